"""The list of actions of a case: who does what, by when."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.request.action_group import ActionGroup
from wijkteam_desktop.ui.request.action_row import ActionRow
from wijkteam_desktop.ui.request.edits import PAGE
from wijkteam_desktop.ui.widgets import Card, muted
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import ActionStatus


class ActionsCard(Card):
    """All actions of a case, with the number that is open."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Acties"), parent=parent)
        self.count = muted("", wrap=False)
        self.head.addWidget(self.count)
        self.group = ActionGroup(workspace, page=PAGE)
        self.add(self.group)
        self.body.addStretch(1)

    def show_case(self, case: CaseView) -> None:
        """Show the actions of a case."""
        still_open = sum(action.status is ActionStatus.OPEN for action in case.actions)
        if still_open:
            self.count.setText(_("{count} open").format(count=still_open))
        else:
            self.count.setText(_("alles gedaan") if case.actions else "")
        self.group.show_actions(case, case.actions)

    def rows(self) -> list[ActionRow]:
        """The rows in their order."""
        return self.group.rows()

    def row(self, action_id: str) -> ActionRow | None:
        """The row of an action."""
        return self.group.row(action_id)
