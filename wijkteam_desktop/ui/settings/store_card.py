"""Where the store is, and its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.start.restore_page import backup_words
from wijkteam_desktop.ui.theme import px, style
from wijkteam_desktop.ui.widgets.ask import ConfirmDialog
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel, muted

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow


class StoreCard(Card):
    """The folder, the backups, making one and putting one back."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(_("Opslag"), parent=parent)
        self._window = window
        self.folder = PlainLabel("", wrap=True, selectable=True)
        self.folder.setAccessibleName(_("Map van de opslag"))
        self.backups = QListWidget()
        self.backups.setAccessibleName(_("Reservekopieën"))
        self.backups.setFixedHeight(px(120))
        style(self.backups, "boxed")
        self.empty = muted(_("Er is nog geen reservekopie."))
        self.make = button(_("Reservekopie maken"), self._make, icon="database-backup")
        self.restore = button(_("Terugzetten …"), self._restore, icon="archive-restore")
        row = QHBoxLayout()
        row.addWidget(self.make)
        row.addWidget(self.restore)
        row.addStretch(1)
        self.add(PlainLabel(_("Map"), "label"))
        self.add(self.folder)
        self.add(PlainLabel(_("Reservekopieën"), "label"))
        self.add(self.empty)
        self.add(self.backups)
        self.add(
            muted(
                _(
                    "Een reservekopie is net zo versleuteld als de opslag en staat in de map "
                    "“backups”. Zet zo nu en dan een kopie van de hele map op een andere plek."
                )
            )
        )
        self.add(row)

    def refresh(self) -> None:
        """Read the backups again."""
        folder = self._window.door.folder(self._window.workspace.store)
        self.folder.setText(str(folder))
        lines = self._window.door.backups(folder)
        self.backups.clear()
        self.backups.addItems([backup_words(line) for line in lines])
        self.backups.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.restore.setEnabled(bool(lines) and not self._window.door.is_demo(folder))

    def _make(self) -> None:
        self._window.commands.backup_then(self._made)

    def _made(self) -> None:
        if self._window.workspace.is_open:
            self.refresh()

    def _restore(self) -> None:
        if ConfirmDialog.ask(
            self,
            _("Reservekopie terugzetten"),
            _("De opslag gaat eerst dicht. Daarna kies je een kopie en vul je het wachtwoord in."),
            yes=_("Verder"),
        ):
            self._window.close_for_restore()
