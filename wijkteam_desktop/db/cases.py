"""Cases: the head of a case and the request for help that belongs to it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import CaseRow, JsonText, Row


class Case(Row):
    """One case; everything else of the case hangs on its id."""

    __tablename__ = "case"

    code: Mapped[str] = mapped_column(String(40), index=True)
    ref: Mapped[str | None] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(300), default="")
    neighbourhood: Mapped[str | None] = mapped_column(String(200))
    domain_tags: Mapped[Any] = mapped_column(JsonText, default=list)
    story: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(String(20), default="active", index=True)
    trashed: Mapped[bool] = mapped_column(Boolean, default=False)
    privacy_mode: Mapped[str] = mapped_column(String(20), default="names")
    sensitive_case: Mapped[bool | None] = mapped_column(Boolean)
    holder_member_id: Mapped[str | None] = mapped_column(ForeignKey("team_member.id"), index=True)
    created_at: Mapped[str] = mapped_column(String(32))
    extra: Mapped[Any] = mapped_column(JsonText)

    @property
    def case_id(self) -> str:
        """The id of the case itself, so that every row of a case answers to one name."""
        return self.id


class CasePart(CaseRow):
    """A row of a case that may come from a file: its id there, order and keys without a column."""

    __abstract__ = True

    ref: Mapped[str | None] = mapped_column(String(64))
    position: Mapped[int] = mapped_column(Integer, default=0)
    extra: Mapped[Any] = mapped_column(JsonText)


class HelpRequest(CasePart):
    """The request for help in the client's words, and what lies behind it; one per case."""

    __tablename__ = "help_request"

    worded_by_client: Mapped[str] = mapped_column(Text, default="")
    question_behind: Mapped[str] = mapped_column(Text, default="")
    question_to_team: Mapped[str | None] = mapped_column(Text)
    asked_by_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    date: Mapped[str | None] = mapped_column(String(10))
    contact_wish: Mapped[bool | None] = mapped_column(Boolean)
    life_domains: Mapped[Any] = mapped_column(JsonText)


class CaseBlock(CasePart):
    """An imported block whose screen does not exist yet, kept whole and read-only.

    ``key`` is its key in the case file (``zrm_measurements``, ``mindmap`` ...), ``content`` its
    whole value.
    """

    __tablename__ = "case_block"

    key: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[Any] = mapped_column(JsonText)
    visibility: Mapped[str] = mapped_column(String(20), default="team")
