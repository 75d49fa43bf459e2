"""Shapes of a drawing, free of Qt: what the window, the PDF and the SVG painter all paint.

Units are drawing units (one unit is one logical pixel at 100 %); x runs right, y runs DOWN.
Colours are palette ROLE names ("ink", "carrier.volunteer") or a literal "#RRGGBB"; a painter asks
``palette[role]``; None means: no stroke or no fill.  ``width`` is the line width in units; ``dash``
is a tuple of on/off lengths in units (not in multiples of the width), empty for a solid line.
Lines have round joins; caps are "butt" unless ``cap`` says "round".  ``Figure.marks`` are in
painting order, the first at the back.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Anchor: TypeAlias = Literal["start", "middle", "end"]
Weight: TypeAlias = Literal["regular", "semibold", "bold"]
Cap: TypeAlias = Literal["butt", "round"]
MarkKind: TypeAlias = Literal[
    "ground", "sector", "tie", "desired", "family", "person", "title", "ghost", "change"
]


@dataclass(frozen=True, slots=True)
class Point:
    """A place in drawing units, y down."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle: left, top, width and height in drawing units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Lower edge (y runs down)."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """Middle of the box."""
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Say whether the boxes share area or lie closer than *gap*."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def contains(self, point: Point) -> bool:
        """Say whether the point lies in or on the box."""
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom

    def meets(self, a: Point, b: Point) -> bool:
        """Say whether the stretch from *a* to *b* has a point in the box (Liang and Barsky)."""
        low, high = 0.0, 1.0
        dx, dy = b.x - a.x, b.y - a.y
        for step, room in (
            (-dx, a.x - self.x),
            (dx, self.right - a.x),
            (-dy, a.y - self.y),
            (dy, self.bottom - a.y),
        ):
            if step == 0:
                if room < 0:
                    return False
                continue
            at = room / step
            if step < 0:
                low = max(low, at)
            else:
                high = min(high, at)
            if low > high:
                return False
        return True

    def holds(self, other: Box) -> bool:
        """Say whether the other box lies wholly in this one."""
        return (
            other.x >= self.x
            and other.y >= self.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def grown(self, by: float) -> Box:
        """The box with *by* units added at every side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def moved(self, dx: float, dy: float) -> Box:
        """The box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)


@dataclass(frozen=True, slots=True)
class Polyline:
    """An open line through points; ``cap`` is the shape of its ends."""

    points: tuple[Point, ...]
    stroke: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    cap: Cap = "butt"


@dataclass(frozen=True, slots=True)
class Curve:
    """An open cubic Bézier path: each segment is (control 1, control 2, end)."""

    start: Point
    segments: tuple[tuple[Point, Point, Point], ...]
    stroke: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    cap: Cap = "butt"


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle, or an ellipse when ``ry`` differs from ``rx`` (half width and half height)."""

    centre: Point
    rx: float
    ry: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle, its corners rounded with ``radius``."""

    box: Box
    radius: float = 0.0
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape with straight sides."""

    points: tuple[Point, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Arc:
    """A part of a circle or ellipse, never filled.

    Angles in degrees; 0 is at three o'clock and they grow CLOCKWISE on the screen, so the point at
    angle a is (centre.x + rx*cos a, centre.y + ry*sin a).  Qt wants (-start, -span), in 16ths.
    """

    centre: Point
    rx: float
    ry: float
    start: float
    span: float
    stroke: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    cap: Cap = "butt"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text in the shipped font.

    ``at`` lies on the alphabetic BASELINE; ``anchor`` says which part of the line is at ``at``.
    ``size`` is the em size in drawing units (pixels, not points).  ``angle`` turns the line about
    ``at``, in degrees clockwise.  ``spacing`` is added after every letter, in units; the width
    that the anchor uses is that of ``text_metrics.width`` with the same spacing.
    ``halo`` is the role of an outline of about ``halo_width`` units behind the letters (the line
    width to stroke the letters with is twice that).
    """

    at: Point
    text: str
    size: float
    weight: Weight = "regular"
    italic: bool = False
    anchor: Anchor = "start"
    role: str = "ink"
    halo: str | None = None
    halo_width: float = 2.0
    angle: float = 0.0
    spacing: float = 0.0


Primitive: TypeAlias = Polyline | Curve | Circle | Rect | Polygon | Arc | Text


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing in the drawing: a person, a tie, a ring.

    ``key`` is the id of what it stands for (unique among the marks of its kind); ``box`` holds all
    it paints; ``sentence`` says it in Dutch, for the tooltip, the list and the screen reader (empty
    for ground).  ``at`` is the centre of the symbol of a person, else the middle of the box.
    """

    key: str
    kind: MarkKind
    primitives: tuple[Primitive, ...]
    box: Box
    sentence: str = ""
    at: Point = Point(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sample of a mark that is in use, with its sentence.

    The primitives lie in a box of ``LEGEND_W`` by ``LEGEND_H`` units with its corner at (0, 0).
    """

    key: str
    primitives: tuple[Primitive, ...]
    text: str


LEGEND_W = 44.0
LEGEND_H = 22.0


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole drawing: marks back to front, the box they fill, the legend of those marks."""

    marks: tuple[Mark, ...]
    bounds: Box
    legend: tuple[LegendEntry, ...] = ()


def moved_primitive(primitive: Primitive, dx: float, dy: float) -> Primitive:
    """The same primitive elsewhere."""

    def move(p: Point) -> Point:
        return Point(p.x + dx, p.y + dy)

    match primitive:
        case Polyline() | Polygon():
            return replace(primitive, points=tuple(move(p) for p in primitive.points))
        case Curve():
            segments = tuple((move(a), move(b), move(c)) for a, b, c in primitive.segments)
            return replace(primitive, start=move(primitive.start), segments=segments)
        case Circle() | Arc():
            return replace(primitive, centre=move(primitive.centre))
        case Rect():
            return replace(primitive, box=primitive.box.moved(dx, dy))
        case Text():
            return replace(primitive, at=move(primitive.at))


def translated(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark elsewhere, its box and place included."""
    return replace(
        mark,
        primitives=tuple(moved_primitive(p, dx, dy) for p in mark.primitives),
        box=mark.box.moved(dx, dy),
        at=Point(mark.at.x + dx, mark.at.y + dy),
    )


def on_ellipse(centre: Point, rx: float, ry: float, angle: float) -> Point:
    """Point of an ellipse at an angle in RADIANS, clockwise from three o'clock."""
    return Point(centre.x + rx * math.cos(angle), centre.y + ry * math.sin(angle))


def box_of(points: Iterable[Point]) -> Box:
    """Smallest box around points; raises ValueError for none."""
    xs, ys = zip(*((p.x, p.y) for p in points), strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def united(boxes: Sequence[Box]) -> Box:
    """Smallest box around boxes; raises ValueError for none."""
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)
