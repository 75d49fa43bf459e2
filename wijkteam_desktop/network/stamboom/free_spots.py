"""Spots for labels on lines: beside the middle, where no upright line and no other label is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.stamboom.family import Couple
from wijkteam_desktop.network.stamboom.partner_lines import has_bars, label_box, sign_spot
from wijkteam_desktop.network.stamboom.tree_lines import CoupleLine, UnionLines
from wijkteam_desktop.network.stamboom.words import partner_label

Upright: TypeAlias = tuple[float, float, float]
_STEP = 6.0
_CLEAR = 2.5
_OVER, _UNDER = 4.0, 14.0


def uprights(unions: Mapping[str, UnionLines]) -> list[Upright]:
    """Every upright stretch of the family lines as (x, top, bottom)."""
    found: list[Upright] = []
    for lines in unions.values():
        paths = [c.points for c in lines.couples] + [p.points for p in lines.stem]
        for path in (*paths, *lines.children.values()):
            for a, b in pairwise(path):
                if abs(a.y - b.y) > 0.5:
                    # A slanting line of a twin stands for the strip it crosses.
                    middle = (a.x + b.x) / 2
                    for x in {a.x, middle, b.x}:
                        found.append((x, min(a.y, b.y), max(a.y, b.y)))
    return found


def clear_of(box: Box, lines: Sequence[Upright]) -> bool:
    """Whether no upright line runs through a box."""
    return not any(
        box.x - _CLEAR < x < box.right + _CLEAR and top < box.bottom and bottom > box.y
        for x, top, bottom in lines
    )


def label_spots(
    couples: Mapping[str, Couple], unions: Mapping[str, UnionLines], blocked: Sequence[Box]
) -> dict[tuple[str, int], Point]:
    """Where the label of each partner line stands, by union and number of the line."""
    lines = uprights(unions)
    taken: list[Box] = list(blocked)
    found: dict[tuple[str, int], Point] = {}
    for key, drawn in unions.items():
        text = partner_label(couples[key])
        if not text or not drawn.couples:
            continue
        number = max(range(len(drawn.couples)), key=lambda i: _room(drawn.couples[i]))
        spot = _spot(couples[key], drawn.couples[number], text, lines, taken)
        found[key, number] = spot
        taken.append(label_box(text, spot))
    return found


def _room(line: CoupleLine) -> float:
    return max((abs(a.x - b.x) for a, b in pairwise(line.points) if a.y == b.y), default=0.0)


def _spot(
    couple: Couple,
    line: CoupleLine,
    text: str,
    lines: Sequence[Upright],
    taken: Sequence[Box],
) -> Point:
    """The free spot nearest to the middle of the line; the middle when none is free."""
    if len(line.points) not in (2, 4) or (len(line.points) == 4 and _upright(line)):
        return _beside(line, text, lines, taken)
    level = [(a, b) for a, b in pairwise(line.points) if a.y == b.y] or list(pairwise(line.points))
    a, b = max(level, key=lambda ab: abs(ab[0].x - ab[1].x))
    up = 9.5 if has_bars(couple) and not line.far else 4.0
    top = min(p.y for p in line.points) if len(line.points) == 4 and not line.far else a.y
    middle = Point((line.points[0].x + line.points[-1].x) / 2, top - up)
    bars = sign_spot(line.points, False)
    half = label_box(text, middle).w / 2
    steps = int(max(abs(b.x - a.x) / 2 - half, 0.0) / _STEP) if line.far else 0
    for lift in (0.0, 1.5 * _STEP):
        for k in range(steps + 1):
            for x in (middle.x - k * _STEP, middle.x + k * _STEP):
                at = Point(x, middle.y - lift)
                box = label_box(text, at)
                on_bars = line.far and has_bars(couple) and abs(bars.x - x) < half + 9.0
                if clear_of(box, lines) and not on_bars and not any(box.overlaps(t) for t in taken):
                    return at
    return middle


def _upright(line: CoupleLine) -> bool:
    """Whether a line with two bends begins and ends upright, with no row that it stays above."""
    return not line.far and line.points[0].x == line.points[1].x


def _beside(line: CoupleLine, text: str, lines: Sequence[Upright], taken: Sequence[Box]) -> Point:
    """A spot at a line that goes around somebody: over a level stretch or beside an upright one."""
    stretches = sorted(
        pairwise(line.points), key=lambda ab: (ab[0].y != ab[1].y, -_length(*ab), ab[0].y, ab[0].x)
    )
    wide = label_box(text, line.points[0]).w
    spots = []
    for a, b in stretches:
        middle = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
        if a.y == b.y and abs(a.x - b.x) > wide:
            spots += [Point(middle.x, a.y - _OVER), Point(middle.x, a.y + _UNDER)]
        elif a.x == b.x:
            aside = wide / 2 + _OVER
            for share in (0.5, 0.3, 0.7):
                y = a.y + (b.y - a.y) * share + _OVER
                spots += [Point(a.x + aside, y), Point(a.x - aside, y)]
    for at in spots:
        box = label_box(text, at)
        if clear_of(box, lines) and not any(box.overlaps(t) for t in taken):
            return at
    a, b = stretches[0]
    return Point((a.x + b.x) / 2, (a.y + b.y) / 2 - _OVER)


def _length(a: Point, b: Point) -> float:
    return abs(a.x - b.x) + abs(a.y - b.y)
