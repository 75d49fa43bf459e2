"""How good a genogram is: overlaps, lines, rows, couples, siblings, households and movement.

Shares run from 0 to 1, 1 is best; None means that there was nothing to measure. What is measured on
lines is measured on the polylines that are drawn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wijkteam_desktop.network.genogram.model import FamilyGraph, FamilyMember
from wijkteam_desktop.network.genogram.placing import SYMBOL
from wijkteam_desktop.network.genogram.result import GenogramLayout, LineKind
from wijkteam_desktop.network.genogram.steps import convex_hull, inside
from wijkteam_desktop.network.geometry import Box, Point

LABEL_TOP = SYMBOL / 2 + 3.0
LABEL_HEIGHT = 14.0
_TOUCH = 0.01
_NEAR = 3.0


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece of a line, its ends from left to right or top to bottom."""

    union_id: str
    kind: LineKind
    a: Point
    b: Point

    @property
    def level(self) -> bool:
        """Whether it lies rather than stands."""
        return abs(self.a.y - self.b.y) < _TOUCH


@dataclass(frozen=True, slots=True)
class Quality:
    """Measures of one drawing; the first six must be 0."""

    missing: int
    overlaps: int
    through_symbols: int
    lines_on_lines: int
    out_of_row: int
    parents_below: int
    crossings: int
    partners: float | None
    siblings: float | None
    homes: float | None


@dataclass(frozen=True, slots=True)
class Movement:
    """How far people moved: mean in units and the share that moved more than half a symbol."""

    mean: float
    share: float


def measure(graph: FamilyGraph, layout: GenogramLayout) -> Quality:
    """Measure a drawing of a family."""
    lines = segments(layout)
    return Quality(
        missing=sum(m.id not in layout.places for m in graph.members),
        overlaps=len(overlaps(graph, layout.places)),
        through_symbols=len(through_symbols(layout, lines)),
        lines_on_lines=len(lines_on_lines(lines)),
        out_of_row=len(out_of_row(layout)),
        parents_below=_parents_below(graph, layout),
        crossings=crossings(lines),
        partners=partners_together(graph, layout),
        siblings=siblings_in_order(graph, layout),
        homes=whole_homes(graph, layout),
    )


def movement(old: Mapping[str, Point], new: Mapping[str, Point]) -> Movement:
    """Compare two drawings; only people in both count."""
    moves = [math.dist((p.x, p.y), (new[k].x, new[k].y)) for k, p in old.items() if k in new]
    if not moves:
        return Movement(0.0, 0.0)
    return Movement(sum(moves) / len(moves), sum(m > SYMBOL / 2 for m in moves) / len(moves))


def boxes(member: FamilyMember, at: Point) -> tuple[Box, Box]:
    """Symbol and label of a person."""
    half = SYMBOL / 2
    label = Box(at.x - member.width / 2, at.y + LABEL_TOP, member.width, LABEL_HEIGHT)
    return Box(at.x - half, at.y - half, SYMBOL, SYMBOL), label


def overlaps(graph: FamilyGraph, places: Mapping[str, Point]) -> list[tuple[str, str]]:
    """Pairs of people whose symbols or labels share area."""
    known = sorted(
        ((places[m.id].y, m.id, boxes(m, places[m.id])) for m in graph.members if m.id in places),
        key=lambda entry: (entry[0], entry[1]),
    )
    reach = SYMBOL + LABEL_TOP + LABEL_HEIGHT
    found = []
    for i, (y, one, mine) in enumerate(known):
        for other_y, other, theirs in known[i + 1 :]:
            if other_y - y > reach:
                break
            if any(a.overlaps(b, gap=-_TOUCH) for a in mine for b in theirs):
                found.append((one, other))
    return found


def segments(layout: GenogramLayout) -> list[Segment]:
    """All straight pieces of all lines, those without length left out."""
    found = []
    for line in layout.lines:
        for a, b in pairwise(line.points):
            if abs(a.x - b.x) > _TOUCH or abs(a.y - b.y) > _TOUCH:
                first, last = sorted((a, b), key=lambda p: (p.x, p.y))
                found.append(Segment(line.union_id, line.kind, first, last))
    return found


def through_symbols(layout: GenogramLayout, lines: Sequence[Segment]) -> list[tuple[str, str]]:
    """(union, person) where a line enters the inside of a symbol."""
    found = []
    reach = SYMBOL / 2 - 0.5
    for line in lines:
        left, right = line.a.x, line.b.x
        top, bottom = sorted((line.a.y, line.b.y))
        for person, at in layout.places.items():
            across = left < at.x + reach and right > at.x - reach
            if across and top < at.y + reach and bottom > at.y - reach:
                found.append((line.union_id, person))
    return found


def lines_on_lines(lines: Sequence[Segment]) -> list[tuple[str, str]]:
    """Pairs of unions with level lines that run on each other for a stretch."""
    level = sorted((s for s in lines if s.level), key=lambda s: (s.a.y, s.union_id))
    found = []
    for i, one in enumerate(level):
        for other in level[i + 1 :]:
            if other.a.y - one.a.y >= _NEAR:
                break
            shared = min(one.b.x, other.b.x) - max(one.a.x, other.a.x)
            if one.union_id != other.union_id and shared > 1:
                found.append((one.union_id, other.union_id))
    return found


def crossings(lines: Sequence[Segment]) -> int:
    """Crossings of level with upright lines of different unions."""
    level = [s for s in lines if s.level]
    upright = sorted((s for s in lines if abs(s.a.x - s.b.x) < _TOUCH), key=lambda s: s.a.x)
    count = 0
    for one in level:
        for other in upright:
            if other.a.x >= one.b.x - _TOUCH:
                break
            if other.a.x <= one.a.x + _TOUCH or one.union_id == other.union_id:
                continue
            top, bottom = sorted((other.a.y, other.b.y))
            count += top + _TOUCH < one.a.y < bottom - _TOUCH
    return count


def out_of_row(layout: GenogramLayout) -> list[str]:
    """People further from the middle of their row than a quarter of the least row distance."""
    rows: dict[int, list[float]] = {}
    for person, row in layout.rows.items():
        rows.setdefault(row, []).append(layout.places[person].y)
    middle = {row: sorted(ys)[len(ys) // 2] for row, ys in rows.items()}
    heights = sorted(middle.values())
    least = min((b - a for a, b in pairwise(heights)), default=4 * SYMBOL)
    return [
        person
        for person, row in layout.rows.items()
        if abs(layout.places[person].y - middle[row]) > least / 4
    ]


def _parents_below(graph: FamilyGraph, layout: GenogramLayout) -> int:
    listed = {(n.tie_id, n.person_id) for n in layout.not_drawn}
    places = layout.places
    return sum(
        places[parent].y + SYMBOL / 2 > places[child].y
        for union in graph.unions
        for parent in union.partners
        for child in union.children
        if parent in places and child in places and (union.id, child) not in listed
    )


def partners_together(graph: FamilyGraph, layout: GenogramLayout) -> float | None:
    """Share of couples in one row with nobody between them."""
    places = layout.places
    total = together = 0
    for union in graph.unions:
        if len(union.partners) != 2 or any(p not in places for p in union.partners):
            continue
        total += 1
        a, b = sorted((places[p] for p in union.partners), key=lambda p: p.x)
        between = any(a.x < p.x < b.x and abs(p.y - a.y) < SYMBOL for p in places.values())
        together += abs(a.y - b.y) <= SYMBOL / 2 and not between
    return together / total if total else None


def siblings_in_order(graph: FamilyGraph, layout: GenogramLayout) -> float | None:
    """Share of sibling pairs of known age with the elder left."""
    births = {m.id: m.birth_year for m in graph.members if m.birth_year is not None}
    total = right = 0
    for union in graph.unions:
        known = [c for c in union.children if c in births and c in layout.places]
        for i, a in enumerate(known):
            for b in known[:i]:
                if births[a] != births[b]:
                    total += 1
                    elder, younger = (a, b) if births[a] < births[b] else (b, a)
                    right += layout.places[elder].x < layout.places[younger].x
    return right / total if total else None


def whole_homes(graph: FamilyGraph, layout: GenogramLayout) -> float | None:
    """Share of households of several people whose convex hull holds nobody else."""
    total = whole = 0
    half = SYMBOL / 2 - 0.5
    for home in graph.homes:
        members = {m for m in home.members if m in layout.places}
        if len(members) < 2:
            continue
        total += 1
        hull = convex_hull(
            (layout.places[m].x + dx, layout.places[m].y + dy)
            for m in members
            for dx in (-half, half)
            for dy in (-half, half)
        )
        whole += not any(
            inside(hull, (at.x, at.y)) for p, at in layout.places.items() if p not in members
        )
    return whole / total if total else None
