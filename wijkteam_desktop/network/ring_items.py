"""Who stands where in the circle view: ring and sector of everybody in a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.network.ring_scheme import (
    CIRCLES,
    CONVOY,
    SECTORS,
    RingScheme,
    sector_of_organisation,
)
from wijkteam_desktop.network.wishes import kind_of_wish, wished_name
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.views.ties import DesiredTieView
from wijkteam_desktop.vocabulary import Circle, PersonKind, Sector, View

__all__ = [
    "CIRCLES",
    "SECTORS",
    "RingItem",
    "ghost_of",
    "nearest_circles",
    "ring_items",
    "second_line",
    "sector_of_node",
]


@dataclass(frozen=True, slots=True)
class RingItem:
    """Somebody to place.

    ``ring`` is 0 in the centre, then 1 (inner) and outwards; ``wedge`` is the index of the sector,
    None in the centre.  ``ties`` are the ids of those a line will go to.  ``pin`` is the place
    chosen by hand.  ``ringed`` says whether a load ring is drawn around the symbol.  ``rank``
    orders within a household (small first); ``keep`` says who is left when there is no room for all
    (high stays).  A ``ghost`` is nobody of the case: somebody who is wished for, or who has left.
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
    ghost: bool = False


def ring_items(
    case: CaseView, scheme: RingScheme = CONVOY
) -> tuple[tuple[RingItem, ...], tuple[str, ...]]:
    """Everybody with a place in the circle view, and the ids of the people without one.

    Clients stand in the centre; someone with several ties takes the nearest circle; organisations
    take part only when they have a tie with a circle.  Who is wished for and still has to be found
    takes part in the circle of the wish.
    """
    circles = nearest_circles(case)
    ties = _neighbours(case)
    places = case.placements.get(View.KRING.value, ()) if scheme.pins else ()
    pins = {p.node_id: (p.x, p.y) for p in places if p.pinned}
    items: list[RingItem] = []
    unplaced: list[str] = []
    for person in case.people:
        if person.kind is not PersonKind.CLIENT and person.id not in circles:
            unplaced.append(person.id)
            continue
        items.append(_person_item(case, person, circles, ties, pins, scheme))
    for organisation in case.organisations:
        if organisation.id in circles:
            items.append(_organisation_item(case, organisation, circles, ties, pins, scheme))
    items += [ghost for wish in case.desired if (ghost := _wish_item(wish, scheme)) is not None]
    return tuple(items), tuple(unplaced)


def ghost_of(person: PersonView | OrganisationView, circle: Circle, scheme: RingScheme) -> RingItem:
    """A place for somebody who is not in the case, drawn as a ghost in the circle given.

    A client gets a place in the centre.
    """
    client = isinstance(person, PersonView) and person.kind is PersonKind.CLIENT
    return RingItem(
        id=person.id,
        ring=0 if client else scheme.ring_of(person, circle),
        wedge=None if client else scheme.wedge_of(person),
        name=person.name,
        rank=9999,
        keep=-1.0,
        ghost=True,
    )


def _wish_item(wish: DesiredTieView, scheme: RingScheme) -> RingItem | None:
    if wish.other_id is not None or wish.circle is None:
        return None
    wanted = PersonView(wish.id, wished_name(wish.label), kind_of_wish(wish.label))
    item = ghost_of(wanted, wish.circle, scheme)
    return replace(item, second=_("nog te vinden"), ties=(wish.for_id,))


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
    return sector_of_organisation(organisation) if organisation else None


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
    scheme: RingScheme,
) -> RingItem:
    load = load_of(case, person.id)
    client = person.kind is PersonKind.CLIENT
    unborn = bool(person.pregnancy_due or person.miscarriage or person.stillborn)
    born = 3000 if unborn else (person.birth_year or 2500)
    return RingItem(
        id=person.id,
        ring=0 if client else scheme.ring_of(person, circles[person.id]),
        wedge=None if client else scheme.wedge_of(person),
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
    scheme: RingScheme,
) -> RingItem:
    load = load_of(case, organisation.id)
    return RingItem(
        id=organisation.id,
        ring=scheme.ring_of(organisation, circles[organisation.id]),
        wedge=scheme.wedge_of(organisation),
        name=organisation.name,
        ties=tuple(sorted(ties.get(organisation.id, ()))),
        pin=pins.get(organisation.id),
        ringed=load.parts > 0,
        keep=10.0 * load.parts + (load.hours or 0.0),
    )


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
