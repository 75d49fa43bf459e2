"""One attempt to draw the ecogram at given sizes: sectors, distances, everybody's place.

The lines to the middle all run outwards from it, so two of them never cross; what counts is that
everybody has an angle of their own, so that no line runs through somebody who stands nearer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wijkteam_desktop.network.board import Board, Seeker
from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.ecogram_bonds import CENTRE
from wijkteam_desktop.network.ecogram_centre import Core
from wijkteam_desktop.network.ecogram_tracks import LANE
from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.lattice import Lattice
from wijkteam_desktop.network.placing import look_again, place_all
from wijkteam_desktop.network.raster import Raster
from wijkteam_desktop.network.ring_arrange import CaptionMaker, plain_captions
from wijkteam_desktop.network.ring_frame import Measure, RingFrame, radii_for, wedges_for
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_order import ideal_angles
from wijkteam_desktop.network.ring_plan import Plan
from wijkteam_desktop.network.ring_seekers import forms_of, seeker_of
from wijkteam_desktop.network.ring_titles import Title, sector_titles
from wijkteam_desktop.network.style import unit_of

_CELL = 3.0
_CELL_AREA = 880.0 * 540.0
_CELL_TEXT = 11.0
_ATTEMPTS = 4
_MORE = 0.6
# Between the node in the middle and the nearest symbol, in heights of a letter: room for a line
# with its pattern, its head and its plate.
_LINE_ROOM = 2.6
# Lines matter more here than in the circles.
_THROUGH_SYMBOL = 24.0
_THROUGH_NAME = 14.0
_ROUNDS = 6
_MANY = 60
# With more people than this without room, other sectors or bands are of no use.
_HOPELESS = 6
# What a line takes in the bands that it passes, in people.
_LINE_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class EcoArrangement:
    """Outcome of an attempt; ``failed`` are the ids of those for whom there was no room."""

    plan: Plan
    frame: RingFrame
    core: Core
    positions: dict[str, Point]
    captions: dict[str, Caption]
    titles: tuple[Title, ...]
    failed: tuple[str, ...]


def arrange_ecogram(
    items: Sequence[RingItem],
    core: Core,
    plan: Plan,
    *,
    bands: int = 3,
    lines: Mapping[str, int] | None = None,
    wanted: Mapping[str, float] | None = None,
    frame: RingFrame | None = None,
    stay: Mapping[str, Point] | None = None,
    before: Mapping[str, Caption] | None = None,
    captions: CaptionMaker = plain_captions,
) -> EcoArrangement:
    """Try to place everybody around the middle.

    ``ring`` of an item is the band of distance (1 to *bands*), ``pin`` a fraction within the sector
    and a distance (0 at the middle, 1 at the edge); ``lines`` counts the lines to the middle, where
    that is not one.  The rest is as for the circles.
    """
    shapes = {i.id: captions(i, plan) for i in items}
    measure = Measure.of(8.0 * plan.text, 2.3 * plan.reach(True), plan.stretch)
    tight: Counter[tuple[int, int]] = Counter()
    part_of = {i.id: (i.wedge or 0, i.ring) for i in items}
    first: list[str] = []
    larger = max(plan.text / _CELL_TEXT, (plan.width * plan.height / _CELL_AREA) ** 0.5, 1.0)
    raster = Raster.over(plan.width, plan.height, _CELL * larger)
    bundles = {
        (min(i, CENTRE), max(i, CENTRE)): (count - 1) / 2 * LANE * unit_of(plan.symbol)
        for i, count in (lines or {}).items()
        if count > 1
    }
    forms = {i.id: forms_of(i, plan, raster, shapes[i.id]) for i in items}
    for _attempt in range(1 if frame is not None else _ATTEMPTS):
        drawn = frame or eco_frame(items, core, plan, measure, tight, bands, lines or {})
        titles = _titles(drawn, plan)
        deep = [_deep(i, drawn) for i in items]
        angles = spread(deep, drawn, measure, wanted or {}, lines or {})
        lattices: dict[tuple[int, int, bool], Lattice] = {}
        seekers = [
            seeker_of(
                *(item, plan, drawn, raster, forms[item.id], angles, {}, lattices),
                *(stay or {}, before or {}),
            )
            for item in sorted(deep, key=lambda i: (i.ring, angles[i.id], i.id))
        ]
        seekers.sort(key=lambda s: first.index(s.id) if s.id in first else len(first))
        board = Board(raster, in_symbol=_THROUGH_SYMBOL, in_name=_THROUGH_NAME, bundles=bundles)
        board.block(t.box for t in titles)
        _put_core(board, core)
        failed = place_all(board, seekers)
        if not failed:
            settle(board, [s for s in seekers if not s.pinned and s.id not in (stay or {})])
        if not failed or _hopeless(seekers, failed):
            break
        first = list(dict.fromkeys([*failed, *first]))
        tight.update(part_of[f] for f in failed)
    positions = {i: p for i, p in board.points.items() if i != CENTRE}
    return EcoArrangement(plan, drawn, core, positions, board.captions, titles, tuple(failed))


def settle(board: Board, seekers: Sequence[Seeker]) -> None:
    """Let everybody look again until nobody moves any more, within reason."""
    for _round in range(_ROUNDS if len(seekers) <= _MANY else 0):
        before = dict(board.points), dict(board.captions)
        for seeker in seekers:
            look_again(board, seeker)
        if before == (board.points, board.captions):
            break


def eco_frame(
    items: Sequence[RingItem],
    core: Core,
    plan: Plan,
    measure: Measure,
    tight: Mapping[tuple[int, int], int],
    bands: int,
    lines: Mapping[str, int],
) -> RingFrame:
    """Bands of distance around the middle and the sectors, by the room that people need."""
    wedges = len(plan.wedge_names) or 1 + max((i.wedge or 0 for i in items), default=0)
    counts = [[0.0] * (bands + 1) for _wedge in range(wedges)]
    for item in items:
        lanes = lines.get(item.id, 1)
        counts[item.wedge or 0][item.ring] += max(1.0, 0.5 * lanes)
        for band in range(1, item.ring):
            counts[item.wedge or 0][band] += _LINE_SHARE * lanes
    for (wedge, ring), times in tight.items():
        counts[wedge][ring] += _MORE * times
    margin = plan.title * 1.6 + 2.0
    outer = min(plan.height / 2 - margin, (plan.width / 2 - margin) / plan.stretch)
    inner = max(core.ry, core.rx / plan.stretch) + _LINE_ROOM * plan.text
    inner = min(inner, 0.66 * outer)
    per_band = [float(sum(i.ring == r for i in items)) for r in range(1, bands + 1)]
    radii = radii_for(outer, inner, per_band, plan.symbol * 1.1)
    return RingFrame(core.at, radii, wedges_for(counts, radii, measure), plan.stretch)


def spread(
    items: Sequence[RingItem],
    frame: RingFrame,
    measure: Measure,
    wanted: Mapping[str, float],
    lines: Mapping[str, int],
) -> dict[str, float]:
    """An angle of their own for everybody of a sector, however far away they stand."""
    angles = ideal_angles(items, frame, measure, {CENTRE: Point(0.0, 0.0)}, wanted)
    found: dict[str, float] = {}
    for wedge, area in enumerate(frame.wedges):
        members = [i for i in items if i.wedge == wedge]
        members.sort(key=lambda i: (round(angles[i.id], 6), i.ring, i.name.casefold(), i.id))
        weights = [max(1.0, 0.6 * lines.get(i.id, 1)) / sum(frame.band(i.ring)) for i in members]
        low, high = measure.share(area.start), measure.share(area.start + area.span)
        reached = 0.0
        for item, weight in zip(members, weights, strict=True):
            share = low + (high - low) * (reached + weight / 2) / sum(weights)
            reached += weight
            found[item.id] = angles[item.id] if item.pin else measure.angle(share)
    return found


def depth_of(frame: RingFrame, distance: float) -> float:
    """Depth of the rings at a distance: 0 at the inside of the nearest band, 1 at the edge."""
    inner = frame.radii[0]
    return frame.depth(inner + min(max(distance, 0.0), 1.0) * (frame.outer - inner))


def distance_of(frame: RingFrame, depth: float) -> float:
    """Distance at a depth; the inverse of ``depth_of``."""
    inner = frame.radii[0]
    return min(max((frame.radius(depth) - inner) / (frame.outer - inner), 0.0), 1.0)


def _deep(item: RingItem, frame: RingFrame) -> RingItem:
    if item.pin is None:
        return item
    return replace(item, pin=(item.pin[0], depth_of(frame, item.pin[1])))


def _put_core(board: Board, core: Core) -> None:
    """Put the node in the middle down, a little larger than it is drawn."""
    bits = 0
    for box in core.boxes():
        bits |= board.raster.box_bits(Box(box.x - 4.0, box.y - 2.0, box.w + 8.0, box.h + 4.0))
    board.points[CENTRE] = core.at
    board.reaches[CENTRE] = min(core.rx, core.ry)
    # Lines end at its border: what they cost must not count what lies inside.
    board.symbols[CENTRE] = board.footprints[CENTRE] = 0
    board.taken |= bits


def _hopeless(seekers: Sequence[Seeker], failed: Sequence[str]) -> bool:
    lost = set(failed)
    return len(lost) > _HOPELESS or any(s.pinned for s in seekers if s.id in lost)


def _titles(frame: RingFrame, plan: Plan) -> tuple[Title, ...]:
    if not plan.wedge_names:
        return ()
    canvas = Box(0.0, 0.0, plan.width, plan.height)
    return sector_titles(frame, plan.wedge_names, plan.title, canvas, ())
