"""Random edits through the ORM, for the machines that hammer undo and redo.

Every edit takes a session and a source of choices, and leaves a state that the constraints allow.
"""

from __future__ import annotations

import random
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.family import Household, HouseholdMember, ParentChildLink
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import PartActor, RequestPart
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.db.ties import Placement, SupportTie

NAMES = ("Els", "Özgür Yılmaz", "Łukasz", "", "O'Brien", "twee\nregels", "👪 gezin")
VALUES: tuple[Any, ...] = (None, [], ["geld"], {"a": [1, 2.5, None, True]}, "tekst", 0.1 + 0.2, "")


def all_of(session: Session, kind: Any, case_id: str | None = None) -> list[Any]:
    wanted = select(kind).order_by(kind.id)
    if case_id is not None:
        wanted = wanted.where(kind.case_id == case_id)
    return list(session.scalars(wanted))


def pick(choose: random.Random, rows: list[Any]) -> Any:
    return choose.choice(rows) if rows else None


def add_case(session: Session, choose: random.Random, case_id: str | None) -> None:
    case = Case(code=str(choose.random()), title=choose.choice(NAMES), created_at="2026-11-22")
    session.add(case)
    session.flush()
    session.add(HelpRequest(case_id=case.id))
    add_person(session, choose, case.id)


def add_person(session: Session, choose: random.Random, case_id: str | None) -> None:
    if case_id is not None:
        session.add(
            Person(
                case_id=case_id,
                display_name=choose.choice(NAMES),
                birth_year=choose.choice((None, 1950, 2020)),
                talents=choose.choice(VALUES),
                capacity_hours=choose.choice((None, 0.0, 1 / 3)),
                vog_checked=choose.choice((None, True, False)),
            )
        )
        session.flush()


def change_person(session: Session, choose: random.Random, case_id: str | None) -> None:
    person = pick(choose, all_of(session, Person, case_id))
    if person is not None:
        person.display_name = choose.choice(NAMES)
        person.extra = choose.choice(VALUES)
        person.capacity_hours = choose.random()


def add_tie(session: Session, choose: random.Random, case_id: str | None) -> None:
    people = all_of(session, Person, case_id)
    if people and case_id is not None:
        one, other = choose.choice(people), choose.choice(people)
        session.add(SupportTie(case_id=case_id, client_side_id=one.id, other_person_id=other.id))
        session.add(ParentChildLink(case_id=case_id, pair="p", parent_id=one.id, child_id=other.id))


def add_part(session: Session, choose: random.Random, case_id: str | None) -> None:
    if case_id is not None:
        parts = all_of(session, RequestPart, case_id)
        before = pick(choose, parts)
        part = RequestPart(
            case_id=case_id,
            text=choose.choice(NAMES),
            position=len(parts),
            split_from_id=before.id if before else None,
        )
        session.add(part)
        session.flush()
        for person in all_of(session, Person, case_id)[:2]:
            session.add(PartActor(case_id=case_id, part_id=part.id, person_id=person.id))


def reorder_parts(session: Session, choose: random.Random, case_id: str | None) -> None:
    parts = all_of(session, RequestPart, case_id)
    choose.shuffle(parts)
    for position, part in enumerate(parts):
        part.position = position


def place(session: Session, choose: random.Random, case_id: str | None) -> None:
    for person in all_of(session, Person, case_id):
        old = [p for p in all_of(session, Placement, case_id) if p.person_id == person.id]
        if old:
            old[0].x, old[0].y = choose.random(), -choose.random() * 1e-9
        else:
            session.add(
                Placement(case_id=person.case_id, view="kring", person_id=person.id, x=1, y=2)
            )


def join_household(session: Session, choose: random.Random, case_id: str | None) -> None:
    person = pick(choose, all_of(session, Person, case_id))
    if person is not None:
        house = Household(case_id=person.case_id, label=choose.choice(NAMES))
        session.add(house)
        session.flush()
        person.household_id = house.id
        session.add(
            HouseholdMember(case_id=person.case_id, household_id=house.id, person_id=person.id)
        )


def remove_person(session: Session, choose: random.Random, case_id: str | None) -> None:
    person = pick(choose, all_of(session, Person, case_id))
    if person is not None:
        remove_with_dependants(session, person)


def remove_case(session: Session, choose: random.Random, case_id: str | None) -> None:
    case = session.get(Case, case_id) if case_id is not None else None
    if case is not None:
        remove_with_dependants(session, case)


def replace_person(session: Session, choose: random.Random, case_id: str | None) -> None:
    """Delete a row and make it again under the same id, which must read as a change."""
    person = pick(choose, all_of(session, Person, case_id))
    if person is not None:
        identity, owner = person.id, person.case_id
        remove_with_dependants(session, person)
        session.flush()
        session.add(Person(id=identity, case_id=owner, display_name=choose.choice(NAMES)))


def change_member(session: Session, choose: random.Random, case_id: str | None) -> None:
    member = pick(choose, all_of(session, TeamMember))
    if member is None or choose.random() < 0.5:
        session.add(TeamMember(name=choose.choice(NAMES)))
    elif choose.random() < 0.5:
        member.roles = choose.choice(VALUES)
    else:
        remove_with_dependants(session, member)


def hold_case(session: Session, choose: random.Random, case_id: str | None) -> None:
    member = pick(choose, all_of(session, TeamMember))
    case = session.get(Case, case_id) if case_id is not None else None
    if member is not None and case is not None:
        case.holder_member_id = member.id


def touch_all_cases(session: Session, choose: random.Random, case_id: str | None) -> None:
    for case in all_of(session, Case):
        case.title = choose.choice(NAMES)
        case.trashed = choose.random() < 0.5


def remove_with_dependants(session: Session, row: Any) -> None:
    """Delete a row; rows that need it go as well, optional references to it become empty."""
    kinds = {m.class_.__tablename__: m.class_ for m in Base.registry.mappers}
    for name, kind in kinds.items():
        if kind.__noted__:
            continue
        for key in Base.metadata.tables[name].foreign_keys:
            if key.column.table.name != row.__tablename__:
                continue
            column = key.parent
            for one in session.scalars(select(kind).where(column == row.id)).all():
                if one is row or one in session.deleted:
                    continue
                if column.nullable:
                    setattr(one, column.name, None)
                else:
                    remove_with_dependants(session, one)
    session.flush()
    if row not in session.deleted and row in session:
        session.delete(row)
        session.flush()


EDITS = (
    add_case,
    add_person,
    change_person,
    add_tie,
    add_part,
    reorder_parts,
    place,
    join_household,
    remove_person,
    remove_case,
    replace_person,
    change_member,
    hold_case,
    touch_all_cases,
)
