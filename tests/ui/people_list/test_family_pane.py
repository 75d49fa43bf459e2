"""Family of the chosen person: shown, added (known or new), changed and taken away."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.ui.people_list.conftest import Hand
from wijkteam_desktop.ui.network.form_fields import ChoiceBox
from wijkteam_desktop.ui.people_list.relatives import relatives_of
from wijkteam_desktop.vocabulary import ParentKind


def pane(hand: Hand, name: str) -> Any:
    hand.page.select([hand.ids[name]])
    hand.page.who.fold.set_open(True)
    return hand.page.who.family


def add(hand: Hand, name: str, relative: str, text: str) -> None:
    family = pane(hand, name)
    family.what.show_value(relative)
    family.name.clear()
    QTest.keyClicks(family.name, text)
    QTest.keyClick(family.name, Qt.Key.Key_Return)
    # Widgets that join a layout are shown one turn later.
    QApplication.processEvents()


def family_of(hand: Hand, name: str) -> list[tuple[str, str]]:
    return [(line.tie, line.name) for line in relatives_of(hand.case(), hand.ids[name])]


def test_a_new_parent_is_made_on_the_spot(hand: Hand) -> None:
    add(hand, "fatma", "parent", "Oma Naima")
    assert family_of(hand, "fatma") == [("parent", "Oma Naima")]
    assert hand.page.who.family.name.text() == ""
    # The same person stays chosen, to add the next.
    assert hand.page.selected() == (hand.ids["fatma"],)
    hand.workspace.undo(hand.case_id)
    assert family_of(hand, "fatma") == []
    assert all(p.name != "Oma Naima" for p in hand.case().people)


def test_somebody_who_is_there_is_not_made_again(hand: Hand) -> None:
    before = len(hand.case().people)
    add(hand, "fatma", "child", "Sami")
    add(hand, "fatma", "sibling", "tante els")
    assert len(hand.case().people) == before
    assert ("child", "Sami") in family_of(hand, "fatma")
    assert ("sibling", "Tante Els") in family_of(hand, "fatma")


def test_who_may_be_meant_is_offered(hand: Hand, qtbot: Any) -> None:
    family = pane(hand, "fatma")
    family.what.show_value("sibling")
    QTest.keyClicks(family.name, "els")
    qtbot.waitUntil(family.hint.isVisible)
    assert "Tante Els" in family.hint.text()
    before = len(hand.case().people)
    family.hint.click()
    assert len(hand.case().people) == before
    assert family_of(hand, "fatma") == [("sibling", "Tante Els")]


def test_kind_is_changed_and_a_tie_taken_away(hand: Hand) -> None:
    add(hand, "fatma", "child", "Sami")
    add(hand, "fatma", "partner", "Omar")
    family = hand.page.who.family
    boxes = [b for b in family._lines.findChildren(ChoiceBox) if b.isVisible()]
    child = next(b for b in boxes if "Sami" in b.accessibleName())
    child.show_value(ParentKind.FOSTER)
    child.picked.emit(child.currentData())
    assert hand.case().parent_links[0].kind is ParentKind.FOSTER
    QApplication.processEvents()
    away = [b for b in family._lines.findChildren(QToolButton) if b.isVisible()]
    next(b for b in away if "Omar" in b.accessibleName()).click()
    assert family_of(hand, "fatma") == [("child", "Sami")]


def test_nobody_becomes_their_own_ancestor(hand: Hand) -> None:
    add(hand, "fatma", "child", "Sami")
    add(hand, "sami", "child", "Fatma")
    assert len(hand.messages) == 1
    assert hand.page.who.family.name.text() == "Fatma"
    assert family_of(hand, "sami") == [("parent", "Fatma")]


def test_an_organisation_has_no_family(hand: Hand) -> None:
    hand.page.select([hand.ids["school"]])
    assert not hand.page.who.fold.isVisible()
