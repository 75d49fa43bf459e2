"""Layout of the family tree of a case: places, names, lines, households, and what cannot be drawn.

Units are drawing units; a symbol is ``SYMBOL`` units wide.  A place chosen by hand is kept as
hundreds of units from where the first main person stands in the untouched drawing, so it does not
depend on a screen.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkteam_desktop.network.genogram import GenogramLayout, LayoutOptions, layout_genogram
from wijkteam_desktop.network.geometry import Box, Point, united
from wijkteam_desktop.network.stamboom.authority import chips_of
from wijkteam_desktop.network.stamboom.caption import NAME, SYMBOL, TreeCaption, caption_of
from wijkteam_desktop.network.stamboom.child_lines import half_width
from wijkteam_desktop.network.stamboom.family import (
    LeftOut,
    StamboomGraph,
    stamboom_graph,
)
from wijkteam_desktop.network.stamboom.free_spots import label_spots
from wijkteam_desktop.network.stamboom.homes import HomeShape, home_shapes
from wijkteam_desktop.network.stamboom.partner_lines import LABEL
from wijkteam_desktop.network.stamboom.reasons import not_drawn
from wijkteam_desktop.network.stamboom.tree_lines import (
    Fitting,
    UnionLines,
    lifted,
    lowered,
    tree_lines,
)
from wijkteam_desktop.network.stamboom.words import partner_label
from wijkteam_desktop.network.symbols import shape_of
from wijkteam_desktop.network.text_metrics import width
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import View

PLACE = 100.0
"""Units of the drawing in one unit of a place."""
_CELL = 62.0
_ROOM = 38.0
# Names in cells stand apart already; more would make them too small on a beamer.
_FAMILY_GAP = 40.0
_WIDEST = 170.0
_MARGIN = 24.0
YEAR = 10.5
ABOVE = SYMBOL / 2 + 14.0


@dataclass(frozen=True, slots=True)
class StamboomLayout:
    """Where everything of a family tree is.

    ``places`` are the centres of symbols, ``rows`` the generations from the top.  ``unions`` has
    the lines per couple, ``homes`` the outlines of households, ``labels`` where the text of a
    partner line stands.  ``tops`` is how far aside of the middle lines reach a symbol from above.
    ``not_drawn`` are ties that are missing or not as they were asked, each with a sentence;
    ``left_out`` the people without a family tie.
    """

    graph: StamboomGraph
    places: Mapping[str, Point]
    rows: Mapping[str, int]
    fitting: Fitting
    unions: Mapping[str, UnionLines]
    homes: tuple[HomeShape, ...]
    labels: Mapping[tuple[str, int], Point]
    tops: Mapping[str, tuple[float, ...]]
    not_drawn: tuple[tuple[str, str], ...]
    pinned: frozenset[str]
    origin: Point
    bounds: Box
    inside: Box
    size: tuple[float, float] | None = None

    @property
    def captions(self) -> Mapping[str, TreeCaption]:
        """Name under each symbol, relative to its centre."""
        return self.fitting.captions

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """People who are not in the drawing."""
        return self.graph.left_out

    def caption_box(self, person_id: str) -> Box:
        """Box of the name of somebody on the drawing."""
        at = self.places[person_id]
        return self.captions[person_id].box.moved(at.x, at.y)

    def to_place(self, node_id: str, point: Point) -> tuple[float, float]:
        """Place to keep for somebody who is put there; raises KeyError for who is not drawn."""
        self.places[node_id]
        return (point.x - self.origin.x) / PLACE, (point.y - self.origin.y) / PLACE

    def to_xy(self, node_id: str, place: tuple[float, float]) -> Point:
        """Point of a kept place; raises KeyError for who is not drawn."""
        self.places[node_id]
        return Point(self.origin.x + place[0] * PLACE, self.origin.y + place[1] * PLACE)


def layout_stamboom(
    case: CaseView,
    *,
    size: tuple[float, float] | None = None,
    placements: Iterable[PlacementView] | None = None,
    previous: StamboomLayout | None = None,
) -> StamboomLayout:
    """Lay out the family of a case.

    *size* is the room on screen or paper: the drawing gets margins of that shape.  *placements* are
    places chosen by hand, those of the case when not given.  With *previous* everybody stays as
    near to the old drawing as can be.
    """
    chosen = case.placements.get(View.STAMBOOM, ()) if placements is None else tuple(placements)
    captions = {p.id: caption_of(p.name, chips_of(case, p.id)) for p in case.people}
    by_hand = [p.node_id for p in chosen]
    graph = stamboom_graph(case, None, by_hand)
    graph = stamboom_graph(case, _widths(graph, captions), by_hand)
    origin = previous.origin if previous else None
    fresh: GenogramLayout | None = None
    before = previous.places if previous else {}
    if origin is None:
        fresh = layout_genogram(graph.graph, LayoutOptions(family_gap=_FAMILY_GAP))
        origin = _origin(case, fresh)
        before = {key: lifted(at) for key, at in fresh.places.items()}
    pins = {
        p.node_id: Point(origin.x + p.x * PLACE, origin.y + p.y * PLACE)
        for p in chosen
        if p.pinned and math.isfinite(p.x) and math.isfinite(p.y)
    }
    found = fresh
    if fresh is None or pins:
        old = {key: lowered(at) for key, at in before.items()}
        options = LayoutOptions({key: lowered(at) for key, at in pins.items()}, old)
        found = layout_genogram(graph.graph, options)
    assert found is not None
    return _layout(case, graph, found, captions, frozenset(pins), origin, size)


def _origin(case: CaseView, fresh: GenogramLayout) -> Point:
    """Where the first main person stands, or the first person of the case."""
    order = sorted(case.people, key=lambda p: (not p.is_index, p.id))
    first = next((p.id for p in order if p.id in fresh.places), None)
    return lifted(fresh.places[first]) if first is not None else Point(0.0, 0.0)


def _widths(graph: StamboomGraph, captions: Mapping[str, TreeCaption]) -> dict[str, float]:
    """Room for every name, and between partners for what stands at their line."""
    widths = {m.id: max(_CELL, captions[m.id].width + 4.0) for m in graph.graph.members}
    for couple in graph.couples.values():
        if couple.partnerships:
            need = width(partner_label(couple), LABEL) + _ROOM
            for partner in couple.partners:
                widths[partner] = max(widths[partner], min(need, _WIDEST))
    return widths


def _layout(
    case: CaseView,
    graph: StamboomGraph,
    found: GenogramLayout,
    captions: Mapping[str, TreeCaption],
    pinned: frozenset[str],
    origin: Point,
    size: tuple[float, float] | None,
) -> StamboomLayout:
    places = {key: lifted(at) for key, at in found.places.items()}
    shapes = {p.id: shape_of(p) for p in case.people if p.id in places}
    drawn = {key: captions[key] for key in places}
    small = frozenset(p.id for p in case.people if p.stillborn)
    fitting = Fitting(places, drawn, shapes, small)
    unions = tree_lines(found, graph, fitting)
    homes = home_shapes(graph.graph.homes, fitting, found.rows)
    boxes = [drawn[key].box.moved(at.x, at.y) for key, at in places.items()]
    boxes += [
        Box(at.x - _CELL / 2, at.y - ABOVE, _CELL, ABOVE + SYMBOL / 2) for at in places.values()
    ]
    corners = [home.box for home in homes]
    for lines in unions.values():
        paths = [c.points for c in lines.couples] + [p.points for p in lines.stem]
        corners += [Box(p.x, p.y, 0.0, 0.0) for path in paths for p in path]
    bounds = (
        united([*boxes, *corners]).grown(_MARGIN) if boxes else Box(0.0, 0.0, 10 * NAME, 10 * NAME)
    )
    return StamboomLayout(
        graph=graph,
        places=places,
        rows=dict(found.rows),
        fitting=fitting,
        unions=unions,
        homes=homes,
        labels=label_spots(graph.couples, unions, boxes),
        tops=_tops(graph, unions, places),
        not_drawn=not_drawn(case, graph, found, homes),
        pinned=pinned & places.keys(),
        origin=origin,
        bounds=shaped(bounds, size),
        inside=bounds.grown(-_MARGIN / 2),
        size=size,
    )


def _tops(
    graph: StamboomGraph, unions: Mapping[str, UnionLines], places: Mapping[str, Point]
) -> dict[str, tuple[float, ...]]:
    """Per person how far aside lines come in from above."""
    found: dict[str, list[float]] = {}
    for key, lines in unions.items():
        ends = []
        for child, path in lines.children.items():
            half = half_width(graph.couples[key], child)
            ends += [(child, Point(path[-1].x + by, path[-1].y)) for by in (-half, half)]
        for couple in lines.couples:
            ends += [(couple.first, couple.points[0]), (couple.second, couple.points[-1])]
        for person, end in ends:
            if person and end.y < places[person].y - 1.0:
                found.setdefault(person, []).append(end.x - places[person].x)
    return {person: tuple(sorted(across)) for person, across in found.items()}


def shaped(bounds: Box, size: tuple[float, float] | None) -> Box:
    """The bounds with room added so that they have the shape of *size*."""
    if size is None or size[0] <= 0 or size[1] <= 0:
        return bounds
    wide = max(bounds.w, bounds.h * size[0] / size[1])
    high = max(bounds.h, bounds.w * size[1] / size[0])
    return Box(bounds.x - (wide - bounds.w) / 2, bounds.y - (high - bounds.h) / 2, wide, high)
