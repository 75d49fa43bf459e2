"""What there is to place in the ecogram: distance, sector, name and lines of every system."""

from __future__ import annotations

from collections.abc import Mapping

from wijkteam_desktop.network.ecogram_bonds import CENTRE, Systems
from wijkteam_desktop.network.ecogram_centre import Member
from wijkteam_desktop.network.ecogram_sectors import ECO_SECTORS, eco_sector
from wijkteam_desktop.network.load import Load, load_of
from wijkteam_desktop.network.ring_items import CIRCLES, RingItem, second_line
from wijkteam_desktop.translation import ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import EcoSector

# Of the family around somebody, and of what has no circle: neither nearest nor farthest.
_BETWEEN = 2


def eco_items(
    case: CaseView, systems: Systems, pins: Mapping[str, tuple[float, float]]
) -> tuple[RingItem, ...]:
    """Everything around the middle; ``pins`` are places by hand."""
    ties: dict[str, set[str]] = {}
    for bond in systems.bonds:
        ties.setdefault(bond.a, set()).add(bond.b)
        ties.setdefault(bond.b, set()).add(bond.a)
    found = []
    for node_id, circle in systems.nodes.items():
        person = case.person(node_id)
        load = node_load(case, systems, node_id)
        staff = staff_of(systems, node_id)
        second = second_line(person) if person else _staff_line(case, staff)
        found.append(
            RingItem(
                id=node_id,
                ring=_BETWEEN if circle is None else CIRCLES.index(circle) + 1,
                wedge=ECO_SECTORS.index(eco_sector(case, node_id) or EcoSector.CARE),
                name=case.name_of(node_id),
                second=second,
                ties=tuple(sorted(ties.get(node_id, {CENTRE}))),
                pin=pins.get(node_id),
                ringed=load.parts > 0 or load.share is not None,
                keep=10.0 * load.parts + (load.hours or 0.0),
            )
        )
    return tuple(found)


def members_of(case: CaseView, systems: Systems) -> tuple[Member, ...]:
    """Who stands in the middle, the eldest first."""
    found = []
    for node_id in systems.members:
        person = case.person(node_id)
        load = load_of(case, node_id)
        unborn = person and (person.pregnancy_due or person.miscarriage or person.stillborn)
        born = person.birth_year if person and person.birth_year else 2500
        found.append(
            Member(
                node_id,
                case.name_of(node_id),
                load.parts > 0 or load.share is not None,
                3000 if unborn else born,
            )
        )
    return tuple(found)


def staff_of(systems: Systems, organisation_id: str) -> tuple[str, ...]:
    """Who stands under an organisation."""
    return tuple(p for p, o in systems.under.items() if o == organisation_id)


def node_load(case: CaseView, systems: Systems, node_id: str) -> Load:
    """What somebody carries; an organisation carries what its people carry too."""
    staff = staff_of(systems, node_id)
    if not staff:
        return load_of(case, node_id)
    loads = [load_of(case, i) for i in (node_id, *staff)]
    hours = [load.hours for load in loads if load.hours is not None]
    return Load(sum(load.parts for load in loads), sum(hours) if hours else None)


def _staff_line(case: CaseView, staff: tuple[str, ...]) -> str:
    if not staff:
        return ""
    names = ", ".join(case.name_of(i) for i in staff)
    if len(names) <= 30:
        return names
    return ngettext("{count} mens", "{count} mensen", len(staff)).format(count=len(staff))
