"""The gesture on empty ground: a rubber band around people."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from wijkteam_desktop.ui.network.gesture import Gesture, Pointer, Stage

_ADD = Qt.KeyboardModifier.ShiftModifier
_TOGGLE = Qt.KeyboardModifier.ControlModifier


class RubberBand(Gesture):
    """Select who lies in the band; Shift adds, Ctrl adds or takes away. A click selects nobody."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._start = QPointF()
        self._before: tuple[str, ...] = ()
        self._toggles = False

    def press(self, at: Pointer) -> None:
        self._start = at.scene
        self._toggles = at.holds(_TOGGLE)
        self._before = self._stage.selected()
        if not at.holds(_ADD, _TOGGLE):
            self._stage.select(())

    def move(self, at: Pointer) -> None:
        area = QRectF(self._start, at.scene).normalized()
        self._stage.show_band(area)
        inside = self._stage.nodes_in(area)
        if self._toggles:
            chosen = [i for i in self._before if i not in inside]
            chosen += [i for i in inside if i not in self._before]
        elif at.holds(_ADD):
            chosen = [*self._before, *(i for i in inside if i not in self._before)]
        else:
            chosen = list(inside)
        self._stage.select(chosen)

    def release(self, at: Pointer) -> None:
        self._stage.show_band(None)

    def cancel(self) -> None:
        self._stage.show_band(None)
        self._stage.select(self._before)
