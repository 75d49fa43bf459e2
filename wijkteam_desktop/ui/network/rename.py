"""The field in which a name is changed in the drawing itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import AutosaveLine


class RenameLine(AutosaveLine):
    """Over a name: Enter or leaving keeps it, Esc puts the old name back."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(name=_("Naam"), parent=parent)
        self.node_id = ""
        self._over = parent
        self._before = ""
        self.hide()

    def begin(self, node_id: str, text: str, over: QRect) -> None:
        """Open over an area of the viewport."""
        self.node_id = node_id
        self.draft_key = f"network/{node_id}/rename"
        self.forget()
        self.show_text(text)
        self._before = text
        width = max(theme.px(150), over.width() + theme.px(24))
        left = over.center().x() - width // 2
        room = self._over.width() - width
        self.setGeometry(
            max(0, min(left, room)), over.top() - theme.px(4), width, self.sizeHint().height()
        )
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus()

    def close_up(self) -> None:
        """Keep what was typed and close."""
        if self.isVisible():
            self.flush()
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self.close_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.close_up()
