"""How the window looks, and after how long it locks: kept on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from wijkteam_desktop.settings import LOCK_MINUTES
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.shell import frame_commands
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.labels import PlainLabel, muted
from wijkteam_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow


class LookCard(Card):
    """Colours and text size."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(_("Weergave"), parent=parent)
        self.scheme = Segmented(
            (
                ("system", _("Zoals de computer")),
                ("light", _("Licht")),
                ("dark", _("Donker")),
            ),
            name=_("Kleuren"),
        )
        self.scale = Segmented(
            [(str(percent), f"{percent} %") for percent in theme.SCALES], name=_("Tekstgrootte")
        )
        self.scheme.chosen.connect(lambda name: frame_commands.set_scheme(window, name))
        self.scale.chosen.connect(lambda text: frame_commands.set_scale(window, int(text)))
        self.add(PlainLabel(_("Kleuren"), "label"))
        self.add(self.scheme)
        self.add(PlainLabel(_("Tekstgrootte"), "label"))
        self.add(self.scale)
        self.add(muted(_("Op een beamer is licht het best te lezen.")))
        theme.signals().changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.scheme.set_value(theme.scheme())
        self.scale.set_value(str(theme.scale()))


class LockCard(Card):
    """After how many minutes without use the window locks."""

    def __init__(self, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(_("Vergrendelen"), parent=parent)
        self._window = window
        self.minutes = QComboBox()
        self.minutes.setAccessibleName(_("Vergrendelen na"))
        for count in LOCK_MINUTES:
            words = ngettext("na {count} minuut", "na {count} minuten", count)
            self.minutes.addItem(words.format(count=count), count)
        self.minutes.setCurrentIndex(self.minutes.findData(window.settings.lock_minutes()))
        self.minutes.activated.connect(lambda _row: self._take())
        self.add(
            muted(
                _(
                    "Zonder toets of muis gaat het venster vanzelf op slot. Wat je aan het typen "
                    "was, is er daarna weer. Meteen vergrendelen kan met Ctrl+L."
                )
            )
        )
        self.add(self.minutes)

    def _take(self) -> None:
        minutes = int(self.minutes.currentData())
        self._window.settings.set_lock_minutes(minutes)
        self._window.idle.set_minutes(minutes)
