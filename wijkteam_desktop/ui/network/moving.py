"""The gesture on a person: a click selects, a drag moves everybody who is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from wijkteam_desktop.ui.network.gesture import Gesture, Pointer, Stage, far_enough

_ADD = Qt.KeyboardModifier.ShiftModifier
_TOGGLE = Qt.KeyboardModifier.ControlModifier

Moved = Callable[[str, tuple[str, ...], QPointF], None]
"""Called on release with who was grabbed, all who move, and how far."""
Followed = Callable[[Pointer, QPointF], bool]
"""Called at each move with how far it is; True when the drag goes on outside the drawing."""

Snap = Callable[[Pointer, QPointF], QPointF]
"""Gives how far to move when the mouse moved so far: into line with somebody else, or the same."""


class MovePeople(Gesture):
    """Select on press; move while dragged; ask for one edit on release. Fixed, it only selects."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(
        self,
        stage: Stage,
        node_id: str,
        *,
        moved: Moved,
        followed: Followed,
        snap: Snap = lambda _at, by: by,
        fixed: bool = False,
    ) -> None:
        self._stage = stage
        self._fixed = fixed
        self.node_id = node_id
        self._moved = moved
        self._followed = followed
        self._snap = snap
        self._start = QPointF()
        self._start_view = QPoint()
        self._before: tuple[str, ...] = ()
        self._dragging = False

    @property
    def dragging(self) -> bool:
        """True once the mouse went far enough."""
        return self._dragging

    def press(self, at: Pointer) -> None:
        self._start, self._start_view = at.scene, at.view
        self._before = self._stage.selected()
        present = self.node_id in self._before
        if at.holds(_TOGGLE):
            others = tuple(i for i in self._before if i != self.node_id)
            self._stage.select(others if present else (*self._before, self.node_id))
        elif at.holds(_ADD):
            self._stage.select(dict.fromkeys((*self._before, self.node_id)))
        elif not present:
            self._stage.select((self.node_id,))

    def move(self, at: Pointer) -> None:
        if self._fixed:
            return
        if not self._dragging:
            distance = QGuiApplication.styleHints().startDragDistance()
            if not far_enough(self._start_view, at.view, distance):
                return
            if self.node_id not in self._stage.selected():
                return
            self._dragging = True
        by = self._snap(at, at.scene - self._start)
        if not self._followed(at, by):
            self._stage.drag(self._stage.selected(), by)

    def release(self, at: Pointer) -> None:
        if self._dragging:
            by = self._snap(at, at.scene - self._start)
            self._moved(self.node_id, self._stage.selected(), by)
        elif not at.holds(_ADD, _TOGGLE):
            self._stage.select((self.node_id,))

    def cancel(self) -> None:
        self._stage.settle()
        self._stage.select(self._before)
