"""The button "Groot (voor de beamer)": names that are read from the back of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from wijkteam_desktop.network.beamer import LEAST_PIXELS, as_many_as_fit, smallest_name
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.room import text_size
from wijkteam_desktop.ui.widgets import PlainLabel, icon_button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.network.network_view import NetworkView

_LETTERS = LEAST_PIXELS + 0.5
_MIDDLE_LETTERS = 26.5
"""In the ecogram the names in the middle are somewhat smaller than those around it."""
_MOST = 2.5
_SIDE, _FOOT = 10, 44


class Beamer(QObject):
    """The switch of one drawing, and the line "+ n meer" for who is left out."""

    toggled = Signal()

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view)
        self._view = view
        self._answer: tuple[object, CaseView] | None = None
        self._drawn: dict[int, int] = {}
        """How many have a place, by how many the drawing is about."""
        self.button = icon_button(
            "monitor", _("Groot (voor de beamer)"), self._switch, role="muted", checkable=True
        )
        view.toolbar.add_view(self.button)
        self.more = PlainLabel("", "chip", "strong", parent=view)
        self.more.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.more.hide()
        view.canvas.resized.connect(self._place)

    @property
    def on(self) -> bool:
        """Whether names are large."""
        return self.button.isChecked()

    def shown(self, case: CaseView, room: tuple[float, float]) -> tuple[CaseView, float]:
        """The part of a case to draw in a room, and the size of its letters."""
        self._view.canvas.zoom.most = _MOST if self.on else 1.0
        if not self.on:
            self._answer = None
            self._say(0)
            return case, text_size(room)
        asked = (case, room, self._view.scene.projection)
        if self._answer is None or self._answer[0] != asked:
            self._drawn = {}
            chosen = as_many_as_fit(case, lambda part: self._is_readable(part, room))
            if _count(chosen) not in self._drawn:
                self._is_readable(chosen, room)
            self._answer = (asked, chosen)
        chosen = self._answer[1]
        drawn = [self._drawn.get(_count(part), 0) for part in (case, chosen)]
        self._say(drawn[0] - drawn[1])
        return chosen, self._letters()

    def _is_readable(self, case: CaseView, room: tuple[float, float]) -> bool:
        projection: Any = self._view.scene.projection
        layout = projection.lay_out(case, room, self._letters(), None)
        self._drawn[_count(case)] = len(layout.positions)
        bounds = layout.bounds
        if bounds.w <= 0 or bounds.h <= 0:
            return True
        factor: float = min(_MOST, room[0] / bounds.w, room[1] / bounds.h)
        size: float = smallest_name(projection.figure(case, layout)) * factor
        return size >= LEAST_PIXELS

    def _letters(self) -> float:
        ecogram = self._view.scene.projection.view is View.ECOGRAM
        return _MIDDLE_LETTERS if ecogram else _LETTERS

    def _switch(self) -> None:
        self._view.canvas.zoom.fitted = True
        self.toggled.emit()

    def _say(self, left_out: int) -> None:
        self.more.setText(_("+ {n} meer").format(n=left_out))
        self.more.setFont(theme.font(LEAST_PIXELS * 100 / theme.scale(), 600))
        self.more.setVisible(left_out > 0)
        self._place()

    def _place(self) -> None:
        room = self._view.canvas.geometry()
        self.more.adjustSize()
        # Above the button of the legend: a corner in which drawings have little.
        left = room.right() - self.more.width() - theme.px(_SIDE)
        self.more.move(left, room.bottom() - self.more.height() - theme.px(_FOOT))
        self.more.raise_()


def _count(case: CaseView) -> int:
    return len(case.people) + len(case.organisations)
