"""The table of cases: rows to choose from, sorted by their headers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QByteArray, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.cases.case_model import (
    COL_ACTIONS,
    COL_ATTENTION,
    COL_CHANGED,
    COL_CODE,
    COL_HOLDER,
    COL_PARTS,
    COL_PEOPLE,
    COL_TITLE,
    ID_ROLE,
    CaseTableModel,
)
from wijkteam_desktop.ui.widgets.row_table import RowTable

_SHARES = {
    COL_CODE: 9,
    COL_TITLE: 24,
    COL_PEOPLE: 14,
    COL_HOLDER: 11,
    COL_PARTS: 11,
    COL_ACTIONS: 7,
    COL_ATTENTION: 15,
    COL_CHANGED: 9,
}


class CaseTable(RowTable):
    """``open_asked(case_id)`` on Enter and double-click."""

    open_asked = Signal(str)
    arranged = Signal()
    """The user made a column wider or narrower, or sorted."""

    def __init__(self, model: CaseTableModel, parent: QWidget | None = None) -> None:
        self._model = model
        self._sized = False
        self._sharing = False
        super().__init__(
            model,
            _("Casussen"),
            shares=_SHARES,
            least=760,
            row=40,
            air=18,
            narrowest=60,
            parent=parent,
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._resized)
        self.setSortingEnabled(True)
        self.sortByColumn(COL_CHANGED, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(lambda _column, _order: self.arranged.emit())
        self.doubleClicked.connect(self._open)

    def chosen(self) -> list[str]:
        """Ids of the selected cases, in the order of the table."""
        return [self._model.row(number).id for number in self.chosen_numbers()]

    def current(self) -> str:
        """Id of the case the keyboard is on, empty for none."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def choose(self, case_ids: Collection[str], current: str = "") -> None:
        """Select these cases, as far as they are shown."""
        rows = self._model.rows_of(frozenset(case_ids))
        here = self._model.rows_of({current}) if current else rows[:1]
        self.choose_numbers(rows, here[0] if here else None)

    def restore(self, state: QByteArray) -> None:
        """Take the widths and the order that were remembered; nothing when there are none."""
        if not state.isEmpty() and self.horizontalHeader().restoreState(state):
            self._sized = True

    def share_width(self) -> None:
        """Divide the width over the columns, until the user has dragged one."""
        if not self._sized:
            self._sharing = True
            super().share_width()
            self._sharing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current():
                self.open_asked.emit(self.current())
            return
        super().keyPressEvent(event)

    def _resized(self) -> None:
        if not self._sharing and QApplication.mouseButtons():
            self._sized = True
            self.arranged.emit()

    def _open(self, index: QModelIndex) -> None:
        self.open_asked.emit(str(index.data(ID_ROLE)))
