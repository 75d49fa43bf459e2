"""The soft hint below a question that asks why things fail."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.widgets import PlainLabel, icon_button


class QuestionHint(QFrame):
    """One sentence that can be put away; it stays away for that question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "banner")
        self._away = ""
        self._text = ""
        self.words = PlainLabel("", wrap=True)
        self.close_button = icon_button("x", _("Hint wegdoen"), self.put_away, size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(4), theme.px(4), theme.px(4))
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self.hide()

    def show_for(self, text: str) -> None:
        """Show the hint for a typed question, if there is one and it was not put away."""
        from wijkteam_desktop.services.request import question_hint

        hint = question_hint(text) if text.strip() else None
        self._text = text
        self.words.setText(hint or "")
        self.setAccessibleName(hint or "")
        self.setVisible(bool(hint) and text != self._away)

    def put_away(self) -> None:
        """Put the hint away; it comes back only for another question."""
        self._away = self._text
        self.hide()
