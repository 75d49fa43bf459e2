"""The frame of the start pages: one column of calm width in the middle, which scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.scroll import Scroll


class Sheet(Scroll):
    """A page with a title and a column (``body``) of at most *width* pixels at 100 %."""

    def __init__(
        self, title: str, text: str = "", *, width: int = 560, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        across = QHBoxLayout(self.inside)
        across.setContentsMargins(px(24), px(24), px(24), px(24))
        column = QWidget()
        column.setMaximumWidth(px(width))
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across.addStretch(1)
        across.addWidget(column, 1000)
        across.addStretch(1)
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(px(12))
        down.addStretch(2)
        self.title = PlainLabel(title, "display", wrap=True)
        self.text = PlainLabel(text, "muted", wrap=True)
        self.text.setVisible(bool(text))
        down.addWidget(self.title)
        down.addWidget(self.text)
        down.addSpacing(px(6))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(12))
        down.addLayout(self.body)
        down.addStretch(3)
        self.setAccessibleName(title)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a widget or layout in the column."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)
