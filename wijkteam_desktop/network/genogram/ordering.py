"""Order of the units in every row: few crossings, eldest sibling left, far partners near.

The state of one try; ``start.py`` makes first orders and ``search`` improves them unit by unit.
"""

from __future__ import annotations

from bisect import bisect_right, insort

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.genogram.wiring import Wiring

STRIDE = 64

CROSSING = 8.0
SIBLINGS = 6.0
FAR = 0.5


class Order:
    """Units per row from left to right, with what it costs."""

    def __init__(
        self, family: Family, units: Units, wiring: Wiring, prefer: list[dict[int, int]]
    ) -> None:
        self.family = family
        self.units = units
        self.wiring = wiring
        self.prefer = prefer
        self.place = [0] * len(units.row)
        self.rows: list[list[int]] = []
        self.far: list[list[int]] = [[] for _ in units.row]
        for _, a, b in units.far:
            if units.of[a] == units.of[b]:
                continue
            self.far[units.of[a]].append(units.of[b])
            self.far[units.of[b]].append(units.of[a])

    def set_rows(self, rows: list[list[int]]) -> None:
        """Take an order over."""
        self.rows = [list(row) for row in rows]
        for row in self.rows:
            for at, unit in enumerate(row):
                self.place[unit] = at

    def port_key(self, port: int) -> int:
        """Place of a port in its row, comparable with those of other units."""
        p = self.wiring.ports[port]
        key = self.place[p.unit] * STRIDE
        if p.left < 0:
            return key
        key += self.units.slot[p.left] + self.units.slot[p.right]
        if p.toward >= 0:
            other = self.units.of[p.toward]
            here, there = (
                (self.place[p.unit], self.place[other])
                if other != p.unit
                else (self.units.slot[p.left], self.units.slot[p.toward])
            )
            key += 1 if there > here else -1
        return key

    def end_key(self, unit: int, person: int) -> int:
        """Place of the end of a line in its row."""
        return self.place[unit] * STRIDE + (2 * self.units.slot[person] if person >= 0 else 0)

    def up_keys(self, unit: int) -> list[int]:
        """Where the lines from above come from, from left to right in the unit."""
        above = self.wiring.above[unit]
        if len(above) > 1:
            above = sorted(above, key=lambda e: self.units.slot[e[1]])
        return [self.port_key(port) for port, _ in above]

    def down_keys(self, unit: int) -> list[int]:
        """Where the lines to below go, from left to right in the unit."""
        ports = self.wiring.below[unit]
        if len(ports) > 1:
            ports = sorted(ports, key=self.port_key)
        return [
            self.end_key(u, p)
            for port in ports
            for u, p in sorted(self.wiring.ports[port].ends, key=lambda e: self.end_key(*e))
        ]

    def cost(self) -> tuple[float, int, int, float]:
        """Total, crossings, sibling inversions and people between far partners."""
        crossings = 0
        for row in self.rows:
            lines = []
            for unit in row:
                for port in self.wiring.below[unit]:
                    key = self.port_key(port)
                    lines += [(key, self.end_key(u, p)) for u, p in self.wiring.ports[port].ends]
            lines.sort()
            seen: list[int] = []
            for _, end in lines:
                crossings += len(seen) - bisect_right(seen, end)
                insort(seen, end)
        siblings = 0
        for unit, wishes in enumerate(self.prefer):
            for other, wish in wishes.items():
                if unit < other and wish:
                    left = self.place[unit] < self.place[other]
                    if (wish > 0) != left:
                        siblings += abs(wish)
        far = 0.0
        for _, a, b in self.units.far:
            x, y = sorted((self.place[self.units.of[a]], self.place[self.units.of[b]]))
            far += max(0, y - x - 1)
        return CROSSING * crossings + SIBLINGS * siblings + FAR * far, crossings, siblings, far


def sibling_wishes(family: Family, units: Units) -> list[dict[int, int]]:
    """Per unit: how many sibling pairs say that it belongs left of another unit."""
    wishes: list[dict[int, int]] = [{} for _ in units.row]
    for tie in family.ties:
        for i, younger in enumerate(tie.children):
            for older in tie.children[:i]:
                a, b = family.births[older], family.births[younger]
                u, v = units.of[older], units.of[younger]
                if u != v and a is not None and b is not None and a != b:
                    wishes[u][v] = wishes[u].get(v, 0) + 1
                    wishes[v][u] = wishes[v].get(u, 0) - 1
    return wishes
