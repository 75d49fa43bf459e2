"""What is painted of a mark: its symbol, its names and its lines, for judging a drawing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wijkteam_desktop.network.geometry import (
    Arc,
    Box,
    Circle,
    Curve,
    Mark,
    Point,
    Polygon,
    Polyline,
    Primitive,
    Rect,
    Text,
    box_of,
    united,
)
from wijkteam_desktop.network.text_metrics import width

_HAIR = 0.5
# Letters reach about so far above and below the baseline, in em.
_ASCENT, _DESCENT = 0.70, 0.18
_BENDS = 12


def name_texts(mark: Mark) -> list[Text]:
    """Lines of text beside or under a symbol; a number or letter inside it is no name."""
    inside = symbol_box(mark)
    return [
        part
        for part in mark.primitives
        if isinstance(part, Text) and not inside.contains(text_box(part).centre)
    ]


def bare_names(mark: Mark) -> list[Box]:
    """Boxes of the names that no plate under the letters keeps clear of lines."""
    plates: list[Box] = []
    for part in mark.primitives:
        if isinstance(part, Rect) and part.fill and not part.stroke:
            plates.append(part.box.grown(_HAIR))
    boxes = [text_box(text) for text in name_texts(mark)]
    return [box for box in boxes if not any(plate.holds(box) for plate in plates)]


def text_box(text: Text) -> Box:
    """Room that the letters of a line take."""
    wide = width(text.text, text.size, text.weight, text.spacing)
    left = text.at.x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.anchor]
    top = text.at.y - _ASCENT * text.size
    return Box(left, top, wide, (_ASCENT + _DESCENT) * text.size)


def symbol_box(mark: Mark) -> Box:
    """Room of the shapes around the centre of somebody: without names, plates and badges."""
    boxes = [_shape_box(part) for part in mark.primitives if not isinstance(part, Text)]
    around = [box for box in boxes if box.grown(_HAIR).contains(mark.at)]
    return united(around) if around else Box(mark.at.x, mark.at.y, 0.0, 0.0)


def painted_box(mark: Mark) -> Box:
    """Room of everything that is painted of somebody."""
    boxes = [
        text_box(part) if isinstance(part, Text) else _shape_box(part) for part in mark.primitives
    ]
    return united(boxes) if boxes else mark.box


def lines_of(mark: Mark) -> Iterator[tuple[Point, ...]]:
    """Every line of a mark as points; curves are followed in short stretches."""
    for part in mark.primitives:
        match part:
            case Polyline() if len(part.points) > 1:
                yield part.points
            case Curve():
                points = [part.start]
                for one, two, end in part.segments:
                    start = points[-1]
                    points += [
                        _bezier(start, one, two, end, n / _BENDS) for n in range(1, _BENDS + 1)
                    ]
                yield tuple(points)
            case _:
                continue


def reaches(person: Mark, end: Point) -> bool:
    """Whether a line ends at somebody: in or close by the symbol."""
    box = symbol_box(person)
    centre = box.centre
    return math.dist((centre.x, centre.y), (end.x, end.y)) <= max(box.w, box.h)


def cuts(points: Sequence[Point], box: Box) -> bool:
    """Whether a line runs through a box, more than along its edge."""
    inner = box.grown(-min(_HAIR, box.h / 4, box.w / 4))
    return any(inner.meets(a, b) for a, b in pairwise(points))


def _shape_box(part: Primitive) -> Box:
    match part:
        case Circle() | Arc():
            c = part.centre
            return Box(c.x - part.rx, c.y - part.ry, 2 * part.rx, 2 * part.ry)
        case Rect():
            return part.box
        case Polygon() | Polyline():
            return box_of(part.points)
        case Curve():
            return box_of([part.start, *(p for segment in part.segments for p in segment)])
        case Text():
            return text_box(part)


def _bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    return Point(
        sum(w * p.x for w, p in zip(weights, (a, b, c, d), strict=True)),
        sum(w * p.y for w, p in zip(weights, (a, b, c, d), strict=True)),
    )
