"""A field for a secret: hidden, but to be looked at; pasting is fine; it warns for Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets.labels import PlainLabel


class _Line(QLineEdit):
    caps_seen = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        typed = event.text()
        if len(typed) == 1 and typed.isalpha() and typed.lower() != typed.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            # Qt has no question for Caps Lock; a capital without Shift gives it away.
            self.caps_seen.emit(typed.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_seen.emit(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.caps_seen.emit(False)


class SecretLine(QWidget):
    """A hidden line with an eye, and a hint below when Caps Lock is on.  ``entered`` on Enter."""

    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.line.returnPressed.connect(self.entered)
        self._eye = QAction(_("Wachtwoord laten zien"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._look)
        self.line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.caps = PlainLabel(_("Caps Lock staat aan."), "error", "small")
        self.caps.hide()
        self.line.caps_seen.connect(self.caps.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.line)
        column.addWidget(self.caps)
        self.setFocusProxy(self.line)
        self._look(False)
        theme.signals().changed.connect(self._retint)

    def text(self) -> str:
        """Give what was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Empty the field and hide it again."""
        self._eye.setChecked(False)
        self.line.clear()

    def _look(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(theme.icon("eye-off" if shown else "eye", "muted", 16))

    def _retint(self) -> None:
        self._look(self._eye.isChecked())
