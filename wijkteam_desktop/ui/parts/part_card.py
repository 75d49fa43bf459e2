"""One part of the request as a card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts import mime, part_text
from wijkteam_desktop.ui.parts.card_look import CardLook
from wijkteam_desktop.ui.parts.card_paint import card_height, paint_card
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView

_KEYS = {
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_F2: "open",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_C: "carrier",
    Qt.Key.Key_P: "people",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_F: "find",
    Qt.Key.Key_V: "question",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}
_BOARD_KEYS = {
    Qt.Key.Key_Space: "pick",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Escape: "cancel",
}
_ALT_KEYS = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}


class PartCard(QWidget):
    """A card that can be focused, opened and dragged.

    ``asked(part_id, verb)`` says what the user wants: open, remove, carrier, people, split, find,
    question, up, down, previous, next, first, last, menu; on the board also pick, left, right and
    cancel, which elsewhere mean nothing.
    """

    asked = Signal(str, str)
    focused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = CardLook(part=PartView("", ""))
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.signals().changed.connect(self.updateGeometry)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def part(self) -> PartView:
        """The part that is shown."""
        return self._look.part

    @property
    def look(self) -> CardLook:
        """What is painted."""
        return self._look

    def show_part(self, case: CaseView, part: PartView) -> None:
        """Show this part of that case."""
        self._change(part=part, who=part_text.who_line(case, part))
        self.setAccessibleName(part_text.sentence(case, part))
        self.setToolTip("\n".join(text for text in (part.text, self._look.who) if text))
        self.updateGeometry()

    def show_more(self, **values: object) -> None:
        """Show what a full card has: the names are those of ``CardLook``."""
        self._change(**values)
        said = [self.accessibleName(), self._look.detail, self._look.question, *self._look.badges]
        self.setAccessibleName(". ".join(text for text in said if text))
        self.updateGeometry()

    def set_highlighted(self, highlighted: bool) -> None:
        """Mark the card as belonging to the people who are selected in the drawing."""
        self._change(highlighted=highlighted)

    def set_target(self, target: bool) -> None:
        """Mark the card as the one that would take what is dragged over it."""
        self._change(target=target)

    def set_selected(self, selected: bool) -> None:
        """Mark the card as the chosen one."""
        self._change(selected=selected)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return card_height(self._look, width)

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else theme.px(240)
        return QSize(theme.px(300), card_height(self._look, width))

    def minimumSizeHint(self) -> QSize:
        least = 120 if self._look.full else 200
        return QSize(theme.px(least), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, QRectF(self.rect()), self._look, theme.palette())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(theme.palette()["focus"]))
            pen.setWidth(2)
            painter.setPen(pen)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, theme.px(6), theme.px(6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        verb = None
        if modifiers == Qt.KeyboardModifier.AltModifier:
            verb = _ALT_KEYS.get(key)
        elif modifiers == Qt.KeyboardModifier.NoModifier:
            verb = _KEYS.get(key) or (_BOARD_KEYS.get(key) if self._look.full else None)
        if verb is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self.asked.emit(self.part.id, verb)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = event.position().toPoint() - self._pressed
        if moved.manhattanLength() >= QApplication.startDragDistance():
            pressed, self._pressed = self._pressed, None
            self.make_drag(pressed).exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if self._look.pill.contains(event.position()):
            self.asked.emit(self.part.id, "carrier")
        elif self._look.full and self._look.asked.contains(event.position()):
            self.asked.emit(self.part.id, "question")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(self.part.id, "open")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self.asked.emit(self.part.id, "menu")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.focused.emit(self.part.id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._change(hovered=True)

    def leaveEvent(self, event: QEvent) -> None:
        self._change(hovered=False)

    def make_drag(self, pressed: QPoint) -> QDrag:
        """The drag of this card: its id, with a picture of the card at the pointer."""
        drag = QDrag(self)
        drag.setMimeData(mime.packed(mime.PART, self.part.id))
        drag.setPixmap(self.grab())
        drag.setHotSpot(pressed)
        return drag

    def _change(self, **values: object) -> None:
        if self._look.change(**values):
            self.update()
