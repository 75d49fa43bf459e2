"""The base of the pages: they read again when a change touches them, and only while in sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui.workspace import Workspace


class Page(QWidget):
    """A page of the window.  Override ``refresh``, and ``touched_by`` when not all changes matter.

    ``page_name`` is what edits made here carry, so that undo can come back here.
    """

    page_name = ""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._stale = True
        workspace.changed.connect(self._hear)
        workspace.anonymous_changed.connect(self._names_changed)

    def touched_by(self, change_set: Any) -> bool:
        """Say whether a change can be seen on this page."""
        return True

    def refresh(self) -> None:
        """Read everything shown here again."""

    def mark_stale(self) -> None:
        """Read again at the next chance: now if the page is in sight, else when it comes."""
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Read again if something changed since the last time."""
        if self._stale and self.workspace.is_open:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()

    def _hear(self, change_set: Any) -> None:
        if self.touched_by(change_set):
            self.mark_stale()

    def _names_changed(self, _hidden: bool) -> None:
        self.mark_stale()
