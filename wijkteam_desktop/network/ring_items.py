"""Who stands where in the circle view: ring and sector of everybody in a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.vocabulary import Circle, PersonKind, Sector, View

# Clockwise from twelve o'clock, as in the picture of the product.
SECTORS: tuple[Sector, ...] = (
    Sector.FRIENDS,
    Sector.VOLUNTEERS,
    Sector.SCHOOL_WORK,
    Sector.HELP,
    Sector.FAMILY,
)
CIRCLES: tuple[Circle, ...] = (Circle.INNER, Circle.MIDDLE, Circle.OUTER)
_SCHOOL_SECTORS = frozenset({"school", "onderwijs", "werk", "education", "work", "werkgever"})
_VOLUNTEER_SECTORS = frozenset({"vrijwilligers", "vrijwilligerswerk", "volunteers"})


@dataclass(frozen=True, slots=True)
class RingItem:
    """Somebody to place.

    ``ring`` is 0 in the centre, then 1 (inner) to 3 (outer); ``wedge`` is the index of the sector,
    None in the centre.  ``ties`` are the ids of those a line will go to.  ``pin`` is the place
    chosen by hand.  ``ringed`` says whether a load ring is drawn around the symbol.  ``rank``
    orders within a household (small first); ``keep`` says who is left when there is no room for all
    (high stays).
    """

    id: str
    ring: int
    wedge: int | None
    name: str
    second: str = ""
    ties: tuple[str, ...] = ()
    pin: tuple[float, float] | None = None
    ringed: bool = False
    rank: int = 0
    keep: float = 0.0


def ring_items(case: CaseView) -> tuple[tuple[RingItem, ...], tuple[str, ...]]:
    """Everybody with a place in the circle view, and the ids of the people without one.

    Clients stand in the centre; someone with several ties takes the nearest circle; organisations
    take part only when they have a tie with a circle.
    """
    circles = nearest_circles(case)
    ties = _neighbours(case)
    pins = {p.node_id: (p.x, p.y) for p in case.placements.get(View.KRING.value, ()) if p.pinned}
    items: list[RingItem] = []
    unplaced: list[str] = []
    for person in case.people:
        if person.kind is not PersonKind.CLIENT and person.id not in circles:
            unplaced.append(person.id)
            continue
        items.append(_person_item(case, person, circles, ties, pins))
    for organisation in case.organisations:
        if organisation.id in circles:
            items.append(_organisation_item(case, organisation, circles, ties, pins))
    return tuple(items), tuple(unplaced)


def nearest_circles(case: CaseView) -> dict[str, Circle]:
    """Nearest circle of everybody who has a tie with one; clients have none."""
    clients = {p.id for p in case.people if p.kind is PersonKind.CLIENT}
    found: dict[str, Circle] = {}
    for tie in case.ties:
        if tie.circle is None or tie.other_id in clients:
            continue
        known = found.get(tie.other_id)
        if known is None or CIRCLES.index(tie.circle) < CIRCLES.index(known):
            found[tie.other_id] = tie.circle
    return found


def sector_of_node(case: CaseView, node_id: str) -> Sector | None:
    """Sector of a person or organisation; None for a client (the centre) or someone unknown."""
    person = case.person(node_id)
    if person is not None:
        return None if person.kind is PersonKind.CLIENT else person.sector
    organisation = next((o for o in case.organisations if o.id == node_id), None)
    return _organisation_sector(organisation) if organisation else None


def second_line(person: PersonView) -> str:
    """Short second line of a name: the role, unless the name already says it."""
    role = person.role.strip()
    if not role or role.casefold() == person.name.casefold():
        return ""
    return role[0].upper() + role[1:] if role[0].isdigit() else role


def _person_item(
    case: CaseView,
    person: PersonView,
    circles: Mapping[str, Circle],
    ties: Mapping[str, set[str]],
    pins: Mapping[str, tuple[float, float]],
) -> RingItem:
    load = load_of(case, person.id)
    client = person.kind is PersonKind.CLIENT
    unborn = bool(person.pregnancy_due or person.miscarriage or person.stillborn)
    born = 3000 if unborn else (person.birth_year or 2500)
    return RingItem(
        id=person.id,
        ring=0 if client else CIRCLES.index(circles[person.id]) + 1,
        wedge=None if client else SECTORS.index(person.sector),
        name=person.name,
        second=second_line(person),
        ties=tuple(sorted(ties.get(person.id, ()))),
        pin=pins.get(person.id),
        ringed=load.parts > 0 or load.share is not None,
        rank=born,
        keep=10.0 * load.parts + (load.hours or 0.0),
    )


def _organisation_item(
    case: CaseView,
    organisation: OrganisationView,
    circles: Mapping[str, Circle],
    ties: Mapping[str, set[str]],
    pins: Mapping[str, tuple[float, float]],
) -> RingItem:
    load = load_of(case, organisation.id)
    return RingItem(
        id=organisation.id,
        ring=CIRCLES.index(circles[organisation.id]) + 1,
        wedge=SECTORS.index(_organisation_sector(organisation)),
        name=organisation.name,
        ties=tuple(sorted(ties.get(organisation.id, ()))),
        pin=pins.get(organisation.id),
        ringed=load.parts > 0,
        keep=10.0 * load.parts + (load.hours or 0.0),
    )


def _organisation_sector(organisation: OrganisationView) -> Sector:
    sector = organisation.sector.casefold()
    if sector in _SCHOOL_SECTORS:
        return Sector.SCHOOL_WORK
    if sector in _VOLUNTEER_SECTORS:
        return Sector.VOLUNTEERS
    return Sector.HELP


def _neighbours(case: CaseView) -> dict[str, set[str]]:
    """Who is tied to whom, by support or by an emotional relation."""
    found: dict[str, set[str]] = {}
    pairs = [(t.client_id, t.other_id) for t in case.ties]
    pairs += [(e.from_id, e.to_id) for e in case.emotional]
    for a, b in pairs:
        if a != b:
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return found
