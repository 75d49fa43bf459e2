"""Outlines of households: around everybody who lives there and around nobody else.

A household is made of upright rectangles around neighbours in a row, joined by passages through the
room between rows.  What lies too far apart stays in pieces, each with the name of the household.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wijkteam_desktop.network.genogram import Home
from wijkteam_desktop.network.geometry import Box, Point, united
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.outline import outline_of
from wijkteam_desktop.network.stamboom.tree_lines import Fitting

_ABOVE = SYMBOL / 2 + 15.0
_PAD_X, _PAD_Y = 4.0, 5.0
_NESTED = 4.5
_PASSAGE = 15.0
_LEG = 28.0
_LEAST = 26.0
_FAR = 420.0


@dataclass(frozen=True, slots=True)
class HomeShape:
    """Outline of a household, one closed line per piece, with the members in each."""

    id: str
    label: str
    pieces: tuple[tuple[Point, ...], ...]
    members: tuple[tuple[str, ...], ...]
    box: Box


def home_shapes(
    homes: Iterable[Home], fitting: Fitting, rows: Mapping[str, int], pad: float = 0.0
) -> tuple[HomeShape, ...]:
    """Outlines of all households with two or more people in the drawing."""
    found: list[HomeShape] = []
    housed: set[str] = set()
    for home in homes:
        members = [m for m in home.members if m in fitting.places]
        if len(members) < 2:
            continue
        more = _NESTED if housed.intersection(members) else 0.0
        housed.update(members)
        found.append(_shape(home, members, fitting, rows, pad + more))
    return tuple(found)


def person_box(fitting: Fitting, person: str, pad: float = 0.0) -> Box:
    """Symbol, years and name of somebody."""
    at = fitting.places[person]
    half = max(SYMBOL / 2 + 4.0, fitting.captions[person].width / 2) + pad
    bottom = at.y + fitting.captions[person].box.bottom
    top = at.y - _ABOVE
    return Box(at.x - half, top - pad, 2 * half, bottom - top + 2 * pad)


def _shape(
    home: Home, members: list[str], fitting: Fitting, rows: Mapping[str, int], pad: float
) -> HomeShape:
    strangers = [person_box(fitting, p) for p in fitting.places if p not in set(members)]
    runs = _runs(members, fitting, rows, strangers, pad)
    clusters = _clusters(runs, strangers)
    pieces: list[tuple[Point, ...]] = []
    inside: list[tuple[str, ...]] = []
    for rects, who in clusters:
        pieces += outline_of(rects)
        inside.append(tuple(who))
    box = united([rect for rects, _who in clusters for rect in rects])
    return HomeShape(home.id, home.label, tuple(pieces), tuple(inside), box)


def _runs(
    members: Sequence[str],
    fitting: Fitting,
    rows: Mapping[str, int],
    strangers: Sequence[Box],
    pad: float,
) -> list[tuple[Box, list[str]]]:
    """Rectangles around members of a row who stand beside each other."""
    runs: list[tuple[Box, list[str]]] = []
    for row in sorted({rows[m] for m in members}):
        here = sorted((m for m in members if rows[m] == row), key=lambda m: fitting.places[m].x)
        for person in here:
            own = _padded(fitting, person, pad)
            if runs and rows[runs[-1][1][0]] == row:
                both = united([runs[-1][0], own])
                if not any(s.overlaps(both, -1.0) for s in strangers):
                    runs[-1] = both, [*runs[-1][1], person]
                    continue
            runs.append((own, [person]))
    return runs


def _padded(fitting: Fitting, person: str, pad: float) -> Box:
    box = person_box(fitting, person)
    x, y = _PAD_X + pad, _PAD_Y + pad
    return Box(box.x - x, box.y - y, box.w + 2 * x, box.h + 2 * y)


def _clusters(
    runs: list[tuple[Box, list[str]]], strangers: Sequence[Box]
) -> list[tuple[list[Box], list[str]]]:
    """Runs joined by the shortest free passages, as far as they go."""
    clusters = [([box], [box], list(who)) for box, who in runs]
    while len(clusters) > 1:
        best: tuple[float, int, int, list[Box]] | None = None
        for i, (_all, mine, _who) in enumerate(clusters):
            for j in range(i + 1, len(clusters)):
                for a in mine:
                    for b in clusters[j][1]:
                        way = _way(a, b, strangers)
                        if way is not None and (best is None or way[0] < best[0]):
                            best = way[0], i, j, way[1]
        if best is None:
            break
        _length, i, j, way_boxes = best
        one, other = clusters[i], clusters[j]
        joined = ([*one[0], *other[0], *way_boxes], [*one[1], *other[1]], [*one[2], *other[2]])
        clusters = [c for k, c in enumerate(clusters) if k not in (i, j)] + [joined]
    return [(boxes, who) for boxes, _runs, who in clusters]


def _way(a: Box, b: Box, strangers: Sequence[Box]) -> tuple[float, list[Box]] | None:
    """A passage between two rectangles that holds nobody; None when there is none near."""
    upper, lower = (a, b) if (a.bottom, a.x) < (b.bottom, b.x) else (b, a)
    for way in _ways(upper, lower):
        length = sum(max(box.w, box.h) for box in way)
        if length < _FAR and not any(s.overlaps(box, -1.0) for s in strangers for box in way):
            return length, way
    return None


def _ways(upper: Box, lower: Box) -> list[list[Box]]:
    """Passages to try, the plainest first."""
    found: list[list[Box]] = []
    left, right = max(upper.x, lower.x), min(upper.right, lower.right)
    stacked = upper.bottom < lower.y
    if stacked and right - left >= _LEAST:
        high = lower.y - upper.bottom
        found.append([Box(left, upper.bottom - 1, right - left, high + 2)])
    if not stacked and right <= left:
        top, bottom = max(upper.y, lower.y), min(upper.bottom, lower.bottom)
        if bottom - top >= _LEAST:
            found.append([Box(right - 1, top, left - right + 2, bottom - top)])
    if stacked:
        middle = (upper.bottom + lower.y) / 2
        found += [_bent(upper, lower, middle), _bent(upper, lower, upper.bottom + _PASSAGE)]
    else:
        found.append(_bent(upper, lower, min(upper.y, lower.y) - _PASSAGE))
        found.append(_bent(upper, lower, max(upper.bottom, lower.bottom) + _PASSAGE))
    return found


def _bent(upper: Box, lower: Box, y: float) -> list[Box]:
    """Two legs and a level passage between them."""
    towards_right = lower.centre.x > upper.centre.x
    legs: list[Box] = []
    for box, right in ((upper, towards_right), (lower, not towards_right)):
        wide = min(_LEG, box.w)
        x = box.right - wide if right else box.x
        top, bottom = min(y - _PASSAGE / 2, box.bottom - 1), max(y + _PASSAGE / 2, box.y + 1)
        if y > box.bottom:
            legs.append(Box(x, box.bottom - 1, wide, y + _PASSAGE / 2 - box.bottom + 1))
        else:
            legs.append(Box(x, top, wide, bottom - top if y > box.y else box.y - top + 1))
    left = min(leg.x for leg in legs)
    right_end = max(leg.right for leg in legs)
    return [*legs, Box(left, y - _PASSAGE / 2, right_end - left, _PASSAGE)]
