"""From a row of the store to a frozen value, one function per table."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.services.naming import Shown
from wijkteam_desktop.views.limits import LimitOverrideView
from wijkteam_desktop.views.people import (
    AuthorityView,
    EmotionalView,
    OrganisationView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.request import ActionView, HelpRequestView, PartView
from wijkteam_desktop.views.ties import DesiredTieView, TieView

_Row = Row[Any]


def person(
    row: _Row, shown: Shown, *, organisation_name: str = "", restricted_note: str = ""
) -> PersonView:
    """Give a person under the name and role as they may be shown."""
    return PersonView(
        id=row.id,
        name=shown.name,
        kind=v.PersonKind(row.kind),
        gender=v.Gender(row.gender),
        role=shown.role,
        birth_year=row.birth_year,
        died_year=row.died_year,
        stillborn=bool(row.stillborn),
        miscarriage=bool(row.miscarriage),
        pregnancy_due=row.pregnancy_due,
        is_index=row.index_position is not None,
        is_case_holder=row.is_case_holder,
        household_id=row.household_id,
        organisation_id=row.organisation_id,
        organisation_name=organisation_name,
        team_member_id=row.team_member_id,
        discipline=row.discipline,
        capacity=v.Capacity(row.capacity) if row.capacity else None,
        capacity_note=row.capacity_note or "",
        capacity_hours=row.capacity_hours,
        talents=tuple(row.talents or ()),
        digital_barrier=v.DigitalBarrier(row.digital_barrier) if row.digital_barrier else None,
        first_reaction=row.first_reaction or "",
        first_reaction_on=row.first_reaction_on,
        carer_instrument=v.CarerInstrument(row.carer_instrument) if row.carer_instrument else None,
        carer_total=row.carer_total,
        carer_measured_on=row.carer_measured_on,
        endurance=row.endurance or "",
        vog_checked=row.vog_checked,
        restricted_note=restricted_note,
    )


def organisation(row: _Row) -> OrganisationView:
    """Give an organisation."""
    return OrganisationView(row.id, row.name, row.kind, row.sector or "")


def partnership(row: _Row) -> PartnershipView:
    """Give a partner line."""
    return PartnershipView(
        row.id,
        row.first_id,
        row.second_id,
        v.PartnershipKind(row.kind),
        row.start_year,
        row.end_year,
    )


def parent_link(row: _Row) -> ParentLinkView:
    """Give one parent of one child."""
    return ParentLinkView(
        id=row.id,
        pair=row.pair,
        parent_id=row.parent_id,
        child_id=row.child_id,
        kind=v.ParentKind(row.kind),
        twin_group=row.twin_group,
        twin_kind=row.twin_kind,
        start_year=row.start_year,
    )


def authority(row: _Row, holder_ids: tuple[str, ...]) -> AuthorityView:
    """Give a legal authority with its holders."""
    return AuthorityView(
        row.id, row.subject_id, row.kind, holder_ids, row.start, row.end, row.note or ""
    )


def emotional(row: _Row) -> EmotionalView:
    """Give how two people are with each other."""
    return EmotionalView(
        id=row.id,
        from_id=row.from_id,
        to_id=row.to_id,
        kind=v.EmotionalKind(row.kind),
        note=row.note,
        status=row.status,
        confidential=row.visibility != v.Visibility.TEAM,
    )


def tie(row: _Row) -> TieView:
    """Give a support tie."""
    return TieView(
        id=row.id,
        client_id=row.client_side_id,
        other_id=row.other_person_id or row.other_organisation_id or "",
        circle=_circle(row.circle),
        strength=v.TieStrength(row.strength),
        kinds=tuple(v.SupportKind(kind) for kind in row.support_kinds or ()),
        direction=v.Direction(row.direction),
        contact_frequency=row.contact_frequency,
        hours_per_week=row.hours_per_week,
        reciprocity=row.reciprocity or "",
        note=row.note,
        confidential=row.visibility != v.Visibility.TEAM,
    )


def desired(row: _Row) -> DesiredTieView:
    """Give a tie the client wishes for."""
    return DesiredTieView(row.id, row.for_id, row.label, _circle(row.circle), row.other_id)


def request(row: _Row) -> HelpRequestView:
    """Give the request for help."""
    return HelpRequestView(
        worded_by_client=row.worded_by_client,
        question_behind=row.question_behind,
        question_to_team=row.question_to_team or "",
        asked_by_id=row.asked_by_id,
        date=row.date,
        contact_wish=row.contact_wish,
        life_domains=tuple(v.LifeDomain(domain) for domain in row.life_domains or ()),
    )


def part(row: _Row, actor_ids: tuple[str, ...], visible: set[str]) -> PartView:
    """Give a part with those who do it; what it was split from only when that is *visible*."""
    return PartView(
        id=row.id,
        text=row.text,
        carrier=v.Carrier(row.carrier) if row.carrier else None,
        actor_ids=actor_ids,
        helper_carriers=tuple(v.Carrier(carrier) for carrier in row.helper_carriers or ()),
        forms=tuple(v.Form(form) for form in row.forms or ()),
        status=v.PartStatus(row.status),
        hours_per_week=row.hours_per_week,
        life_domain=v.LifeDomain(row.life_domain) if row.life_domain else None,
        volunteer_question=(
            v.VolunteerAnswer(row.volunteer_question) if row.volunteer_question else None
        ),
        reason_not_volunteer=row.reason_not_volunteer or "",
        reciprocity=row.reciprocity or "",
        digital_barrier=v.DigitalBarrier(row.digital_barrier) if row.digital_barrier else None,
        first_reaction=row.first_reaction or "",
        catalogue_ref=row.catalogue_ref,
        program=row.program or "",
        confidential=row.visibility != v.Visibility.TEAM,
        split_from_id=row.split_from_id if row.split_from_id in visible else None,
        position=row.position,
        channels=tuple(v.Channel(channel) for channel in row.channels or ()),
        review_on=row.review_on,
        why_not_closer=row.why_not_closer or "",
        referral_reason=row.referral_reason or "",
        wished_carrier=v.Carrier(row.wished_carrier) if row.wished_carrier else None,
        wished_on=row.wished_on,
    )


def limit_override(row: _Row) -> LimitOverrideView:
    """Give why a volunteer does a red part all the same."""
    return LimitOverrideView(
        row.id, row.part_id, row.sentence, tuple(row.rules or ()), row.given_by, row.given_on
    )


def action(row: _Row) -> ActionView:
    """Give who does what by when."""
    return ActionView(
        id=row.id,
        what=row.what,
        who_id=row.who_person_id or row.who_organisation_id,
        who_text=row.who_text or "",
        due_date=row.due_date,
        part_id=row.part_id,
        status=v.ActionStatus(row.status),
        position=row.position,
        goal_id=row.goal_id,
    )


def _circle(value: str | None) -> v.Circle | None:
    return v.Circle(value) if value else None
