"""Making and opening the files of a store, with the lock held and nothing left half done."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from wijkteam_desktop.db import backup, cipher, folder, header, keys, lock, migrate
from wijkteam_desktop.db.base import new_id
from wijkteam_desktop.db.files import (
    KEYS_FILE,
    LOCK_FILE,
    STORE_FILE,
    check_writable,
    make_file,
    sync_folder,
)
from wijkteam_desktop.db.keys import Unlocked
from wijkteam_desktop.db.lock import StoreLock
from wijkteam_desktop.db.records import StoreSetting
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.errors import NotAStore

check = folder.check

_UNFINISHED = f"{STORE_FILE}.new"


def new_member(name: str, key: bytes | None = None) -> Unlocked:
    """Give the first member of a new store, with its key."""
    return Unlocked(key or keys.new_key(), new_id(), name)


def create(
    place: Path, name: str, unlocked: Unlocked, passphrase: str | None
) -> tuple[StoreLock, str]:
    """Make the files of a store; give its lock and the recovery key ("" without a passphrase).

    Raises ``StoreError`` or ``InvalidInput``; what was made is then removed again.
    """
    was_there = place.exists()
    folder.claim(place)
    held = lock.acquire(place, unlocked.name)
    try:
        make_file(place / _UNFINISHED)
        _fill(place / _UNFINISHED, unlocked, name)
        printed = ""
        if passphrase is not None:
            printed = keys.create(place, unlocked.key, unlocked, passphrase)
        (place / _UNFINISHED).replace(place / STORE_FILE)
        sync_folder(place)
    except BaseException:
        held.release()
        _clear(place, was_there)
        raise
    return held, printed


def open_locked(place: Path, key: bytes, name: str) -> StoreLock:
    """Check the files of a store, bring an older one up to date and give its lock.

    Raises ``StoreError``; the database file is then as it was.
    """
    if not place.is_dir():
        raise NotAStore
    header.check(place / STORE_FILE)
    check_writable(place)
    held = lock.acquire(place, name)
    try:
        if not migrate.is_current(place / STORE_FILE, key):
            backup.make_of(place, key)
            migrate.upgrade(place / STORE_FILE, key)
    except BaseException:
        held.release()
        raise
    return held


def _fill(path: Path, first: Unlocked, name: str) -> None:
    """Write the schema with its first member, and make sure that the file is encrypted."""
    engine = cipher.building_engine(path, first.key)
    try:
        with cipher.explaining(), engine.begin() as connection:
            migrate.create(connection)
            with Session(connection) as session:
                session.add(StoreSetting(key="name", value=name))
                session.add(TeamMember(id=first.member_id, name=first.name, roles=[]))
                session.commit()
    finally:
        engine.dispose()
    cipher.check_encrypted(path)


def _clear(place: Path, was_there: bool) -> None:
    for file in place.iterdir():
        if file.name.startswith((_UNFINISHED, KEYS_FILE, LOCK_FILE)):
            file.unlink(missing_ok=True)
    if not was_there:
        place.rmdir()
