"""Zooming and scrolling of the drawing: at the pointer, to the whole, and never off the paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

SMALLEST, LARGEST = 0.25, 4.0
STEP = 1.2


@dataclass(frozen=True, slots=True)
class ZoomState:
    """Size and place of a drawing on screen."""

    factor: float
    middle: QPointF
    fitted: bool


class Zoom:
    """Zoom of one view. ``fitted`` holds until the user zooms or pans: then a resize fits again."""

    def __init__(self, view: QGraphicsView, changed: Callable[[], object]) -> None:
        self._view = view
        self._changed = changed
        self.paper = QRectF()
        self.fitted = True
        self.most = 1.0
        """How large a fitted drawing may become; 1.0 is 100 %."""

    @property
    def factor(self) -> float:
        """How large the drawing is shown; 1.0 is 100 %."""
        return self._view.transform().m11()

    def at(self, factor: float, place: QPoint) -> None:
        """Zoom by a factor; what is under *place* (in the viewport) stays there."""
        wanted = min(LARGEST, max(SMALLEST, self.factor * factor))
        under = self._view.mapToScene(place)
        self._view.setTransform(QTransform.fromScale(wanted, wanted))
        self._bring(under, place)
        self.fitted = False
        self._changed()

    def state(self) -> ZoomState:
        """What to keep of a drawing while another one is shown."""
        middle = self._view.mapToScene(self._view.viewport().rect().center())
        return ZoomState(self.factor, middle, self.fitted)

    def restore(self, state: ZoomState) -> None:
        """Show a drawing at the size and place it had."""
        if state.fitted:
            self.fit()
            return
        self._view.setTransform(QTransform.fromScale(state.factor, state.factor))
        self._bring(state.middle, self._view.viewport().rect().center())
        self.fitted = False
        self._changed()

    def step(self, direction: int) -> None:
        """Zoom one step in (1) or out (-1) at the middle."""
        self.at(STEP**direction, self._view.viewport().rect().center())

    def full_size(self) -> None:
        """Show at 100 %, around what is now in the middle."""
        self.at(1 / self.factor, self._view.viewport().rect().center())

    def fit(self) -> None:
        """Show the whole drawing, never larger than ``most``."""
        if self.paper.isEmpty():
            return
        size = self._view.viewport().size()
        wide, high = size.width() / self.paper.width(), size.height() / self.paper.height()
        wanted = min(self.most, wide, high)
        wanted = max(SMALLEST, wanted)
        self._view.setTransform(QTransform.fromScale(wanted, wanted))
        self._bring(self.paper.center(), self._view.viewport().rect().center())
        self.fitted = True
        self._changed()

    def show_paper(self, paper: QRectF) -> None:
        """Take the size of the drawing; around it is room to push it aside."""
        self.paper = paper
        room_x, room_y = paper.width(), paper.height()
        self._view.setSceneRect(paper.adjusted(-room_x, -room_y, room_x, room_y))
        if self.fitted:
            self.fit()

    def push(self, by: QPoint) -> None:
        """Move the paper by pixels of the viewport."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - by.x())
        down.setValue(down.value() - by.y())
        self.fitted = False

    def scroll(self, by: QPoint) -> None:
        """Scroll as a wheel does: only as far as there is drawing out of sight."""
        seen = self._view.mapFromScene(self.paper).boundingRect()
        size = self._view.viewport().size()
        allowed = QPoint(
            _within(by.x(), seen.left(), seen.right() - size.width()),
            _within(by.y(), seen.top(), seen.bottom() - size.height()),
        )
        if not allowed.isNull():
            self.push(allowed)

    def reveal(self, area: QRectF) -> None:
        """Bring an area into sight when it is not."""
        fitted = self.fitted
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        if not seen.contains(area):
            self._view.ensureVisible(area, 24, 24)
            fitted = False
        self.fitted = fitted

    def _bring(self, under: QPointF, place: QPoint) -> None:
        now = self._view.mapFromScene(under)
        fitted = self.fitted
        self.push(place - now)
        self.fitted = fitted


def _within(wish: int, before: int, after: int) -> int:
    """Part of a wish to scroll that shows more: *before* and *after* are the edges out of sight."""
    if wish > 0:
        return min(wish, max(0, -before))
    return max(wish, -max(0, after))
