"""Where the units of a row stand: children under their parents, parents above their children."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.isotonic import spread
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.genogram.wiring import Wiring

SYMBOL = 40.0
# Between the labels of partners, where the line to the children passes, and between units.
COUPLE_GAP = 10.0
UNIT_GAP = 10.0
PASSAGE = 12.0
_STRAIGHT = 4.0
_TOGETHER = 0.3


@dataclass(slots=True)
class Places:
    """Middles of units on the x axis, their half widths and the places of people in them."""

    unit_x: list[float]
    half: list[float]
    inside: list[float]

    def person_x(self, units: Units, person: int) -> float:
        """Centre of a symbol."""
        return self.unit_x[units.of[person]] + self.inside[person]


def place(
    family: Family, units: Units, wiring: Wiring, rows: list[list[int]], sweeps: int = 10
) -> Places:
    """Middle of every unit, in units; the leftmost edge is at 0."""
    places = _inside(family, units)
    steps = [_steps(places, row) for row in rows]
    for row, step in zip(rows, steps, strict=True):
        x = 0.0
        for i, unit in enumerate(row):
            x = x + step[i - 1] if i else places.half[unit]
            places.unit_x[unit] = x
    pulls = _Pulls(units, wiring, places, rows)
    down, up = range(len(rows)), range(len(rows) - 1, -1, -1)
    for sweep in range(sweeps):
        for at in down if sweep % 2 == 0 else up:
            row = rows[at]
            if row:
                wishes, weights = pulls.wishes(row, sweep)
                for unit, x in zip(row, spread(wishes, weights, steps[at]), strict=True):
                    places.unit_x[unit] = x
    low = min((places.unit_x[u] - places.half[u] for row in rows for u in row), default=0.0)
    places.unit_x = [x - low for x in places.unit_x]
    return places


def _inside(family: Family, units: Units) -> Places:
    inside = [0.0] * len(family.ids)
    half: list[float] = []
    for chain in units.people:
        x = 0.0
        for i, person in enumerate(chain):
            width = max(SYMBOL, family.widths[person])
            if i:
                x += COUPLE_GAP
            inside[person] = x + width / 2
            x += width
        width = x if chain else PASSAGE
        for person in chain:
            inside[person] -= width / 2
        half.append(width / 2)
    return Places([0.0] * len(half), half, inside)


def _steps(places: Places, row: list[int]) -> list[float]:
    half = places.half
    return [half[a] + half[b] + UNIT_GAP for a, b in itertools.pairwise(row)]


class _Pulls:
    """What every unit wants, given where the others are."""

    def __init__(self, units: Units, wiring: Wiring, places: Places, rows: list[list[int]]) -> None:
        self.units = units
        self.wiring = wiring
        self.places = places
        self.at = {unit: i for row in rows for i, unit in enumerate(row)}

    def port_x(self, port: int) -> float:
        """Where the line to the children leaves."""
        p = self.wiring.ports[port]
        x = self.places.unit_x[p.unit]
        if p.left < 0:
            return x
        if p.toward >= 0 and self.units.of[p.toward] != p.unit:
            side = self.at[self.units.of[p.toward]] > self.at[p.unit]
            return x + (self.places.half[p.unit] if side else -self.places.half[p.unit])
        return x + (self.places.inside[p.left] + self.places.inside[p.right]) / 2

    def end_x(self, unit: int, person: int) -> float:
        """Where a line ends."""
        x = self.places.unit_x[unit]
        return x + self.places.inside[person] if person >= 0 else x

    def wishes(self, row: list[int], sweep: int) -> tuple[list[float], list[float]]:
        """Wished middle and weight per unit of a row."""
        wishes: list[float] = []
        weights: list[float] = []
        ports = self.wiring.ports
        for unit in row:
            x = self.places.unit_x[unit]
            pull = load = 0.0
            for port, person in self.wiring.above[unit]:
                weight = _STRAIGHT if ports[port].left < 0 else 1.0
                ends = ports[port].ends
                start = self.port_x(port)
                middle = sum(self.end_x(*e) for e in ends) / len(ends)
                pull += weight * (start - middle + _TOGETHER * (start - self.end_x(unit, person)))
                load += weight * (1.0 + _TOGETHER)
            if sweep:
                for port in self.wiring.below[unit]:
                    ends = ports[port].ends
                    middle = sum(self.end_x(*e) for e in ends) / len(ends)
                    weight = float(len(ends))
                    pull += weight * (middle - self.port_x(port))
                    load += weight
            if load:
                wishes.append(x + pull / load)
                weights.append(load)
            else:
                wishes.append(x)
                weights.append(0.1)
        return wishes, weights
