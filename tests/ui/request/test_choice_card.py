"""Kies je hulpverlener (Harry Helpt, domain §1.11): recorded, without a reason if so wished."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.services import cases, worker_choice
from wijkteam_desktop.vocabulary import Direction


def kept(w: Any, case_id: str = "") -> Any:
    return w.window.workspace.read(lambda s: worker_choice.choice(s, case_id or w.case_id))


def type_in(field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def test_what_came_with_the_file_is_shown(case_window: Any) -> None:
    w = case_window("M-040", "vraag")
    card = w.page.tab("vraag").choice_card
    assert card.chosen.currentText().startswith("Harry")
    assert card.why.text() == "kwam met koffie en vroeg naar het timmerwerk"
    assert card.wishes.text().startswith("geen Bureau Jeugdzorg, iemand die niet oordeelt")
    assert not unnamed(card)


def test_the_client_chooses_without_a_reason(case_window: Any) -> None:
    w = case_window("K-010", "vraag")
    card = w.page.tab("vraag").choice_card
    assert card.chosen.currentText() == "Nog niet gekozen"
    card.chosen.setFocus()
    QTest.keyClick(card.chosen, Qt.Key.Key_Down)
    w.settle()
    chosen = kept(w)
    assert chosen.chosen_id == card.chosen.currentData()
    assert (chosen.why, chosen.wishes, chosen.not_with) == ("", (), "")
    type_in(card.wishes, "uit de buurt, spreekt Turks")
    type_in(card.not_with, "de vorige begeleider")
    assert kept(w).wishes == ("uit de buurt", "spreekt Turks")
    assert kept(w).not_with == "de vorige begeleider"
    with w.window.workspace.store.reading() as s:
        record = case_json.export_case(s, w.case_id, confidential=False)
    assert record["worker_choice"]["wishes_by_client"] == ["uit de buurt", "spreekt Turks"]
    copy = w.do(lambda s: cases.duplicate(s, w.case_id))
    assert kept(w, copy).chosen_id not in (None, chosen.chosen_id)
    for _step in range(3):
        w.window.workspace.undo(w.case_id)
    assert kept(w) == worker_choice.WorkerChoice()


def test_beside_roles_it_is_not_there(case_window: Any) -> None:
    w = case_window("M-040", "vraag")
    card = w.page.tab("vraag").choice_card
    assert card.isVisible()
    w.window.workspace.anonymous = True
    w.settle()
    assert not card.isVisible()


def test_the_neighbour_line_is_reciprocal_and_says_what_comes_back(case_window: Any) -> None:
    w = case_window("M-040")
    neighbour = w.person("Loes")
    tie = next(t for t in w.case.ties if t.other_id == neighbour)
    assert tie.direction is Direction.BOTH
    w.tab.network.select((neighbour,))
    w.settle()
    assert "(wederkerig)" in w.tab.person.summary.gets.text()
