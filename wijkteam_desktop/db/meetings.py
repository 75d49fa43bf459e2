"""Meetings, the cases on their agenda, who was there and what was decided."""

from __future__ import annotations

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import CaseRow, Row
from wijkteam_desktop.db.cases import CasePart


class Meeting(Row):
    """A meeting of the team; it belongs to the store, its items to cases."""

    __tablename__ = "meeting"

    date: Mapped[str] = mapped_column(String(10), index=True)
    place: Mapped[str | None] = mapped_column(String(200))
    method: Mapped[str | None] = mapped_column(String(40))


class AgendaItem(CasePart):
    """One case on the agenda of one meeting, with the question to the team."""

    __tablename__ = "agenda_item"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), index=True)
    question_to_team: Mapped[str] = mapped_column(Text, default="")
    duration_min: Mapped[int | None] = mapped_column(Integer)
    client_present: Mapped[bool | None] = mapped_column(Boolean)
    anonymous: Mapped[bool | None] = mapped_column(Boolean)


class AgendaPresence(CaseRow):
    """A person of the case who was at the discussion of it."""

    __tablename__ = "agenda_presence"

    agenda_item_id: Mapped[str] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)


class Decision(CaseRow):
    """A decision taken on one agenda item, in one sentence."""

    __tablename__ = "decision"

    agenda_item_id: Mapped[str] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(Integer, default=0)
