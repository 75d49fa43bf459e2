"""All that is particular to SQLCipher and SQLite: connections, engines, and what their errors mean.

The key goes into a pragma on a fresh connection and never into a URL, so it cannot end up in a log
or in the repr of an engine.  Without that pragma the library would write a plain file without a
word; ``check_encrypted`` looks at the file itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from wijkteam_desktop.db import header
from wijkteam_desktop.db.keys import KEY_LENGTH
from wijkteam_desktop.errors import (
    DamagedStore,
    DiskFull,
    PlainFile,
    ReadOnlyFolder,
    StoreBusy,
    StoreError,
)
from wijkteam_desktop.translation import _

DatabaseError = dbapi2.DatabaseError

_NO_ROOM_FOR_SHARED_MEMORY = 4874
_FULL, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _CANTOPEN, _NOTADB = 13, 5, 6, 8, 10, 11, 14, 26
_PRAGMAS = ("foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")
_CACHE = "cache_size=-16000"


def connect(path: Path, key: bytes, mode: Literal["ro", "rw", "rwc"] = "rw") -> Any:
    """Open a raw connection to an encrypted file; nothing is read yet.

    *mode* is that of SQLite: read only, read and write, or also create.
    """
    if len(key) != KEY_LENGTH:
        raise ValueError("a store key is 32 bytes")
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = dbapi2.connect(address, uri=True, isolation_level=None, timeout=10)
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for pragma in (*_PRAGMAS, _CACHE):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def writing_engine(path: Path, key: bytes) -> Engine:
    """Make the engine for writing: each transaction starts with BEGIN IMMEDIATE."""
    return _engine(path, key, "BEGIN IMMEDIATE", ("journal_mode=WAL", "synchronous=FULL"))


def reading_engine(path: Path, key: bytes) -> Engine:
    """Make the engine for reading: it does not wait for a writer and refuses to write."""
    return _engine(path, key, "BEGIN", ("query_only=ON",))


def building_engine(path: Path, key: bytes) -> Engine:
    """Make the engine for filling a new file: what is committed is in the file, and only there."""
    return _engine(path, key, "BEGIN IMMEDIATE", ("journal_mode=DELETE", "synchronous=FULL"))


def migrating_engine(path: Path, key: bytes) -> Engine:
    """Make the engine for migrations: tables may be rebuilt, so foreign keys are off."""
    pragmas = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=OFF")
    return _engine(path, key, "BEGIN IMMEDIATE", pragmas)


def _engine(path: Path, key: bytes, begin: str, pragmas: tuple[str, ...]) -> Engine:
    def creator() -> Any:
        connection = connect(path, key)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=dbapi2,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=4,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def defer_foreign_keys(connection: Connection) -> None:
    """Check foreign keys at the end of this transaction, so that the order of rows is free."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")


def truncate_log(connection: Connection) -> None:
    """Move the write-ahead log into the file and empty it; nobody else may be reading."""
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def check_encrypted(path: Path) -> None:
    """Refuse a database file that holds its content in plain text.

    Raises ``PlainFile``.
    """
    with path.open("rb") as file:
        if file.read(len(header.PLAIN_MAGIC)) == header.PLAIN_MAGIC:
            raise PlainFile


def copy(source: Path, target: Path, key: bytes) -> None:
    """Copy a store that may be in use into the empty file *target*, under the same key.

    Raises what the library raises; see ``explaining``.
    """
    reader = connect(source, key, "ro")
    try:
        writer = connect(target, key)
        try:
            reader.backup(writer)
            writer.execute("PRAGMA journal_mode=DELETE")
        finally:
            writer.close()
    finally:
        reader.close()


def problems(path: Path, key: bytes) -> list[str]:
    """Read every page and every foreign key of a store and tell what is wrong with it."""
    try:
        connection = connect(path, key, "ro")
        try:
            found = [
                row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"
            ]
            found += [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
            found += [
                f"foreign key: {table} {rowid} -> {parent}"
                for table, rowid, parent, _number in connection.execute("PRAGMA foreign_key_check")
            ]
        finally:
            connection.close()
    except DatabaseError as error:
        return [str(error)]
    return found


@contextmanager
def explaining() -> Iterator[None]:
    """Turn failures of the disk or the file into ``StoreError``; other errors pass unchanged."""
    try:
        yield
    except (DatabaseError, DBAPIError) as error:
        reason = explained(error)
        if reason is None:
            raise
        raise reason from error


def explained(error: Exception) -> StoreError | None:
    """Give the sentence that fits a database error, ``None`` when it is a mistake of ours."""
    original = error.orig if isinstance(error, DBAPIError) else error
    exact = getattr(original, "sqlite_errorcode", None) or 0
    code = exact & 0xFF
    if code in (_NOTADB, _CORRUPT):
        return DamagedStore()
    if code == _FULL or exact == _NO_ROOM_FOR_SHARED_MEMORY:
        return DiskFull()
    if code in (_BUSY, _LOCKED):
        return StoreBusy()
    if code == _READONLY:
        return ReadOnlyFolder()
    if code in (_IOERR, _CANTOPEN):
        return StoreError(
            _(
                "De schijf met de opslag geeft een fout. Wat eerder is bewaard, staat er nog. "
                "Controleer de schijf of de verbinding en open de opslag opnieuw."
            )
        )
    return None
