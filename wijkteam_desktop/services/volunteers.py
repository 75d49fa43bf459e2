"""Volunteers of the sociale kaart: those whom the team knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.offers import OfferMatch, OfferVolunteer, Provider
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import offers, rows
from wijkteam_desktop.vocabulary import LifeDomain

FIELDS: f.Fields = {
    "name": f.Field("name", f.needed_line(200)),
    "provider_id": f.Field("provider_id", f.optional(f.line(36))),
    "skills": f.Field("skills", f.words),
    "life_domains": f.Field("life_domains", f.choices(LifeDomain)),
    "areas": f.Field("areas", f.words),
    "languages": f.Field("languages", f.words),
    "moments": f.Field("moments", offers.moments),
    "most_matches": f.Field("most_matches", f.optional(f.whole(0, 100))),
    "vog_on": f.Field("vog_on", f.day),
    "active": f.Field("active", f.flag),
    "note": f.Field("note", f.optional(f.prose)),
    "checked_on": f.Field("checked_on", f.day),
    "checked_by": f.Field("checked_by", f.optional(f.line(200))),
}


def add(s: Session, name: str, **fields: Any) -> str:
    """Add a volunteer and give the id; *fields* as in ``VolunteerView``."""
    volunteer = OfferVolunteer(name="")
    _fill(s, volunteer, {"name": name, **fields})
    s.add(volunteer)
    s.flush()
    return volunteer.id


def update(s: Session, volunteer_id: str, **fields: Any) -> None:
    """Change fields of a volunteer, as in ``VolunteerView``; only what differs is written."""
    _fill(s, rows.get(s, OfferVolunteer, volunteer_id), fields)
    s.flush()


def remove(s: Session, volunteer_ids: Iterable[str]) -> None:
    """Remove volunteers; the searches that named them stay."""
    found = [rows.get(s, OfferVolunteer, one) for one in rows.unique(volunteer_ids)]
    ids = [volunteer.id for volunteer in found]
    for match in rows.find(s, OfferMatch, OfferMatch.volunteer_id.in_(ids)):
        match.volunteer_id = None
    s.flush()
    rows.delete_all(s, found)


def _fill(s: Session, volunteer: OfferVolunteer, fields: dict[str, Any]) -> None:
    values = f.cleaned(FIELDS, fields)
    if values.get("provider_id") is not None:
        rows.get(s, Provider, values["provider_id"])
    rows.assign(volunteer, values)
