"""A card: a white sheet with a hairline border, a column of widgets and an optional heading."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.labels import PlainLabel


class Card(QFrame):
    """A sheet with a border.  ``body`` is its column; ``head`` the row of the heading."""

    def __init__(self, title: str = "", *, margin: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, "card")
        side = px(margin)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(side, side, side, side)
        self.body.setSpacing(px(10))
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.title = PlainLabel(title, "heading")
        if title:
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
            self.setAccessibleName(title)
        else:
            self.title.setParent(self)
            self.title.hide()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout under what is there."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)
