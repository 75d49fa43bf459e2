"""How good a circle layout is, judged on what is really drawn: the measures of the layout tests."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.geometry import Box, Figure, Point, Polyline

_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts of what should not be; all zero (and the shares 1) in a perfect drawing.

    ``off_canvas`` are symbols or names outside the canvas; ``crossings`` of lines and ``through``
    (lines through the symbol of somebody else) are unavoidable in a dense network.
    """

    symbol_overlaps: int
    caption_overlaps: int
    title_overlaps: int
    off_canvas: int
    ring_accuracy: float
    sector_breaks: int
    crossings: int
    through: int


def quality(layout: CirclesLayout, figure: Figure | None = None) -> Quality:
    """Judge a layout; the lines are those of *figure* (none: no lines are judged)."""
    ids = sorted((*layout.positions, *layout.ghosts))
    symbols = {i: layout.symbol_box(i) for i in ids}
    captions = {i: layout.caption_box(i) for i in ids}
    titles = [t.box for t in (*layout.ring_titles, *layout.sector_titles)]
    canvas = layout.bounds.grown(_HAIR)
    lines = {} if figure is None else drawn_lines(figure)
    return Quality(
        symbol_overlaps=overlapping(symbols.values()),
        caption_overlaps=overlapping(captions.values()) + overlapping_others(captions, symbols),
        title_overlaps=sum(
            box.overlaps(title)
            for box in (*symbols.values(), *captions.values())
            for title in titles
        ),
        off_canvas=sum(not canvas.holds(box) for box in (*symbols.values(), *captions.values())),
        ring_accuracy=ring_accuracy(layout),
        sector_breaks=sector_breaks(layout),
        crossings=crossings(lines),
        through=through_symbols(layout, lines),
    )


def ring_accuracy(layout: CirclesLayout) -> float:
    """Share of the people whose symbol has its centre in the right ring; 1 for nobody."""
    right = 0
    for node_id, point in layout.positions.items():
        _angle, radius = layout.frame.polar(point)
        low, high = layout.frame.band(layout.ring_of[node_id])
        right += low - _HAIR <= radius <= high + _HAIR
    return right / len(layout.positions) if layout.positions else 1.0


def sector_breaks(layout: CirclesLayout) -> int:
    """People outside their own sector."""
    outside = 0
    for node_id, point in layout.positions.items():
        wedge = layout.wedge_of[node_id]
        if wedge is None:
            continue
        angle, _radius = layout.frame.polar(point)
        area = layout.frame.wedges[wedge]
        turned = (angle - area.start) % (2 * math.pi)
        outside += not (turned <= area.span + _HAIR or turned >= 2 * math.pi - _HAIR)
    return outside


def movement(before: CirclesLayout, after: CirclesLayout) -> tuple[float, float]:
    """Mean distance that people moved, and the share that moved more than half a symbol."""
    both = sorted(set(before.positions) & set(after.positions))
    if not both:
        return 0.0, 0.0
    far = [
        math.hypot(
            before.positions[i].x - after.positions[i].x,
            before.positions[i].y - after.positions[i].y,
        )
        for i in both
    ]
    return sum(far) / len(far), sum(f > after.symbol / 2 for f in far) / len(far)


def drawn_lines(figure: Figure) -> dict[str, tuple[Point, Point]]:
    """Both ends of every line between people, by the key of its mark."""
    found: dict[str, tuple[Point, Point]] = {}
    for mark in figure.marks:
        if mark.kind not in ("tie", "desired", "family"):
            continue
        points = [p for part in mark.primitives if isinstance(part, Polyline) for p in part.points]
        if len(points) > 1:
            found[mark.key] = max(
                ((a, b) for a in points for b in (points[0], points[-1])),
                key=lambda ends: (ends[0].x - ends[1].x) ** 2 + (ends[0].y - ends[1].y) ** 2,
            )
    return found


def crossings(lines: Mapping[str, tuple[Point, Point]]) -> int:
    """Pairs of lines that cross; lines that meet at an end do not count."""
    ends = [lines[key] for key in sorted(lines)]
    return sum(_cross(*first, *second) for i, first in enumerate(ends) for second in ends[i + 1 :])


def through_symbols(layout: CirclesLayout, lines: Mapping[str, tuple[Point, Point]]) -> int:
    """Lines through the symbol of somebody at whom they do not end."""
    count = 0
    half = layout.symbol / 2
    for a, b in lines.values():
        for point in layout.positions.values():
            if min(math.dist((p.x, p.y), (point.x, point.y)) for p in (a, b)) < 2 * half:
                continue
            count += _distance(point, a, b) < 0.9 * half
    return count


def overlapping(boxes: Iterable[Box]) -> int:
    """Count the pairs of boxes that share area."""
    seen: list[Box] = []
    count = 0
    for box in boxes:
        count += sum(box.overlaps(other, -_HAIR) for other in seen)
        seen.append(box)
    return count


def overlapping_others(first: Mapping[str, Box], second: Mapping[str, Box]) -> int:
    """Count how often a box of somebody shares area with a box of somebody else."""
    return sum(a.overlaps(b, -_HAIR) for i, a in first.items() for j, b in second.items() if i != j)


def _cross(p: Point, q: Point, r: Point, s: Point) -> bool:
    def side(a: Point, b: Point, c: Point) -> float:
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

    d1, d2, d3, d4 = side(r, s, p), side(r, s, q), side(p, q, r), side(p, q, s)
    return d1 * d2 < 0 and d3 * d4 < 0


def _distance(point: Point, a: Point, b: Point) -> float:
    """Distance of a point to a stretch of line."""
    dx, dy = b.x - a.x, b.y - a.y
    square = dx * dx + dy * dy
    along = 0.0 if not square else ((point.x - a.x) * dx + (point.y - a.y) * dy) / square
    along = min(1.0, max(0.0, along))
    return math.hypot(a.x + along * dx - point.x, a.y + along * dy - point.y)
