"""Lines of the genogram: couple lines, drops, sibling bars and child lines, and the height of rows.

Lines are upright or level. They run in the channels between the rows and in gaps left for them, so
none passes through a symbol; bars have tracks, so no two lie on each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram.family import Family
from wijkteam_desktop.network.genogram.placing import COUPLE_GAP, SYMBOL, UNIT_GAP, Places
from wijkteam_desktop.network.genogram.result import Line, LineKind
from wijkteam_desktop.network.genogram.steps import STEP, Stage, broken_homes, choose_steps
from wijkteam_desktop.network.genogram.tracks import CLEAR, Bar, assign_tracks
from wijkteam_desktop.network.genogram.units import Units, couples, touch
from wijkteam_desktop.network.genogram.wiring import Port, Wiring
from wijkteam_desktop.network.geometry import Point

LABEL_BOTTOM = SYMBOL / 2 + 17.0
ROW = 100.0
# With steps in use: a step stays less than a quarter of the distance of the rows.
STEPPED_ROW = 118.0
TRACK = 10.0
FAR_TRACK = 8.0
_MARGIN = 9.0
_SIDE = 7.0
_FAR_SIDE = 12.0


@dataclass(slots=True)
class Sketch:
    """Everything routing needs: numbers, order and places."""

    family: Family
    units: Units
    wiring: Wiring
    rows: list[list[int]]
    places: Places
    at: dict[int, int]
    stepped: set[int] = field(default_factory=set)
    steps: bool = False

    def drop(self, unit: int) -> float:
        """How much lower than its row a unit stands."""
        return STEP if unit in self.stepped else 0.0

    def depth(self, row: int) -> float:
        """From the middle of a row to the lowest label in it."""
        if not any(self.units.people[u] for u in self.rows[row]):
            return 0.0
        return LABEL_BOTTOM + (STEP if self.steps else 0.0)


@dataclass(slots=True)
class FarLine:
    """A couple line above the row, between partners who do not touch."""

    tie: int
    left: int
    right: int
    x0: float
    x1: float
    level: int = 0


@dataclass(slots=True)
class Routes:
    """Heights of rows and all lines."""

    row_y: list[float]
    lines: list[Line] = field(default_factory=list)
    junctions: dict[int, tuple[float, float]] = field(default_factory=dict)


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
    return _SIDE * (2 * same.index(port) / (len(same) - 1) - 1) if len(same) > 1 else 0.0


def end_x(sketch: Sketch, port: int, unit: int, person: int) -> float:
    """Where a line enters a symbol from above: the middle, or beside it for one of several."""
    x = sketch.places.unit_x[unit]
    if person < 0:
        return x
    x += sketch.places.inside[person]
    mine = [p for p, who in sketch.wiring.above[unit] if who == person]
    if len(mine) > 1:
        mine.sort(key=lambda p: (port_x(sketch, p), p))
        x += _SIDE * (2 * mine.index(port) / (len(mine) - 1) - 1)
    return x


def route(sketch: Sketch) -> Routes:
    """Set the heights of rows and draw every line."""
    channels = [_bars(sketch, row) for row in sketch.rows]
    tracks = [assign_tracks(bars) for bars in channels]
    far = [_far_lines(sketch, row) for row in range(len(sketch.rows))]
    levels = [1 + max((f.level for f in lines), default=-1) for lines in far]
    heights = _heights(sketch, tracks, levels)
    broken = broken_homes(_stage(sketch, heights))
    if broken:
        sketch.steps = True
        stepped_heights = _heights(sketch, tracks, levels)
        stage = _stage(sketch, stepped_heights)
        sketch.stepped, left = choose_steps(stage)
        sketch.steps = left < broken
        if sketch.steps:
            heights = stepped_heights
        else:
            sketch.stepped = set()
    routes = Routes(heights)
    _couple_lines(sketch, routes)
    for row, lines in enumerate(far):
        _draw_far(sketch, routes, row, lines)
    for row, bars in enumerate(channels):
        for bar in bars:
            _draw_bar(sketch, routes, row, bar)
    return routes


def _stage(sketch: Sketch, row_y: list[float]) -> Stage:
    family, units = sketch.family, sketch.units
    everyone = range(len(family.ids))
    return Stage(
        x=[sketch.places.person_x(units, p) for p in everyone],
        unit=units.of,
        row=[units.row[units.of[p]] for p in everyone],
        row_y=row_y,
        homes=[
            [p for p in members if family.home[p] == home]
            for home, (_, members) in enumerate(family.homes)
        ],
        unions=[(tie.partners, tie.children) for tie in family.ties],
    )


def _bars(sketch: Sketch, row: list[int]) -> list[Bar]:
    bars = []
    for unit in row:
        for port in sketch.wiring.below[unit]:
            p = sketch.wiring.ports[port]
            nowhere = p.left < 0 and not sketch.wiring.above[unit]
            ends = [end_x(sketch, port, *end) for end in p.ends]
            bars.append(Bar(port, None if nowhere else port_x(sketch, port), ends))
    return bars


def _heights(sketch: Sketch, tracks: list[int], levels: list[int]) -> list[float]:
    """Middle of every row, the first at 0; a row without people is as high as nothing."""
    heights = [0.0]
    least = STEPPED_ROW if sketch.steps else ROW
    for row in range(len(sketch.rows) - 1):
        above = sketch.depth(row)
        peopled = above > 0.0
        need = above + 2 * _MARGIN + TRACK * max(0, tracks[row] - 1)
        need += FAR_TRACK * levels[row + 1] + SYMBOL / 2
        heights.append(heights[-1] + (max(least, need) if peopled else need))
    return heights


def _bar_y(sketch: Sketch, routes: Routes, row: int, track: int) -> float:
    return routes.row_y[row] + sketch.depth(row) + _MARGIN + TRACK * track


def _couple_lines(sketch: Sketch, routes: Routes) -> None:
    """Level lines between partners who touch."""
    for tie in sketch.family.ties:
        for a, b in couples(tie.partners):
            unit = sketch.units.of[a]
            if touch(sketch.units, a, b):
                x = sketch.places.unit_x[unit]
                y = routes.row_y[sketch.units.row[unit]] + sketch.drop(unit)
                ends = sorted((x + sketch.places.inside[a], x + sketch.places.inside[b]))
                line = (Point(ends[0] + SYMBOL / 2, y), Point(ends[1] - SYMBOL / 2, y))
                routes.lines.append(Line(tie.id, LineKind.COUPLE, line))


def _far_lines(sketch: Sketch, row: int) -> list[FarLine]:
    found: list[FarLine] = []
    used: dict[tuple[int, bool], int] = {}
    people = sorted(
        (
            sketch.places.person_x(sketch.units, a),
            sketch.places.person_x(sketch.units, b),
            tie,
            a,
            b,
        )
        if sketch.places.person_x(sketch.units, a) < sketch.places.person_x(sketch.units, b)
        else (
            sketch.places.person_x(sketch.units, b),
            sketch.places.person_x(sketch.units, a),
            tie,
            b,
            a,
        )
        for tie, a, b in sketch.units.far
        if sketch.units.row[sketch.units.of[a]] == row
    )
    people.sort(key=lambda f: (f[1] - f[0], f))
    for x0, x1, tie, a, b in people:
        line = FarLine(tie, a, b, 0.0, 0.0)
        for person, right in ((a, True), (b, False)):
            used[person, right] = used.get((person, right), 0) + 1
        line.x0 = x0 + min(SYMBOL / 2, _FAR_SIDE + 3 * (used[a, True] - 1))
        line.x1 = x1 - min(SYMBOL / 2, _FAR_SIDE + 3 * (used[b, False] - 1))
        taken = {f.level for f in found if f.x0 < line.x1 + CLEAR and line.x0 < f.x1 + CLEAR}
        line.level = next(level for level in range(len(found) + 1) if level not in taken)
        found.append(line)
    return found


def _far_y(routes: Routes, row: int, level: int) -> float:
    return routes.row_y[row] - SYMBOL / 2 - FAR_TRACK * (level + 1)


def _draw_far(sketch: Sketch, routes: Routes, row: int, lines: list[FarLine]) -> None:
    top = routes.row_y[row] - SYMBOL / 2
    for far in lines:
        y = _far_y(routes, row, far.level)
        left = top + sketch.drop(sketch.units.of[far.left])
        right = top + sketch.drop(sketch.units.of[far.right])
        path = (Point(far.x0, left), Point(far.x0, y), Point(far.x1, y), Point(far.x1, right))
        key = sketch.family.ties[far.tie].id
        routes.lines.append(Line(key, LineKind.COUPLE, path))
        routes.junctions[far.tie] = (0.0, y)


def _draw_bar(sketch: Sketch, routes: Routes, row: int, bar: Bar) -> None:
    port = sketch.wiring.ports[bar.port]
    tie = sketch.family.ties[port.tie]
    below = routes.row_y[row + 1]
    y = _bar_y(sketch, routes, row, bar.track)
    kind = LineKind.COUPLE if port.couple else LineKind.CHILD
    start = _start_y(sketch, routes, row, bar.port)
    if bar.top is not None and not port.couple:
        if port.left >= 0:
            routes.junctions[port.tie] = (bar.top, start)
        if not bar.straight:
            routes.lines.append(
                Line(tie.id, LineKind.DROP, (Point(bar.top, start), Point(bar.top, y)))
            )
    if not bar.straight and (len(bar.ends) > 1 or port.couple is False):
        bar_line = (Point(bar.left, y), Point(bar.right, y))
        routes.lines.append(Line(tie.id, LineKind.BAR, bar_line))
    for (unit, person), x in zip(port.ends, bar.ends, strict=True):
        bottom = below - SYMBOL / 2 + sketch.drop(unit) if person >= 0 else below
        name = sketch.family.ids[person] if person >= 0 else ""
        key = tie.child_ids.get(person, tie.id)
        if port.couple and bar.top is not None:
            points = (Point(bar.top, start), Point(bar.top, y), Point(x, y), Point(x, bottom))
            routes.lines.append(Line(tie.id, kind, points))
        else:
            top = start if bar.straight and bar.top is not None else y
            routes.lines.append(Line(key, kind, (Point(x, top), Point(x, bottom)), name))


def _start_y(sketch: Sketch, routes: Routes, row: int, port: int) -> float:
    """Height at which the line of a port begins."""
    p = sketch.wiring.ports[port]
    y = routes.row_y[row] + sketch.drop(p.unit)
    if p.left < 0:
        return y
    if p.toward >= 0:
        return routes.junctions[p.tie][1]
    return y if p.left != p.right else y + LABEL_BOTTOM
