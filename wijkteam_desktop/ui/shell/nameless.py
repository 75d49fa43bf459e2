"""While names are hidden: a calm line that says so, and fields that only show.

What is on the screen is then not what is stored, so nothing on the screen may be saved.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.widgets import PlainLabel, button, drafts
from wijkteam_desktop.ui.widgets.autosave import AutosaveLine, AutosaveText

_CLOSED = "namelessClosed"
_HELD = "namelessHeld"


class NamelessBanner(QFrame):
    """The line above the pages."""

    def __init__(self, show_names: Callable[[], object]) -> None:
        super().__init__()
        theme.style(self, "card")
        words = _(
            "Anoniem: namen zijn rollen. Zet dit uit om te bewerken. "
            "Een zeldzame situatie blijft herkenbaar."
        )
        mark = PlainLabel()
        mark.setPixmap(theme.icon("venetian-mask", "accent", 18).pixmap(theme.px(18)))
        self.off = button(_("Namen tonen"), show_names, "quiet", icon="eye")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(10), theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(mark)
        row.addWidget(PlainLabel(words, "strong", wrap=True), 1)
        row.addWidget(self.off)


def make_read_only(root: QWidget, on: bool) -> None:
    """Close every field below *root* that edits a case, or open those that were closed here."""
    fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = [
        *root.findChildren(QLineEdit),
        *root.findChildren(QPlainTextEdit),
        *root.findChildren(QTextEdit),
    ]
    for field in fields:
        if on:
            _close(field)
        else:
            _open(field)
    for combo in root.findChildren(QuietCombo):
        if on and combo.isEnabled():
            combo.setEnabled(False)
            combo.setProperty(_CLOSED, True)
        elif not on and combo.property(_CLOSED):
            combo.setEnabled(True)
            combo.setProperty(_CLOSED, False)


def _close(field: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
    saves_itself = isinstance(field, AutosaveLine | AutosaveText)
    if field.isReadOnly() or not (saves_itself or drafts.key_of(field)):
        return
    field.setReadOnly(True)
    field.setProperty(_CLOSED, True)
    if not saves_itself:
        # Half a line may hold a name; it comes back with the names.
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        field.setProperty(_HELD, text)
        field.clear()


def _open(field: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
    if not field.property(_CLOSED):
        return
    field.setReadOnly(False)
    field.setProperty(_CLOSED, False)
    held = field.property(_HELD)
    if held:
        field.setProperty(_HELD, "")
        if isinstance(field, QLineEdit):
            field.setText(str(held))
        else:
            field.setPlainText(str(held))
