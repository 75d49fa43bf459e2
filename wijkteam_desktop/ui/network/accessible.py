"""The drawing for screen readers: a list of people, each saying the sentence of its mark.

Items of a graphics scene are invisible to a screen reader.  A factory gives the canvas an interface
of its own: a list with one child per person that is drawn, in the order of the keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow

from wijkteam_desktop.ui.network.canvas import NetworkCanvas

if TYPE_CHECKING:
    from wijkteam_desktop.ui.network.actions import NetworkActions
    from wijkteam_desktop.ui.network.scene import NetworkScene

_LISTS: dict[int, CanvasList] = {}
"""By the ``id`` of the canvas that lives: Qt keeps pointers, Python has to keep the objects."""
_GONE: list[CanvasList] = []
"""Qt deletes what its factory gave; the Python side may not delete it once more."""
_installed: list[object] = []


def expose(canvas: NetworkCanvas, scene: NetworkScene, actions: NetworkActions) -> None:
    """Show a canvas to screen readers as a list of the people that *actions* walks through."""
    if not _installed:
        _installed.append(_make)
        QAccessible.installFactory(_make)
    if QAccessible.isActive():
        # Qt may have made one of its own while the canvas was built, and would go on giving that.
        plain = QAccessible.queryAccessibleInterface(canvas)
        if plain is not None:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(plain))
    key = id(canvas)
    _LISTS[key] = CanvasList(canvas, scene, actions)
    canvas.destroyed.connect(lambda _gone=None: _forget(key))


def _forget(key: int) -> None:
    found = _LISTS.pop(key, None)
    if found is not None:
        found.let_go()
        _GONE.append(found)


def _make(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _LISTS.get(id(thing)) if isinstance(thing, NetworkCanvas) else None


class _Entry(QAccessibleInterface):
    """What a list and a person in it have in common."""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names come from the case."""

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return None

    def backgroundColor(self) -> QColor:
        return QColor()

    def foregroundColor(self) -> QColor:
        return QColor()


class CanvasList(_Entry):
    """The drawing as a list."""

    def __init__(self, canvas: NetworkCanvas, scene: NetworkScene, actions: NetworkActions) -> None:
        super().__init__()
        self.canvas: NetworkCanvas | None = canvas
        self.scene: NetworkScene | None = scene
        self._actions: NetworkActions | None = actions
        self._entries: dict[str, PersonEntry] = {}

    def let_go(self) -> None:
        """Forget the canvas, which is about to go."""
        self.canvas = self.scene = self._actions = None

    def order(self) -> tuple[str, ...]:
        """Ids of who is drawn, in the order of the keyboard."""
        return self._actions.order() if self._actions is not None else ()

    def isValid(self) -> bool:
        return self.canvas is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return self.canvas

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        made.focusable = True
        made.focused = self.canvas is not None and self.canvas.hasFocus()
        return made

    def text(self, kind: QAccessible.Text) -> str:
        if self.canvas is None:
            return ""
        if kind is QAccessible.Text.Name:
            return self.canvas.accessibleName()
        if kind is QAccessible.Text.Description:
            return self.canvas.accessibleDescription()
        return ""

    def rect(self) -> QRect:
        if self.canvas is None:
            return QRect()
        return QRect(self.canvas.mapToGlobal(self.canvas.rect().topLeft()), self.canvas.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = self.canvas.parentWidget() if self.canvas is not None else None
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def childCount(self) -> int:
        return len(self.order())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        order = self.order()
        return self.entry(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        order = self.order()
        node_id = child.node_id if isinstance(child, PersonEntry) else ""
        return order.index(node_id) if node_id in order else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((e for e in map(self.entry, self.order()) if e.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        current = self.scene.current() if self.scene is not None else None
        return self.entry(current) if current is not None and current in self.order() else None

    def entry(self, node_id: str) -> PersonEntry:
        """The one interface of a person."""
        if node_id not in self._entries:
            self._entries[node_id] = PersonEntry(self, node_id)
        return self._entries[node_id]


class PersonEntry(_Entry):
    """One person of the drawing."""

    def __init__(self, above: CanvasList, node_id: str) -> None:
        super().__init__()
        self._above = above
        self.node_id = node_id

    def isValid(self) -> bool:
        return self._above.isValid()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        scene = self._above.scene
        made.selectable = made.focusable = True
        if scene is not None:
            made.selected = self.node_id in scene.selected()
            made.focused = self.node_id == scene.current()
        return made

    def text(self, kind: QAccessible.Text) -> str:
        scene = self._above.scene
        if scene is None or kind is not QAccessible.Text.Name:
            return ""
        return scene.sentence_of(self.node_id)

    def rect(self) -> QRect:
        canvas, scene = self._above.canvas, self._above.scene
        area = scene.area_of(self.node_id) if scene is not None else None
        if canvas is None or area is None:
            return QRect()
        on_view = canvas.mapFromScene(area).boundingRect()
        return QRect(canvas.viewport().mapToGlobal(on_view.topLeft()), on_view.size())

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._above

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1
