"""Undo and redo per scope, kept in the log itself, so that they survive closing the program.

What is done stands in the order of the log; what is undone comes before it again as long as no new
edit is made in that scope.  Sets of one step go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.exc import IntegrityError

from wijkteam_desktop.db import journal
from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.changes import Actor, ChangeSet, RowChange, folded
from wijkteam_desktop.db.cipher import defer_foreign_keys
from wijkteam_desktop.db.images import points_at, put_rows, read_many, table_of
from wijkteam_desktop.db.journal import DONE, PAST, SETS, UNDONE, in_scope
from wijkteam_desktop.errors import CannotUndo
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.edits import REDO, UNDO


@dataclass(frozen=True, slots=True)
class UndoState:
    """What undo and redo would do in one scope; labels are ``None`` when there is nothing.

    The pages tell where the edit was made, so that what is undone can be brought in sight.
    """

    undo_label: str | None = field(default=None, repr=False)
    redo_label: str | None = field(default=None, repr=False)
    undo_page: str = ""
    redo_page: str = ""
    undo_case_id: str | None = None
    redo_case_id: str | None = None
    undo_actor_id: str = ""
    undo_at: str = ""

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to undo."""
        return self.undo_label is not None

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to redo."""
        return self.redo_label is not None


def state(connection: Connection, scope: str | None) -> UndoState:
    """Tell what undo and redo would do in *scope*."""
    done = _last(connection, scope, DONE)
    undone = _last(connection, scope, UNDONE)
    return UndoState(
        undo_label=done.label if done else None,
        redo_label=undone.label if undone else None,
        undo_page=done.page if done else "",
        redo_page=undone.page if undone else "",
        undo_case_id=done.case_id if done else None,
        redo_case_id=undone.case_id if undone else None,
        undo_actor_id=done.actor_id if done else "",
        undo_at=done.at if done else "",
    )


def undo(connection: Connection, actor: Actor, scope: str | None) -> ChangeSet:
    """Take the last step of *scope* back.

    Raises ``CannotUndo`` when there is none or when later changes stand in the way; the caller then
    rolls the transaction back.
    """
    group = _group(connection, scope, DONE)
    last = group[-1]
    back = tuple(row.inverted() for row in reversed(_net(group)))
    rows = apply(connection, back, last.label)
    label = _("Ongedaan gemaakt: {label}").format(label=last.label)
    journal.mark(connection, group, UNDONE)
    return _keep(connection, actor, rows, label, UNDO, last)


def redo(connection: Connection, actor: Actor, scope: str | None) -> ChangeSet:
    """Do the last undone step of *scope* again; raises as ``undo`` does."""
    group = _group(connection, scope, UNDONE)
    last = group[-1]
    rows = apply(connection, _net(group), last.label)
    label = _("Opnieuw gedaan: {label}").format(label=last.label)
    journal.mark(connection, group, DONE)
    return _keep(connection, actor, rows, label, REDO, last)


def apply(connection: Connection, rows: Sequence[RowChange], label: str) -> tuple[RowChange, ...]:
    """Bring what differs in rows from before to after, if that still is as before.

    Gives the rows as they really were and are: other columns may have changed in the meantime.
    Raises ``CannotUndo`` when something is not as before; foreign keys are checked at the end of
    the transaction.
    """
    keys = [(row.table, row.row_id) for row in rows]
    present = read_many(connection, keys)
    for row in rows:
        if not _is_as_before(row, present.get((row.table, row.row_id))):
            raise CannotUndo(label=label)
    defer_foreign_keys(connection)
    try:
        put_rows(connection, rows)
    except IntegrityError as error:
        raise CannotUndo(label=label) from error
    if _something_hangs_on(connection, rows):
        raise CannotUndo(label=label)
    result = read_many(connection, keys)
    return tuple(RowChange(*key, present.get(key), result.get(key)) for key in keys)


def _keep(
    connection: Connection,
    actor: Actor,
    rows: tuple[RowChange, ...],
    label: str,
    kind: str,
    about: ChangeSet,
) -> ChangeSet:
    """Store an undo or redo as a change of its own, which itself is not undone."""
    change = journal.compose(
        actor, rows, label=label, page=about.page, kind=kind, target_id=about.id
    )
    journal.add(connection, change, journal.scope_of(about), PAST)
    return change


def _something_hangs_on(connection: Connection, rows: Sequence[RowChange]) -> bool:
    """Tell whether a row that is left points at one that is gone."""
    gone: dict[str, list[str]] = {}
    for row in rows:
        if row.after is None:
            gone.setdefault(row.table, []).append(row.row_id)
    return any(
        points_at(connection, key.parent, ids)
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if (ids := gone.get(key.column.table.name))
    )


def _is_as_before(row: RowChange, present: dict[str, object] | None) -> bool:
    if row.before is None or present is None:
        return row.before is None and present is None
    compared = row.changed if row.after is not None else frozenset(row.before)
    columns = compared & frozenset(table_of(row.table).c.keys())
    return all(present[name] == row.before.get(name) for name in columns)


def _net(group: Sequence[ChangeSet]) -> tuple[RowChange, ...]:
    return folded(tuple(row for change in group for row in change.rows))


def _last(connection: Connection, scope: str | None, status: str) -> ChangeSet | None:
    """Give the set that names the step undo (done) or redo (undone) is about, without its rows."""
    group = _records(connection, scope, status)
    return journal.bare(group[-1]) if group else None


def _group(connection: Connection, scope: str | None, status: str) -> list[ChangeSet]:
    """Give the sets of the step that undo or redo is about, oldest first.

    Raises ``CannotUndo`` when there is nothing.
    """
    records = _records(connection, scope, status)
    if not records:
        raise CannotUndo
    ids = [record.id for record in records]
    return journal.load(connection, SETS.c.id.in_(ids))[::-1]


def _records(connection: Connection, scope: str | None, status: str) -> list[Row[Any]]:
    """Read the sets of the last done, or the first undone, step of *scope*, oldest first."""
    here = [in_scope(scope), SETS.c.status == status]
    order, edge = (SETS.c.seq.desc(), func.max) if status == DONE else (SETS.c.seq, func.min)
    top = connection.execute(select(SETS.c.step).where(*here).order_by(order).limit(1)).first()
    if top is None:
        return []
    other = select(edge(SETS.c.seq)).where(*here, SETS.c.step != top.step)
    limit = connection.execute(other).scalar()
    if limit is not None:
        here.append(SETS.c.seq > limit if status == DONE else SETS.c.seq < limit)
    return list(connection.execute(select(SETS).where(*here).order_by(SETS.c.seq)))
