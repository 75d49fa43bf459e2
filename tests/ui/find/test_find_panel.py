""" "Waar vind je die?": from a card to a search that has begun, by mouse and by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.case.samples import unnamed
from wijkteam_desktop.services import offers, providers, volunteers
from wijkteam_desktop.ui.case.case_page import CasePage
from wijkteam_desktop.ui.case.case_tabs import NETWORK
from wijkteam_desktop.ui.find.find_panel import FindPanel
from wijkteam_desktop.ui.find.suggestion_cards import OfferCard
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import Carrier, MatchStatus

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(samples: Workspace, case_ids: dict[str, str], shown: Any) -> CasePage:
    def fill(s: Any) -> None:
        place = providers.add(s, "Samen Thuis")
        offers.add(
            s,
            "Post op orde",
            provider_id=place,
            carrier=Carrier.VOLUNTEER,
            catalogue_ref="thuisadministratie",
            wait_weeks=0,
            phone="010 123 45 67",
        )
        offers.add(s, "Papierhulp", catalogue_ref="thuisadministratie", wait_weeks=9)
        volunteers.add(s, "Ineke", provider_id=place)

    samples.run("Aanbod", fill)
    made = CasePage(samples)
    made.show_page(NETWORK)
    made.show_case_id(case_ids["V-101"])
    return shown(made, 1304, 660)


def part_id(page: CasePage, start: str) -> str:
    assert page.case is not None
    return next(part.id for part in page.case.parts if part.text.startswith(start))


def find(page: CasePage, start: str, qtbot: Any) -> FindPanel:
    """Ask for a part as a user does: the key F on its card."""
    card = page.tab(NETWORK).parts.list.card(part_id(page, start))
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_F)
    (panel,) = page.findChildren(FindPanel)
    qtbot.waitUntil(lambda: bool(panel.offers))
    return panel


def test_a_search_begins_in_two_clicks_and_is_one_step(page: CasePage, qtbot: Any) -> None:
    panel = find(page, "Post, bank", qtbot)
    assert panel.part.currentText().startswith("Post, bank")
    best = next(card for card in panel.offers if card.suggestion.title == "Post op orde")
    assert "Kan direct starten" in best.suggestion.reasons
    assert unnamed(panel) == []
    QTest.mouseClick(best.seek, LEFT)
    assert page.case is not None
    (match,) = page.case.matches
    assert (match.offer_name, match.status) == ("Post op orde", MatchStatus.SOUGHT)
    page.workspace.undo(page.case_id)
    assert page.case.matches == ()


def test_another_offer_of_the_kind_and_a_volunteer_can_be_asked(page: CasePage, qtbot: Any) -> None:
    panel = find(page, "Post, bank", qtbot)
    best = next(card for card in panel.offers if card.suggestion.title == "Post op orde")
    QTest.mouseClick(best.more, LEFT)
    link(best, "Papierhulp").click()
    best = next(card for card in panel.offers if card.suggestion.title == "Post op orde")
    link(best, "Vraag Ineke").click()
    assert page.case is not None
    assert [match.offer_name for match in page.case.matches] == ["Papierhulp", "Post op orde"]
    assert page.case.matches[1].volunteer_id is not None


def test_a_volunteer_whom_the_team_knows_is_asked(page: CasePage, qtbot: Any) -> None:
    def add(s: Any) -> None:
        volunteers.add(s, "Bob", skills=["bankzaken", "post ordenen"], vog_on="2026-03-01")
        volunteers.add(s, "Kees", skills=["tuinieren"])
        volunteers.add(s, "Vol", skills=["post"], most_matches=0)

    page.workspace.run("Vrijwilligers", add)
    panel = find(page, "Post, bank", qtbot)
    (card,) = panel.volunteers
    assert card.suggestion.volunteer.name == "Bob"
    assert card.suggestion.reasons[0] == "Kan goed: bankzaken en post ordenen"
    QTest.mouseClick(card.ask, LEFT)
    assert page.case is not None
    (match,) = page.case.matches
    assert (match.volunteer_id, match.offer_name) == (
        card.suggestion.volunteer.id,
        "Vrijwilliger",
    )


def test_somebody_of_the_own_network_takes_it_on(page: CasePage, qtbot: Any) -> None:
    panel = find(page, "Tuin en", qtbot)
    person = panel.people[0]
    QTest.keyClick(person.take, Qt.Key.Key_Space)
    assert page.case is not None
    part = next(part for part in page.case.parts if part.text.startswith("Tuin en"))
    assert len(part.actor_ids) >= 1


def test_wishes_change_the_order_and_travel_with_the_search(page: CasePage, qtbot: Any) -> None:
    panel = find(page, "Post, bank", qtbot)
    QTest.mouseClick(panel.wishes_button, LEFT)
    QTest.keyClicks(panel.wishes.language, "Turks")
    with qtbot.waitSignal(panel.wishes.changed):
        panel.wishes.day.setCurrentIndex(1)
        panel.wishes.day.activated.emit(1)
    QTest.mouseClick(panel.offers[0].seek, LEFT)
    assert page.case is not None
    assert page.case.matches[0].wishes == "Turks, maandag"


def test_the_panel_takes_the_place_of_the_cards_and_gives_it_back(
    page: CasePage, qtbot: Any
) -> None:
    tab = page.tab(NETWORK)
    assert tab.is_right_shown()
    panel = find(page, "Post, bank", qtbot)
    page.resize(1320, 690)
    qtbot.waitUntil(lambda: panel.width() < 500)
    assert not tab.is_right_shown()
    QTest.mouseClick(panel.close_button, LEFT)
    qtbot.waitUntil(tab.is_right_shown)


def test_nothing_stays_when_the_window_locks(page: CasePage, qtbot: Any) -> None:
    panel = find(page, "Post, bank", qtbot)
    page.workspace.detach()
    assert panel.offers == []
    assert panel.part.count() == 0


def link(card: OfferCard, start: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.text().startswith(start))
