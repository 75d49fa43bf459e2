"""The week as days and parts of the day that are on or off; arrow keys walk it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.vocabulary import DayPart, Weekday

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class WeekGrid(QWidget):
    """``changed(moments)`` when the user switches a moment on or off."""

    changed = Signal(list)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        style(self, "clear")
        self.cells: dict[Moment, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(3))
        for row, part in enumerate(DayPart, start=1):
            grid.addWidget(PlainLabel(label(part), "muted", "small"), row, 0)
        for column, day in enumerate(Weekday, start=1):
            head = PlainLabel(label(day)[:2].lower(), "muted", "small")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignHCenter)
            for row, part in enumerate(DayPart, start=1):
                cell = QToolButton()
                cell.setCheckable(True)
                style(cell, "button")
                cell.setAccessibleName(f"{label(day)} {label(part).lower()}")
                cell.setToolTip(cell.accessibleName())
                cell.toggled.connect(lambda on, cell=cell: cell.setText("✓" if on else ""))
                cell.clicked.connect(lambda _on=False: self.changed.emit(self.moments()))
                cell.setFixedSize(px(30), px(26))
                grid.addWidget(cell, row, column)
                self.cells[Moment(day, part)] = cell
        grid.setColumnStretch(len(Weekday) + 1, 1)

    def moments(self) -> list[Moment]:
        """Give the moments that are on, from Monday morning on."""
        return [moment for moment, cell in self.cells.items() if cell.isChecked()]

    def show_moments(self, moments: Iterable[Moment]) -> None:
        """Show which moments are on."""
        wanted = set(moments)
        for moment, cell in self.cells.items():
            cell.setChecked(moment in wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((moment for moment, cell in self.cells.items() if cell.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        days, parts = list(Weekday), list(DayPart)
        day = max(0, min(days.index(here.day) + step[0], len(days) - 1))
        part = max(0, min(parts.index(here.part) + step[1], len(parts) - 1))
        self.cells[Moment(days[day], parts[part])].setFocus(Qt.FocusReason.TabFocusReason)
