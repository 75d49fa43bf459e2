"""What placing leaves for routing: who stands where, and where lines leave and enter."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.placing import COUPLE_GAP, SYMBOL, UNIT_GAP, Places
from wijkteam_desktop.network.genogram.relayout import Before
from wijkteam_desktop.network.genogram.units import Units
from wijkteam_desktop.network.genogram.wiring import Port, Wiring

LABEL_BOTTOM = SYMBOL / 2 + 17.0
# Several lines at one symbol keep this far from its middle.
SIDE = 7.0


@dataclass(slots=True)
class Sketch:
    """Numbers, order and places.

    ``lower`` is how much lower than the row each person stands, ``depth`` how far labels reach
    below the middle of a row, ``track`` how far the bars under a row are apart.
    """

    family: Family
    units: Units
    wiring: Wiring
    rows: list[list[int]]
    places: Places
    at: dict[int, int]
    before: Before | None = None
    row_y: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    depth: list[float] = field(default_factory=list)
    track: list[float] = field(default_factory=list)
    across: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        everyone = range(len(self.family.ids))
        self.across = [round(self.places.person_x(self.units, p), 3) for p in everyone]

    def x(self, person: int) -> float:
        """Centre of a symbol across."""
        return self.across[person]

    def y(self, person: int) -> float:
        """Centre of a symbol down."""
        return self.row_y[self.units.row[self.units.of[person]]] + self.lower[person]


def port_x(sketch: Sketch, port: int) -> float:
    """Where the line of a port leaves its row."""
    p = sketch.wiring.ports[port]
    x = sketch.places.unit_x[p.unit]
    inside = sketch.places.inside
    if p.left < 0:
        return x
    if p.toward >= 0:
        return x + _beside(sketch, p)
    if p.left == p.right:
        return x + inside[p.left] + _share(sketch, port)
    a, b = (p.left, p.right) if inside[p.left] < inside[p.right] else (p.right, p.left)
    # In the gap between the two labels, which may be wide or narrow.
    family = sketch.family
    right_of_a = inside[a] + max(SYMBOL, family.widths[a]) / 2
    left_of_b = inside[b] - max(SYMBOL, family.widths[b]) / 2
    return x + (right_of_a + left_of_b) / 2


def _beside(sketch: Sketch, port: Port) -> float:
    """From the middle of the unit to the gap on the side of a partner who does not touch."""
    places, other = sketch.places, sketch.units.of[port.toward]
    if other != port.unit:
        reach = places.half[port.unit] + UNIT_GAP / 2
        return reach if sketch.at[other] > sketch.at[port.unit] else -reach
    reach = max(SYMBOL, sketch.family.widths[port.left]) / 2 + COUPLE_GAP / 2
    middle = places.inside[port.left]
    return middle + (reach if places.inside[port.toward] > middle else -reach)


def _share(sketch: Sketch, port: int) -> float:
    """Room beside each other for several lines that start under one person."""
    p = sketch.wiring.ports[port]
    same = [
        other
        for other in sketch.wiring.below[p.unit]
        if (sketch.wiring.ports[other].left, sketch.wiring.ports[other].right) == (p.left, p.right)
        and sketch.wiring.ports[other].toward < 0
    ]
    return SIDE * (2 * same.index(port) / (len(same) - 1) - 1) if len(same) > 1 else 0.0


def end_x(sketch: Sketch, port: int, unit: int, person: int) -> float:
    """Where a line enters a symbol from above: the middle, or beside it for one of several."""
    x = sketch.places.unit_x[unit]
    if person < 0:
        return x
    x += sketch.places.inside[person]
    mine = [p for p, who in sketch.wiring.above[unit] if who == person]
    if len(mine) > 1:
        mine.sort(key=lambda p: (port_x(sketch, p), p))
        x += SIDE * (2 * mine.index(port) / (len(mine) - 1) - 1)
    return x


def reached_ends(sketch: Sketch, port: int) -> list[tuple[int, int]]:
    """Ends of a port that the lines of the rows lead to: all but who was put elsewhere by hand."""
    loose, ports = sketch.places.loose, sketch.wiring.ports
    p = ports[port]
    if not loose:
        return p.ends
    if p.couple:
        upper = p
        while upper.left < 0:
            upper = ports[sketch.wiring.above[upper.unit][0][0]]
        if upper.left in loose:
            return []
    return [
        (unit, person)
        for unit, person in p.ends
        if (person >= 0 and person not in loose)
        or (person < 0 and any(reached_ends(sketch, q) for q in sketch.wiring.below[unit]))
    ]


def loose_above(sketch: Sketch, port: int) -> bool:
    """Whether a person that a port hangs from was put elsewhere by hand."""
    p = sketch.wiring.ports[port]
    return not sketch.places.loose.isdisjoint((p.left, p.right, p.toward))
