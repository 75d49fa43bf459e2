"""The gesture from the handle of a person: draw a tie to somebody else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from wijkteam_desktop.ui.network.gesture import Gesture, Pointer, Stage

Linked = Callable[[str, str], None]
"""Called on release over somebody else, with both ids."""


class DrawTie(Gesture):
    """A line follows the mouse; released over another person it asks for a tie."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, stage: Stage, node_id: str, linked: Linked) -> None:
        self._stage = stage
        self._node_id = node_id
        self._linked = linked

    def press(self, at: Pointer) -> None:
        self._stage.show_line(self._node_id, at.scene, None)

    def move(self, at: Pointer) -> None:
        self._stage.show_line(self._node_id, at.scene, self._target(at.scene))

    def release(self, at: Pointer) -> None:
        target = self._target(at.scene)
        self.cancel()
        if target is not None:
            self._linked(self._node_id, target)

    def cancel(self) -> None:
        self._stage.show_line(None, QPointF(), None)

    def _target(self, at: QPointF) -> str | None:
        found = self._stage.node_at(at)
        return found if found != self._node_id else None
