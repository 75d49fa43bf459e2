"""The line around a group of upright rectangles, with round corners."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

from wijkteam_desktop.network.geometry import Box, Point

_ROUND = 12.0
_STEPS = 5
_Spot: TypeAlias = tuple[int, int]


def outline_of(boxes: Sequence[Box]) -> list[tuple[Point, ...]]:
    """Closed lines around everything that the rectangles cover, holes included."""
    xs = sorted({x for b in boxes for x in (b.x, b.right)})
    ys = sorted({y for b in boxes for y in (b.y, b.bottom)})
    filled = {
        (i, j)
        for b in boxes
        for i in range(xs.index(b.x), xs.index(b.right))
        for j in range(ys.index(b.y), ys.index(b.bottom))
    }
    return [_rounded([Point(xs[i], ys[j]) for i, j in _corners(loop)]) for loop in _loops(filled)]


def _loops(filled: set[_Spot]) -> list[list[_Spot]]:
    """Borders of a set of cells, clockwise, as runs of grid corners."""
    ahead: dict[_Spot, list[_Spot]] = {}
    for i, j in filled:
        sides = (
            ((i, j - 1), (i, j), (i + 1, j)),
            ((i + 1, j), (i + 1, j), (i + 1, j + 1)),
            ((i, j + 1), (i + 1, j + 1), (i, j + 1)),
            ((i - 1, j), (i, j + 1), (i, j)),
        )
        for beside, start, end in sides:
            if beside not in filled:
                ahead.setdefault(start, []).append(end)
    loops: list[list[_Spot]] = []
    while ahead:
        start = min(ahead)
        loop = [start]
        while True:
            ends = ahead[loop[-1]]
            step = ends.pop(0)
            if not ends:
                del ahead[loop[-1]]
            if step == start:
                break
            loop.append(step)
        loops.append(loop)
    return loops


def _corners(loop: list[_Spot]) -> list[_Spot]:
    """The loop without corners that lie on a straight side."""
    count = len(loop)
    return [
        at
        for k, at in enumerate(loop)
        if not (loop[k - 1][0] == at[0] == loop[(k + 1) % count][0])
        and not (loop[k - 1][1] == at[1] == loop[(k + 1) % count][1])
    ]


def _rounded(corners: list[Point]) -> tuple[Point, ...]:
    found: list[Point] = []
    count = len(corners)
    for k, at in enumerate(corners):
        before, after = corners[k - 1], corners[(k + 1) % count]
        radius = min(_ROUND, _far(before, at) / 2, _far(at, after) / 2)
        first, last = _toward(at, before, radius), _toward(at, after, radius)
        for step in range(_STEPS + 1):
            t = step / _STEPS
            # A quadratic bend with its handle in the corner.
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            found.append(
                Point(a * first.x + b * at.x + c * last.x, a * first.y + b * at.y + c * last.y)
            )
    return tuple(found)


def _far(a: Point, b: Point) -> float:
    return math.hypot(a.x - b.x, a.y - b.y)


def _toward(at: Point, other: Point, by: float) -> Point:
    far = _far(at, other) or 1.0
    return Point(at.x + (other.x - at.x) * by / far, at.y + (other.y - at.y) * by / far)
