"""Support ties between the client's side and others, ties wished for, places in a drawing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Float, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import CaseRow, JsonText
from wijkteam_desktop.db.cases import CasePart


class SupportTie(CasePart):
    """Support between someone of the household and someone else, with its circle of closeness."""

    __tablename__ = "support_tie"

    client_side_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    other_person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    other_organisation_id: Mapped[str | None] = mapped_column(
        ForeignKey("organisation.id"), index=True
    )
    circle: Mapped[str | None] = mapped_column(String(20))
    strength: Mapped[str] = mapped_column(String(20), default="normal")
    support_kinds: Mapped[Any] = mapped_column(JsonText, default=list)
    direction: Mapped[str] = mapped_column(String(20), default="to_client")
    contact_frequency: Mapped[str] = mapped_column(String(200), default="")
    hours_per_week: Mapped[float | None] = mapped_column(Float)
    reciprocity: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text, default="")
    visibility: Mapped[str] = mapped_column(String(20), default="team")


class DesiredTie(CasePart):
    """A tie the client wishes for; the other may still have to be found."""

    __tablename__ = "desired_tie"

    for_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    other_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    label: Mapped[str] = mapped_column(String(300), default="")
    circle: Mapped[str | None] = mapped_column(String(20))


class Placement(CaseRow):
    """Where someone was put by hand in one drawing, in that drawing's own units."""

    __tablename__ = "placement"

    view: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    x: Mapped[float] = mapped_column(Float)
    y: Mapped[float] = mapped_column(Float)
    pinned: Mapped[bool] = mapped_column(Boolean, default=True)
