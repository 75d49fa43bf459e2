"""The sociale kaart as far as it comes with the case file: kinds of offer and cost defaults."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import JsonText, Row


class CatalogueEntry(Row):
    """A kind of offer (not a provider)."""

    __tablename__ = "catalogue_entry"

    ref: Mapped[str] = mapped_column(String(80), index=True)
    name: Mapped[str] = mapped_column(String(200))
    carrier: Mapped[str] = mapped_column(String(20))
    sector: Mapped[str | None] = mapped_column(String(100))
    description: Mapped[str] = mapped_column(Text, default="")
    life_domains: Mapped[Any] = mapped_column(JsonText, default=list)
    forms: Mapped[Any] = mapped_column(JsonText, default=list)
    intake_mode: Mapped[str | None] = mapped_column(String(60))
    wait_weeks: Mapped[int | None] = mapped_column(Integer)
    vog_needed: Mapped[bool | None] = mapped_column(Boolean)
    boundary: Mapped[str | None] = mapped_column(Text)
    who_to_ask: Mapped[str | None] = mapped_column(String(200))
    position: Mapped[int] = mapped_column(Integer, default=0)
    extra: Mapped[Any] = mapped_column(JsonText)


class CostDefault(Row):
    """A default amount with its source and year."""

    __tablename__ = "cost_default"

    ref: Mapped[str] = mapped_column(String(80), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)
    content: Mapped[Any] = mapped_column(JsonText)


class FileBlock(Row):
    """A block of an imported file that belongs to no case (about, definitions), kept whole."""

    __tablename__ = "file_block"

    key: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[Any] = mapped_column(JsonText)
