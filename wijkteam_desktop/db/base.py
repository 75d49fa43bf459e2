"""What every table shares: the declarative base, the identity of rows and JSON kept as text.

Identity is a UUID on every row, so that two laptops never clash.  Dates are ISO text
(``String(10)``, possibly partial such as ``2014-03``), instants are ISO text in UTC
(``String(32)``): SQLite drops timezones on the way back.
"""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import Column, ForeignKey, MetaData, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_id() -> str:
    """Give a new identity for a row: a random UUID as text of 36 characters."""
    return str(uuid.uuid4())


def utc_now() -> str:
    """Give the present instant as ISO text in UTC, fit for a ``String(32)`` column."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class JsonText(TypeDecorator[Any]):
    """A JSON value kept as text; ``None`` is NULL.

    Values are immutable: assign a whole new value, never change one in place (a change in place is
    neither seen by the session nor by the recorder).
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write *value* as compact JSON."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read the JSON text back."""
        return None if value is None else json.loads(value)


class Base(DeclarativeBase):
    """Base of all tables, with fixed names for constraints so that migrations can address them."""

    metadata = MetaData(naming_convention=NAMING)

    __noted__: ClassVar[bool] = False
    """True for what is written through ``store.note`` and never recorded (access log, drafts)."""

    def __init_subclass__(cls, **options: Any) -> None:
        """Let every JSON column be NULL: ``Mapped[Any]`` would make it required."""
        super().__init_subclass__(**options)
        if "__table__" in cls.__dict__:
            for column in cls.__table__.columns:
                if isinstance(column, Column) and isinstance(column.type, JsonText):
                    column.nullable = True


class Row(Base):
    """A row with an identity of its own."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)

    def __repr__(self) -> str:
        """Show class and id only: a repr ends up in logs, and rows hold personal data."""
        return f"{type(self).__name__}({self.__dict__.get('id')!r})"


class CaseRow(Row):
    """A row that belongs to one case."""

    __abstract__ = True

    @declared_attr
    def case_id(cls) -> Mapped[str]:
        """Point at the case this row belongs to."""
        return mapped_column(String(36), ForeignKey("case.id"), index=True)
