"""A layout near the one before: who was placed stays there, newcomers fit in, pins do not move.

Orders and rows of those who were placed are kept; across, everyone wants the old place and the sum
of all moves is least, so that few make room and the others stay.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.ordering import Order
from wijkteam_desktop.network.genogram.placing import (
    COUPLE_GAP,
    PASSAGE,
    SYMBOL,
    UNIT_GAP,
    Places,
)
from wijkteam_desktop.network.genogram.row_line import RowLine
from wijkteam_desktop.network.genogram.search import sift_unit, turn
from wijkteam_desktop.network.genogram.steps import STEP, step_of
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.geometry import Point

_TOUCHING = 1.0
_NEW = 0.01
_PINNED = 1e6
# Symbols and labels this far apart in height cannot overlap.
CLEAR_OF_ROW = SYMBOL + 18.0
_LEAST_ROW = 75.0
# Who stands this far off the row is no longer reached by the lines of the row.
_OFF_ROW = 8.0


@dataclass(slots=True)
class Before:
    """Old places by person number; ``pinned`` people must keep theirs exactly."""

    places: dict[int, Point] = field(default_factory=dict)
    pinned: set[int] = field(default_factory=set)

    def row_heights(self, units: Units) -> dict[int, float]:
        """Height of every row that had people, those a step lower aside.

        Where everybody is pinned it is theirs, if it leaves room for the rows above and below.
        """
        free = self._heights(units, {*self.places} - self.pinned)
        for row, height in self._heights(units, self.pinned).items():
            if row not in free and all(
                (height - other) * (row - at) >= _LEAST_ROW * (row - at) ** 2
                for at, other in free.items()
            ):
                free[row] = height
        return free

    def _heights(self, units: Units, people: set[int]) -> dict[int, float]:
        by_row: dict[int, list[float]] = {}
        for person in people:
            by_row.setdefault(units.row[units.of[person]], []).append(self.places[person].y)
        found = {}
        for row in sorted(by_row):
            heights = sorted(by_row[row])
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
        known = [p for p in chain if p in before.places]
        here = [p for p in known if p not in before.pinned] or known
        if here:
            at[unit] = sum(before.places[p].x for p in here) / len(here)
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


def place_like(family: Family, order: Order, before: Before) -> Places:
    """Places across: the old ones where they fit, with the least sum of moves."""
    units = order.units
    x = [0.0] * len(family.ids)
    unit_x = [0.0] * len(units.row)
    guesses = _guess(order, before)
    base = before.row_heights(units)
    for number, row in enumerate(order.rows):
        line = RowLine()
        for unit in row:
            if not units.people[unit]:
                line.put(-1 - unit, guesses[unit], _NEW, PASSAGE / 2)
            for person in units.people[unit]:
                old = before.places.get(person)
                if person not in before.pinned:
                    wish, weight = (old.x, 1.0) if old else (guesses[unit], _NEW)
                    line.put(person, wish, weight, _width(family, person) / 2)
        if before.pinned:
            line.sort_old()
        near = _near(before, base.get(number))
        for person in near if _in_the_way(family, before, line, near) else ():
            x_pin = before.places[person].x
            line.put(person, x_pin, _PINNED, _width(family, person) / 2, line.after(x_pin))
        found_x = (
            line.spread_people([_span(family, p, before.places[p].x) for p in near])
            if before.pinned
            else line.spread()
        )
        for who, found in zip(line.who, found_x, strict=True):
            if who < 0:
                unit_x[-1 - who] = found
            else:
                x[who] = found
    for person in before.pinned:
        x[person] = before.places[person].x
    return _as_units(family, units, x, unit_x, away(order, before, x))


def _near(before: Before, base: float | None) -> list[int]:
    """Who was put by hand at the height of a row, wherever from, from left to right."""
    if base is None:
        return []
    y = {p: before.places[p].y - base for p in before.pinned}
    near = [p for p in y if -CLEAR_OF_ROW < y[p] < CLEAR_OF_ROW + STEP]
    return sorted(near, key=lambda p: (before.places[p].x, p))


def _in_the_way(family: Family, before: Before, line: RowLine, near: list[int]) -> bool:
    """Whether people of a row have to go around who was put there by hand."""
    for person in near:
        for other in line.who:
            if other < 0:
                continue
            if other not in before.places:
                return True
            a, b = before.places[person], before.places[other]
            room = (_width(family, person) + _width(family, other)) / 2 + UNIT_GAP
            if abs(a.x - b.x) < room - 0.01 and abs(a.y - b.y) < CLEAR_OF_ROW:
                return True
    return False


def _span(family: Family, person: int, x: float) -> tuple[float, float]:
    half = _width(family, person) / 2
    return x - half, x + half


def away(order: Order, before: Before, x: list[float]) -> set[int]:
    """Who was put elsewhere by hand: off the row, or with somebody else between the partners."""
    units = order.units
    base = before.row_heights(units)
    found = set()
    for person in before.pinned:
        unit = units.of[person]
        row = units.row[unit]
        chain = units.people[unit]
        low, high = min(x[p] for p in chain), max(x[p] for p in chain)
        between = any(
            low < x[p] < high
            for other in order.rows[row]
            if other != unit
            for p in units.people[other]
        )
        lower = before.places[person].y - base.get(row, -math.inf)
        stepped = abs(lower - step_of(len(x))) < _TOUCHING
        if between or (abs(lower) > _OFF_ROW and not stepped):
            found.add(person)
    return found


def _as_units(
    family: Family, units: Units, x: list[float], unit_x: list[float], loose: set[int]
) -> Places:
    half = [PASSAGE / 2] * len(units.row)
    inside = [0.0] * len(x)
    for unit, chain in enumerate(units.people):
        if chain:
            here = [p for p in chain if p not in loose] or chain
            left = min(x[p] - _width(family, p) / 2 for p in here)
            right = max(x[p] + _width(family, p) / 2 for p in here)
            unit_x[unit] = (left + right) / 2
            half[unit] = (right - left) / 2
            for person in chain:
                inside[person] = x[person] - unit_x[unit]
    return Places(unit_x, half, inside, loose)


def _width(family: Family, person: int) -> float:
    return max(SYMBOL, family.widths[person])
