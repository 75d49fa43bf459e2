"""The log of change sets in the store: written in the transaction of the edit itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from wijkteam_desktop.db.base import new_id, utc_now
from wijkteam_desktop.db.changes import (
    CASE_TABLE,
    LIST_PAGE,
    Actor,
    ChangeSet,
    RowChange,
    folded,
    single_case,
)
from wijkteam_desktop.db.pauses import in_parts, pause
from wijkteam_desktop.db.records import ChangeSetRecord, RowChangeRecord
from wijkteam_desktop.errors import NotFound

DONE, UNDONE, DISCARDED, PAST = "done", "undone", "discarded", "past"

_AT_ONCE = 500
"""Rows of the log read at once."""

SETS: Table = ChangeSetRecord.metadata.tables["change_set"]
ROWS: Table = RowChangeRecord.metadata.tables["row_change"]


def compose(
    actor: Actor,
    rows: tuple[RowChange, ...],
    *,
    label: str,
    page: str,
    kind: str,
    step: str | None = None,
    target_id: str | None = None,
) -> ChangeSet:
    """Make the change set of an edit that happens now."""
    identity = new_id()
    return ChangeSet(
        id=identity,
        at=utc_now(),
        actor_name=actor.name,
        actor_id=actor.member_id,
        device=actor.device,
        label=label,
        case_id=single_case(rows),
        page=page,
        step=identity if step is None else step,
        kind=kind,
        target_id=target_id,
        rows=rows,
    )


def scope_of(change: ChangeSet) -> str | None:
    """Tell on which page a set is undone: in its case, or (``None``) on the list of cases.

    To the list belongs what touches several cases or none, what was done on that page, and the
    coming or going of a whole case: its own page is then not there.
    """
    if change.page == LIST_PAGE:
        return None
    if any(row.table == CASE_TABLE and None in (row.before, row.after) for row in change.rows):
        return None
    return change.case_id


def in_scope(scope: str | None) -> ColumnElement[bool]:
    """Give the condition that a stored set is undone in *scope*."""
    return SETS.c.scope.is_(None) if scope is None else SETS.c.scope == scope


def keep(connection: Connection, change: ChangeSet) -> ChangeSet:
    """Store an edit as something that can be undone, and drop what could be redone in its scope.

    An edit that goes on with the step of the very last set is joined to that set, which keeps its
    id; so the log holds a paragraph once and not once a second.  Gives the set with its final id.
    """
    scope = scope_of(change)
    connection.execute(
        update(SETS).where(in_scope(scope), SETS.c.status == UNDONE).values(status=DISCARDED)
    )
    last = connection.execute(select(SETS).order_by(SETS.c.seq.desc()).limit(1)).first()
    if last is None or not _goes_on(last, change, scope):
        add(connection, change, scope, DONE)
        return change
    earlier = _rows(connection, [last.id]).get(last.id, ())
    connection.execute(delete(ROWS).where(ROWS.c.change_set_id == last.id))
    joined = folded((*earlier, *change.rows))
    if joined:
        values = {"at": change.at, "label": change.label, "page": change.page}
        connection.execute(update(SETS).where(SETS.c.id == last.id).values(values))
        _add_rows(connection, last.id, joined)
    else:
        connection.execute(delete(SETS).where(SETS.c.id == last.id))
    return _value(last, change.rows, at=change.at, label=change.label, page=change.page)


def add(connection: Connection, change: ChangeSet, scope: str | None, status: str) -> None:
    """Append a set to the log as it is."""
    last = connection.execute(select(func.max(SETS.c.seq))).scalar()
    connection.execute(
        insert(SETS).values(
            id=change.id,
            seq=(last or 0) + 1,
            at=change.at,
            actor_id=change.actor_id,
            actor_name=change.actor_name,
            device=change.device,
            label=change.label,
            case_id=change.case_id,
            scope=scope,
            page=change.page,
            step=change.step,
            kind=change.kind,
            target_id=change.target_id,
            status=status,
        )
    )
    _add_rows(connection, change.id, change.rows)


def bare(record: Row[Any]) -> ChangeSet:
    """Give a stored set without its rows."""
    return _value(record, ())


def mark(connection: Connection, changes: Sequence[ChangeSet], status: str) -> None:
    """Set the status of stored sets."""
    ids = [change.id for change in changes]
    connection.execute(update(SETS).where(SETS.c.id.in_(ids)).values(status=status))


def seal(connection: Connection, *conditions: ColumnElement[bool]) -> None:
    """Let undo and redo not reach sets any more; they stay in the history as they are."""
    for status, sealed in ((DONE, PAST), (UNDONE, DISCARDED)):
        wanted = update(SETS).where(*conditions, SETS.c.status == status)
        connection.execute(wanted.values(status=sealed))


def load(
    connection: Connection, *conditions: ColumnElement[bool], limit: int | None = None
) -> list[ChangeSet]:
    """Read stored sets with all their rows, newest first."""
    wanted = select(SETS).where(*conditions).order_by(SETS.c.seq.desc()).limit(limit)
    records = connection.execute(wanted).all()
    rows = _rows(connection, [record.id for record in records])
    return [_value(record, rows.get(record.id, ())) for record in records]


def history(
    connection: Connection, case_id: str, limit: int, before: str | None
) -> list[ChangeSet]:
    """Read what happened to a case, newest first, from before the set *before* on.

    Of a set that touched more cases only the rows of this case are given.  Raises ``NotFound``
    when there is no set *before*.
    """
    touching = select(ROWS.c.change_set_id).where(ROWS.c.case_id == case_id)
    wanted = select(SETS).where(or_(SETS.c.case_id == case_id, SETS.c.id.in_(touching)))
    if before is not None:
        wanted = wanted.where(SETS.c.seq < sequence(connection, before))
    records = connection.execute(wanted.order_by(SETS.c.seq.desc()).limit(limit)).all()
    rows = _rows(connection, [record.id for record in records])
    return [
        _value(
            record,
            tuple(
                row
                for row in rows.get(record.id, ())
                if record.case_id == case_id or row.case_id == case_id
            ),
        )
        for record in records
    ]


def sequence(connection: Connection, change_set_id: str) -> int:
    """Give the place of a set in the log; raises ``NotFound``."""
    found = connection.execute(select(SETS.c.seq).where(SETS.c.id == change_set_id)).scalar()
    if found is None:
        raise NotFound
    return int(found)


def rows_since(connection: Connection, case_id: str, seq: int) -> tuple[RowChange, ...]:
    """Read every change to rows of a case after a place in the log, oldest first."""
    later = (
        select(ROWS)
        .join(SETS, SETS.c.id == ROWS.c.change_set_id)
        .where(SETS.c.seq > seq, ROWS.c.case_id == case_id)
        .order_by(SETS.c.seq, ROWS.c.position)
    )
    return tuple(_row(record) for record in connection.execute(later))


def last_deletion(connection: Connection, table: str, row_id: str) -> RowChange | None:
    """Find how a row of the store was when it was last deleted."""
    found = connection.execute(
        select(ROWS)
        .join(SETS, SETS.c.id == ROWS.c.change_set_id)
        .where(ROWS.c.table_name == table, ROWS.c.row_id == row_id, ROWS.c.after.is_(None))
        .order_by(SETS.c.seq.desc())
        .limit(1)
    ).first()
    return None if found is None else _row(found)


def _goes_on(last: Row[Any], change: ChangeSet, scope: str | None) -> bool:
    same = (last.step, last.scope, last.case_id, last.kind, last.actor_id, last.status)
    return same == (change.step, scope, change.case_id, change.kind, change.actor_id, DONE)


def _add_rows(connection: Connection, set_id: str, rows: Sequence[RowChange]) -> None:
    for part in in_parts(list(enumerate(rows))):
        connection.execute(
            insert(ROWS),
            [
                {
                    "change_set_id": set_id,
                    "position": position,
                    "table_name": row.table,
                    "row_id": row.row_id,
                    "case_id": row.case_id,
                    "before": row.before,
                    "after": row.after,
                }
                for position, row in part
            ],
        )


def _rows(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[RowChange, ...]]:
    found: dict[str, list[RowChange]] = {}
    wanted = select(ROWS).where(ROWS.c.change_set_id.in_(ids)).order_by(ROWS.c.position)
    for records in connection.execute(wanted).partitions(_AT_ONCE):
        for record in records:
            found.setdefault(record.change_set_id, []).append(_row(record))
        pause()
    return {set_id: tuple(rows) for set_id, rows in found.items()}


def _row(record: Row[Any]) -> RowChange:
    return RowChange(record.table_name, record.row_id, record.before, record.after)


def _value(record: Row[Any], rows: tuple[RowChange, ...], **newer: str) -> ChangeSet:
    values = {name: getattr(record, name) for name in _COLUMNS}
    return ChangeSet(**{**values, **newer}, rows=rows)


_COLUMNS = (
    "id",
    "at",
    "actor_name",
    "actor_id",
    "device",
    "label",
    "case_id",
    "page",
    "step",
    "kind",
    "target_id",
)
