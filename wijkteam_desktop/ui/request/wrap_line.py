"""One line of text that wraps instead of being cut: no line ends can be typed in it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.bare import make_bare
from wijkteam_desktop.ui.widgets import AutosaveText


class WrapLine(AutosaveText):
    """Saves itself; ``entered()`` on Enter, which saves at once."""

    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, lines=1, most=4, parent=parent)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        make_bare(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))

    def _fit(self) -> None:
        # Tighter than the fields of a form: it stands among other lines.
        shown = max(1, min(4, self.wrapped_lines()))
        height = shown * self.fontMetrics().lineSpacing() + theme.px(10)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
