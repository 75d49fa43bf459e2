"""How the ecogram is drawn: who stands in the middle, and support as letters or as words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent

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
        self._focus = _HOUSEHOLD
        self._offered: list[Choice] = []
        self.menu().addSeparator()
        self.words = self.menu().addAction(_("Soort steun in woorden"))
        self.words.setCheckable(True)
        self.words.triggered.connect(self.changed)
        self.chosen.connect(self._take_focus)
        self.show_choices([_household()], _HOUSEHOLD)
        self.hide()

    def show_case(self, case: CaseView) -> None:
        """Offer the people of a case; another case begins with the household."""
        people = [p for p in case.people if p.kind is PersonKind.CLIENT and p.is_living]
        if case.id != self._case_id or self._focus not in {p.id for p in people}:
            self._focus = _HOUSEHOLD
        self._case_id = case.id
        self._offered = [
            Choice(p.id, _("{name} in het midden").format(name=p.name), p.name) for p in people
        ]
        self._fill(self.isVisible())

    def manner(self) -> dict[str, Any]:
        """What ``EcogramProjection`` is told."""
        return {
            "focus": self._focus or None,
            "wording": "words" if self.words.isChecked() else "letters",
        }

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Out of sight it is not read again when names are hidden: then it holds none.
        self._fill(False)

    def _fill(self, in_sight: bool) -> None:
        self.show_choices([_household(), *(self._offered if in_sight else ())], _HOUSEHOLD)
        self.set_value(self._focus)

    def _take_focus(self, value: str) -> None:
        self._focus = value
        self.changed.emit()


def _household() -> Choice:
    return Choice(_HOUSEHOLD, _("Het gezin in het midden"), _("Gezin"))
