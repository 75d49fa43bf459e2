"""A heading that folds what is under it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme


class Fold(QWidget):
    """A button with an arrow; ``body`` is the column that it shows and hides."""

    toggled = Signal(bool)

    def __init__(self, title: str = "", *, is_open: bool = False) -> None:
        super().__init__()
        self._open = is_open
        self._button = QToolButton()
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, theme.px(4))
        self.body.setSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._button)
        column.addWidget(self._inside)
        self._button.clicked.connect(lambda: self.set_open(not self._open))
        theme.signals().changed.connect(self._paint)
        self.set_title(title)
        self._inside.setVisible(is_open)
        self._paint()

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self._open

    def head_height(self) -> int:
        """Height of the button alone."""
        return self._button.sizeHint().height()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the body."""
        if is_open != self._open:
            self._open = is_open
            self._inside.setVisible(is_open)
            self._paint()
            self.toggled.emit(is_open)

    def set_title(self, title: str) -> None:
        """Give the heading other words."""
        self._button.setText(title.replace("&", "&&"))
        self._button.setAccessibleName(title)

    def _paint(self) -> None:
        state = _("uitgeklapt") if self.is_open else _("ingeklapt")
        self._button.setAccessibleDescription(state)
        name = "chevron-down" if self.is_open else "chevron-right"
        self._button.setIconSize(QSize(theme.px(14), theme.px(14)))
        self._button.setIcon(theme.icon(name, "muted", 14))
