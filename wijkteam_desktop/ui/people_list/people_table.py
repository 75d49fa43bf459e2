"""The table of the list, worked by keyboard as well as by mouse."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.people_list.cell_delegate import CellDelegate
from wijkteam_desktop.ui.people_list.people_model import PeopleModel
from wijkteam_desktop.ui.people_list.rows import Column, PeopleRow

_SHARES = {
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
_LEAST = 860
_SHEET = (
    "QTableView::item {{ padding: 0 {side}px; border-bottom: 1px solid {line}; }}"
    "QTableView QLineEdit, QTableView QComboBox {{ border-radius: 0; min-height: 0;"
    " padding: 0 {side}px; }}"
)


class PeopleTable(QTableView):
    """Facts and wishes: ``chosen_changed()``, and what the keys ask for."""

    chosen_changed = Signal()
    remove_asked = Signal()
    untie_asked = Signal()
    add_asked = Signal()

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, self))
        self.setAccessibleName(_("Mensen en banden"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(theme.px(44))
        # In the order of the case until a header is clicked.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        theme.signals().changed.connect(self._take_look)
        self._take_look()

    def chosen(self) -> list[PeopleRow]:
        """The selected rows, in the order of the table."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.row(number) for number in numbers]

    def current(self) -> PeopleRow | None:
        """The row the keyboard is on."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def choose(self, keys: Collection[str], column: int = 0) -> None:
        """Select the rows with these keys, or of these people, as far as they are shown."""
        numbers = self._model.numbers_of(frozenset(keys))
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for number in numbers:
            selection.select(self._model.index(number, 0), self._model.index(number, last))
        if numbers:
            here = self._model.index(numbers[0], column)
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(here)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

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

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_width()

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _share_width(self) -> None:
        room = max(theme.px(_LEAST), self.viewport().width())
        for column, share in _SHARES.items():
            self.setColumnWidth(column, room * share // 100)

    def _take_look(self) -> None:
        line = theme.palette()["line"]
        self.setStyleSheet(_SHEET.format(side=theme.px(5), line=line))
        self._share_width()
        self.verticalHeader().setDefaultSectionSize(
            max(theme.px(32), self.fontMetrics().height() + theme.px(12))
        )
