"""A row of choices of which one holds: arrow keys walk it, as radio buttons do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from wijkteam_desktop.ui.theme import px, style


class Segmented(QFrame):
    """Choose one of a few values; ``chosen(value)`` when the user takes another one."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        value: str | None = None,
        segment_class: str = "segment",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        if segment_class == "segment":
            style(self, "segments")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), px(2), px(2), px(2))
        row.setSpacing(px(2))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for choice, text in choices:
            made = QPushButton(text)
            made.setAutoDefault(False)
            made.setCheckable(True)
            made.setAccessibleName(f"{name}: {text}".replace("&", ""))
            style(made, segment_class)
            made.clicked.connect(lambda _on=False, choice=choice: self._take(choice))
            self._group.addButton(made)
            self._buttons[choice] = made
            row.addWidget(made)
        self._value = ""
        self.set_value(value if value is not None else choices[0][0])

    def value(self) -> str:
        """Give the value that holds."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show another value without telling anyone; an unknown one is left out."""
        if value in self._buttons:
            self._value = value
            self._buttons[value].setChecked(True)

    def segment(self, value: str) -> QPushButton:
        """Give the button of a value."""
        return self._buttons[value]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the choices with the arrow keys."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        values = list(self._buttons)
        wanted = values[(values.index(self._value) + step) % len(values)]
        self._buttons[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        self._take(wanted)

    def _take(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)
