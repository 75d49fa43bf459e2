"""Which cases of the list are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.vocabulary import CaseStatus

ANYONE = ""
"""Case holder filter: all cases, whoever holds them."""
NOBODY = "-"
"""Case holder filter: cases without a case holder."""


class Shelf(StrEnum):
    """The three places where a case can be in the list."""

    ACTIVE = "active"
    ARCHIVED = "archived"
    TRASH = "trash"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """``found`` are the ids that a search gave, None without a search; ``holder_id`` a member id,
    ANYONE or NOBODY.
    """

    shelf: Shelf = Shelf.ACTIVE
    holder_id: str = ANYONE
    found: frozenset[str] | None = None

    def passes(self, row: CaseRow) -> bool:
        """Whether this case is shown."""
        if shelf_of(row) is not self.shelf:
            return False
        if self.found is not None and row.id not in self.found:
            return False
        if self.holder_id == ANYONE:
            return True
        return (row.holder_member_id or NOBODY) == self.holder_id


def shelf_of(row: CaseRow) -> Shelf:
    """Where a case is in the list."""
    if row.trashed:
        return Shelf.TRASH
    return Shelf.ARCHIVED if row.status is CaseStatus.ARCHIVED else Shelf.ACTIVE
