"""The Wie-doet-watbord, by mouse and by keyboard, in the page of a case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.case.samples import unnamed
from wijkteam_desktop.labels import label
from wijkteam_desktop.services import cases, parts, volunteer_lens
from wijkteam_desktop.services.division import carrier_of
from wijkteam_desktop.ui.board.board import Board
from wijkteam_desktop.ui.case.case_page import CasePage
from wijkteam_desktop.ui.case.case_tabs import NETWORK
from wijkteam_desktop.ui.network.view_choices import BOARD
from wijkteam_desktop.ui.parts import mime
from wijkteam_desktop.ui.parts.question_menu import ReasonDialog, ReferralDialog
from wijkteam_desktop.ui.parts.split_dialog import SplitDialog
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, VolunteerAnswer

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def page(samples: Workspace, case_ids: dict[str, str], shown: Any) -> CasePage:
    made = CasePage(samples)
    made.show_page(NETWORK)
    made.show_case_id(case_ids["V-101"])
    return shown(made, 1304, 690)


@pytest.fixture
def board(page: CasePage) -> Iterator[Board]:
    drawing = page.tab(NETWORK).drawing
    QTest.mouseClick(drawing.network.toolbar.views.segment(BOARD), LEFT)
    # A small window begins with the professionals together.
    assert drawing.board.bar.fold.isChecked()
    QTest.mouseClick(drawing.board.bar.fold, LEFT)
    yield drawing.board
    for menu in page.findChildren(QMenu):
        menu.close()


def part(page: CasePage, start: str) -> PartView:
    assert page.case is not None
    return next(one for one in page.case.parts if one.text.startswith(start))


def column(board: Board, carrier: Carrier | None) -> Any:
    return next(one for one in board.columns if carrier in one.carriers)


def in_dialog(kind: type[Any], act: Any) -> None:
    """Do something in the next dialog of that kind, as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def choose(words: str) -> None:
    """Click an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text().replace("&", "").startswith(words))
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def drop(target: Any, part_id: str) -> None:
    """Let a card go on a column or on somebody."""
    data = mime.packed(mime.PART, part_id)
    place = target.rect().center()
    actions, buttons = Qt.DropAction.MoveAction, LEFT
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(place), actions, data, buttons, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(place), actions, data, buttons, none))


def test_every_part_stands_under_its_carrier(page: CasePage, board: Board) -> None:
    assert page.case is not None
    assert [one.carrier for one in board.columns] == [None, *Carrier]
    for one in page.case.parts:
        assert board.column_of(one.id) is column(board, one.carrier)
    assert not page.tab(NETWORK).is_right_shown()
    assert unnamed(board) == []


def test_a_card_is_dropped_in_a_column_as_one_step(page: CasePage, board: Board) -> None:
    one = part(page, "Tuin en")
    drop(column(board, Carrier.OWN_NETWORK), one.id)
    assert part(page, "Tuin en").carrier is Carrier.OWN_NETWORK
    assert board.column_of(one.id) is column(board, Carrier.OWN_NETWORK)
    page.workspace.undo(page.case_id)
    assert part(page, "Tuin en") == one


def test_a_card_is_moved_with_the_keyboard_alone(page: CasePage, board: Board) -> None:
    one = part(page, "Tuin en")
    card = board.card(one.id)
    assert card is not None
    card.setFocus()
    QTest.keyClick(card, KEY.Key_Space)
    QTest.keyClick(card, KEY.Key_Left)
    QTest.keyClick(card, KEY.Key_Escape)
    assert part(page, "Tuin en").carrier is Carrier.VOLUNTEER
    QTest.keyClick(card, KEY.Key_Space)
    QTest.keyClick(card, KEY.Key_Left)
    QTest.keyClick(card, KEY.Key_Space)
    assert part(page, "Tuin en").carrier is Carrier.OWN_NETWORK
    moved = board.card(one.id)
    assert moved is not None
    assert moved.hasFocus()
    QTest.keyClick(moved, KEY.Key_Right)
    assert board.column_of(one.id) is not None
    focused = QApplication.focusWidget()
    assert column(board, Carrier.VOLUNTEER).isAncestorOf(focused)


def test_a_card_dropped_on_somebody_is_theirs(page: CasePage, board: Board) -> None:
    one = part(page, "Tuin en")
    assert page.case is not None
    joop = next(p for p in page.case.people if p.name.startswith("Joop"))
    drop(board.people.targets[joop.id], one.id)
    assert joop.id in part(page, "Tuin en").actor_ids
    assert part(page, "Tuin en").carrier is Carrier.OWN_NETWORK


def test_to_the_second_line_only_with_a_reason(page: CasePage, board: Board) -> None:
    one = part(page, "Tuin en")
    in_dialog(ReferralDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Escape))
    drop(column(board, Carrier.SPECIALIST), one.id)
    assert part(page, "Tuin en") == one

    def give(dialog: ReferralDialog) -> None:
        QTest.mouseClick(dialog.yes, LEFT)
        assert dialog.error.isVisible()
        QTest.keyClicks(dialog.reason, "Te zwaar werk")
        QTest.mouseClick(dialog.yes, LEFT)

    in_dialog(ReferralDialog, give)
    drop(column(board, Carrier.SPECIALIST), one.id)
    moved = part(page, "Tuin en")
    assert (moved.carrier, moved.referral_reason) == (Carrier.SPECIALIST, "Te zwaar werk")
    page.workspace.undo(page.case_id)
    assert part(page, "Tuin en") == one


def test_the_volunteer_question_on_every_card(page: CasePage, board: Board, qtbot: Any) -> None:
    """Utrecht: each part is asked, no has a reason, yes looks where to find somebody."""
    one = part(page, "Anderen ontmoeten")
    card = board.card(one.id)
    assert card is not None
    card.setFocus()
    QTest.keyClick(card, KEY.Key_V)
    in_dialog(
        ReasonDialog,
        lambda dialog: (
            dialog.reason.setCurrentText("Te ver weg"),
            QTest.mouseClick(dialog.yes, LEFT),
        ),
    )
    choose("Nee")
    answered = part(page, "Anderen ontmoeten")
    assert answered.volunteer_question is VolunteerAnswer.NO
    assert answered.reason_not_volunteer == "Te ver weg"
    assert "Te ver weg" in card.look.question
    # With the mouse on the question of the card itself.
    with qtbot.waitSignal(board.find_wanted) as wanted:
        QTest.mouseClick(card, LEFT, pos=card.look.asked.center().toPoint())
        choose("Ja")
    assert wanted.args == [one.id]
    assert part(page, "Anderen ontmoeten").volunteer_question is VolunteerAnswer.YES


def test_partly_really_splits_and_can_be_joined(page: CasePage, board: Board) -> None:
    one = part(page, "Drie keer per week")
    card = board.card(one.id)
    assert card is not None
    card.setFocus()
    QTest.keyClick(card, KEY.Key_V)

    def split(dialog: SplitDialog) -> None:
        QTest.keyClicks(dialog.second, "Handdoeken klaarleggen")
        QTest.mouseClick(dialog.yes, LEFT)

    in_dialog(SplitDialog, split)
    choose("Deels")
    second = part(page, "Handdoeken")
    assert second.split_from_id == one.id
    assert board.column_of(second.id) is column(board, None)
    board.doing.join(second.id)
    joined = part(page, "Drie keer per week")
    assert joined.text.endswith("\nHanddoeken klaarleggen")
    page.workspace.undo(page.case_id)
    assert part(page, "Handdoeken").split_from_id == one.id


def test_the_glasses_dim_and_light_in_words_too(page: CasePage, board: Board) -> None:
    assert not board.bar.said.isVisible()
    QTest.mouseClick(board.bar.lens, LEFT)
    assert page.case is not None
    assert board.bar.said.isVisible()
    assert board.bar.said.text() == volunteer_lens.sentence(page.case, board._rules)
    no = board.card(part(page, "Medicijnen").id)
    assert no is not None
    assert no.look.dimmed
    for one in page.case.parts:
        card = board.card(one.id)
        assert card is not None
        assert card.look.lit == ("Vraag het nu" in card.look.badges)


def test_professionals_fold_into_one_column(page: CasePage, board: Board) -> None:
    one = part(page, "Medicijnen")
    QTest.mouseClick(board.bar.fold, LEFT)
    assert len(board.columns) == 6
    assert board.column_of(one.id) is board.columns[-1]
    # Dropped where it already is, a card keeps its own professional.
    drop(board.columns[-1], one.id)
    assert part(page, "Medicijnen").carrier is Carrier.SPECIALIST


def test_filters_say_what_they_hide(page: CasePage, board: Board) -> None:
    assert page.case is not None
    riet = next(p for p in page.case.people if p.name.startswith("Joke"))
    box = board.bar.person
    box.setCurrentIndex(box.findData(riet.id))
    box.activated.emit(box.currentIndex())
    shown = [card.part for one in board.columns for card in one.list.cards()]
    assert shown
    assert all(riet.id in one.actor_ids for one in shown)
    assert board.filtered.isVisible()


def test_large_letters_show_nothing_confidential(page: CasePage, board: Board) -> None:
    one = part(page, "Tuin en")
    me = page.workspace.actor.member_id
    page.workspace.run("Casushouder", lambda s: cases.set_holder(s, page.case_id, me))
    page.workspace.run("Vertrouwelijk", lambda s: parts.update(s, one.id, confidential=True))
    assert board.card(one.id) is not None
    QTest.mouseClick(board.bar.large, LEFT)
    assert board.card(one.id) is None
    QTest.mouseClick(board.bar.large, LEFT)
    assert board.card(one.id) is not None


def test_cards_are_sorted_by_person_domain_and_goal(page: CasePage, board: Board) -> None:
    assert page.case is not None
    box = board.bar.order
    for value, told in (
        ("person", lambda one: page.case.name_of(next(iter(one.actor_ids), None))),
        ("domain", lambda one: label(one.life_domain) if one.life_domain else ""),
    ):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
        for lane in board.columns:
            words = [told(card.part).casefold() for card in lane.list.cards()]
            assert [word for word in words if word] == sorted(word for word in words if word)
    box.setCurrentIndex(box.findData("goal"))
    box.activated.emit(box.currentIndex())
    goals = [goal.part_ids for goal in page.case.goals]
    for lane in board.columns:
        places = [
            next((at for at, ids in enumerate(goals) if card.part.id in ids), len(goals))
            for card in lane.list.cards()
        ]
        assert places == sorted(places)


def test_large_letters_for_the_meeting(page: CasePage, board: Board) -> None:
    card = board.card(part(page, "Tuin en").id)
    assert card is not None
    before = card.height()
    QTest.mouseClick(board.bar.large, LEFT)
    QTest.qWait(1)
    assert card.look.scale * 13 == pytest.approx(22)
    assert card.heightForWidth(card.width()) > before


def test_a_column_without_cards_gives_its_room_to_the_others(page: CasePage, board: Board) -> None:
    board.bar.fold.click()
    QApplication.processEvents()
    widths = {bool(one.list.cards()): one.width() for one in board.columns}
    assert widths[False] < widths[True]
    assert board._scroll.horizontalScrollBar().maximum() == 0


def test_an_organisation_can_have_a_part_too(page: CasePage, board: Board) -> None:
    assert page.case is not None
    one = part(page, "Tuin en")
    organisation = next(
        o for o in page.case.organisations if carrier_of(page.case, o.id) is not Carrier.SPECIALIST
    )
    target = board.people.targets[organisation.id]
    assert organisation.name in target.accessibleName()
    drop(target, one.id)
    assert organisation.id in part(page, "Tuin en").actor_ids


def test_the_heads_of_the_columns_stay_in_sight(page: CasePage, board: Board) -> None:
    QTest.mouseClick(board.bar.lens, LEFT)
    for column in board.columns:
        for one in column.list.cards():
            one.setFocus()
            assert column.mapTo(board._scroll.viewport(), QPoint(0, 0)).y() == 0
    assert board._scroll.verticalScrollBar().maximum() == 0
