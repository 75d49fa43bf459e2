"""Asking for a new passphrase, twice, and for a name when it is for a colleague."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QLineEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.start.create_page import SHORTEST
from wijkteam_desktop.ui.start.secret_line import SecretLine
from wijkteam_desktop.ui.widgets.dialog import Dialog


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """What was filled in; *name* is empty when it was not asked."""

    name: str = field(repr=False)
    secret: str = field(repr=False)


class PassphraseDialog(Dialog):
    """``ask`` gives the passphrase, or ``None``."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, *, ask_name: bool, yes: str
    ) -> None:
        super().__init__(parent, title, text, yes=yes)
        self.name = QLineEdit()
        self._ask_name = ask_name
        self.name.setVisible(ask_name)
        self.first = SecretLine(_("Wachtwoord"))
        self.second = SecretLine(_("Wachtwoord nog een keer"))
        if ask_name:
            self.add_field(_("Naam"), self.name)
        self.add_field(
            _("Wachtwoord"),
            self.first,
            _("Ten minste {count} tekens. Vier losse woorden achter elkaar werkt goed.").format(
                count=SHORTEST
            ),
        )
        self.add_field(_("Wachtwoord nog een keer"), self.second)
        self.first.entered.connect(self.second.setFocus)
        (self.name if ask_name else self.first).setFocus()

    def problem(self) -> str:
        if self._ask_name and not self.name.text().strip():
            return _("Vul de naam in.")
        if len(self.first.text()) < SHORTEST:
            return _("Het wachtwoord is te kort: neem ten minste {count} tekens.").format(
                count=SHORTEST
            )
        if self.first.text() != self.second.text():
            return _("De twee wachtwoorden zijn niet gelijk. Vul ze opnieuw in.")
        return ""

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, text: str, *, ask_name: bool = False, yes: str
    ) -> NewPassphrase | None:
        """Ask for a passphrase, and a name when *ask_name*."""
        dialog = cls(parent, title, text, ask_name=ask_name, yes=yes)
        try:
            if dialog.exec() != Dialog.DialogCode.Accepted:
                return None
            return NewPassphrase(dialog.name.text().strip(), dialog.first.text())
        finally:
            dialog.deleteLater()
