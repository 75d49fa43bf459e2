"""Outlines around who lives together, in the circles and the ecogram.

An outline holds members of one household and nobody else.  Members who stand too far apart, or with
somebody between them, get an outline each, with the name of the household where it covers nobody.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    Box,
    LegendEntry,
    Mark,
    Point,
    Polygon,
    Primitive,
    Rect,
    Text,
    box_of,
    united,
)
from wijkteam_desktop.network.text_metrics import shorten, width
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import HouseholdView

HOME = "home:"
"""Keys of the marks begin so, followed by the id of the household."""
_ROLE, _DASH = "muted", (6.0, 4.0)
_PAD, _ROUND = 4.0, 9.0
_FAR = 320.0
_HAIR = 0.5
# In letters: the whole name where there is room, else ever less of it.
_WIDEST = (13.0, 9.0, 6.0)
_BENDS = 4


@dataclass(frozen=True, slots=True)
class _Piece:
    """Members inside one outline: their boxes and the convex line around them."""

    members: tuple[str, ...]
    boxes: tuple[Box, ...]
    line: tuple[Point, ...]


def household_marks(
    case: CaseView,
    boxes: Mapping[str, Sequence[Box]],
    middle: Iterable[str],
    titles: Iterable[Box],
    letters: float,
) -> tuple[Mark, ...]:
    """Outlines of the households of which two or more people are drawn.

    *boxes* are the symbol and the name of everybody; *middle* those whom the middle of the drawing
    holds: a household that is just they needs no outline more.  *letters* is the size of a name.
    """
    inside = frozenset(middle)
    marks = []
    taken = [box for several in boxes.values() for box in several]
    taken += titles
    for home in case.households:
        members = [m for m in dict.fromkeys(home.member_ids) if m in boxes]
        if len(members) < 2 or set(members) == inside:
            continue
        pieces = _pieces(members, boxes)
        marks.append(_mark(case, home, pieces, taken, letters))
    return tuple(marks)


def household_entry() -> LegendEntry:
    """What the dashed outline means."""
    outline = Rect(Box(3.0, 3.0, LEGEND_W - 6.0, LEGEND_H - 6.0), 6.0, None, _ROLE, 1.3, _DASH)
    return LegendEntry("home", (outline,), _("Streepjesrand: wonen samen"))


def _pieces(members: Sequence[str], boxes: Mapping[str, Sequence[Box]]) -> list[_Piece]:
    """Join members, the nearest first, as long as nobody else comes inside."""
    own = set(members)
    strangers = [box for node_id, several in boxes.items() if node_id not in own for box in several]
    pieces = [_piece((m,), boxes[m]) for m in members]
    while (joined := _joined(pieces, strangers)) is not None:
        pieces = joined
    return pieces


def _joined(pieces: Sequence[_Piece], strangers: Sequence[Box]) -> list[_Piece] | None:
    """The pieces with the nearest two that may be one made one; None when none may."""
    pairs = [(_apart(a, b), n, a, b) for n, (a, b) in enumerate(combinations(pieces, 2))]
    for far, _n, a, b in sorted(pairs, key=lambda pair: pair[:2]):
        if far > _FAR:
            return None
        both = _piece((*a.members, *b.members), (*a.boxes, *b.boxes))
        if not any(_touches(both.line, stranger) for stranger in strangers):
            return [*(p for p in pieces if p not in (a, b)), both]
    return None


def _piece(members: tuple[str, ...], boxes: Sequence[Box]) -> _Piece:
    corners = [
        Point(x, y)
        for box in (b.grown(_PAD) for b in boxes)
        for x in (box.x, box.right)
        for y in (box.y, box.bottom)
    ]
    return _Piece(members, tuple(boxes), _convex(corners))


def _mark(
    case: CaseView,
    home: HouseholdView,
    pieces: Sequence[_Piece],
    taken: list[Box],
    letters: float,
) -> Mark:
    parts: list[Primitive] = []
    areas: list[Box] = []
    for piece in pieces:
        line = _rounded(piece.line)
        parts.append(Polygon(line, None, _ROLE, 1.3, _DASH))
        areas.append(box_of(line))
        found = _label(home.label, piece, taken, letters) if home.label else None
        if found is not None:
            text, box = found
            taken.append(box)
            parts.append(text)
            areas.append(box)
    names = listed([case.name_of(m) for piece in pieces for m in piece.members])
    sentence = _("{home}: {names}").format(home=home.label or _("Huishouden"), names=names)
    whole = united(areas)
    return Mark(HOME + home.id, "ground", tuple(parts), whole, sentence, whole.centre)


def _label(
    label: str, piece: _Piece, taken: Sequence[Box], letters: float
) -> tuple[Text, Box] | None:
    """The name on the edge, where it covers nobody; None when there is no such place."""
    size = 0.85 * letters
    for text in dict.fromkeys(shorten(label, most * size, size) for most in _WIDEST):
        wide = width(text, size)
        for spot in _spots(piece.line):
            box = _at(spot, wide, size)
            if not any(box.overlaps(other) for other in taken):
                at = Point(box.x + 2.0, box.y + 0.85 * size)
                return (
                    Text(at, text, size, italic=True, role=_ROLE, halo="surface", halo_width=3.0),
                    box,
                )
    return None


def _spots(line: Sequence[Point]) -> Iterator[Point]:
    """Middles of the sides, the highest first, then quarters of them."""
    sides = [*pairwise([*line, line[0]])]
    for part in (0.5, 0.3, 0.7, 0.1, 0.9):
        points = [Point(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)) for a, b in sides]
        yield from sorted(points, key=lambda p: (p.y, p.x))


def _at(spot: Point, wide: float, size: float) -> Box:
    return Box(spot.x - wide / 2 - 2.0, spot.y - 0.55 * size, wide + 4.0, 1.1 * size)


def _apart(one: _Piece, another: _Piece) -> float:
    """Distance between the nearest of the boxes of two pieces."""
    return min(
        math.hypot(max(0.0, a.x - b.right, b.x - a.right), max(0.0, a.y - b.bottom, b.y - a.bottom))
        for a in one.boxes
        for b in another.boxes
    )


def _convex(points: Iterable[Point]) -> tuple[Point, ...]:
    """Corners of the convex line around points (Andrew's monotone chain)."""
    ordered = sorted({(p.x, p.y) for p in points})

    def half(way: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        found: list[tuple[float, float]] = []
        for p in way:
            while len(found) > 1 and _turn(found[-2], found[-1], p) <= 0:
                found.pop()
            found.append(p)
        return found[:-1]

    return tuple(Point(x, y) for x, y in (*half(ordered), *half(reversed(ordered))))


def _turn(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _touches(line: Sequence[Point], box: Box) -> bool:
    """Whether a convex line and a box have a piece in common, by their separating sides."""
    corners = [Point(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    axes = [(1.0, 0.0), (0.0, 1.0)]
    axes += [(a.y - b.y, b.x - a.x) for a, b in pairwise([*line, line[0]])]
    for x, y in axes:
        length = math.hypot(x, y) or 1.0
        own = [(p.x * x + p.y * y) / length for p in line]
        other = [(p.x * x + p.y * y) / length for p in corners]
        if max(own) <= min(other) + _HAIR or max(other) <= min(own) + _HAIR:
            return False
    return True


def _rounded(line: Sequence[Point]) -> tuple[Point, ...]:
    """The same line with round corners."""
    found: list[Point] = []
    closed = [line[-1], *line, line[0]]
    for before, corner, after in zip(closed, closed[1:], closed[2:], strict=False):
        start, end = _toward(corner, before), _toward(corner, after)
        for step in range(_BENDS + 1):
            t = step / _BENDS
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            found.append(
                Point(
                    a * start.x + b * corner.x + c * end.x, a * start.y + b * corner.y + c * end.y
                )
            )
    return tuple(found)


def _toward(corner: Point, other: Point) -> Point:
    """A point on the way from a corner, half a side away at most."""
    length = math.hypot(other.x - corner.x, other.y - corner.y) or 1.0
    part = min(_ROUND / length, 0.5)
    return Point(corner.x + part * (other.x - corner.x), corner.y + part * (other.y - corner.y))
