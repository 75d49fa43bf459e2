"""Consents: three kinds that are never mixed (domain §2.5)."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.cases import CasePart


class Consent(CasePart):
    """Who allowed what to be shared with whom, and when."""

    __tablename__ = "consent"

    given_by_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    decided_with_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    consent_type: Mapped[str] = mapped_column(String(30))
    shared_with: Mapped[str] = mapped_column(String(300), default="")
    scope: Mapped[str] = mapped_column(Text, default="")
    answer: Mapped[str] = mapped_column(String(20), default="unknown")
    date: Mapped[str | None] = mapped_column(String(10))
    age_at_consent: Mapped[int | None] = mapped_column(Integer)
    note: Mapped[str | None] = mapped_column(Text)
