"""The view on the drawing: turns mouse and keys into gestures, zoom and asked-for edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QToolTip, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.drop_view import DropView, node_mime
from wijkteam_desktop.ui.network.gesture import Gesture, Pointer
from wijkteam_desktop.ui.network.linking import DrawTie
from wijkteam_desktop.ui.network.moving import MovePeople
from wijkteam_desktop.ui.network.panning import Pan
from wijkteam_desktop.ui.network.scene import NetworkScene
from wijkteam_desktop.ui.network.selecting import RubberBand
from wijkteam_desktop.ui.network.snapping import NEAR, Snapping
from wijkteam_desktop.ui.network.zoom import STEP, Zoom

_WHEEL_NOTCH = 120


class NetworkCanvas(DropView):
    """Shows a ``NetworkScene``. It asks for edits; it makes none."""

    moved = Signal(str, object, QPointF)
    """Who was grabbed, the ids of all who moved, and how far."""
    tie_asked = Signal(str, str)
    dragged = Signal(str, QPointF)
    """Who is being dragged, and how far from where they stand."""
    drag_ended = Signal()
    rename_asked = Signal(str)
    menu_asked = Signal(QPoint)
    left = Signal()
    """The keyboard went elsewhere."""
    resized = Signal()
    zoomed = Signal()

    def __init__(
        self, scene: NetworkScene, *, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(scene, read_only, parent)
        self._gesture: Gesture | None = None
        self._space = False
        self.zoom = Zoom(self, self.zoomed.emit)
        self.snapping = Snapping(scene)
        self.snaps = False
        """Whether people who are dragged come in line with others."""
        self.drag_ended.connect(self.snapping.hide)
        self.on_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.on_key_release: Callable[[QKeyEvent], None] = lambda _event: None
        self.on_walk: Callable[[int], bool] = lambda _direction: False
        self.on_click: Callable[[str], bool] = lambda _node_id: False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAccessibleName(_("Tekening"))

    @property
    def gesture(self) -> Gesture | None:
        """The drag that is going on."""
        return self._gesture

    def cancel_gesture(self) -> bool:
        """End the drag that is going on without an edit; says if there was one."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return False
        gesture.cancel()
        self.drag_ended.emit()
        self._show_cursor()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            # A second button during a drag means: never mind.
            self.cancel_gesture()
            return
        node_id = self.stage.node_at(self._pointer(event).scene)
        if node_id is not None and self.on_click(node_id):
            return
        self._gesture = self._chosen(event)
        if self._gesture is not None:
            self._gesture.press(self._pointer(event))
            self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._pointer(event)
        if self._gesture is not None:
            self._gesture.move(at)
        else:
            if self.stage.handle_at(at.scene) is None:
                self.stage.hover(self.stage.node_at(at.scene))
            self._show_cursor(at.scene)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.release(self._pointer(event))
            self.drag_ended.emit()
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node_id = self.stage.node_at(self._pointer(event).scene)
        if node_id is not None and event.button() is Qt.MouseButton.LeftButton:
            self.stage.select((node_id,))
            self.rename_asked.emit(node_id)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what the mark under the mouse says; the card and the screen reader say it too."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self.mapToScene(event.pos())
            node_id = self.stage.node_at(at)
            text = self.stage.sentence_of(node_id) if node_id else self.stage.line_at(at)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.stage.hover(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.cancel_gesture()
        self.stage.show_focus(False)
        self.left.emit()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.stage.show_focus(True)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel_gesture():
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._show_cursor()
        elif not self.on_key(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._show_cursor()
        else:
            self.on_key_release(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the people first; past the last one the focus goes on."""
        if self.hasFocus() and self.on_walk(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.at(STEP ** (turn.y() / _WHEEL_NOTCH), event.position().toPoint())
        else:
            across = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not turn.x()
            self.zoom.scroll(QPoint(turn.y(), 0) / 2 if across else turn / 2)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            node_id = self.stage.node_at(self.mapToScene(event.pos()))
            if node_id is None:
                self.stage.select(())
            elif node_id not in self.stage.selected():
                self.stage.select((node_id,))
            self.menu_asked.emit(event.globalPos())
        else:
            self.menu_asked.emit(self.viewport().mapToGlobal(self.menu_place()))

    def menu_place(self) -> QPoint:
        """Where a menu asked by keyboard belongs: at the person, else in the middle."""
        current = self.stage.current()
        area = self.stage.area_of(current) if current else None
        if area is None:
            return self.viewport().rect().center()
        return self.mapFromScene(area.center())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def hand_out(self, node_id: str) -> None:
        """Let a person be dropped outside the drawing, on a card of who does what."""
        drag = QDrag(self)
        drag.setMimeData(node_mime(node_id))
        picture = self.stage.picture_of(node_id)
        if picture is not None:
            drag.setPixmap(picture)
            drag.setHotSpot(QPoint(picture.width() // 2, picture.height() // 2))
        drag.exec(Qt.DropAction.CopyAction)

    def _chosen(self, event: QMouseEvent) -> Gesture | None:
        """The gesture that a press begins."""
        at = self._pointer(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.MiddleButton or (left and self._space):
            return Pan(self.zoom.push)
        if not left:
            return None
        handle = None if self.read_only else self.stage.handle_at(at.scene)
        if handle is not None:
            return DrawTie(self.stage, handle, self.tie_asked.emit)
        node_id = self.stage.node_at(at.scene)
        if node_id is None:
            return RubberBand(self.stage)
        if at.holds(Qt.KeyboardModifier.AltModifier) and not self.read_only:
            return DrawTie(self.stage, node_id, self.tie_asked.emit)
        return MovePeople(
            self.stage,
            node_id,
            moved=self._move_done,
            followed=self._goes_elsewhere,
            snap=partial(self._snapped, node_id),
            fixed=self.read_only,
        )

    def _snapped(self, node_id: str, at: Pointer, by: QPointF) -> QPointF:
        """Bring who is dragged in line with others; with Alt held they go where the mouse is."""
        if not self.snaps or at.holds(Qt.KeyboardModifier.AltModifier):
            self.snapping.hide()
            return by
        near = NEAR / self.zoom.factor
        moving = self.stage.selected()
        return self.snapping.snap(self.stage.homes(), moving, node_id, by, near)

    def _move_done(self, node_id: str, ids: tuple[str, ...], by: QPointF) -> None:
        self.moved.emit(node_id, ids, by)

    def _goes_elsewhere(self, at: Pointer, by: QPointF) -> bool:
        gesture = self._gesture
        if not isinstance(gesture, MovePeople):
            return False
        self.dragged.emit(gesture.node_id, by)
        if self.viewport().rect().contains(at.view) or len(self.stage.selected()) != 1:
            return False
        self.cancel_gesture()
        self.hand_out(gesture.node_id)
        return True

    def _pointer(self, event: QMouseEvent) -> Pointer:
        place = event.position().toPoint()
        return Pointer(self.mapToScene(place), place, event.modifiers())

    def _show_cursor(self, at: QPointF | None = None) -> None:
        if self._gesture is not None and self._gesture.cursor is not None:
            shape = self._gesture.cursor
        elif self._space:
            shape = Qt.CursorShape.OpenHandCursor
        elif at is not None and self.stage.handle_at(at) is not None:
            shape = Qt.CursorShape.CrossCursor
        elif at is not None and self.stage.node_at(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
