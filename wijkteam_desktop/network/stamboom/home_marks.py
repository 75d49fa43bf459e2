"""Outlines of households as marks: dashed round lines with their label on the edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.network.geometry import Box, Mark, Point, Polygon, Primitive, Text, united
from wijkteam_desktop.network.stamboom.free_spots import Upright, clear_of
from wijkteam_desktop.network.stamboom.homes import HomeShape
from wijkteam_desktop.network.text_metrics import shorten, width
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView

LABEL = 11.0
DASH = (6.0, 4.0)
ROLE = "muted"
_STEP = 2.0
_WIDEST = 190.0
# Outside the outline a label stands this far from its edge, and may pass its ends so far.
_OUTSIDE = 10.0
_OVER = 60.0


def ground_mark(homes: Sequence[HomeShape]) -> Mark:
    """The pale grounds of all households, so that no outline is covered by another ground."""
    parts = tuple(Polygon(piece, "surface.alt") for home in homes for piece in home.pieces)
    return Mark("homes", "ground", parts, united([home.box for home in homes]))


def home_mark(case: CaseView, home: HomeShape, lines: Sequence[Upright], taken: list[Box]) -> Mark:
    """Outline of one household; *taken* are boxes its label must keep off, and gets its own."""
    parts: list[Primitive] = [Polygon(piece, None, ROLE, 1.3, DASH) for piece in home.pieces]
    boxes = [home.box.grown(1.0)]
    if home.label:
        for piece in home.pieces:
            text, box = _label(home.label, piece, lines, taken)
            taken.append(box)
            parts.append(text)
            boxes.append(box)
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    whole = Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)
    names = listed([case.name_of(m) for group in home.members for m in group])
    sentence = _("{home}: {names}").format(home=home.label or _("Huishouden"), names=names)
    return Mark(home.id, "ground", tuple(parts), whole, sentence, home.box.centre)


def _label(
    label: str, piece: Sequence[Point], lines: Sequence[Upright], taken: Iterable[Box]
) -> tuple[Text, Box]:
    """The name on an upper or lower edge, where nothing runs through it."""
    edges = _edges(piece)
    boxes = list(taken)
    for text in _texts(label):
        wide = width(text, LABEL)
        for x, y in _spots(edges, wide):
            box = Box(x - 2, y - LABEL / 2 - 1, wide + 4, LABEL + 2)
            if clear_of(box, lines) and not any(box.overlaps(b) for b in boxes):
                return _text(text, x, y), box
    y, left, right = min(edges)
    text = shorten(label, max(right - left, 40.0), LABEL)
    return _text(text, left, y), Box(left, y - LABEL / 2, width(text, LABEL), LABEL)


def _texts(label: str) -> Iterator[str]:
    """The label, without "Huishouden" before it, and ever shorter."""
    yield shorten(label, _WIDEST, LABEL)
    first, _space, rest = label.partition(" ")
    short = rest if rest and first.casefold() == _("Huishouden").casefold() else label
    for most in (_WIDEST, 120.0, 90.0, 60.0, 40.0):
        yield shorten(short, most, LABEL)


def _spots(
    edges: Sequence[tuple[float, float, float]], wide: float
) -> Iterator[tuple[float, float]]:
    """Left ends to try: on the edges from the top, on them from below, then just outside."""
    for y, left, right in sorted(edges):
        yield from ((x, y) for x in _along(left, right - wide))
    for y, left, right in sorted(edges, reverse=True):
        yield from ((x, y) for x in _along(left, right - wide))
    lowest = max(y for y, _left, _right in edges)
    highest = min(y for y, _left, _right in edges)
    for y, left, right in sorted(edges, reverse=True):
        aside = _OUTSIDE if y == lowest else -_OUTSIDE if y == highest else 0.0
        if aside:
            yield from ((x, y + aside) for x in _along(left, max(left, right - wide) + _OVER))


def _along(start: float, stop: float) -> Iterator[float]:
    x = start
    while x <= stop + 0.5:
        yield x
        x += _STEP


def _text(text: str, x: float, y: float) -> Text:
    return Text(
        Point(x, y + 0.34 * LABEL),
        text,
        LABEL,
        italic=True,
        role=ROLE,
        halo="surface",
        halo_width=3.0,
    )


def _edges(piece: Sequence[Point]) -> list[tuple[float, float, float]]:
    """Level sides as (y, left, right)."""
    closed = [*piece, piece[0]]
    found = [
        (a.y, min(a.x, b.x), max(a.x, b.x))
        for a, b in pairwise(closed)
        if abs(a.y - b.y) < 0.01 and abs(a.x - b.x) > 20.0
    ]
    return found or [(piece[0].y, piece[0].x, piece[0].x)]
