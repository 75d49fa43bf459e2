"""Labels, buttons, segments, the message bar, the flow and the dialogs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import (
    Card,
    FlowLayout,
    MessageBar,
    PlainLabel,
    Segmented,
    button,
    icon_button,
)
from wijkteam_desktop.ui.widgets.ask import ChoiceDialog, ConfirmDialog, TextDialog
from wijkteam_desktop.ui.widgets.buttons import set_icon
from wijkteam_desktop.ui.widgets.dialog import Dialog
from wijkteam_desktop.ui.widgets.elided import ElidedLabel


def test_a_label_shows_markup_as_it_was_typed(qtbot: Any) -> None:
    label = PlainLabel("<b>vet</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_button_has_a_name_and_does_its_work(qtbot: Any) -> None:
    done: list[int] = []
    made = button("&Toevoegen", lambda: done.append(1), "primary", icon="plus")
    qtbot.addWidget(made)
    made.click()
    assert made.accessibleName() == "Toevoegen"
    assert done == [1]


def test_an_icon_follows_the_theme_and_can_be_changed(qtbot: Any, qapp: Any) -> None:
    made = icon_button("lock", "Vergrendelen")
    qtbot.addWidget(made)
    light = made.icon().pixmap(18).toImage()
    theme.set_scheme("dark")
    theme.apply(qapp)
    assert made.icon().pixmap(18).toImage() != light
    before = made.icon().cacheKey()
    set_icon(made, "lock-open")
    set_icon(made, "lock")
    assert made.icon().cacheKey() != before


def test_segments_walk_with_the_arrows(qtbot: Any) -> None:
    made = Segmented([("a", "Een"), ("b", "Twee"), ("c", "Drie")], name="Soort")
    qtbot.addWidget(made)
    heard: list[str] = []
    made.chosen.connect(heard.append)
    QTest.keyClick(made, Qt.Key.Key_Right)
    QTest.keyClick(made, Qt.Key.Key_Left)
    QTest.keyClick(made, Qt.Key.Key_Left)
    made.set_value("b")
    made.set_value("onbekend")
    assert heard == ["b", "a", "c"]
    assert made.value() == "b"
    assert made.segment("b").accessibleName() == "Soort: Twee"


def test_the_message_bar_says_and_does(qtbot: Any) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    done: list[int] = []
    assert bar.text() == ""
    bar.show_message("Verwijderd.", action="Ongedaan maken", do=lambda: done.append(1))
    assert bar.text() == "Verwijderd."
    assert bar.accessibleName() == "Verwijderd."
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Ongedaan maken").click()
    assert done == [1]
    assert bar.isHidden()


def test_plain_news_goes_away(qtbot: Any) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.closed):
        bar.show_message("Gekopieerd.", kind="note")
        assert bar._timer.remainingTime() > 3000
        bar._timer.start(0)
    bar.show_message("Let op.", kind="alarm")
    assert not bar._timer.isActive()
    bar.show_message("")
    assert bar.isHidden()


def test_the_flow_wraps(qtbot: Any) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window)
    for number in range(10):
        flow.addWidget(PlainLabel(f"deel {number}", "chip"))
    assert flow.heightForWidth(120) > flow.heightForWidth(2000)
    flow.setGeometry(QRect(0, 0, 120, 500))
    rights = [flow.itemAt(place).geometry().right() for place in range(flow.count())]
    assert max(rights) <= 120
    flow.clear()
    assert flow.count() == 0
    assert flow.takeAt(0) is None


def test_a_long_line_ends_in_dots_and_keeps_its_tooltip(qtbot: Any) -> None:
    label = ElidedLabel("een heel lange titel van een casus")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == "een heel lange titel van een casus"
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_a_card_names_itself(qtbot: Any) -> None:
    card = Card("Opslag")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Opslag"


def answer(qtbot: Any, dialog_class: type[Dialog], act: Any) -> None:
    """Press something in the dialog that is about to open."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, dialog_class)
        act(dialog)

    QTimer.singleShot(0, press)


def test_confirm(qtbot: Any) -> None:
    answer(qtbot, ConfirmDialog, lambda dialog: dialog.yes.click())
    assert ConfirmDialog.ask(None, "Wissen?", "Tekst.", yes="Wissen", danger=True)
    answer(qtbot, ConfirmDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert not ConfirmDialog.ask(None, "Wissen?", "Tekst.", yes="Wissen")


def test_text_is_refused_until_it_is_right(qtbot: Any) -> None:
    def act(dialog: TextDialog) -> None:
        dialog.yes.click()
        assert dialog.error.text() == "Te kort."
        dialog.findChild(QLineEdit).setText("lang genoeg")
        dialog.yes.click()

    answer(qtbot, TextDialog, act)
    given = TextDialog.ask(
        None, "Naam", label="Naam", check=lambda text: "" if len(text) > 3 else "Te kort."
    )
    assert given == "lang genoeg"


def test_one_of_several(qtbot: Any) -> None:
    answer(qtbot, ChoiceDialog, lambda dialog: dialog.yes.click())
    options = [("a", "Een"), ("b", "Twee")]
    assert ChoiceDialog.ask(None, "Kies", "", options, value="b") == "b"
