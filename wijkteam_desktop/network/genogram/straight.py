"""Crossings of straight lines from partners to children: a check on small moves of a few units."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]
# The person at the lower or outer end, the knot between the partners, and the place of the person.
Thread: TypeAlias = tuple[int, Spot, Spot]

_SYMBOL = 40.0


class Threads:
    """Lines between every union and its people, with the places of today."""

    def __init__(
        self,
        unions: list[tuple[tuple[int, ...], tuple[int, ...]]],
        spot: Callable[[int], Spot],
    ) -> None:
        self.unions = unions
        self.spot = spot
        self.of: dict[int, list[int]] = {}
        for union, people in enumerate(unions):
            for person in (*people[0], *people[1]):
                self.of.setdefault(person, []).append(union)

    def crossings(self, people: list[int]) -> int:
        """Crossings of the lines of all unions of *people* with each other and with all others."""
        mine = sorted({union for person in people for union in self.of.get(person, ())})
        chosen = set(mine)
        own = [self._lines(union) for union in mine]
        low = min((min(a[1], b[1]) for lines in own for _, a, b in lines), default=0.0)
        high = max((max(a[1], b[1]) for lines in own for _, a, b in lines), default=0.0)
        count = 0
        for i, lines in enumerate(own):
            for others in own[:i]:
                count += _count(lines, others)
        for union in range(len(self.unions)):
            if union in chosen:
                continue
            others = self._lines(union)
            if any(min(a[1], b[1]) <= high and max(a[1], b[1]) >= low for _, a, b in others):
                for lines in own:
                    count += _count(lines, others)
        return count

    def _lines(self, union: int) -> list[Thread]:
        partners, children = self.unions[union]
        places = [self.spot(p) for p in partners]
        ends = [self.spot(c) for c in children]
        if places:
            x = sum(p[0] for p in places) / len(places)
            y = sum(p[1] for p in places) / len(places)
        else:
            x = sum(p[0] for p in ends) / len(ends)
            y = min(p[1] for p in ends) - _SYMBOL
        knot = (x, y)
        return [
            (person, knot, at)
            for person, at in zip((*partners, *children), (*places, *ends), strict=True)
        ]


def _count(lines: list[Thread], others: list[Thread]) -> int:
    count = 0
    for person, a, b in lines:
        left, right = (a[0], b[0]) if a[0] <= b[0] else (b[0], a[0])
        top, bottom = (a[1], b[1]) if a[1] <= b[1] else (b[1], a[1])
        for other, c, d in others:
            if person == other or max(c[0], d[0]) < left or min(c[0], d[0]) > right:
                continue
            if max(c[1], d[1]) < top or min(c[1], d[1]) > bottom:
                continue
            if cross(a, b, c, d):
                count += 1
    return count


def cross(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    """Whether two segments cross; touching does not count."""
    d1, d2 = _side(c, d, a), _side(c, d, b)
    d3, d4 = _side(a, b, c), _side(a, b, d)
    return (d1 > 0) != (d2 > 0) and (d3 > 0) != (d4 > 0) and d1 * d2 != 0 and d3 * d4 != 0


def _side(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
