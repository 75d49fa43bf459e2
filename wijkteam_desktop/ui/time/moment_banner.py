"""Says above the drawing that it is not the network of now, and leads back to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import button
from wijkteam_desktop.ui.widgets.elided import ElidedLabel


class MomentBanner(QFrame):
    """One sentence and the way back."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "banner")
        self.label = ElidedLabel("")
        self.back = button(_("Terug naar nu"), self.back_asked.emit, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(1), theme.px(4), theme.px(1))
        row.setSpacing(theme.px(6))
        row.addWidget(self.label, 1)
        row.addWidget(self.back)
        # The sentence gives way, never the way back.
        self.back.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a sentence; an empty one hides the banner."""
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
