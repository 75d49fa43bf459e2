"""The button "Groot (voor de beamer)": names that are read from the back of the room."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.network.beamer import (
    by_weight,
    first_guess,
    household_of,
    least_pixels,
    most_that_fit,
    smallest_name,
)
from wijkteam_desktop.network.layers import only
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.canvas import NetworkCanvas
from wijkteam_desktop.ui.network.room import paper_of, text_size
from wijkteam_desktop.ui.widgets import PlainLabel, icon_button
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

_ROOMY = 1.02
_MIDDLE = 1.2
"""In the ecogram the names in the middle are somewhat smaller than those around it."""
_MOST = 2.5
_SIDE, _FOOT = 10, 44


class Beamer(QObject):
    """The switch of one drawing, and the line "+ n meer" for who is left out."""

    toggled = Signal()

    def __init__(self, owner: QWidget, canvas: NetworkCanvas) -> None:
        super().__init__(owner)
        self._owner = owner
        self._canvas = canvas
        self._answers: dict[View, tuple[object, CaseView, int]] = {}
        """Of each drawing what was asked, the people that fit, and how many are left out."""
        self.button = icon_button(
            "monitor", _("Groot (voor de beamer)"), self._switch, role="muted", checkable=True
        )
        self.more = PlainLabel("", "chip", "strong", parent=owner)
        self.more.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.more.hide()

    @property
    def on(self) -> bool:
        """Whether names are large."""
        return self.button.isChecked()

    @property
    def least(self) -> float:
        """Least size of a name in pixels of this screen."""
        screen, window = self._owner.screen(), self._owner.window()
        return least_pixels(max(screen.size().height(), window.height()))

    def shown(self, case: CaseView, room: tuple[float, float]) -> tuple[CaseView, float]:
        """The part of a case to draw in a room, and the size of its letters."""
        self._canvas.zoom.most = _MOST if self.on else 1.0
        if not self.on:
            self._answers.clear()
            self._say(0)
            return case, text_size(room)
        projection = self._canvas.stage.projection
        least = self.least
        asked = (case, room, projection, least)
        kept = self._answers.get(projection.view)
        if kept is None or kept[0] != asked:
            kept = (asked, *self._chosen(case, room, least))
            self._answers[projection.view] = kept
        self._say(kept[2])
        return kept[1], self._letters(least)

    def place(self) -> None:
        """Put "+ n meer" in the first corner where it lies over nobody."""
        if self.more.isHidden():
            return
        room = self._canvas.geometry()
        self.more.adjustSize()
        side, foot = theme.px(_SIDE), theme.px(_FOOT)
        right = room.right() - self.more.width() - side
        # Above the button of the legend first: a corner in which drawings have little.
        low, high = room.bottom() - self.more.height() - foot, room.top() + side
        spots = [(right, low), (right, high), (room.left() + side, low), (right, (low + high) // 2)]
        free = (spot for spot in spots if not self._is_taken(*spot))
        self.more.move(*next(free, spots[0]))
        self.more.raise_()

    def _chosen(
        self, case: CaseView, room: tuple[float, float], least: float
    ) -> tuple[CaseView, int]:
        """Who is drawn, and how many that could be are not."""
        projection: Any = self._canvas.stage.projection
        symbols = projection.symbols(case)
        order = by_weight(case, symbols)
        waiting = {p.id for p in case.people} - symbols.keys()
        letters = self._letters(least)

        def part(count: int) -> CaseView:
            chosen = set(order[:count])
            return only(case, waiting | {i for i, symbol in symbols.items() if symbol in chosen})

        def fits(count: int) -> bool:
            layout = projection.lay_out(part(count), room, letters, None)
            paper = paper_of(layout, projection.view)
            if paper.isEmpty():
                return True
            factor = min(_MOST, room[0] / paper.width(), room[1] / paper.height())
            return bool(smallest_name(layout.captions.values()) * factor >= least)

        household = len(household_of(case)) or 1
        count = most_that_fit(len(order), household, first_guess(room, letters), fits)
        return part(count), len(order) - count

    def _letters(self, least: float) -> float:
        ecogram = self._canvas.stage.projection.view is View.ECOGRAM
        return least * (_MIDDLE if ecogram else _ROOMY)

    def _switch(self) -> None:
        self._canvas.zoom.fitted = True
        self.toggled.emit()

    def _say(self, left_out: int) -> None:
        self.more.setText(_("+ {n} meer").format(n=left_out))
        self.more.setFont(theme.font(self.least * 100 / theme.scale(), 600))
        self.more.setVisible(left_out > 0)

    def _is_taken(self, left: int, top: int) -> bool:
        here = QRect(left, top, self.more.width(), self.more.height())
        area = self._canvas.mapToScene(here.translated(-self._canvas.pos())).boundingRect()
        return self._canvas.stage.covers(area)
