"""The family tree on the canvas: generations in rows; a drag keeps a place and changes no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wijkteam_desktop.network.geometry import Box, Figure, Mark, Point
from wijkteam_desktop.network.stamboom import (
    StamboomLayout,
    layout_stamboom,
    stamboom_figure,
    stamboom_marks,
)
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

SYMBOL = 40.0
"""Width of a symbol in units of the family tree."""


@dataclass(frozen=True, slots=True)
class TreeOnScreen:
    """A family tree in the words of the canvas, with the room it was made for."""

    tree: StamboomLayout
    size: tuple[float, float]

    @property
    def positions(self) -> Mapping[str, Point]:
        """Centres of the symbols."""
        return self.tree.places

    @property
    def unplaced(self) -> tuple[str, ...]:
        """Who has no tie of family with anybody."""
        return tuple(left.person_id for left in self.tree.left_out)

    @property
    def pinned(self) -> frozenset[str]:
        """Who was placed by hand."""
        return self.tree.pinned

    @property
    def bounds(self) -> Box:
        """Everything that is drawn."""
        return self.tree.bounds

    @property
    def captions(self) -> Mapping[str, Any]:
        """Names, by id."""
        return self.tree.captions

    def caption_box(self, node_id: str) -> Box:
        """Room of somebody's name."""
        return self.tree.caption_box(node_id)


class StamboomProjection:
    """Partners beside each other, children under them; who is nobody's family waits in the tray."""

    view = View.STAMBOOM

    def lay_out(
        self,
        case: CaseView,
        size: tuple[float, float],
        text_size: float,
        previous: TreeOnScreen | None,
    ) -> TreeOnScreen:
        old = previous.tree if previous is not None else None
        return TreeOnScreen(layout_stamboom(case, size=size, previous=old), size)

    def symbols(self, case: CaseView) -> Mapping[str, str]:
        return {i: i for i in layout_stamboom(case).places}

    def figure(self, case: CaseView, layout: TreeOnScreen) -> Figure:
        return stamboom_figure(case, layout.tree)

    def following(
        self,
        case: CaseView,
        layout: TreeOnScreen,
        moved: Mapping[str, Point],
        ids: frozenset[str],
    ) -> Iterable[Mark | None]:
        return stamboom_marks(case, layout.tree, ids, moved, households=False)

    def reach(self, layout: TreeOnScreen, node_id: str) -> float:
        return SYMBOL / 2

    def moved(
        self,
        case: CaseView,
        layout: TreeOnScreen,
        grabbed: str,
        ids: Iterable[str],
        dx: float,
        dy: float,
    ) -> Drop | None:
        places = {}
        for node_id in ids:
            at = layout.positions.get(node_id)
            if at is not None:
                places[node_id] = layout.tree.to_place(node_id, Point(at.x + dx, at.y + dy))
        return Drop(places, {})

    def dropped(
        self, case: CaseView, layout: TreeOnScreen, ids: Iterable[str], at: Point
    ) -> Drop | None:
        # Somebody belongs in a family tree by a tie, not by a place.
        return None

    def words(self, layout: TreeOnScreen, node_id: str, dx: float, dy: float) -> str:
        return ""

    def walk_order(self, layout: TreeOnScreen) -> tuple[str, ...]:
        places = layout.positions
        rows = layout.tree.rows
        return tuple(sorted(places, key=lambda i: (rows.get(i, 0), places[i].x, i)))

    def title(self, count: int) -> str:
        return _("Stamboom met {count} mensen").format(count=count)

    def tray_title(self, count: int) -> str:
        return ngettext("Geen familie ({n})", "Geen familie ({n})", count).format(n=count)


STAMBOOM = StamboomProjection()
