"""The drawing of a case with everything around it: toolbar, quick add, tray and legend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.network.layers import Layers
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network import commands
from wijkteam_desktop.ui.network.accessible import expose
from wijkteam_desktop.ui.network.actions import NetworkActions
from wijkteam_desktop.ui.network.announce import announce, describe, selection_sentence
from wijkteam_desktop.ui.network.beamer import Beamer
from wijkteam_desktop.ui.network.by_hand import ByHand
from wijkteam_desktop.ui.network.canvas import NetworkCanvas
from wijkteam_desktop.ui.network.command_table import commands_for
from wijkteam_desktop.ui.network.commands import may
from wijkteam_desktop.ui.network.drawn import Drawn
from wijkteam_desktop.ui.network.edit_kinds import Edits
from wijkteam_desktop.ui.network.in_place import InPlace
from wijkteam_desktop.ui.network.legend import Legend
from wijkteam_desktop.ui.network.overlay import Overlay
from wijkteam_desktop.ui.network.projection import Projection, plain_drawings
from wijkteam_desktop.ui.network.quick_add import QuickAdd
from wijkteam_desktop.ui.network.scene import NetworkScene
from wijkteam_desktop.ui.network.systems_button import SystemsButton
from wijkteam_desktop.ui.network.toolbar import Toolbar
from wijkteam_desktop.ui.network.tray import Tray
from wijkteam_desktop.ui.time.time_travel import TimeTravel
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_SETTLE_MS = 60
_ARROW_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class NetworkView(QFrame):
    """Shows the circles of a case and lets people be moved, joined, added and removed."""

    selection_changed = Signal(object)
    """Ids that are selected, the last one being current."""
    part_dropped = Signal(str, str)
    """A card of who does what was dropped on somebody: the part and the person or organisation."""

    def __init__(
        self, workspace: Workspace, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self._workspace = workspace
        self._read_only = self._fixed = read_only
        self.scene = NetworkScene(self)
        self.scene.editable = not read_only
        self.canvas = NetworkCanvas(self.scene, read_only=read_only)
        self.actions_ = NetworkActions(workspace, self.scene)
        expose(self.canvas, self.scene, self.actions_)
        self.beamer = Beamer(self, self.canvas)
        self.drawn = Drawn(self.canvas, self.beamer)
        self.toolbar = Toolbar(self.drawn.views, read_only=read_only)
        self.toolbar.add_view(self.beamer.button)
        self.quick_add = QuickAdd(workspace, self)
        self.tray = Tray(self, read_only=read_only)
        self.legend = Legend(self)
        self.by_hand = ByHand(workspace, self)
        self._commands = commands_for(
            self, self.actions_, self.canvas.zoom, self.by_hand.commands(), read_only=read_only
        )
        self._all_commands = self._commands
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self.systems = SystemsButton()
        self.time = None if read_only else TimeTravel(workspace, self)
        self._lay_out()
        # After the canvas has its place among the children: these float over it.
        self.in_place = InPlace(workspace, self)
        self.overlay = Overlay(self, self.canvas, self.tray, self.legend, self.quick_add)
        self._connect()
        self.setFocusProxy(self.canvas)
        order = (self.canvas, self.tray.living, self.tray.others, self.quick_add.line)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @property
    def case(self) -> CaseView | None:
        """The case that is shown."""
        return self.drawn.case

    def show_case(self, case: CaseView) -> None:
        """Show a case as it is now; the same call after an edit, undo, redo or reload.

        When an earlier moment or the wished network was chosen, that is drawn.
        """
        if self.time is None:
            self.systems.show_case(case)
            self._draw(case)
        else:
            self.time.show_case(case)

    def show_moment(
        self,
        case: CaseView,
        drawings: Iterable[Projection],
        acts: Edits,
        allowed: Sequence[str] | None,
    ) -> None:
        """Draw a case of some moment; gestures become edits of *acts*.

        *allowed* are beginnings of names of the commands that edit and still hold; None: all.
        """
        now = allowed is None
        for drawing in drawings:
            self.drawn.take_projection(drawing)
        self._commands = [c for c in self._all_commands if may(c, allowed)]
        self.actions_.edits = acts
        self.scene.editable = self.canvas.takes_parts = now
        wished = bool(allowed) and self.view is View.KRING
        self.canvas.read_only = not now and not wished
        self.quick_add.setVisible(now)
        self._fixed = not now
        self._draw(case)

    def _draw(self, case: CaseView) -> None:
        self.drawn.take_case(case)
        self.quick_add.show_case(case)
        self.by_hand.show_case(case, editable=self.editable)
        self.quick_add.setVisible(self.editable)
        self.drawn.arrange(keep=True)

    @property
    def view(self) -> View:
        """The way of drawing that is shown."""
        return self.drawn.view

    def show_view(self, view: View) -> None:
        """Draw the same people another way; each way keeps its own places, zoom and selection."""
        if view is self.view:
            return
        self.toolbar.views.set_value(view)
        self.toolbar.layers.show_view(view)
        self.systems.setVisible(view is View.ECOGRAM)
        self.drawn.show_view(view)
        if self.time is not None:
            self.time.view_changed()
        announce(self.canvas, self.canvas.accessibleName())

    def show_layers(self, layers: Layers) -> None:
        """Draw only some layers, or only one person and who is near."""
        self.drawn.show_layers(layers)

    def focus_on_current(self) -> None:
        """Draw only the selected person and who is near; once more one step further."""
        current = self.scene.current()
        if current is None:
            return
        layers = self.drawn.layers
        steps = layers.steps + 1 if layers.focus == current else 1
        self.show_layers(replace(layers, focus=current, steps=steps))
        announce(self.canvas, self.canvas.accessibleName())

    def select(self, ids: Iterable[str]) -> None:
        """Select people, for a list or card elsewhere."""
        self.scene.select(ids)

    def selected(self) -> tuple[str, ...]:
        """Ids that are selected."""
        return self.scene.selected()

    def begin_add(self) -> None:
        """Put the cursor in the field that adds people."""
        self.quick_add.line.setFocus()

    @property
    def editable(self) -> bool:
        """Whether people may be added and changed in what is drawn now."""
        return not self._fixed and not self._workspace.anonymous

    def begin_rename(self) -> None:
        """Open the name of the selected person in the drawing itself."""
        self.in_place.begin_rename()

    def begin_relative(self, relative: str) -> None:
        """Open the field that adds a parent, partner, child, sibling or support of somebody."""
        self.in_place.begin_relative(relative)

    def leave(self) -> None:
        """Leave what was begun, else select nobody."""
        if self.actions_.cancel_link():
            return
        layers = self.drawn.layers
        if layers.focus is not None and not self.scene.selected():
            self.show_layers(replace(layers, focus=None))
        self.scene.select(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        if self._read_only:
            self.quick_add.hide()
        else:
            for made in self.by_hand.buttons:
                self.toolbar.add_tool(made)
            self.toolbar.add_field(self.quick_add)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        column.addLayout(beside, 1)
        self.toolbar.add_left(self.systems)
        if self.time is not None:
            beside.addWidget(self.time.panel)
            self.toolbar.add_right(self.time.banner)
            self.toolbar.add_left(self.time.scheme)
            column.addWidget(self.time.bar)
        beside.addWidget(self.canvas, 1)

    def _connect(self) -> None:
        canvas, scene, actions = self.canvas, self.scene, self.actions_
        self._timer.timeout.connect(self._settle)
        self.beamer.toggled.connect(self._rescale)
        self.systems.changed.connect(self._redraw)
        self.drawn.arranged.connect(self._arranged)
        self.drawn.layers_changed.connect(self.toolbar.layers.show_layers)
        theme.signals().changed.connect(self._rescale)
        canvas.resized.connect(self._resized)
        canvas.moved.connect(actions.move)
        canvas.dragged.connect(self._show_target)
        canvas.drag_ended.connect(lambda: self.overlay.show_hint(""))
        canvas.tie_asked.connect(actions.tie)
        canvas.node_dropped.connect(actions.drop_new)
        canvas.part_dropped.connect(self.part_dropped)
        canvas.rename_asked.connect(lambda _id: self.begin_rename())
        canvas.menu_asked.connect(self.show_menu)
        canvas.zoomed.connect(lambda: self.toolbar.show_zoom(canvas.zoom.factor))
        canvas.left.connect(actions.end_nudge)
        canvas.on_key = self._key
        canvas.on_key_release = self._key_release
        canvas.on_walk = actions.walk
        canvas.on_click = actions.finish_link
        scene.selection_changed.connect(self._selected)
        actions.hint_changed.connect(self.overlay.show_hint)
        actions.removed.connect(self._show_removed)
        actions.told.connect(lambda text: announce(canvas, text))
        self.toolbar.zoom_asked.connect(canvas.zoom.step)
        self.toolbar.fit_asked.connect(canvas.zoom.fit)
        self.toolbar.full_size_asked.connect(canvas.zoom.full_size)
        self.toolbar.arrange_asked.connect(actions.arrange)
        self.toolbar.layers.chosen.connect(self.show_layers)
        self.toolbar.view_asked.connect(lambda value: self.show_view(View(value)))
        self.quick_add.added.connect(self._added)
        self.quick_add.known_asked.connect(self._show_known)
        self.tray.selected.connect(scene.select)
        self.tray.menu_asked.connect(self.show_menu)
        self.tray.key_pressed.connect(self._tray_key)

    def show_menu(self, at: QPoint) -> None:
        """Open the menu of what can be done with who is selected, at a place on the screen."""
        commands.menu_of(self._commands, len(self.scene.selected()), self).popup(at)

    def _arranged(self) -> None:
        """Bring what stands around the drawing in step with it."""
        case, layout = self.drawn.case, self.drawn.layout
        if case is None:
            return
        self.actions_.show_case(case, layout)
        focused = self.focusWidget()
        in_tray = focused is not None and self.tray.isAncestorOf(focused)
        self.tray.show_people(case, layout.unplaced, self.scene.projection.tray_title)
        if in_tray and self.tray.isHidden():
            self.canvas.setFocus()
        self.tray.select(self.scene.selected())
        self.overlay.missing.show_layout(layout)
        self._place()
        if self.scene.figure is not None:
            self.legend.show_entries(self.scene.figure.legend)
        self.toolbar.show_hand_placed(bool(layout.pinned))
        self.canvas.setAccessibleName(self.scene.projection.title(len(layout.positions)))
        self._describe()

    def _place(self) -> None:
        """Put what floats over the drawing in its place."""
        self.overlay.place()
        self.beamer.place()

    def _resized(self) -> None:
        self._place()
        if self.isVisible():
            self._timer.start()

    def _settle(self) -> None:
        """Lay out for a new size, when nobody is dragging."""
        if self.canvas.gesture is not None:
            self._timer.start()
        else:
            self.drawn.settle()

    def plain_drawings(self) -> tuple[Projection, Projection]:
        """The family tree and the ecogram of now, the ecogram in the manner that was chosen."""
        tree, _systems = plain_drawings()
        from wijkteam_desktop.ui.network.projection_ecogram import EcogramProjection

        return tree, EcogramProjection(**self.systems.manner())

    def _redraw(self) -> None:
        """Draw the ecogram in another manner."""
        if self.time is not None:
            self.time.redraw()
            return
        self.drawn.take_projection(self.plain_drawings()[1])
        self.drawn.arrange(keep=True)

    def _rescale(self) -> None:
        """Lay out for another size of letters."""
        self.drawn.arrange(keep=False)

    def _selected(self, ids: Sequence[str]) -> None:
        self.tray.select(ids)
        self._describe()
        if self.canvas.hasFocus():
            announce(self.canvas, self.canvas.accessibleDescription())
        self.selection_changed.emit(self.time.known(ids) if self.time else tuple(ids))

    def _describe(self) -> None:
        """Say in words who is selected."""
        if self.case is not None:
            describe(self.canvas, selection_sentence(self.case, self.scene.selected()))

    def _key(self, event: QKeyEvent) -> bool:
        command = commands.find(self._commands, event, len(self.scene.selected()))
        if command is None:
            return False
        command.act()
        return True

    def _key_release(self, event: QKeyEvent) -> None:
        if event.key() in _ARROW_KEYS and not event.isAutoRepeat():
            self.actions_.end_nudge()

    def _tray_key(self, event: QKeyEvent) -> None:
        if event.key() not in _ARROW_KEYS and self._key(event):
            event.accept()

    def _added(self, node_id: str) -> None:
        if self.case is not None:
            self.scene.select((node_id,))
            name = self.case.name_of(node_id)
            announce(self.quick_add.line, _("{name} toegevoegd").format(name=name))

    def _show_known(self, node_id: str) -> None:
        self.scene.select((node_id,))
        area = self.scene.area_of(node_id)
        if area is not None:
            self.canvas.zoom.reveal(area)

    def _show_target(self, node_id: str, by: QPointF) -> None:
        """Say what letting go now would mean."""
        if self.drawn.layout is not None:
            text = self.scene.projection.words(self.drawn.layout, node_id, by.x(), by.y())
            if text != self.overlay.hint.text():
                self.overlay.show_hint(text)

    def _show_removed(self, text: str) -> None:
        case = self.case
        if case is not None:
            self.overlay.offer_undo(text, lambda: self._workspace.undo(case.id))
