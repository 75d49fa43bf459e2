"""Bringing a backup back: choose by date, prove with the passphrase, and put it in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.start.door import BackupLine, Door
from wijkteam_desktop.ui.start.secret_line import SecretLine
from wijkteam_desktop.ui.start.sheet import Sheet
from wijkteam_desktop.ui.tasks import Task, run_task
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.ask import ConfirmDialog
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.message_bar import MessageBar


class RestorePage(Sheet):
    """The backups of a closed store.  ``restored`` when one was put back, ``left`` to go back."""

    restored = Signal()
    left = Signal()

    def __init__(self, door: Door, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Reservekopie terugzetten"),
            _(
                "De opslag “{name}” wordt weer zoals op de dag van de kopie. De bestanden van nu "
                "blijven bewaard in een map ernaast."
            ).format(name=folder.name),
            parent=parent,
        )
        self._door, self._folder = door, folder
        self._task: Task | None = None
        self.backups = list(door.backups(folder))
        self.bar = MessageBar()
        self.list = QListWidget()
        self.list.setAccessibleName(_("Reservekopieën"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(px(180))
        style(self.list, "boxed")
        for backup in self.backups:
            self.list.addItem(QListWidgetItem(backup_words(backup)))
        self.secret = SecretLine(_("Wachtwoord"))
        card = Card()
        card.add(self.list)
        self.empty = PlainLabel(_("Er zijn nog geen reservekopieën van deze opslag."), wrap=True)
        self.empty.setVisible(not self.backups)
        card.add(self.empty)
        card.add(PlainLabel(_("Wachtwoord"), "label"))
        card.add(self.secret)
        card.add(
            PlainLabel(
                _("Het wachtwoord dat gold op de dag van de kopie, of de herstelsleutel."),
                "muted",
                "small",
                wrap=True,
            )
        )
        self.back = button(_("Terug"), self.left.emit)
        self.check = button(_("Controleren"), self._check)
        self.put = button(_("Terugzetten"), self._restore, "primary")
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.check)
        row.addWidget(self.put)
        self.add(self.bar)
        self.add(card)
        self.add(row)
        self.list.setVisible(bool(self.backups))
        if self.backups:
            self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)
        self._rest()

    def chosen(self) -> BackupLine | None:
        """Give the backup that is marked."""
        row = self.list.currentRow()
        return self.backups[row] if 0 <= row < len(self.backups) else None

    def _check(self) -> None:
        self._prove(self._say_whole)

    def _restore(self) -> None:
        backup = self.chosen()
        if backup is None or not self.secret.text():
            self._prove(self._say_whole)
            return
        sure = ConfirmDialog.ask(
            self,
            _("Deze reservekopie terugzetten?"),
            _(
                "Alles wat na {at} is ingevoerd, is dan niet meer te zien. De bestanden van nu "
                "blijven bewaard."
            ).format(at=backup.at),
            yes=_("Terugzetten"),
        )
        if sure:
            self._prove(self._put_back)

    def _prove(self, then: Any) -> None:
        """Open the backup with the passphrase and read it from end to end, in a thread."""
        backup, typed = self.chosen(), self.secret.text()
        if self._task is not None:
            return
        if backup is None or not typed:
            self._say(_("Kies een reservekopie en vul het wachtwoord in."))
            return
        self._busy()

        def work() -> Any:
            unlocked = self._door.unwrap_any(backup.path, typed)
            self._door.verify_backup(backup, unlocked)
            return unlocked

        self._task = run_task(work, lambda unlocked: then(backup, unlocked), self._failed)
        QTimer.singleShot(0, self._door.warm_up)

    def _say_whole(self, backup: BackupLine, _unlocked: Any) -> None:
        self._rest()
        self.bar.show_message(
            _("De reservekopie van {at} is heel en gaat open met dit wachtwoord.").format(
                at=backup.at
            ),
            kind="note",
        )

    def _put_back(self, backup: BackupLine, _unlocked: Any) -> None:
        self._rest()
        try:
            self._door.restore_backup(self._folder, backup)
        except UserError as error:
            self._say(str(error))
            return
        self.restored.emit()

    def _failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, UserError):
            raise error
        self._say(str(error))

    def _busy(self) -> None:
        self.bar.show_message(_("Bezig met controleren …"), kind="note")
        self.check.setEnabled(False)
        self.put.setEnabled(False)

    def _rest(self) -> None:
        self._task = None
        self.check.setEnabled(bool(self.backups))
        self.put.setEnabled(bool(self.backups))

    def _say(self, sentence: str) -> None:
        self.bar.show_message(sentence, kind="alarm")


def backup_words(backup: BackupLine) -> str:
    """Say a backup in one line."""
    return f"{backup.at} · {backup.size}" if backup.size else backup.at
