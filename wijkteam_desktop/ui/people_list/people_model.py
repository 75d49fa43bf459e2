"""The rows of the list as a table model: filtered and sorted in the model itself."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from wijkteam_desktop.folding import fold
from wijkteam_desktop.network.sentences import person_sentence
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.people_list.choices import value_of
from wijkteam_desktop.ui.people_list.rows import Column, PeopleRow, headers, rows_of
from wijkteam_desktop.views.case import CaseView

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class PeopleModel(QAbstractTableModel):
    """Rows of ``PeopleRow``; ``edit_asked(row, column, value)`` when a cell was edited."""

    edit_asked = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case: CaseView | None = None
        self._all: list[PeopleRow] = []
        self._shown: list[PeopleRow] = []
        self._words: tuple[str, ...] = ()
        self._absent = ""
        self._column: Column | None = None
        self._order = Qt.SortOrder.AscendingOrder

    @property
    def case(self) -> CaseView | None:
        """The case of which the rows are."""
        return self._case

    @property
    def total(self) -> int:
        """Number of rows before filtering."""
        return len(self._all)

    def set_rows(self, case: CaseView, *, anonymous: bool = False) -> bool:
        """Take a case as it is now; says whether all rows are new (nothing is selected then).

        With the same rows as before only their contents change, so that the cursor stays.
        """
        rows = rows_of(case, anonymous=anonymous)
        same = self._case is not None and self._case.id == case.id
        self._case, self._all = case, rows
        after = self._arranged()
        if same and {r.key for r in after} == {r.key for r in self._shown}:
            self._reorder(after)
            if after:
                last = self.index(len(after) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self._shown = after
        self.endResetModel()
        return True

    def set_absent(self, node_id: str) -> None:
        """Show somebody as if they were not there; empty for nobody."""
        if node_id != self._absent:
            self._absent = node_id
            if self._shown:
                last = self.index(len(self._shown) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)

    def set_filter(self, text: str) -> bool:
        """Show only rows in which all words occur; says whether that changed anything."""
        words = tuple(fold(text).split())
        if words == self._words:
            return False
        self._words = words
        self.beginResetModel()
        self._shown = self._arranged()
        self.endResetModel()
        return True

    def rows(self) -> list[PeopleRow]:
        """The shown rows in their order."""
        return list(self._shown)

    def row(self, number: int) -> PeopleRow:
        """The row shown at a number."""
        return self._shown[number]

    def numbers_of(self, keys: Collection[str]) -> list[int]:
        """Numbers of the shown rows with these keys, or of these people."""
        return [n for n, row in enumerate(self._shown) if row.key in keys or row.node_id in keys]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column = Column(column) if 0 <= column < len(Column) else None
        self._order = order
        self._reorder(self._arranged())

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == _Role.DisplayRole:
            return headers()[section]
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.row() < len(self._shown):
            row = self._shown[index.row()]
            if Column(index.column()) in row.editable:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row, column = self._shown[index.row()], Column(index.column())
        if role == _Role.DisplayRole:
            return row.texts[column]
        if role == _Role.EditRole:
            value = value_of(row, column)
            return row.texts[column] if value is None else value
        if role == _Role.ToolTipRole:
            return row.texts[column] or None
        if role == _Role.AccessibleTextRole:
            return f"{headers()[column]}: {row.texts[column] or _('leeg')}"
        if role == _Role.AccessibleDescriptionRole and self._case is not None:
            return person_sentence(self._case, row.node_id)
        absent = bool(self._absent) and row.node_id == self._absent
        if role == _Role.FontRole and absent:
            font = theme.font(13)
            font.setStrikeOut(True)
            return font
        if role == _Role.ForegroundRole and absent:
            return QColor(theme.palette()["muted"])
        if role == _Role.ForegroundRole:
            return QColor(theme.palette()["ink" if column in row.editable else "muted"])
        if role == _Role.FontRole and column is Column.NAME:
            return theme.font(13, weight=QFont.Weight.DemiBold)
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not index.isValid():
            return False
        row, column = self._shown[index.row()], Column(index.column())
        if column not in row.editable:
            return False
        if value == self.data(index, _Role.EditRole) and column is not Column.PARTS:
            return False
        self.edit_asked.emit(row, column, value)
        return True

    def _reorder(self, after: list[PeopleRow]) -> None:
        if [r.key for r in after] == [r.key for r in self._shown]:
            self._shown = after
            return
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()].key) for index in self.persistentIndexList()]
        self._shown = after
        place = {row.key: number for number, row in enumerate(after)}
        for index, key in kept:
            self.changePersistentIndex(index, self.index(place[key], index.column()))
        self.layoutChanged.emit()

    def _arranged(self) -> list[PeopleRow]:
        passing = [r for r in self._all if all(word in r.found_by for word in self._words)]
        column = self._column
        if column is not None:
            passing.sort(
                key=lambda r: r.sorts[column], reverse=self._order is Qt.SortOrder.DescendingOrder
            )
        return passing
