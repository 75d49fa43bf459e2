"""Half-typed text that is taken out of fields and put back."""

from __future__ import annotations

from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wijkteam_desktop.ui.widgets import AutosaveText, drafts


def form(qtbot: Any) -> tuple[QWidget, QLineEdit, QPlainTextEdit, AutosaveText]:
    window = QWidget()
    qtbot.addWidget(window)
    line, text = QLineEdit(), QPlainTextEdit()
    saving = AutosaveText("klaar", name="Vraag", draft_key="casus/1/vraag")
    drafts.watch(line, "casus/1/snel")
    drafts.watch(text, "casus/1/notitie")
    column = QVBoxLayout(window)
    for field in (line, text, saving, QLineEdit("geen sleutel")):
        column.addWidget(field)
    window.show()
    return window, line, text, saving


def test_only_what_is_half_typed_is_kept(qtbot: Any) -> None:
    window, line, text, _saving = form(qtbot)
    assert drafts.half_typed(window) == []
    line.setText("tante E")
    line.setCursorPosition(5)
    text.setPlainText("")
    assert drafts.half_typed(window) == [drafts.Draft("casus/1/snel", "tante E", 5)]


def test_the_place_in_a_saved_field_is_kept_too(qtbot: Any) -> None:
    window, _line, _text, saving = form(qtbot)
    window.activateWindow()
    saving.setFocus()
    qtbot.waitUntil(saving.hasFocus)
    saving.set_cursor_place(3)
    assert drafts.half_typed(window) == [drafts.Draft("casus/1/vraag", "klaar", 3, True)]


def test_put_back_with_the_cursor(qtbot: Any) -> None:
    window, line, text, _saving = form(qtbot)
    drafts.keep(
        [
            drafts.Draft("casus/1/snel", "tante E", 4),
            drafts.Draft("casus/1/notitie", "half", 2, True),
            drafts.Draft("casus/9/snel", "andere casus", 0),
        ]
    )
    assert sorted(drafts.put_back(window)) == ["casus/1/notitie", "casus/1/snel"]
    assert (line.text(), line.cursorPosition()) == ("tante E", 4)
    assert (text.toPlainText(), text.textCursor().position()) == ("half", 2)
    assert window.focusWidget() is text
    assert drafts.put_back(window) == []


def test_text_put_back_in_a_saving_field_is_saved_later(qtbot: Any) -> None:
    window, _line, _text, saving = form(qtbot)
    drafts.keep([drafts.Draft("casus/1/vraag", "klaar en meer", 13)])
    drafts.put_back(window)
    assert saving.dirty
    with qtbot.waitSignal(saving.committed):
        QTest.keyClicks(saving, "!")
        saving.flush()


def test_no_text_in_a_repr() -> None:
    assert "geheim" not in repr(drafts.Draft("sleutel", "geheim", 0))
