"""Parts of the request for help and who takes them on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Float, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import CaseRow, JsonText
from wijkteam_desktop.db.cases import CasePart


class RequestPart(CasePart):
    """One part of the request: its main carrier (none: "Nog niemand"), form, status and hours."""

    __tablename__ = "request_part"

    text: Mapped[str] = mapped_column(Text)
    life_domain: Mapped[str | None] = mapped_column(String(40))
    carrier: Mapped[str | None] = mapped_column(String(20))
    helper_carriers: Mapped[Any] = mapped_column(JsonText)
    forms: Mapped[Any] = mapped_column(JsonText, default=list)
    status: Mapped[str] = mapped_column(String(20), default="open")
    volunteer_question: Mapped[str | None] = mapped_column(String(20))
    reason_not_volunteer: Mapped[str | None] = mapped_column(Text)
    hours_per_week: Mapped[float | None] = mapped_column(Float)
    catalogue_ref: Mapped[str | None] = mapped_column(String(80))
    reciprocity: Mapped[str | None] = mapped_column(Text)
    digital_barrier: Mapped[str | None] = mapped_column(String(20))
    first_reaction: Mapped[str | None] = mapped_column(Text)
    program: Mapped[str | None] = mapped_column(String(100))
    visibility: Mapped[str] = mapped_column(String(20), default="team")
    channels: Mapped[Any] = mapped_column(JsonText)
    review_on: Mapped[str | None] = mapped_column(String(10))
    why_not_closer: Mapped[str | None] = mapped_column(Text)
    referral_reason: Mapped[str | None] = mapped_column(Text)
    wished_carrier: Mapped[str | None] = mapped_column(String(20))
    wished_on: Mapped[str | None] = mapped_column(String(10))
    split_from_id: Mapped[str | None] = mapped_column(ForeignKey("request_part.id"), index=True)


class PartActor(CaseRow):
    """Someone who does (something of) a part: a person or an organisation of the case."""

    __tablename__ = "part_actor"

    part_id: Mapped[str] = mapped_column(ForeignKey("request_part.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)


class Action(CasePart):
    """Who does what, by when."""

    __tablename__ = "action"

    who_person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    who_organisation_id: Mapped[str | None] = mapped_column(
        ForeignKey("organisation.id"), index=True
    )
    who_text: Mapped[str | None] = mapped_column(String(200))
    what: Mapped[str] = mapped_column(Text)
    due_date: Mapped[str | None] = mapped_column(String(10))
    part_id: Mapped[str | None] = mapped_column(ForeignKey("request_part.id"), index=True)
    goal_id: Mapped[str | None] = mapped_column(ForeignKey("goal.id"), index=True)
    status: Mapped[str] = mapped_column(String(20), default="open")
