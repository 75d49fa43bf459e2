"""Lines between units of neighbouring rows, as the crossing counts need them.

A port is where the line to the children leaves a unit; a line that spans several rows passes
through a unit without people, which has a port of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.units import Units, couples, touch


@dataclass(slots=True)
class Port:
    """Leaves *unit* between the people *left* and *right* (equal for one parent, -1 in a passage).

    ``toward`` is the person of another unit whose side of this unit the port is at, or -1.
    ``ends`` are (unit, person); person -1 is a passage. ``couple`` marks the line between partners
    in different rows, which runs like a line to a child.
    """

    tie: int
    unit: int
    left: int
    right: int
    toward: int = -1
    couple: bool = False
    index: int = -1
    ends: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Wiring:
    """Ports, and per unit the ports below and above it: above as (port, person)."""

    ports: list[Port]
    below: list[list[int]]
    above: list[list[tuple[int, int]]]


def wire(family: Family, rows: list[int], units: Units) -> Wiring:
    """Connect every tie, adding passages to *units* for lines longer than one row."""
    wiring = Wiring([], [[] for _ in units.row], [[] for _ in units.row])
    for tie in family.ties:
        for a, b in couples(tie.partners):
            if rows[a] != rows[b]:
                upper, lower = (a, b) if rows[a] < rows[b] else (b, a)
                port = Port(tie.index, units.of[upper], upper, upper, couple=True)
                _run(rows, units, wiring, _add_port(wiring, port), (lower,))
        if tie.children:
            port = _first_port(family, rows, units, wiring, tie.index)
            _run(rows, units, wiring, port, tie.children)
    if min(units.row, default=0) < 0:
        # Siblings of unknown parents in the top row: make room for what ties them.
        units.row = [row + 1 for row in units.row]
        rows[:] = [row + 1 for row in rows]
    return wiring


def _run(rows: list[int], units: Units, wiring: Wiring, port: Port, goals: tuple[int, ...]) -> None:
    """Lead the line of a port down to people, through a passage in every row on the way."""
    by_row: dict[int, list[int]] = {}
    for person in goals:
        by_row.setdefault(rows[person], []).append(person)
    row = units.row[port.unit]
    for goal in sorted(by_row):
        while row + 1 < goal:
            row += 1
            passage = _add_passage(units, wiring, row)
            _connect(wiring, port, passage, -1)
            port = _add_port(wiring, Port(port.tie, passage, -1, -1, couple=port.couple))
        for person in by_row[goal]:
            _connect(wiring, port, units.of[person], person)


def _first_port(family: Family, rows: list[int], units: Units, wiring: Wiring, index: int) -> Port:
    tie = family.ties[index]
    if not tie.partners:
        row = min(rows[c] for c in tie.children) - 1
        return _add_port(wiring, Port(index, _add_passage(units, wiring, row), -1, -1))
    low = max(rows[p] for p in tie.partners)
    lowest = [p for p in tie.partners if rows[p] == low]
    a, b = lowest[0], lowest[-1]
    if a == b or touch(units, a, b):
        if units.slot[a] > units.slot[b]:
            a, b = b, a
        return _add_port(wiring, Port(index, units.of[a], a, b))
    # The partner with fewer ties stands beside the other; the children hang on that side.
    if len(family.partnered[a]) > len(family.partnered[b]):
        a, b = b, a
    return _add_port(wiring, Port(index, units.of[a], a, a, toward=b))


def _add_port(wiring: Wiring, port: Port) -> Port:
    port.index = len(wiring.ports)
    wiring.below[port.unit].append(port.index)
    wiring.ports.append(port)
    return port


def _add_passage(units: Units, wiring: Wiring, row: int) -> int:
    wiring.below.append([])
    wiring.above.append([])
    return units.add_passage(row)


def _connect(wiring: Wiring, port: Port, unit: int, person: int) -> None:
    port.ends.append((unit, person))
    wiring.above[unit].append((port.index, person))
