"""Goals in the client's words, and the parts that hang on them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import CaseRow
from wijkteam_desktop.db.cases import CasePart


class Goal(CasePart):
    """A goal with its owner, measurable result and the client's own 0-10."""

    __tablename__ = "goal"

    text: Mapped[str] = mapped_column(Text)
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    measurable_result: Mapped[str | None] = mapped_column(Text)
    deadline: Mapped[str | None] = mapped_column(String(10))
    status: Mapped[str] = mapped_column(String(20), default="in_progress")
    client_scale_start: Mapped[int | None] = mapped_column(Integer)
    client_scale_latest: Mapped[int | None] = mapped_column(Integer)


class GoalPart(CaseRow):
    """One part of the request under one goal."""

    __tablename__ = "goal_part"

    goal_id: Mapped[str] = mapped_column(ForeignKey("goal.id"), index=True)
    part_id: Mapped[str] = mapped_column(ForeignKey("request_part.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)
