"""Small widgets that all screens share; each is imported when it is first asked for.

The first window needs three of them, and every import is time before it stands.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_MODULES = {
    "AutosaveLine": "autosave",
    "AutosaveText": "autosave",
    "Card": "card",
    "FlowLayout": "flow",
    "MessageBar": "message_bar",
    "PlainLabel": "labels",
    "Segmented": "segmented",
    "button": "buttons",
    "flush_all": "autosave",
    "heading": "labels",
    "icon_button": "buttons",
    "muted": "labels",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for; raises ``AttributeError`` for what is not a widget."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
