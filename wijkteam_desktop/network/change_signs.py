"""Signs for what changed between two moments, the same in every drawing, told apart by shape.

A dotted halo with a plus: came.  A dashed outline in grey with a bar: left.  An arrow from a small
ring: moved from the old circle to the new one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from wijkteam_desktop.network.differences import Change
from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    Arc,
    Circle,
    Curve,
    LegendEntry,
    Point,
    Polygon,
    Polyline,
    Primitive,
    Rect,
    Text,
)
from wijkteam_desktop.network.lines import Track
from wijkteam_desktop.translation import _

CAME, LEFT, MOVED = "accent", "muted", "focus"
# Around a symbol alone, and around its load ring.
HALO, WIDE_HALO = 0.76, 0.9
_DASH = (5.0, 3.5)


def halo_parts(at: Point, size: float, share: float = HALO) -> tuple[Primitive, ...]:
    """A dotted ring, with a plus upper left."""
    r = share * size
    badge, b = Point(at.x - 0.66 * size, at.y - 0.66 * size), 0.24 * size
    arm, width = 0.55 * b, 0.07 * size
    return (
        Circle(at, r, r, None, CAME, 0.07 * size, (0.07 * size, 0.13 * size)),
        Circle(badge, b, b, CAME, "surface", 0.05 * size),
        Polyline((Point(badge.x - arm, badge.y), Point(badge.x + arm, badge.y)), "surface", width),
        Polyline((Point(badge.x, badge.y - arm), Point(badge.x, badge.y + arm)), "surface", width),
    )


def bar(at: Point, size: float) -> Polyline:
    """The bar through the symbol of who left."""
    half = 0.3 * size
    return Polyline((Point(at.x - half, at.y), Point(at.x + half, at.y)), LEFT, 0.08 * size)


def dashed(part: Primitive) -> Primitive:
    """The same shape with a dashed outline."""
    if (
        isinstance(part, Circle | Rect | Polygon | Polyline | Curve)
        and part.stroke
        and not part.dash
    ):
        return replace(part, dash=_DASH)
    return part


def greyed(part: Primitive) -> Primitive:
    """The same shape in the grey of who left, with a dashed outline."""
    match part:
        case Text():
            return replace(part, role=LEFT)
        case Circle() | Rect() | Polygon():
            fill = part.fill if part.fill in (None, "surface") else "surface.alt"
            return dashed(replace(part, fill=fill, stroke=LEFT if part.stroke else None))
        case Polyline() | Curve() | Arc():
            return dashed(replace(part, stroke=LEFT))


def arrow_parts(track: Track, unit: float) -> tuple[Primitive, ...]:
    """A dashed arrow out of a small ring, with air around it."""
    r, head = 4.0 * unit, 10.0 * unit
    length = track.length
    points = (
        track.at(length),
        track.at(length - head, -0.5 * head),
        track.at(length - head, 0.5 * head),
    )
    shaft = (track.at(min(r, length)), track.at(max(r, length - 0.8 * head)))
    return (
        Polyline(shaft, "surface", 5.5 * unit),
        Polyline(shaft, MOVED, 2.6 * unit, (9.0 * unit, 4.0 * unit)),
        Circle(track.a, r, r, "surface", MOVED, 1.8 * unit),
        Polygon(points, MOVED),
    )


def change_legend(drawn: Collection[Change]) -> tuple[LegendEntry, ...]:
    """Samples of the signs that are drawn."""
    middle, y = Point(LEGEND_W / 2, LEGEND_H / 2), LEGEND_H / 2
    found: list[LegendEntry] = []
    if Change.CAME in drawn:
        parts = halo_parts(Point(middle.x, y + 1.0), 11.0)
        found.append(LegendEntry("change:came", parts, _("Stippelring met plus: erbij gekomen")))
    if Change.LEFT in drawn:
        ring = Circle(middle, 8.0, 8.0, "surface.alt", LEFT, 1.0, (3.0, 2.0))
        across = Polyline((Point(middle.x - 4.5, y), Point(middle.x + 4.5, y)), LEFT, 1.4)
        text = _("Grijs met streepjesrand: staat er niet meer")
        found.append(LegendEntry("change:left", (ring, across), text))
    if Change.NEARER in drawn or Change.AWAY in drawn:
        track = Track(Point(5.0, y), Point(LEGEND_W - 3.0, y))
        text = _("Pijl vanaf een klein rondje: van de oude naar de nieuwe cirkel")
        found.append(LegendEntry("change:moved", arrow_parts(track, 0.8), text))
    return tuple(found)
