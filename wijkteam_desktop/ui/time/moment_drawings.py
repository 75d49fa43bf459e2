"""The family tree and the ecogram of a moment: who came and who left, and who is wished for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from wijkteam_desktop.network.geometry import Figure
from wijkteam_desktop.network.kring_overlay import dotted
from wijkteam_desktop.network.moment_overlay import changed_figure, with_left
from wijkteam_desktop.network.stamboom import stamboom_figure
from wijkteam_desktop.ui.network.projection import Projection
from wijkteam_desktop.ui.network.projection_ecogram import EcogramProjection, SystemsOnScreen
from wijkteam_desktop.ui.network.projection_stamboom import (
    SYMBOL,
    StamboomProjection,
    TreeOnScreen,
)
from wijkteam_desktop.views.case import CaseView


class Change:
    """Who came and who left between two moments in one way of drawing; nobody without *before*."""

    def __init__(
        self, drawing: Projection, drawn: CaseView, before: CaseView | None, wished: frozenset[str]
    ) -> None:
        self._drawing = drawing
        self._drawn = drawn
        self._before = before
        self._wished = wished

    @cached_property
    def came(self) -> frozenset[str]:
        """Symbols of those of whom nobody was there before."""
        return _only(self._here, self._was)

    @cached_property
    def left(self) -> frozenset[str]:
        """Symbols of before, of those of whom nobody is there any more."""
        return _only(self._was, self._here)

    @cached_property
    def _here(self) -> Mapping[str, str]:
        return self._drawing.symbols(_as_kept(self._drawn))

    @cached_property
    def _was(self) -> Mapping[str, str]:
        if self._before is None:
            return self._here
        return self._drawing.symbols(_as_kept(self._before))

    def joined(self, case: CaseView) -> CaseView:
        """The case to lay out: with those who left, or as it is."""
        if self._before is None or not self.left:
            return case
        return with_left(case, self._before, self.left)

    def shown(self, figure: Figure, case: CaseView, size: float) -> Figure:
        """The figure of the joined case with the signs of what changed."""
        made = dotted(figure, self._wished)
        if self._before is None:
            return made
        old = {
            tie.id
            for tie in self._before.ties
            if tie.client_id in self.left or tie.other_id in self.left
        }
        return changed_figure(made, case, size, self.came, self.left, old)

    def without_left(self, order: tuple[str, ...]) -> tuple[str, ...]:
        """Those of an order who are still there."""
        return tuple(i for i in order if i not in self.left)


class MomentTree(StamboomProjection):
    """The family tree of a moment; *year* is the one that ages are told in."""

    def __init__(
        self,
        drawn: CaseView,
        before: CaseView | None = None,
        wished: frozenset[str] = frozenset(),
        year: int | None = None,
    ) -> None:
        self._change = Change(StamboomProjection(), drawn, before, wished)
        self._year = year

    def lay_out(
        self,
        case: CaseView,
        size: tuple[float, float],
        text_size: float,
        previous: TreeOnScreen | None,
    ) -> TreeOnScreen:
        return super().lay_out(self._change.joined(case), size, text_size, previous)

    def figure(self, case: CaseView, layout: TreeOnScreen) -> Figure:
        joined = self._change.joined(case)
        made = stamboom_figure(joined, layout.tree, year=self._year)
        return self._change.shown(made, joined, SYMBOL)

    def symbols(self, case: CaseView) -> Mapping[str, str]:
        return super().symbols(self._change.joined(case))

    def walk_order(self, layout: TreeOnScreen) -> tuple[str, ...]:
        return self._change.without_left(super().walk_order(layout))


class MomentSystems(EcogramProjection):
    """The ecogram of a moment; *manner* as in ``EcogramProjection``."""

    def __init__(
        self,
        drawn: CaseView,
        before: CaseView | None = None,
        wished: frozenset[str] = frozenset(),
        **manner: Any,
    ) -> None:
        super().__init__(**manner)
        self._change = Change(EcogramProjection(**manner), drawn, before, wished)

    def lay_out(
        self,
        case: CaseView,
        size: tuple[float, float],
        text_size: float,
        previous: SystemsOnScreen | None,
    ) -> SystemsOnScreen:
        return super().lay_out(self._change.joined(case), size, text_size, previous)

    def figure(self, case: CaseView, layout: SystemsOnScreen) -> Figure:
        joined = self._change.joined(case)
        return self._change.shown(super().figure(joined, layout), joined, layout.eco.symbol)

    def symbols(self, case: CaseView) -> Mapping[str, str]:
        return super().symbols(self._change.joined(case))

    def walk_order(self, layout: SystemsOnScreen) -> tuple[str, ...]:
        return self._change.without_left(super().walk_order(layout))


def _only(there: Mapping[str, str], elsewhere: Mapping[str, str]) -> frozenset[str]:
    """Symbols of one moment under which nobody stands who is drawn at the other."""
    known = {symbol for node_id, symbol in there.items() if node_id in elsewhere}
    return frozenset(there.values()) - known


def _as_kept(case: CaseView) -> CaseView:
    """Of a case only what a moment keeps: who has but a feeling or a wish did not come or leave."""
    return replace(case, emotional=(), desired=())
