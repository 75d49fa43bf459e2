"""One way of drawing the people of a case, as the canvas asks for it; the circles are the first.

Kring, Stamboom and Ecogram show the same people.  The canvas, its gestures and its keys are the
same for all; a projection says where people stand, what is drawn, and what a move means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from wijkteam_desktop.network.circles import CirclesLayout, layout_circles
from wijkteam_desktop.network.geometry import Box, Figure, Mark, Point
from wijkteam_desktop.network.kring import family_marks, kring_figure, tie_mark, ties_of
from wijkteam_desktop.network.ring_items import ring_items
from wijkteam_desktop.network.ring_scheme import CONVOY
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network import drop
from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View


class Layout(Protocol):
    """Where everybody stands in one drawing, in its own units."""

    @property
    def positions(self) -> Mapping[str, Point]:
        """Centres of the symbols."""

    @property
    def unplaced(self) -> tuple[str, ...]:
        """Who has no place in this drawing yet."""

    @property
    def pinned(self) -> Iterable[str]:
        """Who was placed by hand."""

    @property
    def bounds(self) -> Box:
        """Everything that is drawn."""

    @property
    def size(self) -> tuple[float, float]:
        """Room the drawing was made for."""

    @property
    def captions(self) -> Mapping[str, Any]:
        """Names with a place, by id."""

    def caption_box(self, node_id: str) -> Box:
        """Room of somebody's name."""


class Projection(Protocol):
    """One way of drawing; it keeps no state."""

    view: View

    def lay_out(
        self, case: CaseView, size: tuple[float, float], text_size: float, previous: Any
    ) -> Any:
        """Give everybody a place in a room of *size*; with *previous* the others hardly move."""

    def symbols(self, case: CaseView) -> Mapping[str, str]:
        """Under whose symbol everybody is drawn who has a place: mostly their own."""

    def figure(self, case: CaseView, layout: Any) -> Figure:
        """Draw it."""

    def following(
        self, case: CaseView, layout: Any, moved: Mapping[str, Point], ids: frozenset[str]
    ) -> Iterable[Mark | None]:
        """Lines of *ids* while some of them are shown elsewhere."""

    def reach(self, layout: Any, node_id: str) -> float:
        """Half the size of somebody's symbol."""

    def moved(
        self, case: CaseView, layout: Any, grabbed: str, ids: Iterable[str], dx: float, dy: float
    ) -> Drop | None:
        """What moving people by so much means; None when they go back."""

    def dropped(self, case: CaseView, layout: Any, ids: Iterable[str], at: Point) -> Drop | None:
        """What dropping people out of the tray on a point means; None when it means nothing."""

    def words(self, layout: Any, node_id: str, dx: float, dy: float) -> str:
        """What letting go there would mean, for the hint; empty when there is nothing to say."""

    def walk_order(self, layout: Any) -> tuple[str, ...]:
        """Everybody in the order of the keyboard."""

    def title(self, count: int) -> str:
        """Name of the drawing for a screen reader."""

    def tray_title(self, count: int) -> str:
        """Title above who has no place in this drawing."""


class KringProjection:
    """The circles: distance is closeness, the sector is the kind of person."""

    view = View.KRING
    scheme = CONVOY

    def lay_out(
        self,
        case: CaseView,
        size: tuple[float, float],
        text_size: float,
        previous: CirclesLayout | None,
    ) -> CirclesLayout:
        return layout_circles(case, size=size, text_size=text_size, previous=previous)

    def symbols(self, case: CaseView) -> Mapping[str, str]:
        items, _waiting = ring_items(case, self.scheme)
        return {item.id: item.id for item in items if not item.ghost}

    def figure(self, case: CaseView, layout: CirclesLayout) -> Figure:
        return kring_figure(case, layout, households=True)

    def following(
        self,
        case: CaseView,
        layout: CirclesLayout,
        moved: Mapping[str, Point],
        ids: frozenset[str],
    ) -> Iterable[Mark | None]:
        marks = [tie_mark(case, layout, key, moved) for key in ties_of(case, ids)]
        if any(layout.ring_of.get(i) == 0 for i in ids):
            marks += family_marks(case, layout, moved)
        return marks

    def reach(self, layout: CirclesLayout, node_id: str) -> float:
        return layout.plan.reach(node_id in layout.plan.ringed)

    def moved(
        self,
        case: CaseView,
        layout: CirclesLayout,
        grabbed: str,
        ids: Iterable[str],
        dx: float,
        dy: float,
    ) -> Drop | None:
        return drop.moved(case, layout, grabbed, ids, dx, dy)

    def dropped(
        self, case: CaseView, layout: CirclesLayout, ids: Iterable[str], at: Point
    ) -> Drop | None:
        return drop.dropped(case, layout, ids, at)

    def words(self, layout: CirclesLayout, node_id: str, dx: float, dy: float) -> str:
        return drop.words(layout, node_id, dx, dy)

    def walk_order(self, layout: CirclesLayout) -> tuple[str, ...]:
        return drop.walk_order(layout)

    def title(self, count: int) -> str:
        return _("Kring met {count} mensen").format(count=count)

    def tray_title(self, count: int) -> str:
        return _("Nog niet geplaatst ({count})").format(count=count)


KRING: Projection = KringProjection()


def plain_drawings() -> tuple[Projection, Projection]:
    """The family tree and the ecogram of now."""
    # Imported here: networkx and the family tree are not needed before a case is open.
    from wijkteam_desktop.ui.network.projection_ecogram import ECOGRAM
    from wijkteam_desktop.ui.network.projection_stamboom import STAMBOOM

    return STAMBOOM, ECOGRAM


def projections() -> dict[View, Projection]:
    """All ways of drawing, in the order of the switch."""
    return {drawing.view: drawing for drawing in (KRING, *plain_drawings())}
