"""How the ecogram is drawn: who stands in the middle, and support as letters or as words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets.menu_choice import Choice, MenuChoice
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

_HOUSEHOLD = ""


class SystemsButton(MenuChoice):
    """The household in the middle, or one of its people; ``changed`` when it is to be drawn."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Midden van het ecogram"))
        self._case_id = ""
        self.menu().addSeparator()
        self.words = self.menu().addAction(_("Soort steun in woorden"))
        self.words.setCheckable(True)
        self.words.triggered.connect(self.changed)
        self.chosen.connect(lambda _value: self.changed.emit())
        self.show_choices([_household()], _HOUSEHOLD)
        self.hide()

    def show_case(self, case: CaseView) -> None:
        """Offer the people of a case; another case begins with the household."""
        kept = self.value() if case.id == self._case_id else _HOUSEHOLD
        self._case_id = case.id
        people = [p for p in case.people if p.kind is PersonKind.CLIENT and p.is_living]
        offered = [
            Choice(p.id, _("{name} in het midden").format(name=p.name), p.name) for p in people
        ]
        self.show_choices([_household(), *offered], _HOUSEHOLD)
        self.set_value(kept)

    def manner(self) -> dict[str, Any]:
        """What ``EcogramProjection`` is told."""
        return {
            "focus": self.value() or None,
            "wording": "words" if self.words.isChecked() else "letters",
        }


def _household() -> Choice:
    return Choice(_HOUSEHOLD, _("Het gezin in het midden"), _("Gezin"))
