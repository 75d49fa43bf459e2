"""Branches of a family, and moving them to where they cross least.

Single units cannot leave a place that their children or parents hold them in. A branch is the part
of the family that one line holds to the rest: what lies beyond that line in a tree of lines.
"""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.network.genogram.grafting import graft
from wijkteam_desktop.network.genogram.ordering import STRIDE, Order


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


def repair(order: Order, branches: list[Branch], trials: int) -> int:
    """Move branches that crossings or wrong siblings touch while that gains; returns the trials."""
    used = 0
    gained = True
    while gained and used < trials:
        gained = False
        hot = hot_units(order)
        for branch in branches:
            if not hot or used >= trials:
                break
            if branch.line[0] in hot or branch.line[1] in hot:
                used += 1
                if graft(order, branch.units):
                    gained = True
                    hot = hot_units(order)
    return used


def hot_units(order: Order) -> set[int]:
    """Units at a line that crosses another, or that stand wrong among their siblings."""
    hot: set[int] = set()
    place, unit_of, half = order.place, order.unit_of, order.half
    for row in order.rows:
        lines = sorted(
            (place[unit] * STRIDE + half[a], place[unit_of[b]] * STRIDE + half[b], unit, unit_of[b])
            for unit in row
            for a, b in order.lines[unit]
        )
        highest = -1
        for i, (start, end, upper, lower) in enumerate(lines):
            if end < highest:
                for other_start, other_end, other_upper, other_lower in lines[:i]:
                    if other_start < start and other_end > end:
                        hot |= {upper, lower, other_upper, other_lower}
            else:
                highest = end
    for unit, wishes in enumerate(order.prefer):
        for other, wish in wishes.items():
            if wish and (wish > 0) != (place[unit] < place[other]):
                hot |= {unit, other}
    return hot
