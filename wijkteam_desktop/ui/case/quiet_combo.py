"""A list of choices that does not change when the wheel passes over it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class QuietCombo(QComboBox):
    """``picked(value)`` when the user chooses; showing a value tells nobody."""

    picked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda _row: self.picked.emit(self.currentData()))

    def show_options(self, options: Iterable[tuple[Any, str]], value: Any) -> None:
        """Show these (value, text) pairs with one chosen; filled again only when they changed."""
        wanted = list(options)
        present = [(self.itemData(row), self.itemText(row)) for row in range(self.count())]
        if present != wanted:
            self.clear()
            for option, text in wanted:
                self.addItem(text, option)
        self.show_value(value)

    def show_value(self, value: Any) -> None:
        """Show a value; the first option when it is not there."""
        rows = [row for row in range(self.count()) if self.itemData(row) == value]
        self.setCurrentIndex(rows[0] if rows else 0)
        self.setToolTip(self.currentText())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the choice; what does not fit ends in dots, and the tooltip has all of it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            *(QStyle.ComplexControl.CC_ComboBox, option),
            *(QStyle.SubControl.SC_ComboBoxEditField, self),
        )
        whole, room = self.currentText(), field.width()
        dots = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(whole, dots, room)
        option.currentText = shown
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()
