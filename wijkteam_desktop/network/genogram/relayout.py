"""A layout near the one before: who was placed stays there, newcomers fit in, pins do not move.

Orders and rows of those who were placed are kept; across, everyone wants the old place and the sum
of all moves is least, so that few make room and the others stay.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.isotonic import spread_few
from wijkteam_desktop.network.genogram.ordering import Order
from wijkteam_desktop.network.genogram.placing import (
    COUPLE_GAP,
    PASSAGE,
    SYMBOL,
    UNIT_GAP,
    Places,
)
from wijkteam_desktop.network.genogram.search import sift_unit, turn
from wijkteam_desktop.network.genogram.steps import STEP
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.geometry import Point

_TOUCHING = 1.0
_NEW = 0.01
_PINNED = 1e6
# Symbols and labels this far apart in height cannot overlap.
CLEAR_OF_ROW = SYMBOL + 18.0


@dataclass(slots=True)
class Before:
    """Old places by person number; ``pinned`` people must keep theirs exactly."""

    places: dict[int, Point] = field(default_factory=dict)
    pinned: set[int] = field(default_factory=set)

    def row_heights(self, units: Units) -> dict[int, float]:
        """Height of every row that had people, those a step lower aside."""
        by_row: dict[int, list[float]] = {}
        for person, place in self.places.items():
            by_row.setdefault(units.row[units.of[person]], []).append(place.y)
        found = {}
        for row, heights in by_row.items():
            heights.sort()
            middle = heights[len(heights) // 2]
            found[row] = min(y for y in heights if y > middle - 2 * STEP)
        return found

    def touching(self, family: Family) -> set[tuple[int, int]]:
        """Pairs who stood side by side as partners do, to be kept so."""
        found = set()
        for tie in family.ties:
            for a, b in pairwise(tie.partners):
                p, q = self.places.get(a), self.places.get(b)
                if p and q and abs(p.y - q.y) < SYMBOL / 2:
                    room = (_width(family, a) + _width(family, b)) / 2 + COUPLE_GAP
                    if abs(p.x - q.x) <= room + _TOUCHING:
                        found.add((min(a, b), max(a, b)))
        return found


def rows_like(family: Family, before: Before, fresh: list[int]) -> list[int]:
    """Rows as they were, with newcomers beside partners, below parents or above children.

    Best rows are often not unique, and others would make everyone jump. *fresh* is the answer when
    the old rows do not suit the family any more.
    """
    heights = sorted(p.y for key, p in before.places.items() if key not in before.pinned)
    if not heights:
        return fresh
    starts = [heights[0]] + [b for a, b in pairwise(heights) if b - a > SYMBOL]
    rows: list[int | None] = [None] * len(fresh)
    for person, place in before.places.items():
        if person not in before.pinned:
            rows[person] = bisect_right(starts, place.y) - 1
    _fit_in(family, rows)
    found = [row for row in rows if row is not None]
    if len(found) < len(rows) or not _suits(family, found, fresh):
        return fresh
    low = min(found)
    return [row - low for row in found]


def _fit_in(family: Family, rows: list[int | None]) -> None:
    """Give newcomers a row from those they are tied to, as far as that reaches."""
    for _ in range(len(rows)):
        waiting = sum(row is None for row in rows)
        if not waiting:
            return
        for tie in family.ties:
            above = [row for row in (rows[p] for p in tie.partners) if row is not None]
            below = [row for row in (rows[c] for c in tie.children) if row is not None]
            if not above and not below:
                continue
            upper = max(above) if above else min(below) - 1
            for people, row in ((tie.partners, upper), (tie.children, upper + 1)):
                for person in people:
                    if rows[person] is None:
                        rows[person] = row
        if waiting == sum(row is None for row in rows):
            break
    highest = max((row for row in rows if row is not None), default=0)
    for person, found in enumerate(rows):
        if found is None and not family.parents[person] and not family.partnered[person]:
            rows[person] = highest


def _suits(family: Family, rows: list[int], fresh: list[int]) -> bool:
    """Whether partners and twins who can share a row do, and children stand lower."""
    for people in (*(tie.partners for tie in family.ties), *family.twins):
        if len({rows[p] for p in people}) > 1 and len({fresh[p] for p in people}) == 1:
            return False
    return all(
        rows[child] > rows[parent]
        for tie in family.ties
        for child in tie.children
        for parent in tie.partners
    )


def order_like(order: Order, before: Before) -> None:
    """Order rows as they were; units of newcomers go to their best place."""
    at = _guess(order, before)
    rows: list[list[int]] = [[] for _ in range(max(order.units.row, default=-1) + 1)]
    for unit in sorted(range(len(at)), key=lambda u: (at[u], u)):
        rows[order.units.row[unit]].append(unit)
    order.set_rows(rows)
    for unit, chain in enumerate(order.units.people):
        known = [(before.places[p].x, p) for p in chain if p in before.places]
        if len(known) > 1 and known[0] > known[-1]:
            order.flip(unit)
    known_units = [_known(order, before, unit) for unit in range(len(at))]
    for _ in range(2):
        for unit in range(len(at)):
            if not known_units[unit]:
                sift_unit(order, unit)
            if known_units[unit] < 2 and len(order.units.people[unit]) > 1:
                turn(order, unit)


def _known(order: Order, before: Before, unit: int) -> int:
    return sum(p in before.places for p in order.units.people[unit])


def _guess(order: Order, before: Before) -> list[float]:
    """Old place of every unit across, or one near those it belongs to."""
    count = len(order.units.row)
    at: list[float | None] = [None] * count
    for unit, chain in enumerate(order.units.people):
        xs = [before.places[p].x for p in chain if p in before.places]
        if xs:
            at[unit] = sum(xs) / len(xs)
    near: list[list[int]] = [list(others) for others in order.far]
    for port in order.wiring.ports:
        for unit, _ in port.ends:
            near[port.unit].append(unit)
            near[unit].append(port.unit)
    todo = [unit for unit in range(count) if at[unit] is None]
    while todo:
        ready = [u for u in todo if any(at[v] is not None for v in near[u])]
        if not ready:
            right = max((x for x in at if x is not None), default=0.0)
            at[todo[0]] = right + 2 * SYMBOL
            ready = [todo[0]]
        else:
            found = {}
            for unit in ready:
                xs = [x for x in (at[v] for v in near[unit]) if x is not None]
                found[unit] = sum(xs) / len(xs)
            for unit, x in found.items():
                at[unit] = x
        todo = [unit for unit in todo if at[unit] is None]
    return [x or 0.0 for x in at]


@dataclass(slots=True)
class _Line:
    """What stands in a row, in order: wishes, weights and half widths; who is -1 for a passage."""

    who: list[int] = field(default_factory=list)
    wishes: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    halves: list[float] = field(default_factory=list)

    def put(self, who: int, wish: float, weight: float, half: float, at: int | None = None) -> None:
        place = len(self.who) if at is None else at
        self.who.insert(place, who)
        self.wishes.insert(place, wish)
        self.weights.insert(place, weight)
        self.halves.insert(place, half)

    def spread(self) -> list[float]:
        steps = [a + b + UNIT_GAP for a, b in pairwise(self.halves)]
        return spread_few(self.wishes, self.weights, steps)


def place_like(family: Family, order: Order, before: Before) -> Places:
    """Places across: the old ones where they fit, with the least sum of moves."""
    units = order.units
    x = [0.0] * len(family.ids)
    unit_x = [0.0] * len(units.row)
    guesses = _guess(order, before)
    base = before.row_heights(units)
    loose = {
        p
        for p in before.pinned
        if abs(before.places[p].y - base[units.row[units.of[p]]]) > CLEAR_OF_ROW
    }
    for number, row in enumerate(order.rows):
        line = _Line()
        for unit in row:
            if not units.people[unit]:
                line.put(-1 - unit, guesses[unit], _NEW, PASSAGE / 2)
            for person in units.people[unit]:
                old = before.places.get(person)
                wish = old.x if old else guesses[unit]
                weight = _PINNED if person in before.pinned else 1.0 if old else _NEW
                if person not in loose:
                    line.put(person, wish, weight, _width(family, person) / 2)
        for person in sorted(before.pinned, key=lambda p: before.places[p].x):
            spot = before.places[person]
            if person not in line.who and abs(spot.y - base.get(number, spot.x)) < CLEAR_OF_ROW:
                # Dragged out of the own row into this one: the others go around.
                at = sum(wish < spot.x for wish in line.wishes)
                line.put(person, spot.x, _PINNED, _width(family, person) / 2, at)
        for who, found in zip(line.who, line.spread(), strict=True):
            if who < 0:
                unit_x[-1 - who] = found
            elif who not in loose:
                x[who] = found
    for person in loose:
        x[person] = before.places[person].x
    return _as_units(family, units, x, unit_x)


def _as_units(family: Family, units: Units, x: list[float], unit_x: list[float]) -> Places:
    half = [PASSAGE / 2] * len(units.row)
    inside = [0.0] * len(x)
    for unit, chain in enumerate(units.people):
        if chain:
            left = min(x[p] - _width(family, p) / 2 for p in chain)
            right = max(x[p] + _width(family, p) / 2 for p in chain)
            unit_x[unit] = (left + right) / 2
            half[unit] = (right - left) / 2
            for person in chain:
                inside[person] = x[person] - unit_x[unit]
    return Places(unit_x, half, inside)


def _width(family: Family, person: int) -> float:
    return max(SYMBOL, family.widths[person])
