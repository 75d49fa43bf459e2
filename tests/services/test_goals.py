"""Goals: scores agree with the first and the last, also from a file; parts and actions stay."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import actions, goals, mix, parts, removal
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.vocabulary import (
    ActionStatus,
    Carrier,
    DockDomain,
    GoalStatus,
    LifeDomain,
    PartStatus,
)


@pytest.fixture
def goal_id(do: Any, family: Family) -> str:
    return str(do(lambda s: goals.add(s, family.case, "Weer warm douchen")))


def test_scores_of_a_file_become_the_beginning(do: Any, look: Any, goal_id: str) -> None:
    from wijkteam_desktop.db.goals import Goal

    def from_file(s: Any) -> None:
        goal = s.get_one(Goal, goal_id)
        goal.client_scale_start, goal.client_scale_latest = 2, 4

    do(from_file)
    assert [one.score for one in look().goals[0].scores] == [2, 4]
    do(lambda s: goals.add_score(s, goal_id, 7, on="1-6-2026"))
    goal = look().goals[0]
    assert [(one.score, one.date) for one in goal.scores] == [
        (2, None),
        (4, None),
        (7, "2026-06-01"),
    ]
    assert (goal.client_scale_start, goal.client_scale_latest) == (2, 7)


def test_an_earlier_day_comes_before(do: Any, look: Any, goal_id: str) -> None:
    do(lambda s: goals.add_score(s, goal_id, 7, on="1-6-2026"))
    do(lambda s: goals.add_score(s, goal_id, 3, on="1-2-2026"))
    do(lambda s: goals.add_score(s, goal_id, 8, on="1-6-2026"))
    goal = look().goals[0]
    assert [one.score for one in goal.scores] == [3, 8]
    assert (goal.client_scale_start, goal.client_scale_latest) == (3, 8)


@pytest.mark.parametrize("score", [11, -1, "veel", ""])
def test_a_score_is_from_zero_to_ten(score: Any, do: Any, look: Any, goal_id: str) -> None:
    with pytest.raises(InvalidInput):
        do(lambda s: goals.add_score(s, goal_id, score))
    assert look().goals[0].scores == ()


def test_an_achieved_goal_keeps_its_result(do: Any, look: Any, goal_id: str) -> None:
    with pytest.raises(InvalidInput):
        do(lambda s: goals.evaluate(s, goal_id, GoalStatus.ACHIEVED))
    do(lambda s: goals.update(s, goal_id, measurable_result="Warm water"))
    do(lambda s: goals.evaluate(s, goal_id, GoalStatus.ACHIEVED, today=date(2026, 6, 1)))
    with pytest.raises(InvalidInput):
        do(lambda s: goals.update(s, goal_id, measurable_result=""))
    assert look().goals[0].evaluated_on == "2026-06-01"


def test_a_dropped_part_or_action_leaves_the_goal_alone(
    do: Any, look: Any, family: Family, goal_id: str
) -> None:
    do(lambda s: goals.attach(s, goal_id, family.water))
    action = do(lambda s: actions.add(s, family.case, "Bellen", part_id=family.water))
    do(lambda s: actions.drop(s, action, dropped=True))
    do(lambda s: parts.update(s, family.water, status=PartStatus.STOPPED))
    case = look()
    assert case.goals[0].status is GoalStatus.IN_PROGRESS
    assert case.actions[0].status is ActionStatus.DROPPED
    assert mix.actions_of(case, case.goals[0]) == (action,)
    assert mix.loose_actions(case) == ()


def test_removing_a_goal_keeps_parts_and_actions(
    do: Any, look: Any, store: Any, family: Family, goal_id: str
) -> None:
    do(lambda s: goals.attach(s, goal_id, family.water))
    do(lambda s: goals.add_trial(s, goal_id, "Proef"))
    do(lambda s: goals.add_score(s, goal_id, 5))
    action = do(lambda s: actions.add(s, family.case, "Bellen", goal_id=goal_id))
    before = look()
    do(lambda s: goals.remove(s, goal_id), page="doelen")
    case = look()
    assert case.goals == () and family.water in {p.id for p in case.parts}
    assert mix.loose_actions(case) == (action,)
    store.undo(family.case)
    assert look() == before


def test_an_owner_who_goes_leaves_the_goal(
    do: Any, look: Any, family: Family, goal_id: str
) -> None:
    do(lambda s: removal.remove_nodes(s, [family.father]))
    assert look().goals[0].owner_id is None


def test_only_parts_that_may_be_seen_are_counted(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.wish(s, family.shower, Carrier.VOLUNTEER, today=date(2026, 5, 4)))
    assert mix.wished(look()).counts[Carrier.VOLUNTEER] == 1
    assert mix.wished(look()).on == "2026-05-04"
    do(lambda s: parts.update(s, family.shower, confidential=True))
    for case in (look().public(), look(Viewer("ander"))):
        assert not mix.wished(case).any
        assert all(axis.parts == 1 for axis in mix.axes(case))


def test_the_team_moves_a_life_domain(do: Any, look: Any, ask: Any, store: Any, family: Family):
    do(lambda s: parts.update(s, family.water, life_domain=LifeDomain.FINANCE))

    def found() -> str:
        groups = mix.by_dock_domain(look(), ask(mix.dock_domains))
        return next(g.key for g in groups if family.water in {p.id for p in g.parts})

    assert found() == DockDomain.WORK
    moved = {**mix.USUAL_DOMAINS, LifeDomain.FINANCE: DockDomain.DAILY_LIFE}
    store.note(lambda s: mix.keep_dock_domains(s, moved))
    assert found() == DockDomain.DAILY_LIFE
