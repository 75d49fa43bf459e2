"""The schema of a store: make it, tell its version, bring an older one up to date.

Alembic runs the frozen revisions and is imported only when a store is older.  What it does is one
explicit transaction on a connection of its own with foreign keys off: batch migrations rebuild
tables, and with foreign keys on SQLite would delete the children of every row on the way. A change
of a table is a new file ``migrations/versions/vNNNN_name.py`` with an ``upgrade`` that names no
live model, beside the older ones, which stay as they are; a test fails until it is there.
"""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, Engine

from wijkteam_desktop.db import cipher, search, tables
from wijkteam_desktop.db.journal import seal
from wijkteam_desktop.errors import DamagedStore, MigrationFailed, NewerVersion

SCRIPTS = Path(__file__).parent / "migrations"
METADATA = tables.CASE_TABLES[0].metadata
"""The metadata with every table in it: importing ``tables`` and ``records`` completes it."""

NOT_COUNTED = ("alembic_version", "search_", "sqlite_")
"""Tables whose number of rows a migration may change freely: bookkeeping and derived ones."""


def head(scripts: Path = SCRIPTS) -> str:
    """Give the version of the schema this program works with."""
    return max(_known(scripts))


def create(connection: Connection) -> None:
    """Make all tables of a new store and stamp them with the present version.

    A test proves that this is the same schema as running every revision.
    """
    METADATA.create_all(connection)
    for statement in search.DDL:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (head(),))


def is_current(path: Path, key: bytes, scripts: Path = SCRIPTS) -> bool:
    """Tell whether a store has the present version; ``False`` means it is older.

    The file is opened for reading only and stays as it was.  Raises ``DamagedStore``,
    ``NewerVersion`` or another ``StoreError``.
    """
    version = stored_version(path, key)
    if version not in _known(scripts):
        raise NewerVersion
    return version == head(scripts)


def stored_version(path: Path, key: bytes) -> str:
    """Read the version of the schema from a store without changing the file.

    Raises ``DamagedStore`` when it cannot be read with this key, or another ``StoreError``.
    """
    beside = [path.with_name(path.name + ending) for ending in ("-wal", "-shm")]
    absent = [file for file in beside if not file.exists()]
    try:
        with cipher.explaining():
            connection = cipher.connect(path, key, "ro")
            try:
                tables = connection.execute(
                    "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
                ).fetchone()
                if not tables[0]:
                    raise DamagedStore
                row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            finally:
                connection.close()
    finally:
        for file in absent:
            file.unlink(missing_ok=True)
    if row is None:
        raise DamagedStore
    return str(row[0])


def upgrade(path: Path, key: bytes, scripts: Path = SCRIPTS) -> None:
    """Bring an older store to the present version, whole or not at all.

    Make a backup first.  Undo does not reach behind a migration.  Raises ``MigrationFailed`` when a
    revision fails, loses rows or leaves a dangling reference, or another ``StoreError``.
    """
    engine = cipher.migrating_engine(path, key)
    try:
        with cipher.explaining():
            _upgrade(engine, scripts)
    finally:
        engine.dispose()


def _upgrade(engine: Engine, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    with engine.begin() as connection:
        before = _counts(connection)
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except Exception as error:
            raise cipher.explained(error) or MigrationFailed() from error
        after = _counts(connection)
        lost = [name for name, count in before.items() if after.get(name, count) != count]
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if lost or dangling:
            raise MigrationFailed
        seal(connection)


def _known(scripts: Path) -> frozenset[str]:
    """Read the versions from the names of the files, which spares importing Alembic."""
    names = (re.fullmatch(r"v(\d{4})_\w+\.py", file.name) for file in _files(scripts))
    return frozenset(name[1] for name in names if name)


def _files(scripts: Path) -> list[Path]:
    return sorted((scripts / "versions").iterdir())


def _counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())
        for (name,) in names
        if not name.startswith(NOT_COUNTED)
    }
