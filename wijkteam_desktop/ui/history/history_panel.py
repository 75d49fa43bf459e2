"""The history of a case beside it: a list to look back with, and to bring back what was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.history.history_line import HistoryRow, local_words, spoken
from wijkteam_desktop.ui.history.look_dialog import LookDialog
from wijkteam_desktop.ui.page import Page
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from wijkteam_desktop.services.history import HistoryLine

AT_A_TIME = 30
WIDTH = 330


class HistoryPanel(Page):
    """Lists the edits of a case, newest first."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setAccessibleName(_("Geschiedenis"))
        self.setMinimumWidth(px(WIDTH) - px(60))
        self._case_id = ""
        self._lines: list[HistoryLine] = []
        self.list = QListWidget()
        self.list.setAccessibleName(_("Wijzigingen"))
        style(self.list, "rows")
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.more = button(_("Eerdere wijzigingen tonen"), self._read_more, "link")
        self.look = button(_("Kijken …"), self._look, icon="eye")
        self.back = button(_("Terugzetten"), self._restore, icon="history")
        self.empty = PlainLabel(_("Er is nog niets gewijzigd."), "muted", wrap=True)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.list.itemActivated.connect(lambda _item: self._look())
        workspace.locked.connect(self._forget)
        self._enable()

    def show_case_id(self, case_id: str) -> None:
        """Show the history of a case."""
        self._case_id = case_id
        self.mark_stale()

    def lines(self) -> list[HistoryLine]:
        """Give the lines that are shown."""
        return list(self._lines)

    def touched_by(self, change_set: Any) -> bool:
        return self._case_id in change_set.case_ids

    def refresh(self) -> None:
        """Read the history again; what was marked stays marked."""
        marked = self._marked()
        self._lines = []
        self.list.clear()
        if self._case_id:
            self._append(self._read(None))
        if marked is not None:
            self.mark(marked.change_set_id)

    def mark(self, change_set_id: str) -> None:
        """Mark one line."""
        for row, line in enumerate(self._lines):
            if line.change_set_id == change_set_id:
                self.list.setCurrentRow(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(400))

    def _read(self, before: str | None) -> list[HistoryLine]:
        if self.workspace.anonymous:
            # What was changed is told with names.
            return []
        from wijkteam_desktop.services import history

        store: Any = self.workspace.store
        return history.lines(
            store, self._case_id, self.workspace.viewer, limit=AT_A_TIME, before=before
        )

    def _read_more(self) -> None:
        if self._lines:
            self._append(self._read(self._lines[-1].change_set_id))

    def _append(self, lines: list[HistoryLine]) -> None:
        for line in lines:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(line))
            self.list.addItem(item)
            self.list.setItemWidget(item, HistoryRow(line))
        self._lines += lines
        self.more.setVisible(len(lines) >= AT_A_TIME)
        self.empty.setText(
            _("Anoniem: de geschiedenis noemt namen en is nu niet te zien.")
            if self.workspace.anonymous
            else _("Er is nog niets gewijzigd.")
        )
        self.empty.setVisible(not self._lines)
        self.list.setVisible(bool(self._lines))
        self._fit()
        self._enable()

    def _look(self) -> None:
        line = self._marked()
        if line is None:
            return
        if LookDialog.ask(self, self.workspace, self._case_id, line):
            self._restore()

    def _restore(self) -> None:
        line = self._marked()
        if line is None:
            return
        self.workspace.restore(
            line.change_set_id,
            label=_("Teruggezet naar {at}").format(at=local_words(line.at)),
            case_id=self._case_id,
        )

    def _marked(self) -> HistoryLine | None:
        row = self.list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _enable(self) -> None:
        row = self.list.currentRow()
        self.look.setEnabled(row >= 0)
        # The newest line is how the case is now.
        self.back.setEnabled(row > 0)

    def _forget(self) -> None:
        self._case_id = ""
        self._lines = []
        self.list.clear()

    def _fit(self) -> None:
        """Give every row the height its wrapped words need at this width."""
        # Room for the bar is kept free, whether it is there yet or not.
        bar = self.list.verticalScrollBar().sizeHint().width()
        width = self.list.contentsRect().width() - bar
        for place in range(self.list.count()):
            item = self.list.item(place)
            row = self.list.itemWidget(item)
            layout = None if row is None else row.layout()
            if layout is not None:
                item.setSizeHint(QSize(width, layout.totalHeightForWidth(width)))

    def _lay_out(self) -> None:
        card = QFrame()
        style(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(12), px(14), px(12), px(12))
        inside.setSpacing(px(8))
        inside.addWidget(PlainLabel(_("Geschiedenis"), "heading"))
        inside.addWidget(self.empty)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.more)
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addStretch(1)
        row.addWidget(self.back)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), 0, 0, 0)
        column.addWidget(card)
