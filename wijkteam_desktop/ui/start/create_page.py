"""Making a store, in four steps: where and who, the passphrase, the recovery key, and its proof."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.start.door import Door, NewStore
from wijkteam_desktop.ui.start.recovery_step import ProofStep, RecoveryStep
from wijkteam_desktop.ui.start.secret_line import SecretLine
from wijkteam_desktop.ui.start.sheet import Sheet
from wijkteam_desktop.ui.theme import px
from wijkteam_desktop.ui.widgets.buttons import button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.message_bar import MessageBar

SHORTEST = 10
"""Least number of characters of a passphrase."""


class CreatePage(Sheet):
    """The steps of making a store.

    ``store_made(store)`` when it is there, ``done`` when the recovery key was proven as well,
    ``left`` when it was broken off before.
    """

    store_made = Signal(object)
    done = Signal()
    left = Signal()

    def __init__(self, door: Door, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(_("Nieuwe opslag maken"), parent=parent)
        self._door = door
        self.place = 0
        self.step_line = PlainLabel("", "muted")
        self.bar = MessageBar()
        self.where = WhereStep(home)
        self.secret = PassphraseStep()
        self.recovery = RecoveryStep()
        self.proof = ProofStep()
        self._all = (self.where, self.secret, self.recovery, self.proof)
        self.back = button(_("Terug"), self._back)
        self.next = button(_("Verder"), self._next, "primary")
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        for part in (self.step_line, self.bar, *self._all):
            self.add(part)
        self.add(row)
        for line in (self.where.team, self.where.person, self.where.folder):
            line.returnPressed.connect(self._next)
        self.secret.first.entered.connect(self.secret.second.setFocus)
        self.secret.second.entered.connect(self._next)
        self._go(0)

    def _go(self, place: int) -> None:
        self.place = place
        # Not a stack: that would give every step the height of the tallest.
        for index, step in enumerate(self._all):
            step.setVisible(index == place)
        self.step_line.setText(
            _("Stap {number} van {count}").format(number=place + 1, count=len(self._all))
        )
        self.bar.clear()
        self.back.setVisible(place in (0, 1, 3))
        self.next.setText(_("Opslag maken") if place == 1 else _("Verder"))
        self.next.setAccessibleName(self.next.text())
        self._all[place].setFocus()

    def _back(self) -> None:
        place = self.place
        if place == 0:
            self.left.emit()
        else:
            self._go(place - 1)

    def _next(self) -> None:
        place = self.place
        try:
            if place == 0:
                self._check_where()
            elif place == 1:
                self._check_secret()
                return
            elif place == 2:
                self.proof.ask_for(self.recovery.key())
            else:
                self._prove()
                return
        except UserError as error:
            self._refuse(str(error))
            return
        self._go(place + 1)

    def _check_where(self) -> None:
        missing = self.where.missing()
        if missing:
            raise UserError(missing)
        self._door.check_new_folder(self.where.target())

    def _check_secret(self) -> None:
        wrong = self.secret.wrong()
        if wrong:
            raise UserError(wrong)
        self.next.setEnabled(False)
        self.next.setText(_("Bezig met maken …"))
        # After this event, so that "Bezig" is painted first.
        QTimer.singleShot(0, self._make)

    def _make(self) -> None:
        wish = NewStore(self.where.target(), self.where.person.text().strip(), self.secret.text())
        try:
            store, key = self._door.create(wish)
        except UserError as error:
            self._refuse(str(error))
            return
        finally:
            self.next.setEnabled(True)
            self.next.setText(_("Opslag maken"))
        self.store_made.emit(store)
        self.secret.clear()
        self.recovery.show_key(key, self.where.target().name)
        self._go(2)

    def _prove(self) -> None:
        wrong = self.proof.wrong()
        if wrong:
            raise UserError(wrong)
        self.recovery.forget()
        self.proof.forget()
        self.done.emit()

    def _refuse(self, sentence: str) -> None:
        self.bar.show_message(sentence, kind="alarm")


class WhereStep(Card):
    """The name of the store, the folder it comes in, and who makes it."""

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.team = _line(_("Naam van de opslag"), _("bijvoorbeeld: Team Zuid"))
        self.person = _line(_("Je eigen naam"), _("bijvoorbeeld: Noor de Wit"))
        self.folder = _line(_("Map waarin de opslag komt"))
        self.folder.setText(str(home))
        self._pick = button(_("Bladeren …"), self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self._pick)
        _put(self, _("Naam van de opslag"), self.team)
        _put(self, _("Je eigen naam"), self.person, _("Zo sta je in de geschiedenis."))
        _put(
            self,
            _("Map waarin de opslag komt"),
            row,
            _(
                "Kies een map op deze computer, geen netwerkmap en geen map van OneDrive of "
                "Dropbox. Daar kan de opslag beschadigd raken."
            ),
        )
        self.setFocusProxy(self.team)

    def target(self) -> Path:
        """Give the folder that the store will be."""
        name = "".join(mark for mark in self.team.text().strip() if mark not in '\\/:*?"<>|')
        return Path(self.folder.text().strip()) / (name or "Wijkteam")

    def missing(self) -> str:
        """Say what is not filled in yet; empty when all is."""
        for line, sentence in (
            (self.team, _("Geef de opslag een naam.")),
            (self.person, _("Vul je naam in.")),
            (self.folder, _("Kies een map.")),
        ):
            if not line.text().strip():
                line.setFocus()
                return sentence
        return ""

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, _("Map waarin de opslag komt"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)


class PassphraseStep(Card):
    """The passphrase, twice, and what losing it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.first = SecretLine(_("Wachtwoord"))
        self.second = SecretLine(_("Wachtwoord nog een keer"))
        _put(
            self,
            _("Wachtwoord"),
            self.first,
            _("Ten minste {count} tekens. Vier losse woorden achter elkaar werkt goed.").format(
                count=SHORTEST
            ),
        )
        _put(self, _("Wachtwoord nog een keer"), self.second)
        self.add(PlainLabel(_("Goed om te weten"), "heading"))
        for sentence in (
            _(
                "Ben je je wachtwoord én de herstelsleutel kwijt, dan kan niemand de casussen nog "
                "lezen. Ook de makers van het programma niet."
            ),
            _(
                "Ieder wachtwoord opent de hele opslag. Dat bepaalde regels alleen voor de "
                "casushouder zichtbaar zijn, is een afspraak van het programma en geen slot."
            ),
            _("Collega’s krijgen later ieder een eigen wachtwoord, bij Instellingen."),
        ):
            self.add(PlainLabel(sentence, wrap=True))
        self.setFocusProxy(self.first)

    def text(self) -> str:
        """Give the passphrase."""
        return self.first.text()

    def wrong(self) -> str:
        """Say what is not right yet; empty when all is."""
        if len(self.first.text()) < SHORTEST:
            self.first.setFocus()
            return _("Het wachtwoord is te kort: neem ten minste {count} tekens.").format(
                count=SHORTEST
            )
        if self.first.text() != self.second.text():
            self.second.setFocus()
            return _("De twee wachtwoorden zijn niet gelijk. Vul ze opnieuw in.")
        return ""

    def clear(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()


def _line(name: str, placeholder: str = "") -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


def _put(card: Card, caption: str, field: QWidget | QHBoxLayout, hint: str = "") -> None:
    box = QVBoxLayout()
    box.setSpacing(px(4))
    box.addWidget(PlainLabel(caption, "label"))
    if isinstance(field, QWidget):
        box.addWidget(field)
    else:
        box.addLayout(field)
    if hint:
        box.addWidget(PlainLabel(hint, "muted", "small", wrap=True))
    card.add(box)
