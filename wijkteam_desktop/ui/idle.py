"""Says when nobody has touched the program for a while, also when the computer slept meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS = 5000
"""Milliseconds between two looks at the clock."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Emits ``idle`` once after *minutes* without key or pointer; 0 minutes is never.

    The clock runs on while the computer sleeps, so that it locks right after waking.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: int,
        *,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._last = clock()
        self._watched: set[QWindow] = set()
        self._listening = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def set_minutes(self, minutes: int) -> None:
        """Change after how many minutes nobody is there; 0 is never."""
        self._minutes = minutes
        self.touch()

    def start(self) -> None:
        """Begin to watch: every window of the program that gets the keyboard is listened to."""
        if not self._listening:
            self._listening = True
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.connect(self._listen)
        for window in QGuiApplication.topLevelWindows():
            self._listen(window)
        self.touch()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def touch(self) -> None:
        """Note that somebody is there."""
        self._last = self._clock()

    def look(self) -> None:
        """Look at the clock."""
        if self._minutes and self._clock() - self._last >= self._minutes * 60:
            self.touch()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _listen(self, window: QWindow | None) -> None:
        # On the window and not on the application: a filter there sees every event of every object.
        if window is None or window in self._watched:
            return
        self._watched.add(window)
        window.destroyed.connect(lambda: self._watched.discard(window))
        window.installEventFilter(self)
