"""What stands on the canvas: people, lines, and the things that only a gesture shows.

An item holds a mark and an id, never a row. It paints; it asks for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from wijkteam_desktop.network.geometry import Mark, Polygon, Polyline
from wijkteam_desktop.palette import Palette
from wijkteam_desktop.ui.network.painter import colour, paint, rect

LINE_LAYER, TITLE_LAYER, PERSON_LAYER, TOP_LAYER = 1.0, 1.5, 2.0, 3.0
HANDLE_RADIUS = 8.0
_LEAST_HALO = 21.0
_NEAR = 6.0
_ABSENT = 0.25
"""How much is left to see of who is thought away."""

Colours = Callable[[], Palette]


class LineItem(QGraphicsItem):
    """A tie, a relation or a family line, painted where its mark says."""

    def __init__(self, mark: Mark, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self.mark = mark
        self._area = rect(mark.box)
        self.setZValue(LINE_LAYER)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_mark(self, mark: Mark) -> bool:
        """Paint another mark; the same one again changes nothing, and gives False."""
        if mark == self.mark:
            return False
        self.prepareGeometryChange()
        self.mark = mark
        self._area = rect(mark.box)
        self.update()
        return True

    def show_absent(self, absent: bool) -> None:
        """Look as if it were not there, or as always."""
        self.setOpacity(_ABSENT if absent else 1.0)

    def covers(self, at: QPointF) -> bool:
        """Say whether a point of the drawing is on the line."""
        if not self._area.contains(at):
            return False
        return any(_near(p, at) for p in self.mark.primitives if isinstance(p, Polyline))

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paint(painter, self.mark.primitives, self._colours())


class TitleItem(LineItem):
    """The title of a ring or sector: in front of the lines, and kept as pixels."""

    def __init__(self, mark: Mark, colours: Colours) -> None:
        super().__init__(mark, colours)
        self.setZValue(TITLE_LAYER)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)


class GhostItem(TitleItem):
    """Somebody who is wished for and still has to be found."""

    def covers(self, at: QPointF) -> bool:
        """Say whether a point of the drawing is on the outline or the name."""
        return self.boundingRect().contains(at)


class ChangeItem(LineItem):
    """What changed since another moment: arrows under the people, other signs over them."""

    def __init__(self, mark: Mark, colours: Colours) -> None:
        super().__init__(mark, colours)
        # An arrow is a line; a halo or a ghost belongs to who stands there.
        arrow = any(isinstance(part, Polygon) for part in mark.primitives)
        self.setZValue(TITLE_LAYER if arrow else TOP_LAYER)

    def covers(self, at: QPointF) -> bool:
        """Say whether a point of the drawing is on the sign."""
        return (
            self.boundingRect().contains(at) if self.zValue() == TOP_LAYER else super().covers(at)
        )


class PersonItem(QGraphicsItem):
    """A person or organisation, around the centre of the symbol; kept as pixels while it moves."""

    def __init__(self, mark: Mark, reach: float, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self.mark = mark
        self.reach = reach
        self.chosen = False
        self.current = False
        self.target = False
        self.absent = False
        self._area = QRectF()
        self._take_area()
        self.setPos(mark.at.x, mark.at.y)
        self.setZValue(PERSON_LAYER)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def home(self) -> QPointF:
        """Where the case says this person stands."""
        return QPointF(self.mark.at.x, self.mark.at.y)

    def show_mark(self, mark: Mark, reach: float) -> None:
        """Stand and look as a mark says."""
        self.setPos(mark.at.x, mark.at.y)
        if mark == self.mark and reach == self.reach:
            return
        self.prepareGeometryChange()
        self.mark, self.reach = mark, reach
        self._take_area()
        self.update()

    def show_state(
        self, *, chosen: bool, current: bool, target: bool, absent: bool = False
    ) -> None:
        """Look selected, focused, thought away, or like the one something may be dropped on."""
        if absent != self.absent:
            self.absent = absent
            self.setOpacity(_ABSENT if absent else 1.0)
            self.update()
        if (chosen, current, target) == (self.chosen, self.current, self.target):
            return
        self.chosen, self.current, self.target = chosen, current, target
        self.update()

    def symbol(self) -> QRectF:
        """Square around the symbol, in the drawing."""
        r = self.reach
        return QRectF(self.x() - r, self.y() - r, 2 * r, 2 * r)

    def area(self) -> QRectF:
        """Everything painted, in the drawing."""
        return self._area.translated(self.pos())

    def free_corner(self) -> tuple[int, int]:
        """Corner of the symbol (right and down are 1) with neither the name nor the badge."""
        box = rect(self.mark.box).translated(-self.home)
        above, below = -box.top(), box.bottom()
        right, left = box.right(), -box.left()
        if above > below and above > self.reach + 4:
            return -1, 1
        return (-1, -1) if right > left + 8 else (1, -1)

    def covers(self, at: QPointF) -> bool:
        """Say whether a point of the drawing is on the symbol or the name."""
        return self.symbol().contains(at) or rect(self.mark.box).translated(
            self.pos() - self.home
        ).contains(at)

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        colours = self._colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_state(painter, colours)
        painter.translate(-self.home)
        paint(painter, self.mark.primitives, colours)

    def _paint_state(self, painter: QPainter, colours: Palette) -> None:
        radius = max(self.reach, _LEAST_HALO) + 1.5
        if self.absent:
            # Not by the lighter colour alone: a dashed ring around who is thought away.
            painter.setPen(QPen(colour(colours["ink"]), 2.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(), radius, radius)
        if self.target:
            painter.setPen(QPen(colour(colours["accent"]), 3))
            painter.setBrush(colour(colours["accent.soft"]))
            painter.drawEllipse(QPointF(), radius, radius)
        elif self.chosen:
            soft = QColor(colours["focus"])
            soft.setAlpha(46)
            painter.setBrush(soft)
            # The one that the keyboard works on has the thicker ring.
            painter.setPen(QPen(colour(colours["focus"]), 3.0 if self.current else 1.8))
            painter.drawEllipse(QPointF(), radius, radius)

    def _take_area(self) -> None:
        around = max(self.reach, _LEAST_HALO) + 4
        symbol = QRectF(-around, -around, 2 * around, 2 * around)
        painted = rect(self.mark.box).translated(-self.home)
        self._area = symbol.united(painted).adjusted(-1, -1, 1, 1)


class HandleItem(QGraphicsItem):
    """The small round handle beside a person from which a tie is drawn."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self.node_id: str | None = None
        self.setZValue(TOP_LAYER)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_at(self, node_id: str | None, person: PersonItem | None) -> None:
        """Stand beside a person; None hides the handle."""
        self.node_id = node_id if person is not None else None
        if person is not None:
            across, down = person.free_corner()
            side = person.reach * 0.72 + HANDLE_RADIUS
            self.setPos(person.x() + across * side, person.y() + down * side)
        self.setVisible(person is not None)

    def covers(self, at: QPointF) -> bool:
        """Say whether a point of the drawing is on the handle; it is larger than it looks."""
        if not self.isVisible():
            return False
        away = at - self.pos()
        return away.x() ** 2 + away.y() ** 2 <= (HANDLE_RADIUS + 4) ** 2

    def boundingRect(self) -> QRectF:
        r = HANDLE_RADIUS + 2
        return QRectF(-r, -r, 2 * r, 2 * r)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        colours = self._colours()
        painter.setPen(QPen(colour(colours["surface"]), 1.5))
        painter.setBrush(colour(colours["accent"]))
        painter.drawEllipse(QPointF(), HANDLE_RADIUS, HANDLE_RADIUS)
        painter.setPen(QPen(colour(colours["accent.ink"]), 1.8))
        painter.drawLine(QPointF(-3.5, 0), QPointF(3.5, 0))
        painter.drawLine(QPointF(0, -3.5), QPointF(0, 3.5))


class BandItem(QGraphicsItem):
    """The rubber band, or with two ends the tie that is being drawn."""

    def __init__(self, colours: Colours, *, as_line: bool = False) -> None:
        super().__init__()
        self._colours = colours
        self._as_line = as_line
        self._from, self._to = QPointF(), QPointF()
        self.setZValue(TOP_LAYER)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def stretch(self, start: QPointF, end: QPointF) -> None:
        """Reach from one corner or end to the other."""
        self.prepareGeometryChange()
        self._from, self._to = start, end
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._from, self._to).normalized().adjusted(-3, -3, 3, 3)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        colours = self._colours()
        if self._as_line:
            painter.setPen(QPen(colour(colours["accent"]), 2.5, Qt.PenStyle.DashLine))
            painter.drawLine(self._from, self._to)
            return
        soft = QColor(colours["accent"])
        soft.setAlpha(30)
        painter.setBrush(soft)
        painter.setPen(QPen(colour(colours["accent"]), 1))
        painter.drawRect(QRectF(self._from, self._to).normalized())


def _near(line: Polyline, at: QPointF) -> bool:
    """Say whether a point is within a few units of a line."""
    for a, b in pairwise(line.points):
        along = QPointF(b.x - a.x, b.y - a.y)
        away = at - QPointF(a.x, a.y)
        length = QPointF.dotProduct(along, along)
        part = min(1.0, max(0.0, QPointF.dotProduct(away, along) / length)) if length else 0.0
        if (away - along * part).manhattanLength() <= _NEAR:
            return True
    return False
