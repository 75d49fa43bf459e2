"""The sociale kaart: organisations, what they offer, their volunteers, and what a team remembers.

Built on Open Referral HSDS 3.0: a ``Provider`` is an organization, an ``Offer`` a service with the
service at location, languages, schedule and cost that go with it.  What comes from a file and has
no column stays in ``extra``, so that it goes out again.  All of it belongs to the store and holds
nothing of a case; only ``OfferMatch`` belongs to a case.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import JsonText, Row
from wijkteam_desktop.db.cases import CasePart


class Provider(Row):
    """An organisation of the neighbourhood. ``source_ref`` is its id in the file it came from."""

    __tablename__ = "provider"

    name: Mapped[str] = mapped_column(String(300), index=True)
    kind: Mapped[str] = mapped_column(String(20), default="community")
    description: Mapped[str] = mapped_column(Text, default="")
    areas: Mapped[Any] = mapped_column(JsonText, default=list)
    phone: Mapped[str | None] = mapped_column(String(100))
    email: Mapped[str | None] = mapped_column(String(300))
    website: Mapped[str | None] = mapped_column(String(500))
    source: Mapped[str | None] = mapped_column(String(200))
    source_ref: Mapped[str | None] = mapped_column(String(200), index=True)
    extra: Mapped[Any] = mapped_column(JsonText)


class Offer(Row):
    """What an organisation offers.

    ``catalogue_ref`` is the kind of offer (``catalogue_entry.ref``).  ``areas`` are names of
    neighbourhoods, ``languages`` ISO 639 codes, ``moments`` like ``mon-morning``.  No
    ``wait_weeks``: unknown; 0: one can start at once.
    """

    __tablename__ = "offer"

    provider_id: Mapped[str | None] = mapped_column(ForeignKey("provider.id"), index=True)
    catalogue_ref: Mapped[str | None] = mapped_column(String(80), index=True)
    name: Mapped[str] = mapped_column(String(300))
    carrier: Mapped[str] = mapped_column(String(20), default="collective")
    description: Mapped[str] = mapped_column(Text, default="")
    life_domains: Mapped[Any] = mapped_column(JsonText, default=list)
    forms: Mapped[Any] = mapped_column(JsonText, default=list)
    channels: Mapped[Any] = mapped_column(JsonText, default=list)
    areas: Mapped[Any] = mapped_column(JsonText, default=list)
    target_group: Mapped[str | None] = mapped_column(Text)
    min_age: Mapped[int | None] = mapped_column(Integer)
    max_age: Mapped[int | None] = mapped_column(Integer)
    languages: Mapped[Any] = mapped_column(JsonText, default=list)
    moments: Mapped[Any] = mapped_column(JsonText, default=list)
    intake_mode: Mapped[str | None] = mapped_column(String(60))
    wait_weeks: Mapped[int | None] = mapped_column(Integer)
    places_free: Mapped[int | None] = mapped_column(Integer)
    cost: Mapped[str | None] = mapped_column(Text)
    vog_needed: Mapped[bool | None] = mapped_column(Boolean)
    boundary: Mapped[str | None] = mapped_column(Text)
    who_to_ask: Mapped[str | None] = mapped_column(String(200))
    phone: Mapped[str | None] = mapped_column(String(100))
    email: Mapped[str | None] = mapped_column(String(300))
    website: Mapped[str | None] = mapped_column(String(500))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    checked_on: Mapped[str | None] = mapped_column(String(10))
    checked_by: Mapped[str | None] = mapped_column(String(200))
    source: Mapped[str | None] = mapped_column(String(200))
    source_ref: Mapped[str | None] = mapped_column(String(200), index=True)
    extra: Mapped[Any] = mapped_column(JsonText)
    terms: Mapped[Any] = mapped_column(JsonText, default=list)


class OfferTerm(Row):
    """A term of a taxonomy that came with a directory; offers name it by ``ref``."""

    __tablename__ = "offer_term"

    ref: Mapped[str] = mapped_column(String(200), index=True)
    name: Mapped[str] = mapped_column(String(300))
    parent_ref: Mapped[str | None] = mapped_column(String(200))
    taxonomy: Mapped[str] = mapped_column(String(200), default="")


class OfferVolunteer(Row):
    """A volunteer of an organisation, where the team knows them."""

    __tablename__ = "offer_volunteer"

    provider_id: Mapped[str | None] = mapped_column(ForeignKey("provider.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    skills: Mapped[Any] = mapped_column(JsonText, default=list)
    life_domains: Mapped[Any] = mapped_column(JsonText, default=list)
    areas: Mapped[Any] = mapped_column(JsonText, default=list)
    languages: Mapped[Any] = mapped_column(JsonText, default=list)
    moments: Mapped[Any] = mapped_column(JsonText, default=list)
    most_matches: Mapped[int | None] = mapped_column(Integer)
    vog_on: Mapped[str | None] = mapped_column(String(10))
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    note: Mapped[str | None] = mapped_column(Text)
    checked_on: Mapped[str | None] = mapped_column(String(10))
    checked_by: Mapped[str | None] = mapped_column(String(200))


class OfferExperience(Row):
    """How it went with an offer once; it names nobody and no case."""

    __tablename__ = "offer_experience"

    offer_id: Mapped[str] = mapped_column(ForeignKey("offer.id"), index=True)
    date: Mapped[str] = mapped_column(String(10))
    went: Mapped[str] = mapped_column(String(20))
    note: Mapped[str | None] = mapped_column(Text)
    member_id: Mapped[str | None] = mapped_column(ForeignKey("team_member.id"), index=True)


class OfferMatch(CasePart):
    """The search for somebody for one part: with whom, how far, and what came of it.

    ``offer_name`` stays when the offer goes, and comes along in a case file.  The dates say when
    each status was reached; ``consent`` whether the client allows passing the question on.
    """

    __tablename__ = "offer_match"

    part_id: Mapped[str] = mapped_column(ForeignKey("request_part.id"), index=True)
    offer_id: Mapped[str | None] = mapped_column(ForeignKey("offer.id"), index=True)
    volunteer_id: Mapped[str | None] = mapped_column(ForeignKey("offer_volunteer.id"), index=True)
    catalogue_ref: Mapped[str | None] = mapped_column(String(80))
    offer_name: Mapped[str] = mapped_column(String(300), default="")
    status: Mapped[str] = mapped_column(String(20), default="sought")
    sought_on: Mapped[str | None] = mapped_column(String(10))
    asked_on: Mapped[str | None] = mapped_column(String(10))
    matched_on: Mapped[str | None] = mapped_column(String(10))
    started_on: Mapped[str | None] = mapped_column(String(10))
    stopped_on: Mapped[str | None] = mapped_column(String(10))
    outcome: Mapped[str | None] = mapped_column(String(20))
    outcome_note: Mapped[str | None] = mapped_column(Text)
    consent: Mapped[str | None] = mapped_column(String(20))
    consent_on: Mapped[str | None] = mapped_column(String(10))
    wishes: Mapped[str | None] = mapped_column(Text)
