"""The two fields that open in the drawing itself, at somebody: their name, and a relative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wijkteam_desktop.ui.network import edits
from wijkteam_desktop.ui.network.announce import announce
from wijkteam_desktop.ui.network.relative_line import RelativeLine
from wijkteam_desktop.ui.network.rename import RenameLine

if TYPE_CHECKING:
    from wijkteam_desktop.ui.network.network_view import NetworkView
    from wijkteam_desktop.ui.workspace import Workspace


class InPlace(QObject):
    """Opens the fields over the selected person, and turns what is typed into an edit."""

    def __init__(self, workspace: Workspace, view: NetworkView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self.name = RenameLine(view)
        self.relative = RelativeLine(workspace, view)
        self.name.committed.connect(self._renamed)
        self.relative.added.connect(self._added)
        for field in (self.name, self.relative):
            field.closed.connect(view.canvas.setFocus)

    def begin_rename(self) -> None:
        """Open the name of the selected person."""
        view, case = self._view, self._view.case
        current = view.scene.current()
        if view.actions_.finish_link() or current is None or case is None or not view.editable:
            return
        over = view.overlay.spot(current, view.scene.caption_of(current))
        self.name.begin(current, case.name_of(current), over)

    def begin_relative(self, relative: str) -> None:
        """Open the field that adds a parent, partner, child, sibling or support of somebody."""
        view, case = self._view, self._view.case
        current = view.scene.current()
        if current is None or case is None or case.person(current) is None or not view.editable:
            return
        over = view.overlay.spot(current, view.scene.area_of(current))
        self.relative.begin(case, current, relative, over)

    def _renamed(self, text: str) -> None:
        case = self._view.case
        if case is not None:
            edits.rename(self._workspace, case, self.name.node_id, text, self.name.step)

    def _added(self, node_id: str) -> None:
        announce(self._view.canvas, self._view.scene.sentence_of(node_id))
