"""Who stands beside whom in a ring: ideal angles, evenly crowded, with few lines that cross."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.ring_frame import Measure, RingFrame
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_sequence import sequence_angles


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
        place = item.pin[0] if item.pin else wanted.get(item.id)
        hints[item.id] = _pull(item, frame, centre) if place is None else place - 0.5
    if len(frame.wedges) == 1 and not wanted and not any(i.pin for i in ringed):
        # All the way round there is no side to begin from: first those who are tied to each other.
        hints = {name: i / len(ringed) - 0.5 for i, name in enumerate(_chain(ringed))}
    angles = _slots(ringed, frame, measure, hints)
    names = {i.id for i in ringed}
    if not any(other in names for item in ringed for other in item.ties):
        return angles
    known = {i.id: i.pin[0] if i.pin else wanted[i.id] for i in ringed if i.pin or i.id in wanted}
    found = sequence_angles(ringed, frame, measure, centre, hints, known)
    return {**found, **{i.id: angles[i.id] for i in ringed if i.pin}}


def _chain(items: Sequence[RingItem]) -> list[str]:
    """Everybody in a row, the next one with the most ties to who is in it and the fewest others.

    Whoever is next joins the end of the row that is nearer to their ties.
    """
    names = {i.id for i in items}
    ties = {i.id: [other for other in i.ties if other in names] for i in items}
    inside = dict.fromkeys(ties, 0)
    row: list[str] = []
    while inside:
        # Of equals the first in the order of names.
        found = max(
            inside,
            key=lambda i: (inside[i] > 0, inside[i] - len(ties[i]), inside[i]),
        )
        del inside[found]
        at = [row.index(other) for other in ties[found] if other not in inside and other != found]
        if sum(at) * 2 < len(at) * (len(row) - 1):
            row.insert(0, found)
        else:
            row.append(found)
        for other in ties[found]:
            if other in inside:
                inside[other] += 1
    return row


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
