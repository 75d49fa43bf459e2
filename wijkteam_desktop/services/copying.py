"""Copying all rows of a case, with ids of their own and with their references among each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Base, new_id, utc_now
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.family import ParentChildLink
from wijkteam_desktop.db.tables import CASE_TABLES
from wijkteam_desktop.services import rows

# A group of rows rather than a row: the parents of one pair.
_GROUPS: Mapping[Any, str] = {ParentChildLink: "pair"}


def _place(table: type[Base]) -> int:
    """Give the place of a table behind all tables that it points at."""
    names = [one.name for one in Base.metadata.sorted_tables]
    return names.index(table.__tablename__)


def copy_case(s: Session, case_id: str, changed: Mapping[str, Any]) -> str:
    """Copy a case and give the id of the copy; *changed* are columns of the case itself."""
    originals: dict[Any, list[Any]] = {
        table: rows.find(s, table, inspect(table).columns["case_id"] == case_id)
        for table in CASE_TABLES
        if table is not Case
    }
    originals[Case] = [rows.require_case(s, case_id)]
    new_ids = {row.id: new_id() for found in originals.values() for row in found}
    for table, column in _GROUPS.items():
        for row in originals[table]:
            new_ids.setdefault(getattr(row, column), new_id())
    late: list[tuple[Any, str, str]] = []
    for table in sorted(CASE_TABLES, key=_place):
        mapper: Any = inspect(table)
        names = [column.key for column in mapper.columns]
        own = {c.key for c in mapper.columns for k in c.foreign_keys if k.column.table is c.table}
        for row in originals[table]:
            values = {name: _moved(getattr(row, name), new_ids) for name in names}
            if table is Case:
                values.update(changed, created_at=utc_now())
            copy = table(**{k: None if k in own else value for k, value in values.items()})
            s.add(copy)
            # A row of the same table may come later: such references follow when all are there.
            late += [(copy, name, values[name]) for name in own if values[name] is not None]
        s.flush()
    for copy, name, value in late:
        setattr(copy, name, value)
    s.flush()
    return new_ids[case_id]


def _moved(value: Any, new_ids: Mapping[str, str]) -> Any:
    return new_ids.get(value, value) if isinstance(value, str) else value
