"""Inputs of the comparison of layouts, drawn by our engines as its judge measures them.

The judge knows symbols of 40 units with a name of 6.5 units a letter under them, and as many rings
as the input has.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.cli_views import Drawn, numbers_of_box, numbers_of_point
from wijkteam_desktop.network.geometry import Box, united
from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.network.captions import Caption
    from wijkteam_desktop.network.ring_items import RingItem
    from wijkteam_desktop.network.ring_plan import Plan

SYMBOL = 40.0
_LETTER, _PADDING, _LINE = 6.5, 4.0, 17.0
# Where the one line of a name under a symbol of a family begins, and its height.
_TOP, _HIGH = 23.0, 14.0
_SIDE, _TEXT, _GROW = 700.0, 13.0, 1.12


def family(document: dict[str, Any]) -> Drawn:
    """Draw a family; raises KeyError, TypeError or ValueError for what is built otherwise."""
    from wijkteam_desktop.network.genogram import (
        FamilyGraph,
        FamilyMember,
        Home,
        Union,
        layout_genogram,
    )

    homes: dict[str, list[str]] = {}
    for node in document["nodes"]:
        if node.get("hh"):
            homes.setdefault(node["hh"], []).append(node["id"])
    graph = FamilyGraph(
        tuple(
            FamilyMember(n["id"], n["label"], n.get("sex") or "", n.get("birth"))
            for n in document["nodes"]
        ),
        tuple(
            Union(u["id"], tuple(u["partners"]), tuple(u["children"])) for u in document["unions"]
        ),
        tuple(tuple(group) for group in document.get("twins", ())),
        tuple(Home(home, tuple(members)) for home, members in homes.items()),
    )
    layout = layout_genogram(graph)
    places, half = layout.places, SYMBOL / 2
    outlines = {home.home_id: home.points for home in layout.outlines}
    return Drawn(
        view=View.STAMBOOM.value,
        bounds=numbers_of_box(layout.bounds),
        positions={i: numbers_of_point(point) for i, point in places.items()},
        names={m.id: m.label for m in graph.members},
        symbols={
            i: numbers_of_box(Box(p.x - half, p.y - half, SYMBOL, SYMBOL))
            for i, p in places.items()
        },
        labels={
            m.id: numbers_of_box(
                Box(places[m.id].x - m.width / 2, places[m.id].y + _TOP, m.width, _HIGH)
            )
            for m in graph.members
        },
        households=[
            {
                "id": home.id,
                "label": home.label,
                "members": list(home.members),
                "outlines": [[numbers_of_point(p) for p in outlines.get(home.id, ())]],
            }
            for home in graph.homes
        ],
        lines=[
            {
                "kind": line.kind.value,
                "id": line.union_id,
                "between": [line.person_id] if line.person_id else [],
                "points": [numbers_of_point(point) for point in line.points],
            }
            for line in layout.lines
        ],
        not_drawn=[f"{n.reason.value}: {n.tie_id} {n.person_id}" for n in layout.not_drawn],
        unplaced=[],
    )


def network(document: dict[str, Any]) -> Drawn:
    """Draw people in rings and sectors; raises as ``family`` does."""
    from wijkteam_desktop.network.ring_arrange import arrange
    from wijkteam_desktop.network.ring_plan import Plan

    items = ring_items(document)
    rings = 1 + max(item.ring for item in items)
    plan = Plan(_SIDE, _SIDE, _TEXT, ring_names=("",) * rings, symbol_size=SYMBOL)
    found = arrange(items, plan, captions=_under)
    while found.failed:
        plan = replace(plan, width=plan.width * _GROW, height=plan.height * _GROW)
        found = arrange(items, plan, captions=_under)
    at = found.positions
    half = SYMBOL / 2
    symbols = {i: Box(p.x - half, p.y - half, SYMBOL, SYMBOL) for i, p in at.items()}
    labels = {i.id: _label(i).moved(at[i.id].x, at[i.id].y) for i in items}
    return Drawn(
        view=View.KRING.value,
        bounds=numbers_of_box(united([*symbols.values(), *labels.values()])),
        positions={i: numbers_of_point(point) for i, point in at.items()},
        names={item.id: item.name for item in items},
        symbols={i: numbers_of_box(box) for i, box in symbols.items()},
        labels={i: numbers_of_box(box) for i, box in labels.items()},
        households=[],
        lines=[
            {
                "kind": "tie",
                "id": f"{a}-{b}",
                "between": [a, b],
                "points": [numbers_of_point(at[a]), numbers_of_point(at[b])],
            }
            for a, b, *_rest in document["edges"]
        ],
        not_drawn=[],
        unplaced=[],
    )


BENCH_VIEWS: Mapping[tuple[str, str], Callable[[dict[str, Any]], Drawn]] = {
    ("family", View.STAMBOOM.value): family,
    ("ego", View.KRING.value): network,
}
"""By kind of input and view; in other views an input is drawn as the case it stands for."""


def ring_items(document: dict[str, Any]) -> tuple[RingItem, ...]:
    """People of an ego network of the bench, with the ring and sector that the input gives.

    Sectors of an input have no order of their own: it is chosen by the ties between them.  Without
    sectors everybody but ego stands in one that goes all the way round.
    """
    from wijkteam_desktop.network.ring_items import RingItem
    from wijkteam_desktop.network.sector_order import sector_order

    pairs = [(a, b) for a, b, *_rest in document["edges"]]
    sector_of = {n["id"]: n["sector"] or "" for n in document["nodes"] if n["ring"]}
    wedges = {sector: wedge for wedge, sector in enumerate(sector_order(sector_of, pairs))}
    ties: dict[str, set[str]] = {}
    for a, b in pairs:
        ties.setdefault(a, set()).add(b)
        ties.setdefault(b, set()).add(a)
    return tuple(
        RingItem(
            id=n["id"],
            ring=n["ring"],
            wedge=wedges[sector_of[n["id"]]] if n["ring"] else None,
            name=n["label"],
            ties=tuple(sorted(ties.get(n["id"], ()))),
        )
        for n in document["nodes"]
    )


def _label(item: RingItem) -> Box:
    wide = _LETTER * len(item.name) + _PADDING
    return Box(-wide / 2, SYMBOL / 2, wide, _LINE)


def _under(item: RingItem, plan: Plan) -> tuple[Caption, ...]:
    from wijkteam_desktop.network.captions import Caption

    return (Caption((), _label(item), "below", 0.0),)
