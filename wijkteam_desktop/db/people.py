"""People of a case and the organisations they work for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import JsonText
from wijkteam_desktop.db.cases import CasePart


class Organisation(CasePart):
    """An organisation around the family."""

    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(String(300))
    kind: Mapped[str] = mapped_column(String(20), default="formal")
    sector: Mapped[str | None] = mapped_column(String(100))


class Person(CasePart):
    """A person of one case. A first name or only a role ("buurvrouw") is a complete person."""

    __tablename__ = "person"

    display_name: Mapped[str] = mapped_column(String(300))
    birth_year: Mapped[int | None] = mapped_column(Integer)
    died_year: Mapped[int | None] = mapped_column(Integer)
    gender: Mapped[str] = mapped_column(String(20), default="unknown")
    kind: Mapped[str] = mapped_column(String(20), default="family")
    role_in_case: Mapped[str] = mapped_column(String(300), default="")
    household_id: Mapped[str | None] = mapped_column(ForeignKey("household.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    team_member_id: Mapped[str | None] = mapped_column(ForeignKey("team_member.id"), index=True)
    index_position: Mapped[int | None] = mapped_column(Integer)
    is_case_holder: Mapped[bool] = mapped_column(Boolean, default=False)
    discipline: Mapped[str | None] = mapped_column(String(60))
    capacity: Mapped[str | None] = mapped_column(String(20))
    capacity_note: Mapped[str | None] = mapped_column(Text)
    capacity_hours: Mapped[float | None] = mapped_column()
    talents: Mapped[Any] = mapped_column(JsonText)
    digital_barrier: Mapped[str | None] = mapped_column(String(20))
    first_reaction: Mapped[str | None] = mapped_column(Text)
    first_reaction_on: Mapped[str | None] = mapped_column(String(10))
    carer_instrument: Mapped[str | None] = mapped_column(String(20))
    carer_total: Mapped[int | None] = mapped_column(Integer)
    carer_measured_on: Mapped[str | None] = mapped_column(String(10))
    endurance: Mapped[str | None] = mapped_column(Text)
    vog_checked: Mapped[bool | None] = mapped_column(Boolean)
    stillborn: Mapped[bool | None] = mapped_column(Boolean)
    miscarriage: Mapped[bool | None] = mapped_column(Boolean)
    pregnancy_due: Mapped[str | None] = mapped_column(String(10))
    health_note: Mapped[str | None] = mapped_column(Text)
    restricted_note: Mapped[str | None] = mapped_column(Text)
