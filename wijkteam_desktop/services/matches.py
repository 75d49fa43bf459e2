"""The search for somebody who takes on a part: gezocht, gevraagd, gematcht, gestart, gestopt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.offers import Offer, OfferMatch, OfferVolunteer
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.vocabulary import ConsentAnswer, MatchOutcome, MatchStatus

FIELDS: f.Fields = {
    "offer_name": f.Field("offer_name", f.line(300)),
    "offer_id": f.Field("offer_id", f.optional(f.line(36))),
    "volunteer_id": f.Field("volunteer_id", f.optional(f.line(36))),
    "catalogue_ref": f.Field("catalogue_ref", f.optional(f.line(80))),
    "status": f.Field("status", f.choice(MatchStatus)),
    **{f"{status.value}_on": f.Field(f"{status.value}_on", f.day) for status in MatchStatus},
    "outcome": f.Field("outcome", f.optional(f.choice(MatchOutcome))),
    "outcome_note": f.Field("outcome_note", f.optional(f.prose)),
    "consent": f.Field("consent", f.optional(f.choice(ConsentAnswer))),
    "consent_on": f.Field("consent_on", f.day),
    "wishes": f.Field("wishes", f.optional(f.prose)),
}


def seek(s: Session, part_id: str, **fields: Any) -> str:
    """Start looking for somebody for a part and give the id; *fields* as in ``MatchView``.

    The name of the offer follows from ``offer_id`` unless it is given.
    """
    part = rows.get(s, RequestPart, part_id)
    match = OfferMatch(
        case_id=part.case_id,
        part_id=part_id,
        position=rows.next_position(s, OfferMatch, part.case_id),
    )
    _fill(s, match, {"sought_on": date.today().isoformat(), **fields})
    s.add(match)
    s.flush()
    return match.id


def update(s: Session, match_id: str, **fields: Any) -> None:
    """Change fields of a search, as in ``MatchView``; only what differs is written."""
    _fill(s, rows.get(s, OfferMatch, match_id), fields)
    s.flush()


def set_status(s: Session, match_id: str, status: MatchStatus | str, on: str | None = None) -> None:
    """Say how far the search has come, since today or *on*."""
    reached = MatchStatus(status)
    day = f.day(on) or date.today().isoformat()
    update(s, match_id, **{"status": reached, f"{reached.value}_on": day})


def remove(s: Session, match_ids: Iterable[str]) -> None:
    """Remove searches."""
    rows.delete_all(s, [rows.get(s, OfferMatch, one) for one in rows.unique(match_ids)])


def _fill(s: Session, match: OfferMatch, fields: dict[str, Any]) -> None:
    values = f.cleaned(FIELDS, fields)
    if values.get("offer_id") is not None:
        offer = rows.get(s, Offer, values["offer_id"])
        values.setdefault("offer_name", offer.name)
        values.setdefault("catalogue_ref", offer.catalogue_ref)
    if values.get("volunteer_id") is not None:
        rows.get(s, OfferVolunteer, values["volunteer_id"])
    rows.assign(match, values)
