"""Outlines of households: around everybody who lives there and around nobody else.

A household is made of upright rectangles around neighbours in a row.  A band just above the lower
row joins them, with the upper ones coming down to it, so that the outline is a comb like the lines
of the tree.  What lies too far apart stays in pieces, each with the name of the household.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wijkteam_desktop.network.genogram import Home
from wijkteam_desktop.network.geometry import Box, Point, united
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.outline import outline_of
from wijkteam_desktop.network.stamboom.tree_lines import Fitting

_ABOVE = SYMBOL / 2 + 15.0
_PAD_X, _PAD_Y = 4.0, 5.0
_NESTED = 4.5
_BAND = 13.0
# Bands of several households are of different heights, so that they do not lie on each other.
_STEP = 4.5
_FAR = 420.0
_HAIR = 1.0
_NECK = 26.0
_PASS = 16.0
_COLUMN = 130.0


@dataclass(frozen=True, slots=True)
class HomeShape:
    """Outline of a household, one closed line per piece, with the members in each."""

    id: str
    label: str
    pieces: tuple[tuple[Point, ...], ...]
    members: tuple[tuple[str, ...], ...]
    box: Box


@dataclass(slots=True)
class _Run:
    """Members who stand beside each other in a row, and the rectangle around them."""

    box: Box
    members: list[str]
    row: int
    piece: int


def home_shapes(
    homes: Iterable[Home], fitting: Fitting, rows: Mapping[str, int]
) -> tuple[HomeShape, ...]:
    """Outlines of all households with two or more people in the drawing."""
    found: list[HomeShape] = []
    housed: set[str] = set()
    for home in homes:
        members = [m for m in home.members if m in fitting.places]
        if len(members) < 2:
            continue
        pad = _NESTED if housed.intersection(members) else 0.0
        housed.update(members)
        found.append(_shape(home, members, fitting, rows, pad, _BAND + _STEP * (len(found) % 3)))
    return tuple(found)


def person_box(fitting: Fitting, person: str) -> Box:
    """Symbol, years and name of somebody."""
    at = fitting.places[person]
    half = max(SYMBOL / 2 + 4.0, fitting.captions[person].width / 2)
    bottom = at.y + fitting.captions[person].box.bottom
    top = at.y - _ABOVE
    return Box(at.x - half, top, 2 * half, bottom - top)


def _shape(
    home: Home,
    members: list[str],
    fitting: Fitting,
    rows: Mapping[str, int],
    pad: float,
    band: float,
) -> HomeShape:
    own = set(members)
    strangers = [person_box(fitting, p) for p in fitting.places if p not in own]
    runs = _runs(members, fitting, rows, strangers, pad)
    joints: list[tuple[_Run, list[Box]]] = []
    by_row = sorted({run.row for run in runs})
    for upper, lower in pairwise(by_row):
        joints += _comb(runs, upper, lower, strangers, band + pad)
    for upper, lower in pairwise(by_row):
        joints += _through(runs, upper, lower, strangers, band + pad)
    for row in by_row:
        joints += _beside(runs, row, strangers, band + pad)
    pieces: list[tuple[Point, ...]] = []
    inside: list[tuple[str, ...]] = []
    boxes: list[Box] = []
    for piece in sorted({run.piece for run in runs}):
        here = [run for run in runs if run.piece == piece]
        rects = [run.box for run in here]
        rects += [box for run, ways in joints if run.piece == piece for box in ways]
        pieces += outline_of(rects)
        boxes += rects
        inside.append(tuple(member for run in here for member in run.members))
    return HomeShape(home.id, home.label, tuple(pieces), tuple(inside), united(boxes))


def _runs(
    members: Sequence[str],
    fitting: Fitting,
    rows: Mapping[str, int],
    strangers: Sequence[Box],
    pad: float,
) -> list[_Run]:
    """Rectangles around members of a row who stand beside each other."""
    runs: list[_Run] = []
    for person in sorted(members, key=lambda m: (rows[m], fitting.places[m].x)):
        box = person_box(fitting, person)
        x, y = _PAD_X + pad, _PAD_Y + pad
        own = Box(box.x - x, box.y - y, box.w + 2 * x, box.h + 2 * y)
        if runs and runs[-1].row == rows[person]:
            both = united([runs[-1].box, own])
            if _free([both], strangers):
                runs[-1].box = both
                runs[-1].members.append(person)
                continue
        runs.append(_Run(own, [person], rows[person], len(runs)))
    return runs


def _comb(
    runs: Sequence[_Run], above: int, below: int, strangers: Sequence[Box], band: float
) -> list[tuple[_Run, list[Box]]]:
    """Joins rectangles of two rows by a band above the lower ones, as far as it may go."""
    lowers = [run for run in runs if run.row == below]
    top = min(run.box.y for run in lowers) - band
    found: list[tuple[_Run, list[Box]]] = []
    for upper in (run for run in runs if run.row == above):
        for lower in sorted(lowers, key=lambda run: _apart(run, upper)):
            if upper.piece == lower.piece or _apart(lower, upper) > _FAR:
                continue
            ways = _ways(upper.box, lower.box, top)
            if ways and _free(ways, strangers):
                _join(upper, lower, runs)
                found.append((upper, ways))
    return found


def _through(
    runs: Sequence[_Run], above: int, below: int, strangers: Sequence[Box], band: float
) -> list[tuple[_Run, list[Box]]]:
    """Joins what others stand in between of, by the nearest free column past them."""
    found: list[tuple[_Run, list[Box]]] = []
    for upper in (run for run in runs if run.row == above):
        for lower in (run for run in runs if run.row == below):
            if upper.piece == lower.piece:
                continue
            a, b = upper.box, lower.box
            top, under = b.y - band, a.bottom - _HAIR
            spots = [a.x, b.x, a.right - _PASS, b.right - _PASS]
            spots += [x for s in strangers for x in (s.x - _PASS - 3.0, s.right + 3.0)]
            middle = (a.centre.x + b.centre.x) / 2 - _PASS / 2
            for x in sorted(spots, key=lambda x: (abs(x - middle), x)):
                if min(abs(x - a.centre.x), abs(x - b.centre.x)) > _FAR or top < under + _BAND:
                    continue
                ways = [Box(x, under, _PASS, top - under + _BAND)]
                for box, y in ((a, under), (b, top)):
                    left, right = min(box.x, x), max(box.right, x + _PASS)
                    ways.append(Box(left, y, right - left, _BAND))
                ways.append(Box(b.x, top, b.w, b.y - top + _HAIR))
                if _free(ways, strangers):
                    _join(upper, lower, runs)
                    found.append((upper, ways))
                    break
    return found


def _ways(upper: Box, lower: Box, top: float) -> list[Box]:
    """Column down from the upper rectangle, band, and column up from the lower one."""
    if upper.bottom > top:
        return []
    left, right = max(upper.x, lower.x), min(upper.right, lower.right)
    if right - left > _NECK:
        return [Box(left, upper.bottom - _HAIR, right - left, lower.y - upper.bottom + 2 * _HAIR)]
    wide = min(upper.w, _COLUMN)
    start = upper.x if lower.centre.x < upper.centre.x else upper.right - wide
    column = Box(start, upper.bottom - _HAIR, wide, top - upper.bottom + 2 * _HAIR)
    band = Box(
        min(start, lower.x), top, max(start + wide, lower.right) - min(start, lower.x), _BAND
    )
    return [column, band, Box(lower.x, top, lower.w, lower.y - top + _HAIR)]


def _beside(
    runs: Sequence[_Run], row: int, strangers: Sequence[Box], band: float
) -> list[tuple[_Run, list[Box]]]:
    """Joins rectangles of one row that nothing joins yet, by a band over those in between."""
    found: list[tuple[_Run, list[Box]]] = []
    for first, second in pairwise([run for run in runs if run.row == row]):
        if first.piece == second.piece or _apart(first, second) > _FAR:
            continue
        left, right = first.box, second.box
        top = min(left.y, right.y) - band
        bottom = max(left.bottom, right.bottom) + band - _BAND
        for y, down in ((top, True), (bottom, False)):
            ways = [Box(left.x, y, right.right - left.x, _BAND)]
            for box in (left, right):
                start, end = (y, box.y) if down else (box.bottom, y + _BAND)
                ways.append(Box(box.x, start, box.w, end - start + _HAIR))
            if _free(ways, strangers):
                _join(first, second, runs)
                found.append((first, ways))
                break
    return found


def _free(boxes: Iterable[Box], strangers: Sequence[Box]) -> bool:
    return not any(s.overlaps(box, -_HAIR) for box in boxes for s in strangers)


def _apart(a: _Run, b: _Run) -> float:
    return max(a.box.x, b.box.x) - min(a.box.right, b.box.right)


def _join(a: _Run, b: _Run, runs: Iterable[_Run]) -> None:
    """Make two runs one piece, with all that already hangs on them."""
    kept, gone = min(a.piece, b.piece), max(a.piece, b.piece)
    for run in runs:
        if run.piece == gone:
            run.piece = kept
