"""What somebody looks for: spots in the own part of a ring, and shapes of the name by cost."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from wijkteam_desktop.network.board import Seeker, Shape, symbol_box
from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.lattice import STEP, Lattice, disc_lattice, ring_lattice
from wijkteam_desktop.network.raster import Raster, Stamp
from wijkteam_desktop.network.ring_frame import RingFrame
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_plan import Plan

_OTHER_SIDE = 25.0
_OTHER_SHAPE = 5.0
# The rows of the family give way to lines less easily than people in a ring.
_ORDERLY = 10.0
Forms: TypeAlias = tuple[Stamp, list[tuple[Caption, Stamp]]]


def seeker_of(
    item: RingItem,
    plan: Plan,
    frame: RingFrame,
    raster: Raster,
    forms: Forms,
    angles: Mapping[str, float],
    centre_of: Mapping[str, Point],
    lattices: dict[tuple[int, int, bool], Lattice],
    stay: Mapping[str, Point],
    before: Mapping[str, Caption],
) -> Seeker:
    """What somebody looks for in this drawing.

    ``lattices`` is filled with the spots of each part of a ring; ``stay`` are places that are kept
    and ``before`` the names as they were.
    """
    reach = plan.reach(item.ringed)
    fixed = stay.get(item.id)
    if item.pin is not None:
        fixed = frame.from_place(item.wedge, item.pin, plan.rim(item.ringed))
    angle = angles.get(item.id)
    where = (-1 if item.wedge is None else item.wedge, item.ring, item.ringed)
    lattice = lattices.get(where)
    if lattice is None:
        lattice = lattices[where] = _lattice(item, plan, frame, raster, reach)
    if item.wedge is None or angle is None:
        offset = centre_of[item.id]
        spot = (
            lattice.columns // 2 + round(offset.x / STEP),
            lattice.rows // 2 + round(offset.y / STEP),
        )
        pull, part = _ORDERLY, None
    else:
        low, high = _angles(frame, item.wedge, item.ring, reach)
        along = (angle - low) / (high - low) if high > low else 0.5
        spot = (round(along * (lattice.columns - 1)), lattice.rows // 2)
        pull, part = 1.0, (item.wedge, item.ring)
    if item.pin is None and fixed is not None:
        spot = lattice.nearest(*raster.cell_of(fixed.x, fixed.y))
    start = (
        min(max(spot[0], 0), lattice.columns - 1),
        min(max(spot[1], 0), lattice.rows - 1),
    )
    shapes = [
        Shape(_caption_cost(c, angle, before.get(item.id)), c, stamp) for c, stamp in forms[1]
    ]
    shapes.sort(key=lambda shape: shape.cost)
    return Seeker(
        id=item.id,
        reach=reach,
        symbol=forms[0],
        shapes=tuple(shapes),
        lattice=lattice,
        start=start,
        pull=pull,
        ties=item.ties,
        fixed=fixed,
        pinned=item.pin is not None,
        part=part,
    )


def _lattice(item: RingItem, plan: Plan, frame: RingFrame, raster: Raster, reach: float) -> Lattice:
    """Spots where somebody may stand."""
    if item.wedge is None:
        room = max(frame.radii[0] - reach - 1.0, 1.0)
        return disc_lattice(raster, frame.centre, (room * frame.stretch, room))
    inner, outer = frame.band(item.ring)
    margin = plan.rim(item.ringed) if plan.compact else reach + 1.0
    margin = min(margin, 0.42 * (outer - inner))
    angles = _angles(frame, item.wedge, item.ring, reach)
    return ring_lattice(frame, raster, angles, (inner + margin, outer - margin))


def _angles(frame: RingFrame, wedge: int, ring: int, reach: float) -> tuple[float, float]:
    """Angles between which a symbol stays inside its sector."""
    inner, outer = frame.band(ring)
    area = frame.wedges[wedge]
    aside = min((reach + 2.0) / ((inner + outer) / 2), 0.35 * area.span)
    return area.start + aside, area.start + area.span - aside


def forms_of(item: RingItem, plan: Plan, raster: Raster, captions: Sequence[Caption]) -> Forms:
    """Bits of the symbol, and the shapes of the name with the bits of both together."""
    box = symbol_box(plan.reach(item.ringed))
    return raster.stamp((box,)), [(c, raster.stamp((box, c.box))) for c in captions]


def _caption_cost(caption: Caption, angle: float | None, before: Caption | None) -> float:
    """What a shape of a name costs: most of all it should stay as it was *before*.

    Else below is calm, and at the sides away from the middle.
    """
    if before is not None:
        if before.lines == caption.lines and before.box == caption.box:
            return 0.0
        return caption.cost + (_OTHER_SHAPE if before.side == caption.side else _OTHER_SIDE)
    side = caption.side
    if angle is None:
        return caption.cost + {"below": 0.0, "above": 12.0, "right": 10.0, "left": 10.0}[side]
    right, down = math.cos(angle), math.sin(angle)
    if side == "below":
        return caption.cost + (0.0 if down > -0.5 else 2.0)
    if side == "above":
        return caption.cost + (3.0 if down < -0.5 else 9.0)
    outward = right if side == "right" else -right
    return caption.cost + (4.0 if outward > 0.3 else 9.0)
