"""The members of the team and their roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.viewer import SAFETY_OFFICER

__all__ = ["SAFETY_OFFICER", "MemberView", "add", "ensure_member", "members", "set_roles", "update"]

FIELDS: f.Fields = {
    "name": f.Field("name", f.needed_line(200)),
    "organisation": f.Field("organisation", f.optional(f.line(200))),
    "roles": f.Field("roles", f.words),
    "active": f.Field("active", f.flag),
}


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of the team; ``roles`` as in domain §2.2, such as ``safety_officer``."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    organisation: str = ""
    active: bool = True


def members(s: Session, *, active_only: bool = False) -> list[MemberView]:
    """Give the members of the team by name."""
    chosen = select(TeamMember).order_by(TeamMember.name, TeamMember.id)
    return [
        MemberView(m.id, m.name, tuple(m.roles or ()), m.organisation or "", m.active)
        for m in s.scalars(chosen)
        if m.active or not active_only
    ]


def add(s: Session, name: str, **fields: Any) -> str:
    """Add a member without a key slot and give the id."""
    member = TeamMember(**{"roles": [], **f.cleaned(FIELDS, {"name": name, **fields})})
    s.add(member)
    s.flush()
    return member.id


def ensure_member(s: Session, member_id: str, name: str) -> None:
    """Make sure that the holder of a key slot is a member under the same id."""
    if s.get(TeamMember, member_id) is None:
        s.add(TeamMember(id=member_id, name=f.needed_line(200)(name), roles=[]))
        s.flush()


def update(s: Session, member_id: str, **fields: Any) -> None:
    """Change fields of a member, as in ``MemberView``; only what differs is written."""
    rows.assign(rows.get(s, TeamMember, member_id), f.cleaned(FIELDS, fields))
    s.flush()


def set_roles(s: Session, member_id: str, roles: Iterable[str]) -> None:
    """Give a member these roles and no others."""
    update(s, member_id, roles=list(roles))
