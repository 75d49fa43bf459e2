"""Offers of the sociale kaart, and how it went with them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.offers import Offer, OfferExperience, OfferMatch, Provider
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.offers import Moment, in_week_order
from wijkteam_desktop.vocabulary import Carrier, Channel, Experience, Form, LifeDomain

WAIT = f.optional(f.whole(0, 520))
"""Weeks of waiting; empty is unknown, 0 is at once."""
AGE = f.optional(f.whole(0, 130))


def moments(value: Iterable[Any] | None) -> list[str]:
    """Clean moments (``Moment`` or text like ``mon-morning``): each once, in order of the week."""
    try:
        wanted = {one if isinstance(one, Moment) else Moment.parse(str(one)) for one in value or ()}
    except ValueError:
        raise InvalidInput(
            _("Dit dagdeel bestaat niet. Er is niets gewijzigd. Kies iets uit de lijst.")
        ) from None
    return [str(moment) for moment in in_week_order(wanted)]


FIELDS: f.Fields = {
    "name": f.Field("name", f.needed_line(300)),
    "provider_id": f.Field("provider_id", f.optional(f.line(36))),
    "catalogue_ref": f.Field("catalogue_ref", f.optional(f.line(80))),
    "carrier": f.Field("carrier", f.choice(Carrier)),
    "description": f.Field("description", f.prose),
    "life_domains": f.Field("life_domains", f.choices(LifeDomain)),
    "forms": f.Field("forms", f.choices(Form)),
    "channels": f.Field("channels", f.choices(Channel)),
    "areas": f.Field("areas", f.words),
    "target_group": f.Field("target_group", f.optional(f.prose)),
    "min_age": f.Field("min_age", AGE),
    "max_age": f.Field("max_age", AGE),
    "languages": f.Field("languages", f.words),
    "moments": f.Field("moments", moments),
    "intake_mode": f.Field("intake_mode", f.optional(f.line(60))),
    "wait_weeks": f.Field("wait_weeks", WAIT),
    "places_free": f.Field("places_free", f.optional(f.whole(0, 10_000))),
    "cost": f.Field("cost", f.optional(f.prose)),
    "vog_needed": f.Field("vog_needed", lambda value: None if value is None else bool(value)),
    "boundary": f.Field("boundary", f.optional(f.prose)),
    "who_to_ask": f.Field("who_to_ask", f.optional(f.line(200))),
    "phone": f.Field("phone", f.optional(f.line(100))),
    "email": f.Field("email", f.optional(f.line(300))),
    "website": f.Field("website", f.optional(f.line(500))),
    "active": f.Field("active", f.flag),
    "checked_on": f.Field("checked_on", f.day),
    "checked_by": f.Field("checked_by", f.optional(f.line(200))),
    "terms": f.Field("terms", f.words),
    "source": f.Field("source", f.optional(f.line(200))),
    "source_ref": f.Field("source_ref", f.optional(f.line(200))),
}


def add(s: Session, name: str, **fields: Any) -> str:
    """Add an offer and give the id; *fields* as in ``OfferView``."""
    offer = Offer(name="")
    _fill(s, offer, {"name": name, **fields})
    s.add(offer)
    s.flush()
    return offer.id


def update(s: Session, offer_id: str, **fields: Any) -> None:
    """Change fields of an offer, as in ``OfferView``; only what differs is written."""
    _fill(s, rows.get(s, Offer, offer_id), fields)
    s.flush()


def check(s: Session, offer_id: str, who: str) -> None:
    """Note that an offer was looked at today and is right."""
    update(s, offer_id, checked_on=date.today().isoformat(), checked_by=who)


def remove(s: Session, offer_ids: Iterable[str]) -> None:
    """Remove offers with the team's experience; searches keep the name that they had."""
    offers = [rows.get(s, Offer, offer_id) for offer_id in rows.unique(offer_ids)]
    ids = [offer.id for offer in offers]
    for match in rows.find(s, OfferMatch, OfferMatch.offer_id.in_(ids)):
        match.offer_id = None
    s.flush()
    rows.delete_all(s, rows.find(s, OfferExperience, OfferExperience.offer_id.in_(ids)))
    rows.delete_all(s, offers)


def add_experience(
    s: Session,
    offer_id: str,
    went: Experience | str,
    *,
    note: str = "",
    on: str | None = None,
    member_id: str | None = None,
) -> str:
    """Note how it went with an offer (today, unless *on*) and give the id; it names no client."""
    rows.get(s, Offer, offer_id)
    if member_id is not None:
        rows.get(s, TeamMember, member_id)
    experience = OfferExperience(
        offer_id=offer_id,
        date=f.day(on) or date.today().isoformat(),
        went=f.choice(Experience)(went),
        note=f.optional(f.prose)(note),
        member_id=member_id,
    )
    s.add(experience)
    s.flush()
    return experience.id


def remove_experience(s: Session, experience_id: str) -> None:
    """Remove what was noted about an offer once."""
    rows.delete_all(s, [rows.get(s, OfferExperience, experience_id)])


def _fill(s: Session, offer: Offer, fields: dict[str, Any]) -> None:
    values = f.cleaned(FIELDS, fields)
    if values.get("provider_id") is not None:
        rows.get(s, Provider, values["provider_id"])
    low = values.get("min_age", offer.min_age)
    high = values.get("max_age", offer.max_age)
    if low is not None and high is not None and low > high:
        raise InvalidInput(
            _("De leeftijd vanaf is hoger dan de leeftijd tot. Er is niets gewijzigd.")
        )
    rows.assign(offer, values)
