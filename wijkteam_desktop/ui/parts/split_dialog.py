"""Split a part in two: what a volunteer can do, and what is left."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.dialog import Dialog


class SplitDialog(Dialog):
    """Two lines of text, the first of them filled with the text there is."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(
            parent,
            _("Deelvraag splitsen"),
            _("Welk deel kan een ander doen, bijvoorbeeld een vrijwilliger? Beide delen blijven."),
            yes=_("Splitsen"),
        )
        self.first = QLineEdit(text)
        self.second = QLineEdit()
        self.add_field(_("Dit blijft"), self.first)
        self.add_field(_("Dit wordt een nieuwe deelvraag"), self.second)
        self.second.setFocus()

    def problem(self) -> str:
        if self.first.text().strip() and self.second.text().strip():
            return ""
        (self.second if self.first.text().strip() else self.first).setFocus()
        return _("Vul bij allebei de delen in wat er moet gebeuren.")

    @classmethod
    def ask(cls, parent: QWidget | None, text: str) -> tuple[str, str] | None:
        """Ask for both texts; None when cancelled."""
        dialog = cls(parent, text)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        texts = dialog.first.text().strip(), dialog.second.text().strip()
        dialog.deleteLater()
        return texts if accepted else None
