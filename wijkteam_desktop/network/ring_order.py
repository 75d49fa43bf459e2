"""Who stands beside whom in a ring: ideal angles, evenly crowded, with few lines that cross."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.ring_frame import TURN, Measure, RingFrame
from wijkteam_desktop.network.ring_items import RingItem

_SWEEPS = 6


def ideal_angles(
    items: Sequence[RingItem],
    frame: RingFrame,
    measure: Measure,
    centre: Mapping[str, Point],
    wanted: Mapping[str, float],
) -> dict[str, float]:
    """Ideal angle of everybody in a ring.

    ``centre`` has the places of the clients relative to the middle.  ``wanted`` has fractions in
    the sector that somebody had before: those keep their order.  Order of the input is no matter.
    """
    ringed = sorted((i for i in items if i.wedge is not None), key=_key)
    hints: dict[str, float] = {}
    for item in ringed:
        known = item.pin[0] if item.pin else wanted.get(item.id)
        hints[item.id] = _pull(item, frame, centre) if known is None else known - 0.5
    angles = _slots(ringed, frame, measure, hints)
    names = {i.id for i in ringed}
    if not any(other in names for item in ringed for other in item.ties):
        return angles
    return _untangled(ringed, frame, measure, centre, angles, wanted)


def _untangled(
    items: Sequence[RingItem],
    frame: RingFrame,
    measure: Measure,
    centre: Mapping[str, Point],
    angles: dict[str, float],
    wanted: Mapping[str, float],
) -> dict[str, float]:
    """Move those who are tied to each other side by side, as long as the lines get shorter."""
    best, shortest = angles, _length(items, frame, angles)
    for _sweep in range(_SWEEPS):
        spots = _points(items, frame, angles)
        hints = {}
        for item in items:
            area = frame.wedges[item.wedge or 0]
            known = item.pin[0] if item.pin else wanted.get(item.id)
            if known is not None:
                hints[item.id] = known - 0.5
                continue
            x = y = 0.0
            for other in item.ties:
                at = spots.get(other) or centre.get(other)
                if at is not None:
                    x += at.x
                    y += at.y
            own = spots[item.id]
            # A little of the own place, so that two neighbours do not keep changing places.
            x, y = x + 0.3 * own.x, y + 0.3 * own.y
            off = (math.atan2(y, x) - area.middle + math.pi) % TURN - math.pi
            hints[item.id] = max(-0.5, min(0.5, off / TURN))
        angles = _slots(items, frame, measure, hints)
        length = _length(items, frame, angles)
        if length < shortest - 1e-6:
            best, shortest = angles, length
    return best


def _key(item: RingItem) -> tuple[str, str]:
    return item.name.casefold(), item.id


def _pull(item: RingItem, frame: RingFrame, centre: Mapping[str, Point]) -> float:
    """How far clockwise in the sector the clients pull whom somebody is tied to (-0.5 to 0.5)."""
    area = frame.wedges[item.wedge or 0]
    along = (-math.sin(area.middle), math.cos(area.middle))
    pulls = [
        centre[other].x * along[0] + centre[other].y * along[1]
        for other in item.ties
        if other in centre
    ]
    if not pulls:
        return 0.0
    return max(-0.5, min(0.5, sum(pulls) / len(pulls) / (2 * frame.outer)))


def _slots(
    items: Sequence[RingItem],
    frame: RingFrame,
    measure: Measure,
    hints: Mapping[str, float],
) -> dict[str, float]:
    """Even slots per sector and ring, in the order of the hints; pinned people use up theirs."""
    groups: dict[tuple[int, int], list[RingItem]] = {}
    for item in items:
        groups.setdefault((item.wedge or 0, item.ring), []).append(item)
    angles: dict[str, float] = {}
    for (wedge, _ring), members in groups.items():
        area = frame.wedges[wedge]
        low, high = measure.share(area.start), measure.share(area.start + area.span)
        free = [
            measure.angle(low + (j + 0.5) / len(members) * (high - low))
            for j in range(len(members))
        ]
        for item in members:
            if item.pin:
                angle = area.start + min(max(item.pin[0], 0.0), 1.0) * area.span
                angles[item.id] = angle
                free.remove(min(free, key=lambda f: (abs(f - angle), f)))
        rest = [i for i in members if not i.pin]
        rest.sort(key=lambda i: (round(hints[i.id], 6), *_key(i)))
        for item, angle in zip(rest, free, strict=True):
            angles[item.id] = angle
    return angles


def _points(
    items: Sequence[RingItem], frame: RingFrame, angles: Mapping[str, float]
) -> dict[str, Point]:
    """Places about the middle, in the middle of the rings."""
    found = {}
    for item in items:
        low, high = frame.band(item.ring)
        r, a = (low + high) / 2, angles[item.id]
        found[item.id] = Point(r * math.cos(a), r * math.sin(a))
    return found


def _length(items: Sequence[RingItem], frame: RingFrame, angles: Mapping[str, float]) -> float:
    spots = _points(items, frame, angles)
    total = 0.0
    for item in items:
        here = spots[item.id]
        for other in item.ties:
            there = spots.get(other)
            if there is not None:
                total += math.hypot(here.x - there.x, here.y - there.y)
    return total
