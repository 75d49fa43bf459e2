"""The part of the view on the drawing that takes drops: cards of parts, and people of the tray."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from wijkteam_desktop.ui.network.scene import NetworkScene

NODE_MIME = "application/x-wijkteam-node"
PART_MIME = "application/x-wijkteam-part"


class DropView(QGraphicsView):
    """A card dropped on somebody, or somebody dropped in a ring, is asked for; nothing is done."""

    part_dropped = Signal(str, str)
    """A part, and on whom it was dropped."""
    node_dropped = Signal(str, QPointF)
    """A person or organisation, and where in the drawing."""

    def __init__(self, scene: NetworkScene, read_only: bool, parent: QWidget | None) -> None:
        super().__init__(scene, parent)
        self.stage = scene
        self.read_only = read_only
        self.takes_parts = True
        self.setAcceptDrops(not read_only)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.read_only or (_is_part(event.mimeData()) and not self.takes_parts):
            return
        if _ids(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        if event.mimeData().hasFormat(NODE_MIME):
            event.acceptProposedAction()
            return
        target = self.stage.node_at(at)
        self.stage.show_target(target)
        if target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.stage.show_target(None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        self.stage.show_target(None)
        mime = event.mimeData()
        target = self.stage.node_at(at)
        if mime.hasFormat(PART_MIME) and target is not None:
            event.acceptProposedAction()
            self.part_dropped.emit(_text(mime, PART_MIME), target)
        elif mime.hasFormat(NODE_MIME):
            event.acceptProposedAction()
            self.node_dropped.emit(_text(mime, NODE_MIME), at)


def node_mime(node_id: str) -> QMimeData:
    """What a drag of a person carries."""
    mime = QMimeData()
    mime.setData(NODE_MIME, node_id.encode())
    return mime


def _ids(mime: QMimeData) -> bool:
    return mime.hasFormat(PART_MIME) or mime.hasFormat(NODE_MIME)


def _is_part(mime: QMimeData) -> bool:
    return mime.hasFormat(PART_MIME)


def _text(mime: QMimeData, kind: str) -> str:
    return mime.data(kind).toStdString()
