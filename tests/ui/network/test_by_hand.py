"""Names first and places later, with the keys of the drawing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.network.hand import Screen
from wijkteam_desktop.ui.network.who_else import questions
from wijkteam_desktop.vocabulary import Circle, PersonKind

CTRL = Qt.KeyboardModifier.ControlModifier


def _names(screen: Screen) -> dict[str, PersonKind]:
    return {p.name: p.kind for p in screen.case().people}


def test_a_list_of_names_is_one_edit(screen: Screen) -> None:
    names = screen.view.by_hand.names
    screen.key(Qt.Key.Key_G)
    assert names.isVisible() and names.field.hasFocus()
    for line in ("tante Mia", "buurman Ad, nummer 12", "Tante Els"):
        QTest.keyClicks(names.field, line)
        QTest.keyClick(names.field, Qt.Key.Key_Return)
    assert screen.edits == [] and names.add.text() == "Toevoegen (3)"
    QTest.keyClick(names.field, Qt.Key.Key_Return)
    assert len(screen.edits) == 1 and names.field.toPlainText() == ""
    assert names.result.text() == "2 namen toegevoegd.\nBestaat al: Tante Els."
    assert _names(screen)["tante Mia"] is PersonKind.FAMILY
    assert len([n for n in _names(screen) if "Els" in n]) == 1
    mia = next(p.id for p in screen.case().people if p.name == "tante Mia")
    assert mia in screen.view.tray.living.ids()
    screen.workspace.undo(screen.family.case_id)
    assert "tante Mia" not in _names(screen)


def test_a_pasted_list_and_what_names_nobody_stays(screen: Screen) -> None:
    names = screen.view.by_hand.names
    screen.key(Qt.Key.Key_G)
    QGuiApplication.clipboard().setText("Kees\n, om de hoek\nLies")
    QTest.keyClick(names.field, Qt.Key.Key_V, CTRL)
    QTest.keyClick(names.field, Qt.Key.Key_Return, CTRL)
    assert {"Kees", "Lies"} <= set(_names(screen))
    assert names.field.toPlainText() == ", om de hoek"
    assert "“, om de hoek”: Typ een naam" in names.result.text()
    QTest.keyClick(names.field, Qt.Key.Key_Escape)
    assert not names.isVisible() and screen.view.canvas.hasFocus()


def test_people_are_placed_one_at_a_time(screen: Screen) -> None:
    placing = screen.view.by_hand.placing
    for name in ("Kees", "Lies"):
        screen.workspace.run("Erbij", _adding(screen, name))
    screen.key(Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert placing.isVisible() and placing.name.text() == "Oom Jan"
    assert screen.selected() == {"jan"}
    before = len(screen.edits)
    QTest.keyClick(placing, Qt.Key.Key_2)
    assert len(screen.edits) == before + 1
    assert screen.circle_of("jan") is Circle.MIDDLE
    assert placing.name.text() == "Kees"
    QTest.keyClick(placing, Qt.Key.Key_Space)
    assert placing.name.text() == "Lies"
    QTest.keyClick(placing, Qt.Key.Key_3)
    assert placing.name.text() == "Klaar" and "1 " in placing.about.text()
    QTest.keyClick(placing, Qt.Key.Key_1)
    assert len(screen.edits) == before + 2
    QTest.keyClick(placing, Qt.Key.Key_Escape)
    assert not placing.isVisible() and screen.view.canvas.hasFocus()


def test_questions_come_one_at_a_time_and_tell_the_kind(screen: Screen) -> None:
    card = screen.view.by_hand.who_else
    screen.key(Qt.Key.Key_V)
    assert card.isVisible() and card.question.text() == questions()[0][0]
    for _time in range(3):
        QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert card.count.text() == "Vraag 4 van 12"
    QTest.keyClicks(card.field, "Kees")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert _names(screen)["Kees"] is PersonKind.NEIGHBOUR
    assert card.field.text() == "" and card.count.text() == "Vraag 4 van 12"
    QTest.keyClick(card.field, Qt.Key.Key_PageUp)
    assert card.count.text() == "Vraag 3 van 12"
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert not card.isVisible()
    screen.key(Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert card.isVisible() and card.count.text() == "Vraag 3 van 12"


def _adding(screen: Screen, name: str):
    def work(s):
        from wijkteam_desktop.services import people

        return people.add(s, screen.family.case_id, name=name, kind=PersonKind.FRIEND)

    return work
