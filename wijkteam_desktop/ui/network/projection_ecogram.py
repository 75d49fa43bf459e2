"""The ecogram on the canvas: the household in the middle, what is around it by sector."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wijkteam_desktop.network.ecogram import EcogramLayout, layout_ecogram
from wijkteam_desktop.network.ecogram_bonds import systems_of
from wijkteam_desktop.network.ecogram_figure import bond_marks, ecogram_figure
from wijkteam_desktop.network.ecogram_plates import Wording
from wijkteam_desktop.network.geometry import Box, Figure, Mark, Point
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View


@dataclass(frozen=True, slots=True)
class SystemsOnScreen:
    """An ecogram in the words of the canvas: the middle and what is around it are all people."""

    eco: EcogramLayout

    @property
    def positions(self) -> Mapping[str, Point]:
        """Centres of the symbols, those in the middle too."""
        return {**self.eco.core.positions, **self.eco.positions}

    @property
    def unplaced(self) -> tuple[str, ...]:
        """Who has no line to the middle."""
        return self.eco.unplaced

    @property
    def pinned(self) -> frozenset[str]:
        """Who was placed by hand."""
        return self.eco.pinned

    @property
    def bounds(self) -> Box:
        """Everything that is drawn."""
        return self.eco.bounds

    @property
    def size(self) -> tuple[float, float]:
        """Room it was made for."""
        return self.eco.size

    @property
    def captions(self) -> Mapping[str, Any]:
        """Names, by id."""
        return {**self.eco.core.captions, **self.eco.captions}

    def caption_box(self, node_id: str) -> Box:
        """Room of somebody's name."""
        return self.eco.caption_box(node_id)


class EcogramProjection:
    """Systems stand in the sector they are of; a drag keeps a place within it.

    *focus* stands in the middle, or the household; *wording* says how kinds of support are told.
    """

    view = View.ECOGRAM

    def __init__(self, focus: str | None = None, wording: Wording = "letters") -> None:
        self._focus = focus
        self._wording = wording

    def middle(self, case: CaseView) -> str | None:
        """Who stands in the middle of this case; None for the household."""
        there = self._focus is not None and case.person(self._focus) is not None
        return self._focus if there else None

    def lay_out(
        self,
        case: CaseView,
        size: tuple[float, float],
        text_size: float,
        previous: SystemsOnScreen | None,
    ) -> SystemsOnScreen:
        old = previous.eco if previous is not None else None
        made = layout_ecogram(
            case,
            size=size,
            text_size=text_size,
            previous=old,
            focus=self.middle(case),
            wording=self._wording,
        )
        return SystemsOnScreen(made)

    def symbols(self, case: CaseView) -> Mapping[str, str]:
        systems = systems_of(case, self.middle(case))
        return {
            i: systems.under.get(i, i) for i in (*systems.members, *systems.nodes, *systems.under)
        }

    def figure(self, case: CaseView, layout: SystemsOnScreen) -> Figure:
        return ecogram_figure(case, layout.eco, households=True)

    def following(
        self,
        case: CaseView,
        layout: SystemsOnScreen,
        moved: Mapping[str, Point],
        ids: frozenset[str],
    ) -> Iterable[Mark | None]:
        movable = {i: at for i, at in moved.items() if i in layout.eco.positions}
        # Who stands in the middle stays there, and so do the lines.
        return bond_marks(case, layout.eco, movable) if movable else ()

    def reach(self, layout: SystemsOnScreen, node_id: str) -> float:
        return layout.eco.symbol_box(node_id).w / 2

    def moved(
        self,
        case: CaseView,
        layout: SystemsOnScreen,
        grabbed: str,
        ids: Iterable[str],
        dx: float,
        dy: float,
    ) -> Drop | None:
        eco = layout.eco
        if grabbed not in eco.positions:
            return None
        places = {
            node_id: eco.to_place(node_id, Point(at.x + dx, at.y + dy))
            for node_id in ids
            if (at := eco.positions.get(node_id)) is not None
        }
        return Drop(places, {})

    def dropped(
        self, case: CaseView, layout: SystemsOnScreen, ids: Iterable[str], at: Point
    ) -> Drop | None:
        # A system comes into the ecogram by a line, not by a place.
        return None

    def words(self, layout: SystemsOnScreen, node_id: str, dx: float, dy: float) -> str:
        if node_id in layout.eco.positions:
            return ""
        return _("Wie in het midden staat, blijft daar")

    def walk_order(self, layout: SystemsOnScreen) -> tuple[str, ...]:
        eco = layout.eco
        around = sorted(
            eco.positions,
            key=lambda i: (eco.wedge_of[i], eco.to_place(i, eco.positions[i])[0], i),
        )
        return (*eco.core.positions, *around)

    def title(self, count: int) -> str:
        return _("Ecogram met {count} mensen en organisaties").format(count=count)

    def tray_title(self, count: int) -> str:
        return _("Zonder lijn ({n})").format(n=count)


ECOGRAM = EcogramProjection()
