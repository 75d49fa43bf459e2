"""Reading the sociale kaart as frozen values.

Plain columns and not ORM objects: a kaart may hold tens of thousands of offers.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.db.catalogue import CatalogueEntry
from wijkteam_desktop.db.offers import (
    Offer,
    OfferExperience,
    OfferMatch,
    OfferVolunteer,
    Provider,
)
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.views.offers import (
    ExperienceView,
    KindView,
    MatchView,
    Moment,
    OfferView,
    ProviderView,
    VolunteerView,
)

_Row = Row[Any]
_HELPING = (v.MatchStatus.MATCHED.value, v.MatchStatus.STARTED.value)


def kinds(s: Session) -> tuple[KindView, ...]:
    """Give the kinds of offer in their own order."""
    table = CatalogueEntry.__table__.c
    found = s.execute(select(*table).order_by(table.position, table.id))
    return tuple(_kind(row) for row in found)


def providers(s: Session) -> tuple[ProviderView, ...]:
    """Give the organisations by name."""
    table = Provider.__table__.c
    return tuple(
        ProviderView(
            id=row.id,
            name=row.name,
            kind=v.ProviderKind(row.kind),
            description=row.description,
            areas=tuple(row.areas or ()),
            phone=row.phone or "",
            email=row.email or "",
            website=row.website or "",
            source=row.source or "",
            source_ref=row.source_ref or "",
        )
        for row in s.execute(select(*table).order_by(table.name, table.id))
    )


def offers(s: Session, ids: Iterable[str] | None = None) -> tuple[OfferView, ...]:
    """Give the offers by name, all or those *ids*, with the names of organisation and kind."""
    table = Offer.__table__.c
    provider, kind = Provider.__table__.c, CatalogueEntry.__table__.c
    names = {row.ref: row.name for row in s.execute(select(kind.ref, kind.name))}
    chosen: Select[Any] = (
        select(*table, provider.name.label("provider_name"), provider.kind.label("provider_kind"))
        .select_from(Offer.__table__.outerjoin(Provider.__table__))
        .order_by(table.name, table.id)
    )
    if ids is not None:
        chosen = chosen.where(table.id.in_(list(ids)))
    return tuple(_offer(row, names) for row in s.execute(chosen))


def volunteers(s: Session) -> tuple[VolunteerView, ...]:
    """Give the volunteers by name, with how many people they help now."""
    table, provider = OfferVolunteer.__table__.c, Provider.__table__.c
    match = OfferMatch.__table__.c
    helping = s.execute(
        select(match.volunteer_id, func.count().label("people"))
        .where(match.volunteer_id.is_not(None), match.status.in_(_HELPING))
        .group_by(match.volunteer_id)
    )
    counted = {row.volunteer_id: row.people for row in helping}
    chosen: Select[Any] = (
        select(*table, provider.name.label("provider_name"))
        .select_from(OfferVolunteer.__table__.outerjoin(Provider.__table__))
        .order_by(table.name, table.id)
    )
    return tuple(_volunteer(row, counted.get(row.id, 0)) for row in s.execute(chosen))


def experiences(s: Session, offer_id: str | None = None) -> tuple[ExperienceView, ...]:
    """Give how it went with one offer, or with all, the newest first."""
    table, member = OfferExperience.__table__.c, TeamMember.__table__.c
    chosen = (
        select(*table, member.name.label("member_name"))
        .select_from(OfferExperience.__table__.outerjoin(TeamMember.__table__))
        .order_by(table.date.desc(), table.id)
    )
    if offer_id is not None:
        chosen = chosen.where(table.offer_id == offer_id)
    return tuple(
        ExperienceView(
            row.id,
            row.offer_id,
            row.date,
            v.Experience(row.went),
            row.note or "",
            row.member_name or "",
        )
        for row in s.execute(chosen)
    )


def match(row: _Row) -> MatchView:
    """Give the search for somebody for one part."""
    return MatchView(
        id=row.id,
        part_id=row.part_id,
        offer_name=row.offer_name,
        offer_id=row.offer_id,
        volunteer_id=row.volunteer_id,
        catalogue_ref=row.catalogue_ref or "",
        status=v.MatchStatus(row.status),
        sought_on=row.sought_on,
        asked_on=row.asked_on,
        matched_on=row.matched_on,
        started_on=row.started_on,
        stopped_on=row.stopped_on,
        outcome=v.MatchOutcome(row.outcome) if row.outcome else None,
        outcome_note=row.outcome_note or "",
        consent=v.ConsentAnswer(row.consent) if row.consent else None,
        consent_on=row.consent_on,
        wishes=row.wishes or "",
    )


def _kind(row: _Row) -> KindView:
    return KindView(
        id=row.id,
        ref=row.ref,
        name=row.name,
        carrier=v.Carrier(row.carrier),
        sector=row.sector or "",
        description=row.description,
        life_domains=_domains(row),
        forms=_forms(row),
        intake_mode=row.intake_mode or "",
        wait_weeks=row.wait_weeks,
        vog_needed=row.vog_needed,
        boundary=row.boundary or "",
        who_to_ask=row.who_to_ask or "",
        position=row.position,
    )


def _offer(row: _Row, kind_names: dict[str, str]) -> OfferView:
    return OfferView(
        id=row.id,
        name=row.name,
        carrier=v.Carrier(row.carrier),
        provider_id=row.provider_id,
        provider_name=row.provider_name or "",
        provider_kind=v.ProviderKind(row.provider_kind) if row.provider_kind else None,
        catalogue_ref=row.catalogue_ref or "",
        kind_name=kind_names.get(row.catalogue_ref or "", ""),
        description=row.description,
        life_domains=_domains(row),
        forms=_forms(row),
        channels=tuple(v.Channel(channel) for channel in row.channels or ()),
        areas=tuple(row.areas or ()),
        target_group=row.target_group or "",
        min_age=row.min_age,
        max_age=row.max_age,
        languages=tuple(row.languages or ()),
        moments=_moments(row),
        intake_mode=row.intake_mode or "",
        wait_weeks=row.wait_weeks,
        places_free=row.places_free,
        cost=row.cost or "",
        vog_needed=row.vog_needed,
        boundary=row.boundary or "",
        who_to_ask=row.who_to_ask or "",
        phone=row.phone or "",
        email=row.email or "",
        website=row.website or "",
        active=row.active,
        checked_on=row.checked_on,
        checked_by=row.checked_by or "",
        source=row.source or "",
        source_ref=row.source_ref or "",
        terms=tuple(row.terms or ()),
    )


def _volunteer(row: _Row, matches: int) -> VolunteerView:
    return VolunteerView(
        id=row.id,
        name=row.name,
        provider_id=row.provider_id,
        provider_name=row.provider_name or "",
        skills=tuple(row.skills or ()),
        life_domains=_domains(row),
        areas=tuple(row.areas or ()),
        languages=tuple(row.languages or ()),
        moments=_moments(row),
        most_matches=row.most_matches,
        matches=matches,
        vog_on=row.vog_on,
        active=row.active,
        note=row.note or "",
        checked_on=row.checked_on,
        checked_by=row.checked_by or "",
    )


def _domains(row: _Row) -> tuple[v.LifeDomain, ...]:
    return tuple(v.LifeDomain(domain) for domain in row.life_domains or ())


def _forms(row: _Row) -> tuple[v.Form, ...]:
    return tuple(v.Form(form) for form in row.forms or ())


def _moments(row: _Row) -> tuple[Moment, ...]:
    return tuple(Moment.parse(moment) for moment in row.moments or ())
