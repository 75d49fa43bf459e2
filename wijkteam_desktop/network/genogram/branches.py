"""Branches of a family, and moving them to where they cross least.

Single units cannot leave a place that their children or parents hold them in. A branch is the part
of the family that one line holds to the rest: what lies beyond that line in a tree of lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from wijkteam_desktop.network.genogram.grafting import graft
from wijkteam_desktop.network.genogram.ordering import STRIDE, Order
from wijkteam_desktop.network.genogram.search import improve

# What a trial costs whatever the size of the rows, in pairs of gaps.
_FIXED = 400
_TURN_EFFORT = 100_000


@dataclass(slots=True)
class Branch:
    """Units of a branch and the line that holds it: a unit of the rest and one of the branch."""

    line: tuple[int, int]
    units: set[int]


def find_branches(order: Order) -> list[Branch]:
    """Per line of a spanning tree the smaller side, small ones first."""
    near = _neighbours(order)
    seen = [False] * len(near)
    found: list[Branch] = []
    for root in range(len(near)):
        if seen[root]:
            continue
        seen[root] = True
        reached = [root]
        parent = {root: -1}
        for unit in reached:
            for other in near[unit]:
                if not seen[other]:
                    seen[other] = True
                    parent[other] = unit
                    reached.append(other)
        everyone = set(reached)
        below: dict[int, set[int]] = {unit: {unit} for unit in reached}
        for unit in reversed(reached[1:]):
            above = parent[unit]
            side = below[unit]
            below[above] |= side
            if 2 * len(side) <= len(reached):
                found.append(Branch((above, unit), set(side)))
            else:
                found.append(Branch((unit, above), everyone - side))
    found.sort(key=lambda b: (len(b.units), b.line))
    return found


def _neighbours(order: Order) -> list[list[int]]:
    near = [list(others) for others in order.far]
    for port in order.wiring.ports:
        for unit, _ in port.ends:
            near[port.unit].append(unit)
            near[unit].append(port.unit)
    return near


def repair(order: Order, branches: list[Branch], effort: int) -> None:
    """Move branches that crossings or wrong siblings touch, while that gains.

    *effort* bounds the pairs of gaps that are compared, which is what takes the time.
    """
    sizes = [len(row) for row in order.rows]
    pairs = [a * b for a, b in pairwise(sizes)]
    price = []
    for branch in branches:
        rows = {order.units.row[u] for u in branch.units}
        price.append(_FIXED + sum(pairs[row] + sizes[row] for row in rows if row < len(pairs)))
    trouble = Trouble(order)
    gained = True
    while gained and effort > 0:
        gained = False
        for at, branch in enumerate(branches):
            if effort <= 0:
                break
            if trouble.at(branch.line[0]) or trouble.at(branch.line[1]):
                effort -= price[at]
                if graft(order, branch.units):
                    gained = True
                    rows = {order.units.row[u] for u in branch.units}
                    trouble.look(range(min(rows) - 1, max(rows) + 1))


def turn_branches(order: Order, branches: list[Branch], tries: int) -> None:
    """Turn whole branches around, the largest with trouble first, and repair what that breaks.

    What crosses in between makes each step dearer, so `repair` alone does not find this.
    """
    units = set().union(*Trouble(order).units)
    troubled = [b for b in branches if len(b.units & units) > 1 and len(b.units) > 2]
    best, kept = order.cost(), order.keep()
    for branch in reversed(troubled[-tries:]):
        if best < 1e-9:
            return
        _turn(order, branch.units)
        improve(order, 4)
        repair(order, branches, _TURN_EFFORT)
        cost = order.cost()
        if cost < best - 1e-9:
            best, kept = cost, order.keep()
        else:
            order.restore(kept)


def _turn(order: Order, branch: set[int]) -> None:
    for row in {order.units.row[unit] for unit in branch}:
        here = order.rows[row]
        spots = [at for at, unit in enumerate(here) if unit in branch]
        for at, unit in zip(spots, [here[at] for at in reversed(spots)], strict=True):
            here[at] = unit
        order.settle(row)
    for unit in branch:
        order.flip(unit)


class Trouble:
    """Units at a line that crosses another, or that stand wrong among their siblings, per row."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.units: list[set[int]] = [set() for _ in order.rows]
        self.look(range(len(order.rows)))

    def at(self, unit: int) -> bool:
        """Whether something is wrong at a unit."""
        row = self.order.units.row[unit]
        return unit in self.units[row] or (row > 0 and unit in self.units[row - 1])

    def look(self, rows: range) -> None:
        """Look again at rows and the lines below them."""
        for row in rows:
            if row >= 0:
                self.units[row] = self._crossed(row) | self._wrong(row)

    def _crossed(self, row: int) -> set[int]:
        place, unit_of, half = self.order.place, self.order.unit_of, self.order.half
        lines = sorted(
            (place[unit] * STRIDE + half[a], place[unit_of[b]] * STRIDE + half[b], unit, unit_of[b])
            for unit in self.order.rows[row]
            for a, b in self.order.lines[unit]
        )
        found: set[int] = set()
        highest = -1
        for i, (start, end, upper, lower) in enumerate(lines):
            if end >= highest:
                highest = end
                continue
            for other_start, other_end, other_upper, other_lower in lines[:i]:
                if other_start < start and other_end > end:
                    found |= {upper, lower, other_upper, other_lower}
        return found

    def _wrong(self, row: int) -> set[int]:
        place = self.order.place
        return {
            one
            for unit in self.order.rows[row]
            for other, wish in self.order.prefer[unit].items()
            if wish > 0 and place[other] < place[unit]
            for one in (unit, other)
        }
