"""Family lines while somebody is dragged: plain and quick, until the layout makes them anew."""

from __future__ import annotations

from collections.abc import Mapping

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.family import Couple
from wijkteam_desktop.network.stamboom.tree_lines import CoupleLine, Fitting, Piece, UnionLines

_DOWN = 14.0


def lines_with(
    lines: UnionLines, couple: Couple, fitting: Fitting, moved: Mapping[str, Point]
) -> UnionLines:
    """Lines of a union with some of its people elsewhere; *fitting* has the new places."""
    if not moved.keys() & {*couple.partners, *couple.children}:
        return lines
    couples = tuple(
        _couple(line, fitting) if moved.keys() & {line.first, line.second} else line
        for line in lines.couples
    )
    children = {child: path for child, path in lines.children.items() if path}
    if not children:
        return UnionLines(couples, lines.stem, children)
    bar = min(path[0].y for path in children.values())
    start = _start(lines, couples, couple, fitting, moved)
    if start is not None:
        bar = max(bar, start.y + _DOWN)
    paths = {}
    for child in children:
        x = fitting.places[child].x
        paths[child] = (Point(x, bar), fitting.top(child, x))
    everyone = frozenset(children)
    ends = [fitting.places[c].x for c in children] + ([start.x] if start else [])
    stem = [Piece((Point(min(ends), bar), Point(max(ends), bar)), everyone)]
    if start is not None:
        stem.append(Piece((start, Point(start.x, bar)), everyone))
    return UnionLines(couples, tuple(stem), paths)


def _couple(line: CoupleLine, fitting: Fitting) -> CoupleLine:
    places = fitting.places
    first, second = sorted((line.first, line.second), key=lambda p: (places[p].x, p))
    a, b = places[first], places[second]
    if line.far and abs(a.y - b.y) < SYMBOL:
        level = min(line.points[1].y, min(a.y, b.y) - SYMBOL / 2 - _DOWN)
        ends = fitting.top(first, a.x + 12.0), fitting.top(second, b.x - 12.0)
        bends = (Point(a.x + 12.0, level), Point(b.x - 12.0, level))
        return CoupleLine(first, second, (ends[0], *bends, ends[1]), True)
    if b.x - a.x < SYMBOL + 8.0:
        upper, lower = (first, second) if a.y < b.y else (second, first)
        x = places[upper].x
        top, end = fitting.bottom(upper, x), fitting.top(lower, places[lower].x)
        middle = (top.y + end.y) / 2
        bent = (top, Point(x, middle), Point(end.x, middle), end)
        return CoupleLine(upper, lower, bent)
    start, end = fitting.side(first, True), fitting.side(second, False)
    if abs(start.y - end.y) < 0.5:
        return CoupleLine(first, second, (start, end))
    middle = (start.x + end.x) / 2
    return CoupleLine(first, second, (start, Point(middle, start.y), Point(middle, end.y), end))


def _start(
    lines: UnionLines,
    couples: tuple[CoupleLine, ...],
    couple: Couple,
    fitting: Fitting,
    moved: Mapping[str, Point],
) -> Point | None:
    """Where the line to the children leaves; None when nobody is above them."""
    if not couple.partners:
        return None
    if not moved.keys() & set(couple.partners):
        # The parents stand still, so it leaves where it did: at the top of the lines down.
        tops = [p.points[0] for p in lines.stem if p.points[0].x == p.points[-1].x]
        tops += [path[0] for path in lines.children.values() if path[0].x == path[-1].x]
        return min(tops, key=lambda p: p.y) if tops else None
    if couples:
        points = couples[0].points
        if couples[0].far or len(points) == 4:
            return Point((points[1].x + points[2].x) / 2, max(points[1].y, points[2].y))
        return Point((points[0].x + points[-1].x) / 2, points[0].y)
    parent = couple.partners[0]
    return fitting.bottom(parent, fitting.places[parent].x)
