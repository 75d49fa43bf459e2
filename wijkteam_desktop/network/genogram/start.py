"""First orders: walks through the family that append every unit to its row."""

from __future__ import annotations

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.genogram.wiring import Wiring


def walk(family: Family, units: Units, wiring: Wiring, root: int) -> list[list[int]]:
    """Order by a depth-first walk from a unit: children first (eldest first), then parents."""
    count = max(units.row) + 1
    rows: list[list[int]] = [[] for _ in range(count)]
    seen = [False] * len(units.row)
    for start in [root, *sorted(range(len(units.row)), key=lambda u: (units.row[u], u))]:
        stack = [start]
        while stack:
            unit = stack.pop()
            if seen[unit]:
                continue
            seen[unit] = True
            rows[units.row[unit]].append(unit)
            stack.extend(reversed(_near(units, wiring, unit)))
    return rows


def _near(units: Units, wiring: Wiring, unit: int) -> list[int]:
    ports = sorted(
        wiring.below[unit],
        key=lambda p: (
            units.slot[wiring.ports[p].left] + units.slot[wiring.ports[p].right]
            if wiring.ports[p].left >= 0
            else 0
        ),
    )
    near = [end for p in ports for end, _ in wiring.ports[p].ends]
    people = units.people[unit]
    far = [units.of[b] for _, a, b in units.far if units.of[a] == unit]
    far += [units.of[a] for _, a, b in units.far if units.of[b] == unit]
    near += far
    above = sorted(wiring.above[unit], key=lambda e: units.slot[e[1]] if people else 0)
    return near + [wiring.ports[p].unit for p, _ in above]
