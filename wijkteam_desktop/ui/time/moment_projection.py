"""The circles of one moment: other rings and sectors, who is wished for, and what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wijkteam_desktop.network.circles import CirclesLayout, layout_circles
from wijkteam_desktop.network.differences import Difference
from wijkteam_desktop.network.geometry import Figure, Point
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.network.kring_overlay import came_ids, dotted, overlay
from wijkteam_desktop.network.ring_items import RingItem, nearest_circles
from wijkteam_desktop.network.ring_scheme import CONVOY, RingScheme
from wijkteam_desktop.ui.network import drop
from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.ui.network.projection import KringProjection
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle


class MomentProjection(KringProjection):
    """Circles with a scheme; with *before* what changed since then lies over them.

    *ghosts* are places of who has left since.
    """

    def __init__(
        self,
        scheme: RingScheme = CONVOY,
        *,
        wished: frozenset[str] = frozenset(),
        before: CaseView | None = None,
        found: Sequence[Difference] = (),
        ghosts: Sequence[RingItem] = (),
    ) -> None:
        self.scheme = scheme
        self._wished = wished
        self._before = before
        self._found = tuple(found)
        self._ghosts = tuple(ghosts)

    def lay_out(
        self,
        case: CaseView,
        size: tuple[float, float],
        text_size: float,
        previous: CirclesLayout | None,
    ) -> CirclesLayout:
        return layout_circles(
            case,
            size=size,
            text_size=text_size,
            previous=previous,
            scheme=self.scheme,
            ghosts=self._ghosts,
            haloed=came_ids(self._found) if self._before else (),
        )

    def figure(self, case: CaseView, layout: CirclesLayout) -> Figure:
        drawn = dotted(kring_figure(case, layout, households=True), self._wished)
        if self._before is None:
            return drawn
        return overlay(drawn, self._before, layout, self._found)

    def moved(
        self,
        case: CaseView,
        layout: CirclesLayout,
        grabbed: str,
        ids: Iterable[str],
        dx: float,
        dy: float,
    ) -> Drop | None:
        if self.scheme.pins:
            return drop.moved(case, layout, grabbed, ids, dx, dy)
        start = layout.positions.get(grabbed)
        if start is None:
            return None
        circle = layout.circle_at(Point(start.x + dx, start.y + dy))
        return None if circle is None else self._into(case, layout, ids, circle)

    def dropped(
        self, case: CaseView, layout: CirclesLayout, ids: Iterable[str], at: Point
    ) -> Drop | None:
        if self.scheme.pins:
            return drop.dropped(case, layout, ids, at)
        circle = layout.circle_at(at)
        return None if circle is None else self._into(case, layout, ids, circle)

    def words(self, layout: CirclesLayout, node_id: str, dx: float, dy: float) -> str:
        said = drop.words(layout, node_id, dx, dy)
        start = layout.positions.get(node_id)
        if self.scheme.pins or start is None or layout.ring_of.get(node_id) == 0:
            return said
        at = Point(start.x + dx, start.y + dy)
        if layout.circle_at(at) is None:
            return said
        _angle, radius = layout.frame.polar(at)
        ring = min(max(int(layout.frame.depth(radius)), 1), len(self.scheme.rings))
        return self.scheme.ring_names()[ring]

    def _into(
        self, case: CaseView, layout: CirclesLayout, ids: Iterable[str], circle: Circle
    ) -> Drop:
        """Only the circle follows from a shell: places are automatic."""
        known = nearest_circles(case)
        others = (i for i in ids if layout.ring_of.get(i) != 0 and known.get(i) is not circle)
        return Drop({}, dict.fromkeys(others, circle))
