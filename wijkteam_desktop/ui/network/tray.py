"""People who have no circle yet: a list to drag them from, over a corner of the drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.drop_view import node_mime
from wijkteam_desktop.ui.network.fold import Fold
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView

_ID = Qt.ItemDataRole.UserRole
_ROW = 26
_LEAST_ROWS = 2
_EDGES = 22


class Tray(QFrame):
    """The living people without a circle; under them, muted, who died or is not born yet."""

    selected = Signal(object)
    """Ids that were selected here."""
    menu_asked = Signal(QPoint)
    key_pressed = Signal(QKeyEvent)
    toggled = Signal()
    """The user folded or unfolded it."""

    def __init__(self, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.read_only = read_only
        self.fold = Fold(is_open=True)
        self.living = TrayList(self)
        self.others = TrayList(self, muted=True)
        self._others_title = PlainLabel(_("Overleden of niet geboren"), "muted", "small")
        self.living.setAccessibleName(_("Nog niet geplaatst"))
        self.others.setAccessibleName(self._others_title.text())
        side = theme.px(6)
        self._others_title.setContentsMargins(side, 0, side, 0)
        self.fold.body.setSpacing(theme.px(2))
        for people in (self.living, self.others):
            people.itemSelectionChanged.connect(self._tell)
        for widget in (self.living, self._others_title, self.others):
            self.fold.body.addWidget(widget)
        self.fold.toggled.connect(lambda _open: self.toggled.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(3))
        column.addWidget(self.fold)

    def show_people(
        self, case: CaseView, unplaced: Sequence[str], title: Callable[[int], str]
    ) -> None:
        """Show who has no place in the drawing; an empty tray hides."""
        people = [p for p in (case.person(i) for i in unplaced) if p is not None]
        living = [p for p in people if p.is_living]
        others = [p for p in people if not p.is_living]
        self.living.show_people(living)
        self.others.show_people(others)
        self.living.setVisible(bool(living))
        self._others_title.setVisible(bool(others))
        self.others.setVisible(bool(others))
        self.fold.set_title(title(len(living)))
        self.setVisible(bool(people))

    def ids(self) -> tuple[str, ...]:
        """Everybody who is in the tray."""
        return (*self.living.ids(), *self.others.ids())

    def area_of(self, node_id: str) -> QRect:
        """Where somebody is listed, within the tray."""
        for people in (self.living, self.others):
            area = people.area_of(node_id)
            if not area.isNull():
                return area.translated(people.mapTo(self, QPoint()))
        return QRect()

    def select(self, ids: Iterable[str]) -> None:
        """Show who is selected, without telling anyone."""
        wanted = set(ids)
        for people in (self.living, self.others):
            people.select(wanted)

    def fit(self, width: int, most: int) -> QSize:
        """Size that the tray wants in a room of so many pixels."""
        if not self.fold.is_open:
            return QSize(width, self.fold.head_height() + 2 * theme.px(3) + 2)
        self.living.limit(_LEAST_ROWS)
        self.others.limit(_LEAST_ROWS)
        room = most - self._height()
        room -= self.living.limit_by(room)
        self.others.limit_by(room)
        return QSize(width, self._height())

    def _height(self) -> int:
        """Height with the lists as high as they are now."""
        lists = [people for people in (self.living, self.others) if not people.isHidden()]
        height = self.fold.head_height() + sum(people.height() for people in lists)
        if not self.others.isHidden():
            height += self._others_title.sizeHint().height()
        return height + theme.px(_EDGES)

    def hand_out(self, node_id: str) -> None:
        """Begin to drag somebody out of the tray."""
        if self.read_only:
            return
        drag = QDrag(self)
        drag.setMimeData(node_mime(node_id))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)

    def _tell(self) -> None:
        self.selected.emit((*self.living.selected_ids(), *self.others.selected_ids()))


class TrayList(QListWidget):
    """A short list of people; keys and menu go to the tray."""

    def __init__(self, tray: Tray, *, muted: bool = False) -> None:
        super().__init__()
        self._tray = tray
        self._muted = muted
        self._start = QPoint()
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)

    def show_people(self, people: Sequence[PersonView]) -> None:
        """Show these people; the same ones again change nothing but their words."""
        self.blockSignals(True)
        if self.ids() != tuple(p.id for p in people):
            chosen = set(self.selected_ids())
            self.clear()
            for person in people:
                item = QListWidgetItem()
                item.setData(_ID, person.id)
                item.setSizeHint(QSize(0, theme.px(_ROW)))
                self.addItem(item)
            self.select(chosen)
        for row, person in enumerate(people):
            item = self.item(row)
            item.setText(person.name)
            about = f"{person.role} · {label(person.kind)}" if person.role else label(person.kind)
            item.setToolTip(f"{person.name}\n{about}")
            if self._muted:
                item.setForeground(theme.color("muted"))
        self.blockSignals(False)

    def ids(self) -> tuple[str, ...]:
        """Ids in the order of the list."""
        return tuple(self.item(row).data(_ID) for row in range(self.count()))

    def area_of(self, node_id: str) -> QRect:
        """Row of somebody; a null rectangle for who is not here."""
        if node_id not in self.ids():
            return QRect()
        return self.visualItemRect(self.item(self.ids().index(node_id)))

    def selected_ids(self) -> tuple[str, ...]:
        """Ids that are selected."""
        return tuple(item.data(_ID) for item in self.selectedItems())

    def select(self, ids: set[str]) -> None:
        """Select these, quietly."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            item.setSelected(item.data(_ID) in ids)
        self.blockSignals(False)
        self.viewport().update()

    def limit(self, rows: int) -> None:
        """Be so many rows high at most; the rest scrolls."""
        self.setFixedHeight(min(rows, self.count()) * theme.px(_ROW) + 2)

    def limit_by(self, room: int) -> int:
        """Grow into so many more pixels, as far as there are people; gives what was taken."""
        before = self.height()
        rows = (before + max(0, room)) // theme.px(_ROW)
        self.limit(max(_LEAST_ROWS, rows))
        return self.height() - before

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(self._start)
        far = (event.position().toPoint() - self._start).manhattanLength()
        held = event.buttons() & Qt.MouseButton.LeftButton
        if held and item and far >= QGuiApplication.styleHints().startDragDistance():
            self._tray.hand_out(item.data(_ID))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self._tray.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._tray.menu_asked.emit(event.globalPos())
