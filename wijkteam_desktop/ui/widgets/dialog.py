"""The base of our own dialogs: a title, a column, one sentence of error, and buttons with verbs."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.labels import PlainLabel


class Dialog(QDialog):
    """A dialog of the program; Esc cancels, Enter does what the main button says.

    Subclasses put their fields in ``body`` and override ``problem`` to refuse what is not right.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str = "",
        *,
        yes: str = "",
        no: str = "",
        danger: bool = False,
        width: int = 460,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(px(width))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(22), px(24), px(18))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(title, "title", wrap=True))
        self.text = PlainLabel(text, wrap=True)
        self.text.setVisible(bool(text))
        column.addWidget(self.text)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(10))
        column.addLayout(self.body, 1)
        self.error = PlainLabel("", "error", wrap=True)
        self.error.hide()
        column.addWidget(self.error)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(8))
        self.buttons.addStretch(1)
        self.no: QPushButton = button(no or _("Annuleren"), self.reject)
        self.yes: QPushButton = button(
            yes or _("Doorgaan"), self.accept, "danger" if danger else "primary"
        )
        self.yes.setDefault(True)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        column.addSpacing(px(4))
        column.addLayout(self.buttons)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or layout in the column."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_field(self, label: str, field: QWidget, hint: str = "") -> None:
        """Put a field with its label above it, and a hint below."""
        box = QVBoxLayout()
        box.setSpacing(px(4))
        caption = PlainLabel(label, "label")
        caption.setBuddy(field)
        box.addWidget(caption)
        box.addWidget(field)
        if hint:
            box.addWidget(PlainLabel(hint, "muted", "small", wrap=True))
        if not field.accessibleName():
            field.setAccessibleName(label)
        self.body.addLayout(box)

    def take_room(self, width: int, height: int) -> None:
        """Be so large at 100 %, and never larger than the screen."""
        room = self.screen().availableSize()
        self.resize(QSize(px(width), px(height)).boundedTo(room - QSize(px(20), px(40))))

    def problem(self) -> str:
        """Say in one sentence what is not right yet; empty when all is."""
        return ""

    def show_problem(self, sentence: str) -> None:
        """Show a sentence above the buttons; an empty one takes it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        if sentence:
            self.error.setAccessibleName(sentence)
            QAccessible.updateAccessibility(QAccessibleEvent(self.error, QAccessible.Event.Alert))

    def accept(self) -> None:
        """Close with yes, unless something is not right yet."""
        sentence = self.problem()
        self.show_problem(sentence)
        if not sentence:
            super().accept()
