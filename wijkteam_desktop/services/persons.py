"""People of a case: add one, change one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import households, placements, rows
from wijkteam_desktop.vocabulary import (
    Capacity,
    CarerInstrument,
    DigitalBarrier,
    Gender,
    PersonKind,
    View,
    sector_of,
)

FIELDS: f.Fields = {
    "name": f.Field("display_name", f.needed_line()),
    "kind": f.Field("kind", f.choice(PersonKind)),
    "gender": f.Field("gender", f.choice(Gender)),
    "role": f.Field("role_in_case", f.line()),
    "birth_year": f.Field("birth_year", f.YEAR),
    "died_year": f.Field("died_year", f.YEAR),
    "stillborn": f.Field("stillborn", f.optional(f.flag)),
    "miscarriage": f.Field("miscarriage", f.optional(f.flag)),
    "pregnancy_due": f.Field("pregnancy_due", f.day),
    "is_case_holder": f.Field("is_case_holder", f.flag),
    "household_id": f.Field("household_id", f.optional(f.line(36))),
    "organisation_id": f.Field("organisation_id", f.optional(f.line(36))),
    "team_member_id": f.Field("team_member_id", f.optional(f.line(36))),
    "discipline": f.Field("discipline", f.optional(f.line(60))),
    "capacity": f.Field("capacity", f.optional(f.choice(Capacity))),
    "capacity_note": f.Field("capacity_note", f.optional(f.prose)),
    "capacity_hours": f.Field("capacity_hours", f.HOURS),
    "digital_barrier": f.Field("digital_barrier", f.optional(f.choice(DigitalBarrier))),
    "first_reaction": f.Field("first_reaction", f.optional(f.prose)),
    "first_reaction_on": f.Field("first_reaction_on", f.day),
    "carer_instrument": f.Field("carer_instrument", f.optional(f.choice(CarerInstrument))),
    "carer_total": f.Field("carer_total", f.optional(f.whole(0, 15))),
    "carer_measured_on": f.Field("carer_measured_on", f.day),
    "endurance": f.Field("endurance", f.optional(f.prose)),
    "talents": f.Field("talents", f.words),
    "vog_checked": f.Field("vog_checked", f.optional(f.flag)),
    "health_note": f.Field("health_note", f.optional(f.prose)),
    "restricted_note": f.Field("restricted_note", f.optional(f.prose)),
}

_DAYS = {
    "digital_barrier": "first_reaction_on",
    "first_reaction": "first_reaction_on",
    "carer_total": "carer_measured_on",
}
"""Which day belongs to an answer."""


def add(
    s: Session,
    case_id: str,
    *,
    name: str,
    kind: PersonKind | str = PersonKind.FAMILY,
    gender: Gender | str = Gender.UNKNOWN,
    role: str = "",
    is_index: bool = False,
    **more: Any,
) -> str:
    """Add a person and give the id; *more* are other fields of ``PersonView``, ``health_note``.

    A first name or only a role ("buurvrouw") is a complete person.
    """
    rows.require_case(s, case_id)
    given = {"name": name, "kind": kind, "gender": gender, "role": role, **more}
    values = f.cleaned(FIELDS, given)
    if values["kind"] == PersonKind.PET and values["gender"] == Gender.UNKNOWN:
        values["gender"] = Gender.PET.value
    _check_links(s, case_id, values)
    household_id = values.pop("household_id", None)
    person = Person(case_id=case_id, position=rows.next_position(s, Person, case_id), **values)
    if is_index:
        person.index_position = _next_index(s, case_id)
    s.add(person)
    s.flush()
    if household_id is not None:
        households.move(s, person.id, household_id)
    return person.id


def update(s: Session, person_id: str, *, is_index: bool | None = None, **fields: Any) -> None:
    """Change fields of a person, under the names of ``PersonView``; only what differs is written.

    Whoever moves to another sector of the circle view loses the place chosen by hand there.
    """
    person = rows.get(s, Person, person_id)
    values = f.cleaned(FIELDS, fields)
    _check_links(s, person.case_id, values)
    _date_answers(person, values)
    before = _sector(person)
    if "household_id" in values:
        households.move(s, person_id, values.pop("household_id"))
    rows.assign(person, values)
    if is_index is not None and is_index != (person.index_position is not None):
        person.index_position = _next_index(s, person.case_id) if is_index else None
    s.flush()
    if _sector(person) != before:
        placements.release(s, person.case_id, View.KRING, [person_id])


def set_kind(s: Session, person_ids: str | Iterable[str], kind: PersonKind | str) -> None:
    """Say what one or several people are to the client."""
    ids = [person_ids] if isinstance(person_ids, str) else person_ids
    for person_id in rows.unique(ids):
        fields: dict[str, Any] = {"kind": kind}
        person = rows.get(s, Person, person_id)
        if kind == PersonKind.PET and person.gender == Gender.UNKNOWN:
            fields["gender"] = Gender.PET
        update(s, person_id, **fields)


def _date_answers(person: Person, values: dict[str, Any]) -> None:
    """Let an answer that is given now have the day of today, unless a day is there."""
    for answer, day in _DAYS.items():
        if values.get(answer) and day not in values and getattr(person, day) is None:
            values[day] = date.today().isoformat()


def _sector(person: Person) -> tuple[bool, str]:
    kind = PersonKind(person.kind)
    return kind is PersonKind.CLIENT, sector_of(kind, person.discipline)


def _next_index(s: Session, case_id: str) -> int:
    highest = s.scalar(select(func.max(Person.index_position)).where(Person.case_id == case_id))
    return 0 if highest is None else highest + 1


def _check_links(s: Session, case_id: str, values: dict[str, Any]) -> None:
    if values.get("organisation_id") is not None:
        rows.get_in_case(s, Organisation, values["organisation_id"], case_id)
    if values.get("team_member_id") is not None:
        rows.get(s, TeamMember, values["team_member_id"])
