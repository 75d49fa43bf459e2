"""Looking back: "Gehaald?" per goal first, then its actions, and the client's grade at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wijkteam_desktop.services import dates, mix
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.goals import edits
from wijkteam_desktop.ui.goals.score_line import ScoreEntry
from wijkteam_desktop.ui.request.action_group import ActionGroup
from wijkteam_desktop.ui.request.wrap_line import WrapLine
from wijkteam_desktop.ui.widgets import Card, PlainLabel, Segmented, button, muted
from wijkteam_desktop.ui.widgets.drafts import watch
from wijkteam_desktop.ui.widgets.keyed_rows import KeyedRows
from wijkteam_desktop.ui.widgets.scroll import Scroll
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import GoalView, GradeView
from wijkteam_desktop.vocabulary import GoalStatus


class LookBackCard(Card):
    """One goal: the question, one sentence, the score of now; the actions once it is answered."""

    def __init__(self, workspace: Workspace, goal_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace = workspace
        self.goal = GoalView(goal_id, "")
        self.text = PlainLabel("", "heading", wrap=True)
        self.answer = Segmented(
            [
                (GoalStatus.IN_PROGRESS.value, _("Nog niet")),
                (GoalStatus.ACHIEVED.value, _("Ja")),
                (GoalStatus.PARTLY_ACHIEVED.value, _("Deels")),
                (GoalStatus.NOT_ACHIEVED.value, _("Nee")),
                (GoalStatus.CHANGED.value, _("Doel veranderd")),
            ],
            name=_("Gehaald?"),
        )
        self.when = PlainLabel("", "muted", "small")
        self.result = WrapLine(_("Waaraan zie je dat het gelukt is?"))
        self.result.setPlaceholderText(_("Iets wat je kunt zien of tellen"))
        self.sentence = WrapLine(_("In één zin: hoe ging het?"))
        self.sentence.setPlaceholderText(_("In één zin: hoe ging het?"))
        self.scores = ScoreEntry()
        self.wrong = PlainLabel("", "error", "small", wrap=True)
        self.wrong.hide()
        self.done = QWidget()
        self.tasks = ActionGroup(workspace, page=edits.PAGE, under=goal_id)
        self.tasks_title = PlainLabel(_("Acties bij dit doel"), "label")
        self._lay_out()
        self.answer.chosen.connect(self._answer)
        self.result.committed.connect(
            lambda text: edits.update_goal(
                workspace, self.goal.id, step=self.result.step, measurable_result=text
            )
        )
        self.sentence.committed.connect(
            lambda text: edits.update_goal(
                workspace, self.goal.id, step=self.sentence.step, evaluation=text
            )
        )
        self.scores.problem_found.connect(self._say)
        self.scores.given.connect(self._give_score)
        self.scores.taken_away.connect(
            lambda place: edits.remove_score(workspace, self.goal.id, place)
        )

    def show_goal(self, case: CaseView, goal: GoalView) -> None:
        """Show a goal of that case."""
        self.goal = goal
        self.setAccessibleName(_("Terugkijken: {text}").format(text=goal.text))
        self.text.setText(goal.text)
        answered = goal.status is not GoalStatus.IN_PROGRESS
        self.answer.set_value(goal.status.value)
        if goal.status is GoalStatus.STOPPED:
            self.when.setText(_("gestopt"))
        else:
            said = _("beantwoord op {day}").format(day=dates.short(goal.evaluated_on))
            self.when.setText(said if goal.evaluated_on else "")
        for field, name in ((self.result, "measurable_result"), (self.sentence, "evaluation")):
            field.draft_key = f"case/{case.id}/goal/{goal.id}/back/{name}"
            field.show_text(getattr(goal, name))
        self.scores.show_scores(goal.scores)
        under = set(mix.actions_of(case, goal))
        self.tasks.show_actions(case, [a for a in case.actions if a.id in under])
        self.done.setVisible(answered)
        if answered:
            self._say("")

    def forget(self) -> None:
        """Let what was typed go: the goal is gone."""
        self.result.forget()
        self.sentence.forget()

    def _answer(self, value: str) -> None:
        self.result.flush()
        taken = edits.evaluate(self._workspace, self.goal.id, GoalStatus(value))
        if not taken:
            self.answer.set_value(self.goal.status.value)
            self.result.setFocus()
            self._say(_("Vul hierboven eerst in waaraan je ziet dat het gelukt is."))
        else:
            # What was said of the answer before no longer holds.
            self._workspace.message.emit("")

    def _give_score(self, score: int, on: str | None) -> None:
        if edits.add_score(self._workspace, self.goal.id, score, on):
            self.scores.clear()
            self._say("")

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self.add(self.text)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(8))
        asked = QHBoxLayout()
        asked.setSpacing(theme.px(10))
        asked.addWidget(self.answer)
        asked.addWidget(self.when)
        asked.addStretch(1)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(PlainLabel(_("Gelukt als"), "label"), 0, 0, middle)
        grid.addWidget(self.result, 0, 1)
        grid.addWidget(PlainLabel(_("Gehaald?"), "label"), 1, 0, middle)
        grid.addLayout(asked, 1, 1)
        grid.addWidget(PlainLabel(_("Hoe ging het?"), "label"), 2, 0, middle)
        grid.addWidget(self.sentence, 2, 1)
        grid.setColumnStretch(1, 1)
        self.add(grid)
        self.add(self.wrong)
        self.add(self.scores)
        column = QVBoxLayout(self.done)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.tasks_title)
        column.addWidget(self.tasks)
        self.add(self.done)


class GradeCard(Card):
    """The client's grade for the support, with one sentence, and those of earlier times."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Welk cijfer geeft de cliënt voor de hulp?"), parent=parent)
        self._workspace = workspace
        self._case_id = ""
        self.number = QuietCombo(_("Cijfer voor de hulp, 0 tot en met 10"))
        self.number.setMinimumContentsLength(3)
        self.number.show_options([(None, "–"), *((n, str(n)) for n in range(11))], None)
        self.sentence = QLineEdit()
        self.sentence.setAccessibleName(_("In één zin: waarom dit cijfer?"))
        self.sentence.setPlaceholderText(_("In één zin: waarom dit cijfer?"))
        self.sentence.setMaxLength(1000)
        self.give = button(_("Cijfer bewaren"), self.keep)
        self.given = PlainLabel("", wrap=True, selectable=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.number)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.give)
        self.add(row)
        self.add(self.given)
        self.add(muted(_("Niet verplicht. Per dag wordt één cijfer bewaard.")))
        self.sentence.returnPressed.connect(self.keep)

    def show_grades(self, case_id: str, grades: Sequence[GradeView]) -> None:
        """Show the grades that were given, the latest first."""
        if case_id != self._case_id:
            self._case_id = case_id
            self.number.show_value(None)
            self.sentence.clear()
        watch(self.sentence, f"case/{case_id}/new-grade")
        lines = [_grade_words(one) for one in sorted(grades, key=_latest_first)]
        self.given.setText("\n".join(lines))
        self.given.setVisible(bool(lines))

    def keep(self) -> None:
        """Keep the grade that is chosen."""
        grade = self.number.currentData()
        if grade is None:
            self.number.setFocus()
        elif edits.give_grade(self._workspace, self._case_id, int(grade), self.sentence.text()):
            self.number.show_value(None)
            self.sentence.clear()


class LookBack(Scroll):
    """All goals with their question, and the grade."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.progress = PlainLabel("", "strong", wrap=True)
        self.hint = muted(
            _(
                "Kijk per doel eerst of het gehaald is. Daarna komen de acties: die mogen ook "
                "vervallen, dat zegt niets over het doel."
            )
        )
        self.cards = KeyedRows(self._new_card, spacing=theme.px(12))
        self.grade = GradeCard(workspace)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, theme.px(6), theme.px(10))
        column.setSpacing(theme.px(10))
        column.addWidget(self.progress)
        column.addWidget(self.hint)
        column.addLayout(self.cards)
        column.addWidget(self.grade)
        column.addStretch(1)

    def show_case(self, case: CaseView) -> None:
        """Show the goals of a case, to look back at."""
        answered = sum(goal.status is not GoalStatus.IN_PROGRESS for goal in case.goals)
        self.progress.setText(
            _("{answered} van {total} doelen beantwoord").format(
                answered=answered, total=len(case.goals)
            )
            if case.goals
            else _("Er zijn nog geen doelen om op terug te kijken.")
        )
        self.hint.setVisible(bool(case.goals))
        cards = self.cards.follow(goal.id for goal in case.goals)
        for card, goal in zip(cards, case.goals, strict=True):
            card.show_goal(case, goal)
        self.grade.show_grades(case.id, case.grades)

    def _new_card(self, goal_id: str) -> LookBackCard:
        return LookBackCard(self._workspace, goal_id)


def _latest_first(grade: GradeView) -> tuple[int, ...]:
    return tuple(-int(piece) for piece in (grade.date or "0").split("-"))


def _grade_words(grade: GradeView) -> str:
    day = dates.short(grade.date) or _("datum onbekend")
    words = _("{day}: een {grade}").format(day=day, grade=grade.grade)
    return f"{words}. {grade.sentence}" if grade.sentence else words
