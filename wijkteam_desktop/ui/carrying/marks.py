"""An icon before words, in the colour of a role; the words say the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.vocabulary import Capacity

CAPACITY_ICONS = {
    Capacity.AMPLE: ("circle-check", "accent"),
    Capacity.ENOUGH: ("circle-dot", "muted"),
    Capacity.TIGHT: ("circle-alert", "attention"),
    Capacity.EMPTY: ("triangle-alert", "warning"),
}
"""Icon and role for each capacity: never the colour alone."""

_SIZE = 15


class Marked(QWidget):
    """A line of words with an icon before it; the words wrap."""

    def __init__(self, icon: str, role: str, text: str, *classes: str, wrap: bool = True) -> None:
        super().__init__()
        self._icon, self._role = icon, role
        self.picture = QLabel()
        self.picture.setAccessibleName("")
        self.words = PlainLabel(text, *classes, wrap=wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        theme.signals().changed.connect(self._paint)
        self._paint()

    def text(self) -> str:
        """Give the words."""
        return self.words.text()

    def _paint(self) -> None:
        side = px(_SIZE)
        self.picture.setPixmap(theme.icon(self._icon, self._role, _SIZE).pixmap(side, side))
        # As high as a line of the words, so that the icon stands beside the first one.
        self.picture.setFixedHeight(max(side, self.words.fontMetrics().height()))
