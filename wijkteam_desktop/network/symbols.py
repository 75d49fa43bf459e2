"""Symbols of people and organisations: shape by gender and kind (domain §3.1), shape before colour.

A symbol is drawn about a centre with a ``size``: the side of the square.  All are about as large.
"""

from __future__ import annotations

import math
from enum import StrEnum

from wijkteam_desktop.network.geometry import (
    Arc,
    Box,
    Circle,
    Curve,
    Point,
    Polygon,
    Polyline,
    Primitive,
    Rect,
    Text,
    Weight,
)
from wijkteam_desktop.network.text_metrics import CAP_HEIGHT
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import Gender, PersonKind

_ROUND = 0.54
_OUTLINE = 0.065
_FOUR_ARCS = 0.5523
RING_RADIUS = 0.77
RING_WIDTH = 0.1
_GAP_DEGREES = 9.0
MOST_SEGMENTS = 8


class Shape(StrEnum):
    """Forms a symbol can have."""

    SQUARE = "square"
    CIRCLE = "circle"
    DOME = "dome"
    SQUARE_CIRCLE = "square_circle"
    CIRCLE_SQUARE = "circle_square"
    UNKNOWN = "unknown"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    TRIANGLE_CROSS = "triangle_cross"
    ORGANISATION = "organisation"


_SHAPE_OF: dict[Gender, Shape] = {
    Gender.MAN: Shape.SQUARE,
    Gender.WOMAN: Shape.CIRCLE,
    Gender.NON_BINARY: Shape.DOME,
    Gender.TRANS_MAN: Shape.SQUARE_CIRCLE,
    Gender.TRANS_WOMAN: Shape.CIRCLE_SQUARE,
    Gender.UNKNOWN: Shape.UNKNOWN,
    Gender.PET: Shape.DIAMOND,
}


def shape_of(person: PersonView | None) -> Shape:
    """Shape of a person; None is an organisation."""
    if person is None:
        return Shape.ORGANISATION
    if person.miscarriage:
        return Shape.TRIANGLE_CROSS
    if person.pregnancy_due:
        return Shape.TRIANGLE
    if person.kind is PersonKind.PET:
        return Shape.DIAMOND
    return _SHAPE_OF[person.gender]


def symbol(
    shape: Shape,
    centre: Point,
    size: float,
    role: str,
    *,
    index: bool = False,
    crossed: bool = False,
    small: bool = False,
    fill: str = "surface",
) -> tuple[Primitive, ...]:
    """A symbol: ``index`` doubles the outline, ``crossed`` puts an X through it (died).

    ``small`` draws it half as large under a cross of full size (stillborn).
    """
    width = _OUTLINE * size
    drawn = size / 2 if small else size
    parts = [*_outline(shape, centre, drawn, role, width, fill)]
    if index and not small:
        parts += _outline(shape, centre, drawn - 4.2 * width, role, 0.55 * width, None)
    if crossed or small:
        parts += cross(centre, size, role, 0.8 * width)
    return tuple(parts)


def cross(centre: Point, size: float, role: str, width: float) -> list[Primitive]:
    """The X of somebody who died, just over the corners."""
    h = 0.56 * size
    x, y = centre.x, centre.y
    return [
        Polyline((Point(x - h, y - h), Point(x + h, y + h)), role, width, cap="round"),
        Polyline((Point(x - h, y + h), Point(x + h, y - h)), role, width, cap="round"),
    ]


def ghost_symbol(centre: Point, size: float) -> Circle:
    """Somebody who is not there yet: a dotted outline."""
    r, dots = _ROUND * size, (0.07 * size, 0.11 * size)
    return Circle(centre, r, r, "surface", "muted", 0.06 * size, dots)


def inside_text(text: str, centre: Point, size: float, role: str, weight: Weight = "bold") -> Text:
    """A number or sign in the middle of a symbol."""
    return Text(
        Point(centre.x, centre.y + CAP_HEIGHT * size / 2), text, size, weight, False, "middle", role
    )


def border_distance(shape: Shape, size: float, angle: float) -> float:
    """How far the border of a symbol is from its centre in a direction (radians)."""
    half = size / 2 + _OUTLINE * size / 2
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    if shape in (Shape.CIRCLE, Shape.CIRCLE_SQUARE):
        return _ROUND * size + _OUTLINE * size / 2
    if shape is Shape.DIAMOND:
        return 1.24 * half / max(cos + sin, 1e-9)
    if shape is Shape.ORGANISATION:
        return min(1.16 * half / max(cos, 1e-9), 0.84 * half / max(sin, 1e-9))
    return half / max(cos, sin)


def load_track(centre: Point, size: float) -> Circle:
    """The pale ring on which load is shown."""
    r = RING_RADIUS * size
    return Circle(centre, r, r, stroke="load.track", width=RING_WIDTH * size)


def load_arc(centre: Point, size: float, share: float, role: str) -> tuple[Primitive, ...]:
    """Hours given as a share of the hours possible: one solid arc from the top.

    More than all of it closes the ring and adds a second, thin one.
    """
    r, w = RING_RADIUS * size, RING_WIDTH * size
    if share < 1.0:
        span = max(6.0, 360.0 * share)
        return (Arc(centre, r, r, -90.0, span, role, w),)
    full = Circle(centre, r, r, stroke=role, width=w)
    if share <= 1.0:
        return (full,)
    inner = r - 0.9 * w
    return (full, Circle(centre, inner, inner, stroke=role, width=0.3 * w))


def load_segments(centre: Point, size: float, count: int, role: str) -> tuple[Primitive, ...]:
    """Number of parts as separate pieces of the ring: counted, not measured."""
    r, w = RING_RADIUS * size, RING_WIDTH * size
    turn = 360.0 / MOST_SEGMENTS
    return tuple(
        Arc(centre, r, r, -90.0 + i * turn + _GAP_DEGREES / 2, turn - _GAP_DEGREES, role, w)
        for i in range(min(count, MOST_SEGMENTS))
    )


def carrier_badge(centre: Point, size: float, letter: str, role: str) -> tuple[Primitive, ...]:
    """Small filled disc with the letter of the carrier, lower right of the symbol."""
    at = Point(centre.x + 0.56 * size, centre.y + 0.56 * size)
    r = 0.25 * size
    return (
        Circle(at, r, r, fill=role, stroke="surface", width=0.05 * size),
        inside_text(letter, at, 0.37 * size, "surface"),
    )


def _outline(
    shape: Shape, c: Point, size: float, role: str, width: float, fill: str | None
) -> list[Primitive]:
    h = size / 2
    if shape is Shape.SQUARE:
        return [_rect(c, h, h, 0.06 * size, role, width, fill)]
    if shape is Shape.CIRCLE:
        return [Circle(c, _ROUND * size, _ROUND * size, fill, role, width)]
    if shape is Shape.SQUARE_CIRCLE:
        inner = 0.33 * size
        return [
            _rect(c, h, h, 0.06 * size, role, width, fill),
            Circle(c, inner, inner, None, role, 0.6 * width),
        ]
    if shape is Shape.CIRCLE_SQUARE:
        inner = 0.28 * size
        return [
            Circle(c, _ROUND * size, _ROUND * size, fill, role, width),
            _rect(c, inner, inner, 0.0, role, 0.6 * width, None),
        ]
    if shape is Shape.DOME:
        return _dome(c, size, role, width, fill)
    if shape is Shape.UNKNOWN:
        return [_rect(c, h, h, 0.32 * size, role, width, fill)]
    if shape is Shape.DIAMOND:
        d = 0.62 * size
        corners = (
            Point(c.x, c.y - d),
            Point(c.x + d, c.y),
            Point(c.x, c.y + d),
            Point(c.x - d, c.y),
        )
        return [Polygon(corners, fill, role, width)]
    if shape is Shape.ORGANISATION:
        return [_rect(c, 1.16 * h, 0.84 * h, 0.26 * size, role, width, fill)]
    top, base = c.y - 0.56 * size, c.y + 0.44 * size
    triangle = (Point(c.x, top), Point(c.x + 0.56 * size, base), Point(c.x - 0.56 * size, base))
    parts: list[Primitive] = [Polygon(triangle, fill, role, width)]
    if shape is Shape.TRIANGLE_CROSS:
        parts += cross(c, 0.8 * size, role, 0.8 * width)
    return parts


def _rect(
    c: Point, half_w: float, half_h: float, radius: float, role: str, width: float, fill: str | None
) -> Rect:
    box = Box(c.x - half_w, c.y - half_h, 2 * half_w, 2 * half_h)
    return Rect(box, radius, fill, role, width)


def _dome(c: Point, size: float, role: str, width: float, fill: str | None) -> list[Primitive]:
    """Square base with a round top: a filled body, then one outline over it."""
    h = size / 2
    left, right, base, spring = c.x - h, c.x + h, c.y + h, c.y
    parts: list[Primitive] = []
    steps = 12
    arch = [
        Point(c.x - h * math.cos(math.pi * i / steps), spring - h * math.sin(math.pi * i / steps))
        for i in range(steps + 1)
    ]
    if fill is not None:
        parts.append(Polygon((*arch, Point(right, base), Point(left, base)), fill))
    k = _FOUR_ARCS * h
    parts.append(
        Curve(
            Point(left, spring),
            (
                (Point(left, spring - k), Point(c.x - k, c.y - h), Point(c.x, c.y - h)),
                (Point(c.x + k, c.y - h), Point(right, spring - k), Point(right, spring)),
            ),
            role,
            width,
        )
    )
    sides = (Point(left, spring), Point(left, base), Point(right, base), Point(right, spring))
    parts.append(Polyline(sides, role, width))
    return parts
