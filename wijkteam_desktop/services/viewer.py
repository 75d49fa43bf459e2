"""Who is looking: decides whether confidential rows may be read.

This is a rule of the program and not cryptography: every key slot opens the whole store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.views.case import CaseView

SAFETY_OFFICER = "safety_officer"
"""The role of the aandachtsfunctionaris, who may see what is confidential in every case."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """A team member who reads; an empty ``member_id`` is nobody in particular (a shared screen)."""

    member_id: str
    safety_officer: bool = False


def may_see_confidential(holder_member_ids: Iterable[str | None], viewer: Viewer) -> bool:
    """Say whether *viewer* is one of the case holders, or the aandachtsfunctionaris."""
    if viewer.safety_officer:
        return True
    return bool(viewer.member_id) and viewer.member_id in set(holder_member_ids)


def may_see_all_of(case: CaseView, viewer: Viewer) -> bool:
    """Say whether *viewer* sees what is confidential in a case."""
    holders = [person.team_member_id for person in case.people if person.is_case_holder]
    return may_see_confidential([case.holder_member_id, *holders], viewer)


def viewer_of(s: Session, member_id: str) -> Viewer:
    """Give the viewer for a team member, with the role the team gave; unknown members have none."""
    member = s.get(TeamMember, member_id)
    roles = [] if member is None else member.roles or []
    return Viewer(member_id=member_id, safety_officer=SAFETY_OFFICER in roles)
