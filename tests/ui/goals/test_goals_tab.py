"""Tab Doelen en afspraken by mouse and keyboard: goals, looking back, and the division."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.services import cases, dates, parts
from wijkteam_desktop.ui.case.case_page import CasePage
from wijkteam_desktop.ui.goals.goals_tab import BACK, DIVISION, GOALS, GoalsTab
from wijkteam_desktop.ui.goals.look_back import LookBackCard
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.request import GoalView
from wijkteam_desktop.vocabulary import ActionStatus, Carrier, Channel, Form, GoalStatus

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case_id(case_ids: dict[str, str]) -> str:
    return case_ids["V-101"]


@pytest.fixture
def page(samples: Workspace, case_id: str, shown: Any) -> CasePage:
    made = CasePage(samples)
    made.show_case_id(case_id)
    made.show_page("doelen")
    samples.changed.connect(lambda _set: made.refresh())
    return shown(made, 1366, 768)


@pytest.fixture
def tab(page: CasePage) -> GoalsTab:
    return page.tab("doelen")


def goal_of(samples: Workspace, case_id: str, text: str) -> GoalView:
    return next(goal for goal in samples.case(case_id).goals if goal.text == text)


def new_goal(tab: GoalsTab, samples: Workspace, case_id: str, text: str) -> GoalView:
    tab.goals.new_line.setFocus()
    QTest.keyClicks(tab.goals.new_line, text)
    QTest.keyClick(tab.goals.new_line, Qt.Key.Key_Return)
    return goal_of(samples, case_id, text)


def back_card(tab: GoalsTab, goal_id: str) -> LookBackCard:
    tab.show_view(BACK)
    card = tab.back.cards.row(goal_id)
    assert card is not None
    return card


def pick(combo: Any, value: Any) -> None:
    """Choose in a list as a user does, by its keys."""
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    for _step in range(combo.findData(value)):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentData() == value


def test_every_field_has_a_name(tab: GoalsTab) -> None:
    for view in (GOALS, BACK, DIVISION):
        tab.show_view(view)
        assert unnamed(tab) == []


def test_a_new_goal_is_of_the_client_and_asks_its_result_next(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    goal = new_goal(tab, samples, case_id, "Weer elke week naar het koor")
    main = next(p for p in samples.case(case_id).people if p.is_index)
    assert goal.owner_id == main.id
    card = tab.goals.cards.row(goal.id)
    assert card is not None and card.result.hasFocus()
    QTest.keyClicks(card.result, "In 10 van 12 weken geweest")
    QTest.keyClick(card.result, Qt.Key.Key_Return)
    QTest.keyClicks(card.fallback, "belt Riet met Noor")
    QTest.keyClick(card.fallback, Qt.Key.Key_Return)
    QTest.keyClicks(card.deadline, "over 2 weken")
    QTest.keyClick(card.deadline, Qt.Key.Key_Return)
    goal = goal_of(samples, case_id, goal.text)
    assert goal.measurable_result == "In 10 van 12 weken geweest"
    assert goal.fallback == "belt Riet met Noor"
    assert goal.deadline == (date.today() + timedelta(weeks=2)).isoformat()


def test_scores_follow_each_other_and_the_goal_knows_the_last(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    goal = new_goal(tab, samples, case_id, "Rust in huis")
    card = tab.goals.cards.row(goal.id)
    assert card is not None
    for score, day in ((3, "1-3-2026"), (6, "1-6-2026")):
        pick(card.scores.number, score)
        QTest.keyClicks(card.scores.day, day)
        QTest.mouseClick(card.scores.add, LEFT)
    goal = goal_of(samples, case_id, "Rust in huis")
    assert [(one.score, one.date) for one in goal.scores] == [(3, "2026-03-01"), (6, "2026-06-01")]
    assert (goal.client_scale_start, goal.client_scale_latest) == (3, 6)
    assert "3 op 1 mrt 2026, 6 op 1 jun 2026" in card.scores.line.sentence()
    QTest.mouseClick(card.scores.away, LEFT)
    assert goal_of(samples, case_id, "Rust in huis").client_scale_latest == 3
    samples.undo(case_id)
    assert goal_of(samples, case_id, "Rust in huis").client_scale_latest == 6


def test_a_part_is_hung_under_a_goal_and_taken_off(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    goal = new_goal(tab, samples, case_id, "Rust in huis")
    card = tab.goals.cards.row(goal.id)
    assert card is not None
    menu = card.parts.menu()
    menu.actions()[0].trigger()
    part = samples.case(case_id).parts[0]
    assert goal_of(samples, case_id, "Rust in huis").part_ids == (part.id,)
    row = card.parts.list.row(part.id)
    assert row is not None and row.text.text() == part.text
    QTest.mouseClick(row.off, LEFT)
    assert goal_of(samples, case_id, "Rust in huis").part_ids == ()
    assert part.id in {one.id for one in samples.case(case_id).parts}


def test_an_experiment_keeps_what_was_learned(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    goal = new_goal(tab, samples, case_id, "Rust in huis")
    card = tab.goals.cards.row(goal.id)
    assert card is not None
    QTest.keyClicks(card.new_trial, "Twee weken geen telefoon aan tafel")
    QTest.keyClick(card.new_trial, Qt.Key.Key_Return)
    row = card.trials.rows()[0]
    QTest.keyClicks(row.until, "24-12-2026")
    QTest.keyClick(row.until, Qt.Key.Key_Return)
    QTest.keyClicks(row.learned, "Het scheelt ruzie")
    QTest.keyClick(row.learned, Qt.Key.Key_Return)
    (trial,) = goal_of(samples, case_id, "Rust in huis").trials
    assert (trial.what, trial.until) == ("Twee weken geen telefoon aan tafel", "2026-12-24")
    assert trial.learned == "Het scheelt ruzie"


def test_dropping_an_action_says_nothing_of_the_goal(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    """Hollandse Kroon (domain §1.11)."""
    goal = new_goal(tab, samples, case_id, "Rust in huis")
    card = tab.goals.cards.row(goal.id)
    assert card is not None
    QTest.keyClicks(card.tasks.what, "Riet belt de huisarts")
    QTest.keyClicks(card.tasks.due, dates.short(date.today().isoformat()))
    QTest.keyClick(card.tasks.what, Qt.Key.Key_Return)
    row = card.tasks.rows()[0]
    assert row.late.text() == "vandaag"
    QTest.mouseClick(row.drop, LEFT)
    action = next(a for a in samples.case(case_id).actions if a.what == "Riet belt de huisarts")
    assert (action.goal_id, action.status) == (goal.id, ActionStatus.DROPPED)
    assert card.tasks.rows()[0].late.text() == "vervallen"
    assert goal_of(samples, case_id, "Rust in huis").status is GoalStatus.IN_PROGRESS


def test_a_goal_without_result_is_not_reached_and_the_actions_come_after_the_answer(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    """Hollandse Kroon (domain §1.11)."""
    goal = new_goal(tab, samples, case_id, "Rust in huis")
    card = back_card(tab, goal.id)
    assert not card.done.isVisible()
    QTest.mouseClick(card.answer.segment("achieved"), LEFT)
    assert goal_of(samples, case_id, "Rust in huis").status is GoalStatus.IN_PROGRESS
    assert card.answer.value() == "in_progress"
    assert card.wrong.isVisible() and card.result.hasFocus()
    QTest.keyClicks(card.result, "Twee nachten doorgeslapen")
    QTest.mouseClick(card.answer.segment("achieved"), LEFT)
    found = goal_of(samples, case_id, "Rust in huis")
    assert (found.status, found.evaluated_on) == (GoalStatus.ACHIEVED, date.today().isoformat())
    assert card.done.isVisible() and not card.wrong.isVisible()
    QTest.keyClicks(card.sentence, "Het lukt vaker wel dan niet")
    QTest.keyClick(card.sentence, Qt.Key.Key_Return)
    assert goal_of(samples, case_id, "Rust in huis").evaluation == "Het lukt vaker wel dan niet"


def test_the_client_grades_the_support_at_the_end(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    tab.show_view(BACK)
    card = tab.back.grade
    pick(card.number, 8)
    QTest.keyClicks(card.sentence, "Er wordt echt geluisterd")
    QTest.mouseClick(card.give, LEFT)
    (grade,) = samples.case(case_id).grades
    assert (grade.grade, grade.sentence) == (8, "Er wordt echt geluisterd")
    assert "een 8. Er wordt echt geluisterd" in card.given.text()


def test_the_mix_has_three_axes(samples: Workspace, shown: Any) -> None:
    """DOCK (domain §1.11): a case with six parts."""

    def make(s: Any) -> str:
        case_id = cases.create(s, title="Zes delen", main_person="Ans", question="Hulp")
        for n, (carrier, form, channel) in enumerate(
            (
                (Carrier.OWN_STRENGTH, Form.DIGITAL, Channel.ONLINE),
                (Carrier.VOLUNTEER, Form.INDIVIDUAL, Channel.HOME_VISIT),
                (Carrier.VOLUNTEER, Form.COLLECTIVE, Channel.COMMUNITY_CENTRE),
                (Carrier.COLLECTIVE, Form.COLLECTIVE, Channel.COMMUNITY_CENTRE),
                (Carrier.DISTRICT_TEAM, Form.INDIVIDUAL, Channel.MESSAGES),
                (None, Form.INDIVIDUAL, Channel.PHONE),
            )
        ):
            parts.add(s, case_id, f"Deel {n}", carrier=carrier, forms=[form], channels=[channel])
        return str(case_id)

    case_id = samples.run("Casus", make)
    assert case_id is not None
    page = CasePage(samples)
    page.show_case_id(case_id)
    page.show_page("doelen")
    shown(page, 1366, 768)
    page.tab("doelen").show_view(DIVISION)
    view = page.tab("doelen").division
    shown_rows = [
        (name.text(), [(row.word, row.count) for row in bars.rows()]) for name, bars in view.axes
    ]
    assert shown_rows == [
        ("Vorm", [("Individueel", 3), ("Samen", 2), ("Digitaal", 1)]),
        (
            "Wie helpt",
            [
                ("Zelf en eigen netwerk", 1),
                ("Vrijwilliger", 2),
                ("Voorziening", 1),
                ("Professional", 1),
                ("Nog niemand", 1),
            ],
        ),
        (
            "Contact",
            [
                ("Huisbezoek", 1),
                ("Wijkgebouw", 2),
                ("Telefoon", 1),
                ("Appjes", 1),
                ("Online module", 1),
            ],
        ),
    ]
    assert all(bars.isVisible() and bars.height() >= 26 for _name, bars in view.axes)


def test_the_wish_of_the_team_stands_beside_now_with_its_day(
    tab: GoalsTab, samples: Workspace, case_id: str
) -> None:
    tab.show_view(DIVISION)
    part = next(p for p in samples.case(case_id).parts if p.carrier is Carrier.SPECIALIST)
    row = tab.division.wishes.row(part.id)
    assert row is not None
    row.wished.setFocus()
    QTest.keyClicks(row.wished, "Eigen")
    found = next(p for p in samples.case(case_id).parts if p.id == part.id)
    assert (found.wished_carrier, found.wished_on) == (
        Carrier.OWN_NETWORK,
        date.today().isoformat(),
    )
    assert found.carrier is Carrier.SPECIALIST
    bar = next(one for one in tab.division.bars.rows() if one.word == "Eigen netwerk")
    assert bar.wished == 1
    assert dates.short(date.today().isoformat()) in tab.division.legend.text()
    samples.undo(case_id)
    assert all(p.wished_carrier is None for p in samples.case(case_id).parts)


def test_parts_stand_by_domain_and_by_goal(tab: GoalsTab) -> None:
    tab.show_view(DIVISION)
    assert len(tab.division.groups.rows()) >= 5
    QTest.mouseClick(tab.division.by.segment("goals"), LEFT)
    assert tab.division.groups.rows()[0].name.text() == "Riet slaapt weer en zingt elke woensdag"
