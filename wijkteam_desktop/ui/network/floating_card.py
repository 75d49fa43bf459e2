"""A card that floats over the drawing for a short task, so that the drawing stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import PlainLabel, icon_button

_EDGE = 14


class FloatingCard(QFrame):
    """Title, a place for fields (``body``) and a cross; Esc and the cross close it."""

    closed = Signal()

    def __init__(self, parent: QWidget, title: str, width: int) -> None:
        super().__init__(parent)
        self._over = parent
        theme.style(self, "card")
        self.setAccessibleName(title)
        self._wanted = width
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(title, "heading"))
        head.addStretch(1)
        head.addWidget(icon_button("x", _("Sluiten (Esc)"), self.close_up, role="muted", size=16))
        self._column = column = QVBoxLayout(self)
        edge = theme.px(_EDGE)
        column.setContentsMargins(edge, theme.px(10), theme.px(10), edge)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(self.body)
        parent.installEventFilter(self)
        self.hide()

    def open_up(self) -> None:
        """Show it and go to the field that is first."""
        self.show()
        self.place()
        self.raise_()
        self.setFocus()

    def close_up(self) -> None:
        """Close it; what is half typed stays for the next time."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def place(self) -> None:
        """Stand low in the middle of the drawing, as high as the words need."""
        room = self._over.size()
        width = min(theme.px(self._wanted), room.width() - 2 * theme.px(_EDGE))
        self.setFixedWidth(width)
        # A label that wraps asks for its height by the width it gets.
        height = max(self._column.totalHeightForWidth(width), self._column.minimumSize().height())
        height = min(height, room.height() - theme.px(_EDGE))
        left = (room.width() - width) // 2
        self.setGeometry(left, room.height() - height - theme.px(_EDGE), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys end here: behind the card they would mean something else.
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        event.accept()
