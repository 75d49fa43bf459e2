"""Split a part in two: what a volunteer can do, and what is left."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.dialog import Dialog


class SplitDialog(Dialog):
    """Two lines of text, the first of them filled with the text there is.

    *for_volunteer* asks for the part that a volunteer can do.
    """

    def __init__(self, parent: QWidget | None, text: str, *, for_volunteer: bool = False) -> None:
        super().__init__(
            parent,
            _("Welk deel kan een vrijwilliger doen?") if for_volunteer else _("Deelvraag splitsen"),
            _("De deelvraag wordt twee kaarten die bij elkaar horen. Je kunt ze later samenvoegen.")
            if for_volunteer
            else _(
                "Welk deel kan een ander doen, bijvoorbeeld een vrijwilliger? Beide delen blijven."
            ),
            yes=_("Splitsen"),
        )
        self.first = QLineEdit(text)
        self.second = QLineEdit()
        if for_volunteer:
            self.add_field(_("Dit kan een vrijwilliger doen"), self.second)
            self.add_field(_("Dit blijft zoals het is"), self.first)
        else:
            self.add_field(_("Dit blijft"), self.first)
            self.add_field(_("Dit wordt een nieuwe deelvraag"), self.second)
        self.second.setFocus()

    def problem(self) -> str:
        if self.first.text().strip() and self.second.text().strip():
            return ""
        (self.second if self.first.text().strip() else self.first).setFocus()
        return _("Vul bij allebei de delen in wat er moet gebeuren.")

    @classmethod
    def ask(
        cls, parent: QWidget | None, text: str, *, for_volunteer: bool = False
    ) -> tuple[str, str] | None:
        """Ask for both texts, what stays first; None when cancelled."""
        dialog = cls(parent, text, for_volunteer=for_volunteer)
        accepted = dialog.exec() == Dialog.DialogCode.Accepted
        texts = dialog.first.text().strip(), dialog.second.text().strip()
        dialog.deleteLater()
        return texts if accepted else None
