"""What lies around a line of a feeling."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from wijkteam_desktop.network.bent_track import BentTrack
from wijkteam_desktop.network.geometry import Box, Point, box_of
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.tree_lines import Fitting, UnionLines

_SIDE = 6.0
_EVERYWHERE = Box(-1e9, -1e9, 2e9, 2e9)


@dataclass(slots=True)
class Field:
    """What emotional lines keep off: symbols, names, labels, family lines and each other."""

    fitting: Fitting
    symbols: dict[str, Box] = field(default_factory=dict)
    names: dict[str, Box] = field(default_factory=dict)
    labels: list[Box] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)
    drawn: list[Point] = field(default_factory=list)
    inside: Box = _EVERYWHERE
    quick: bool = False


def field_of(
    fitting: Fitting,
    labels: Sequence[Box] = (),
    unions: Iterable[UnionLines] = (),
    texts: Iterable[Box] = (),
) -> Field:
    """Everything in the way on a drawing with these places."""
    found = Field(fitting, labels=[box.grown(5.0) for box in labels])
    half = SYMBOL / 2 + _SIDE
    for person, at in fitting.places.items():
        found.symbols[person] = Box(at.x - half, at.y - half, 2 * half, 2 * half)
        found.names[person] = fitting.captions[person].box.moved(at.x, at.y).grown(6.0)
    found.names.update((f"text:{k}", box.grown(4.0)) for k, box in enumerate(texts))
    for lines in unions:
        paths = [c.points for c in lines.couples] + [p.points for p in lines.stem]
        for path in (*paths, *lines.children.values()):
            found.lines += [box_of(ends).grown(5.0) for ends in pairwise(path)]
    return found


def field_with(fitting: Fitting, moved: Mapping[str, Point]) -> Fitting:
    """The same drawing with some people elsewhere."""
    return replace(fitting, places={**fitting.places, **moved})


@dataclass(frozen=True, slots=True)
class Near:
    """What lies around two people, as (box, cost of a spot in it)."""

    solid: tuple[Box, ...]
    own: tuple[Box, ...]
    soft: tuple[tuple[Box, float], ...]
    drawn: tuple[Point, ...]
    inside: Box


def near_of(a: str, b: str, around: Field) -> Near:
    """Give what lies around two people and between them."""
    ends = around.fitting.places[a], around.fitting.places[b]
    far = math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y)
    whole = box_of(ends).grown(60.0 + 0.5 * far)
    solid = [
        box.grown(-_SIDE) if who in (a, b) else box
        for who, box in around.symbols.items()
        if box.overlaps(whole)
    ]
    solid += [box for box in around.names.values() if box.overlaps(whole)]
    soft = [(box, 60.0) for box in around.labels if box.overlaps(whole)]
    soft += [(box, 3.0) for box in around.lines if box.overlaps(whole)]
    drawn = [p for p in around.drawn if whole.contains(p)]
    own = [around.symbols[who].grown(-_SIDE) for who in (a, b)]
    own += [around.names[who] for who in (a, b)]
    return Near(tuple(solid), tuple(own), tuple(soft), tuple(drawn), around.inside)


def weigh(track: BentTrack, near: Near) -> tuple[int, float]:
    """How many spots lie on something, and what the whole line costs."""
    hits = 0
    cost = 0.0
    inside = near.inside
    for spot in track.points[1:-1]:
        x, y = spot.x, spot.y
        for box in near.solid:
            if box.x <= x <= box.right and box.y <= y <= box.bottom:
                hits += 1
                cost += 40.0
        for box, price in near.soft:
            if box.x <= x <= box.right and box.y <= y <= box.bottom:
                cost += price
        for other in near.drawn:
            if abs(other.x - x) < 8.0 and abs(other.y - y) < 8.0:
                cost += 3.0
        if not (inside.x < x < inside.right and inside.y < y < inside.bottom):
            cost += 4.0
    # As if spots lay ten units apart, however finely the line is drawn.
    cost *= track.length / (10.0 * max(len(track.points) - 1, 1))
    return hits, cost + 0.045 * track.length + 7.0 * turning(track.points)


def turning(points: Sequence[Point]) -> float:
    """How far a line turns in all, in radians."""
    total, before = 0.0, None
    for a, b in pairwise(points):
        angle = math.atan2(b.y - a.y, b.x - a.x)
        if before is not None:
            total += abs((angle - before + math.pi) % (2 * math.pi) - math.pi)
        before = angle
    return total
