"""Emotional lines over the family tree: bent around symbols and names, next to each other."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wijkteam_desktop.network.bent_track import BentTrack, bent_track
from wijkteam_desktop.network.geometry import Box, Mark, Point, box_of
from wijkteam_desktop.network.lines import emotional_line
from wijkteam_desktop.network.sentences import emotional_sentence
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.tree_lines import Fitting
from wijkteam_desktop.network.style import emotional_role
from wijkteam_desktop.network.symbols import border_distance
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView

UNIT = 1.0
_AIR = 3.0
_SIDE = 6.0
_STEPS = 22
# How far aside of straight the middle of the bend lies, as a share of the distance.
_BENDS = (0.0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4, 0.55, -0.55, 0.75, -0.75)
_LEAST_BEND = 16.0


@dataclass(slots=True)
class Field:
    """What emotional lines keep off: symbols and names of everybody, and lines drawn before."""

    fitting: Fitting
    symbols: dict[str, Box] = field(default_factory=dict)
    names: dict[str, Box] = field(default_factory=dict)
    labels: list[Box] = field(default_factory=list)
    drawn: list[Point] = field(default_factory=list)


def field_of(fitting: Fitting, labels: Sequence[Box] = ()) -> Field:
    """Everything in the way on a drawing with these places."""
    found = Field(fitting, labels=list(labels))
    half = SYMBOL / 2 + _SIDE
    for person, at in fitting.places.items():
        found.symbols[person] = Box(at.x - half, at.y - half, 2 * half, 2 * half)
        found.names[person] = fitting.captions[person].box.moved(at.x, at.y).grown(4.0)
    return found


def feeling_mark(case: CaseView, relation: EmotionalView, around: Field) -> Mark | None:
    """Line of one feeling; None when one of the two is not in the drawing."""
    places = around.fitting.places
    if relation.from_id not in places or relation.to_id not in places:
        return None
    if relation.from_id == relation.to_id:
        return None
    track, _hits = best_track(relation.from_id, relation.to_id, around)
    around.drawn += track.points[1:-1]
    parts = emotional_line(track, relation.kind, emotional_role(relation), UNIT)
    box = box_of(track.points).grown(9.0 * UNIT)
    sentence = emotional_sentence(case, relation)
    return Mark(relation.id, "tie", parts, box, sentence, track.at(track.length / 2))


def best_track(a: str, b: str, around: Field) -> tuple[BentTrack, int]:
    """The bend from a to b that touches least, and in how many spots it runs over something."""
    best: tuple[float, int, BentTrack] | None = None
    for bend in _BENDS:
        track = _bend(a, b, bend, around.fitting)
        hits, cost = _weigh(track, a, b, around)
        cost += 30.0 * abs(bend) + 0.02 * track.length
        if best is None or cost < best[0]:
            best = cost, hits, track
    assert best is not None
    return best[2], best[1]


def _bend(a: str, b: str, bend: float, fitting: Fitting) -> BentTrack:
    start, end = fitting.places[a], fitting.places[b]
    far = math.hypot(end.x - start.x, end.y - start.y) or 1.0
    aside = bend * far
    if bend and abs(aside) < _LEAST_BEND * abs(bend) / 0.1:
        aside = math.copysign(_LEAST_BEND * abs(bend) / 0.1, bend)
    # One side for both directions, so that a bend to the right stays one.
    ux, uy = (end.x - start.x) / far, (end.y - start.y) / far
    handle = Point((start.x + end.x) / 2 - 2 * aside * uy, (start.y + end.y) / 2 + 2 * aside * ux)
    first = _edge(start, handle, fitting, a)
    last = _edge(end, handle, fitting, b)
    spots = []
    for k in range(_STEPS + 1):
        t = k / _STEPS
        p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
        spots.append(
            Point(p * first.x + q * handle.x + r * last.x, p * first.y + q * handle.y + r * last.y)
        )
    return bent_track(spots)


def _edge(at: Point, toward: Point, fitting: Fitting, person: str) -> Point:
    """Spot just outside a symbol in a direction."""
    angle = math.atan2(toward.y - at.y, toward.x - at.x)
    far = border_distance(fitting.shapes[person], SYMBOL, angle) + _AIR
    return Point(at.x + far * math.cos(angle), at.y + far * math.sin(angle))


def _weigh(track: BentTrack, a: str, b: str, around: Field) -> tuple[int, float]:
    """How many spots lie on something, and what the line costs."""
    whole = box_of(track.points)
    symbols = [
        (box if who not in (a, b) else box.grown(-_SIDE - 2.0))
        for who, box in around.symbols.items()
        if box.overlaps(whole)
    ]
    names = [box for box in around.names.values() if box.overlaps(whole)]
    labels = [box for box in around.labels if box.overlaps(whole)]
    hits = 0
    cost = 0.0
    for spot in track.points[1:-1]:
        for box in symbols:
            if box.contains(spot):
                hits += 1
                cost += 40.0
        for box in names:
            if box.contains(spot):
                hits += 1
                cost += 30.0
        for box in labels:
            if box.contains(spot):
                cost += 6.0
        for other in around.drawn:
            if abs(other.x - spot.x) < 8.0 and abs(other.y - spot.y) < 8.0:
                cost += 3.0
    return hits, cost


def field_with(fitting: Fitting, moved: Mapping[str, Point]) -> Fitting:
    """The same drawing with some people elsewhere."""
    return Fitting({**fitting.places, **moved}, fitting.captions, fitting.shapes)
