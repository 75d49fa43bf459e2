"""Lines to children: solid, dotted for foster, solid and dashed for adoption, thin for step.

Where the parents differ the line has a strand for each of them, in their order from left to right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from wijkteam_desktop.network.geometry import Mark, Point, Polyline, Primitive, box_of
from wijkteam_desktop.network.stamboom.family import Couple, StamboomGraph
from wijkteam_desktop.network.stamboom.tree_lines import UnionLines
from wijkteam_desktop.network.stamboom.words import child_sentence, stem_sentence
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import ParentKind

_APART = 3.6
# Width and pattern of each strand of a kind of tie.
_STRANDS: dict[ParentKind, tuple[tuple[float, tuple[float, ...]], ...]] = {
    ParentKind.BIOLOGICAL: ((1.8, ()),),
    ParentKind.FOSTER: ((2.2, (2.0, 3.8)),),
    ParentKind.ADOPTED: ((1.6, ()), (1.6, (5.5, 3.5))),
    ParentKind.STEP: ((1.1, (5.0, 4.0)),),
}
_PLAIN = (ParentKind.BIOLOGICAL,)


def child_marks(
    case: CaseView,
    graph: StamboomGraph,
    couple: Couple,
    lines: UnionLines,
    places: Mapping[str, Point],
) -> list[Mark]:
    """The line down from a couple and a line to each child."""
    marks: list[Mark] = []
    partners = sorted(couple.partners, key=lambda p: places[p].x)
    ways = {child: _ways(couple, child, partners) for child in couple.children}
    parts: list[Primitive] = []
    spots: list[Point] = []
    for piece in lines.stem:
        kinds = {ways[child] for child in piece.served}
        parts += strands(piece.points, kinds.pop() if len(kinds) == 1 else _PLAIN)
        spots += piece.points
    bars, bar_spots = _twin_bars(graph, lines)
    if parts or bars:
        box = box_of([*spots, *bar_spots]).grown(3.0)
        sentence = stem_sentence(case, couple)
        marks.append(
            Mark(f"stem:{couple.id}", "family", (*parts, *bars), box, sentence, box.centre)
        )
    for child, path in lines.children.items():
        box = box_of(path).grown(3.0)
        drawn = tuple(strands(path, ways[child]))
        sentence = child_sentence(case, couple, child)
        marks.append(Mark(f"child:{couple.id}:{child}", "family", drawn, box, sentence, path[-1]))
    return marks


def strands(points: Sequence[Point], kinds: Sequence[ParentKind]) -> list[Primitive]:
    """Lines of these kinds of tie beside each other along a path."""
    looks = [look for kind in kinds for look in _STRANDS[kind]]
    first = -(len(looks) - 1) / 2 * _APART
    return [
        Polyline(_aside(points, first + i * _APART), "ink", wide, dash)
        for i, (wide, dash) in enumerate(looks)
    ]


def half_width(couple: Couple, child: str) -> float:
    """How far the strands of the line to a child reach aside of its middle."""
    looks = [look for kind in _ways(couple, child, couple.partners) for look in _STRANDS[kind]]
    return (len(looks) - 1) / 2 * _APART


def _ways(couple: Couple, child: str, partners: Sequence[str]) -> tuple[ParentKind, ...]:
    """Kinds of tie to draw for a child: one when all parents are alike, else one per parent."""
    ties = couple.kinds[child]
    kinds = tuple(ties[p] for p in partners if p in ties)
    if not kinds:
        return _PLAIN
    return kinds if len(set(kinds)) > 1 else kinds[:1]


def _aside(points: Sequence[Point], by: float) -> tuple[Point, ...]:
    """The path moved aside: upright parts across, level parts down."""
    if not by:
        return tuple(points)
    level = [a.y == b.y for a, b in pairwise(points)]
    found: list[Point] = []
    for k, at in enumerate(points):
        near = level[max(k - 1, 0) : k + 1]
        found.append(Point(at.x + (0.0 if all(near) else by), at.y + (by if any(near) else 0.0)))
    return tuple(found)


def _twin_bars(graph: StamboomGraph, lines: UnionLines) -> tuple[list[Primitive], list[Point]]:
    """The bar between the lines of twins that are known to be identical."""
    parts: list[Primitive] = []
    spots: list[Point] = []
    for group in graph.twins:
        here = [lines.children[t] for t in group.ids if len(lines.children.get(t, ())) == 3]
        if not group.identical or len(here) < 2:
            continue
        here.sort(key=lambda path: path[1].x)
        middles = [_between(path[0], path[1], 0.6) for path in here]
        y = max(p.y for p in middles)
        ends = [
            _between(path[0], path[1], (y - path[0].y) / ((path[1].y - path[0].y) or 1.0))
            for path in here
        ]
        parts += [Polyline((a, b), "ink", 1.6) for a, b in pairwise(ends)]
        spots += ends
    return parts, spots


def _between(a: Point, b: Point, share: float) -> Point:
    share = min(max(share, 0.0), 1.0)
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
