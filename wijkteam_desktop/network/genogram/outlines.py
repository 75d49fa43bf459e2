"""Outlines of households: a closed line around the members of every row, past who lives apart.

In the lowest row the outline runs above a stranger, in the highest below; one between two rows of
members cannot be left out and is reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from wijkteam_desktop.network.genogram.placing import SYMBOL
from wijkteam_desktop.network.genogram.result import HomeOutline, NotDrawn, Reason
from wijkteam_desktop.network.genogram.sketch import LABEL_BOTTOM, Sketch
from wijkteam_desktop.network.geometry import Point

# Beside labels half of the gap is free; a little less keeps two outlines apart.
_SIDE = 4.0
_ABOVE = SYMBOL / 2 + 8.0
_BELOW = LABEL_BOTTOM + 4.0
_PAST = SYMBOL / 2 + 3.0


def draw_homes(sketch: Sketch) -> tuple[list[HomeOutline], list[NotDrawn]]:
    """Outline of every household of several people, and the strangers that stay inside one."""
    outlines: list[HomeOutline] = []
    missed: list[NotDrawn] = []
    by_row = _people_by_row(sketch)
    for home, (key, members) in enumerate(sketch.family.homes):
        here = [p for p in members if sketch.family.home[p] == home]
        if len(here) < 2:
            continue
        points = _outline(sketch, here, by_row)
        strangers = _strangers(sketch, set(here), points, by_row)
        names = tuple(sketch.family.ids[p] for p in strangers)
        outlines.append(HomeOutline(key, tuple(points), names))
        missed += [NotDrawn(key, name, Reason.HOME_SPLIT) for name in names]
    return outlines, missed


def _people_by_row(sketch: Sketch) -> list[list[int]]:
    rows: list[list[int]] = [[] for _ in sketch.rows]
    for person in range(len(sketch.family.ids)):
        rows[sketch.units.row[sketch.units.of[person]]].append(person)
    for row in rows:
        row.sort(key=lambda p: (sketch.x(p), p))
    return rows


def _outline(sketch: Sketch, members: list[int], by_row: list[list[int]]) -> list[Point]:
    """Corners, clockwise from the left end of the highest row."""
    inside = set(members)
    rows = [
        (row, [p for p in by_row[row] if p in inside])
        for row in sorted({sketch.units.row[sketch.units.of[p]] for p in members})
    ]
    top_row, top_people = rows[0]
    last_row, last_people = rows[-1]
    several = len(rows) > 1
    extents = [_extent(sketch, people) for _, people in rows]
    left, right, top, _ = extents[0]
    points = [Point(left, top), Point(right, top)]
    if several:
        points = _edge(sketch, top_people, by_row[top_row], inside, below=False)
    # Down the right side, back along the lowest edge, up the left side.
    points += [Point(right, y) for _, right, top, bottom in extents for y in (top, bottom)][1:-1]
    points += reversed(_edge(sketch, last_people, by_row[last_row], inside, below=True))
    upwards = [Point(left, y) for left, _, top, bottom in reversed(extents) for y in (bottom, top)]
    return points + upwards[1:-1]


def _extent(sketch: Sketch, people: Sequence[int]) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of members of one row with their labels."""
    half = [max(SYMBOL, sketch.family.widths[p]) / 2 + _SIDE for p in people]
    left = min(sketch.x(p) - h for p, h in zip(people, half, strict=True))
    right = max(sketch.x(p) + h for p, h in zip(people, half, strict=True))
    ys = [sketch.y(p) for p in people]
    return left, right, min(ys) - _ABOVE, max(ys) + _BELOW


def _edge(
    sketch: Sketch, people: list[int], row: list[int], inside: set[int], below: bool
) -> list[Point]:
    """Upper or lower edge of a row from left to right, with a bay for every stranger in it."""
    left, right, top, bottom = _extent(sketch, people)
    level = bottom if below else top
    points = [Point(left, level)]
    first, last = sketch.x(people[0]), sketch.x(people[-1])
    between = [p for p in row if first < sketch.x(p) < last]
    for stranger, group in groupby(between, key=lambda p: p not in inside):
        if not stranger:
            continue
        strangers = list(group)
        x0, x1, _, _ = _extent(sketch, strangers)
        ys = [sketch.y(p) for p in strangers]
        bay = min(ys) - _PAST if below else max(ys) + _BELOW
        points += [Point(x0, level), Point(x0, bay), Point(x1, bay), Point(x1, level)]
    points.append(Point(right, level))
    return points


def _strangers(
    sketch: Sketch, members: set[int], points: list[Point], by_row: list[list[int]]
) -> list[int]:
    rows = [sketch.units.row[sketch.units.of[p]] for p in members]
    left, right = min(p.x for p in points), max(p.x for p in points)
    return [
        person
        for row in by_row[min(rows) : max(rows) + 1]
        for person in row
        if person not in members
        and left < sketch.x(person) < right
        and encloses(points, sketch.x(person), sketch.y(person))
    ]


def encloses(points: Sequence[Point], x: float, y: float) -> bool:
    """Whether a closed polygon holds a place."""
    hit = False
    for a, b in pairwise([*points, points[0]]):
        if (a.y > y) != (b.y > y) and x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x:
            hit = not hit
    return hit
