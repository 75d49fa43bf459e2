"""A table of whole rows: calm, chosen by row, and its columns share the width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wijkteam_desktop.ui import theme

_SHEET = "QTableView::item {{ padding: 0 {side}px; border-bottom: 1px solid {line}; }}"


class RowTable(QTableView):
    """``chosen_changed()`` after selecting.

    *shares* are the widths of the columns in percent of the room, which is at least *least* pixels
    at 100 %; *row* and *air* are the least height of a row and what it is higher than its text.
    """

    chosen_changed = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        *,
        shares: Mapping[int, int],
        least: int,
        row: int,
        air: int,
        narrowest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shares, self._least, self._height = shares, least, (row, air)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(theme.px(narrowest))
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())
        theme.signals().changed.connect(self._take_look)
        self._take_look()

    def chosen_numbers(self) -> list[int]:
        """Numbers of the selected rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose_numbers(self, numbers: Sequence[int], here: int | None, column: int = 0) -> None:
        """Select these rows and no others; the keyboard goes to row *here*."""
        model = self.model()
        selection, last = QItemSelection(), model.columnCount() - 1
        for number in numbers:
            selection.select(model.index(number, 0), model.index(number, last))
        if here is not None:
            place = model.index(here, column)
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(place)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def share_width(self) -> None:
        """Divide the width over the columns."""
        room = max(theme.px(self._least), self.viewport().width())
        for column, share in self._shares.items():
            self.setColumnWidth(column, room * share // 100)

    def sheet(self) -> str:
        """Give the stylesheet, with *side* and *line* to be filled in."""
        return _SHEET

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def _take_look(self) -> None:
        line = theme.palette()["line"]
        self.setStyleSheet(self.sheet().format(side=theme.px(5), line=line))
        self.share_width()
        least, air = (theme.px(height) for height in self._height)
        self.verticalHeader().setDefaultSectionSize(max(least, self.fontMetrics().height() + air))
