"""Finding people by name over all cases, for the palette."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db import search
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services.naming import Named, shown_names
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode

_AT_MOST_CASES = 80


@dataclass(frozen=True, slots=True)
class PersonHit:
    """Somebody found by name or role, and the case they are in."""

    person_id: str
    case_id: str
    name: str
    role: str
    case_code: str
    case_title: str


def person_hits(s: Session, query: str, *, limit: int = 20) -> list[PersonHit]:
    """Give the people whose shown name or role holds all words of *query*, best match first.

    In roles-only mode people are found by role and not by name.  Deleted cases are left out.
    """
    wanted = fold(query).split()
    if not wanted:
        return []
    case_ids = search.find_names(s, query, _AT_MOST_CASES)
    chosen = (
        select(
            Person.case_id,
            Person.id,
            Person.display_name,
            Person.role_in_case,
            Person.kind,
            Case.code,
            Case.title,
            Case.privacy_mode,
        )
        .join(Case, Case.id == Person.case_id)
        .where(Person.case_id.in_(case_ids), Case.trashed.is_(False))
        .order_by(Person.case_id, Person.position, Person.id)
    )
    ranked: list[tuple[int, str, PersonHit]] = []
    for _case, people in groupby(s.execute(chosen).all(), lambda row: row.case_id):
        ranked += _hits(list(people), wanted)
    ranked.sort(key=lambda item: item[:2])
    return [hit for _rank, _name, hit in ranked[:limit]]


def _hits(people: Sequence[Any], wanted: list[str]) -> list[tuple[int, str, PersonHit]]:
    mode = PrivacyMode(people[0].privacy_mode)
    named = [Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people]
    shown = shown_names(named, mode)
    found = []
    for person in people:
        view = shown[person.id]
        name, role = fold(view.name), fold(view.role)
        if not all(_starts_a_word(word, f"{name} {role}") for word in wanted):
            continue
        rank = 0 if name.startswith(wanted[0]) else 1
        hit = PersonHit(person.id, person.case_id, view.name, view.role, person.code, person.title)
        found.append((rank, name, hit))
    return found


def _starts_a_word(start: str, text: str) -> bool:
    return f" {start}" in f" {text}"
