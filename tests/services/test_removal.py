"""Removing people: everything that hangs on them goes, and undo brings all of it back."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from tests.services.conftest import Family
from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.consents import Consent
from wijkteam_desktop.db.goals import Goal
from wijkteam_desktop.db.meetings import AgendaItem, AgendaPresence, Meeting
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.tables import CASE_TABLES
from wijkteam_desktop.db.ties import DesiredTie
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.services import actions, cases, parts, people, placements, removal, ties
from wijkteam_desktop.services import family as structure
from wijkteam_desktop.vocabulary import Carrier, PartStatus, View


def _contents(store: Store) -> dict[str, list[Any]]:
    with store.reading() as s:
        return {
            table.__tablename__: sorted(map(tuple, s.execute(select(table.__table__))), key=str)
            for table in CASE_TABLES
        }


def _hang_everything_on(s: Any, family: Family, person_id: str) -> None:
    structure.add_household(s, family.case, "Samen", [person_id])
    structure.add_partnership(s, family.case, person_id, family.father)
    structure.add_parents(
        s, family.case, family.son, [(person_id, "step"), (family.father, "biological")]
    )
    structure.add_siblings(s, family.case, [person_id, family.worker])
    structure.add_authority(s, family.case, person_id, "bewind", [family.worker])
    structure.add_authority(s, family.case, family.son, "gezag", [person_id])
    ties.relate(s, family.case, person_id, family.son, "conflict")
    ties.relate(s, family.case, family.father, person_id, "distant")
    ties.tie(s, family.case, family.father, person_id, circle="outer")
    placements.place(s, family.case, View.KRING, {person_id: (0.1, 3.2)})
    parts.take(s, family.water, person_id)
    actions.add(s, family.case, "Bellen", who_id=person_id)
    meeting = Meeting(date="2026-01-05")
    s.add(meeting)
    s.flush()
    item = AgendaItem(case_id=family.case, meeting_id=meeting.id)
    s.add(item)
    s.flush()
    s.add_all(
        [
            AgendaPresence(case_id=family.case, agenda_item_id=item.id, person_id=person_id),
            Goal(case_id=family.case, text="Rust", owner_id=person_id),
            DesiredTie(case_id=family.case, for_id=person_id, label="maatje"),
            DesiredTie(case_id=family.case, for_id=family.father, other_id=person_id),
            Consent(case_id=family.case, consent_type="legal_basis", given_by_id=person_id),
            Consent(case_id=family.case, consent_type="legal_basis", decided_with_id=person_id),
        ]
    )
    s.flush()


@pytest.mark.parametrize("who", ["aunt", "father", "neighbour"])
def test_everything_goes_and_undo_brings_it_back(
    do: Any, look: Any, store: Store, family: Family, who: str
) -> None:
    person_id = getattr(family, who)
    if who != "father":
        do(lambda s: _hang_everything_on(s, family, person_id))
    before = _contents(store)
    do(lambda s: people.remove(s, [person_id]))
    for found in _contents(store).values():
        assert not any(person_id in row for row in found)
    after = _contents(store)
    store.undo(family.case)
    assert _contents(store) == before
    store.redo(family.case)
    assert _contents(store) == after


def test_what_stays_behind(do: Any, look: Any, family: Family) -> None:
    do(lambda s: _hang_everything_on(s, family, family.aunt))
    do(lambda s: people.remove(s, [family.aunt]))
    case = look()
    assert case.households == ()
    assert [(a.who_id, a.who_text) for a in case.actions] == [(None, "tante Els")]
    assert [g.owner_id for g in case.goals] == [None]
    assert [d.label for d in case.desired] == ["tante Els"]
    assert [(a.kind, a.holder_ids) for a in case.authorities] == [("gezag", ())]
    assert case.parts[0].carrier is None
    assert case.parts[0].actor_ids == ()


def test_in_roles_only_the_action_keeps_the_role(do: Any, look: Any, family: Family) -> None:
    do(lambda s: cases.update(s, family.case, privacy_mode="roles"))
    do(lambda s: actions.add(s, family.case, "Bellen", who_id=family.neighbour))
    do(lambda s: people.remove(s, [family.neighbour]))
    assert look().actions[0].who_text == "Buurvrouw"


def test_an_organisation_goes_and_its_people_stay(do: Any, look: Any, family: Family) -> None:
    organisation = look().organisations[0].id
    do(lambda s: ties.tie(s, family.case, family.father, organisation))
    do(lambda s: parts.take(s, family.water, organisation))
    do(lambda s: actions.add(s, family.case, "Bellen", who_id=organisation))
    do(lambda s: structure.add_authority(s, family.case, family.son, "ots", [organisation]))
    do(lambda s: people.remove(s, [organisation]))
    case = look()
    assert case.organisations == ()
    assert case.person(family.worker).organisation_id is None
    assert case.actions[0].who_text == "Wijkteam Zuid"
    assert len(case.ties) == 1
    assert case.parts[0].carrier is None


def test_who_shares_a_part_carries_on(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.support(s, family.shower, family.aunt))
    do(lambda s: people.remove(s, [family.neighbour]))
    part = look().parts[1]
    assert part.actor_ids == (family.aunt,)
    assert part.carrier is Carrier.OWN_NETWORK


def test_a_finished_part_keeps_its_carrier(do: Any, look: Any, family: Family) -> None:
    do(lambda s: parts.update(s, family.shower, status=PartStatus.DONE))
    do(lambda s: people.remove(s, [family.neighbour]))
    assert look().parts[1].carrier is Carrier.OWN_NETWORK


def test_several_at_once(do: Any, look: Any, family: Family) -> None:
    everybody = [p.id for p in look().people]
    do(lambda s: people.remove(s, [*everybody, everybody[0]]))
    case = look()
    assert (case.people, case.ties) == ((), ())
    assert case.request.asked_by_id is None


def test_a_household_stays_while_somebody_lives_there(do: Any, look: Any, family: Family) -> None:
    do(lambda s: structure.add_household(s, family.case, "Thuis", [family.father, family.aunt]))
    do(lambda s: people.remove(s, [family.aunt]))
    assert [h.member_ids for h in look().households] == [(family.father,)]


def test_nobody(do: Any, family: Family) -> None:
    with pytest.raises(NotFound):
        do(lambda s: people.remove(s, ["missing"]))


def test_no_reference_to_people_was_forgotten() -> None:
    """A new table with a reference to people or organisations must say what happens to it."""
    handled = {(table.__tablename__, column) for table, column in removal.GOES_ALONG}
    handled |= {(table.__tablename__, column) for table, column in removal.STAYS_BEHIND}
    pointing = {
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.c
        for key in column.foreign_keys
        if key.column.table.name in ("person", "organisation")
    }
    assert handled == pointing
