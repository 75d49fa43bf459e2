"""The access log: who opened, saw, printed or exported which case, and when.

Written through ``Store.note``; ``detail`` says what kind ("A4-overzicht"), never any content.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.records import AccessLog
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.vocabulary import AccessKind


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One line of the access log."""

    at: str
    member_id: str
    member_name: str = field(repr=False)
    kind: AccessKind
    case_id: str | None
    detail: str
    device: str = ""


def log(
    s: Session,
    kind: AccessKind | str,
    case_id: str | None,
    detail: str = "",
    *,
    actor: Actor | None = None,
) -> None:
    """Note an access by *actor*, by nobody in particular when not given."""
    who = actor or Actor(member_id="", name="")
    s.add(
        AccessLog(
            action=AccessKind(kind).value,
            case_id=case_id,
            detail=f.line(300)(detail),
            member_id=who.member_id,
            member_name=who.name,
            device=who.device,
        )
    )
    s.flush()


def for_case(s: Session, case_id: str, limit: int = 500) -> list[AccessLine]:
    """Give who had access to a case, newest first."""
    chosen = select(AccessLog).where(AccessLog.case_id == case_id)
    newest = chosen.order_by(AccessLog.at.desc(), AccessLog.id).limit(limit)
    return [
        AccessLine(
            at=row.at,
            member_id=row.member_id,
            member_name=row.member_name,
            kind=AccessKind(row.action),
            case_id=row.case_id,
            detail=row.detail,
            device=row.device,
        )
        for row in s.scalars(newest)
    ]
