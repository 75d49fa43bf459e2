"""Files of a store on disk: private, complete or not there at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from pathlib import Path

from wijkteam_desktop.errors import DiskFull, ReadOnlyFolder, StoreError
from wijkteam_desktop.translation import _

STORE_FILE = "store.db"
KEYS_FILE = "keys.json"
LOCK_FILE = "store.lock"
BACKUP_FOLDER = "backups"

_FILE_MODE = 0o600
_FOLDER_MODE = 0o700


def restrict_umask() -> None:
    """Keep everything this process makes from now on for its own user."""
    os.umask(0o077)


def explained(error: OSError) -> StoreError:
    """Give the sentence that fits a failure of the file system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ReadOnlyFolder()
    return StoreError(
        _(
            "De map van de opslag is niet bereikbaar. Wat eerder is bewaard, staat er nog. "
            "Controleer de schijf of de verbinding en probeer het opnieuw."
        )
    )


def make_folder(folder: Path) -> None:
    """Make *folder* with its parents, for this user only.

    Raises ``StoreError`` (``ReadOnlyFolder``, ``DiskFull``) when that is not possible.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        folder.chmod(_FOLDER_MODE)
    except OSError as error:
        raise explained(error) from error


def make_file(path: Path) -> None:
    """Make an empty private file, which must not be there yet.

    Raises ``StoreError`` when that is not possible.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE_MODE))
    except OSError as error:
        raise explained(error) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write *content* so that *path* holds the old or the new content and never a part of it.

    Raises ``StoreError`` when that is not possible; the old content is then still there.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE_MODE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise explained(error) from error


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file of a store that nobody has open; the same promises as ``write_whole``."""
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    make_file(temporary)
    try:
        with source.open("rb") as reader, temporary.open("r+b") as writer:
            shutil.copyfileobj(reader, writer, 1 << 20)
            writer.flush()
            os.fsync(writer.fileno())
        temporary.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise explained(error) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in *folder* survive a power cut, where the system offers that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def check_writable(folder: Path) -> None:
    """Refuse a folder that cannot be written, by its rights and by trying.

    Raises ``ReadOnlyFolder``, or another ``StoreError`` when the trial fails otherwise.
    """
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ReadOnlyFolder
    trial = folder / f".{secrets.token_hex(4)}.trial"
    try:
        _write_trial(trial)
    except OSError as error:
        raise explained(error) from error
    finally:
        with contextlib.suppress(OSError):
            trial.unlink(missing_ok=True)


def _write_trial(trial: Path) -> None:
    handle = os.open(trial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE_MODE)
    try:
        os.write(handle, b"-")
    finally:
        os.close(handle)
