"""The team: members who may open the store, or who only appear in cases and meetings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, String
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam_desktop.db.base import JsonText, Row


class TeamMember(Row):
    """A member of the team; ``id`` is the member id on the key slot, if there is one."""

    __tablename__ = "team_member"

    name: Mapped[str] = mapped_column(String(200))
    organisation: Mapped[str | None] = mapped_column(String(200))
    roles: Mapped[Any] = mapped_column(JsonText, default=list)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
