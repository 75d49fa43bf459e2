"""Showing a new recovery key, and asking three groups of it back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.start.recovery_step import ProofStep, RecoveryStep
from wijkteam_desktop.ui.widgets.dialog import Dialog


class RecoveryDialog(Dialog):
    """First the key, then the proof that the paper is right; the old paper opens nothing more."""

    def __init__(self, parent: QWidget | None, key: str, store: str) -> None:
        super().__init__(
            parent,
            _("Nieuwe herstelsleutel"),
            _("De vorige herstelsleutel werkt niet meer. Gooi dat papier weg."),
            yes=_("Verder"),
            no=_("Terug"),
            width=600,
        )
        self.shown = RecoveryStep()
        self.shown.show_key(key, store)
        self.proof = ProofStep()
        self.add(self.shown)
        self.add(self.proof)
        self._show(proof=False)

    def accept(self) -> None:
        """Go from the key to the proof, and close when the proof is right."""
        if self.proof.isHidden():
            self.proof.ask_for(self.shown.key())
            self._show(proof=True)
            return
        wrong = self.proof.wrong()
        self.show_problem(wrong)
        if not wrong:
            self.shown.forget()
            self.proof.forget()
            super().accept()

    def reject(self) -> None:
        """Go back to the key; it cannot be left unseen."""
        if self.proof.isHidden():
            super().reject()
        else:
            self._show(proof=False)

    def _show(self, *, proof: bool) -> None:
        self.shown.setVisible(not proof)
        self.proof.setVisible(proof)
        self.no.setVisible(proof)
        self.show_problem("")
        (self.proof if proof else self.shown).setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, key: str, store: str) -> None:
        """Show the key until its proof is right or the dialog is closed."""
        dialog = cls(parent, key, store)
        dialog.exec()
        dialog.deleteLater()
