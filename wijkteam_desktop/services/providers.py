"""Organisations of the sociale kaart."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.offers import Offer, OfferVolunteer, Provider
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import offers, rows, volunteers
from wijkteam_desktop.vocabulary import ProviderKind

FIELDS: f.Fields = {
    "name": f.Field("name", f.needed_line(300)),
    "kind": f.Field("kind", f.choice(ProviderKind)),
    "description": f.Field("description", f.prose),
    "areas": f.Field("areas", f.words),
    "phone": f.Field("phone", f.optional(f.line(100))),
    "email": f.Field("email", f.optional(f.line(300))),
    "website": f.Field("website", f.optional(f.line(500))),
    "source": f.Field("source", f.optional(f.line(200))),
    "source_ref": f.Field("source_ref", f.optional(f.line(200))),
}


def add(s: Session, name: str, **fields: Any) -> str:
    """Add an organisation and give the id; *fields* as in ``ProviderView``."""
    provider = Provider(**f.cleaned(FIELDS, {"name": name, **fields}))
    s.add(provider)
    s.flush()
    return provider.id


def update(s: Session, provider_id: str, **fields: Any) -> None:
    """Change fields of an organisation, as in ``ProviderView``; only what differs."""
    rows.assign(rows.get(s, Provider, provider_id), f.cleaned(FIELDS, fields))
    s.flush()


def remove(s: Session, provider_id: str) -> None:
    """Remove an organisation with its offers and volunteers; searches keep the name they had."""
    provider = rows.get(s, Provider, provider_id)
    offers.remove(s, [o.id for o in rows.find(s, Offer, Offer.provider_id == provider_id)])
    known = rows.find(s, OfferVolunteer, OfferVolunteer.provider_id == provider_id)
    volunteers.remove(s, [one.id for one in known])
    rows.delete_all(s, [provider])
