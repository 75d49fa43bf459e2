"""The table of the list, worked by keyboard as well as by mouse."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.people_list.cell_delegate import CellDelegate
from wijkteam_desktop.ui.people_list.people_model import PeopleModel
from wijkteam_desktop.ui.people_list.rows import Column, PeopleRow
from wijkteam_desktop.ui.widgets.row_table import RowTable

_SHARES: dict[int, int] = {
    Column.NAME: 16,
    Column.ROLE: 12,
    Column.KIND: 10,
    Column.CIRCLE: 12,
    Column.WITH: 13,
    Column.STRENGTH: 8,
    Column.DIRECTION: 10,
    Column.SUPPORT: 5,
    Column.HOURS: 4,
    Column.PARTS: 10,
}
_SHEET = (
    "QTableView QLineEdit, QTableView QComboBox {{ border-radius: 0; min-height: 0;"
    " padding: 0 {side}px; }}"
)


class PeopleTable(RowTable):
    """What the keys ask for, as wishes."""

    remove_asked = Signal()
    untie_asked = Signal()
    add_asked = Signal()

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(
            model,
            _("Mensen en banden"),
            shares=_SHARES,
            least=860,
            row=32,
            air=12,
            narrowest=44,
            parent=parent,
        )
        self._model = model
        self.setItemDelegate(CellDelegate(model, self))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        header = self.horizontalHeader()
        # In the order of the case until a header is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def chosen(self) -> list[PeopleRow]:
        """The selected rows, in the order of the table."""
        return [self._model.row(number) for number in self.chosen_numbers()]

    def current(self) -> PeopleRow | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def choose(self, keys: Collection[str], column: int = 0) -> None:
        """Select the rows with these keys, or of these people, as far as they are shown."""
        numbers = self._model.numbers_of(frozenset(keys))
        self.choose_numbers(numbers, numbers[0] if numbers else None, column)

    def sheet(self) -> str:
        """Rows, and the fields in which a cell is edited."""
        return super().sheet() + _SHEET

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # What the editor of a cell leaves: its Enter has ended the editing.
            super().keyPressEvent(event)
            return
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            (self.untie_asked if control else self.remove_asked).emit()
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        else:
            super().keyPressEvent(event)

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
