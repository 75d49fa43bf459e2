"""A way of level and upright stretches around everything solid, with few bends and crossings."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TypeAlias

from wijkteam_desktop.network.geometry import Box, Point, box_of

_BEND = 30.0
_CROSSING = 25.0
# Running on a line of another family reads as being one of it.
_ALONG = 300.0
_NEAR = 4.0
_ON_UPRIGHT = 20.0
# A lane beside every edge and line, so that several ways fit beside each other.
_LANE = 7.0
_MARGIN = 150.0
# A drawing is stretched downwards, so what is level is seen to be shorter.
_HIGH = 1.75

Stretch: TypeAlias = tuple[Point, Point]
_Knot: TypeAlias = tuple[int, int]
_State: TypeAlias = tuple[int, int, int]
_WAYS: tuple[_Knot, ...] = ((1, 0), (0, 1), (-1, 0), (0, -1))


@dataclass(frozen=True, slots=True)
class Stub:
    """Where a way may begin or end: at *end*, which it leaves by way of *out*."""

    end: Point
    out: Point
    price: float = 0.0

    @property
    def way(self) -> int:
        """Number of the direction from the end outwards; -1 when there is none."""
        dx, dy = self.out.x - self.end.x, self.out.y - self.end.y
        if not dx and not dy:
            return -1
        return _WAYS.index(((dx > 0) - (dx < 0), (dy > 0) - (dy < 0)))


def square_way(
    starts: Sequence[Stub],
    goals: Sequence[Stub],
    onto: Sequence[Stretch],
    solid: Iterable[Box],
    lines: Iterable[Stretch],
) -> list[Point] | None:
    """Cheapest way from a start to a goal or *onto* a stretch; None when everything is shut.

    It keeps out of *solid* boxes and does not run on *lines*, which it may cross.
    """
    if not starts or not (goals or onto):
        return None
    return _Grid(starts, goals, onto, solid, lines).search()


class _Grid:
    """Lanes across and down, and what is in the way between them."""

    def __init__(
        self,
        starts: Sequence[Stub],
        goals: Sequence[Stub],
        onto: Sequence[Stretch],
        solid: Iterable[Box],
        lines: Iterable[Stretch],
    ) -> None:
        self.starts, self.goals = starts, goals
        self.onto = [(a, b) for a, b in onto if a.x == b.x or a.y == b.y]
        ends = [p for s in (*starts, *goals) for p in (s.end, s.out)]
        mine = [p for stretch in onto for p in stretch]
        area = box_of([*ends, *mine]).grown(_MARGIN)
        boxes = [box for box in solid if box.overlaps(area)]
        near = [line for line in lines if box_of(line).overlaps(area, 0.1)]
        level = [(a.y, *sorted((a.x, b.x))) for a, b in near if abs(a.y - b.y) < 0.01]
        self.level = sorted(level)
        upright = [(a.x, *sorted((a.y, b.y))) for a, b in near if abs(a.x - b.x) < 0.01]
        self.upright = sorted(upright)
        outs = [*(s.out for s in (*starts, *goals)), *mine]
        self.xs = _lanes(
            [(b.x, b.right) for b in boxes],
            [u[0] for u in self.upright],
            [p.x for p in outs],
        )
        self.ys = _lanes(
            [(b.y, b.bottom) for b in boxes],
            [u[0] for u in self.level],
            [p.y for p in outs],
        )
        self.shut_level: set[_Knot] = set()
        self.shut_upright: set[_Knot] = set()
        for box in boxes:
            self._shut(box)
        self.costs: dict[tuple[int, int, bool], float] = {}
        ends = [*(s.out for s in goals), *(p for stretch in self.onto for p in stretch)]
        self.goal = box_of(ends) if ends else area

    def _shut(self, box: Box) -> None:
        xs, ys = self.xs, self.ys
        across = range(bisect_left(xs, box.x), bisect_left(xs, box.right))
        within = range(bisect_right(xs, box.x), bisect_left(xs, box.right))
        down = range(bisect_left(ys, box.y), bisect_left(ys, box.bottom))
        between = range(bisect_right(ys, box.y), bisect_left(ys, box.bottom))
        self.shut_level.update((i, j) for i in across for j in between)
        self.shut_upright.update((i, j) for i in within for j in down)

    def _knot(self, p: Point) -> _Knot:
        return bisect_left(self.xs, p.x), bisect_left(self.ys, p.y)

    def _along(self) -> Iterable[Stub]:
        """Every knot on a stretch that a way may end on; best on a level one."""
        for a, b in self.onto:
            (left, top), (right, bottom) = self._knot(a), self._knot(b)
            for i in range(min(left, right), max(left, right) + 1):
                for j in range(min(top, bottom), max(top, bottom) + 1):
                    at = Point(self.xs[i], self.ys[j])
                    yield Stub(at, at, 0.0 if top == bottom else _ON_UPRIGHT)

    def search(self) -> list[Point] | None:
        """The cheapest first, over knots and the direction in which they are reached (A*)."""
        goals: dict[_Knot, list[Stub]] = {}
        for goal in self.goals:
            goals.setdefault(self._knot(goal.out), []).append(goal)
        for stub in self._along():
            goals.setdefault(self._knot(stub.out), []).append(stub)
        number = count()
        heap: list[tuple[float, float, int, _State, _State | None, Stub | None]] = []
        for start in self.starts:
            at = self._knot(start.out)
            entry = (start.price + self._left(*at), start.price, next(number))
            heapq.heappush(heap, (*entry, (*at, start.way), None, None))
        back: dict[_State, _State | None] = {}
        while heap:
            _, cost, _, state, before, end = heapq.heappop(heap)
            if end is not None:
                return self._points(back, state, end)
            if state in back:
                continue
            back[state] = before
            i, j, way = state
            for goal in goals.get((i, j), ()):
                bends = 0 if way < 0 or goal.way < 0 else ((way - goal.way) % 4 != 2)
                total = cost + goal.price + bends * _BEND
                heapq.heappush(heap, (total, total, next(number), state, None, goal))
            for to, price in self._beyond(i, j, way):
                if to not in back:
                    far = cost + price
                    entry = (far + self._left(to[0], to[1]), far, next(number))
                    heapq.heappush(heap, (*entry, to, state, None))
        return None

    def _left(self, i: int, j: int) -> float:
        """What the rest of the way costs at least."""
        x, y, goal = self.xs[i], self.ys[j], self.goal
        across = max(goal.x - x, x - goal.right, 0.0)
        return across + _HIGH * max(goal.y - y, y - goal.bottom, 0.0)

    def _beyond(self, i: int, j: int, way: int) -> Iterable[tuple[_State, float]]:
        for number, (dx, dy) in enumerate(_WAYS):
            if way >= 0 and (number - way) % 4 == 2:
                continue
            a, b = i + dx, j + dy
            if not (0 <= a < len(self.xs) and 0 <= b < len(self.ys)):
                continue
            low = (min(i, a), min(j, b))
            if low in (self.shut_level if dx else self.shut_upright):
                continue
            price = self._price(*low, bool(dx)) + (_BEND if way >= 0 and number != way else 0.0)
            yield (a, b, number), price

    def _price(self, i: int, j: int, level: bool) -> float:
        """Cost of the step right of, or below, a knot."""
        known = self.costs.get((i, j, level))
        if known is not None:
            return known
        if level:
            at, start, end = self.ys[j], self.xs[i], self.xs[i + 1]
            along, across, stretch = self.level, self.upright, 1.0
        else:
            at, start, end = self.xs[i], self.ys[j], self.ys[j + 1]
            along, across, stretch = self.upright, self.level, _HIGH
        cost = stretch * (end - start)
        for beside, low, high in along[bisect_left(along, (at - _NEAR,)) :]:
            if beside > at + _NEAR:
                break
            if low < end and high > start:
                cost += _ALONG
        for other, low, high in across[bisect_left(across, (start,)) :]:
            if other >= end:
                break
            if low < at < high:
                cost += _CROSSING
        self.costs[i, j, level] = cost
        return cost

    def _points(self, back: dict[_State, _State | None], state: _State, goal: Stub) -> list[Point]:
        spots = [goal.end, goal.out]
        at: _State | None = state
        last = state
        while at is not None:
            spots.append(Point(self.xs[at[0]], self.ys[at[1]]))
            last, at = at, back[at]
        knot = last[:2]
        start = next(s for s in self.starts if self._knot(s.out) == knot and s.way == last[2])
        spots.append(start.end)
        return straightened(spots[::-1])


def _lanes(
    edges: Iterable[tuple[float, float]], lines: Iterable[float], stubs: Iterable[float]
) -> list[float]:
    """Lanes at the edges of boxes and beside them, beside lines, and where a way may end."""
    needed = set(stubs)
    wanted: set[float] = set()
    for low, high in edges:
        needed |= {low, high}
        wanted |= {low - _LANE, high + _LANE}
    for line in lines:
        wanted |= {line - _LANE, line + _LANE}
    found = sorted(needed)
    for lane in sorted(wanted):
        at = bisect_left(found, lane)
        beside = found[max(at - 1, 0) : at + 1]
        if all(abs(lane - other) >= _NEAR for other in beside):
            found.insert(at, lane)
    return found


def straightened(spots: Sequence[Point]) -> list[Point]:
    """The same way without points between two stretches in one line."""
    found: list[Point] = []
    for spot in spots:
        if found and spot == found[-1]:
            continue
        if len(found) > 1:
            a, b = found[-2], found[-1]
            if (a.x == b.x == spot.x) or (a.y == b.y == spot.y):
                found[-1] = spot
                continue
        found.append(spot)
    return found
