"""People of a case and the organisations around them: every edit of them, in one place.

The work is in one module per noun; screens need only this one.
"""

from __future__ import annotations

from wijkteam_desktop.services.index_person import first_index
from wijkteam_desktop.services.known_people import KnownPerson, find_same
from wijkteam_desktop.services.organisations import add as organisation_add
from wijkteam_desktop.services.organisations import update as organisation_update
from wijkteam_desktop.services.persons import add, set_kind, update
from wijkteam_desktop.services.quick_add import Parsed, QuickAdded, parse, quick_add
from wijkteam_desktop.services.removal import remove_nodes as remove

__all__ = [
    "KnownPerson",
    "Parsed",
    "QuickAdded",
    "add",
    "find_same",
    "first_index",
    "organisation_add",
    "organisation_update",
    "parse",
    "quick_add",
    "remove",
    "set_kind",
    "update",
]
