"""Snapping while dragging: to the row or the column of somebody else, with a thin guide line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsScene

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.ui import theme

NEAR = 7.0
"""How near the mouse must be to a row or column, in pixels of the screen."""
_BEYOND = 30.0
_LAYER = 0.5


class Snapping:
    """The two guide lines of one drawing."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self.across = QGraphicsLineItem()
        self.down = QGraphicsLineItem()
        for line in (self.across, self.down):
            line.setZValue(_LAYER)
            line.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            line.hide()
            scene.addItem(line)

    def snap(
        self,
        places: Mapping[str, Point],
        moving: Iterable[str],
        grabbed: str,
        by: QPointF,
        near: float,
    ) -> QPointF:
        """Give how far to move so that *grabbed* stands in line with others; shows the guides.

        *near* is the reach in units of the drawing.
        """
        at = places.get(grabbed)
        held = set(moving)
        others = [p for node_id, p in places.items() if node_id not in held]
        if at is None or not others:
            self.hide()
            return by
        x, y = at.x + by.x(), at.y + by.y()
        column = min(others, key=lambda p: (abs(p.x - x), abs(p.y - y)))
        row = min(others, key=lambda p: (abs(p.y - y), abs(p.x - x)))
        in_column, in_row = abs(column.x - x) <= near, abs(row.y - y) <= near
        x = column.x if in_column else x
        y = row.y if in_row else y
        self._show(self.down, QPointF(column.x, column.y), QPointF(x, y), in_column)
        self._show(self.across, QPointF(row.x, row.y), QPointF(x, y), in_row)
        return QPointF(x - at.x, y - at.y)

    def hide(self) -> None:
        """Take the guides away."""
        self.across.hide()
        self.down.hide()

    def _show(self, line: QGraphicsLineItem, start: QPointF, end: QPointF, wanted: bool) -> None:
        line.setVisible(wanted)
        if not wanted:
            return
        pen = QPen(theme.color("accent"), 1.0, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        line.setPen(pen)
        guide = QLineF(start, end)
        if guide.length() > 0:
            # A little past the person, so that the line is seen beside the symbol too.
            guide.setLength(guide.length() + _BEYOND)
        line.setLine(guide)
