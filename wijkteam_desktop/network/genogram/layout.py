"""The genogram layout: from a family graph to places, lines and outlines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from wijkteam_desktop.network.genogram.branches import find_branches, repair, turn_branches
from wijkteam_desktop.network.genogram.family import Family, number
from wijkteam_desktop.network.genogram.generations import generations
from wijkteam_desktop.network.genogram.model import FamilyGraph, LayoutOptions, Weights
from wijkteam_desktop.network.genogram.ordering import LARGE_FROM, Kept, Order
from wijkteam_desktop.network.genogram.outlines import draw_homes
from wijkteam_desktop.network.genogram.placing import place, reach_of
from wijkteam_desktop.network.genogram.relayout import (
    Before,
    order_like,
    place_like,
    rows_like,
)
from wijkteam_desktop.network.genogram.result import GenogramLayout, NotDrawn, Reason
from wijkteam_desktop.network.genogram.routing import route
from wijkteam_desktop.network.genogram.search import improve, turn_as_usual
from wijkteam_desktop.network.genogram.sketch import LABEL_BOTTOM, Sketch
from wijkteam_desktop.network.genogram.start import walk
from wijkteam_desktop.network.genogram.units import Units, build_units, touch
from wijkteam_desktop.network.genogram.wiring import Wiring, wire
from wijkteam_desktop.network.geometry import Box, Point, box_of

_MARGIN = 20.0
_EFFORT = 4_000_000
# In a small family a few more walks cost next to nothing.
_SMALL = 30
_SMALL_WALKS = 5
_TURNS = 2
# Households and far couples that are so much wider are as bad as a unit of cost.
_PER_REACH = 0.015


def layout_genogram(graph: FamilyGraph, options: LayoutOptions | None = None) -> GenogramLayout:
    """Lay out a family; the result depends on what is asked, not on the order it is told in."""
    if options is not None and options.pinned and not options.previous:
        options = _around_pins(graph, options)
    options = options or LayoutOptions()
    family = number(graph)
    if not family.ids:
        return GenogramLayout({}, {}, {}, (), (), tuple(family.not_drawn), Box(0, 0, 0, 0))
    rows = generations(family)
    weights = options.weights
    before = _before(family, options)
    if before:
        rows = rows_like(family, before, rows)
    units = build_units(family, rows, before.touching(family) if before else frozenset())
    wiring = wire(family, rows, units)
    if before:
        order = Order(family, units, wiring, weights)
        order_like(order, before)
        places = place_like(family, order, before)
    else:
        order = best_order(family, units, wiring, weights)
        places = place(family, units, wiring, order.rows, options.family_gap)
    at = {unit: i for row in order.rows for i, unit in enumerate(row)}
    sketch = Sketch(family, units, wiring, order.rows, places, at, before)
    return _result(sketch)


def _before(family: Family, options: LayoutOptions) -> Before | None:
    """Old places and pins on numbers; None when there are none."""
    index = {key: person for person, key in enumerate(family.ids)}
    places = {index[k]: p for k, p in options.previous.items() if k in index}
    pinned = {index[k]: p for k, p in options.pinned.items() if k in index}
    return Before({**places, **pinned}, set(pinned)) if places or pinned else None


def _around_pins(graph: FamilyGraph, options: LayoutOptions) -> LayoutOptions:
    """Pins without an old drawing: a fresh one, moved as a whole to where most pins are, is it."""
    pins = options.pinned
    fresh = layout_genogram(graph, replace(options, pinned={})).places
    known = [(fresh[key], pin) for key, pin in pins.items() if key in fresh]
    dx = sorted(pin.x - place.x for place, pin in known)[len(known) // 2] if known else 0.0
    dy = sorted(pin.y - place.y for place, pin in known)[len(known) // 2] if known else 0.0
    moved = {key: Point(place.x + dx, place.y + dy) for key, place in fresh.items()}
    return replace(options, previous=moved)


def best_order(
    family: Family, units: Units, wiring: Wiring, weights: Weights | None = None
) -> Order:
    """Walk through the family, improve the order that gives, and keep the best of a few."""
    order = Order(family, units, wiring, weights)
    branches = find_branches(order)
    small = len(units.row) <= LARGE_FROM
    best: tuple[float, Kept] | None = None
    for root, mirrored in _starts(order):
        rows = walk(family, units, wiring, root)
        order.set_rows([row[::-1] for row in rows] if mirrored else rows)
        improve(order, 6)
        repair(order, branches, _EFFORT)
        improve(order, 4)
        cost = order.cost()
        if best is None or cost < best[0] - 1e-9:
            cost += _PER_REACH * reach_of(order) if small and cost > 1e-9 else 0.0
            if best is None or cost < best[0] - 1e-9:
                best = cost, order.keep()
        if cost < 1e-9:
            break
    if best is not None:
        order.restore(best[1])
    if small:
        turn_branches(order, branches, _TURNS)
    turn_as_usual(order)
    return order


def _starts(order: Order) -> list[tuple[int, bool]]:
    """Where walks start, and whether from right to left.

    At units with most lines above them, the lowest first.
    """
    everyone = range(len(order.units.row))
    if len(everyone) > LARGE_FROM:
        return [(0, False)]
    tangled = sorted(everyone, key=lambda u: (-len(order.ups[u]), -order.units.row[u], u))
    roots = tangled[: _SMALL_WALKS if len(everyone) <= _SMALL else 1]
    return [*((root, False) for root in roots), (roots[0], True)] if roots else []


def _result(sketch: Sketch) -> GenogramLayout:
    routes = route(sketch)
    family, units = sketch.family, sketch.units
    places: dict[str, Point] = {}
    rows: dict[str, int] = {}
    corners: list[Point] = []
    top = min(units.row[u] for u, chain in enumerate(units.people) if chain)
    for person, key in enumerate(family.ids):
        at = Point(sketch.x(person), sketch.y(person))
        places[key] = at
        rows[key] = units.row[units.of[person]] - top
        half = max(20.0, family.widths[person] / 2)
        corners += [Point(at.x - half, at.y - 20.0), Point(at.x + half, at.y + LABEL_BOTTOM)]
    for line in routes.lines:
        corners += line.points
    outlines, split = draw_homes(sketch)
    for outline in outlines:
        corners += outline.points
    junctions = {
        family.ties[tie].id: Point(x, y)
        for tie, (x, y) in routes.junctions.items()
        if family.ties[tie].children
    }
    return GenogramLayout(
        places=places,
        rows=rows,
        junctions=junctions,
        lines=tuple(routes.lines),
        outlines=tuple(outlines),
        not_drawn=(*family.not_drawn, *split, *_twins_apart(sketch)),
        bounds=box_of(corners).grown(_MARGIN),
        same=dict(family.same),
        detours=frozenset(family.ties[tie].id for tie in routes.detours),
    )


def _twins_apart(sketch: Sketch) -> list[NotDrawn]:
    """Twins who do not stand side by side, by the union of their parents."""
    family, units = sketch.family, sketch.units
    return [
        NotDrawn(family.ties[tie].id, family.ids[b], Reason.TWINS_APART)
        for group in family.twins
        for a, b in pairwise(group)
        if not touch(units, a, b)
        for tie in family.parents[b][:1]
    ]
