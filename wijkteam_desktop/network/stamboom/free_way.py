"""A way between two people around everything solid, for a line that no plain bend can make."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from wijkteam_desktop.network.geometry import Box, Point, box_of

_GRID = 10.0
_MARGIN = 200.0
_ROUND = 22.0
_CORNER = 6
_Cell: TypeAlias = tuple[int, int]
_STEPS = tuple((i, j, math.hypot(i, j)) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))


def free_way(
    starts: Sequence[Point],
    ends: Sequence[Point],
    solid: Sequence[Box],
    price: Callable[[Point], float],
) -> list[Point] | None:
    """Shortest way from one of the starts to one of the ends; None when everything is shut.

    *price* is what a spot costs besides its length, in grid steps.
    """
    area = box_of([*starts, *ends]).grown(_MARGIN)
    wide, high = int(area.w / _GRID) + 1, int(area.h / _GRID) + 1
    shut = _shut(solid, area)

    def cell(p: Point) -> _Cell:
        return round((p.x - area.x) / _GRID), round((p.y - area.y) / _GRID)

    def point(c: _Cell) -> Point:
        return Point(area.x + c[0] * _GRID, area.y + c[1] * _GRID)

    goals = {cell(p): p for p in reversed(ends)}
    first = {cell(p): p for p in reversed(starts)}
    seen: dict[_Cell, float] = dict.fromkeys(first, 0.0)
    back: dict[_Cell, _Cell] = {}
    heap = [(_least(c, goals), c) for c in first]
    heapq.heapify(heap)
    done: set[_Cell] = set()
    while heap:
        _guess, at = heapq.heappop(heap)
        if at in done:
            continue
        done.add(at)
        if at in goals:
            way = [at]
            while way[-1] in back:
                way.append(back[way[-1]])
            way.reverse()
            spots = [first[way[0]], *(point(c) for c in way[1:-1]), goals[at]]
            return rounded(_pulled(spots, solid))
        for i, j, length in _STEPS:
            to = at[0] + i, at[1] + j
            if not (0 <= to[0] <= wide and 0 <= to[1] <= high) or (to in shut and to not in goals):
                continue
            cost = seen[at] + length + price(point(to))
            if cost < seen.get(to, math.inf):
                seen[to] = cost
                back[to] = at
                heapq.heappush(heap, (cost + _least(to, goals), to))
    return None


def _shut(solid: Iterable[Box], area: Box) -> set[_Cell]:
    found: set[_Cell] = set()
    for box in solid:
        for i in range(math.ceil((box.x - area.x) / _GRID), int((box.right - area.x) // _GRID) + 1):
            for j in range(
                math.ceil((box.y - area.y) / _GRID), int((box.bottom - area.y) // _GRID) + 1
            ):
                found.add((i, j))
    return found


def _least(at: _Cell, goals: Iterable[_Cell]) -> float:
    return min(math.hypot(at[0] - g[0], at[1] - g[1]) for g in goals)


def _pulled(spots: list[Point], solid: Sequence[Box]) -> list[Point]:
    """The way with only the corners it needs, like a string pulled tight."""
    kept = [spots[0]]
    at = 0
    while at < len(spots) - 1:
        to = len(spots) - 1
        while to > at + 1 and not _sees(spots[at], spots[to], solid):
            to -= 1
        kept.append(spots[to])
        at = to
    return kept


def _sees(a: Point, b: Point, solid: Sequence[Box]) -> bool:
    count = max(2, int(math.hypot(a.x - b.x, a.y - b.y) / 5.0))
    for k in range(1, count):
        x, y = a.x + (b.x - a.x) * k / count, a.y + (b.y - a.y) * k / count
        if any(s.x < x < s.right and s.y < y < s.bottom for s in solid):
            return False
    return True


def rounded(corners: Sequence[Point]) -> list[Point]:
    """The way with round corners."""
    if len(corners) < 3:
        return list(corners)
    found = [corners[0]]
    lengths = [math.hypot(a.x - b.x, a.y - b.y) for a, b in pairwise(corners)]
    for k in range(1, len(corners) - 1):
        at = corners[k]
        radius = min(_ROUND, lengths[k - 1] / 2, lengths[k] / 2)
        first = _toward(at, corners[k - 1], radius)
        last = _toward(at, corners[k + 1], radius)
        for step in range(_CORNER + 1):
            t = step / _CORNER
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            found.append(
                Point(a * first.x + b * at.x + c * last.x, a * first.y + b * at.y + c * last.y)
            )
    found.append(corners[-1])
    return found


def _toward(at: Point, other: Point, by: float) -> Point:
    far = math.hypot(other.x - at.x, other.y - at.y) or 1.0
    return Point(at.x + (other.x - at.x) * by / far, at.y + (other.y - at.y) * by / far)
