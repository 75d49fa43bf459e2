"""Lines of the genogram: couple lines, drops, sibling bars and child lines.

Lines are upright or level. They run in the channels between the rows and in gaps left for them, so
none passes through a symbol; bars have tracks, so no two lie on each other.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from wijkteam_desktop.network.genogram.detours import go_around
from wijkteam_desktop.network.genogram.heights import FAR_TRACK, MARGIN, set_heights
from wijkteam_desktop.network.genogram.placing import SYMBOL
from wijkteam_desktop.network.genogram.result import Line, LineKind, Routes
from wijkteam_desktop.network.genogram.sketch import (
    LABEL_BOTTOM,
    Sketch,
    end_x,
    loose_above,
    port_x,
    reached_ends,
)
from wijkteam_desktop.network.genogram.tracks import CLEAR, Bar, assign_tracks
from wijkteam_desktop.network.genogram.units import couples, touch
from wijkteam_desktop.network.geometry import Point

_HALF = SYMBOL / 2
_FAR_SIDE = 12.0
# A bend this small looks like a mistake; the line runs straight down instead.
_JOG = 4.0
_APART = 3.0
_SHIFTS = (0.0, 3.0, -3.0, 4.5, -4.5)


@dataclass(slots=True)
class FarLine:
    """A couple line above the row, between partners who do not touch."""

    tie: int
    left: int
    right: int
    x0: float
    x1: float
    level: int = 0


def route(sketch: Sketch) -> Routes:
    """Set the heights of rows and draw every line."""
    channels = [_bars(sketch, row) for row in sketch.rows]
    tracks = [assign_tracks(bars) for bars in channels]
    far = [_far_lines(sketch, row) for row in range(len(sketch.rows))]
    levels = [1 + max((f.level for f in lines), default=-1) for lines in far]
    set_heights(sketch, tracks, levels)
    routes = Routes()
    _couple_lines(sketch, routes)
    for row, lines in enumerate(far):
        _draw_far(sketch, routes, row, lines)
    for row, bars in enumerate(channels):
        for bar in bars:
            _draw_bar(sketch, routes, row, bar)
    if sketch.before is not None and sketch.before.pinned:
        go_around(sketch, routes)
    return routes


def _bars(sketch: Sketch, row: list[int]) -> list[Bar]:
    bars = []
    for unit in row:
        for port in sketch.wiring.below[unit]:
            p = sketch.wiring.ports[port]
            nowhere = p.left < 0 and not sketch.wiring.above[unit]
            reached = reached_ends(sketch, port)
            if not reached:
                continue
            ends = _starts(sketch, port, reached)
            top = None if nowhere or loose_above(sketch, port) else port_x(sketch, port)
            if top is not None and len(ends) == 1 and abs(top - ends[0]) <= _JOG:
                top = ends[0]
            bars.append(Bar(port, top, ends))
    _part(bars)
    return bars


def _starts(sketch: Sketch, port: int, ends: list[tuple[int, int]]) -> list[float]:
    """Where on the bar each line down begins: above its end, for twins above their middle."""
    starts = [end_x(sketch, port, *end) for end in ends]
    at = {person: i for i, (_, person) in enumerate(ends) if person >= 0}
    for twins in sketch.family.twins:
        together = [at[person] for person in twins if person in at]
        if len(together) > 1:
            middle = sum(starts[i] for i in together) / len(together)
            for i in together:
                starts[i] = middle
    return starts


def _part(bars: list[Bar]) -> None:
    """Shift a drop a little that would run on a line of another family."""
    ends = sorted((x, bar.port) for bar in bars for x in bar.ends)
    tops: list[tuple[float, int]] = []
    for bar in bars:
        if bar.top is None or bar.straight:
            continue
        for shift in _SHIFTS:
            x = bar.top + shift
            near = ends[bisect_left(ends, (x - _APART, -1)) : bisect_left(ends, (x + _APART, -1))]
            if all(port == bar.port for _, port in near) and all(
                abs(x - other) >= _APART for other, _ in tops
            ):
                bar.top = x
                break
        tops.append((bar.top, bar.port))


def _couple_lines(sketch: Sketch, routes: Routes) -> None:
    """Lines between partners who touch: level, with a bend where one stands lower."""
    for tie in sketch.family.ties:
        for a, b in couples(tie.partners):
            if touch(sketch.units, a, b) and sketch.places.loose.isdisjoint((a, b)):
                left, right = (a, b) if sketch.x(a) < sketch.x(b) else (b, a)
                start = Point(sketch.x(left) + _HALF, sketch.y(left))
                end = Point(sketch.x(right) - _HALF, sketch.y(right))
                points: tuple[Point, ...] = (start, end)
                if start.y != end.y:
                    middle = (start.x + end.x) / 2
                    points = (start, Point(middle, start.y), Point(middle, end.y), end)
                routes.lines.append(Line(tie.id, LineKind.COUPLE, points))


def _far_lines(sketch: Sketch, row: int) -> list[FarLine]:
    """Couple lines above a row, short ones lowest, each on a level of its own where they meet."""
    found: list[FarLine] = []
    used: dict[tuple[int, bool], int] = {}
    pairs = []
    for tie, a, b in sketch.units.far:
        if sketch.units.row[sketch.units.of[a]] == row and sketch.places.loose.isdisjoint((a, b)):
            (x0, left), (x1, right) = sorted(((sketch.x(a), a), (sketch.x(b), b)))
            pairs.append((x1 - x0, x0, x1, tie, left, right))
    pairs.sort()
    for _, x0, x1, tie, left, right in pairs:
        line = FarLine(tie, left, right, 0.0, 0.0)
        starts = used.setdefault((left, True), 0)
        ends = used.setdefault((right, False), 0)
        used[left, True] += 1
        used[right, False] += 1
        line.x0 = x0 + min(_HALF, _FAR_SIDE + 3 * starts)
        line.x1 = x1 - min(_HALF, _FAR_SIDE + 3 * ends)
        taken = {f.level for f in found if f.x0 < line.x1 + CLEAR and line.x0 < f.x1 + CLEAR}
        line.level = next(level for level in range(len(found) + 1) if level not in taken)
        found.append(line)
    return found


def _draw_far(sketch: Sketch, routes: Routes, row: int, lines: list[FarLine]) -> None:
    for far in lines:
        y = sketch.row_y[row] - _HALF - FAR_TRACK * (far.level + 1)
        left, right = sketch.y(far.left) - _HALF, sketch.y(far.right) - _HALF
        path = (Point(far.x0, left), Point(far.x0, y), Point(far.x1, y), Point(far.x1, right))
        key = sketch.family.ties[far.tie].id
        routes.lines.append(Line(key, LineKind.COUPLE, path))
        routes.junctions[far.tie] = (0.0, y)


def _draw_bar(sketch: Sketch, routes: Routes, row: int, bar: Bar) -> None:
    port = sketch.wiring.ports[bar.port]
    tie = sketch.family.ties[port.tie]
    y = sketch.row_y[row] + sketch.depth[row] + MARGIN + sketch.track[row] * bar.track
    start = y if bar.top is None else _start_y(sketch, routes, row, bar.port)
    if port.couple:
        # The line to a partner in a lower row, which runs like one to a child.
        for (_, person), x in zip(reached_ends(sketch, bar.port), bar.ends, strict=True):
            top, bottom = bar.top if bar.top is not None else x, _end_y(sketch, row, person)
            points = (Point(top, start), Point(top, y), Point(x, y), Point(x, bottom))
            routes.lines.append(Line(tie.id, LineKind.COUPLE, points))
        return
    if bar.top is not None:
        if port.left >= 0:
            routes.junctions[port.tie] = (bar.top, start)
        if not bar.straight:
            drop = (Point(bar.top, start), Point(bar.top, y))
            routes.lines.append(Line(tie.id, LineKind.DROP, drop))
    if not bar.straight:
        line = (Point(bar.left, y), Point(bar.right, y))
        routes.lines.append(Line(tie.id, LineKind.BAR, line))
    for (unit, person), x in zip(reached_ends(sketch, bar.port), bar.ends, strict=True):
        name = sketch.family.ids[person] if person >= 0 else ""
        key = tie.child_ids.get(person, tie.id)
        top = start if bar.straight and bar.top is not None else y
        foot = Point(end_x(sketch, bar.port, unit, person), _end_y(sketch, row, person))
        path: tuple[Point, ...] = (Point(x, top), Point(x, foot.y))
        if abs(foot.x - x) > _JOG:
            # Twins part from one point of the bar.
            path = (Point(x, y), foot) if top == y else (Point(x, top), Point(x, y), foot)
        routes.lines.append(Line(key, LineKind.CHILD, path, name))


def _end_y(sketch: Sketch, row: int, person: int) -> float:
    """Top of a symbol, or the middle of the row for a line that goes on."""
    return sketch.y(person) - _HALF if person >= 0 else sketch.row_y[row + 1]


def _start_y(sketch: Sketch, routes: Routes, row: int, port: int) -> float:
    """Height at which the line of a port begins."""
    p = sketch.wiring.ports[port]
    if p.left < 0:
        return sketch.row_y[row]
    if p.toward >= 0:
        return routes.junctions[p.tie][1]
    y = max(sketch.y(p.left), sketch.y(p.right))
    return y if p.left != p.right else y + LABEL_BOTTOM
