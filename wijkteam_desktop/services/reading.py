"""Reading, as frozen values: one case, the list of cases, the team, and what a search finds.

The work is in one module per noun; screens need only this one.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from wijkteam_desktop.db import search
from wijkteam_desktop.services.read_case import case_view
from wijkteam_desktop.services.read_list import case_rows
from wijkteam_desktop.services.read_people import PersonHit, person_hits
from wijkteam_desktop.services.team import MemberView, members

__all__ = [
    "MemberView",
    "PersonHit",
    "case_rows",
    "case_view",
    "find_cases",
    "person_hits",
    "team_members",
]


def find_cases(s: Session, query: str, *, limit: int = 10_000) -> list[str]:
    """Give the ids of cases that hold all words of *query*: by code, title and people first.

    Case and diacritics do not matter, the last word may be unfinished; what is confidential is not
    searched.  An empty query finds nothing.
    """
    return search.find(s, query, limit)


def team_members(s: Session) -> list[MemberView]:
    """Give the active members of the team by name."""
    return members(s, active_only=True)
