"""Labels that show text as it is: never as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_desktop.ui.theme import px, style


class PlainLabel(QLabel):
    """A label that shows its text as plain text, and that can be copied when asked.

    ``classes`` are those of the stylesheet: ``heading``, ``muted``, ``title`` ...
    """

    def __init__(
        self,
        text: str = "",
        *classes: str,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        if wrap:
            # A wrapping label in a row must be able to become narrow.
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if classes:
            style(self, *classes)
        self.setText(text)


def labelled(text: str, field: QWidget) -> QWidget:
    """Make a column of a label with its field under it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(4))
    caption = PlainLabel(text, "label")
    caption.setBuddy(field)
    column.addWidget(caption)
    column.addWidget(field)
    column.addStretch(1)
    return box


def heading(text: str, *, parent: QWidget | None = None) -> PlainLabel:
    """Make the heading of a card or group."""
    return PlainLabel(text, "heading", parent=parent)


def muted(text: str, *, wrap: bool = True, parent: QWidget | None = None) -> PlainLabel:
    """Make a quiet line of explanation."""
    return PlainLabel(text, "muted", wrap=wrap, parent=parent)
