"""A case as it was after an earlier edit: to look at, and to restore as one new edit."""

from __future__ import annotations

from sqlalchemy import Connection

from wijkteam_desktop.db import journal
from wijkteam_desktop.db.changes import RowChange, folded
from wijkteam_desktop.db.images import read_rows, table_of
from wijkteam_desktop.errors import NotFound


def rows_back(
    connection: Connection, change_set_id: str, case_id: str | None
) -> tuple[RowChange, ...]:
    """Give the row changes that bring a case back to just after a set.

    *case_id* is needed only for a set that touched several cases.  Raises ``NotFound`` when there
    is no such set or no such case in it.
    """
    found = journal.load(connection, journal.SETS.c.id == change_set_id)
    if not found:
        raise NotFound
    owner = case_id or found[0].case_id
    if owner is None or (owner not in found[0].case_ids and owner != found[0].case_id):
        raise NotFound
    later = journal.rows_since(connection, owner, journal.sequence(connection, change_set_id))
    back = tuple(row.inverted() for row in folded(later))
    return (*_missing_parents(connection, back), *back)


def _missing_parents(connection: Connection, rows: tuple[RowChange, ...]) -> list[RowChange]:
    """Find rows of the store (a meeting, a team member) that were deleted since and are needed.

    They are put back as they were when they were deleted.
    """
    found: dict[tuple[str, str], RowChange] = {}
    own = {(row.table, row.row_id) for row in rows}
    open_rows = list(rows)
    while open_rows:
        wanted = {key for row in open_rows for key in _parents(row)} - own - found.keys()
        open_rows = []
        for table, row_id in sorted(wanted):
            if read_rows(connection, table_of(table), [row_id]):
                continue
            deleted = journal.last_deletion(connection, table, row_id)
            if deleted is not None:
                found[table, row_id] = deleted.inverted()
                open_rows.append(found[table, row_id])
    return list(found.values())


def _parents(row: RowChange) -> set[tuple[str, str]]:
    """Give the (table, id) of every row that *row* will point at."""
    values = row.after or {}
    return {
        (key.column.table.name, values[key.parent.name])
        for key in table_of(row.table).foreign_keys
        if values.get(key.parent.name) is not None
    }
