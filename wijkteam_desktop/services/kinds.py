"""Kinds of offer: 76 come with the program as a start, and a team changes them as it likes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.catalogue import CatalogueEntry
from wijkteam_desktop.db.offers import Offer
from wijkteam_desktop.paths import resource
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import offers, rows
from wijkteam_desktop.vocabulary import Carrier, Form, LifeDomain

FIELDS: f.Fields = {
    "name": f.Field("name", f.needed_line(200)),
    "carrier": f.Field("carrier", f.choice(Carrier)),
    "sector": f.Field("sector", f.optional(f.line(100))),
    "description": f.Field("description", f.prose),
    "life_domains": f.Field("life_domains", f.choices(LifeDomain)),
    "forms": f.Field("forms", f.choices(Form)),
    "intake_mode": f.Field("intake_mode", f.optional(f.line(60))),
    "wait_weeks": f.Field("wait_weeks", offers.WAIT),
    "vog_needed": f.Field("vog_needed", lambda value: None if value is None else bool(value)),
    "boundary": f.Field("boundary", f.optional(f.prose)),
    "who_to_ask": f.Field("who_to_ask", f.optional(f.line(200))),
}


def add(s: Session, name: str, **fields: Any) -> str:
    """Add a kind of offer at the end and give its id; *fields* as in ``KindView``."""
    values = f.cleaned(FIELDS, {"name": name, "carrier": Carrier.COLLECTIVE, **fields})
    kind = CatalogueEntry(ref=f"eigen-{uuid4().hex[:12]}", position=_next(s), **values)
    s.add(kind)
    s.flush()
    return kind.id


def update(s: Session, kind_id: str, **fields: Any) -> None:
    """Change fields of a kind of offer; only what differs is written."""
    rows.assign(rows.get(s, CatalogueEntry, kind_id), f.cleaned(FIELDS, fields))
    s.flush()


def remove(s: Session, kind_ids: Iterable[str]) -> None:
    """Remove kinds of offer; offers of that kind stay, without a kind."""
    found = [rows.get(s, CatalogueEntry, one) for one in rows.unique(kind_ids)]
    refs = [kind.ref for kind in found]
    for offer in rows.find(s, Offer, Offer.catalogue_ref.in_(refs)):
        offer.catalogue_ref = None
    s.flush()
    rows.delete_all(s, found)


def missing(s: Session) -> int:
    """Count the kinds that come with the program and are not here."""
    known = set(s.scalars(select(CatalogueEntry.ref)))
    return sum(1 for record in _shipped() if record["ref"] not in known)


def adopt(s: Session) -> int:
    """Take over the shipped kinds that are not here yet; what is here stays as it is.

    Gives how many came.
    """
    known = set(s.scalars(select(CatalogueEntry.ref)))
    new = [record for record in _shipped() if record["ref"] not in known]
    first = _next(s)
    for at, record in enumerate(new):
        values = f.cleaned(FIELDS, {key: v for key, v in record.items() if key != "ref"})
        s.add(CatalogueEntry(ref=record["ref"], position=first + at, **values))
    s.flush()
    return len(new)


def _shipped() -> list[dict[str, Any]]:
    text = resource("catalogue", "kinds.json").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = json.loads(text)
    return found


def _next(s: Session) -> int:
    highest = s.scalar(select(func.max(CatalogueEntry.position)))
    return 0 if highest is None else int(highest) + 1
