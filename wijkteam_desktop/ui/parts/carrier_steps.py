"""How a part went up and down the ladder, as a short dated list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts.part_text import carrier_word
from wijkteam_desktop.ui.widgets import PlainLabel

if TYPE_CHECKING:
    from wijkteam_desktop.services.carrier_steps import CarrierStep

_MOST = 6


class CarrierSteps(QWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Lichter en zwaarder"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(PlainLabel(_("Lichter en zwaarder"), "label"))
        column.addLayout(self._grid)
        self.hide()

    def lines(self) -> list[str]:
        """What is shown, a line for each step."""
        return self.accessibleDescription().splitlines()

    def show_steps(self, steps: Sequence[CarrierStep]) -> None:
        """Show these steps, the newest first; of a long list the last ones."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        told = []
        for row, step in enumerate(steps[:_MOST]):
            way = f"{carrier_word(step.before)} → {carrier_word(step.after)}"
            day = date_words(step.at[:10])
            for place, (text, look) in enumerate(
                ((day, "muted"), (step.word, "strong"), (way, ""))
            ):
                words = PlainLabel(text, *(one for one in (look, "small") if one), wrap=place == 2)
                self._grid.addWidget(words, row, place)
            told.append(f"{day}: {step.word}, {way}")
        self.setAccessibleDescription("\n".join(told))
        self.setVisible(bool(told))
