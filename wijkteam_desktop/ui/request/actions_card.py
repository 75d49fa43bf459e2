"""The list of actions: who does what, by when."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.request import edits
from wijkteam_desktop.ui.request.action_row import ActionRow
from wijkteam_desktop.ui.request.date_line import DateLine
from wijkteam_desktop.ui.request.who_combo import WhoCombo
from wijkteam_desktop.ui.widgets import Card, PlainLabel, button, muted
from wijkteam_desktop.ui.widgets.drafts import watch
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import ActionView
from wijkteam_desktop.vocabulary import ActionStatus


class ActionsCard(Card):
    """A line to add the next action, then the open ones, then what is done."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_("Acties"), parent=parent)
        self._workspace = workspace
        self._case: CaseView | None = None
        self._rows: dict[str, ActionRow] = {}
        self.count = muted("", wrap=False)
        self.head.addWidget(self.count)
        self.empty = muted(_("Nog geen acties. Typ hierboven wat er moet gebeuren."))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.what = QLineEdit()
        self.what.setPlaceholderText(_("+ nieuwe actie: wat?"))
        self.what.setAccessibleName(_("Nieuwe actie: wat"))
        self.what.setMaxLength(500)
        self.who = WhoCombo(_("Nieuwe actie: wie"))
        self.due = DateLine(_("Nieuwe actie: wanneer"))
        self.wrong = PlainLabel("", "error", "small", wrap=True)
        self.wrong.hide()
        self.add_button = button(_("Toevoegen"), self.add_typed, icon="plus")
        self._lay_out()
        self.what.returnPressed.connect(self.add_typed)
        self.due.returnPressed.connect(self.add_typed)
        self.due.problem_found.connect(self._refuse)

    def show_case(self, case: CaseView) -> None:
        """Show the actions of a case."""
        if self._case is None or self._case.id != case.id:
            self._clear_line()
        self._case = case
        watch(self.what, f"case/{case.id}/new-action")
        self.who.show_case(case)
        shown = sorted(case.actions, key=_order)
        still_open = sum(action.status is ActionStatus.OPEN for action in shown)
        if still_open:
            self.count.setText(_("{count} open").format(count=still_open))
        else:
            self.count.setText(_("alles gedaan") if shown else "")
        self.empty.setVisible(not shown)
        wanted = [action.id for action in shown]
        for gone in self._rows.keys() - set(wanted):
            row = self._rows.pop(gone)
            row.forget()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, action in enumerate(shown):
            row = self._rows.get(action.id) or self._new_row(action.id)
            row.show_action(case, action)
            if self._column.indexOf(row) != number:
                self._column.removeWidget(row)
                self._column.insertWidget(number, row)
        self._tab_order()

    def rows(self) -> list[ActionRow]:
        """The rows in their order."""
        return sorted(self._rows.values(), key=self._column.indexOf)

    def row(self, action_id: str) -> ActionRow | None:
        """The row of an action."""
        return self._rows.get(action_id)

    def add_typed(self) -> None:
        """Add the typed action; the line is ready for the next one."""
        what = " ".join(self.what.text().split())
        if self._case is None or not what:
            self.what.setFocus()
            return
        try:
            due = self.due.iso()
        except InvalidInput as error:
            self._refuse(str(error))
            self.due.setFocus()
            return
        who_id, who_text = self.who.who()
        added = edits.add_action(
            self._workspace,
            self._case.id,
            what,
            who_id=who_id,
            who_text=who_text,
            due_date=due,
        )
        if added is not None:
            self._clear_line()
            self.what.setFocus()

    def _new_row(self, action_id: str) -> ActionRow:
        row = ActionRow()
        row.changed.connect(
            lambda values, step: edits.update_action(
                self._workspace, action_id, step=step or None, **values
            )
        )
        row.ticked.connect(lambda done: edits.tick_action(self._workspace, action_id, done=done))
        row.remove_asked.connect(lambda: self._remove(action_id))
        row.walk_asked.connect(lambda step: self._walk(row, step))
        self._rows[action_id] = row
        return row

    def _remove(self, action_id: str) -> None:
        rows = self.rows()
        place = next(n for n, row in enumerate(rows) if row.action.id == action_id)
        edits.remove_action(self._workspace, action_id)
        left = self.rows()
        if left:
            left[min(place, len(left) - 1)].tick.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.what.setFocus()

    def _walk(self, row: ActionRow, step: int) -> None:
        rows = self.rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].tick.setFocus(Qt.FocusReason.TabFocusReason)
        elif place < 0:
            self.what.setFocus(Qt.FocusReason.TabFocusReason)

    def _clear_line(self) -> None:
        self.what.clear()
        self.due.clear_date()
        self.who.show_who(None, "", "")
        self._refuse("")

    def _refuse(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _tab_order(self) -> None:
        order: list[QWidget] = [self.what, self.who, self.due, self.add_button]
        for row in self.rows():
            order += (row.tick, row.what, row.who, row.due, row.remove)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        # Above the list, so that it is in sight however long the list is.
        self.add(self.what)
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.who.setMinimumWidth(theme.px(80))
        self.due.setMinimumWidth(theme.px(100))
        row.addWidget(self.who, 1)
        row.addWidget(self.due)
        row.addWidget(self.add_button)
        self.add(row)
        self.add(self.wrong)
        self.add(self.empty)
        self.add(self._column)
        self.body.addStretch(1)


def _order(action: ActionView) -> tuple[bool, str, int]:
    done = action.status is ActionStatus.DONE
    return (done, "" if done else action.due_date or "9999", action.position)
