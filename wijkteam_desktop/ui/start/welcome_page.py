"""The first page: make a store, open one, or look at the examples."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.start.choice_button import ChoiceButton
from wijkteam_desktop.ui.start.sheet import Sheet
from wijkteam_desktop.ui.widgets.labels import PlainLabel
from wijkteam_desktop.ui.widgets.message_bar import MessageBar


class WelcomePage(Sheet):
    """Says what the program is for, and offers the ways to begin."""

    last_asked = Signal()
    create_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()

    def __init__(self, last: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Wijkteam Desktop"),
            _("Het netwerk van een gezin in beeld, en wie wat doet."),
            parent=parent,
        )
        self.bar = MessageBar()
        self.add(self.bar)
        self.choices: list[ChoiceButton] = []
        if last is not None:
            self._offer(
                "lock-open",
                _("Verder met “{name}”").format(name=last.name),
                _("De opslag waarmee je het laatst werkte."),
                self.last_asked.emit,
            )
        self._offer(
            "folder-plus",
            _("Nieuwe opslag maken"),
            _("Een versleutelde map voor de casussen van je team. Duurt een paar minuten."),
            self.create_asked.emit,
        )
        self._offer(
            "folder-open",
            _("Opslag openen"),
            _("Kies de map van een opslag die er al is."),
            self.open_asked.emit,
        )
        self._offer(
            "book-open",
            _("Voorbeelden bekijken"),
            _("Zeven verzonnen gezinnen om mee te oefenen. Er staat niemand echt in."),
            self.demo_asked.emit,
        )
        self.add(
            PlainLabel(
                _("Alles blijft op deze computer. Het programma gebruikt geen internet."),
                "muted",
                "small",
                wrap=True,
            )
        )

    def _offer(self, icon: str, title: str, text: str, asked: object) -> None:
        assert callable(asked)
        made = ChoiceButton(icon, title, text, lambda: asked())
        self.choices.append(made)
        self.add(made)

    def show_problem(self, sentence: str) -> None:
        """Show why something could not be opened."""
        self.bar.show_message(sentence, kind="alarm")
