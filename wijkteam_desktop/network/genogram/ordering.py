"""Order of the units in every row, and what it costs.

Every end of a line is an anchor: a port of a unit above, a person or a passage below. An anchor has
a unit and a half slot in it (twice the slot, one more between two people), so the key
``place * STRIDE + half`` compares ends across units.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from typing import TypeAlias

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.model import Weights
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.genogram.wiring import Wiring

STRIDE = 1024
Kept: TypeAlias = tuple[list[list[int]], dict[int, list[int]]]


# Nobody follows each line of a large family; the order of siblings still reads.
LARGE = Weights(siblings=32.0)
LARGE_FROM = 100
VAST = Weights(siblings=300.0)
VAST_FROM = 400
# Where cousins marry all the time siblings cannot stand in order without a tangle.
TANGLED = Weights(siblings=16.0)
_TANGLED_SHARE = 0.1


def usual_weights(units: Units, wiring: Wiring) -> Weights:
    """What counts how much in a family of this size, with so many lines that close a loop."""
    count = len(units.row)
    if count <= LARGE_FROM:
        return Weights()
    lines = len(units.far) + sum(len(port.ends) for port in wiring.ports)
    if lines - count > _TANGLED_SHARE * count:
        return TANGLED
    return LARGE if count <= VAST_FROM else VAST


class Order:
    """Units per row from left to right; `settle` a row after changing it by hand."""

    def __init__(
        self, family: Family, units: Units, wiring: Wiring, weights: Weights | None = None
    ) -> None:
        self.family = family
        self.units = units
        self.wiring = wiring
        count = len(units.row)
        self.weights = weights or usual_weights(units, wiring)
        self.rows: list[list[int]] = []
        self.place = [0] * count
        self.scratch = [0] * count
        self.size = [len(chain) for chain in units.people]
        self.usual = [list(chain) for chain in units.people]
        self.prefer = sibling_wishes(family, units, wiring)
        self.elders: list[list[tuple[int, int, int]]] = [
            [] for _ in range(max(units.row, default=0) + 1)
        ]
        for unit, wishes in enumerate(self.prefer):
            self.elders[units.row[unit]] += [(unit, v, w) for v, w in wishes.items() if w > 0]
        self.far: list[list[int]] = [[] for _ in range(count)]
        for _, a, b in units.far:
            if units.of[a] != units.of[b]:
                self.far[units.of[a]].append(units.of[b])
                self.far[units.of[b]].append(units.of[a])
        self._anchor()

    def _anchor(self) -> None:
        units, ports = self.units, self.wiring.ports
        people = len(self.family.ids)
        self.half = [0] * (len(ports) + people + 1)
        self.unit_of = [p.unit for p in ports] + [*units.of, -1]
        self.ups: list[list[int]] = [[] for _ in units.row]
        self.downs: list[list[int]] = [[] for _ in units.row]
        self.lines: list[list[tuple[int, int]]] = [[] for _ in units.row]
        self.toward: list[list[int]] = [[] for _ in range(max(units.row, default=0) + 1)]
        base = len(ports)
        for at, port in enumerate(ports):
            if port.toward >= 0:
                self.toward[units.row[port.unit]].append(at)
            for unit, person in port.ends:
                end = base + person
                if person < 0:
                    end = len(self.half)
                    self.half.append(0)
                    self.unit_of.append(unit)
                self.ups[unit].append(at)
                self.downs[port.unit].append(end)
                self.lines[port.unit].append((at, end))
        for unit in range(len(units.row)):
            self._measure(unit)

    def _measure(self, unit: int) -> None:
        """Set the half slots of a unit from who stands where in it."""
        base = len(self.wiring.ports)
        slot = self.units.slot
        for at, person in enumerate(self.units.people[unit]):
            slot[person] = at
            self.half[base + person] = 2 * at
        for port in self.wiring.below[unit]:
            p = self.wiring.ports[port]
            if p.left >= 0 and p.toward < 0:
                self.half[port] = slot[p.left] + slot[p.right]

    def set_rows(self, rows: list[list[int]]) -> None:
        """Take an order over."""
        self.rows = [list(row) for row in rows]
        for row in range(len(rows)):
            self.settle(row)

    def settle(self, row: int) -> None:
        """Bring everything in line with the order of a row."""
        place = self.place
        for at, unit in enumerate(self.rows[row]):
            place[unit] = at
        for port in self.toward[row]:
            p = self.wiring.ports[port]
            slot, other = self.units.slot, self.units.of[p.toward]
            if other == p.unit:
                side = 1 if slot[p.toward] > slot[p.left] else -1
            else:
                side = 1 if place[other] > place[p.unit] else -1
            self.half[port] = 2 * slot[p.left] + side

    def flip(self, unit: int) -> None:
        """Turn a unit around."""
        chain = self.units.people[unit]
        if len(chain) > 1:
            chain.reverse()
            self._measure(unit)
            if self.toward[self.units.row[unit]]:
                self.settle(self.units.row[unit])

    def keep(self) -> Kept:
        """What `restore` needs to come back to this order."""
        chains = {u: list(chain) for u, chain in enumerate(self.units.people) if len(chain) > 1}
        return [list(row) for row in self.rows], chains

    def restore(self, kept: Kept) -> None:
        """Come back to an order that `keep` gave."""
        for unit, chain in kept[1].items():
            if self.units.people[unit] != chain:
                self.units.people[unit] = list(chain)
                self._measure(unit)
        self.set_rows(kept[0])

    def keys(self, anchors: list[int]) -> list[int]:
        """Where anchors are, comparable within one row."""
        place, unit_of, half = self.place, self.unit_of, self.half
        return [place[unit_of[a]] * STRIDE + half[a] for a in anchors]

    def crossings(self, row: int) -> int:
        """Crossings of the lines between a row and the next."""
        place, unit_of, half = self.place, self.unit_of, self.half
        lines = [
            (place[unit] * STRIDE + half[start], place[unit_of[end]] * STRIDE + half[end])
            for unit in self.rows[row]
            for start, end in self.lines[unit]
        ]
        lines.sort()
        count = 0
        ends: list[int] = []
        for _, end in lines:
            if ends and end < ends[-1]:
                count += len(ends) - bisect_right(ends, end)
                insort(ends, end)
            else:
                ends.append(end)
        return count

    def inversions(self, row: int) -> int:
        """Sibling pairs of a row with the younger left."""
        place = self.place
        return sum(
            wish for elder, younger, wish in self.elders[row] if place[younger] < place[elder]
        )

    def distance(self, row: int) -> int:
        """Units between partners of a row who do not touch."""
        place = self.place
        return sum(
            abs(place[unit] - place[other]) - 1
            for unit in self.rows[row]
            for other in self.far[unit]
            if unit < other
        )

    def row_cost(self, row: int) -> float:
        """Cost of a row and of the lines below it."""
        weights = self.weights
        cost = weights.crossing * self.crossings(row) + weights.siblings * self.inversions(row)
        return cost + weights.far * self.distance(row) if self.units.far else cost

    def cost(self) -> float:
        """Cost of everything; 0 cannot be bettered."""
        return sum(self.row_cost(row) for row in range(len(self.rows)))


def sibling_wishes(family: Family, units: Units, wiring: Wiring) -> list[dict[int, int]]:
    """Per unit: how many sibling pairs say that it belongs left of another unit of the row.

    For a sibling in a lower row stands the passage that the line to her takes through this row.
    """
    wishes: list[dict[int, int]] = [{} for _ in units.row]
    for tie in family.ties:
        for i, younger in enumerate(tie.children):
            for older in tie.children[:i]:
                u, v = units.of[older], units.of[younger]
                if u != v and units.row[u] == units.row[v]:
                    _wish(wishes, u, v, _seniority(family, older, younger))
    for passage, here, beyond in _passed(wiring):
        for one in here:
            for other in beyond:
                _wish(wishes, units.of[one], passage, _seniority(family, one, other))
    return wishes


def _seniority(family: Family, one: int, other: int) -> int:
    """1 when *one* is older, -1 when younger, 0 when nobody knows or both are as old."""
    a, b = family.births[one], family.births[other]
    return 0 if a is None or b is None else (a < b) - (a > b)


def _wish(wishes: list[dict[int, int]], u: int, v: int, count: int) -> None:
    if count:
        wishes[u][v] = wishes[u].get(v, 0) + count
        wishes[v][u] = wishes[v].get(u, 0) - count


def _passed(wiring: Wiring) -> list[tuple[int, list[int], list[int]]]:
    """Passages beside siblings: (passage, the siblings in its row, those its line leads to)."""
    found = []
    for port in wiring.ports:
        here = [person for _, person in port.ends if person >= 0]
        for unit, person in port.ends:
            if person < 0 and here and not port.couple:
                found.append((unit, here, _led_to(wiring, unit)))
    return found


def _led_to(wiring: Wiring, passage: int) -> list[int]:
    people: list[int] = []
    waiting = [passage]
    while waiting:
        for port in wiring.below[waiting.pop()]:
            for unit, person in wiring.ports[port].ends:
                if person < 0:
                    waiting.append(unit)
                else:
                    people.append(person)
    return people
