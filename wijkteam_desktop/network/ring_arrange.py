"""One attempt to draw the circles at given sizes: radii, sectors, titles and everybody's place."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from wijkteam_desktop.network.board import Board
from wijkteam_desktop.network.captions import Caption, CaptionSize, caption_shapes
from wijkteam_desktop.network.centre import centre_places
from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.lattice import Lattice
from wijkteam_desktop.network.placing import place_all
from wijkteam_desktop.network.raster import Raster
from wijkteam_desktop.network.ring_frame import Measure, RingFrame, radii_for, wedges_for
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_order import ideal_angles
from wijkteam_desktop.network.ring_plan import Plan
from wijkteam_desktop.network.ring_seekers import forms_of, seeker_of
from wijkteam_desktop.network.ring_titles import Title, ring_titles, sector_titles

_CELL = 3.0
# Canvas and letters for which cells have that size; larger ones get larger cells.
_CELL_AREA = 880.0 * 540.0
_CELL_TEXT = 11.0
_ATTEMPTS = 3
# Extra people to reckon with where somebody found no room.
_MORE = 0.5
# Shapes of a name that cost less than this show all of the name.
_SHORT = 20.0
# With more people than this without room, other sectors or rings are of no use.
_HOPELESS = 6
# With more than this it should at least become better from one attempt to the next.
_MANY = 3


class CaptionMaker(Protocol):
    """Gives the shapes that the name of somebody may take."""

    def __call__(self, item: RingItem, plan: Plan) -> tuple[Caption, ...]: ...


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Outcome of an attempt; ``failed`` are the ids of those for whom there was no room."""

    plan: Plan
    frame: RingFrame
    positions: dict[str, Point]
    captions: dict[str, Caption]
    ring_titles: tuple[Title, ...]
    sector_titles: tuple[Title, ...]
    failed: tuple[str, ...]


def plain_captions(item: RingItem, plan: Plan) -> tuple[Caption, ...]:
    """Shapes of a name in the letters of the plan."""
    size = CaptionSize(plan.text, plan.second)
    reach = plan.reach(item.ringed)
    return caption_shapes(item.name, item.second, size, reach, compact=plan.compact)


def arrange(
    items: Sequence[RingItem],
    plan: Plan,
    *,
    wanted: Mapping[str, float] | None = None,
    frame: RingFrame | None = None,
    stay: Mapping[str, Point] | None = None,
    before: Mapping[str, Caption] | None = None,
    partial: bool = False,
    captions: CaptionMaker = plain_captions,
) -> Arrangement:
    """Try to place everybody.

    ``wanted`` keeps an order within the sectors; with ``frame`` and ``stay`` a drawing is kept and
    only those who do not stay look for a spot; ``partial`` goes on when somebody finds no room.
    """
    shapes = {i.id: captions(i, plan) for i in items}
    clients = sorted((i for i in items if i.wedge is None), key=lambda i: (i.rank, i.name, i.id))
    wide, high = _client_pitch(clients, shapes, plan)
    offsets, farthest = centre_places(len(clients), wide, high)
    centre_of = {c.id: p for c, p in zip(clients, offsets, strict=True)}
    measure = Measure.of(8.5 * plan.text, 2.1 * plan.reach(True), plan.stretch)
    tight: Counter[tuple[int, int]] = Counter()
    part_of = {i.id: (i.wedge, i.ring) for i in items if i.wedge is not None}
    first: list[str] = []
    fewest = len(items) + 1
    attempts = 1 if frame is not None else _ATTEMPTS
    larger = max(plan.text / _CELL_TEXT, math.sqrt(plan.width * plan.height / _CELL_AREA))
    raster = Raster.over(plan.width, plan.height, _CELL * max(1.0, larger))
    forms = {i.id: forms_of(i, plan, raster, shapes[i.id]) for i in items}
    for attempt in range(attempts):
        drawn = frame or _frame(items, plan, measure, farthest, tight)
        rings, sectors = _titles(drawn, plan)
        angles = ideal_angles(items, drawn, measure, centre_of, wanted or {})
        lattices: dict[tuple[int, int, bool], Lattice] = {}
        seekers = [
            seeker_of(
                *(item, plan, drawn, raster, forms[item.id], angles, centre_of, lattices),
                *(stay or {}, before or {}),
            )
            for item in _in_turn(items, clients, angles)
        ]
        seekers.sort(key=lambda s: _rank(s.id, first))
        board = Board(raster)
        board.block(t.box for t in (*rings, *sectors))
        last = attempt + 1 == attempts
        failed = place_all(board, seekers, partial=partial and last, rough=True)
        if not failed or (len(failed) > _HOPELESS and not partial):
            break
        if len(failed) > _MANY and len(failed) >= fewest and not partial:
            break
        fewest = min(fewest, len(failed))
        if not partial and any(s.pinned for s in seekers if s.id in failed):
            break
        # Whoever found no room chooses first the next time, in a wider sector and ring.
        first = list(dict.fromkeys([*failed, *first]))
        tight.update(part_of[f] for f in failed if f in part_of)
    return Arrangement(plan, drawn, board.points, board.captions, rings, sectors, tuple(failed))


def _titles(frame: RingFrame, plan: Plan) -> tuple[tuple[Title, ...], tuple[Title, ...]]:
    rings = ring_titles(frame, plan.ring_names, plan.title)
    if not plan.wedge_names:
        return rings, ()
    canvas = Box(0.0, 0.0, plan.width, plan.height)
    taken = [t.box for t in rings]
    return rings, sector_titles(frame, plan.wedge_names, plan.title, canvas, taken)


def _frame(
    items: Sequence[RingItem],
    plan: Plan,
    measure: Measure,
    farthest: float,
    tight: Mapping[tuple[int, int], int],
) -> RingFrame:
    """Rings and sectors for the people; *tight* counts who found no room, per sector and ring."""
    rings = len(plan.ring_names)
    wedges = len(plan.wedge_names) or 1 + max((i.wedge or 0 for i in items), default=0)
    counts = [[0.0] * rings for _wedge in range(wedges)]
    for item in items:
        if item.wedge is not None:
            counts[item.wedge][item.ring] += 1.0
    for (wedge, ring), times in tight.items():
        counts[wedge][ring] += _MORE * times
    margin = plan.title * 0.75 + 2.0
    outer = plan.height / 2 - margin
    if plan.stretch == 1.0:
        outer = min(outer, plan.width / 2 - margin)
    ringed = any(i.ringed for i in items if i.wedge is None)
    need = farthest + plan.reach(ringed) + 3.0
    centre = min(max(need, 0.2 * outer), 0.55 * outer)
    per_ring = [sum(row[r] for row in counts) for r in range(1, rings)]
    radii = radii_for(outer, centre, per_ring, plan.symbol * 1.25)
    return RingFrame(
        Point(plan.width / 2, plan.height / 2),
        radii,
        wedges_for(counts, radii, measure),
        plan.stretch,
    )


def _client_pitch(
    clients: Sequence[RingItem], shapes: Mapping[str, Sequence[Caption]], plan: Plan
) -> tuple[float, float]:
    """Room that each of the family takes: as wide as the widest narrow name, within reason."""
    if not clients:
        return 0.0, 0.0
    below = [[c for c in shapes[i.id] if c.side == "below"] for i in clients]
    if len(clients) <= 4:
        # Alone or with two, names may be written out; more of them stand closer together.
        chosen = [caps[min(len(clients) > 2, len(caps) - 1)] for caps in below]
    else:
        chosen = [
            min((c for c in caps if c.cost < _SHORT), key=lambda c: (c.box.h + c.box.w, c.box.w))
            for caps in below
        ]
    reach = max(plan.reach(i.ringed) for i in clients)
    wide = max(max(c.box.w for c in chosen), 2 * reach) + 8.0
    high = reach + max(c.box.h for c in chosen) + reach + 6.0
    return wide, high


def _rank(node_id: str, first: Sequence[str]) -> int:
    return first.index(node_id) if node_id in first else len(first)


def _in_turn(
    items: Sequence[RingItem], clients: Sequence[RingItem], angles: Mapping[str, float]
) -> list[RingItem]:
    """Clients first, then ring by ring from the inside, each ring clockwise."""
    others = sorted(
        (i for i in items if i.wedge is not None), key=lambda i: (i.ring, angles[i.id], i.id)
    )
    return [*clients, *others]
