"""Who may open the store: passphrases of people, and the recovery key."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.settings.passphrase_dialog import PassphraseDialog
from wijkteam_desktop.ui.settings.recovery_dialog import RecoveryDialog
from wijkteam_desktop.ui.start.door import SlotLine
from wijkteam_desktop.ui.tasks import run_task
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.ask import ConfirmDialog
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel, muted

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow

RECOVERY = "recovery"


class SlotsCard(Card):
    """The list of key slots, with adding, changing and taking away."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(_("Wie mag de opslag openen"), parent=parent)
        self._window = window
        self._workspace = window.workspace
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.add_one = button(_("Collega toevoegen …"), self._add, icon="user-plus")
        self.recovery = button(_("Nieuwe herstelsleutel …"), self._renew, icon="key-round")
        row = QHBoxLayout()
        row.addWidget(self.add_one)
        row.addWidget(self.recovery)
        row.addStretch(1)
        self.add(self._lines)
        self.add(
            muted(
                _(
                    "Ieder wachtwoord en ook de herstelsleutel opent de hele opslag. Dat bepaalde "
                    "regels alleen voor de casushouder zichtbaar zijn, is een afspraak van het "
                    "programma en geen slot."
                )
            )
        )
        self.add(row)

    def refresh(self) -> None:
        """Read the slots again."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        slots = self._window.door.slots(self._folder)
        for slot in slots:
            self._lines.addWidget(self._line(slot))
        if not slots:
            self._lines.addWidget(muted(_("De voorbeelden gaan open zonder wachtwoord.")))
        self.add_one.setEnabled(bool(slots))
        self.recovery.setEnabled(bool(slots))

    @property
    def _folder(self) -> Any:
        return self._window.door.folder(self._workspace.store)

    @property
    def _key(self) -> bytes:
        store: Any = self._workspace.store
        key: bytes = store.key
        return key

    def _line(self, slot: SlotLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        mine = slot.member_id == self._workspace.actor.member_id
        name = _("{name} (jij)").format(name=slot.name) if mine else slot.name
        row.addWidget(PlainLabel(name, "strong"))
        row.addStretch(1)
        if slot.kind != RECOVERY:
            change = button(_("Wachtwoord wijzigen"), lambda: self._change(slot), "link")
            change.setAccessibleName(_("Wachtwoord wijzigen van {name}").format(name=slot.name))
            revoke = button(_("Intrekken"), lambda: self._revoke(slot), "link")
            revoke.setAccessibleName(_("Toegang intrekken van {name}").format(name=slot.name))
            row.addWidget(change)
            row.addWidget(revoke)
        else:
            row.addWidget(PlainLabel(_("op papier"), "muted"))
        return made

    def _add(self) -> None:
        new = PassphraseDialog.ask(
            self,
            _("Collega toevoegen"),
            _("Laat je collega zelf een wachtwoord kiezen en intypen."),
            ask_name=True,
            yes=_("Toevoegen"),
        )
        if new is None or not self._workspace.is_open:
            return
        folder, key, member_id = self._folder, self._key, str(uuid.uuid4())
        door = self._window.door
        self._work(
            lambda: door.add_slot(folder, key, member_id, new.name, new.secret),
            lambda: self._added(member_id, new.name),
        )

    def _added(self, member_id: str, name: str) -> None:
        self._workspace.add_member(member_id, name)
        self._say(_("{name} kan de opslag nu openen.").format(name=name))

    def _change(self, slot: SlotLine) -> None:
        new = PassphraseDialog.ask(
            self,
            _("Wachtwoord wijzigen"),
            _("Het oude wachtwoord van {name} werkt daarna niet meer.").format(name=slot.name),
            yes=_("Wijzigen"),
        )
        if new is None or not self._workspace.is_open:
            return
        folder, key, door = self._folder, self._key, self._window.door
        self._work(
            lambda: door.change_passphrase(folder, key, slot.id, new.secret),
            lambda: self._say(_("Het wachtwoord is gewijzigd.")),
        )

    def _revoke(self, slot: SlotLine) -> None:
        sure = ConfirmDialog.ask(
            self,
            _("Toegang van {name} intrekken?").format(name=slot.name),
            _(
                "Het wachtwoord van {name} opent de opslag dan niet meer. Oude reservekopieën gaan "
                "er nog wel mee open."
            ).format(name=slot.name),
            yes=_("Intrekken"),
            danger=True,
        )
        if sure and self._workspace.is_open:
            self._try(lambda: self._window.door.revoke_slot(self._folder, slot.id))

    def _renew(self) -> None:
        sure = ConfirmDialog.ask(
            self,
            _("Nieuwe herstelsleutel maken?"),
            _("De herstelsleutel die nu op papier staat, werkt daarna niet meer."),
            yes=_("Nieuwe maken"),
        )
        if sure and self._workspace.is_open:
            self._try(self._show_new_key)

    def _show_new_key(self) -> None:
        key = self._window.door.new_recovery_key(self._folder, self._key)
        RecoveryDialog.ask(self, key, self._folder.name)

    def _work(self, work: Callable[[], None], then: Callable[[], object]) -> None:
        """Derive a key in a thread; it takes half a second."""
        self.add_one.setEnabled(False)

        def done(_result: None) -> None:
            if self._workspace.is_open:
                then()
                self.refresh()

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            self._workspace.message.emit(str(error))
            if self._workspace.is_open:
                self.refresh()

        run_task(work, done, failed)

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except UserError as error:
            self._workspace.message.emit(str(error))
        if self._workspace.is_open:
            self.refresh()

    def _say(self, sentence: str) -> None:
        self._window.shell.tell(sentence)
