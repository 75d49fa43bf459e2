"""A group of toggle chips that wraps over lines; arrow keys walk it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkteam_desktop.ui.parts.toggle_chip import ToggleChip
from wijkteam_desktop.ui.widgets import FlowLayout


class ChipRow(QWidget):
    """Several choices of which any number may be on; ``changed(values)`` when the user toggles."""

    changed = Signal(list)

    def __init__(
        self, choices: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        flow = FlowLayout(self, gap=6)
        self._chips: list[ToggleChip] = []
        for value, text in choices:
            chip = ToggleChip(value, text, name=f"{name}: {text}")
            chip.clicked.connect(lambda _on=False: self.changed.emit(self.values()))
            flow.addWidget(chip)
            self._chips.append(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def values(self) -> list[str]:
        """The values that are on, in their order."""
        return [chip.value for chip in self._chips if chip.isChecked()]

    def show_values(
        self, values: Collection[str], derived: Collection[str] = (), why: str = ""
    ) -> None:
        """Show which are on, and which only follow from something else (*why*)."""
        for chip in self._chips:
            chip.setChecked(chip.value in values)
            chip.set_derived(why if chip.value in derived and chip.value not in values else "")

    def chip(self, value: str) -> ToggleChip:
        """The chip of a value; raises KeyError."""
        for chip in self._chips:
            if chip.value == value:
                return chip
        raise KeyError(value)

    def chips(self) -> list[ToggleChip]:
        """All chips in their order."""
        return list(self._chips)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
        }.get(Qt.Key(event.key()))
        place = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if step is None or place is None:
            super().keyPressEvent(event)
            return
        wanted = self._chips[(place + step) % len(self._chips)]
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
