"""What the drawing asks of whoever turns a gesture into an edit; the module ``edits`` is one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from wijkteam_desktop.ui.network.drop import Drop
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, View

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


class Edits(Protocol):
    """Edits by gesture. Each gives its label, or nothing when it was refused."""

    def move(
        self,
        workspace: Workspace,
        case: CaseView,
        view: View,
        wanted: Drop,
        *,
        step: str | None = None,
    ) -> str:
        """Put people on places, and in the circles they were moved to."""

    def set_circle(
        self, workspace: Workspace, case: CaseView, ids: Iterable[str], circle: Circle | None
    ) -> str:
        """Put people in a circle, or in none."""

    def tie(self, workspace: Workspace, case: CaseView, from_id: str, to_id: str) -> str:
        """Draw a line between two people."""

    def remove(self, workspace: Workspace, case: CaseView, ids: Iterable[str]) -> bool:
        """Remove people; says if it was done."""

    def release(
        self, workspace: Workspace, case: CaseView, view: View, ids: Iterable[str] | None = None
    ) -> str:
        """Give people back to the automatic placement."""
