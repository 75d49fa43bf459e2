"""Small steps down within a row, so that the outline of a household can pass over who lives apart.

A married brother between two who live at home stands a step lower, with his partner: the outline of
the household runs above him. A step is less than a quarter of the distance of two rows. A household
is whole when the convex hull of its symbols holds nobody else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from wijkteam_desktop.network.genogram.straight import Threads

# In units; a large family takes smaller ones, to keep its drawing low.
STEP = 24.0
LARGE_STEP = 21.0
_HALF = 19.5
_ROUNDS = 2
_TRIES = 4
CAREFUL_UP_TO = 100

Spot: TypeAlias = tuple[float, float]
# A height, and the leftmost and rightmost corner there.
Level: TypeAlias = tuple[float, float, float]


@dataclass(slots=True)
class Stage:
    """Who stands where: places across, row heights, units and households of everyone."""

    x: list[float]
    unit: list[int]
    row: list[int]
    row_y: list[float]
    homes: list[list[int]]
    unions: list[tuple[tuple[int, ...], tuple[int, ...]]]


def choose_steps(stage: Stage) -> tuple[set[int], int]:
    """Units to set one step lower for the most whole households, and how many stay broken."""
    steps = _Steps(stage)
    steps.solve()
    return set(steps.lower), steps.broken()


def broken_homes(stage: Stage) -> int:
    """Households whose hull holds someone else, without steps."""
    return _Steps(stage).broken()


def step_of(people: int) -> float:
    """How much lower a step is in a family of so many people."""
    return STEP if people <= CAREFUL_UP_TO else LARGE_STEP


class _Steps:
    """Tries steps for the units around every household that is not whole."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.lower: frozenset[int] = frozenset()
        self.homes = [members for members in stage.homes if len(members) > 1]
        count = len(stage.row_y)
        self.by_row: list[list[int]] = [[] for _ in range(count)]
        for person in sorted(range(len(stage.x)), key=lambda p: stage.x[p]):
            self.by_row[stage.row[person]].append(person)
        self.row_x = [[stage.x[p] for p in people] for people in self.by_row]
        self.span = [self._span(members) for members in self.homes]
        # In a large family whole households are worth a crossing.
        self.careful = len(stage.x) <= CAREFUL_UP_TO
        self.step = step_of(len(stage.x))
        self.threads = Threads(stage.unions, lambda p: (stage.x[p], self.y(p)))

    def _span(self, members: list[int]) -> tuple[int, int, float, float]:
        rows = [self.stage.row[p] for p in members]
        xs = [self.stage.x[p] for p in members]
        return min(rows), max(rows), min(xs) - _HALF, max(xs) + _HALF

    def solve(self) -> None:
        """Hill climbing over the households that are not whole."""
        for _ in range(_ROUNDS):
            gained = False
            for home in range(len(self.homes)):
                strangers = self.strangers(home)
                if strangers and self._mend(home, strangers):
                    gained = True
            if not gained:
                break

    def broken(self) -> int:
        """How many households are not whole."""
        return sum(bool(self.strangers(home)) for home in range(len(self.homes)))

    def strangers(self, home: int) -> list[int]:
        """People inside the hull of a household who are no members."""
        top, bottom, left, right = self.span[home]
        members = set(self.homes[home])
        levels = self._levels(home)
        high, low = levels[0][0], levels[-1][0]
        found: list[int] = []
        for row in range(top, bottom + 1):
            first, last = bisect_left(self.row_x[row], left), bisect_right(self.row_x[row], right)
            for person in self.by_row[row][first:last]:
                if person not in members:
                    y = self.y(person)
                    if high < y < low and _between(levels, self.stage.x[person], y):
                        found.append(person)
        return found

    def y(self, person: int) -> float:
        """Height of a symbol with the present steps."""
        step = self.step if self.stage.unit[person] in self.lower else 0.0
        return self.stage.row_y[self.stage.row[person]] + step

    def _levels(self, home: int) -> list[Level]:
        """Heights at which the hull may have corners, with the outermost places there."""
        ends: dict[float, tuple[float, float]] = {}
        for person in self.homes[home]:
            x, y = self.stage.x[person], self.y(person)
            low, high = ends.get(y, (x, x))
            ends[y] = (min(low, x), max(high, x))
        return sorted(
            (y + dy, low - _HALF, high + _HALF)
            for y, (low, high) in ends.items()
            for dy in (-_HALF, _HALF)
        )

    def _mend(self, home: int, strangers: list[int]) -> bool:
        """Take steps that free a household; they stay only if more households are whole."""
        start = self.lower
        refused: set[frozenset[int]] = set()
        for _ in range(_TRIES):
            first = self._best_step(home, strangers, refused)
            if first is None:
                return False
            left = self.strangers(home)
            while left and self._best_step(home, left, set()) is not None:
                left = self.strangers(home)
            if self._gains(start):
                return True
            self.lower = start
            refused.add(first)
        return False

    def _gains(self, start: frozenset[int]) -> bool:
        """Whether the present steps are better than those of *start*."""
        end = self.lower
        changed = end ^ start
        touched = self._touched(changed)
        people = self._people(changed) if self.careful else []
        broken = sum(bool(self.strangers(h)) for h in touched)
        crossings = self.threads.crossings(people) if self.careful else 0
        self.lower = start
        gains = broken < sum(bool(self.strangers(h)) for h in touched) and (
            not self.careful or crossings <= self.threads.crossings(people)
        )
        self.lower = end
        return gains

    def _best_step(
        self, home: int, strangers: list[int], refused: set[frozenset[int]]
    ) -> frozenset[int] | None:
        """The step that leaves fewest strangers inside: theirs, the members' or all the others'."""
        stage = self.stage
        groups: list[frozenset[int]] = []
        for row in range(self.span[home][0], self.span[home][1] + 1):
            members = frozenset(stage.unit[p] for p in self.homes[home] if stage.row[p] == row)
            groups.append(frozenset(stage.unit[p] for p in strangers if stage.row[p] == row))
            groups.append(members)
            groups.append(frozenset(stage.unit[p] for p in self.by_row[row]) - members)
        kept = self.lower
        best = len(strangers)
        best_lower: frozenset[int] | None = None
        for group in groups:
            for new in (kept | group, kept - group):
                if new != kept and new not in refused:
                    self.lower = new
                    count = len(self.strangers(home))
                    if count < best:
                        best, best_lower = count, new
        self.lower = kept if best_lower is None else best_lower
        return best_lower

    def _touched(self, units: frozenset[int]) -> list[int]:
        """Households that a step of these units may make or break."""
        spots = [
            (self.stage.row[p], self.stage.x[p])
            for row in {self.stage.row[p] for p in self._people(units)}
            for p in self.by_row[row]
            if self.stage.unit[p] in units
        ]
        return [
            home
            for home, (top, bottom, left, right) in enumerate(self.span)
            if any(top <= row <= bottom and left <= x <= right for row, x in spots)
        ]

    def _people(self, units: frozenset[int]) -> list[int]:
        return [p for p, unit in enumerate(self.stage.unit) if unit in units]


def _between(levels: list[Level], x: float, y: float) -> bool:
    """Whether a place lies between the sides of the hull at its height."""
    left, right = x, x
    for top, top_left, top_right in levels:
        if top > y:
            break
        for bottom, bottom_left, bottom_right in levels:
            if bottom < y:
                continue
            part = (y - top) / (bottom - top) if bottom > top else 0.0
            left = min(left, top_left + (bottom_left - top_left) * part)
            right = max(right, top_right + (bottom_right - top_right) * part)
            if left < x < right:
                return True
    return False


def convex_hull(spots: Iterable[Spot]) -> list[Spot]:
    """Corners of the convex hull, turning one way around."""
    ordered = sorted(set(spots))
    if len(ordered) < 3:
        return ordered
    sides: list[Spot] = []
    for points in (ordered, ordered[::-1]):
        side: list[Spot] = []
        for p in points:
            while len(side) > 1 and _turn(side[-2], side[-1], p) <= 0:
                side.pop()
            side.append(p)
        sides += side[:-1]
    return sides


def inside(hull: list[Spot], spot: Spot) -> bool:
    """Whether a spot lies strictly inside a hull of `convex_hull`."""
    previous = hull[-1]
    for corner in hull:
        if _turn(previous, corner, spot) <= 0:
            return False
        previous = corner
    return len(hull) > 2


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
