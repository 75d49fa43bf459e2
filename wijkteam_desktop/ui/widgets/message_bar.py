"""One line of news above the page: what happened, quietly, with at most one thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.buttons import button, icon_button
from wijkteam_desktop.ui.widgets.labels import PlainLabel

QUIET_MS, QUIET_MS_PER_SIGN = 3000, 60
"""How long plain news stays, longer for a longer sentence: 60 ms a sign is slow reading.

What needs attention stays until it is closed.
"""


class MessageBar(QFrame):
    """Shows one sentence; the next one takes its place.  ``closed`` when it went away.

    News does not go while the pointer is on it or the focus in it.
    """

    shown = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(7), px(8), px(7))
        row.setSpacing(px(8))
        self._label = PlainLabel(wrap=True, selectable=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._do = button("", self._done, "quiet")
        self._close = icon_button("x", _("Melding sluiten"), self.clear)
        row.addWidget(self._label, 1)
        row.addWidget(self._do)
        row.addWidget(self._close)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._let_go)
        self.hide()

    def text(self) -> str:
        """Give the sentence that is shown; empty when there is none."""
        return "" if self.isHidden() else self._label.text()

    def show_message(
        self,
        text: str,
        *,
        kind: str = "banner",
        action: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Show *text*; *kind* is ``banner`` or ``alarm`` (both stay) or ``note`` (goes away)."""
        if not text:
            self.clear()
            return
        style(self, kind)
        self._label.setText(text)
        self._action = do
        self._do.setText(action)
        self._do.setAccessibleName(action)
        self._do.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()
        self.shown.emit()
        _announce(self)
        if kind == "note":
            self._timer.start(QUIET_MS + QUIET_MS_PER_SIGN * len(text))
        else:
            self._timer.stop()

    def wanted_width(self) -> int:
        """Give the width at which the sentence stands on one line."""
        row = self.layout()
        assert row is not None
        fixed = row.minimumSize().width() - self._label.minimumSizeHint().width()
        # Some room to spare: the widths of words are rounded.
        return fixed + self._label.fontMetrics().horizontalAdvance(self._label.text()) + px(12)

    def fix(self) -> None:
        """Let what is shown now stay: it cannot be closed."""
        self._close.hide()
        self._timer.stop()

    def clear(self) -> None:
        """Take the sentence away."""
        self._timer.stop()
        self._action = None
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _let_go(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start(QUIET_MS)
        else:
            self.clear()

    def _done(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()


def _announce(bar: MessageBar) -> None:
    # Imported here: a start without a message should not pay for it.
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(bar, QAccessible.Event.Alert))
