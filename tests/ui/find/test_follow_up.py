"""The searches of a part in the panel: how far, consent, and the question to pass on."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.services import access, matches, offers, volunteers
from wijkteam_desktop.ui.case.case_page import CasePage
from wijkteam_desktop.ui.case.case_tabs import NETWORK
from wijkteam_desktop.ui.find.find_panel import FindPanel
from wijkteam_desktop.ui.find.search_card import SearchCard
from wijkteam_desktop.ui.report.preview import PreviewDialog
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.offers import MatchView
from wijkteam_desktop.vocabulary import AccessKind, ConsentAnswer, MatchOutcome, MatchStatus

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(samples: Workspace, case_ids: dict[str, str], shown: Any, qtbot: Any) -> FindPanel:
    case = samples.case(case_ids["V-101"])
    part = next(part for part in case.parts if part.text.startswith("Post, bank"))

    def seek(s: Any) -> None:
        offer = offers.add(s, "Post op orde", catalogue_ref="thuisadministratie")
        helper = volunteers.add(s, "Ineke Achternaam")
        matches.seek(s, part.id, offer_id=offer, volunteer_id=helper)

    samples.run("Zoeken", seek)
    page = CasePage(samples)
    page.show_page(NETWORK)
    page.show_case_id(case.id)
    shown(page, 1304, 660)
    card = page.tab(NETWORK).parts.list.card(part.id)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_F)
    (found,) = page.findChildren(FindPanel)
    qtbot.waitUntil(lambda: bool(found.follow_up.cards))
    return found


def card_of(panel: FindPanel) -> SearchCard:
    (card,) = panel.follow_up.cards.values()
    return card


def match_of(panel: FindPanel) -> MatchView:
    (match,) = panel.workspace.case(panel._case_id).matches
    return match


def allow(panel: FindPanel) -> None:
    """Choose "Ja" with the keyboard."""
    consent = card_of(panel).consent
    consent.setFocus()
    QTest.keyClick(consent, Qt.Key.Key_Down)


def test_it_goes_on_by_one_click_and_back_by_undo(panel: FindPanel) -> None:
    card = card_of(panel)
    assert unnamed(panel.follow_up) == []
    assert card.next.text() == "Gevraagd"
    QTest.mouseClick(card.next, LEFT)
    assert match_of(panel).status is MatchStatus.ASKED
    assert match_of(panel).asked_on is not None
    assert "→ Gevraagd" in card.trail.text()
    card.next.setFocus()
    QTest.keyClick(card.next, Qt.Key.Key_Space)
    assert match_of(panel).status is MatchStatus.MATCHED
    panel.workspace.undo(panel._case_id)
    assert match_of(panel).status is MatchStatus.ASKED
    assert card is card_of(panel)


def test_a_date_and_an_outcome_are_filled_in(panel: FindPanel) -> None:
    card = card_of(panel)
    QTest.mouseClick(card.next, LEFT)
    card.day.setFocus()
    card.day.selectAll()
    QTest.keyClicks(card.day, "3 nov 2026")
    QTest.keyClick(card.day, Qt.Key.Key_Return)
    assert match_of(panel).asked_on == "2026-11-03"
    card.outcome.setFocus()
    QTest.keyClick(card.outcome, Qt.Key.Key_Down)
    assert match_of(panel).outcome is MatchOutcome.NO_ANSWER
    card.day.setFocus()
    card.day.selectAll()
    QTest.keyClicks(card.day, "ooit")
    QTest.keyClick(card.day, Qt.Key.Key_Return)
    assert match_of(panel).asked_on == "2026-11-03"
    assert card.day.text() == "ooit"


def test_without_consent_nothing_can_be_passed_on(panel: FindPanel) -> None:
    card = card_of(panel)
    assert not card.copy.isVisible()
    assert not card.paper.isVisible()
    assert card.why_not.text().startswith("Vraag eerst of de cliënt het goed vindt.")
    allow(panel)
    assert match_of(panel).consent is ConsentAnswer.YES
    assert match_of(panel).consent_on is not None
    assert card.copy.isVisible()


def test_the_question_goes_on_the_clipboard_with_the_last_words(panel: FindPanel) -> None:
    allow(panel)
    card = card_of(panel)
    card.wishes.setFocus()
    QTest.keyClicks(card.wishes, "liefst overdag")
    QTest.mouseClick(card.copy, LEFT)
    text = QGuiApplication.clipboard().text()
    assert "liefst overdag" in text
    assert "Verzonnenveen" not in text
    assert "Ineke" not in text
    log = panel.workspace.read(lambda s: access.for_case(s, panel._case_id))
    assert (AccessKind.EXPORTED, "vraag voor de ambassadeur") in [(x.kind, x.detail) for x in log]


def test_the_paper_has_a_preview_and_a_neutral_name(
    panel: FindPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    allow(panel)
    seen: list[PreviewDialog] = []
    monkeypatch.setattr(PreviewDialog, "exec", lambda self: seen.append(self) or 0)
    QTest.mouseClick(card_of(panel).paper, LEFT)
    (preview,) = seen
    assert preview.windowTitle() == "Voor de ambassadeur"
    log = panel.workspace.read(lambda s: access.for_case(s, panel._case_id))
    assert (AccessKind.SHOWN, "vraag voor de ambassadeur") in [(x.kind, x.detail) for x in log]


def test_names_of_volunteers_go_with_the_other_names(panel: FindPanel) -> None:
    allow(panel)
    assert "Ineke" in card_of(panel).name.text()
    panel.workspace.anonymous = True
    panel.refresh()
    assert "Ineke" not in card_of(panel).name.text()
    assert not card_of(panel).copy.isVisible()


def test_a_search_is_removed_and_comes_back(panel: FindPanel) -> None:
    QTest.mouseClick(card_of(panel).drop, LEFT)
    assert panel.follow_up.cards == {}
    assert not panel.follow_up.isVisible()
    panel.workspace.undo(panel._case_id)
    assert card_of(panel).name.text().startswith("Post op orde")
    assert panel.follow_up.isVisible()
