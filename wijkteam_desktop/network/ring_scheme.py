"""Ways to lay the same ties over rings and sectors: three circles with five sectors, or Lensink.

Both are projections: who stands where follows from the circle of a tie and the kind of person, so
nothing is entered twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.vocabulary import (
    Circle,
    PersonKind,
    Quadrant,
    RingSchemeKind,
    Sector,
    Shell,
)

CIRCLES: tuple[Circle, ...] = (Circle.INNER, Circle.MIDDLE, Circle.OUTER)
# Clockwise from twelve o'clock, as in the picture of the product.
SECTORS: tuple[Sector, ...] = (
    Sector.FRIENDS,
    Sector.VOLUNTEERS,
    Sector.SCHOOL_WORK,
    Sector.HELP,
    Sector.FAMILY,
)
QUADRANTS: tuple[Quadrant, ...] = (
    Quadrant.SOCIETY,
    Quadrant.FELLOW_CLIENTS,
    Quadrant.PROFESSIONALS,
    Quadrant.FAMILY,
)
_SCHOOL_SECTORS = frozenset({"school", "onderwijs", "werk", "education", "work", "werkgever"})
_VOLUNTEER_SECTORS = frozenset({"vrijwilligers", "vrijwilligerswerk", "volunteers"})
# Words in a role that make somebody a fellow client: there is no kind of person for it.
_FELLOW = re.compile(r"\b(mede(cliënt|client|bewoner)|huisgeno|groepsgeno|lotgeno)", re.IGNORECASE)

Node = PersonView | OrganisationView


@dataclass(frozen=True, slots=True)
class RingScheme:
    """Rings from the inside and sectors clockwise, with what each ring means as a circle.

    ``ring_of`` gives the ring (1, 2, ...) and ``wedge_of`` the index of the sector of somebody.
    ``pins`` says whether people can be put on a place by hand.
    """

    kind: RingSchemeKind
    rings: tuple[StrEnum, ...]
    circles: tuple[Circle, ...]
    sectors: tuple[StrEnum, ...]
    ring_of: Callable[[Node, Circle], int]
    wedge_of: Callable[[Node], int]
    pins: bool = True

    def ring_names(self) -> tuple[str, ...]:
        """Names from the centre outwards."""
        return (_("Gezin"), *(label(ring) for ring in self.rings))

    def sector_names(self) -> tuple[str, ...]:
        """Names of the sectors, clockwise from twelve o'clock."""
        return tuple(label(sector) for sector in self.sectors)


def sector_of_organisation(organisation: OrganisationView) -> Sector:
    """Sector of an organisation in the five sectors."""
    sector = organisation.sector.casefold()
    if sector in _SCHOOL_SECTORS:
        return Sector.SCHOOL_WORK
    if sector in _VOLUNTEER_SECTORS:
        return Sector.VOLUNTEERS
    return Sector.HELP


def quadrant_of(node: Node) -> Quadrant:
    """Quadrant of Lensink; a fellow client is one whose role says so."""
    if isinstance(node, OrganisationView):
        volunteers = sector_of_organisation(node) is Sector.VOLUNTEERS
        return Quadrant.SOCIETY if volunteers or node.kind != "formal" else Quadrant.PROFESSIONALS
    if node.kind is PersonKind.PROFESSIONAL:
        return Quadrant.PROFESSIONALS
    if node.kind in (PersonKind.FAMILY, PersonKind.PET):
        return Quadrant.FAMILY
    fellow = _FELLOW.search(f"{node.role} {node.name}")
    return Quadrant.FELLOW_CLIENTS if fellow else Quadrant.SOCIETY


def _circle_ring(_node: Node, circle: Circle) -> int:
    return CIRCLES.index(circle) + 1


def _sector_wedge(node: Node) -> int:
    if isinstance(node, OrganisationView):
        return SECTORS.index(sector_of_organisation(node))
    return SECTORS.index(node.sector)


def _shell_ring(node: Node, circle: Circle) -> int:
    """Shell of somebody: who is there for their work and not close stands among the services."""
    ring = CIRCLES.index(circle) + 1
    paid = quadrant_of(node) is Quadrant.PROFESSIONALS
    return len(Shell) if paid and circle is Circle.OUTER else ring


def _quadrant_wedge(node: Node) -> int:
    return QUADRANTS.index(quadrant_of(node))


CONVOY = RingScheme(RingSchemeKind.CIRCLES, CIRCLES, CIRCLES, SECTORS, _circle_ring, _sector_wedge)
"""Three circles and five sectors."""
LENSINK = RingScheme(
    RingSchemeKind.LENSINK,
    tuple(Shell),
    (*CIRCLES, Circle.OUTER),
    QUADRANTS,
    _shell_ring,
    _quadrant_wedge,
    pins=False,
)
"""Four shells and four quadrants; everybody is placed automatically."""
SCHEMES: Mapping[RingSchemeKind, RingScheme] = {s.kind: s for s in (CONVOY, LENSINK)}
