"""The acts on the drawing: who is selected, and which edit is asked for."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, Signal

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network import copying, edits
from wijkteam_desktop.ui.network.aligning import Way, drop_for
from wijkteam_desktop.ui.network.edit_kinds import Edits
from wijkteam_desktop.ui.network.projection import Layout, Projection
from wijkteam_desktop.ui.network.scene import NetworkScene
from wijkteam_desktop.ui.network.several_form import movable_ids
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace

_BURST_MS = 1500


class NetworkActions(QObject):
    """Turns what a user does with the selected people into labelled edits."""

    told = Signal(str)
    """Something was done; what it is called."""
    removed = Signal(str)
    """People were removed; the sentence that says so."""
    hint_changed = Signal(str)
    """What the user can do now while drawing a line by keyboard; empty when that is over."""

    def __init__(self, workspace: Workspace, scene: NetworkScene) -> None:
        super().__init__()
        self._workspace = workspace
        self._scene = scene
        self._case: CaseView | None = None
        self._layout: Layout | None = None
        self._nudged = QPointF()
        self._burst = ""
        self._burst_ids: tuple[str, ...] = ()
        self._since = QElapsedTimer()
        self.edits: Edits = edits
        """What a gesture becomes: an edit of the case, or of its wished network."""
        self._linking: str | None = None
        self._link_to: str | None = None

    @property
    def linking(self) -> bool:
        """Whether a line is being drawn by keyboard."""
        return self._linking is not None

    def show_case(self, case: CaseView, layout: Layout) -> None:
        """Work on this case from now on."""
        self._case, self._layout = case, layout

    def move(self, grabbed: str, ids: tuple[str, ...], by: QPointF) -> None:
        """Keep where people were dragged; outside the rings they go back."""
        self._move(grabbed, ids, by, None)

    def nudge(self, by: QPointF) -> None:
        """Show the selected people a little further; ``end_nudge`` keeps it."""
        if self._scene.selected():
            self._nudged += by
            self._scene.drag(self._scene.selected(), self._nudged)

    def end_nudge(self) -> None:
        """Keep where people were nudged; nudges in one go undo together."""
        by, self._nudged = self._nudged, QPointF()
        ids = self._scene.selected()
        if by.isNull() or not ids:
            return
        fresh = not self._since.isValid() or self._since.elapsed() > _BURST_MS
        if fresh or ids != self._burst_ids:
            self._burst, self._burst_ids = uuid.uuid4().hex, ids
        self._since.start()
        self._move(ids[-1], ids, by, self._burst)

    def drop_new(self, node_id: str, at: QPointF) -> None:
        """Put somebody out of the tray where they were dropped, with who is selected too."""
        if self._case is None or self._layout is None:
            return
        selected = self._scene.selected()
        ids = selected if node_id in selected else (node_id,)
        wanted = self._drawing.dropped(self._case, self._layout, ids, Point(at.x(), at.y()))
        if wanted is not None:
            view = self._drawing.view
            self._tell(self.edits.move(self._workspace, self._case, view, wanted))

    def set_circle(self, circle: Circle | None) -> None:
        """Put the selected people in a circle."""
        if self._case is None:
            return
        ids = movable_ids(self._case, self._scene.selected())
        if ids:
            self._tell(self.edits.set_circle(self._workspace, self._case, ids, circle))
        else:
            self._workspace.message.emit(_("Het gezin staat altijd in het midden."))

    def align(self, way: Way) -> None:
        """Put the selected people in line, as one edit."""
        if self._case is None or self._layout is None:
            return
        wanted = drop_for(self._drawing, self._case, self._layout, self._scene.selected(), way)
        if wanted is not None:
            view = self._drawing.view
            self._tell(self.edits.move(self._workspace, self._case, view, wanted))

    def copy(self) -> None:
        """Keep the selected people, to be put in another case."""
        if self._case is not None:
            copying.copy(self._workspace, self._case, self._scene.selected())

    def paste(self) -> None:
        """Put who was copied in this case, and select them."""
        if self._case is None:
            return
        made = copying.paste(self._workspace, self._case)
        if made:
            self._scene.select(made)

    def tie(self, from_id: str, to_id: str) -> None:
        """Draw a line between two people."""
        if self._case is not None:
            self._tell(self.edits.tie(self._workspace, self._case, from_id, to_id))

    def remove(self) -> None:
        """Remove the selected people; undo brings them back, so nothing is asked."""
        if self._case is None or not self._scene.selected():
            return
        ids = self._scene.selected()
        text = _("{who} verwijderd.").format(who=edits.who(self._case, ids))
        following = self._next_after(ids)
        if self.edits.remove(self._workspace, self._case, ids):
            self._scene.select((following,) if following else ())
            self.removed.emit(text)

    def release(self) -> None:
        """Give the selected people back to the automatic placement."""
        if self._case is not None:
            self._tell(
                self.edits.release(
                    self._workspace, self._case, self._drawing.view, self._scene.selected()
                )
            )

    def arrange(self) -> None:
        """Give everybody back to the automatic placement."""
        if self._case is not None:
            self._tell(self.edits.release(self._workspace, self._case, self._drawing.view))

    def select_all(self) -> None:
        """Select everybody in the drawing."""
        self._scene.select(self.order())

    def walk(self, direction: int) -> bool:
        """Select the next (1) or previous (-1) person; False past the ends."""
        order = self.order()
        if self._linking is not None:
            self._aim(order, direction)
            return True
        current = self._scene.current()
        if current in order:
            place = order.index(current) + direction
        else:
            place = 0 if direction > 0 else len(order) - 1
        if not 0 <= place < len(order):
            return False
        self._scene.select((order[place],))
        return True

    def begin_link(self) -> None:
        """Begin to draw a line from the selected person with the keyboard."""
        current = self._scene.current()
        if current is None or self._case is None:
            return
        self._linking, self._link_to = current, None
        self.hint_changed.emit(
            _("Lijn van {who}: kies met Tab of een klik naar wie, en druk op Enter.").format(
                who=self._case.name_of(current)
            )
        )

    def finish_link(self, target: str | None = None) -> bool:
        """Draw the line to who was chosen; False when no line is being drawn."""
        start, wanted = self._linking, target or self._link_to
        if start is None:
            return False
        if wanted is not None and wanted != start:
            self.cancel_link()
            self.tie(start, wanted)
        return True

    def cancel_link(self) -> bool:
        """Draw no line after all; False when none was being drawn."""
        if self._linking is None:
            return False
        self._linking = self._link_to = None
        self._scene.show_line(None, QPointF(), None)
        self.hint_changed.emit("")
        return True

    def _aim(self, order: tuple[str, ...], direction: int) -> None:
        """Choose the next person as the other end of the line."""
        others = [i for i in order if i != self._linking]
        if not others or self._case is None:
            return
        if self._link_to in others:
            place = (others.index(self._link_to) + direction) % len(others)
        else:
            place = 0 if direction > 0 else -1
        self._link_to = others[place]
        area = self._scene.area_of(self._link_to)
        if area is not None:
            self._scene.show_line(self._linking, area.center(), self._link_to)
        self.hint_changed.emit(
            _("Lijn van {who} naar {other}: druk op Enter.").format(
                who=self._case.name_of(self._linking), other=self._case.name_of(self._link_to)
            )
        )

    def _move(self, grabbed: str, ids: tuple[str, ...], by: QPointF, step: str | None) -> None:
        if self._case is None or self._layout is None:
            return
        wanted = self._drawing.moved(self._case, self._layout, grabbed, ids, by.x(), by.y())
        if wanted is None or not (wanted.places or wanted.circles):
            self._scene.settle()
            return
        view = self._drawing.view
        self._tell(self.edits.move(self._workspace, self._case, view, wanted, step=step))
        # What was refused, or slid back to the own sector, must not stay where it was dragged.
        self._scene.settle()

    @property
    def _drawing(self) -> Projection:
        return self._scene.projection

    def _tell(self, label: str) -> None:
        if label:
            self.told.emit(label)

    def order(self) -> tuple[str, ...]:
        """Ids of who is drawn, in the order in which keys walk them."""
        return self._drawing.walk_order(self._layout) if self._layout is not None else ()

    def _next_after(self, ids: tuple[str, ...]) -> str | None:
        """Who is selected when these are gone, so that the keyboard goes on where it was."""
        left = [i for i in self.order() if i not in ids]
        after = [i for i in self.order() if i in ids or i in left]
        last = max((after.index(i) for i in ids if i in after), default=-1)
        return next((i for i in after[last + 1 :] if i in left), left[-1] if left else None)
