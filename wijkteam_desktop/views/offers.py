"""Frozen values of the sociale kaart: kinds of offer, organisations, offers, volunteers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkteam_desktop.vocabulary import (
    Carrier,
    Channel,
    ConsentAnswer,
    DayPart,
    Experience,
    Form,
    LifeDomain,
    MatchOutcome,
    MatchStatus,
    ProviderKind,
    Weekday,
)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A part of a day of the week; as text ``mon-morning``."""

    day: Weekday
    part: DayPart

    def __str__(self) -> str:
        """Give the text that a row keeps."""
        return f"{self.day.value}-{self.part.value}"

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read the text of a row; raises ValueError."""
        day, _dash, part = text.partition("-")
        return cls(Weekday(day), DayPart(part))


def in_week_order(moments: Iterable[Moment]) -> list[Moment]:
    """Give moments once each, from Monday morning on."""
    wanted = set(moments)
    week = (Moment(day, part) for day in Weekday for part in DayPart)
    return [moment for moment in week if moment in wanted]


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of offer (``catalogue_entry``): a start for a local offer, never a provider."""

    id: str
    ref: str
    name: str
    carrier: Carrier
    sector: str = ""
    description: str = ""
    life_domains: tuple[LifeDomain, ...] = ()
    forms: tuple[Form, ...] = ()
    intake_mode: str = ""
    wait_weeks: int | None = None
    vog_needed: bool | None = None
    boundary: str = ""
    who_to_ask: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class ProviderView:
    """An organisation of the neighbourhood."""

    id: str
    name: str
    kind: ProviderKind = ProviderKind.COMMUNITY
    description: str = ""
    areas: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    website: str = ""
    source: str = ""
    source_ref: str = ""


@dataclass(frozen=True, slots=True)
class OfferView:
    """What an organisation offers. ``wait_weeks``: ``None`` is unknown, 0 is at once."""

    id: str
    name: str
    carrier: Carrier = Carrier.COLLECTIVE
    provider_id: str | None = None
    provider_name: str = ""
    provider_kind: ProviderKind | None = None
    catalogue_ref: str = ""
    kind_name: str = ""
    description: str = ""
    life_domains: tuple[LifeDomain, ...] = ()
    forms: tuple[Form, ...] = ()
    channels: tuple[Channel, ...] = ()
    areas: tuple[str, ...] = ()
    target_group: str = ""
    min_age: int | None = None
    max_age: int | None = None
    languages: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    intake_mode: str = ""
    wait_weeks: int | None = None
    places_free: int | None = None
    cost: str = ""
    vog_needed: bool | None = None
    boundary: str = ""
    who_to_ask: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    active: bool = True
    checked_on: str | None = None
    checked_by: str = ""
    source: str = ""
    source_ref: str = ""
    terms: tuple[str, ...] = ()

    @property
    def starts_now(self) -> bool:
        """Whether somebody can start at once ("kan direct starten")."""
        return self.wait_weeks == 0 and self.places_free != 0


@dataclass(frozen=True, slots=True)
class VolunteerView:
    """A volunteer whom the team knows. ``matches``: how many people they help now."""

    id: str
    name: str
    provider_id: str | None = None
    provider_name: str = ""
    skills: tuple[str, ...] = ()
    life_domains: tuple[LifeDomain, ...] = ()
    areas: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    most_matches: int | None = None
    matches: int = 0
    vog_on: str | None = None
    active: bool = True
    note: str = ""
    checked_on: str | None = None
    checked_by: str = ""

    @property
    def has_room(self) -> bool:
        """Whether one more person fits."""
        return self.most_matches is None or self.matches < self.most_matches


@dataclass(frozen=True, slots=True)
class ExperienceView:
    """How it went with an offer once."""

    id: str
    offer_id: str
    date: str
    went: Experience
    note: str = ""
    member_name: str = ""


@dataclass(frozen=True, slots=True)
class MatchView:
    """The search for somebody for one part, and what came of it."""

    id: str
    part_id: str
    offer_name: str
    offer_id: str | None = None
    volunteer_id: str | None = None
    catalogue_ref: str = ""
    status: MatchStatus = MatchStatus.SOUGHT
    sought_on: str | None = None
    asked_on: str | None = None
    matched_on: str | None = None
    started_on: str | None = None
    stopped_on: str | None = None
    outcome: MatchOutcome | None = None
    outcome_note: str = ""
    consent: ConsentAnswer | None = None
    consent_on: str | None = None
    wishes: str = ""
