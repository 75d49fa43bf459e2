"""Why a volunteer does a part all the same that the rules of the team mark red."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import JsonText
from wijkteam_desktop.db.cases import CasePart


class LimitOverride(CasePart):
    """A sentence that was given for a part: who, when, and for which rules (their keys).

    A rule that comes to hold later needs a sentence of its own.
    """

    __tablename__ = "limit_override"

    part_id: Mapped[str] = mapped_column(ForeignKey("request_part.id"), index=True)
    sentence: Mapped[str] = mapped_column(Text)
    rules: Mapped[Any] = mapped_column(JsonText, default=list)
    given_by: Mapped[str] = mapped_column(String(200), default="")
    given_on: Mapped[str | None] = mapped_column(String(10))
