"""The person the case is about first."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Person
from wijkteam_desktop.vocabulary import PersonKind


def first_index(s: Session, case_id: str) -> str | None:
    """Give the first index person, else the first client; ``None`` when there is no client."""
    indexed = select(Person.id).where(
        Person.case_id == case_id,
        Person.index_position.is_not(None),
        Person.kind == PersonKind.CLIENT,
    )
    found = s.scalar(indexed.order_by(Person.index_position, Person.id).limit(1))
    if found is not None:
        return found
    clients = select(Person.id).where(Person.case_id == case_id, Person.kind == PersonKind.CLIENT)
    return s.scalar(clients.order_by(Person.position, Person.id).limit(1))
