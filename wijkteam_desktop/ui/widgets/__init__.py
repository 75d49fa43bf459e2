"""Small widgets that all screens share."""

from wijkteam_desktop.ui.widgets.autosave import AutosaveLine, AutosaveText, flush_all
from wijkteam_desktop.ui.widgets.buttons import button, icon_button
from wijkteam_desktop.ui.widgets.card import Card
from wijkteam_desktop.ui.widgets.flow import FlowLayout
from wijkteam_desktop.ui.widgets.labels import PlainLabel, heading, muted
from wijkteam_desktop.ui.widgets.message_bar import MessageBar
from wijkteam_desktop.ui.widgets.segmented import Segmented

__all__ = [
    "AutosaveLine",
    "AutosaveText",
    "Card",
    "FlowLayout",
    "MessageBar",
    "PlainLabel",
    "Segmented",
    "button",
    "flush_all",
    "heading",
    "icon_button",
    "muted",
]
