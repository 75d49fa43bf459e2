"""The sociale kaart as the ranking wants it, read once and kept until it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from wijkteam_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from wijkteam_desktop.services.matching.directory import Directory

_TABLES = frozenset({"offer", "provider", "catalogue_entry", "offer_experience"})


class DirectoryMemory(QObject):
    """Keeps what was read; forgets it when the window locks."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept: Directory | None = None
        workspace.changed.connect(self._hear)
        workspace.locked.connect(self.forget)
        workspace.opened.connect(self.forget)

    def directory(self) -> Directory:
        """Give the sociale kaart as it is now."""
        if self._kept is None:
            from wijkteam_desktop.services.matching import directory

            self._kept = self._workspace.read(directory.read)
        return self._kept

    def forget(self) -> None:
        """Read again at the next chance."""
        self._kept = None

    def _hear(self, change_set: Any) -> None:
        if touches_kaart(change_set):
            self.forget()


def touches_kaart(change_set: Any) -> bool:
    """Say whether an edit changed something that the ranking looks at."""
    return bool(_TABLES.intersection(change_set.tables))
