"""Actions in a list that can be edited, with a line to add the next one."""

from __future__ import annotations

from collections.abc import Iterable
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
from wijkteam_desktop.ui.widgets import PlainLabel, button, muted
from wijkteam_desktop.ui.widgets.drafts import watch
from wijkteam_desktop.ui.widgets.keyed_rows import KeyedRows
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import ActionView
from wijkteam_desktop.vocabulary import ActionStatus


class ActionGroup(QWidget):
    """A line to add the next action, then the open ones, then what is done.

    ``page`` is where edits are undone.  With ``under`` (the id of a goal) new actions stand under
    that goal, and the list comes before a line that unfolds when somebody types in it.
    """

    def __init__(
        self, workspace: Workspace, *, page: str, under: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._page = page
        self._under = under
        self._case: CaseView | None = None
        self._rows = KeyedRows(self._new_row)
        self.empty = muted(_("Nog geen acties. Typ hierboven wat er moet gebeuren."))
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

    def show_actions(self, case: CaseView, actions: Iterable[ActionView]) -> None:
        """Show some of the actions of a case."""
        if self._case is None or self._case.id != case.id:
            self._clear_line()
        self._case = case
        watch(self.what, "/".join(["case", case.id, "new-action", self._under]).rstrip("/"))
        self.who.show_case(case)
        shown = sorted(actions, key=_order)
        self.empty.setVisible(not shown and not self._under)
        rows = self._rows.follow(action.id for action in shown)
        for row, action in zip(rows, shown, strict=True):
            row.show_action(case, action)
        self._tab_order()

    def rows(self) -> list[ActionRow]:
        """The rows in their order."""
        return self._rows.rows()

    def row(self, action_id: str) -> ActionRow | None:
        """The row of an action."""
        return self._rows.row(action_id)

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
            goal_id=self._under or None,
            page=self._page,
        )
        if added is not None:
            self._clear_line()
            self.what.setFocus()

    def _new_row(self, action_id: str) -> ActionRow:
        row = ActionRow()
        row.changed.connect(
            lambda values, step: edits.update_action(
                self._workspace, action_id, page=self._page, step=step or None, **values
            )
        )
        row.ticked.connect(
            lambda done: edits.tick_action(self._workspace, action_id, done=done, page=self._page)
        )
        row.dropped.connect(
            lambda on: edits.drop_action(self._workspace, action_id, dropped=on, page=self._page)
        )
        row.remove_asked.connect(lambda: self._remove(action_id))
        row.walk_asked.connect(lambda step: self._walk(row, step))
        return row

    def _remove(self, action_id: str) -> None:
        rows = self.rows()
        place = next(n for n, row in enumerate(rows) if row.action.id == action_id)
        edits.remove_action(self._workspace, action_id, page=self._page)
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
            order += (row.tick, row.what, row.who, row.due, row.drop, row.remove)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        self.line = QWidget()
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.who.setMinimumWidth(theme.px(80))
        self.due.setMinimumWidth(theme.px(100))
        row.addWidget(self.who, 1)
        row.addWidget(self.due)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6 if self._under else 10))
        if self._under:
            column.addLayout(self._rows)
            self.line.hide()
            self.what.textChanged.connect(lambda text: self.line.setVisible(bool(text.strip())))
        # Without a goal above the list, so that it is in sight however long the list is.
        for widget in (self.what, self.line, self.wrong, self.empty):
            column.addWidget(widget)
        if not self._under:
            column.addLayout(self._rows)


def _order(action: ActionView) -> tuple[bool, str, int]:
    done = action.status is not ActionStatus.OPEN
    return (done, "" if done else action.due_date or "9999", action.position)
