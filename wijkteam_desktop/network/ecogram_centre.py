"""The middle of the ecogram: the household as one node with its members in it, or one person."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkteam_desktop.network.captions import Caption, CaptionSize, caption_shapes
from wijkteam_desktop.network.centre import centre_places
from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.ring_plan import Plan

_SMALL = 0.72
_LARGE = 1.25
_REACH = 0.58
_RINGED = 0.84
# Width of the oval divided by its height.
_WIDEST = 1.55
_AIR = 6.0
_BETWEEN = 10.0


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody to place in the middle."""

    id: str
    name: str
    ringed: bool
    rank: int


@dataclass(frozen=True, slots=True)
class Core:
    """The node in the middle: an oval with half axes ``rx`` and ``ry`` about ``at``.

    ``positions`` and ``captions`` (relative to them) are those of the members; ``symbol`` is the
    size of their symbols.
    """

    at: Point
    rx: float
    ry: float
    symbol: float
    ringed: frozenset[str]
    positions: Mapping[str, Point]
    captions: Mapping[str, Caption]

    def reach(self, node_id: str) -> float:
        """How far the symbol of a member reaches from its centre."""
        return self.symbol * (_RINGED if node_id in self.ringed else _REACH)

    def border(self, towards: Point) -> Point:
        """Where a line from the centre to a point leaves the oval."""
        dx, dy = towards.x - self.at.x, towards.y - self.at.y
        far = math.hypot(dx / self.rx, dy / self.ry)
        if far < 1e-9:
            return Point(self.at.x + self.rx, self.at.y)
        return Point(self.at.x + dx / far, self.at.y + dy / far)

    def boxes(self, steps: int = 16) -> tuple[Box, ...]:
        """Upright boxes that together cover the oval, for what must stay clear of it."""
        high = 2 * self.ry / steps
        found = []
        for i in range(steps):
            top = -self.ry + i * high
            near = 0.0 if top < 0 < top + high else min(abs(top), abs(top + high))
            half = self.rx * math.sqrt(max(0.0, 1.0 - (near / self.ry) ** 2))
            found.append(Box(self.at.x - half, self.at.y + top, 2 * half, high))
        return tuple(found)


def core_of(members: Sequence[Member], plan: Plan, at: Point, *, alone: bool) -> Core:
    """Place the members about *at*: in calm rows; *alone* draws one person large."""
    symbol = plan.symbol * (_LARGE if alone else _SMALL)
    text = plan.text if alone else plan.second
    inside = sorted(members, key=lambda m: (m.rank, m.name, m.id))
    size = CaptionSize(text, text)
    ringed = frozenset(m.id for m in inside if m.ringed)
    captions: dict[str, Caption] = {}
    for member in inside:
        reach = symbol * (_RINGED if member.ringed else _REACH)
        shapes = [c for c in caption_shapes(member.name, "", size, reach) if c.side == "below"]
        captions[member.id] = shapes[0] if alone else _narrowest(shapes)
    wide = max((c.box.w for c in captions.values()), default=2 * symbol)
    wide = max(wide, 2 * symbol * (_RINGED if ringed else _REACH)) + _BETWEEN
    high = max((c.box.h for c in captions.values()), default=0.0) + _AIR
    high += 2 * symbol * (_RINGED if ringed else _REACH)
    offsets, _far = centre_places(len(inside), wide, high)
    lift = max((c.box.h for c in captions.values()), default=0.0) / 2
    positions = {
        m.id: Point(at.x + o.x, at.y + o.y - lift) for m, o in zip(inside, offsets, strict=True)
    }
    boxes = [captions[i].box.moved(p.x - at.x, p.y - at.y) for i, p in positions.items()]
    for node_id, p in positions.items():
        r = symbol * (_RINGED if node_id in ringed else _REACH)
        boxes.append(Box(p.x - at.x - r, p.y - at.y - r, 2 * r, 2 * r))
    rx, ry = _oval(boxes, symbol)
    return Core(at, rx, ry, symbol, ringed, positions, captions)


def _narrowest(shapes: Sequence[Caption]) -> Caption:
    whole = [c for c in shapes if c.cost < 20.0]
    return min(whole or shapes, key=lambda c: (c.box.w, c.box.h))


def _oval(boxes: Sequence[Box], least: float) -> tuple[float, float]:
    """Half axes of the smallest oval about (0, 0) around the boxes, not much wider than high."""
    corners = [(x, y) for b in boxes for x in (b.x, b.right) for y in (b.y, b.bottom)]
    best = (math.inf, 0.0, 0.0)
    for step in range(12):
        aspect = 1.0 + (_WIDEST - 1.0) * step / 11
        ry = max((math.hypot(x / aspect, y) for x, y in corners), default=least) + _AIR
        ry = max(ry, least)
        best = min(best, (aspect * ry * ry, aspect * ry, ry))
    return best[1], best[2]
