"""The stretch of every line of the ecogram, from border to border, each in a lane of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wijkteam_desktop.network.ecogram_bonds import CENTRE, Bond
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.lines import Track
from wijkteam_desktop.network.style import unit_of

if TYPE_CHECKING:
    from wijkteam_desktop.network.ecogram import EcogramLayout

_AIR = 2.0
LANE = 9.0
_REACH = 0.62


def tracks_of(
    bonds: Sequence[Bond], layout: EcogramLayout, moved: Mapping[str, Point] | None = None
) -> dict[str, Track]:
    """Stretch of every line by its key; lines without length are left out.

    *moved* gives the places of who is being dragged.
    """
    lanes: dict[tuple[str, str], list[str]] = {}
    for bond in bonds:
        lanes.setdefault(_pair(bond), []).append(bond.key)
    found: dict[str, Track] = {}
    for bond in bonds:
        lane = lanes[_pair(bond)]
        track = _track(bond, lane.index(bond.key) - (len(lane) - 1) / 2, layout, moved or {})
        if track is not None:
            found[bond.key] = track
    return found


def _track(
    bond: Bond, lane: float, layout: EcogramLayout, moved: Mapping[str, Point]
) -> Track | None:
    b = moved.get(bond.b) or layout.positions.get(bond.b)
    if bond.a == CENTRE:
        a: Point | None = layout.core.at
    else:
        a = moved.get(bond.a) or layout.positions.get(bond.a)
    if a is None or b is None:
        return None
    whole = Track(a, b)
    aside = lane * LANE * unit_of(layout.symbol)
    # One side for both directions, or two lines would share a lane.
    if bond.a != CENTRE and bond.b < bond.a:
        aside = -aside
    whole = whole.shifted(aside)
    if bond.a == CENTRE:
        border = layout.core.border(b)
        start = math.hypot(border.x - a.x, border.y - a.y) + _AIR
    else:
        start = _reach(layout, bond.a)
    stop = whole.length - _reach(layout, bond.b)
    if stop - start < 1.0:
        return None
    return Track(whole.at(start), whole.at(stop))


def _reach(layout: EcogramLayout, node_id: str) -> float:
    if node_id in layout.plan.ringed:
        return layout.plan.reach(True) + _AIR
    return _REACH * layout.symbol + _AIR


def _pair(bond: Bond) -> tuple[str, str]:
    return (bond.a, bond.b) if bond.a < bond.b else (bond.b, bond.a)
