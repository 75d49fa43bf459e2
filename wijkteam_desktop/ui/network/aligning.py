"""Putting the selected people in line: in one row, in one column, or evenly spread.

In the circles a row is a distance from the middle, and people spread within their own sector; the
one who was chosen last stays, and the others come to them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Literal, TypeAlias

from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.commands import Command
from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.ui.network.projection import Projection
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle

Way: TypeAlias = Literal["row", "column", "spread"]


def ways() -> tuple[tuple[Way, str, str, str], ...]:
    """The ways with their words, key and icon."""
    return (
        ("row", _("Op één rij"), "R", "align-center-horizontal"),
        ("column", _("Onder elkaar"), "C", "align-center-vertical"),
        ("spread", _("Gelijk verdelen"), "E", "arrow-left-right"),
    )


def commands(align: Callable[[Way], object]) -> tuple[Command, ...]:
    """One command a way, for who is selected."""

    def made(way: Way, words: str, key: str, icon: str) -> Command:
        act = partial(align, way)
        return Command(f"align-{way}", words, act, (key,), icon, "several", group="align")

    return tuple(made(*one) for one in ways())


def drop_for(
    projection: Projection, case: CaseView, layout: Any, ids: Sequence[str], way: Way
) -> Drop | None:
    """The places that people get, as one edit; None when nobody would move."""
    places: dict[str, tuple[float, float]] = {}
    circles: dict[str, Circle] = {}
    for node_id, to in _targets(layout, ids, way).items():
        at = layout.positions[node_id]
        wanted = projection.moved(case, layout, node_id, (node_id,), to.x - at.x, to.y - at.y)
        if wanted is not None:
            places.update(wanted.places)
            circles.update(wanted.circles)
    return Drop(places, circles) if places else None


def _targets(layout: Any, ids: Sequence[str], way: Way) -> Mapping[str, Point]:
    drawn = [i for i in ids if i in layout.positions]
    if len(drawn) < 2:
        return {}
    if isinstance(layout, CirclesLayout):
        return _around(layout, [i for i in drawn if layout.wedge_of.get(i) is not None], way)
    places = {i: layout.positions[i] for i in drawn}
    last = places[drawn[-1]]
    if way == "row":
        return {i: Point(at.x, last.y) for i, at in places.items()}
    if way == "column":
        return {i: Point(last.x, at.y) for i, at in places.items()}
    wide = max(p.x for p in places.values()) - min(p.x for p in places.values())
    high = max(p.y for p in places.values()) - min(p.y for p in places.values())
    if wide >= high:
        even = _even({i: at.x for i, at in places.items()})
        return {i: Point(x, places[i].y) for i, x in even.items()}
    even = _even({i: at.y for i, at in places.items()})
    return {i: Point(places[i].x, y) for i, y in even.items()}


def _around(layout: CirclesLayout, ids: Sequence[str], way: Way) -> Mapping[str, Point]:
    """Targets in the circles: as near as the last one, or evenly within each sector."""
    if not ids:
        return {}
    places = {i: layout.to_place(i, layout.positions[i]) for i in ids}
    if way == "row":
        depth = places[ids[-1]][1]
        return {i: layout.to_xy(i, (x, depth)) for i, (x, _y) in places.items()}
    if way == "column":
        # Sectors have no columns: people would end up in another circle.
        return {}
    by_sector: dict[object, dict[str, float]] = defaultdict(dict)
    for node_id, (x, _y) in places.items():
        by_sector[layout.wedge_of[node_id]][node_id] = x
    even: dict[str, float] = {}
    for group in by_sector.values():
        even.update(_even(group))
    return {i: layout.to_xy(i, (x, places[i][1])) for i, x in even.items()}


def _even(along: Mapping[str, float]) -> dict[str, float]:
    """Spread evenly between the first and the last; fewer than three stay where they are."""
    order = sorted(along, key=lambda i: (along[i], i))
    if len(order) < 3:
        return dict(along)
    start, end = along[order[0]], along[order[-1]]
    step = (end - start) / (len(order) - 1)
    return {node_id: start + step * place for place, node_id in enumerate(order)}
