"""Outlines of households as marks: dashed round lines with their label on the edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.network.geometry import Box, Mark, Point, Polygon, Primitive, Text
from wijkteam_desktop.network.stamboom.free_spots import Upright, clear_of
from wijkteam_desktop.network.stamboom.homes import HomeShape
from wijkteam_desktop.network.text_metrics import shorten, width
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView

LABEL = 11.0
DASH = (6.0, 4.0)
ROLE = "muted"
_STEP = 7.0
_WIDEST = 190.0


def home_mark(case: CaseView, home: HomeShape, lines: Sequence[Upright], taken: list[Box]) -> Mark:
    """Outline of one household; *taken* are boxes its label must keep off, and gets its own."""
    parts: list[Primitive] = [
        Polygon(piece, "surface.alt", ROLE, 1.3, DASH) for piece in home.pieces
    ]
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
    for lower in (False, True):
        for y, left, right in sorted(edges, key=lambda e: -e[0] if lower else e[0]):
            text = shorten(label, min(_WIDEST, max(right - left, 40.0)), LABEL)
            wide = width(text, LABEL)
            x = left
            while x + wide <= right + 0.5:
                box = Box(x - 2, y - LABEL / 2 - 1, wide + 4, LABEL + 2)
                if clear_of(box, lines) and not any(box.overlaps(b) for b in boxes):
                    return _text(text, x, y), box
                x += _STEP
    y, left, right = min(edges)
    text = shorten(label, max(right - left, 40.0), LABEL)
    return _text(text, left, y), Box(left, y - LABEL / 2, width(text, LABEL), LABEL)


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
