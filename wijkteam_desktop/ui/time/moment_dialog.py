"""The question for a moment: what it is called, and of what day it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.dialog import Dialog

_LONGEST = 60


class MomentDialog(Dialog):
    """A name, which may stay empty, and a date, which is today unless said otherwise."""

    def __init__(
        self, parent: QWidget | None, title: str, *, name: str = "", when: str = "", yes: str = ""
    ) -> None:
        text = _("Het netwerk van nu blijft zo bewaard. U kunt er later naar terugkijken.")
        super().__init__(parent, title, "" if when else text, yes=yes)
        self.name = QLineEdit(name)
        self.name.setMaxLength(_LONGEST)
        self.day = QLineEdit(date_words(when or date.today().isoformat()))
        self.add_field(_("Naam (mag leeg blijven)"), self.name, _("Bijvoorbeeld: start, evaluatie"))
        self.add_field(_("Datum"), self.day)
        self.name.setFocus()

    def problem(self) -> str:
        from wijkteam_desktop.services import dates

        try:
            day = dates.parse(self.day.text())
        except UserError as error:
            return str(error)
        if day is not None and day > date.today().isoformat():
            return _("Deze datum moet nog komen. Kies vandaag of eerder.")
        return ""

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, *, name: str = "", date: str = "", yes: str = ""
    ) -> tuple[str, str] | None:
        """Ask for a name and a date as it was typed; None when it was left."""
        dialog = cls(parent, title, name=name, when=date, yes=yes)
        try:
            if dialog.exec() == Dialog.DialogCode.Accepted:
                return dialog.name.text(), dialog.day.text()
            return None
        finally:
            dialog.deleteLater()
