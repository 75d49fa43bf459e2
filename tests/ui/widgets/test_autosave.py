"""Fields that save themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wijkteam_desktop.ui.widgets import AutosaveLine, AutosaveText, autosave, flush_all

Field = AutosaveLine | AutosaveText


@pytest.fixture(params=[AutosaveLine, AutosaveText])
def field(request: Any, qtbot: Any) -> Iterator[Field]:
    """A field of each kind, in a window with something else to go to."""
    window = QWidget()
    qtbot.addWidget(window)
    made = request.param("begin", name="Vraag")
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(QPushButton("Anders", window))
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made


def saved(field: Field) -> list[str]:
    heard: list[str] = []
    field.committed.connect(heard.append)
    return heard


def test_saves_a_pause_after_the_last_key(field: Field, qtbot: Any, monkeypatch: Any) -> None:
    field._saving.timer.setInterval(0)
    with qtbot.waitSignal(field.committed) as heard:
        QTest.keyClicks(field, "x")
    assert heard.args == [field.text()]
    assert autosave.PAUSE_MS == 1000


def test_saves_on_leaving_the_field(field: Field) -> None:
    heard = saved(field)
    QTest.keyClicks(field, "x")
    assert heard == []
    field.window().findChild(QPushButton).setFocus()
    assert heard == [field.text()]
    assert not field.dirty


def test_saves_when_it_goes_out_of_sight(field: Field) -> None:
    heard = saved(field)
    QTest.keyClicks(field, "x")
    field.hide()
    assert heard == [field.text()]


def test_one_visit_is_one_step(field: Field) -> None:
    first = field.step
    QTest.keyClicks(field, "x")
    field.flush()
    QTest.keyClicks(field, "y")
    assert field.step == first
    field.window().findChild(QPushButton).setFocus()
    field.setFocus()
    assert field.step != first


def test_what_is_being_typed_is_left_alone(field: Field) -> None:
    QTest.keyClicks(field, "x")
    typed = field.text()
    field.show_text("van een ander")
    assert field.text() == typed


def test_showing_does_not_save(field: Field) -> None:
    heard = saved(field)
    field.show_text("nieuw uit de opslag")
    field.flush()
    assert field.text() == "nieuw uit de opslag"
    assert heard == []


def test_refused_text_stays_to_be_saved(field: Field) -> None:
    field.committed.connect(lambda _text: field.refused())
    QTest.keyClicks(field, "x")
    field.flush()
    assert field.dirty


def test_forgetting_saves_nothing(field: Field) -> None:
    heard = saved(field)
    QTest.keyClicks(field, "x")
    field.forget()
    flush_all(field.window())
    assert heard == []


def test_the_cursor_can_be_put_back(field: Field) -> None:
    field.set_cursor_place(2)
    assert field.cursor_place() == 2
    field.set_cursor_place(400)
    assert field.cursor_place() == len(field.text())


def test_enter_saves_a_line(qtbot: Any) -> None:
    line = AutosaveLine("", name="Titel")
    qtbot.addWidget(line)
    heard = saved(line)
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == ["abc"]


def test_undo_goes_to_the_window_when_nothing_was_typed_here(field: Field) -> None:
    assert not takes_undo(field)
    QTest.keyClicks(field, "x")
    assert takes_undo(field)


def takes_undo(field: Field) -> bool:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_a_text_grows_with_its_lines(qtbot: Any) -> None:
    text = AutosaveText("", name="Verhaal", lines=2, most=5)
    qtbot.addWidget(text)
    text.show()
    low = text.height()
    text.setText("\n".join("regel" for _number in range(4)))
    higher = text.height()
    text.setText("\n".join("regel" for _number in range(40)))
    assert low < higher < text.height()
    assert text.height() < 10 * text.fontMetrics().lineSpacing()
