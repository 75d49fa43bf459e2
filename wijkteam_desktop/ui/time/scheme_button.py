"""The choice of rings and sectors: three circles, or the four shells of Lensink."""

from __future__ import annotations

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.menu_choice import Choice, MenuChoice
from wijkteam_desktop.vocabulary import RingSchemeKind


class SchemeButton(MenuChoice):
    """Shows what holds; ``chosen`` gives a ``RingSchemeKind``."""

    def __init__(self) -> None:
        words = {
            RingSchemeKind.CIRCLES: _("3 cirkels en 5 soorten mensen"),
            RingSchemeKind.LENSINK: _("4 schillen en 4 kwadranten (Lensink)"),
        }
        kinds = [Choice(kind.value, text, label(kind)) for kind, text in words.items()]
        super().__init__(_("Indeling van de kring"), kinds)
