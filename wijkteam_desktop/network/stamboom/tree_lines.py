"""Lines of the tree on the drawing: what the layout gave, fitted to symbols, names and twins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from wijkteam_desktop.network.genogram import GenogramLayout, Line, LineKind
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.stamboom.branching import branches
from wijkteam_desktop.network.stamboom.caption import SYMBOL, TreeCaption
from wijkteam_desktop.network.stamboom.family import StamboomGraph
from wijkteam_desktop.network.stamboom.reach import side_reach, top_reach
from wijkteam_desktop.network.symbols import Shape

LIFT = 1.75
"""How much higher than the layout thinks: names in two lines need more room than its labels."""
TWIN_UP = 15.0
_HALF = SYMBOL / 2
_LABEL_BOTTOM = _HALF + 17.0
_UNDER_NAME = 2.5
_NEAR = 0.05


@dataclass(frozen=True, slots=True)
class CoupleLine:
    """Line between two partners; the left one first. ``far``: it runs above the row."""

    first: str
    second: str
    points: tuple[Point, ...]
    far: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the lines to children, and which children hang on it."""

    points: tuple[Point, ...]
    served: frozenset[str]


@dataclass(frozen=True, slots=True)
class UnionLines:
    """All lines of one couple: between the partners, down to the bar, and to each child."""

    couples: tuple[CoupleLine, ...] = ()
    stem: tuple[Piece, ...] = ()
    children: Mapping[str, tuple[Point, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fitting:
    """What lines are fitted to: places on the drawing, names and shapes of everybody."""

    places: Mapping[str, Point]
    captions: Mapping[str, TreeCaption]
    shapes: Mapping[str, Shape]
    small: frozenset[str] = frozenset()

    def top(self, person: str, x: float) -> Point:
        """Where a line from above ends at a symbol."""
        at = self.places[person]
        if person in self.small:
            return Point(x, at.y - SYMBOL / 4 - 1.0)
        return Point(x, at.y - top_reach(self.shapes[person], x - at.x))

    def bottom(self, person: str, x: float) -> Point:
        """Where a line to the children starts under a name."""
        at = self.places[person]
        return Point(x, at.y + self.captions[person].box.bottom + _UNDER_NAME)

    def side(self, person: str, right: bool) -> Point:
        """Where a partner line ends at a symbol."""
        at = self.places[person]
        reach = side_reach(self.shapes[person])
        return Point(at.x + (reach if right else -reach), at.y)


def tree_lines(
    layout: GenogramLayout, graph: StamboomGraph, fitting: Fitting
) -> dict[str, UnionLines]:
    """Lines per union of the graph."""
    by_union: dict[str, list[Line]] = {}
    for line in layout.lines:
        by_union.setdefault(line.union_id, []).append(line)
    snap = _Snap(layout, fitting)
    return {
        key: _detoured(by_union[key], layout.junctions.get(key), snap)
        if key in layout.detours
        else _union(by_union[key], graph, fitting, snap)
        for key in graph.couples
        if key in by_union
    }


class _Snap:
    """Moves ends of lines from where the layout thinks a symbol is to where it is drawn."""

    def __init__(self, layout: GenogramLayout, fitting: Fitting) -> None:
        self.fitting = fitting
        self.ends: dict[int, list[tuple[float, str, str]]] = {}
        for person, at in layout.places.items():
            for what, y in (
                ("top", at.y - _HALF),
                ("side", at.y),
                ("bottom", at.y + _LABEL_BOTTOM),
            ):
                self.ends.setdefault(round(y), []).append((at.x, person, what))

    def end(self, point: Point) -> tuple[Point, str]:
        """The point on the drawing and the person it touches, or nobody."""
        for row in (round(point.y), round(point.y - 0.5), round(point.y + 0.5)):
            for x, person, what in self.ends.get(row, ()):
                across = point.x - x
                if abs(across) > _HALF + _NEAR:
                    continue
                if what == "side":
                    if abs(abs(across) - _HALF) < _NEAR:
                        return self.fitting.side(person, across > 0), person
                elif what == "top":
                    return self.fitting.top(person, point.x), person
                else:
                    return self.fitting.bottom(person, point.x), person
        return lifted(point), ""

    def path(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """A line with both ends fitted."""
        inner = [lifted(p) for p in points[1:-1]]
        return (self.end(points[0])[0], *inner, self.end(points[-1])[0])


def lifted(point: Point) -> Point:
    """Point of the layout on the drawing."""
    return Point(point.x, point.y * LIFT)


def lowered(point: Point) -> Point:
    """Point of the drawing for the layout."""
    return Point(point.x, point.y / LIFT)


def _union(lines: list[Line], graph: StamboomGraph, fitting: Fitting, snap: _Snap) -> UnionLines:
    couples = [_couple(line, snap) for line in lines if line.kind is LineKind.COUPLE]
    levels = _levels(lines)
    paths: dict[str, tuple[Point, ...]] = {}
    pieces: list[Piece] = []
    below: frozenset[str] = frozenset()
    for level in sorted(levels, reverse=True):
        children = {line.person_id: line for line in levels[level] if line.kind is LineKind.CHILD}
        attached = {person: line.points[0].x for person, line in children.items() if person}
        for group in graph.twins:
            twins = [t for t in group.ids if t in attached]
            if len(twins) > 1:
                apex = sum(attached[t] for t in twins) / len(twins)
                attached.update(dict.fromkeys(twins, apex))
        for person, line in children.items():
            if person:
                paths[person] = _child_path(snap, fitting, line, attached[person])
            else:
                pieces.append(Piece(tuple(lifted(p) for p in line.points), below))
        pieces += _bar(levels[level], attached, children.get(""), below, level, snap)
        below |= frozenset(attached)
    return UnionLines(tuple(couples), tuple(pieces), paths)


def _detoured(lines: list[Line], junction: Point | None, snap: _Snap) -> UnionLines:
    """Lines that go around somebody who was put elsewhere by hand, as the layout gave them."""
    couples = tuple(_couple(line, snap) for line in lines if line.kind is LineKind.COUPLE)
    down = [line for line in lines if line.kind is not LineKind.COUPLE]
    feet = {line.points[-1]: line.person_id for line in down if line.person_id}
    pieces: list[Piece] = []
    paths: dict[str, tuple[Point, ...]] = {}
    for points, served in branches(down, junction):
        child = feet.get(points[-1])
        if child is None:
            pieces.append(Piece(snap.path(points), served))
        else:
            paths[child] = _slanting(snap.path(points))
    return UnionLines(couples, tuple(pieces), paths)


def _slanting(path: tuple[Point, ...]) -> tuple[Point, ...]:
    """The path, with an upright end where it comes slanting to a twin."""
    start, end = path[-2], path[-1]
    if abs(start.x - end.x) < _NEAR:
        return path
    return (*path[:-1], Point(end.x, end.y - TWIN_UP / 2), end)


def _couple(line: Line, snap: _Snap) -> CoupleLine:
    start, first = snap.end(line.points[0])
    stop, second = snap.end(line.points[-1])
    inner = [lifted(p) for p in line.points[1:-1]]
    if len(inner) == 2 and inner[0].x == inner[1].x:
        # A partner a step lower: the ends have moved, so the bend goes back to their heights.
        inner = [Point(inner[0].x, start.y), Point(inner[1].x, stop.y)]
    far = len(line.points) == 4 and line.points[1].y == line.points[2].y
    return CoupleLine(first, second, (start, *inner, stop), far)


def _levels(lines: list[Line]) -> dict[float, list[Line]]:
    """Lines to children by the height at which children branch off."""
    levels: dict[float, list[Line]] = {}
    for line in lines:
        if line.kind is LineKind.CHILD or line.kind is LineKind.BAR:
            levels.setdefault(line.points[0].y, []).append(line)
        elif line.kind is LineKind.DROP:
            levels.setdefault(line.points[-1].y, []).append(line)
    return levels


def _child_path(snap: _Snap, fitting: Fitting, line: Line, attached: float) -> tuple[Point, ...]:
    start, end = line.points[0], fitting.top(line.person_id, line.points[-1].x)
    if attached == start.x and abs(start.x - end.x) < _NEAR:
        first = snap.end(start)[0]
        return (first, end)
    top = fitting.places[line.person_id].y - _HALF - TWIN_UP
    return (Point(attached, start.y * LIFT), Point(end.x, top), end)


def _bar(
    lines: list[Line],
    attached: Mapping[str, float],
    passage: Line | None,
    below: frozenset[str],
    level: float,
    snap: _Snap,
) -> list[Piece]:
    """Drop and bar of one height, the bar in stretches by who hangs on them."""
    served = frozenset(attached) | (below if passage else frozenset())
    drops = [line for line in lines if line.kind is LineKind.DROP]
    pieces = [Piece(snap.path(line.points), served) for line in drops]
    hanging: list[tuple[float, frozenset[str]]] = [
        (x, frozenset((person,))) for person, x in attached.items()
    ]
    if passage is not None:
        hanging.append((passage.points[0].x, below))
    if not drops and not any(line.kind is LineKind.BAR for line in lines):
        return pieces
    root = drops[0].points[-1].x if drops else None
    spots = sorted({x for x, _who in hanging} | ({root} if root is not None else set()))
    y = level * LIFT
    for left, right in pairwise(spots):
        if root is None:
            on = served
        elif left >= root:
            on = frozenset().union(*(who for x, who in hanging if x >= right))
        else:
            on = frozenset().union(*(who for x, who in hanging if x <= left))
        pieces.append(Piece((Point(left, y), Point(right, y)), on))
    return pieces
