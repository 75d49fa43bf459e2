"""Where the user is: a page, the case on it, and the tab."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkteam_desktop.views.edits import CASE_PAGE as CASE
from wijkteam_desktop.views.edits import CASE_TABS as TABS
from wijkteam_desktop.views.edits import INSIGHT_PAGE as INSIGHT
from wijkteam_desktop.views.edits import KAART_PAGE as KAART
from wijkteam_desktop.views.edits import LIST_PAGE as LIST
from wijkteam_desktop.views.edits import SETTINGS_PAGE as SETTINGS

__all__ = ["CASE", "INSIGHT", "KAART", "LIST", "SETTINGS", "TABS", "Kept", "Place", "place_of_edit"]


@dataclass(frozen=True, slots=True)
class Place:
    """A page by name; *case_id* and *tab* where they matter."""

    page: str = LIST
    case_id: str = ""
    tab: str = ""

    @property
    def scope(self) -> str | None:
        """The scope of undo here: the case, or ``None`` for the list of cases."""
        return self.case_id or None


@dataclass
class Kept:
    """What the window remembers over a lock outside the store: the key of a field, no text."""

    focused: str = field(default="", repr=False)


def place_of_edit(page: str, case_id: str | None) -> Place | None:
    """Give the place where an edit was made, if that is a place to go to."""
    if page in TABS and case_id:
        return Place(CASE, case_id, page)
    if page in (SETTINGS, KAART):
        return Place(page)
    return Place(LIST) if page == LIST else None
