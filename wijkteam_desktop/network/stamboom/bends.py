"""The way of a line between two people: straight, one bend, or around when both are shut."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wijkteam_desktop.network.bent_track import BentTrack, bent_track
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.network.stamboom.free_way import free_way
from wijkteam_desktop.network.stamboom.surroundings import Field, Near, near_of, turning, weigh
from wijkteam_desktop.network.stamboom.tree_lines import Fitting
from wijkteam_desktop.network.symbols import border_distance

_AIR = 3.0
_UNDER = 7.0
# A way with round corners keeps this much further off, because corners are cut.
_WIDER = 6.0
_COARSE = 14
_FINE = 12.0
_KEPT = 20
_HANDLES = (0.15, 0.28, 0.45, 0.6, 0.8)
_QUICK_HANDLES = (0.4,)
_QUICK_EXITS = (0, -60, -120, 180, 90)
# Beside the line of partners, out of the way of their label.
_ASIDE = (0.0, 11.0, -11.0, 16.0, -16.0)
# Directions in which a line may leave a symbol, in degrees clockwise from the right; the name is
# below it.
_EXITS = (0, -30, -60, -90, -120, -150, 180, 150, 25, 90)
_GOOD = 12.0


def best_track(a: str, b: str, around: Field) -> tuple[BentTrack, int]:
    """The line from a to b that touches least, and in how many spots it runs over something.

    A straight one beside the line of partners is tried first, then bends by where they leave.
    """
    near = near_of(a, b, around)
    found = [(*weigh(track, near), track) for track in _straights(a, b, around.fitting)]
    if not found or min(cost for _hits, cost, _track in found) > (
        4 * _GOOD if around.quick else _GOOD
    ):
        found += [(*weigh(track, near), track) for track in _bends(a, b, around, near)]
    hits, _cost, best = min(found, key=lambda one: one[1])
    if hits and not around.quick:
        way = _way_around(a, b, around, near)
        if way is not None:
            around_hits, _cost = weigh(way, near)
            if around_hits < hits:
                return way, around_hits
    return best, hits


def _way_around(a: str, b: str, around: Field, near: Near) -> BentTrack | None:
    """A way with corners, for two people between whom no bend is free."""
    places = around.fitting.places
    starts = [_exit(places[a], way, around.fitting, a, 1.0)[1] for way in _open(a, around, near)]
    ends = [_exit(places[b], way, around.fitting, b, 1.0)[1] for way in _open(b, around, near)]

    def price(at: Point) -> float:
        cost = sum(0.1 * p for box, p in near.soft if box.contains(at))
        close = any(abs(p.x - at.x) < 9.0 and abs(p.y - at.y) < 9.0 for p in near.drawn)
        return cost + 0.6 * close

    shut = [*(box.grown(_WIDER) for box in near.solid if box not in near.own), *near.own]
    way = free_way(starts, ends, shut, price)
    return bent_track(_dense(way)) if way else None


def _dense(points: Sequence[Point]) -> list[Point]:
    """The same way with a spot every few units, so that it can be weighed."""
    found = [points[0]]
    for a, b in pairwise(points):
        count = max(1, int(math.hypot(b.x - a.x, b.y - a.y) / _FINE))
        found += [_between(a, b, k / count) for k in range(1, count + 1)]
    return found


def _straights(a: str, b: str, fitting: Fitting) -> Iterator[BentTrack]:
    start, end = fitting.places[a], fitting.places[b]
    far = math.hypot(end.x - start.x, end.y - start.y) or 1.0
    ux, uy = (end.x - start.x) / far, (end.y - start.y) / far
    for aside in _ASIDE:
        # Below the line between the two, whichever way they are told.
        by = aside if (ux, uy) > (0.0, 0.0) else -aside
        ends = []
        for who, at, way in ((a, start, 1.0), (b, end, -1.0)):
            angle = math.atan2(uy * way, ux * way)
            reach = border_distance(fitting.shapes[who], SYMBOL, angle) + _AIR
            along = way * math.sqrt(max(reach * reach - by * by, 0.0))
            ends.append(Point(at.x + ux * along - uy * by, at.y + uy * along + ux * by))
        far_ends = (ends[1].x - ends[0].x) * ux + (ends[1].y - ends[0].y) * uy
        if far_ends > 12.0 or not aside:
            count = max(2, int(far_ends / _FINE))
            yield bent_track([_between(ends[0], ends[1], k / count) for k in range(count + 1)])


def _bends(a: str, b: str, around: Field, near: Near) -> Iterator[BentTrack]:
    """The few bends that look best from afar, drawn finely."""
    fitting = around.fitting
    spots = _COARSE // 2 if around.quick else _COARSE
    start, end = fitting.places[a], fitting.places[b]
    far = math.hypot(end.x - start.x, end.y - start.y)
    tried: list[tuple[float, int, tuple[Point, Point, Point, Point]]] = []
    for share in _QUICK_HANDLES if around.quick else _HANDLES:
        handle = max(30.0, share * far)
        coming = [_exit(end, angle, fitting, b, handle) for angle in _open(b, around, near)]
        for angle in _open(a, around, near):
            first, one = _exit(start, angle, fitting, a, handle)
            for last, other in coming:
                corners = (first, one, other, last)
                tried.append((_from_afar(corners, near, spots), len(tried), corners))
    for _cost, _number, corners in heapq.nsmallest(3 if around.quick else _KEPT, tried):
        count = max(24, int(far / 7.0))
        yield bent_track([_cubic(*corners, k / count) for k in range(count + 1)])


def _from_afar(corners: tuple[Point, Point, Point, Point], near: Near, count: int) -> float:
    """Cost of a bend from a few spots: what it runs over, its length and its turns."""
    spots = [_cubic(*corners, k / count) for k in range(count + 1)]
    cost = 0.0
    for a, b in pairwise(spots):
        cost += 0.06 * (abs(a.x - b.x) + abs(a.y - b.y))
    inside = near.inside
    for spot in spots[1:-1]:
        x, y = spot.x, spot.y
        if not (inside.x < x < inside.right and inside.y < y < inside.bottom):
            cost += 15.0
        for box in near.solid:
            if box.x <= x <= box.right and box.y <= y <= box.bottom:
                cost += 60.0
        for box, price in near.soft:
            if box.x <= x <= box.right and box.y <= y <= box.bottom:
                cost += 1.5 * price
    first, one, other, last = corners
    return cost + 5.0 * turning((first, one, other, last))


def _open(person: str, around: Field, near: Near) -> list[int]:
    """Directions in which a line may leave without running into a year or a name at once."""
    at = around.fitting.places[person]
    exits = _QUICK_EXITS if around.quick else _EXITS
    found = []
    for angle in exits:
        ways = [_exit(at, angle, around.fitting, person, far)[1] for far in (1.0, 6.0, 11.0)]
        if not any(box.contains(spot) for spot in ways for box in near.solid):
            found.append(angle)
    return found or list(exits)


def _exit(
    at: Point, degrees: int, fitting: Fitting, person: str, handle: float
) -> tuple[Point, Point]:
    """Spot just outside a symbol in a direction, and one further on."""
    angle = math.radians(degrees)
    cos, sin = math.cos(angle), math.sin(angle)
    reach = border_distance(fitting.shapes[person], SYMBOL, angle) + _AIR
    if degrees == 90:
        reach = fitting.captions[person].box.bottom + _UNDER
    far = reach + handle
    return Point(at.x + reach * cos, at.y + reach * sin), Point(at.x + far * cos, at.y + far * sin)


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def _cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1.0 - t
    p, q, r, s = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(p * a.x + q * b.x + r * c.x + s * d.x, p * a.y + q * b.y + r * c.y + s * d.y)
