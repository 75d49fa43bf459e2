"""Sessions with a rule: the recording one notes each row's before and after while it flushes.

Only flushes of ORM objects are seen.  Hence, and guarded here: no bulk statements, no cascades in
the database, no link tables without a class, no JSON changed in place, and rows of the log itself
only through the noting session.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.orm import Mapper, ORMExecuteState, Session, UOWTransaction, object_session

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.changes import RowChange, Values, folded
from wijkteam_desktop.db.images import read_many, read_rows

_Key = tuple[str, str]


class GuardedWrite(RuntimeError):
    """A write that would go past the recorder: a mistake in the program, not of the user."""


class ReadingSession(Session):
    """A session that only reads."""


class NotingSession(Session):
    """A session that writes only tables that are never recorded."""


class RecordingSession(Session):
    """A session whose flushes become row changes."""

    def __init__(self, bind: Any, **options: Any) -> None:
        super().__init__(bind, **options)
        self._first: dict[_Key, Values | None] = {}
        self._last: dict[_Key, Values | None] = {}
        self._touched: set[_Key] = set()

    def recorded(self) -> tuple[RowChange, ...]:
        """Give every row that differs from the start of the transaction, in order of touching."""
        return folded(
            tuple(
                RowChange(table, row_id, before, self._last.get((table, row_id)))
                for (table, row_id), before in self._first.items()
            )
        )

    def note_before(self, keys: Iterable[_Key]) -> None:
        """Read how rows are before they are written for the first time."""
        wanted = list(keys)
        unseen = [key for key in wanted if key not in self._first]
        images = read_many(self.connection(), unseen)
        self._first.update({key: images.get(key) for key in unseen})
        self._touched.update(wanted)

    def note_one(self, key: _Key, connection: Connection, table: Any) -> None:
        """Read one row that the flush itself turned out to touch."""
        if key not in self._first:
            self._first[key] = read_rows(connection, table, [key[1]]).get(key[1])
        self._touched.add(key)

    def note_new(self, key: _Key) -> None:
        """Note a row that was not there."""
        self._first.setdefault(key, None)
        self._touched.add(key)

    def note_after(self) -> None:
        """Read what the flush made of the rows it touched."""
        images = read_many(self.connection(), self._touched)
        self._last.update({key: images.get(key) for key in self._touched})
        self._touched.clear()


def _key(row: Any) -> _Key:
    return row.__tablename__, row.id


@event.listens_for(RecordingSession, "before_flush")
def _start(session: Session, context: UOWTransaction, instances: Sequence[Any] | None) -> None:
    """Refuse rows of the log; read in one go what is known to be touched."""
    assert isinstance(session, RecordingSession)
    for row in (*session.new, *session.dirty, *session.deleted):
        if row.__noted__:
            raise GuardedWrite(f"{row.__tablename__} is written through Store.note")
    touched = [row for row in session.dirty if session.is_modified(row)]
    session.note_before([_key(row) for row in (*touched, *session.deleted)])


@event.listens_for(RecordingSession, "after_flush")
def _finish(session: Session, context: UOWTransaction) -> None:
    assert isinstance(session, RecordingSession)
    session.note_after()


@event.listens_for(Base, "after_insert", propagate=True)
def _insert(mapper: Mapper[Any], connection: Connection, row: Any) -> None:
    session = object_session(row)
    if isinstance(session, RecordingSession):
        session.note_new(_key(row))


@event.listens_for(Base, "before_update", propagate=True)
@event.listens_for(Base, "before_delete", propagate=True)
def _rewrite(mapper: Mapper[Any], connection: Connection, row: Any) -> None:
    """Catch rows that a relationship drags along without the session naming them beforehand."""
    session = object_session(row)
    if isinstance(session, RecordingSession):
        session.note_one(_key(row), connection, mapper.local_table)


@event.listens_for(NotingSession, "before_flush")
def _note(session: Session, context: UOWTransaction, instances: Sequence[Any] | None) -> None:
    for row in (*session.new, *session.dirty, *session.deleted):
        if not row.__noted__:
            raise GuardedWrite(f"{row.__tablename__} is written through Store.write")


@event.listens_for(ReadingSession, "before_flush")
def _read(session: Session, context: UOWTransaction, instances: Sequence[Any] | None) -> None:
    if session.new or session.deleted or any(session.is_modified(row) for row in session.dirty):
        raise GuardedWrite("this session only reads")


@event.listens_for(RecordingSession, "do_orm_execute")
def _no_bulk(state: ORMExecuteState) -> None:
    """Refuse statements that change rows without the recorder seeing which."""
    if not state.is_select:
        raise GuardedWrite("change rows through the session, one object at a time")


@event.listens_for(NotingSession, "do_orm_execute")
def _only_noted(state: ORMExecuteState) -> None:
    """Let bulk statements pass for tables that are never recorded."""
    if state.is_select:
        return
    table = getattr(getattr(state.statement, "table", None), "name", "")
    noted = {m.class_.__tablename__ for m in Base.registry.mappers if m.class_.__noted__}
    if table not in noted:
        raise GuardedWrite("only tables that are never recorded are noted")
