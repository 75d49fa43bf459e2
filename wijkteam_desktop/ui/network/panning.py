"""The gesture with the space bar or the middle button: move the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt

from wijkteam_desktop.ui.network.gesture import Gesture, Pointer

Scrolled = Callable[[QPoint], None]
"""Called with how far the paper moves, in pixels of the viewport."""


class Pan(Gesture):
    """Drag the paper under the window; cancelled, it slides back."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, scrolled: Scrolled) -> None:
        self._scrolled = scrolled
        self._start = QPoint()
        self._last = QPoint()

    def press(self, at: Pointer) -> None:
        self._start = self._last = at.view

    def move(self, at: Pointer) -> None:
        self._scrolled(at.view - self._last)
        self._last = at.view

    def release(self, at: Pointer) -> None:
        self.move(at)

    def cancel(self) -> None:
        self._scrolled(self._start - self._last)
