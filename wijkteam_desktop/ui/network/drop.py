"""What a move means: which place and which circle people get where they were let go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.circles import CirclesLayout
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.ring_items import CIRCLES, nearest_circles, sector_of_node
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle


@dataclass(frozen=True, slots=True)
class Drop:
    """Places chosen by hand, and the circle of those who changed it."""

    places: Mapping[str, tuple[float, float]]
    circles: Mapping[str, Circle]


def moved(
    case: CaseView, layout: CirclesLayout, grabbed: str, ids: Iterable[str], dx: float, dy: float
) -> Drop | None:
    """What moving people by so much means; None when *grabbed* was let go outside the rings."""
    start = layout.positions.get(grabbed)
    if start is None or layout.circle_at(Point(start.x + dx, start.y + dy)) is None:
        return None
    places: dict[str, tuple[float, float]] = {}
    circles: dict[str, Circle] = {}
    known = nearest_circles(case)
    for node_id in ids:
        at = layout.positions.get(node_id)
        if at is None or node_id not in layout.wedge_of:
            continue
        place = layout.to_place(node_id, Point(at.x + dx, at.y + dy))
        places[node_id] = place
        if layout.wedge_of[node_id] is not None and circle_of_depth(place[1]) != known.get(node_id):
            circles[node_id] = circle_of_depth(place[1])
    return Drop(places, circles)


def dropped(case: CaseView, layout: CirclesLayout, ids: Iterable[str], at: Point) -> Drop | None:
    """What dropping people without a circle on a point means; None outside the rings."""
    if layout.circle_at(at) is None:
        return None
    places: dict[str, tuple[float, float]] = {}
    circles: dict[str, Circle] = {}
    for node_id in ids:
        sector = sector_of_node(case, node_id)
        place = layout.place_in(sector, at)
        places[node_id] = place
        if sector is not None:
            circles[node_id] = circle_of_depth(place[1])
    return Drop(places, circles)


def words(layout: CirclesLayout, node_id: str, dx: float, dy: float) -> str:
    """What letting go of somebody so far away would mean; empty for who is not drawn."""
    start = layout.positions.get(node_id)
    if start is None:
        return ""
    circle = layout.circle_at(Point(start.x + dx, start.y + dy))
    if circle is None:
        return _("Buiten de cirkels: blijft waar die was")
    if layout.ring_of.get(node_id) == 0:
        return _("Het gezin blijft in het midden")
    return label(circle)


def circle_of_depth(depth: float) -> Circle:
    """Circle in which a depth lies; the centre counts as the nearest."""
    return CIRCLES[min(max(int(depth), 1), len(CIRCLES)) - 1]


def walk_order(layout: CirclesLayout) -> tuple[str, ...]:
    """Everybody in the order of the keyboard: from the centre outwards, each ring clockwise."""

    def key(node_id: str) -> tuple[int, float, str]:
        at = layout.positions[node_id]
        ring = layout.ring_of.get(node_id, len(CIRCLES))
        if ring == 0:
            # In the centre people stand in rows.
            return 0, round(at.y) * 10_000 + at.x, node_id
        x, _y = layout.to_place(node_id, at)
        wedge = layout.wedge_of[node_id] or 0
        return ring, wedge + x, node_id

    return tuple(sorted(layout.positions, key=key))
