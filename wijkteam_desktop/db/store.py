"""The encrypted store: the only way to read and to write what a team has.

Reading gives a session that cannot write.  Writing is one labelled function call in one
transaction that is recorded; noting is the door beside it, for what is never undone.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from wijkteam_desktop.db import cipher, erase, journal, opening, pauses, rewind, search, undo
from wijkteam_desktop.db.changes import Actor, ChangeSet
from wijkteam_desktop.db.files import STORE_FILE
from wijkteam_desktop.db.keys import Unlocked, unwrap, unwrap_recovery
from wijkteam_desktop.db.lock import StoreLock
from wijkteam_desktop.db.recorder import (
    GuardedWrite,
    NotingSession,
    ReadingSession,
    RecordingSession,
)
from wijkteam_desktop.db.records import StoreSetting
from wijkteam_desktop.db.undo import UndoState
from wijkteam_desktop.errors import CannotUndo
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.edits import EDIT, RESTORE

T = TypeVar("T")


class Store:
    """An open store; sessions live for one read or one write and stay on one thread."""

    def __init__(self, folder: Path, key: bytes, actor: Actor, held: StoreLock) -> None:
        self.folder = folder
        self.key = key
        self.actor = actor
        self._lock = held
        self._writing = cipher.writing_engine(folder / STORE_FILE, key)
        self._reading = cipher.reading_engine(folder / STORE_FILE, key)
        self._busy = False
        self._closed = False
        self.pause: Callable[[], None] = _go_on
        """What is done now and then in the middle of long writing; it may raise to stop it."""

    def __repr__(self) -> str:
        """Show no key, name or place."""
        return f"Store(closed={self._closed})"

    @classmethod
    def create(
        cls, folder: Path, *, name: str, member_name: str, passphrase: str
    ) -> tuple[Store, str]:
        """Make a store in an empty folder and give it with the recovery key to print.

        Raises ``FolderTaken``, ``InvalidInput``, ``ReadOnlyFolder``, ``DiskFull`` or another
        ``StoreError``; nothing is left behind then.
        """
        unlocked = opening.new_member(member_name)
        held, printed = opening.create(folder, name, unlocked, passphrase)
        return cls(folder, unlocked.key, _actor(unlocked), held), printed

    @classmethod
    def create_with_key(cls, folder: Path, *, name: str, member_name: str, key: bytes) -> Store:
        """Make a store under a given key, without key slots: for tests and benchmarks."""
        unlocked = opening.new_member(member_name, key)
        held, _printed = opening.create(folder, name, unlocked, None)
        return cls(folder, key, _actor(unlocked), held)

    @classmethod
    def open(cls, folder: Path, passphrase: str) -> Store:
        """Open a store with a passphrase.

        Raises ``WrongPassphrase`` and what ``open_unlocked`` raises; the file is then as it was.
        """
        opening.check(folder)
        return cls.open_unlocked(folder, unwrap(folder, passphrase))

    @classmethod
    def open_with_recovery(cls, folder: Path, recovery_key: str) -> Store:
        """Open a store with the recovery key from paper; raises ``WrongRecoveryKey`` as well."""
        opening.check(folder)
        return cls.open_unlocked(folder, unwrap_recovery(folder, recovery_key))

    @classmethod
    def open_unlocked(cls, folder: Path, unlocked: Unlocked) -> Store:
        """Open a store whose key was derived already; an older one is brought up to date.

        Raises ``NotAStore``, ``PlainFile``, ``DamagedStore``, ``NewerVersion``, ``StoreBusy``,
        ``ReadOnlyFolder``, ``MigrationFailed`` or another ``StoreError``; the file is then as it
        was.
        """
        return cls.open_with_key(folder, unlocked.key, _actor(unlocked))

    @classmethod
    def open_with_key(cls, folder: Path, key: bytes, actor: Actor) -> Store:
        """Open a store under a raw key; raises as ``open_unlocked`` does."""
        held = opening.open_locked(folder, key, actor.name)
        return cls(folder, key, actor, held)

    def close(self) -> None:
        """Close the files and free the lock; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self._reading.dispose()
            self._writing.dispose()
        finally:
            self._lock.release()

    @property
    def name(self) -> str:
        """The name the team gave the store."""
        with self.reading() as session:
            setting = session.get(StoreSetting, "name")
            return str(setting.value) if setting else ""

    def rename(self, name: str) -> None:
        """Give the store another name."""
        self.note(lambda session: session.merge(StoreSetting(key="name", value=name)))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that reads one consistent state and refuses to write."""
        self._check_open()
        with (
            cipher.explaining(),
            ReadingSession(self._reading, autoflush=False) as session,
        ):
            yield session

    def write(
        self,
        label: str,
        work: Callable[[Session], T],
        *,
        page: str = "",
        step: str | None = None,
        kind: str = EDIT,
        undoable: bool = True,
    ) -> tuple[ChangeSet, T]:
        """Do one edit: all of *work* or nothing; give what it changed and what it returned.

        *label* is the name of the undo step, *page* where it was made, *step* joins edits that undo
        together (one visit of a text field).  With *undoable* off the edit stands in the log, but
        undo never reaches it: that somebody joined the team is no step of theirs.  An edit that
        changes nothing is not stored.  Raises what *work* raises, ``DiskFull`` or another
        ``StoreError``; everything is then as it was.
        """
        with (
            self._writes(),
            RecordingSession(self._writing, expire_on_commit=False) as session,
        ):
            result = work(session)
            session.flush()
            change = journal.compose(
                self.actor, session.recorded(), label=label, page=page, kind=kind, step=step
            )
            if change.rows:
                connection = session.connection()
                if undoable:
                    change = journal.keep(connection, change)
                else:
                    journal.add(connection, change, journal.scope_of(change), journal.PAST)
                search.refresh(connection, change.rows)
            session.commit()
        return change, result

    def note(self, work: Callable[[Session], T]) -> T:
        """Write beside the recorded edits: access log, drafts, settings; never undone.

        Raises ``GuardedWrite`` when *work* touches a table of cases, and as ``write`` does.
        """
        with self._writes(), NotingSession(self._writing, expire_on_commit=False) as session:
            result = work(session)
            session.commit()
        return result

    def undo_state(self, scope: str | None) -> UndoState:
        """Tell what undo and redo would do for a case, or (``None``) on the list of cases."""
        with self.reading() as session:
            return undo.state(session.connection(), scope)

    def undo(self, scope: str | None) -> ChangeSet:
        """Take the last step in *scope* back, as a stored change of its own.

        Raises ``CannotUndo`` when there is none or when something later hangs on it.
        """
        return self._turn(lambda connection: undo.undo(connection, self.actor, scope))

    def redo(self, scope: str | None) -> ChangeSet:
        """Do the last undone step in *scope* again; raises as ``undo`` does."""
        return self._turn(lambda connection: undo.redo(connection, self.actor, scope))

    def history(self, case_id: str, limit: int = 50, before: str | None = None) -> list[ChangeSet]:
        """Give what happened to a case, newest first; *before* is the last id of the page above.

        Raises ``NotFound`` when there is no set *before*.
        """
        with self.reading() as session:
            return journal.history(session.connection(), case_id, limit, before)

    def peek(
        self, change_set_id: str, read: Callable[[Session], T], *, case_id: str | None = None
    ) -> T:
        """Read a case as it was just after an edit; nothing is changed.

        *case_id* is needed when the edit touched several cases.  Raises ``NotFound``.
        """
        with self._writes(), self._writing.connect() as connection, connection.begin() as started:
            back = rewind.rows_back(connection, change_set_id, case_id)
            undo.apply(connection, back, _("Bekijken"))
            with ReadingSession(connection, autoflush=False) as session:
                result = read(session)
            started.rollback()
        return result

    def restore(
        self, change_set_id: str, *, label: str = "", page: str = "", case_id: str | None = None
    ) -> ChangeSet:
        """Bring a case back to how it was just after an edit, as one new edit that can be undone.

        Raises ``NotFound``, or ``CannotUndo`` when something outside the case stands in the way.
        """
        name = label or _("Eerdere stand teruggezet")

        def turn(connection: Connection) -> ChangeSet:
            back = rewind.rows_back(connection, change_set_id, case_id)
            rows = undo.apply(connection, back, name)
            change = journal.compose(
                self.actor, rows, label=name, page=page, kind=RESTORE, target_id=change_set_id
            )
            return journal.keep(connection, change) if rows else change

        return self._turn(turn)

    def erase(self, case_id: str) -> None:
        """Remove a case, its history and its drafts for good; backups still hold it.

        Raises ``NotFound`` when there is no such case.
        """
        with self._writes():
            with self._writing.begin() as connection:
                erase.erase_case(connection, case_id)
            with self._writing.connect() as connection:
                cipher.truncate_log(connection)

    def check(self) -> list[str]:
        """Read every page and tell what is wrong, in technical words; empty when all is well."""
        self._check_open()
        return cipher.problems(self.folder / STORE_FILE, self.key)

    def _turn(self, turn: Callable[[Connection], ChangeSet]) -> ChangeSet:
        try:
            with self._writes(), self._writing.begin() as connection:
                change = turn(connection)
                search.refresh(connection, change.rows)
        except IntegrityError as error:
            raise CannotUndo(label=_("Deze stap")) from error
        return change

    @contextmanager
    def _writes(self) -> Iterator[None]:
        self._check_open()
        if self._busy:
            raise GuardedWrite("an edit inside an edit")
        self._busy = True
        try:
            with cipher.explaining(), pauses.calling(self.pause):
                yield
        finally:
            self._busy = False

    def _check_open(self) -> None:
        if self._closed:
            raise GuardedWrite("the store is closed")


def _go_on() -> None:
    """Nobody is waiting."""


def _actor(unlocked: Unlocked) -> Actor:
    return Actor(unlocked.member_id, unlocked.name, platform.node())
