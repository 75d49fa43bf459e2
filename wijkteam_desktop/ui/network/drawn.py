"""What the canvas shows: a case, one way of drawing it, which layers, and where everybody stands.

Every way of drawing keeps its own places, zoom and middle while another one is shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from wijkteam_desktop.network.layers import EVERYTHING, Layers, layered, lined
from wijkteam_desktop.ui.network.beamer import Beamer
from wijkteam_desktop.ui.network.canvas import NetworkCanvas
from wijkteam_desktop.ui.network.projection import Projection, projections
from wijkteam_desktop.ui.network.room import paper_of, room_of
from wijkteam_desktop.ui.network.zoom import ZoomState
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View


class Drawn(QObject):
    """The drawing of one canvas; ``arranged`` after everybody was given a place again."""

    arranged = Signal()
    layers_changed = Signal(object)

    def __init__(self, canvas: NetworkCanvas, beamer: Beamer) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._beamer = beamer
        self.case: CaseView | None = None
        self.layout: Any = None
        """Where everybody stands: a ``projection.Layout``, None before there is a case."""
        self.layers = EVERYTHING
        self._projections = projections()
        self._kept: dict[View, tuple[Any, ZoomState]] = {}

    @property
    def view(self) -> View:
        """The way of drawing that is shown."""
        return self._canvas.stage.projection.view

    @property
    def views(self) -> tuple[View, ...]:
        """All ways of drawing, in the order of the switch."""
        return tuple(self._projections)

    def take_case(self, case: CaseView) -> None:
        """Draw this case from now on; another one than before is seen whole, from the start."""
        if self.case is None or self.case.id != case.id:
            self.layout = None
            self._kept.clear()
            self._set_layers(replace(self.layers, focus=None))
            self._canvas.stage.select(())
            self._canvas.zoom.fitted = True
        self.case = case

    def take_projection(self, projection: Projection) -> None:
        """Draw a view in another manner from now on, such as at another moment."""
        self._projections[projection.view] = projection
        if self.view is projection.view:
            self._canvas.stage.projection = projection

    def show_view(self, view: View) -> None:
        """Draw the same people another way."""
        zoom = self._canvas.zoom
        self._kept[self.view] = (self.layout, zoom.state())
        self._canvas.stage.projection = self._projections[view]
        self.layout, state = self._kept.get(view, (None, None))
        zoom.fitted = True
        self._canvas.snaps = view is not View.KRING
        self.arrange(keep=True)
        if state is not None:
            zoom.restore(state)

    def show_layers(self, layers: Layers) -> None:
        """Draw only some layers, or only one person and who is near."""
        if layers != self.layers:
            self._kept.clear()
            self._set_layers(layers)
            self.arrange(keep=True)

    def arrange(self, *, keep: bool) -> None:
        """Lay out for the present size; with *keep*, people who did not change stay."""
        if self.case is None:
            return
        stage, room = self._canvas.stage, room_of(self._canvas)
        whole = layered(self.case, self.layers)
        shown, letters = self._beamer.shown(whole, room)
        before = self.layout if keep and not self._beamer.on else None
        self.layout = stage.projection.lay_out(shown, room, letters, before)
        stage.show_case(lined(shown, self.layers, self.view), self.layout)
        self._canvas.zoom.show_paper(paper_of(self.layout, self.view))
        self.arranged.emit()

    def settle(self) -> None:
        """Lay out again when there is another room than it was made for."""
        if self.layout is None or self.layout.size != room_of(self._canvas):
            self.arrange(keep=False)

    def _set_layers(self, layers: Layers) -> None:
        self.layers = layers
        self.layers_changed.emit(layers)
