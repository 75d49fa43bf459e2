"""People of a sector shown together as "+ n meer", where there is no room for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.ring_arrange import Arrangement, arrange
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_plan import Plan, larger_plans
from wijkteam_desktop.network.ring_scheme import CONVOY, RingScheme
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Circle


@dataclass(frozen=True, slots=True)
class Gathered:
    """People of one sector who are shown together as "+ n meer"."""

    sector: StrEnum
    circle: Circle
    ids: tuple[str, ...]
    at: Point


def heap_id(sector: StrEnum) -> str:
    """Key of the place where people of a sector are shown together."""
    return f"gathered:{sector.value}"


def gather(
    items: Sequence[RingItem],
    plan: Plan,
    wanted: Mapping[str, float],
    scheme: RingScheme = CONVOY,
) -> tuple[Arrangement, list[RingItem], tuple[Gathered, ...]]:
    """Show the outermost people for whom there is no room together, per sector.

    Those with the fewest parts and hours go first; people put by hand stay.  Gives the drawing, who
    is in it (the heaps too) and who is in the heaps.
    """
    away: dict[int, list[RingItem]] = {}
    left = list(items)
    larger = larger_plans(plan)
    while True:
        shown = [
            *left,
            *(
                _heap(scheme.sectors[wedge], wedge, members)
                for wedge, members in sorted(away.items())
            ),
        ]
        found = arrange(shown, plan, wanted=wanted, partial=True)
        if not found.failed:
            break
        if not _take_away(shown, left, away, set(found.failed)):
            # Only the family itself or people put by hand are left: the canvas has to grow.
            plan = next(larger)
    gathered = tuple(
        Gathered(
            scheme.sectors[wedge],
            scheme.circles[max(i.ring for i in members) - 1],
            tuple(i.id for i in members),
            found.positions[heap_id(scheme.sectors[wedge])],
        )
        for wedge, members in sorted(away.items())
    )
    return found, shown, gathered


def _take_away(
    shown: Sequence[RingItem],
    left: list[RingItem],
    away: dict[int, list[RingItem]],
    lost: set[str],
) -> bool:
    """Move the outermost people of the sectors of the lost to their heaps; False for nobody."""
    gone: set[str] = set()
    for wedge in sorted({i.wedge for i in shown if i.id in lost and i.wedge is not None}):
        count = sum(1 for i in shown if i.id in lost and i.wedge == wedge)
        outermost = sorted(
            (i for i in left if i.wedge == wedge and not i.pin),
            key=lambda i: (-i.ring, i.keep, i.name.casefold(), i.id),
        )
        # A new heap needs room itself.
        chosen = outermost[: count + (0 if wedge in away else 1)]
        if chosen:
            away.setdefault(wedge, []).extend(chosen)
            gone |= {i.id for i in chosen}
    left[:] = [i for i in left if i.id not in gone]
    return bool(gone)


def _heap(sector: StrEnum, wedge: int, members: Sequence[RingItem]) -> RingItem:
    return RingItem(
        id=heap_id(sector),
        ring=max(i.ring for i in members),
        wedge=wedge,
        name=_("+ {count} meer").format(count=len(members)),
    )
