"""Adding somebody around a person by key: the field, several in a row, and known people."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.network.hand import Screen
from wijkteam_desktop.vocabulary import PersonKind


def type_line(screen: Screen, text: str) -> None:
    line = screen.view.in_place.relative
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_parents_one_after_another_by_key(screen: Screen) -> None:
    screen.select("moeder")
    screen.key(Qt.Key.Key_O)
    line = screen.view.in_place.relative
    assert line.isVisible()
    assert "Ouder van Fatma" in line.placeholderText()
    type_line(screen, "Karin")
    type_line(screen, "Piet de Vries")
    case = screen.case()
    parents = {case.name_of(k.parent_id) for k in case.parent_links}
    assert parents == {"Karin", "Piet de Vries"}
    assert len({k.pair for k in case.parent_links}) == 1
    assert len(screen.edits) == 2
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert screen.view.canvas.hasFocus()
    assert screen.selected() == {"moeder"}


def test_a_known_name_is_tied_and_esc_adds_nobody(screen: Screen) -> None:
    before = len(screen.case().people)
    screen.select("moeder")
    screen.key(Qt.Key.Key_B)
    type_line(screen, "tante els")
    case = screen.case()
    assert len(case.people) == before
    assert case.sibling_groups == ((screen.family["moeder"], screen.family["els"]),)
    QTest.keyClicks(screen.view.in_place.relative, "half")
    QTest.keyClick(screen.view.in_place.relative, Qt.Key.Key_Escape)
    assert len(screen.case().people) == before


def test_support_guesses_the_kind(screen: Screen) -> None:
    screen.select("moeder")
    screen.key(Qt.Key.Key_T)
    type_line(screen, "huisarts De Boer")
    made = next(p for p in screen.case().people if "Boer" in p.name)
    assert made.kind is PersonKind.PROFESSIONAL


def test_what_is_refused_stays_to_be_corrected(screen: Screen) -> None:
    screen.select("moeder")
    screen.key(Qt.Key.Key_K)
    type_line(screen, "Fatma")
    assert screen.view.in_place.relative.text() == "Fatma"
    assert "zelf" in screen.messages[-1]
