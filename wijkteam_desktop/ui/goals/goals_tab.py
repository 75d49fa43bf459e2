"""Tab Doelen en afspraken: the goals, looking back at them, and how the request is divided."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.goals.division_view import DivisionView
from wijkteam_desktop.ui.goals.goal_list import GoalList
from wijkteam_desktop.ui.goals.look_back import LookBack
from wijkteam_desktop.ui.widgets import PlainLabel, Segmented, flush_all
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import GoalStatus

GOALS, BACK, DIVISION = "doelen", "terugkijken", "verdeling"


class GoalsTab(QWidget):
    """Three views of one case; only the one that is looked at is kept up to date."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: CaseView | None = None
        self.view = Segmented(
            [(GOALS, _("Doelen")), (BACK, _("Terugkijken")), (DIVISION, _("Verdeling"))],
            name=_("Beeld"),
        )
        self.summary = PlainLabel("", "muted")
        self.goals = GoalList(workspace)
        self.back = LookBack(workspace)
        self.division = DivisionView(workspace)
        self._views: dict[str, GoalList | LookBack | DivisionView] = {
            GOALS: self.goals,
            BACK: self.back,
            DIVISION: self.division,
        }
        self.stack = QStackedWidget()
        for view in self._views.values():
            self.stack.addWidget(view)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.view)
        head.addWidget(self.summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        self.view.chosen.connect(self.show_view)

    def show_case(self, case: CaseView) -> None:
        """Show a case in the present view."""
        self._case = case
        done = sum(goal.status is GoalStatus.ACHIEVED for goal in case.goals)
        count = len(case.goals)
        words = ngettext("{count} doel", "{count} doelen", count).format(count=count)
        reached = _("{done} gehaald").format(done=done) if done else ""
        self.summary.setText(" · ".join(piece for piece in (words, reached) if piece))
        self._views[self.view.value()].show_case(case)

    def show_view(self, name: str) -> None:
        """Show the goals, the looking back or the division."""
        flush_all(self.stack.currentWidget())
        self.view.set_value(name)
        view = self._views[name]
        if self._case is not None:
            view.show_case(self._case)
        self.stack.setCurrentWidget(view)
