"""Tables beside the cases: the log of changes, the access log, drafts and settings of the store.

They are written by the store itself or through ``Store.note`` and are never recorded as changes.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import Base, JsonText, Row, utc_now


class ChangeSetRecord(Row):
    """One stored edit.  ``seq`` orders the log, ``scope`` says on which page it is undone.

    ``scope`` is a case id or ``None`` for the list of cases; ``status`` is done, undone, discarded
    (undone, and overtaken) or past (an undo or redo itself, and what can no longer be undone).
    """

    __tablename__ = "change_set"
    __noted__: ClassVar[bool] = True

    __table_args__ = (Index(None, "scope", "status", "seq"),)

    seq: Mapped[int] = mapped_column(Integer, unique=True)
    at: Mapped[str] = mapped_column(String(32))
    actor_id: Mapped[str] = mapped_column(String(36))
    actor_name: Mapped[str] = mapped_column(String(200))
    device: Mapped[str] = mapped_column(String(200), default="")
    label: Mapped[str] = mapped_column(Text)
    case_id: Mapped[str | None] = mapped_column(String(36), index=True)
    scope: Mapped[str | None] = mapped_column(String(36))
    page: Mapped[str] = mapped_column(String(60), default="")
    step: Mapped[str] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(20))
    target_id: Mapped[str | None] = mapped_column(String(36))
    status: Mapped[str] = mapped_column(String(20))


class RowChangeRecord(Base):
    """One row of a stored edit, before and after; ids are plain, for rows may be gone."""

    __tablename__ = "row_change"
    __noted__: ClassVar[bool] = True

    change_set_id: Mapped[str] = mapped_column(ForeignKey("change_set.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    table_name: Mapped[str] = mapped_column(String(60))
    row_id: Mapped[str] = mapped_column(String(36))
    case_id: Mapped[str | None] = mapped_column(String(36), index=True)
    before: Mapped[Any] = mapped_column(JsonText)
    after: Mapped[Any] = mapped_column(JsonText)


class AccessLog(Row):
    """Who opened, saw, printed or exported what, and when."""

    __tablename__ = "access_log"
    __noted__: ClassVar[bool] = True

    at: Mapped[str] = mapped_column(String(32), default=utc_now, index=True)
    member_id: Mapped[str] = mapped_column(String(36))
    member_name: Mapped[str] = mapped_column(String(200))
    device: Mapped[str] = mapped_column(String(200), default="")
    action: Mapped[str] = mapped_column(String(40))
    case_id: Mapped[str | None] = mapped_column(String(36), index=True)
    detail: Mapped[str] = mapped_column(Text, default="")


class Draft(Row):
    """Half-typed text that is not an edit yet; ``key`` says which field of which page."""

    __tablename__ = "draft"
    __noted__: ClassVar[bool] = True

    key: Mapped[str] = mapped_column(String(200), index=True)
    member_id: Mapped[str] = mapped_column(String(36), index=True)
    case_id: Mapped[str | None] = mapped_column(String(36), index=True)
    at: Mapped[str] = mapped_column(String(32), default=utc_now)
    content: Mapped[Any] = mapped_column(JsonText)


class StoreSetting(Base):
    """A setting that belongs to the store, such as its name."""

    __tablename__ = "store_setting"
    __noted__: ClassVar[bool] = True

    key: Mapped[str] = mapped_column(String(100), primary_key=True)
    value: Mapped[Any] = mapped_column(JsonText)
