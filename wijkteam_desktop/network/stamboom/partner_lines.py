"""Partner lines (domain §3.2): a pattern, bars and a short label for each of the fourteen kinds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from wijkteam_desktop.network.geometry import Box, Mark, Point, Polyline, Primitive, Text, box_of
from wijkteam_desktop.network.stamboom.family import Couple
from wijkteam_desktop.network.stamboom.tree_lines import CoupleLine
from wijkteam_desktop.network.stamboom.words import OVER, partner_label, partner_sentence
from wijkteam_desktop.network.text_metrics import width
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PartnershipKind

LABEL = 10.5
_K = PartnershipKind
_WIDE = 2.0
_DASH = (7.0, 4.5)
_DOTS = (2.0, 3.6)
_SPARSE = (2.0, 7.5)
_DASH_DOT = (9.0, 3.5, 2.0, 3.5)
_PATTERN: dict[PartnershipKind, tuple[float, ...]] = {
    _K.COHABITING: _DASH,
    _K.COHABITING_ENDED: _DASH,
    _K.LAT: _DASH,
    _K.ENGAGED: _DOTS,
    _K.RELATIONSHIP: _DOTS,
    _K.ENDED: _DOTS,
    _K.RELATIONSHIP_UNSTABLE: _DASH_DOT,
    _K.AFFAIR: _SPARSE,
}
_BARS = {_K.SEPARATED: 1, _K.COHABITING_ENDED: 1, _K.ENDED: 1, _K.DIVORCED: 2}
_BAR_HIGH = 6.5
_BAR_LEAN = 3.2
_LAT_GAP = 12.0


def couple_mark(
    case: CaseView, couple: Couple, line: CoupleLine, key: str, label_at: Point | None
) -> Mark:
    """Line between two partners with what it says; the label has its middle at *label_at*."""
    points = line.points
    kind = couple.partnerships[-1].kind if couple.partnerships else None
    again = kind not in OVER and any(p.kind in OVER for p in couple.partnerships[:-1])
    spot = sign_spot(points, bool(couple.children) and not line.far)
    parts = list(partner_parts(points, kind, spot, again))
    boxes = [box_of(points).grown(_BAR_HIGH + 1.0)]
    text = partner_label(couple)
    if text and label_at is not None:
        parts.append(
            Text(label_at, text, LABEL, anchor="middle", role="ink", halo="surface", halo_width=2.0)
        )
        boxes.append(label_box(text, label_at))
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    box = Box(x, y, max(b.right for b in boxes) - x, max(b.bottom for b in boxes) - y)
    sentence = partner_sentence(case, couple)
    return Mark(key, "family", tuple(parts), box, sentence, spot)


def label_box(text: str, at: Point) -> Box:
    """Box of a label whose baseline has its middle there."""
    wide = width(text, LABEL)
    return Box(at.x - wide / 2, at.y - 0.74 * LABEL, wide, 0.96 * LABEL)


def partner_parts(
    points: Sequence[Point],
    kind: PartnershipKind | None,
    spot: Point,
    again: bool = False,
) -> tuple[Primitive, ...]:
    """Pattern of a kind along a line, its bars or gap at *spot*.

    Without a kind (only children are known) the line is thin.  *again*: together again after an
    end, drawn as bars that are crossed back.
    """
    if kind is None:
        return (Polyline(tuple(points), "ink", 1.2),)
    dash = _PATTERN.get(kind, ())
    parts: list[Primitive] = []
    if kind is PartnershipKind.LAT:
        parts += [Polyline(p, "ink", _WIDE, dash) for p in _with_gap(points, spot)]
    else:
        parts.append(Polyline(tuple(points), "ink", _WIDE, dash))
    bars = _BARS.get(kind, 0)
    if bars:
        parts += _bars(spot, bars, _BAR_LEAN)
    if again:
        parts += [*_bars(spot, 2, _BAR_LEAN), *_bars(spot, 1, -2.6 * _BAR_LEAN)]
    return tuple(parts)


def has_bars(couple: Couple) -> bool:
    """Whether bars stand on the line, so that its label must stand higher."""
    return any(p.kind in _BARS for p in couple.partnerships)


def sign_spot(points: Sequence[Point], aside: bool) -> Point:
    """Where bars or a gap go: the middle of the longest level stretch, or left of the children."""
    level = [(a, b) for a, b in pairwise(points) if a.y == b.y] or list(pairwise(points))
    a, b = max(level, key=lambda ab: math.hypot(ab[0].x - ab[1].x, ab[0].y - ab[1].y))
    share = 0.25 if aside and len(points) == 2 else 0.5
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def _bars(spot: Point, count: int, lean: float) -> list[Primitive]:
    found: list[Primitive] = []
    for i in range(count):
        x = spot.x + (i - (count - 1) / 2) * 4.5
        ends = (Point(x - lean, spot.y + _BAR_HIGH), Point(x + lean, spot.y - _BAR_HIGH))
        found.append(Polyline(ends, "ink", 1.7))
    return found


def _with_gap(points: Sequence[Point], spot: Point) -> list[tuple[Point, ...]]:
    """The line in two parts, with room between them at the spot."""
    for k, (a, b) in enumerate(pairwise(points)):
        far = math.hypot(b.x - a.x, b.y - a.y)
        on = abs((b.x - a.x) * (spot.y - a.y) - (b.y - a.y) * (spot.x - a.x)) < 0.5
        if far > 1.5 * _LAT_GAP and on:
            ux, uy = (b.x - a.x) / far, (b.y - a.y) / far
            half = _LAT_GAP / 2
            stop = Point(spot.x - ux * half, spot.y - uy * half)
            go_on = Point(spot.x + ux * half, spot.y + uy * half)
            return [(*points[: k + 1], stop), (go_on, *points[k + 1 :])]
    return [tuple(points)]
