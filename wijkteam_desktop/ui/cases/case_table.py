"""The table of cases: rows to choose from, sorted by their headers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
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


_SHEET = "QTableView::item {{ padding: 0 {side}px; border-bottom: 1px solid {line}; }}"


class CaseTable(QTableView):
    """``open_asked(case_id)`` on Enter and double-click; ``chosen_changed()`` after selecting."""

    open_asked = Signal(str)
    chosen_changed = Signal()
    arranged = Signal()
    """The user made a column wider or narrower, or sorted."""

    def __init__(self, model: CaseTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._sized = False
        self._sharing = False
        self.setModel(model)
        self.setAccessibleName(_("Casussen"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
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
        header.setMinimumSectionSize(theme.px(60))
        header.sectionResized.connect(self._resized)
        self.setSortingEnabled(True)
        self.sortByColumn(COL_CHANGED, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(lambda _column, _order: self.arranged.emit())
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        theme.signals().changed.connect(self._take_look)
        self._take_look()

    def chosen(self) -> list[str]:
        """Ids of the selected cases, in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.row(row).id for row in rows]

    def current(self) -> str:
        """Id of the case the keyboard is on, empty for none."""
        index = self.currentIndex()
        return str(index.data(ID_ROLE)) if index.isValid() else ""

    def choose(self, case_ids: Collection[str], current: str = "") -> None:
        """Select these cases, as far as they are shown."""
        rows = self._model.rows_of(frozenset(case_ids))
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, last))
        here = self._model.rows_of({current}) if current else rows[:1]
        if here:
            self.selectionModel().setCurrentIndex(
                self._model.index(here[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.scrollTo(self._model.index(here[0], 0))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def restore(self, state: QByteArray) -> None:
        """Take the widths and the order that were remembered; nothing when there are none."""
        if not state.isEmpty() and self.horizontalHeader().restoreState(state):
            self._sized = True

    def share_width(self) -> None:
        """Divide the width over the columns, until the user has dragged one."""
        if self._sized:
            return
        room = max(theme.px(760), self.viewport().width())
        self._sharing = True
        for column, share in _SHARES.items():
            self.setColumnWidth(column, room * share // 100)
        self._sharing = False

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.share_width()

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

    def _take_look(self) -> None:
        line = theme.palette()["line"]
        self.setStyleSheet(_SHEET.format(side=theme.px(5), line=line))
        self.share_width()
        self.verticalHeader().setDefaultSectionSize(
            max(theme.px(40), self.fontMetrics().height() + theme.px(18))
        )
