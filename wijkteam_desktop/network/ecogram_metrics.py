"""How good an ecogram is, judged on what is really drawn: the measures of the layout tests."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wijkteam_desktop.network.ecogram import EcogramLayout
from wijkteam_desktop.network.ecogram_bonds import CENTRE
from wijkteam_desktop.network.ecogram_tracks import tracks_of
from wijkteam_desktop.network.geometry import Box
from wijkteam_desktop.network.lines import Track
from wijkteam_desktop.network.metrics import crossings, overlapping, overlapping_others

_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class EcoQuality:
    """Counts of what should not be; all zero in a perfect drawing.

    ``through_symbols`` and ``through_names`` are lines through the symbol or name of somebody at
    whom they do not end, ``through_own`` lines through the name of who they do lead to;
    ``without_plate`` lines whose letters found no room.
    """

    symbol_overlaps: int
    name_overlaps: int
    title_overlaps: int
    plate_overlaps: int
    off_canvas: int
    sector_breaks: int
    band_errors: int
    through_symbols: int
    through_names: int
    through_own: int
    crossings: int
    without_plate: int


def eco_quality(layout: EcogramLayout) -> EcoQuality:
    """Judge a layout."""
    ids = [*sorted(layout.positions), *layout.core.positions]
    symbols = {i: layout.symbol_box(i) for i in ids}
    names = {i: layout.caption_box(i) for i in ids}
    around = sorted(layout.positions)
    titles = [t.box for t in layout.titles]
    plates = [p.box for p in layout.plates.values()]
    oval = layout.core.boxes()
    outer = [symbols[i] for i in around] + [names[i] for i in around]
    canvas = layout.bounds.grown(_HAIR)
    tracks = tracks_of(layout.bonds, layout)
    ends = {b.key: {b.a, b.b} - {CENTRE} for b in layout.bonds}
    smaller = {i: symbols[i].grown(-0.1 * symbols[i].w) for i in around}
    solid = {i: names[i].grown(-1.0) for i in around}
    return EcoQuality(
        symbol_overlaps=overlapping(symbols.values())
        + _touching([symbols[i] for i in around], oval),
        name_overlaps=overlapping(names.values())
        + overlapping_others(names, symbols)
        + _touching([names[i] for i in around], oval),
        title_overlaps=_touching([*outer, *oval, *plates], titles) + overlapping(titles),
        plate_overlaps=overlapping(plates) + _touching(plates, [*outer, *oval]),
        off_canvas=sum(not canvas.holds(b) for b in [*outer, *plates]),
        sector_breaks=sector_breaks(layout),
        band_errors=_band_errors(layout),
        through_symbols=sum(
            smaller[i].meets(t.a, t.b)
            for k, t in tracks.items()
            for i in around
            if i not in ends[k]
        ),
        through_names=sum(
            solid[i].meets(t.a, t.b) for k, t in tracks.items() for i in around if i not in ends[k]
        ),
        through_own=sum(
            solid[i].meets(t.a, t.b) for k, t in tracks.items() for i in around if i in ends[k]
        ),
        crossings=crossings({k: (t.a, t.b) for k, t in tracks.items()}),
        without_plate=len(layout.without_plate),
    )


def sector_breaks(layout: EcogramLayout) -> int:
    """Systems outside their own sector."""
    outside = 0
    for node_id, point in layout.positions.items():
        angle, _radius = layout.frame.polar(point)
        area = layout.frame.wedges[layout.wedge_of[node_id]]
        turned = (angle - area.start) % (2 * math.pi)
        outside += not (turned <= area.span + _HAIR or turned >= 2 * math.pi - _HAIR)
    return outside


def eco_movement(before: EcogramLayout, after: EcogramLayout) -> tuple[float, float]:
    """Mean distance that systems moved, and the share that moved more than half a symbol."""
    both = sorted(set(before.positions) & set(after.positions))
    far = [
        math.dist(
            (before.positions[i].x, before.positions[i].y),
            (after.positions[i].x, after.positions[i].y),
        )
        for i in both
    ]
    if not far:
        return 0.0, 0.0
    return sum(far) / len(far), sum(f > after.symbol / 2 for f in far) / len(far)


def _band_errors(layout: EcogramLayout) -> int:
    wrong = 0
    for node_id, point in layout.positions.items():
        if node_id in layout.pinned:
            continue
        _angle, radius = layout.frame.polar(point)
        low, high = layout.frame.band(layout.band_of[node_id])
        wrong += not low - _HAIR <= radius <= high + _HAIR
    return wrong


def _through(
    tracks: Mapping[str, Track], boxes: Mapping[str, Box], counts: Callable[[str, str], bool]
) -> int:
    return sum(
        box.meets(track.a, track.b)
        for key, track in tracks.items()
        for i, box in boxes.items()
        if counts(key, i)
    )


def _touching(first: Iterable[Box], second: Iterable[Box]) -> int:
    others = list(second)
    return sum(a.overlaps(b, -_HAIR) for a in first for b in others)
