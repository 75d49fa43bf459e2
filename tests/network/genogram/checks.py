"""What must hold in every drawing, measured from its boxes and lines alone."""

from __future__ import annotations

from itertools import combinations, pairwise

from wijkteam_desktop.network.genogram import FamilyGraph, FamilyMember, GenogramLayout
from wijkteam_desktop.network.geometry import Box, Point

HALF = 20.0
LABEL_TOP, LABEL_BOTTOM = 23.0, 37.0


def symbol(at: Point) -> Box:
    return Box(at.x - HALF, at.y - HALF, 2 * HALF, 2 * HALF)


def label(at: Point, width: float) -> Box:
    return Box(at.x - width / 2, at.y + LABEL_TOP, width, LABEL_BOTTOM - LABEL_TOP)


def room(member: FamilyMember, at: Point) -> Box:
    """Symbol and label of somebody with what lies between them and the next."""
    half = max(HALF, member.width / 2) + 5.1
    return Box(at.x - half, at.y - HALF - 14.0, 2 * half, HALF + LABEL_BOTTOM + 28.0)


def overlaps(graph: FamilyGraph, layout: GenogramLayout) -> list[tuple[str, str]]:
    """Pairs whose symbols or labels share area."""
    found = []
    boxes = {
        m.id: (symbol(layout.places[m.id]), label(layout.places[m.id], m.width))
        for m in graph.members
    }
    for a, b in combinations(boxes, 2):
        if any(p.overlaps(q, gap=-0.01) for p in boxes[a] for q in boxes[b]):
            found.append((a, b))
    return found


def segments(layout: GenogramLayout) -> list[tuple[str, Point, Point]]:
    return [
        (line.union_id, a, b)
        for line in layout.lines
        for a, b in zip(line.points, line.points[1:], strict=False)
        if abs(a.x - b.x) > 0.01 or abs(a.y - b.y) > 0.01
    ]


def lines_through_symbols(layout: GenogramLayout) -> list[tuple[str, str]]:
    """(union, person) where a line (or the box around a slanting one) enters a symbol."""
    found = []
    for union, a, b in segments(layout):
        for person, at in layout.places.items():
            inner = symbol(at).grown(-0.5)
            if (
                min(a.x, b.x) < inner.right
                and max(a.x, b.x) > inner.x
                and min(a.y, b.y) < inner.bottom
                and max(a.y, b.y) > inner.y
            ):
                found.append((union, person))
    return found


def lines_on_lines(layout: GenogramLayout, level: bool, near: float = 3.0) -> list[tuple[str, str]]:
    """Pairs of unions with level (or upright) lines that run on each other for a stretch."""
    kept = [
        (u, a, b) if level else (u, Point(a.y, a.x), Point(b.y, b.x))
        for u, a, b in segments(layout)
        if abs(a.y - b.y if level else a.x - b.x) < 0.01
    ]
    kept.sort(key=lambda s: (s[1].y, s[0]))
    found = []
    for i, (u, a, b) in enumerate(kept):
        for v, c, d in kept[i + 1 :]:
            if c.y - a.y >= near:
                break
            if u != v and min(max(a.x, b.x), max(c.x, d.x)) - max(min(a.x, b.x), min(c.x, d.x)) > 1:
                found.append((u, v))
    return found


def out_of_row(layout: GenogramLayout) -> list[str]:
    """People who stand further from the middle of their row than a quarter of the row distance."""
    rows: dict[int, list[float]] = {}
    for person, row in layout.rows.items():
        rows.setdefault(row, []).append(layout.places[person].y)
    middle = {row: sorted(ys)[len(ys) // 2] for row, ys in rows.items()}
    heights = sorted(middle.values())
    least = min((b - a for a, b in pairwise(heights)), default=100.0)
    return [
        p for p, row in layout.rows.items() if abs(layout.places[p].y - middle[row]) > least / 4
    ]


def undrawn(graph: FamilyGraph, layout: GenogramLayout) -> list[str]:
    """Ties of which a part is neither drawn nor listed as not drawn."""
    listed = {(n.tie_id, n.person_id) for n in layout.not_drawn}
    drawn = {(line.union_id, line.person_id) for line in layout.lines}
    unions = {line.union_id for line in layout.lines}
    found = [m.id for m in graph.members if m.id not in layout.places]
    for union in graph.unions:
        if len(union.partners) > 1 and layout.same.get(union.id, union.id) not in unions:
            found.append(union.id)
        if union.partners or len(union.children) > 1:
            found += [
                f"{union.id}>{child}"
                for child in union.children
                if (union.id, child) not in drawn and (union.id, child) not in listed
            ]
    return found
