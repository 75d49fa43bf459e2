"""The page of a closed store: a passphrase or the recovery key opens it.

The key is derived in a thread; meanwhile the main thread loads what an open store needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QWidget

from wijkteam_desktop.errors import UserError, WrongPassphrase
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui.start.door import Door
from wijkteam_desktop.ui.start.secret_line import SecretLine
from wijkteam_desktop.ui.start.sheet import Sheet
from wijkteam_desktop.ui.tasks import Task, run_task
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.message_bar import MessageBar

FREE_TRIES = 2
"""Wrong passphrases without a pause; after that the pause doubles up to ``LONGEST`` seconds."""
LONGEST = 30


def pause_after(wrong_tries: int) -> int:
    """Give how many seconds to wait after so many wrong passphrases."""
    if wrong_tries <= FREE_TRIES:
        return 0
    return int(min(LONGEST, 2 ** (wrong_tries - FREE_TRIES)))


class UnlockPage(Sheet):
    """Asks for the passphrase.  ``unlocked(key)`` gives the key to open the store with."""

    unlocked = Signal(object)
    other_asked = Signal()
    restore_asked = Signal()

    def __init__(
        self,
        door: Door,
        folder: Path,
        *,
        locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            folder.name,
            _("Vergrendeld. Wat je aan het typen was, is bewaard.")
            if locked
            else _("Deze opslag is versleuteld. Vul je wachtwoord in om verder te gaan."),
            width=440,
            parent=parent,
        )
        self.folder = folder
        self._door = door
        self._tries = 0
        self._left = 0
        self._task: Task | None = None
        self._by_recovery = False
        self.bar = MessageBar()
        self.add(self.bar)
        card = Card()
        self.caption = PlainLabel(_("Wachtwoord"), "label")
        self.secret = SecretLine(_("Wachtwoord"))
        self.recovery = QLineEdit()
        self.recovery.setAccessibleName(_("Herstelsleutel"))
        self.recovery.setPlaceholderText(_("8 groepen van 5 tekens"))
        self.recovery.hide()
        self.open = button(_("Openen"), self._try, "primary")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setAccessibleName(_("Bezig met openen"))
        self.busy.hide()
        card.add(self.caption)
        card.add(self.secret)
        card.add(self.recovery)
        card.add(self.open)
        card.add(self.busy)
        self.add(card)
        links = QHBoxLayout()
        links.setSpacing(px(8))
        self.other_way = button(_("Met de herstelsleutel openen"), self._swap, "link")
        self.restore = button(_("Reservekopie terugzetten"), self.restore_asked.emit, "link")
        self.other = button(_("Andere opslag"), self.other_asked.emit, "link")
        links.addWidget(self.other_way)
        links.addStretch(1)
        links.addWidget(self.restore)
        self.add(links)
        last = QHBoxLayout()
        last.addWidget(self.other)
        last.addStretch(1)
        self.add(last)
        self._wait = QTimer(self, interval=1000)
        self._wait.timeout.connect(self.tick)
        self.secret.entered.connect(self._try)
        self.recovery.returnPressed.connect(self._try)
        self.setFocusProxy(self.secret)
        self._look_first()

    def show_problem(self, sentence: str) -> None:
        """Show why the store could not be opened, calmly, and let the user try again."""
        self._rest()
        self.bar.show_message(sentence, kind="alarm")
        field = self.recovery if self._by_recovery else self.secret.line
        field.setFocus()
        field.selectAll()

    def tick(self) -> None:
        """Count one second of the pause down."""
        self._left -= 1
        if self._left > 0:
            self._say_pause()
            return
        self._wait.stop()
        self.open.setText(_("Openen"))
        self.open.setEnabled(True)

    def _look_first(self) -> None:
        """Say before anybody types what makes opening impossible."""
        try:
            self._door.check(self.folder)
        except UserError as error:
            self.bar.show_message(str(error), kind="alarm")

    def _swap(self) -> None:
        self._by_recovery = not self._by_recovery
        self.recovery.setVisible(self._by_recovery)
        self.secret.setVisible(not self._by_recovery)
        self.caption.setText(_("Herstelsleutel") if self._by_recovery else _("Wachtwoord"))
        words = (
            _("Met het wachtwoord openen")
            if self._by_recovery
            else _("Met de herstelsleutel openen")
        )
        self.other_way.setText(words)
        self.other_way.setAccessibleName(words)
        (self.recovery if self._by_recovery else self.secret).setFocus()

    def _try(self) -> None:
        if self._task is not None or self._left > 0:
            return
        typed = self.recovery.text() if self._by_recovery else self.secret.text()
        if not typed.strip():
            self.show_problem(
                _("Vul de herstelsleutel in.") if self._by_recovery else _("Vul je wachtwoord in.")
            )
            return
        self.bar.clear()
        self.open.setEnabled(False)
        self.open.setText(_("Bezig met openen …"))
        self.busy.show()
        unwrap = self._door.unwrap_recovery if self._by_recovery else self._door.unwrap
        self._task = run_task(lambda: unwrap(self.folder, typed), self._derived, self._refused)
        # After this event, so that "Bezig" is painted before the imports hold the main thread.
        QTimer.singleShot(0, self._door.warm_up)

    def _derived(self, key: Any) -> None:
        self._task = None
        self.unlocked.emit(key)

    def _refused(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, UserError):
            self._rest()
            raise error
        if isinstance(error, WrongPassphrase):
            self._tries += 1
        self.show_problem(str(error))
        self._left = pause_after(self._tries) if isinstance(error, WrongPassphrase) else 0
        if self._left:
            self.open.setEnabled(False)
            self._say_pause()
            self._wait.start()

    def _say_pause(self) -> None:
        self.open.setText(
            ngettext(
                "Over {seconds} seconde opnieuw", "Over {seconds} seconden opnieuw", self._left
            ).format(seconds=self._left)
        )

    def _rest(self) -> None:
        self.busy.hide()
        self.open.setEnabled(True)
        self.open.setText(_("Openen"))
