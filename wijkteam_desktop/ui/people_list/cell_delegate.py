"""Editing in a cell: a list that opens at once, or a line to type in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkteam_desktop.ui.network.form_fields import ChoiceBox
from wijkteam_desktop.ui.people_list.choices import choices_of
from wijkteam_desktop.ui.people_list.people_model import PeopleModel
from wijkteam_desktop.ui.people_list.rows import Column, headers

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Makes the editor that a column of the list wants."""

    def __init__(self, model: PeopleModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        row, column = self._model.row(index.row()), Column(index.column())
        case = self._model.case
        choices = choices_of(case, row, column) if case is not None else None
        if choices is None:
            line = QLineEdit(parent)
            line.setFrame(False)
            line.setAccessibleName(headers()[column])
            return line
        box = ChoiceBox([])
        box.setParent(parent)
        box.setAccessibleName(headers()[column])
        for value, text in choices:
            box.addItem(text, value)
        box.setMaxVisibleItems(14)
        box.activated.connect(lambda _row: self._chosen(box))
        # Opened when it stands in its cell.
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, ChoiceBox):
            row = editor.findData(value)
            editor.setCurrentIndex(row if row >= 0 else editor.findData(None))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, ChoiceBox):
            if editor.property("chosen"):
                model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        area = option.rect
        if isinstance(editor, ChoiceBox):
            area.setWidth(max(area.width(), editor.sizeHint().width()))
        editor.setGeometry(area)

    def _chosen(self, box: ChoiceBox) -> None:
        """Only what was picked is saved; closing the list changes nothing."""
        box.setProperty("chosen", True)
        self.commitData.emit(box)
        self.closeEditor.emit(box)
