"""One case as frozen values, and who sees what is confidential."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import NOBODY, Family
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.services import (
    actions,
    cases,
    parts,
    people,
    placements,
    reading,
    request,
    team,
    ties,
)
from wijkteam_desktop.services.viewer import Viewer, may_see_confidential, viewer_of
from wijkteam_desktop.vocabulary import Carrier, Circle, PrivacyMode, View


def test_the_head_and_the_request(look: Any, family: Family) -> None:
    case = look()
    assert case.title == "Vader en zoon"
    assert case.holder_name == "Noor"
    assert case.holder_member_id == family.holder
    assert case.request.worded_by_client == "Ik wil weer warm water"
    assert case.request.asked_by_id == family.father
    assert case.withheld == 0
    assert not case.trashed


def test_people_in_order_with_their_employer(look: Any, family: Family) -> None:
    case = look()
    assert [p.name for p in case.people] == ["Wim", "Jordi", "Riet", "tante Els", "Ans"]
    assert case.person(family.father).is_index
    assert case.person(family.father).role == "vader"
    assert case.person(family.worker).organisation_name == "Wijkteam Zuid"


def test_ties_parts_and_places(do: Any, look: Any, family: Family) -> None:
    do(lambda s: placements.place(s, family.case, View.KRING, {family.neighbour: (0.5, 1.5)}))
    case = look()
    assert case.ties[0].circle is Circle.INNER
    assert case.ties[0].other_id == family.neighbour
    assert [p.carrier for p in case.parts] == [None, Carrier.OWN_NETWORK]
    assert case.parts[1].actor_ids == (family.neighbour,)
    assert case.placements["kring"][0].node_id == family.neighbour


def test_family_structure(do: Any, look: Any, family: Family) -> None:
    from wijkteam_desktop.services import family as structure

    def work(s: Any) -> None:
        structure.add_household(s, family.case, "Thuis", [family.father, family.son])
        structure.add_parents(s, family.case, family.son, [(family.father, "biological")])
        structure.add_partnership(s, family.case, family.father, family.aunt, "married")
        structure.add_siblings(s, family.case, [family.father, family.aunt])
        structure.add_authority(s, family.case, family.son, "gezag", [family.father])

    do(work)
    case = look()
    assert case.households[0].member_ids == (family.father, family.son)
    assert case.person(family.son).household_id == case.households[0].id
    assert case.parent_links[0].child_id == family.son
    assert case.partnerships[0].kind == "married"
    assert case.sibling_groups == ((family.father, family.aunt),)
    assert case.authorities[0].holder_ids == (family.father,)


def _hide(do: Any, family: Family) -> None:
    def work(s: Any) -> None:
        parts.update(s, family.shower, confidential=True)
        ties.relate(s, family.case, family.father, family.son, "physical_abuse")
        ties.tie(s, family.case, family.father, family.aunt, confidential=True)
        people.update(s, family.son, restricted_note="geheim")
        actions.add(s, family.case, "Bellen over het douchen", part_id=family.shower)
        parts.split(s, family.shower, "Tijdelijk douchen", "Handdoeken")
        second = parts.add(s, family.case, "Vervolg")
        parts.update(s, second, confidential=False)

    do(work)


def test_confidential_rows_are_for_the_case_holder(do: Any, look: Any, family: Family) -> None:
    _hide(do, family)
    seen, other = look(), look(Viewer("someone"))
    assert len(seen.parts) == 4
    assert len(seen.emotional) == 1
    assert len(seen.ties) == 2
    assert seen.person(family.son).restricted_note == "geheim"
    assert len(seen.actions) == 1
    assert seen.withheld == 0
    assert [p.text for p in other.parts] == ["Water weer aansluiten", "Vervolg"]
    assert other.emotional == ()
    assert len(other.ties) == 1
    assert other.person(family.son).restricted_note == ""
    assert other.actions == ()
    assert other.withheld == 6
    assert look(NOBODY).withheld == 6


def test_the_safety_officer_sees_them_too(do: Any, look: Any, ask: Any, family: Family) -> None:
    _hide(do, family)
    officer = do(lambda s: team.add(s, "Bo", roles=["safety_officer"]))
    viewer = ask(lambda s: viewer_of(s, officer))
    assert viewer.safety_officer
    assert look(viewer).withheld == 0
    assert not ask(lambda s: viewer_of(s, "nobody")).safety_officer


def test_a_case_holder_inside_the_case_linked_to_the_team_sees_them(
    do: Any, look: Any, family: Family
) -> None:
    _hide(do, family)
    member = do(lambda s: team.add(s, "Ans"))
    do(lambda s: people.update(s, family.worker, is_case_holder=True))
    assert look(Viewer(member)).withheld == 6
    do(lambda s: people.update(s, family.worker, team_member_id=member))
    assert look(Viewer(member)).withheld == 0


def test_nobody_in_particular_never_sees_them() -> None:
    assert not may_see_confidential([None, ""], Viewer(""))
    assert may_see_confidential([], Viewer("", safety_officer=True))


def test_roles_only_shows_no_name(do: Any, look: Any, family: Family) -> None:
    do(lambda s: cases.update(s, family.case, privacy_mode=PrivacyMode.ROLES))
    case = look()
    assert [p.name for p in case.people] == [
        "Vader",
        "Zoon",
        "Buurvrouw",
        "Tante",
        "Professional 1",
    ]
    assert case.privacy_mode is PrivacyMode.ROLES


def test_a_case_holder_who_is_only_in_the_case(do: Any, look: Any, family: Family) -> None:
    do(lambda s: cases.set_holder(s, family.case, None))
    do(lambda s: people.update(s, family.worker, is_case_holder=True))
    assert look().holder_name == "Ans"


def test_a_goal_and_a_wish_come_along(sample_store: Any) -> None:
    with sample_store.reading() as s:
        rows = {row.code: row.id for row in reading.case_rows(s, NOBODY)}
        officer = Viewer("x", safety_officer=True)
        views = [reading.case_view(s, case_id, officer) for case_id in rows.values()]
    assert sum(len(view.goals) for view in views) == 23
    assert all(goal.part_ids for view in views for goal in view.goals[:1])
    assert any(view.desired for view in views)
    assert max(len(view.people) for view in views) == 42


def test_no_case(store: Any) -> None:
    with store.reading() as s, pytest.raises(NotFound):
        reading.case_view(s, "missing", NOBODY)


def test_a_case_without_a_request_row(do: Any, look: Any, family: Family) -> None:
    from wijkteam_desktop.db.cases import HelpRequest
    from wijkteam_desktop.services import rows

    do(lambda s: rows.delete_all(s, rows.find(s, HelpRequest)))
    assert look().request.worded_by_client == ""
    do(lambda s: request.update(s, family.case, contact_wish=None))
    assert do(lambda s: rows.find(s, HelpRequest)) == []
    do(lambda s: request.update(s, family.case, worded_by_client="Water"))
    assert look().request.worded_by_client == "Water"
