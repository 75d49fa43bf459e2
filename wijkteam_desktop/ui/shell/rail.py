"""The navigation at the left: only what works, and the lock at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.shell.place import CASE, INSIGHT, KAART, LIST, SETTINGS
from wijkteam_desktop.ui.widgets.buttons import set_icon

WIDTH = 76


class Rail(QFrame):
    """Buttons with an icon and a word.  ``asked(page)`` and ``lock_asked``."""

    asked = Signal(str)
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "rail")
        self.setAccessibleName(_("Navigatie"))
        self._group = QButtonGroup(self)
        self._icons: dict[str, str] = {
            LIST: "folder-open",
            KAART: "heart-handshake",
            INSIGHT: "scale",
            SETTINGS: "settings",
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(6), theme.px(10), theme.px(6), theme.px(10))
        column.setSpacing(theme.px(6))
        self.buttons = {
            LIST: self._button(_("Casussen")),
            KAART: self._button(_("Kaart")),
            INSIGHT: self._button(_("Inzicht")),
            SETTINGS: self._button(_("Instellingen")),
        }
        for page, made in self.buttons.items():
            made.setCheckable(True)
            self._group.addButton(made)
            made.clicked.connect(lambda _on=False, page=page: self.asked.emit(page))
            column.addWidget(made)
        column.addStretch(1)
        self.lock = self._button(_("Vergrendel"))
        self.lock.setToolTip(_("Vergrendelen (Ctrl+L)"))
        set_icon(self.lock, "lock", "ink", 20)
        self.lock.clicked.connect(lambda: self.lock_asked.emit())
        column.addWidget(self.lock)
        theme.signals().changed.connect(self._size)
        self.show_page(LIST)
        self._size()

    def show_page(self, page: str) -> None:
        """Mark the button that belongs to a page."""
        here = LIST if page in (LIST, CASE) else page
        for name, made in self.buttons.items():
            made.setChecked(name == here)
            set_icon(made, self._icons[name], "accent" if name == here else "ink", 20)

    def _size(self) -> None:
        self.setFixedWidth(theme.px(WIDTH) + 12)

    def _button(self, text: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setAccessibleName(text)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(theme.px(20), theme.px(20)))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.style(made, "nav")
        return made
