"""What must hold in every drawing of a family tree, measured from what is painted."""

from __future__ import annotations

from itertools import combinations, pairwise

from wijkteam_desktop.network.geometry import Box, Figure, Mark, Polyline, Text
from wijkteam_desktop.network.stamboom import StamboomLayout
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.people import text_box


def symbols(layout: StamboomLayout) -> dict[str, Box]:
    half = SYMBOL / 2
    return {p: Box(at.x - half, at.y - half, 2 * half, 2 * half) for p, at in layout.places.items()}


def texts(figure: Figure) -> list[tuple[str, Box]]:
    """Every line of text that stands beside symbols: names, years, labels."""
    found = []
    for mark in figure.marks:
        for part in mark.primitives:
            if isinstance(part, Text) and not (mark.kind == "person" and inside(mark, part)):
                found.append((f"{mark.key}:{part.text}", text_box(part)))
    return found


def inside(mark: Mark, text: Text) -> bool:
    return abs(text.at.y - mark.at.y) <= SYMBOL / 2 and abs(text.at.x - mark.at.x) <= SYMBOL / 2


def overlaps(layout: StamboomLayout, figure: Figure) -> list[tuple[str, str]]:
    """Symbols on symbols, texts on symbols, texts on texts."""
    shapes = symbols(layout)
    found = [
        (a, b) for a, b in combinations(sorted(shapes), 2) if shapes[a].overlaps(shapes[b], -0.01)
    ]
    words = texts(figure)
    for name, box in words:
        found += [(name, p) for p, shape in shapes.items() if box.overlaps(shape, -1.5)]
    found += [(a, b) for (a, p), (b, q) in combinations(words, 2) if p.overlaps(q, -1.0)]
    return found


def family_lines(figure: Figure) -> list[tuple[str, Polyline]]:
    return [
        (mark.key, part)
        for mark in figure.marks
        if mark.kind == "family"
        for part in mark.primitives
        if isinstance(part, Polyline) and part.width != 1.7
    ]


def through_symbols(layout: StamboomLayout, figure: Figure) -> list[tuple[str, str]]:
    """Family lines that enter the inside of a symbol."""
    shapes = {p: box.grown(-3.0) for p, box in symbols(layout).items()}
    return [
        (key, person)
        for key, line in family_lines(figure)
        for person, box in shapes.items()
        if not (person in key and key.startswith("child:"))
        and any(_cuts(a.x, a.y, b.x, b.y, box) for a, b in pairwise(line.points))
    ]


def through_texts(figure: Figure) -> list[tuple[str, str]]:
    """Family lines that run through a name, a year or a label."""
    words = [(name, box.grown(-1.5)) for name, box in texts(figure)]
    return [
        (key, name)
        for key, line in family_lines(figure)
        for name, box in words
        if any(_cuts(a.x, a.y, b.x, b.y, box) for a, b in pairwise(line.points))
    ]


def feelings_through(layout: StamboomLayout, figure: Figure) -> list[tuple[str, str]]:
    """Emotional lines over a symbol or a name."""
    boxes = [(p, box.grown(-3.0)) for p, box in symbols(layout).items()]
    boxes += [(name, box.grown(-2.0)) for name, box in texts(figure)]
    found = set()
    for mark in figure.marks:
        if mark.kind != "tie" or mark.sentence.endswith("verzorger"):
            # The bracket of a carer stands around the symbol.
            continue
        for part in mark.primitives:
            if isinstance(part, Polyline):
                for a, b in pairwise(part.points):
                    found |= {(mark.key, p) for p, box in boxes if _cuts(a.x, a.y, b.x, b.y, box)}
    return sorted(found)


def _cuts(x0: float, y0: float, x1: float, y1: float, box: Box) -> bool:
    """Whether a stretch passes the inside of a box."""
    low, high = 0.0, 1.0
    for start, way, least, most in (
        (x0, x1 - x0, box.x, box.right),
        (y0, y1 - y0, box.y, box.bottom),
    ):
        if abs(way) < 1e-9:
            if not least < start < most:
                return False
            continue
        first, last = sorted(((least - start) / way, (most - start) / way))
        low, high = max(low, first), min(high, last)
    return low < high - 1e-9


def row_errors(layout: StamboomLayout) -> list[str]:
    """Children who do not stand below their parents, partners far from each other's row."""
    found = []
    for couple in layout.graph.couples.values():
        for child, ties in couple.kinds.items():
            for parent in ties:
                drawn = couple.id in layout.unions and child in layout.unions[couple.id].children
                if drawn and layout.places[child].y <= layout.places[parent].y:
                    found.append(child)
    for person, at in layout.places.items():
        same = [layout.places[p].y for p, row in layout.rows.items() if row == layout.rows[person]]
        same.sort()
        if abs(at.y - same[len(same) // 2]) > 60.0:
            found.append(person)
    return found


def undrawn(layout: StamboomLayout) -> list[str]:
    """Ties of the family that have no line and are not listed."""
    listed = {tie for tie, _reason in layout.not_drawn}
    found = []
    for couple in layout.graph.couples.values():
        if couple.id in listed:
            continue
        lines = layout.unions.get(couple.id)
        if len(couple.partners) > 1 and (lines is None or not lines.couples):
            found.append(couple.id)
        if couple.partners or len(couple.children) > 1:
            found += [c for c in couple.children if lines is None or c not in lines.children]
    return found


def errors(layout: StamboomLayout, figure: Figure) -> dict[str, list]:
    """Everything that is wrong, by what it is."""
    found = {
        "overlaps": overlaps(layout, figure),
        "through symbols": through_symbols(layout, figure),
        "through texts": through_texts(figure),
        "rows": row_errors(layout),
        "undrawn": undrawn(layout),
        "outside": [m.key for m in figure.marks if not figure.bounds.grown(0.5).holds(m.box)],
    }
    return {what: rows for what, rows in found.items() if rows}
