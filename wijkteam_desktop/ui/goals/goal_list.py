"""All goals of a case, a line for the next, and the actions that stand under no goal."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wijkteam_desktop.services import mix
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.goals import edits
from wijkteam_desktop.ui.goals.goal_card import GoalCard
from wijkteam_desktop.ui.request.action_group import ActionGroup
from wijkteam_desktop.ui.widgets import Card, button, muted
from wijkteam_desktop.ui.widgets.drafts import watch
from wijkteam_desktop.ui.widgets.keyed_rows import KeyedRows
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import GoalStatus


class GoalList(Scroll):
    """A line to add a goal, a card per goal, and the other actions at the end."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._case: CaseView | None = None
        self.new_line = QLineEdit()
        self.new_line.setPlaceholderText(_("+ nieuw doel, in de woorden van de cliënt"))
        self.new_line.setAccessibleName(_("Nieuw doel"))
        self.new_line.setMaxLength(1000)
        self.add_button = button(_("Doel toevoegen"), self.add_typed, icon="target")
        self.empty = muted(
            _(
                "Nog geen doelen. Vraag: wat wil jij bereiken? Schrijf het op zoals de cliënt het "
                "zegt; hoe je het meet en wie wat doet, komt daarna."
            )
        )
        self.cards = KeyedRows(self._new_card, spacing=theme.px(12))
        self.loose = Card(_("Acties zonder doel"))
        self.loose_actions = ActionGroup(workspace, page=edits.PAGE)
        self.loose.add(self.loose_actions)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.new_line, 1)
        line.addWidget(self.add_button)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, theme.px(6), theme.px(10))
        column.setSpacing(theme.px(12))
        column.addLayout(line)
        column.addWidget(self.empty)
        column.addLayout(self.cards)
        column.addWidget(self.loose)
        column.addStretch(1)
        self.new_line.returnPressed.connect(self.add_typed)

    def show_case(self, case: CaseView) -> None:
        """Show the goals of a case."""
        if self._case is None or self._case.id != case.id:
            self.new_line.clear()
        self._case = case
        watch(self.new_line, f"case/{case.id}/new-goal")
        self.empty.setVisible(not case.goals)
        present = set(self.cards.rows())
        cards = self.cards.follow(goal.id for goal in case.goals)
        for card, goal in zip(cards, case.goals, strict=True):
            if card not in present:
                # What was answered is out of the way until somebody wants to see it.
                card.set_folded(goal.status is not GoalStatus.IN_PROGRESS)
            card.show_goal(case, goal)
        loose = set(mix.loose_actions(case))
        self.loose_actions.show_actions(case, [a for a in case.actions if a.id in loose])

    def add_typed(self) -> None:
        """Add the typed goal and go into its result, which is asked next."""
        text = " ".join(self.new_line.text().split())
        if self._case is None or not text:
            self.new_line.setFocus()
            return
        added = edits.add_goal(self._workspace, self._case.id, text)
        if added is not None:
            self.new_line.clear()
            card = self.cards.row(added)
            if card is not None:
                card.result.setFocus()
                self.ensureWidgetVisible(card)

    def _new_card(self, goal_id: str) -> GoalCard:
        card = GoalCard(self._workspace, goal_id)
        card.remove_asked.connect(lambda: edits.remove_goal(self._workspace, goal_id))
        return card
