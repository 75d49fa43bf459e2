"""The dialog after a mistake of the program: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.dialog import Dialog


class CrashDialog(Dialog):
    """Says that something went wrong, with a report to copy that holds no data of clients."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(
            parent,
            _("Er ging iets mis in het programma"),
            _(
                "Alles wat al bewaard was, staat er nog. Lukt iets niet meer? Sluit het programma "
                "en start het opnieuw. Stuur deze melding naar de beheerder; er staan geen "
                "gegevens van cliënten in."
            ),
            yes=_("Sluiten"),
            width=560,
        )
        self.no.hide()
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(_("Melding voor de beheerder"))
        self.report.setTabChangesFocus(True)
        self.add(self.report)
        self.copy = button(_("Melding kopiëren"), self._copy, icon="copy")
        self.buttons.insertWidget(0, self.copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    @classmethod
    def ask(cls, parent: QWidget | None, report: str) -> None:
        """Show the report until it is closed."""
        dialog = cls(parent, report)
        dialog.exec()
        dialog.deleteLater()
