"""The menus of a card: choose a carrier by its letter, and everything else that can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, Carrier

Choose = Callable[[Carrier | None], object]


def carrier_menu(parent: QWidget, part: PartView, choose: Choose) -> QMenu:
    """A menu with the seven carriers, each under its own letter, and "Nog niemand" under 0."""
    menu = QMenu(_("Wie neemt het op zich?"), parent)
    menu.setAccessibleName(menu.title())
    options: list[tuple[str, str, Carrier | None]] = [
        (CARRIER_LETTERS[carrier], label(carrier), carrier) for carrier in Carrier
    ]
    options.append(("0", _("Nog niemand"), None))
    for letter, word, carrier in options:
        if carrier is None:
            menu.addSeparator()
        action = menu.addAction(carrier_icon(carrier), f"&{letter}   {word}")
        action.setCheckable(True)
        action.setChecked(part.carrier is carrier)
        action.setIconVisibleInMenu(True)
        action.triggered.connect(lambda _on=False, carrier=carrier: choose(carrier))
    return menu


def card_menu(parent: QWidget, ask: Callable[[str], object], *, joinable: bool = False) -> QMenu:
    """Everything that can be done with a card, with the keys that do it."""
    menu = QMenu(parent)
    menu.setAccessibleName(_("Deelvraag"))
    entries = (
        (_("&Openen en bewerken"), "open", _("Enter"), "pencil"),
        (_("Wie &neemt het op zich?"), "carrier", "C", "hand-helping"),
        (_("&Personen kiezen"), "people", "P", "users"),
        (_("Kan een vrij&williger dit?"), "question", "V", "hand-heart"),
        (_("Waar &vind je die?"), "find", "F", "heart-handshake"),
        (_("&Splitsen"), "split", "S", "split"),
        *(((_("Weer sa&menvoegen"), "join", "", "link"),) if joinable else ()),
        ("", "", "", ""),
        (_("Om&hoog"), "up", "Alt+↑", "arrow-up"),
        (_("Om&laag"), "down", "Alt+↓", "arrow-down"),
        ("", "", "", ""),
        (_("&Verwijderen"), "remove", "Del", "trash-2"),
    )
    for text, verb, key, icon in entries:
        if not text:
            menu.addSeparator()
            continue
        # The key is only written behind the words: the card itself listens to it.
        words = f"{text}\t{key}" if key else text
        action = menu.addAction(theme.icon(icon, "muted", 16), words)
        action.triggered.connect(lambda _on=False, verb=verb: ask(verb))
    return menu


def open_menu(menu: QMenu, place: QPoint) -> None:
    """Show a menu there; it is let go when it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)


def carrier_icon(carrier: Carrier | None) -> QIcon:
    """A block in the colour of the carrier."""
    side = theme.px(14)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.palette().carrier(carrier)))
    painter.drawRoundedRect(QRectF(0, 0, side, side), theme.px(4), theme.px(4))
    painter.end()
    return QIcon(picture)
