"""Settings that belong to the store; written through ``Store.note`` and never undone."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.records import StoreSetting


def get(s: Session, key: str, default: Any = None) -> Any:
    """Give a setting, or *default* when it was never made."""
    row = s.get(StoreSetting, key)
    return default if row is None else row.value


def put(s: Session, key: str, value: Any) -> None:
    """Keep a setting; *value* is what JSON can hold, ``None`` forgets it."""
    row = s.get(StoreSetting, key)
    if value is None:
        if row is not None:
            s.delete(row)
    elif row is None:
        s.add(StoreSetting(key=key, value=value))
    else:
        row.value = value
    s.flush()


def everything(s: Session) -> dict[str, Any]:
    """Give all settings by key."""
    return {row.key: row.value for row in s.scalars(select(StoreSetting))}
