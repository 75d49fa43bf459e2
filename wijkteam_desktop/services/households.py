"""Households: people who live together."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from wijkteam_desktop.db.family import Household, HouseholdMember
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows


def add(s: Session, case_id: str, label: str = "", member_ids: Iterable[str] = ()) -> str:
    """Add a household with its members and give the id; those who live nowhere yet move in."""
    rows.require_case(s, case_id)
    household = Household(
        case_id=case_id,
        label=f.line(200)(label),
        position=rows.next_position(s, Household, case_id),
    )
    s.add(household)
    s.flush()
    for person_id in rows.unique(member_ids):
        join(s, household.id, person_id)
    return household.id


def rename(s: Session, household_id: str, label: str) -> None:
    """Give a household another label."""
    rows.assign(rows.get(s, Household, household_id), {"label": f.line(200)(label)})
    s.flush()


def join(s: Session, household_id: str, person_id: str) -> None:
    """Let somebody live here too; a child of separated parents may be in two households."""
    household = rows.get(s, Household, household_id)
    person = rows.get_in_case(s, Person, person_id, household.case_id)
    if not _memberships(s, person_id, household_id):
        place = len(rows.find(s, HouseholdMember, HouseholdMember.household_id == household_id))
        s.add(
            HouseholdMember(
                case_id=household.case_id,
                household_id=household_id,
                person_id=person_id,
                position=place,
            )
        )
    if person.household_id is None:
        person.household_id = household_id
    s.flush()


def leave(s: Session, household_id: str, person_id: str) -> None:
    """Take somebody out of a household; they keep another one they live in."""
    person = rows.get(s, Person, person_id)
    rows.delete_all(s, _memberships(s, person_id, household_id))
    if person.household_id == household_id:
        left = rows.find(s, HouseholdMember, HouseholdMember.person_id == person_id)
        person.household_id = left[0].household_id if left else None
    s.flush()


def move(s: Session, person_id: str, household_id: str | None) -> None:
    """Let somebody live here instead of where they live now; ``None``: in no household."""
    person = rows.get(s, Person, person_id)
    if person.household_id == household_id:
        return
    if household_id is not None:
        rows.get_in_case(s, Household, household_id, person.case_id)
    if person.household_id is not None:
        rows.delete_all(s, _memberships(s, person_id, person.household_id))
    person.household_id = household_id
    s.flush()
    if household_id is not None:
        join(s, household_id, person_id)


def remove(s: Session, household_id: str) -> None:
    """Remove a household; its people stay."""
    household = rows.get(s, Household, household_id)
    members = rows.find(s, HouseholdMember, HouseholdMember.household_id == household_id)
    rows.delete_all(s, members)
    for person in rows.find(s, Person, Person.household_id == household_id):
        left = rows.find(s, HouseholdMember, HouseholdMember.person_id == person.id)
        person.household_id = left[0].household_id if left else None
    s.flush()
    rows.delete_all(s, [household])


def _memberships(s: Session, person_id: str, household_id: str) -> list[HouseholdMember]:
    return rows.find(
        s,
        HouseholdMember,
        HouseholdMember.household_id == household_id,
        HouseholdMember.person_id == person_id,
    )
