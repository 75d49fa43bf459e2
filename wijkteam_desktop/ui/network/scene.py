"""The drawing as items: shows a case, and what a gesture does to it before it is an edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsScene

from wijkteam_desktop.network.geometry import Figure, Mark, Point
from wijkteam_desktop.palette import Palette
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.items import (
    BandItem,
    ChangeItem,
    GhostItem,
    HandleItem,
    LineItem,
    PersonItem,
    TitleItem,
)
from wijkteam_desktop.ui.network.painter import paint, rect
from wijkteam_desktop.ui.network.projection import KRING, Layout, Projection
from wijkteam_desktop.views.case import CaseView

_LINES = ("tie", "desired", "family")
_SIGNS = ("title", "ghost", "change")


class NetworkScene(QGraphicsScene):
    """Items by id. ``show_case`` brings them in step with a case, whatever happened to it."""

    selection_changed = Signal(object)
    """Ids that are selected, the last one being current."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: CaseView | None = None
        self._layout: Layout | None = None
        self.projection: Projection = KRING
        self.figure: Figure | None = None
        self.editable = True
        self._people: dict[str, PersonItem] = {}
        self._lines: dict[tuple[str, str], LineItem] = {}
        """Lines and signs. A line is painted with the ground, unless it was lifted to follow."""
        self._ground: tuple[Mark, ...] = ()
        self._lifted: set[LineItem] = set()
        self._selected: tuple[str, ...] = ()
        self._dragged: tuple[str, ...] = ()
        self._hovered: str | None = None
        self._target: str | None = None
        self._focused = False
        self._absent = ""
        self._band = BandItem(self._colours)
        self._line = BandItem(self._colours, as_line=True)
        self._handle = HandleItem(self._colours)
        for item in (self._band, self._line, self._handle):
            self.addItem(item)
        # There are few items and many of them move: an index costs more than it saves.
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        theme.signals().changed.connect(self.repaint)

    # What is shown

    def show_case(self, case: CaseView, layout: Layout) -> None:
        """Show a case: items of who is new come, of who is gone go, the others follow."""
        self._case, self._layout = case, layout
        figure = self.figure = self.projection.figure(case, layout)
        ground = tuple(m for m in figure.marks if m.kind in ("ground", "sector"))
        fresh = ground != self._ground or bool(self._lifted)
        self._ground = ground
        people = {m.key: m for m in figure.marks if m.kind == "person"}
        lines = {(m.kind, m.key): m for m in figure.marks if m.kind in (*_LINES, *_SIGNS)}
        for node_id in self._people.keys() - people.keys():
            self.removeItem(self._people.pop(node_id))
        for key in self._lines.keys() - lines.keys():
            fresh |= key[0] in _LINES
            self.removeItem(self._lines.pop(key))
        for key, mark in lines.items():
            fresh |= self._show_line(key, mark) and key[0] in _LINES
        self._put_down()
        if fresh:
            self._renew_ground()
        for node_id, mark in people.items():
            self._show_person(node_id, mark, layout)
        self._dragged = ()
        self._keep_selected()
        if self._absent:
            self._dim_lines()
        self._show_states()

    def homes(self) -> Mapping[str, Point]:
        """Where everybody stands when nobody is dragged."""
        return self._layout.positions if self._layout is not None else {}

    def repaint(self) -> None:
        """Paint everything again: the colours changed."""
        self.invalidate(self.sceneRect())
        for item in (*self._people.values(), *self._lines.values()):
            item.update()

    def drawBackground(self, painter: QPainter, area: QRectF | QRect) -> None:
        colours = self._colours()
        painter.fillRect(area, theme.color("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._ground:
            paint(painter, mark.primitives, colours)
        for (kind, _key), item in self._lines.items():
            if kind in _LINES and item not in self._lifted:
                painter.setOpacity(item.opacity())
                paint(painter, item.mark.primitives, colours)
        painter.setOpacity(1.0)

    def current(self) -> str | None:
        """Id of the one that the keyboard works on."""
        return self._selected[-1] if self._selected else None

    def area_of(self, node_id: str) -> QRectF | None:
        """Square around the symbol of somebody; None for who is not drawn."""
        item = self._people.get(node_id)
        return item.symbol() if item is not None else None

    def caption_of(self, node_id: str) -> QRectF | None:
        """Room of the name of somebody; None for who is not drawn."""
        if self._layout is None or node_id not in self._layout.captions:
            return None
        return rect(self._layout.caption_box(node_id))

    def covers(self, area: QRectF) -> bool:
        """Say whether somebody or a title is drawn in an area."""
        titles = (i for i in self._lines.values() if i.mark.kind in _SIGNS)
        boxes = [item.area() for item in self._people.values()]
        boxes += [item.boundingRect() for item in titles]
        return any(area.intersects(box) for box in boxes)

    def sentence_of(self, node_id: str) -> str:
        """What the mark of somebody says; empty for who is not drawn."""
        item = self._people.get(node_id)
        return item.mark.sentence if item is not None else ""

    def picture_of(self, node_id: str) -> QPixmap | None:
        """Somebody as pixels, to carry along with a drag."""
        item = self._people.get(node_id)
        if item is None:
            return None
        area = item.boundingRect()
        picture = QPixmap(area.size().toSize())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-area.topLeft() - item.home)
        paint(painter, item.mark.primitives, self._colours())
        painter.end()
        return picture

    # What gestures do

    def node_at(self, at: QPointF) -> str | None:
        """Who is drawn at a point: a symbol goes before a name."""
        for item in self._people.values():
            if item.symbol().contains(at):
                return item.mark.key
        return next((i.mark.key for i in self._people.values() if i.covers(at)), None)

    def line_at(self, at: QPointF) -> str:
        """Sentence of the line near a point; empty for none."""
        near = [i for i in self._lines.values() if i.mark.kind != "title" and i.covers(at)]
        return near[-1].mark.sentence if near else ""

    def handle_at(self, at: QPointF) -> str | None:
        """Whose handle for a tie is at a point."""
        return self._handle.node_id if self._handle.covers(at) else None

    def nodes_in(self, area: QRectF) -> tuple[str, ...]:
        """Who has the middle of the symbol in an area."""
        return tuple(i for i, item in self._people.items() if area.contains(item.pos()))

    def selected(self) -> tuple[str, ...]:
        """Who is selected, the current one last; those in the tray too."""
        return self._selected

    def select(self, ids: Iterable[str]) -> None:
        """Select these people and no others."""
        wanted = tuple(dict.fromkeys(ids))
        if wanted != self._selected:
            self._selected = wanted
            self._show_states()
            self.selection_changed.emit(wanted)

    def hover(self, node_id: str | None) -> None:
        """Show the handle beside who is under the mouse; it stays while the mouse is on it."""
        if node_id != self._hovered:
            self._hovered = node_id
            self._show_handle()

    def show_focus(self, focused: bool) -> None:
        """Show who the keyboard works on, or no longer."""
        if focused != self._focused:
            self._focused = focused
            self._show_states()

    def show_absent(self, node_id: str) -> None:
        """Show somebody and their lines as if they were not there; empty for nobody."""
        if node_id != self._absent:
            self._absent = node_id
            self._dim_lines()
            self._show_states()

    def show_target(self, node_id: str | None) -> None:
        """Show on whom something would be dropped."""
        if node_id != self._target:
            self._target = node_id
            self._show_states()

    def drag(self, ids: Iterable[str], by: QPointF) -> None:
        """Show people elsewhere; only they and their lines are painted again."""
        case, layout = self._case, self._layout
        if case is None or layout is None:
            return
        moved: dict[str, Point] = {}
        for node_id in ids:
            item = self._people.get(node_id)
            if item is not None:
                at = item.home + by
                item.setPos(at)
                moved[node_id] = Point(at.x(), at.y())
        if tuple(moved) != self._dragged:
            self._dragged = tuple(moved)
            self._handle.show_at(None, None)
        self._follow(case, layout, moved)

    def settle(self) -> None:
        """Show everybody where the case says."""
        if self.figure is None or not self._dragged:
            return
        for node_id in self._dragged:
            item = self._people.get(node_id)
            if item is not None:
                item.setPos(item.home)
        # What followed was drawn quickly; the drawing itself has every line in its place.
        for mark in self.figure.marks:
            line = self._lines.get((mark.kind, mark.key))
            if line is not None:
                line.show_mark(mark)
        self._put_down()
        self._renew_ground()
        self._dragged = ()
        self._show_handle()

    def show_band(self, area: QRectF | None) -> None:
        """Show or hide the rubber band."""
        if area is None:
            self._band.hide()
        else:
            self._band.stretch(area.topLeft(), area.bottomRight())

    def show_line(self, start: str | None, end: QPointF, target: str | None) -> None:
        """Show a tie that is being drawn; None hides it."""
        item = self._people.get(start) if start else None
        self.show_target(target if item is not None else None)
        if item is None:
            self._line.hide()
        else:
            self._line.stretch(item.pos(), end)

    # Inside

    def _colours(self) -> Palette:
        return theme.palette()

    def _show_person(self, node_id: str, mark: Mark, layout: Layout) -> None:
        reach = self.projection.reach(layout, node_id)
        item = self._people.get(node_id)
        if item is None:
            item = self._people[node_id] = PersonItem(mark, reach, self._colours)
            self.addItem(item)
        else:
            item.show_mark(mark, reach)

    def _show_line(self, key: tuple[str, str], mark: Mark) -> bool:
        """Show a line or sign; says whether it is another one than before."""
        item = self._lines.get(key)
        if item is not None:
            return item.show_mark(mark)
        made = {"title": TitleItem, "ghost": GhostItem, "change": ChangeItem}.get(key[0], LineItem)
        item = self._lines[key] = made(mark, self._colours)
        # A line lies in the ground, which is kept as pixels, until somebody at its end moves.
        item.setVisible(key[0] not in _LINES)
        self.addItem(item)
        return True

    def _lift(self, item: LineItem) -> None:
        """Take a line out of the ground, to be painted by itself."""
        if item not in self._lifted:
            if not self._lifted:
                self._renew_ground()
            self._lifted.add(item)
            item.show()

    def _put_down(self) -> None:
        """Let all lines lie in the ground again; who called renews it."""
        for item in self._lifted:
            item.hide()
        self._lifted.clear()

    def _renew_ground(self) -> None:
        """Paint the ground again, once, with the next frame."""
        self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)

    def _follow(self, case: CaseView, layout: Layout, moved: Mapping[str, Point]) -> None:
        """Draw the lines of these people to where they are shown."""
        for mark in self.projection.following(case, layout, moved, frozenset(moved)):
            item = self._lines.get((mark.kind, mark.key)) if mark is not None else None
            if mark is not None and item is not None:
                if mark.kind in _LINES:
                    self._lift(item)
                item.show_mark(mark)

    def _keep_selected(self) -> None:
        """Drop who is gone from the selection."""
        case = self._case
        if case is None:
            return
        known = {p.id for p in case.people} | {o.id for o in case.organisations}
        self.select(i for i in self._selected if i in known)

    def _lines_of(self, node_id: str) -> frozenset[str]:
        """Ids of the ties and relations of somebody."""
        case = self._case
        if case is None or not node_id:
            return frozenset()
        ends = [(one.id, one.client_id, one.other_id) for one in case.ties]
        ends += [(one.id, one.from_id, one.to_id) for one in case.emotional]
        return frozenset(line for line, first, second in ends if node_id in (first, second))

    def _dim_lines(self) -> None:
        """Let the lines of who is thought away look so too."""
        gone = self._lines_of(self._absent)
        for line in self._lines.values():
            line.show_absent(line.mark.key in gone)
        self._renew_ground()

    def _show_states(self) -> None:
        current = self.current()
        for node_id, item in self._people.items():
            item.show_state(
                chosen=node_id in self._selected,
                current=self._focused and node_id == current,
                target=node_id == self._target,
                absent=node_id == self._absent,
            )
        self._show_handle()

    def _show_handle(self) -> None:
        """The handle stands beside who is under the mouse, else beside the one who is selected."""
        alone = self._selected[0] if len(self._selected) == 1 else None
        node_id = self._hovered or alone
        item = self._people.get(node_id) if node_id and self.editable else None
        self._handle.show_at(node_id, item)
