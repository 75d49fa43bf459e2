"""Organisations around the family."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Organisation
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows

KINDS = ("formal", "informal", "community")


def _kind(value: Any) -> str:
    if value not in KINDS:
        raise InvalidInput
    return str(value)


FIELDS: f.Fields = {
    "name": f.Field("name", f.needed_line()),
    "kind": f.Field("kind", _kind),
    "sector": f.Field("sector", f.optional(f.line(100))),
}


def add(s: Session, case_id: str, *, name: str, kind: str = "formal", sector: str = "") -> str:
    """Add an organisation and give the id; ``kind`` is formal, informal or community."""
    rows.require_case(s, case_id)
    values = f.cleaned(FIELDS, {"name": name, "kind": kind, "sector": sector})
    organisation = Organisation(
        case_id=case_id, position=rows.next_position(s, Organisation, case_id), **values
    )
    s.add(organisation)
    s.flush()
    return organisation.id


def update(s: Session, organisation_id: str, **fields: Any) -> None:
    """Change name, kind or sector."""
    organisation = rows.get(s, Organisation, organisation_id)
    rows.assign(organisation, f.cleaned(FIELDS, fields))
    s.flush()
