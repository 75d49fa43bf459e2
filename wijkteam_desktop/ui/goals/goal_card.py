"""One goal: in the client's words, with everything that hangs on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.services import mix
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.bare import make_bare
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.goals import edits
from wijkteam_desktop.ui.goals.goal_parts import GoalParts
from wijkteam_desktop.ui.goals.score_line import ScoreEntry
from wijkteam_desktop.ui.goals.trial_row import TrialRow
from wijkteam_desktop.ui.request.action_group import ActionGroup
from wijkteam_desktop.ui.request.date_line import DateLine
from wijkteam_desktop.ui.request.due import is_overdue, is_today
from wijkteam_desktop.ui.request.wrap_line import WrapLine
from wijkteam_desktop.ui.widgets import Card, PlainLabel, icon_button
from wijkteam_desktop.ui.widgets.buttons import set_icon
from wijkteam_desktop.ui.widgets.drafts import watch
from wijkteam_desktop.ui.widgets.keyed_rows import KeyedRows
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import GoalView
from wijkteam_desktop.vocabulary import GoalStatus

_CAPTION = 150


class GoalCard(Card):
    """A goal that is edited in place; ``folded`` cards show the goal, its owner and its score."""

    remove_asked = Signal()

    def __init__(self, workspace: Workspace, goal_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self.goal = GoalView(goal_id, "")
        self.text = WrapLine(_("Doel, in de woorden van de cliënt"))
        make_bare(self.text, size=15, strong=True)
        self.state = PlainLabel("", "chip", "small")
        self.fold = icon_button("chevron-up", _("Inklappen"), self._toggle, role="muted", size=16)
        self.remove = icon_button("trash-2", _("Doel verwijderen"), role="muted", size=16)
        self.owner = QuietCombo(_("Van wie is dit doel?"))
        self.deadline = DateLine(_("Klaar op"))
        self.late = PlainLabel("", "small", "strong")
        self.result = WrapLine(_("Waaraan zie je dat het gelukt is?"))
        self.result.setPlaceholderText(_("Iets wat je kunt zien of tellen"))
        self.fallback = WrapLine(_("Als het niet lukt, dan"))
        self.fallback.setPlaceholderText(_("… wat spreken we nu alvast af?"))
        self.scores = ScoreEntry()
        self.parts = GoalParts()
        self.tasks = ActionGroup(workspace, page=edits.PAGE, under=goal_id)
        self.trials = KeyedRows(self._new_trial, spacing=theme.px(4))
        self.new_trial = QLineEdit()
        self.new_trial.setPlaceholderText(_("+ kleine proef: wat proberen we uit?"))
        self.new_trial.setAccessibleName(_("Nieuwe kleine proef"))
        self.new_trial.setMaxLength(500)
        self.wrong = PlainLabel("", "error", "small", wrap=True)
        self.wrong.hide()
        make_bare(self.owner)
        make_bare(self.deadline)
        self._lay_out()
        self._connect()
        theme.signals().changed.connect(self._size)
        self._size()

    def show_goal(self, case: CaseView, goal: GoalView) -> None:
        """Show a goal of that case."""
        self.goal = goal
        self.setAccessibleName(_("Doel: {text}").format(text=goal.text))
        for field, name in self._texts():
            field.draft_key = f"case/{case.id}/goal/{goal.id}/{name}"
            field.show_text(getattr(goal, name))
        watch(self.new_trial, f"case/{case.id}/goal/{goal.id}/new-trial")
        self.state.setText(label(goal.status))
        client_first = sorted(
            (p for p in case.people if p.is_living), key=lambda p: (not p.is_index, p.name)
        )
        self.owner.show_options(
            [("", _("nog niemand")), *((p.id, p.name) for p in client_first)], goal.owner_id or ""
        )
        self.deadline.show_date(goal.deadline)
        over = goal.status is not GoalStatus.IN_PROGRESS
        overdue = is_overdue(goal.deadline, done=over)
        today = is_today(goal.deadline, done=over)
        theme.style(self.late, *(["error"] if overdue else ["good"]), "small", "strong")
        self.late.setText(_("te laat") if overdue else _("vandaag") if today else "")
        self.late.setVisible(overdue or today)
        self.scores.show_scores(goal.scores)
        self.parts.show_goal(case, goal)
        under = set(mix.actions_of(case, goal))
        self.tasks.show_actions(case, [a for a in case.actions if a.id in under])
        for row, trial in zip(
            self.trials.follow(t.id for t in goal.trials), goal.trials, strict=True
        ):
            row.show_trial(case.id, trial)

    def forget(self) -> None:
        """Let what was typed go: the goal is gone."""
        for field, _name in self._texts():
            field.forget()
        self.deadline.forget()

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return self.inside.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Show only the head, or everything."""
        self.inside.setVisible(not folded)
        set_icon(self.fold, "chevron-down" if folded else "chevron-up", "muted", 16)
        name = _("Uitklappen") if folded else _("Inklappen")
        self.fold.setToolTip(name)
        self.fold.setAccessibleName(name)

    def _toggle(self) -> None:
        self.set_folded(not self.is_folded)

    def _texts(self) -> tuple[tuple[WrapLine, str], ...]:
        return (
            (self.text, "text"),
            (self.result, "measurable_result"),
            (self.fallback, "fallback"),
        )

    def _connect(self) -> None:
        workspace = self._workspace
        for field, name in self._texts():
            field.committed.connect(
                lambda text, field=field, name=name: self._save(field.step, **{name: text})
            )
        self.owner.picked.connect(lambda who: self._save(None, owner_id=who or None))
        self.deadline.dated.connect(lambda iso: self._save(self.deadline.step, deadline=iso))
        self.deadline.problem_found.connect(self._say)
        self.scores.problem_found.connect(self._say)
        self.scores.given.connect(self._give_score)
        self.scores.taken_away.connect(
            lambda place: edits.remove_score(workspace, self.goal.id, place)
        )
        self.parts.attach_asked.connect(lambda part: edits.attach(workspace, self.goal.id, part))
        self.parts.detach_asked.connect(lambda part: edits.detach(workspace, self.goal.id, part))
        self.new_trial.returnPressed.connect(self.add_trial)
        self.remove.clicked.connect(lambda: self.remove_asked.emit())

    def add_trial(self) -> None:
        """Add the typed experiment; the line is ready for the next one."""
        what = " ".join(self.new_trial.text().split())
        if what and edits.add_trial(self._workspace, self.goal.id, what) is not None:
            self.new_trial.clear()

    def _save(self, step: str | None, **fields: object) -> None:
        if fields.get("text", "x") != "":
            edits.update_goal(self._workspace, self.goal.id, step=step, **fields)

    def _give_score(self, score: int, on: str | None) -> None:
        if edits.add_score(self._workspace, self.goal.id, score, on):
            self.scores.clear()
            self._say("")

    def _new_trial(self, trial_id: str) -> TrialRow:
        row = TrialRow()
        row.changed.connect(
            lambda values, step: edits.update_trial(
                self._workspace, trial_id, step=step or None, **values
            )
        )
        row.remove_asked.connect(lambda: edits.remove_trial(self._workspace, trial_id))
        row.problem_found.connect(self._say)
        return row

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _size(self) -> None:
        self.owner.setMinimumWidth(theme.px(150))
        self.deadline.setFixedWidth(theme.px(118))
        for caption in self._captions:
            caption.setFixedWidth(theme.px(_CAPTION))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        head.addWidget(self.text, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.fold)
        head.addWidget(self.remove)
        self.add(head)
        whose = QHBoxLayout()
        whose.setSpacing(theme.px(6))
        whose.addWidget(PlainLabel(_("Van"), "muted"))
        whose.addWidget(self.owner)
        whose.addWidget(PlainLabel(_("Klaar op"), "muted"))
        whose.addWidget(self.deadline)
        whose.addWidget(self.late)
        whose.addStretch(1)
        self.add(whose)
        self.add(self.wrong)
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self._captions: list[PlainLabel] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        trials = QVBoxLayout()
        trials.setSpacing(theme.px(4))
        trials.addLayout(self.trials)
        trials.addWidget(self.new_trial)
        rows: tuple[tuple[str, QWidget | QLayout], ...] = (
            (_("Gelukt als"), self.result),
            (_("Als het niet lukt, dan"), self.fallback),
            (_("Delen van de vraag"), self.parts),
            (_("Acties"), self.tasks),
            (_("Kleine proeven"), trials),
        )
        for place, (caption, field) in enumerate(rows):
            words = PlainLabel(caption, "label", wrap=True)
            words.setContentsMargins(0, theme.px(6), 0, 0)
            self._captions.append(words)
            grid.addWidget(words, place, 0, Qt.AlignmentFlag.AlignTop)
            if isinstance(field, QWidget):
                grid.addWidget(field, place, 1)
            else:
                grid.addLayout(field, place, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.scores)
        self.add(self.inside)
