"""The rings and sectors of the circle view as geometry: places in them, and points on the canvas.

A place is (x, y): x is the fraction 0..1 within the person's own sector, clockwise (for the clients
in the centre: the fraction of the full turn from twelve o'clock), y is the depth: 0-1 the centre,
1-2 the inner ring, 2-3 the middle, 3-4 the outer.  Places do not depend on screen or paper.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from wijkteam_desktop.network.geometry import Point

TOP = -math.pi / 2
TURN = 2 * math.pi
_BINS = 180
_SIDES = 0.4


@dataclass(frozen=True, slots=True)
class Wedge:
    """A sector: its first angle in radians (clockwise, 0 is three o'clock) and how far it goes."""

    start: float
    span: float

    @property
    def middle(self) -> float:
        """Angle of the middle."""
        return self.start + self.span / 2


@dataclass(frozen=True, slots=True)
class RingFrame:
    """Centre, radii (centre disc first, then every ring, outermost last) and wedges.

    ``stretch`` is the width of the rings divided by their height; 1 for circles.
    """

    centre: Point
    radii: tuple[float, ...]
    wedges: tuple[Wedge, ...]
    stretch: float = 1.0

    @property
    def outer(self) -> float:
        """Half the height of the outermost ring."""
        return self.radii[-1]

    def point(self, angle: float, radius: float) -> Point:
        """Point at an angle and a radius (of an unstretched ring)."""
        return Point(
            self.centre.x + self.stretch * radius * math.cos(angle),
            self.centre.y + radius * math.sin(angle),
        )

    def polar(self, point: Point) -> tuple[float, float]:
        """Angle and radius of a point; the inverse of ``point``."""
        dx, dy = (point.x - self.centre.x) / self.stretch, point.y - self.centre.y
        return math.atan2(dy, dx), math.hypot(dx, dy)

    def depth(self, radius: float) -> float:
        """Depth of a radius: its ring number plus the fraction of the way through that ring."""
        inner = 0.0
        for ring, outer in enumerate(self.radii):
            if radius <= outer:
                return ring + (radius - inner) / (outer - inner)
            inner = outer
        return float(len(self.radii))

    def radius(self, depth: float) -> float:
        """Radius of a depth; the inverse of ``depth``."""
        ring = min(len(self.radii) - 1, max(0, int(depth)))
        inner = self.radii[ring - 1] if ring else 0.0
        return inner + (self.radii[ring] - inner) * min(1.0, max(0.0, depth - ring))

    def band(self, ring: int) -> tuple[float, float]:
        """Inner and outer radius of ring 1, 2, ...; ring 0 is the centre disc."""
        return (self.radii[ring - 1] if ring else 0.0), self.radii[ring]

    def from_place(self, wedge: int | None, place: tuple[float, float], rim: float = 0.0) -> Point:
        """Point of a place in a wedge (None: in the centre), at least *rim* inside the edge."""
        x, y = place
        if wedge is None:
            return self.point(TOP + x * TURN, self.radius(min(max(y, 0.0), 1.0)))
        area = self.wedges[wedge]
        return self.point(
            area.start + min(max(x, 0.0), 1.0) * area.span,
            min(self.radius(y), self.outer - rim),
        )

    def to_place(self, wedge: int | None, point: Point) -> tuple[float, float]:
        """Place of a point, brought inside the wedge and the rings (None: inside the centre)."""
        angle, radius = self.polar(point)
        depth = self.depth(radius)
        if wedge is None:
            return ((angle - TOP) % TURN) / TURN, min(depth, 1.0)
        area = self.wedges[wedge]
        # Beyond the wedge: the nearest of its two sides.
        beyond = (angle - area.start) % TURN
        if beyond > area.span:
            beyond = area.span if beyond - area.span < TURN - beyond else 0.0
        return beyond / area.span, min(max(depth, 1.0), float(len(self.radii)))


@dataclass(frozen=True, slots=True)
class Measure:
    """How many people fit along a ring up to an angle, as a share of the whole turn.

    Names are wide and low, so at the left and right of a ring people can stand closer together
    than at the top and bottom; equal shares of this measure are equally crowded.
    """

    shares: tuple[float, ...]

    @classmethod
    def of(cls, wide: float, high: float, stretch: float = 1.0) -> Measure:
        """Measure for people whose symbol and name fill *wide* by *high* units."""
        shares = [0.0]
        for i in range(_BINS):
            angle = TOP + (i + 0.5) * TURN / _BINS
            apart = min(
                wide / max(stretch * abs(math.sin(angle)), 1e-6),
                high / max(abs(math.cos(angle)), 1e-6),
            )
            shares.append(shares[-1] + 1.0 / apart)
        total = shares[-1]
        return cls(tuple(s / total for s in shares))

    def angle(self, share: float) -> float:
        """Angle at which that share of the turn, clockwise from twelve o'clock, is reached."""
        i = min(_BINS, max(1, bisect_left(self.shares, share)))
        low, high = self.shares[i - 1], self.shares[i]
        return TOP + (i - 1 + (share - low) / (high - low)) * TURN / _BINS

    def share(self, angle: float) -> float:
        """Share of the turn reached at an angle from twelve o'clock on (at most a turn later)."""
        at = min(max((angle - TOP) / TURN * _BINS, 0.0), float(_BINS))
        i = min(_BINS - 1, int(at))
        return self.shares[i] + (self.shares[i + 1] - self.shares[i]) * (at - i)


def wedges_for(
    counts: Sequence[Sequence[float]], radii: Sequence[float], measure: Measure
) -> tuple[Wedge, ...]:
    """Share the turn over the sectors by the room their people need; ``counts[sector][ring]``.

    An empty sector keeps a narrow wedge: that nobody is there is worth seeing.
    """
    rings = range(1, len(radii))
    middles = [0.0] + [(radii[r - 1] + radii[r]) / 2 for r in rings]
    needs = []
    for row in counts:
        # A little more than their number: at both sides of a sector some room is lost.
        single = max(((row[r] + _SIDES) / middles[r] for r in rings if row[r]), default=0.0)
        together = sum(row[r] for r in rings) / sum(middles)
        needs.append(max(single, together))
    shares = _shares(needs, [0.07 if any(row) else 0.045 for row in counts])
    wedges = []
    reached = 0.0
    for share in shares:
        start = measure.angle(reached)
        reached += share
        wedges.append(Wedge(start, measure.angle(min(1.0, reached)) - start))
    return tuple(wedges)


def _shares(needs: Sequence[float], least: Sequence[float]) -> list[float]:
    """Shares of a whole by need, but none below its least; they add up to 1."""
    count = len(needs)
    if not sum(needs) or sum(least) > 0.8:
        return [1.0 / count] * count
    low: set[int] = set()
    while True:
        free = 1.0 - sum(least[i] for i in low)
        total = sum(needs[i] for i in range(count) if i not in low)
        shares = [least[i] if i in low else free * needs[i] / total for i in range(count)]
        more = {i for i in range(count) if i not in low and shares[i] < least[i]}
        if not more:
            return shares
        low |= more


def radii_for(
    outer: float, centre: float, counts: Sequence[float], least: float
) -> tuple[float, ...]:
    """Radii of the rings between the centre disc and the outer edge: fuller rings are wider.

    ``counts`` holds the people per ring, the inner first; no ring is narrower than *least*.
    """
    weights = [1.0 + 0.25 * n for n in counts]
    room = outer - centre
    spare = max(0.0, room - least * len(counts))
    base = min(least, room / len(counts))
    radii = [centre]
    for weight in weights:
        radii.append(radii[-1] + base + spare * weight / sum(weights))
    radii[-1] = outer
    return tuple(radii)
