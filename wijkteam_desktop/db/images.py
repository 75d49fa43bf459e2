"""Rows as plain values: read them before and after a flush, and put them back.

This goes through Core and below the session, so that what is noted is what the database holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, select

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.changes import RowChange, Values
from wijkteam_desktop.db.pauses import in_parts


def table_of(name: str) -> Table:
    """Give a table by its name."""
    return Base.metadata.tables[name]


def read_rows(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, Values]:
    """Read the rows with these ids as plain values by column name; absent rows are left out."""
    found: dict[str, Values] = {}
    for part in in_parts(list(ids)):
        for row in connection.execute(select(table).where(table.c.id.in_(part))):
            values = dict(row._mapping)
            found[values["id"]] = values
    return found


def read_many(
    connection: Connection, keys: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Values]:
    """Read rows of several tables by (table, id); absent rows are left out."""
    found: dict[tuple[str, str], Values] = {}
    for name, group in groupby(sorted(keys), key=lambda key: key[0]):
        rows = read_rows(connection, table_of(name), [row_id for _name, row_id in group])
        found.update({(name, row_id): values for row_id, values in rows.items()})
    return found


def points_at(connection: Connection, column: ColumnElement[Any], ids: Sequence[str]) -> bool:
    """Tell whether some row holds one of these ids in *column*."""
    return any(
        connection.execute(select(column).where(column.in_(part)).limit(1)).first()
        for part in in_parts(ids)
    )


def put_rows(connection: Connection, rows: Sequence[RowChange]) -> None:
    """Bring each row from its ``before`` to its ``after``.

    Only columns that differ are written.  Deletes go first and inserts last, so that a unique value
    can move; foreign keys are the caller's concern.
    """
    ordered = sorted(rows, key=lambda row: row.table)
    for name, group in groupby(ordered, key=lambda row: row.table):
        changes = list(group)
        table = table_of(name)
        gone = [{"key": row.row_id} for row in changes if row.after is None]
        for part in in_parts(gone):
            connection.execute(table.delete().where(table.c.id == bindparam("key")), part)
        for row in changes:
            if row.before is not None and row.after is not None:
                values = {column: row.after.get(column) for column in row.changed}
                _update(connection, table, row.row_id, values)
        new = [_known(table, row.after) for row in changes if row.before is None and row.after]
        for _names, alike in groupby(new, key=lambda values: values.keys()):
            for part in in_parts(list(alike)):
                connection.execute(table.insert(), part)


def _update(connection: Connection, table: Table, row_id: str, values: Values) -> None:
    known = _known(table, values)
    if known:
        connection.execute(table.update().where(table.c.id == row_id).values(known))


def _known(table: Table, values: Values) -> Values:
    """Leave out columns that the table no longer has: the log may be older than the schema."""
    return {name: value for name, value in values.items() if name in table.c}
