"""A case as it was, or as it is wished for: a moment laid over the case, fit for any drawing."""

from __future__ import annotations

from dataclasses import replace

from wijkteam_desktop.network.ring_items import CIRCLES, nearest_circles
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PartnershipView, PersonView
from wijkteam_desktop.views.snapshots import SnapshotNodeView, SnapshotView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import PartnershipKind, View

_BEFORE_THE_END = {
    PartnershipKind.SEPARATED: PartnershipKind.MARRIED,
    PartnershipKind.DIVORCED: PartnershipKind.MARRIED,
    PartnershipKind.WIDOWED: PartnershipKind.MARRIED,
    PartnershipKind.COHABITING_ENDED: PartnershipKind.COHABITING,
    PartnershipKind.ENDED: PartnershipKind.RELATIONSHIP,
}


def case_at(case: CaseView, moment: SnapshotView) -> CaseView:
    """Give the case with the people and ties of a moment.

    Who is in the case still has the same id.  What a moment does not keep is left out: feelings,
    households, parts of the request, actions.  Partner lines are as their years say.  People put
    by hand stay at their angle.
    """
    year = None if moment.is_wished else _year(moment.date)
    key = {node.id: node.key for node in moment.nodes}
    then = replace(
        case,
        people=tuple(_person(case, node) for node in moment.nodes if node.kind is not None),
        organisations=tuple(_place(case, node) for node in moment.nodes if node.kind is None),
        ties=tuple(
            TieView(
                id=tie.id,
                client_id=key[tie.client_id],
                other_id=key[tie.other_id],
                circle=tie.circle,
                strength=tie.strength,
                direction=tie.direction,
                hours_per_week=tie.hours_per_week,
                confidential=tie.confidential,
            )
            for tie in moment.ties
        ),
        partnerships=tuple(
            then for line in case.partnerships if (then := _as_of(line, year)) is not None
        ),
        households=(),
        emotional=(),
        desired=(),
        parts=(),
        actions=(),
        goals=(),
        snapshots=(),
    )
    return replace(then, placements=_placements(then))


def wished_ids(moment: SnapshotView) -> frozenset[str]:
    """Ids of those in a moment who still have to be found."""
    return frozenset(node.key for node in moment.nodes if node.desired)


def _year(date: str | None) -> int | None:
    return int(date[:4]) if date and date[:4].isdigit() else None


def _as_of(line: PartnershipView, year: int | None) -> PartnershipView | None:
    """A partner line as it was in a year; None when it began later."""
    if year is None:
        return line
    if line.start_year is not None and line.start_year > year:
        return None
    if line.end_year is not None and line.end_year > year:
        return replace(line, kind=_BEFORE_THE_END.get(line.kind, line.kind), end_year=None)
    return line


def _person(case: CaseView, node: SnapshotNodeView) -> PersonView:
    assert node.kind is not None
    now = (case.person(node.node_id) if node.node_id else None) or PersonView(node.id, node.name)
    return replace(
        now,
        name=node.name,
        kind=node.kind,
        gender=node.gender,
        role=node.role,
        discipline=node.discipline,
        birth_year=node.birth_year,
        died_year=node.died_year,
        pregnancy_due=node.pregnancy_due,
        is_index=node.is_index,
        capacity=None,
        capacity_hours=None,
        restricted_note="",
    )


def _place(case: CaseView, node: SnapshotNodeView) -> OrganisationView:
    now = next((o for o in case.organisations if o.id == node.node_id), None)
    known = now or OrganisationView(node.id, node.name)
    return replace(known, name=node.name, sector=node.sector)


def _placements(then: CaseView) -> dict[str, tuple[PlacementView, ...]]:
    """Places by hand with each in the ring of the moment, at the same depth within it."""
    circles = nearest_circles(then)
    places = []
    for place in then.placements.get(View.KRING.value, ()):
        circle = circles.get(place.node_id)
        if circle is None:
            places.append(place)
            continue
        ring = CIRCLES.index(circle) + 1
        inside = place.y - ring
        if not 0.0 <= inside <= 1.0:
            place = replace(place, y=ring + place.y % 1.0)
        places.append(place)
    return {View.KRING.value: tuple(places)} if places else {}
