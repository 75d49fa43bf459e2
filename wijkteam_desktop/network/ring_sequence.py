"""Who follows whom around the middle, over all rings at once: an angle of their own for everybody.

Everybody is drawn towards those they are tied to (the middle of their directions), within the own
sector; after a few rounds neighbours in the row are people who belong together.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.ring_frame import TURN, Measure, RingFrame
from wijkteam_desktop.network.ring_items import RingItem

_ROUNDS = 8
# How much of the own place counts beside one tie, so that two do not keep changing places.
_OWN = 0.3


def sequence_angles(
    items: Sequence[RingItem],
    frame: RingFrame,
    measure: Measure,
    centre: Mapping[str, Point],
    hints: Mapping[str, float],
    known: Mapping[str, float],
) -> dict[str, float]:
    """Angles of everybody in a ring, in the order of the *hints* (-0.5 to 0.5) at first.

    ``centre`` has the places of the clients relative to the middle; ``known`` the fractions in the
    sector that somebody had before or was put on by hand: those keep their order.  Items come in
    an order that does not depend on the input.
    """
    rows = [[i for i in items if i.wedge == wedge] for wedge in range(len(frame.wedges))]
    for row in rows:
        row.sort(key=lambda i: round(hints[i.id], 6))
    angles = _spread(rows, frame, measure)
    # Ring numbers do as radii: whoever is farther out pulls harder, whatever the canvas.
    radius_of = {i.id: i.ring + 1.0 for i in items}
    for _round in range(_ROUNDS):
        for row, area in zip(rows, frame.wedges, strict=True):
            off = {}
            for item in row:
                if item.id in known:
                    off[item.id] = round((known[item.id] - 0.5) * area.span, 6)
                    continue
                x = _OWN * radius_of[item.id] * math.cos(angles[item.id])
                y = _OWN * radius_of[item.id] * math.sin(angles[item.id])
                for other in item.ties:
                    if other in angles:
                        x += radius_of[other] * math.cos(angles[other])
                        y += radius_of[other] * math.sin(angles[other])
                    elif other in centre:
                        x += centre[other].x / frame.radii[0]
                        y += centre[other].y / frame.radii[0]
                away = (math.atan2(y, x) - area.middle + math.pi) % TURN - math.pi
                off[item.id] = round(away, 6)
            row.sort(key=lambda i: off[i.id])
        angles = _spread(rows, frame, measure)
    return angles


def _spread(
    rows: Sequence[Sequence[RingItem]], frame: RingFrame, measure: Measure
) -> dict[str, float]:
    """Angles in the order of the rows; who stands nearer to the middle takes more of the turn."""
    angles: dict[str, float] = {}
    for row, area in zip(rows, frame.wedges, strict=True):
        low, high = measure.share(area.start), measure.share(area.start + area.span)
        needs = [1.0 / sum(frame.band(i.ring)) + 0.5 / frame.outer for i in row]
        reached = 0.0
        for item, need in zip(row, needs, strict=True):
            share = low + (high - low) * (reached + need / 2) / sum(needs)
            angles[item.id] = measure.angle(share)
            reached += need
    return angles
