"""Fields of the side panel: a label above a control that saves itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import AutosaveLine, AutosaveText, FlowLayout, PlainLabel

Save = Callable[[str, Any, str | None], None]
"""Called with the field, its new value and the step of the visit (None: a step of its own)."""


class ChoiceBox(QComboBox):
    """A list to choose from; the wheel scrolls the panel, not the choice."""

    picked = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]], *, empty: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_choices(choices, empty=empty)
        self.activated.connect(lambda _row: self.picked.emit(self.currentData()))

    def set_choices(self, choices: Sequence[tuple[str, str]], *, empty: str = "") -> None:
        """Offer these values; ``empty`` is the text for no value."""
        wanted = [*([(None, empty)] if empty else []), *choices]
        if wanted == [(self.itemData(row), self.itemText(row)) for row in range(self.count())]:
            return
        present = self.currentData()
        self.clear()
        for value, text in wanted:
            self.addItem(text, value)
        self.show_value(present)

    def show_value(self, value: str | None) -> None:
        """Show what the store holds, without saving it."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Ticks(QWidget):
    """Several boxes to tick, wrapped like words."""

    picked = Signal(object)

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        row = FlowLayout(self, gap=4)
        self._boxes: dict[str, QCheckBox] = {}
        for value, text in choices:
            box = QCheckBox(text)
            box.clicked.connect(lambda _on: self.picked.emit(self.values()))
            self._boxes[value] = box
            row.addWidget(box)

    def values(self) -> tuple[str, ...]:
        """The ticked values."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def show_values(self, values: Sequence[str]) -> None:
        """Show what the store holds, without saving it."""
        for value, box in self._boxes.items():
            box.setChecked(value in values)


class FieldGrid(QWidget):
    """Labelled controls in two columns; wide ones take a row of their own."""

    def __init__(self, save: Save, *, draft: str = "") -> None:
        super().__init__()
        self._save = save
        self._draft = draft
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._titles: dict[QWidget, PlainLabel] = {}
        self._row = self._column = 0

    def show_field(self, control: QWidget, wanted: bool) -> None:
        """Show or hide a control with its label."""
        control.setVisible(wanted)
        self._titles[control].setVisible(wanted)

    def line(self, field: str, text: str, *, wide: bool = False, hint: str = "") -> AutosaveLine:
        """Add one line of text."""
        made = AutosaveLine(name=text, draft_key=self._key(field), placeholder=hint)
        made.committed.connect(lambda value: self._save(field, value, made.step))
        self.put(text, made, wide=wide)
        return made

    def text(self, field: str, text: str, *, hint: str = "") -> AutosaveText:
        """Add a text of several lines."""
        made = AutosaveText(
            name=text, draft_key=self._key(field), placeholder=hint, lines=2, most=8
        )
        made.committed.connect(lambda value: self._save(field, value, made.step))
        self.put(text, made, wide=True)
        return made

    def choice(
        self,
        field: str,
        text: str,
        choices: Sequence[tuple[str, str]],
        *,
        empty: str = "",
        wide: bool = False,
    ) -> ChoiceBox:
        """Add a list to choose from."""
        made = ChoiceBox(choices, empty=empty)
        made.picked.connect(lambda value: self._save(field, value, None))
        self.put(text, made, wide=wide)
        return made

    def ticks(self, field: str, text: str, choices: Sequence[tuple[str, str]]) -> Ticks:
        """Add boxes to tick."""
        made = Ticks(choices)
        made.picked.connect(lambda value: self._save(field, value, None))
        self.put(text, made, wide=True)
        return made

    def put(self, text: str, control: QWidget, *, wide: bool = False) -> None:
        """Add a control under its label."""
        if wide and self._column:
            self._row, self._column = self._row + 1, 0
        cell = QVBoxLayout()
        cell.setSpacing(theme.px(2))
        title = PlainLabel(text, "label")
        title.setBuddy(control)
        self._titles[control] = title
        control.setAccessibleName(text)
        cell.addWidget(title)
        cell.addWidget(control)
        cell.addStretch(1)
        self._grid.addLayout(cell, self._row, self._column, 1, 2 if wide else 1)
        if wide or self._column:
            self._row, self._column = self._row + 1, 0
        else:
            self._column = 1

    def _key(self, field: str) -> str:
        return f"{self._draft}/{field}" if self._draft else ""


def number_text(value: float | None) -> str:
    """A number as the user reads it: "1,5"; empty for none."""
    return "" if value is None else f"{value:g}".replace(".", ",")


def year_text(value: int | None) -> str:
    """A year as text; empty for none."""
    return "" if value is None else str(value)


def hours_text(value: float) -> str:
    """Hours a week in few letters: "3,5 u"."""
    return _("{hours} u").format(hours=number_text(round(value, 1)))
