"""What stands in the place of an empty table: what is so, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import PlainLabel


class EmptyState(QWidget):
    """A quiet picture, one sentence, and the buttons that help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "folder-open"
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = PlainLabel("", "muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMaximumWidth(theme.px(420))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self.buttons)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        column.addWidget(self.picture)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch(3)
        theme.signals().changed.connect(self._tint)

    def show_state(self, icon: str, words: str) -> None:
        """Show this icon and this sentence."""
        self._icon = icon
        self.words.setText(words)
        self.words.setMinimumWidth(theme.px(420))
        self._tint()

    def _tint(self) -> None:
        self.picture.setPixmap(theme.pixmap(self._icon, "line.strong", 40))
