"""The cases as rows of a table: filtered and sorted in the model itself, which stays fast with
thousands of rows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.moments import ago
from wijkteam_desktop.ui.cases.case_filter import CaseFilter
from wijkteam_desktop.views.case import CaseRow

Index = QModelIndex | QPersistentModelIndex

COL_CODE, COL_TITLE, COL_PEOPLE, COL_HOLDER, COL_PARTS, COL_ACTIONS, COL_ATTENTION, COL_CHANGED = (
    range(8)
)
SORT_ROLE = int(Qt.ItemDataRole.UserRole)
ID_ROLE = SORT_ROLE + 1

_Role = Qt.ItemDataRole


class CaseTableModel(QAbstractTableModel):
    """Rows of ``CaseRow``: ``set_rows`` gives all, ``set_filter`` says which are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[CaseRow] = []
        self._shown: list[CaseRow] = []
        self._filter = CaseFilter()
        self._column = COL_CHANGED
        self._order = Qt.SortOrder.DescendingOrder

    def set_rows(self, rows: Sequence[CaseRow]) -> None:
        """Take the cases that there are now."""
        self.beginResetModel()
        self._all = list(rows)
        self._arrange()
        self.endResetModel()

    def set_filter(self, wanted: CaseFilter) -> None:
        """Show only the cases that pass the filter."""
        if wanted == self._filter:
            return
        self.beginResetModel()
        self._filter = wanted
        self._arrange()
        self.endResetModel()

    @property
    def filter(self) -> CaseFilter:
        """The filter in use."""
        return self._filter

    @property
    def total(self) -> int:
        """Number of cases before filtering."""
        return len(self._all)

    def rows(self) -> list[CaseRow]:
        """The shown cases in their order."""
        return list(self._shown)

    def row(self, number: int) -> CaseRow:
        """The case shown in a row."""
        return self._shown[number]

    def rows_of(self, case_ids: Collection[str]) -> list[int]:
        """Row numbers of those cases that are shown."""
        return [number for number, row in enumerate(self._shown) if row.id in case_ids]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(_CELLS):
            return
        self._column, self._order = column, order
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._shown[index.row()].id) for index in self.persistentIndexList()]
        self._arrange()
        place = {row.id: number for number, row in enumerate(self._shown)} if kept else {}
        for index, case_id in kept:
            self.changePersistentIndex(index, self.index(place[case_id], index.column()))
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_CELLS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_CELLS):
            return None
        if role == _Role.DisplayRole:
            return headers()[section]
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row, column = self._shown[index.row()], index.column()
        if role == _Role.DisplayRole:
            return _CELLS[column](row)
        if role == _Role.ToolTipRole:
            return _CELLS[column](row) or None
        if role == _Role.AccessibleTextRole:
            return f"{headers()[column]}: {_CELLS[column](row) or _('leeg')}"
        if role == _Role.ForegroundRole:
            return QColor(theme.palette()[_colour(row, column)])
        if role == _Role.FontRole and column == COL_TITLE:
            return theme.font(13, weight=QFont.Weight.DemiBold)
        if role == SORT_ROLE:
            return _sort_key(row, column)[0]
        if role == ID_ROLE:
            return row.id
        return None

    def _arrange(self) -> None:
        passing = [row for row in self._all if self._filter.passes(row)]
        column = self._column
        passing.sort(
            key=lambda row: _sort_key(row, column),
            reverse=self._order is Qt.SortOrder.DescendingOrder,
        )
        self._shown = passing


def headers() -> tuple[str, ...]:
    """Names of the columns."""
    return (
        _("Code"),
        _("Titel"),
        _("Hoofdpersonen"),
        _("Casushouder"),
        _("Delen"),
        _("Acties"),
        _("Wat aandacht vraagt"),
        _("Gewijzigd"),
    )


def _parts(row: CaseRow) -> str:
    if not row.parts_without_carrier:
        return str(row.parts) if row.parts else ""
    return _("{parts} · {open} nog niemand").format(parts=row.parts, open=row.parts_without_carrier)


def _actions(row: CaseRow) -> str:
    if not row.open_actions:
        return ""
    return _("{count} open").format(count=row.open_actions)


_CELLS: tuple[Callable[[CaseRow], str], ...] = (
    lambda row: row.code,
    lambda row: row.title,
    lambda row: row.main_people,
    lambda row: row.holder_name,
    _parts,
    _actions,
    lambda row: " · ".join(row.attention),
    lambda row: ago(row.changed_at),
)


def _colour(row: CaseRow, column: int) -> str:
    if column == COL_ATTENTION:
        return "warning"
    if column in (COL_TITLE, COL_PEOPLE, COL_CODE):
        return "ink"
    if column == COL_PARTS and row.parts_without_carrier:
        return "attention"
    return "muted"


_SORT_VALUES: dict[int, Callable[[CaseRow], Any]] = {
    COL_PARTS: lambda row: row.parts_without_carrier,
    COL_ACTIONS: lambda row: row.open_actions,
    COL_ATTENTION: lambda row: len(row.attention),
    COL_CHANGED: lambda row: row.changed_at,
}


def _sort_key(row: CaseRow, column: int) -> tuple[Any, str]:
    """Value to sort a column by; the id makes the order certain."""
    value = _SORT_VALUES.get(column)
    return (value(row) if value else _CELLS[column](row).casefold(), row.id)
