"""Half-typed text that is not an edit yet: kept in the encrypted store when the program locks.

Written through ``Store.note``: drafts are never undone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import utc_now
from wijkteam_desktop.db.records import Draft


@dataclass(frozen=True, slots=True)
class DraftView:
    """A half sentence, the field it was typed in, and where the cursor stood."""

    key: str
    text: str = field(repr=False)
    cursor: int = 0


def save(
    s: Session, key: str, text: str, cursor: int, *, member_id: str = "", case_id: str | None = None
) -> None:
    """Keep the text of one field; a later text of the same field and member replaces it."""
    content = {"text": text, "cursor": cursor}
    found = _of(s, key, member_id)
    if found:
        found[0].content = content
        found[0].at = utc_now()
    else:
        s.add(Draft(key=key, member_id=member_id, case_id=case_id, content=content))
    s.flush()


def take(s: Session, key: str, *, member_id: str = "") -> DraftView | None:
    """Give the text of a field and forget it; ``None`` when there is none."""
    found = _of(s, key, member_id)
    for draft in found:
        s.delete(draft)
    s.flush()
    return _view(found[0]) if found else None


def peek(s: Session, key: str, *, member_id: str = "") -> DraftView | None:
    """Give the text of a field, which stays; ``None`` when there is none."""
    found = _of(s, key, member_id)
    return _view(found[0]) if found else None


def all_of(s: Session, *, member_id: str = "") -> list[DraftView]:
    """Give every draft of a member, oldest first."""
    chosen = select(Draft).where(Draft.member_id == member_id).order_by(Draft.at, Draft.id)
    return [_view(draft) for draft in s.scalars(chosen)]


def _of(s: Session, key: str, member_id: str) -> list[Draft]:
    chosen = select(Draft).where(Draft.key == key, Draft.member_id == member_id)
    return list(s.scalars(chosen.order_by(Draft.at.desc(), Draft.id)))


def _view(draft: Draft) -> DraftView:
    return DraftView(draft.key, draft.content["text"], draft.content["cursor"])


all = all_of
