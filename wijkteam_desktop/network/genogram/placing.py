"""Where the units of a row stand: children under their parents, parents above their children."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.isotonic import spread
from wijkteam_desktop.network.genogram.ordering import Order
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.genogram.wiring import Wiring

SYMBOL = 40.0
# Between the labels of partners, where the line to the children passes, and between units.
COUPLE_GAP = 10.0
UNIT_GAP = 10.0
# A large family has no room to give between the children of two families.
ROOMY_UP_TO = 100
PASSAGE = 12.0
_STRAIGHT = 4.0
_TOGETHER = 0.3
_SPARE = 1.15
_ROUGHLY = 2
_PER_STRANGER = 200.0
_BEND = 30.0


@dataclass(slots=True)
class Places:
    """Middles of units on the x axis, their half widths and the places of people in them.

    ``loose`` people were put elsewhere by hand, where the lines of their row do not reach.
    """

    unit_x: list[float]
    half: list[float]
    inside: list[float]
    loose: set[int] = field(default_factory=set)

    def person_x(self, units: Units, person: int) -> float:
        """Centre of a symbol."""
        return self.unit_x[units.of[person]] + self.inside[person]


def place(
    family: Family,
    units: Units,
    wiring: Wiring,
    rows: list[list[int]],
    family_gap: float,
    sweeps: int = 10,
) -> Places:
    """Middle of every unit, in units; the leftmost edge is at 0."""
    places = _inside(family, units)
    room = max(family_gap, UNIT_GAP) if len(family.ids) <= ROOMY_UP_TO else UNIT_GAP
    steps = [_steps(places, wiring, row, room) for row in rows]
    for row, step in zip(rows, steps, strict=True):
        x = 0.0
        for i, unit in enumerate(row):
            x = x + step[i - 1] if i else places.half[unit]
            places.unit_x[unit] = x
    pulls = _Pulls(family, units, wiring, places, rows)
    _sweep(pulls, rows, steps, range(sweeps))
    if len(family.ids) > ROOMY_UP_TO:
        frame = _Frame(places, rows, steps)
        if frame.too_wide(rows):
            _sweep(pulls, rows, steps, range(sweeps, 2 * sweeps), frame)
    _straighten(pulls, rows, steps)
    low = min((places.unit_x[u] - places.half[u] for row in rows for u in row), default=0.0)
    places.unit_x = [x - low for x in places.unit_x]
    return places


def reach_of(order: Order) -> float:
    """How wide households and couples who do not touch are together, in units.

    Somebody else between members makes a household as much wider as `_PER_STRANGER`.
    """
    family, units = order.family, order.units
    groups = [members for _, members in family.homes if len(members) > 1]
    groups += [[a, b] for _, a, b in units.far]
    if not groups:
        return 0.0
    places = place(family, units, order.wiring, order.rows, UNIT_GAP, _ROUGHLY)
    x = [places.person_x(units, p) for p in range(len(family.ids))]
    spans = ([x[p] for p in group] for group in groups)
    return sum(max(xs) - min(xs) for xs in spans) + _PER_STRANGER * _strangers(order, x)


def _strangers(order: Order, x: list[float]) -> int:
    """How often somebody stands between two people of a household in one row."""
    family, units = order.family, order.units
    found = 0
    for home, (_, members) in enumerate(family.homes):
        by_row: dict[int, list[float]] = {}
        for person in members:
            by_row.setdefault(units.row[units.of[person]], []).append(x[person])
        for row, xs in by_row.items():
            low, high = min(xs), max(xs)
            found += sum(
                low < x[p] < high and family.home[p] != home
                for unit in order.rows[row]
                for p in units.people[unit]
            )
    return found


def _sweep(
    pulls: _Pulls,
    rows: list[list[int]],
    steps: list[list[float]],
    sweeps: range,
    frame: _Frame | None = None,
) -> None:
    """Move every row towards its wishes, downwards and upwards in turn."""
    down, up = range(len(rows)), range(len(rows) - 1, -1, -1)
    for sweep in sweeps:
        for at in down if sweep % 2 == 0 else up:
            row = rows[at]
            if row:
                wishes, weights = pulls.wishes(row, sweep)
                found = spread(wishes, weights, steps[at])
                if frame is not None:
                    found = frame.hold(found, steps[at], row)
                for unit, x in zip(row, found, strict=True):
                    pulls.places.unit_x[unit] = x


def _straighten(pulls: _Pulls, rows: list[list[int]], steps: list[list[float]]) -> None:
    """Take small bends out of lines to an only child: who hangs on that line alone moves."""
    wiring, x = pulls.wiring, pulls.places.unit_x
    for row, step in zip(rows, steps, strict=True):
        for at, unit in enumerate(row):
            ports = [*wiring.below[unit], *(port for port, _ in wiring.above[unit])]
            if len(ports) != 1 or len(wiring.ports[ports[0]].ends) != 1:
                continue
            off = pulls.end_x(*wiring.ports[ports[0]].ends[0]) - pulls.port_x(ports[0])
            if not wiring.below[unit]:
                off = -off
            if 0.0 < abs(off) <= _BEND and _free(x, row, step, at, off):
                x[unit] += off


def _free(x: list[float], row: list[int], step: list[float], at: int, off: float) -> bool:
    """Whether a unit can move so far without coming too near to the next."""
    to = x[row[at]] + off
    return (at == 0 or to - x[row[at - 1]] >= step[at - 1]) and (
        at == len(row) - 1 or x[row[at + 1]] - to >= step[at]
    )


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


def _steps(places: Places, wiring: Wiring, row: list[int], room: float) -> list[float]:
    """Least distance of every unit of a row to the next; *room* lies between two families."""
    half = places.half
    above = [{port for port, person in wiring.above[unit] if person >= 0} for unit in row]
    gaps = [
        room if mine and theirs and mine.isdisjoint(theirs) else UNIT_GAP
        for mine, theirs in itertools.pairwise(above)
    ]
    return [
        half[a] + half[b] + gap for (a, b), gap in zip(itertools.pairwise(row), gaps, strict=True)
    ]


class _Frame:
    """Keeps a large drawing little wider than its widest row would be when packed."""

    def __init__(self, places: Places, rows: list[list[int]], steps: list[list[float]]) -> None:
        self.places = places
        packed = [
            places.half[row[0]] + sum(step) + places.half[row[-1]]
            for row, step in zip(rows, steps, strict=True)
            if row
        ]
        self.width = _SPARE * max(packed)
        xs = [places.unit_x[unit] for row in rows for unit in row]
        self.middle = sum(xs) / len(xs)

    def too_wide(self, rows: list[list[int]]) -> bool:
        """Whether the rows do not fit into the frame."""
        x, half = self.places.unit_x, self.places.half
        left = min(x[row[0]] - half[row[0]] for row in rows if row)
        return max(x[row[-1]] + half[row[-1]] for row in rows if row) - left > self.width

    def hold(self, found: list[float], steps: list[float], row: list[int]) -> list[float]:
        """Places of a row within the frame, in order and as far apart as they must be."""
        half = self.places.half
        offsets = [0.0, *itertools.accumulate(steps)]
        low = self.middle - self.width / 2 + half[row[0]]
        high = self.middle + self.width / 2 - half[row[-1]] - offsets[-1]
        return [
            min(max(x - offset, low), high) + offset
            for x, offset in zip(found, offsets, strict=True)
        ]


class _Pulls:
    """What every unit wants, given where the others are."""

    def __init__(
        self,
        family: Family,
        units: Units,
        wiring: Wiring,
        places: Places,
        rows: list[list[int]],
    ) -> None:
        # Where a line leaves its unit: in the middle of the gap between two names.
        self.between = []
        for p in wiring.ports:
            sides = []
            for person, other in ((p.left, p.right), (p.right, p.left)):
                if person >= 0:
                    half = max(SYMBOL, family.widths[person]) / 2 if person != other else 0.0
                    toward = 1.0 if places.inside[other] > places.inside[person] else -1.0
                    sides.append(places.inside[person] + toward * half)
            self.between.append(sum(sides) / 2 if sides else 0.0)
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
        return x + self.between[port]

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
