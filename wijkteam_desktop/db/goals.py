"""Goals in the client's words, what hangs on them, their scores, and what is tried."""

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
    fallback: Mapped[str | None] = mapped_column(Text)
    evaluation: Mapped[str | None] = mapped_column(Text)
    evaluated_on: Mapped[str | None] = mapped_column(String(10))


class GoalPart(CaseRow):
    """One part of the request under one goal."""

    __tablename__ = "goal_part"

    goal_id: Mapped[str] = mapped_column(ForeignKey("goal.id"), index=True)
    part_id: Mapped[str] = mapped_column(ForeignKey("request_part.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)


class GoalScore(CasePart):
    """What the client gave a goal on a day, 0-10; without a day where that was never recorded.

    The first and the last are also in ``Goal.client_scale_start`` and ``client_scale_latest``.
    """

    __tablename__ = "goal_score"

    goal_id: Mapped[str] = mapped_column(ForeignKey("goal.id"), index=True)
    date: Mapped[str | None] = mapped_column(String(10))
    score: Mapped[int] = mapped_column(Integer)
    note: Mapped[str | None] = mapped_column(Text)


class GoalTrial(CasePart):
    """A small experiment for a goal ("kleine proef"): what, until when, and what was learned."""

    __tablename__ = "goal_trial"

    goal_id: Mapped[str] = mapped_column(ForeignKey("goal.id"), index=True)
    what: Mapped[str] = mapped_column(Text)
    until: Mapped[str | None] = mapped_column(String(10))
    learned: Mapped[str | None] = mapped_column(Text)


class ClientGrade(CasePart):
    """The client's grade for the support, 0-10, with one sentence; one per evaluation."""

    __tablename__ = "client_grade"

    date: Mapped[str | None] = mapped_column(String(10))
    grade: Mapped[int] = mapped_column(Integer)
    sentence: Mapped[str | None] = mapped_column(Text)
