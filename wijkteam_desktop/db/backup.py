"""Backups: an encrypted copy of the database with the key slots of that moment, kept by count.

A backup is a folder below ``backups/`` named after its moment.  It opens with the passphrases of
that moment, so it is as private as the store.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wijkteam_desktop.db import cipher, header, keys, lock
from wijkteam_desktop.db.files import (
    BACKUP_FOLDER,
    KEYS_FILE,
    STORE_FILE,
    copy_whole,
    explained,
    make_file,
    make_folder,
    sync_folder,
)
from wijkteam_desktop.errors import BadBackup, StoreError
from wijkteam_desktop.translation import _

if TYPE_CHECKING:
    from wijkteam_desktop.db.store import Store

KEEP = 10
ASIDE = "terzijde"

_NAME = re.compile(r"\d{8}T\d{6}\d{6}Z")
_FORM = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its folder, its moment (UTC) and the size of the database in bytes."""

    path: Path
    made_at: datetime
    size: int


def make(store: Store, *, keep: int = KEEP) -> Path:
    """Make a backup of a store that is in use; give its folder.

    It uses a connection of its own, so it may run beside the main thread.  Raises ``StoreError``
    (``DiskFull``, ``BadBackup`` ...); the older backups are then all still there.
    """
    return make_of(store.folder, store.key, keep=keep)


def make_of(folder: Path, key: bytes, *, keep: int = KEEP) -> Path:
    """Make a backup of the store in *folder*; the same as ``make`` without an open ``Store``."""
    home = folder / BACKUP_FOLDER
    make_folder(home)
    name = datetime.now(UTC).strftime(_FORM)
    unfinished = home / f".{name}.tmp"
    try:
        make_folder(unfinished)
        make_file(unfinished / STORE_FILE)
        with cipher.explaining():
            cipher.copy(folder / STORE_FILE, unfinished / STORE_FILE, key)
        if (folder / KEYS_FILE).is_file():
            copy_whole(folder / KEYS_FILE, unfinished / KEYS_FILE)
        verify(unfinished, key)
        sync_folder(unfinished)
        unfinished.rename(home / name)
        sync_folder(home)
    except OSError as error:
        raise explained(error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    prune(folder, keep)
    return home / name


def verify(path: Path, key: bytes) -> None:
    """Read a backup from end to end with the key of its store.

    Raises ``BadBackup``, or ``PlainFile`` if it were not encrypted.
    """
    cipher.check_encrypted(path / STORE_FILE)
    if cipher.problems(path / STORE_FILE, key):
        raise BadBackup


def listing(folder: Path) -> list[Backup]:
    """List the backups of the store in *folder*, newest first; the store itself may be damaged."""
    home = folder / BACKUP_FOLDER
    if not home.is_dir():
        return []
    return [
        Backup(
            path,
            datetime.strptime(path.name, _FORM).replace(tzinfo=UTC),
            (path / STORE_FILE).stat().st_size,
        )
        for path in sorted(home.iterdir(), reverse=True)
        if _NAME.fullmatch(path.name) and (path / STORE_FILE).is_file()
    ]


def prune(folder: Path, keep: int = KEEP) -> None:
    """Remove all but the newest *keep* backups; raises ``StoreError`` when that fails."""
    for old in listing(folder)[keep:]:
        try:
            shutil.rmtree(old.path)
        except OSError as error:
            raise explained(error) from error


def restore(folder: Path, backup: Backup | Path) -> Path:
    """Put a backup back in place of a store that is closed or damaged.

    The present files are set aside in a folder of their own, which is returned, and never deleted.
    The present key slots stay in use when they belong to the same store, so that a passphrase that
    was changed since keeps working.  Raises ``BadBackup``, ``StoreBusy`` or another ``StoreError``;
    the present files are then back in their place.
    """
    source = backup if isinstance(backup, Path) else backup.path
    _check_complete(source)
    held = lock.acquire(folder, _("Reservekopie terugzetten"))
    try:
        names = [STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm"]
        if (source / KEYS_FILE).is_file() and not _same_store(folder, source):
            names.append(KEYS_FILE)
        aside = folder / f"{ASIDE} {datetime.now(UTC).strftime(_FORM)}"
        make_folder(aside)
        moved = [name for name in names if (folder / name).exists()]
        if KEYS_FILE not in names and (folder / KEYS_FILE).is_file():
            copy_whole(folder / KEYS_FILE, aside / KEYS_FILE)
        try:
            for name in moved:
                (folder / name).replace(aside / name)
            for name in names:
                if (source / name).is_file():
                    copy_whole(source / name, folder / name)
            sync_folder(folder)
        except (OSError, StoreError) as error:
            for name in moved:
                if (aside / name).exists():
                    (aside / name).replace(folder / name)
            raise explained(error) if isinstance(error, OSError) else error from error
    finally:
        held.release()
    return aside


def _check_complete(source: Path) -> None:
    try:
        header.check(source / STORE_FILE)
        keys.read(source)
    except StoreError as error:
        raise BadBackup from error


def _same_store(folder: Path, source: Path) -> bool:
    """Tell whether the present key slots are readable and open the same key as the backup's."""
    try:
        return keys.read(folder).store_id == keys.read(source).store_id
    except StoreError:
        return False
