"""One program at a time on a store: an operating-system lock on a file that names its holder.

The system frees the lock when the process ends, also after a crash or ``kill -9``; what the file
says is then simply overwritten by the next holder.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from wijkteam_desktop.db.files import LOCK_FILE, explained
from wijkteam_desktop.errors import StoreBusy

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # Windows locks bar reading, so lock a byte behind what is written

    def _take(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _free(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a store open; ``since`` is ISO text in UTC."""

    name: str = field(default="", repr=False)
    device: str = ""
    pid: int = 0
    since: str = ""

    def busy(self) -> StoreBusy:
        """Give the refusal that names this holder."""
        return StoreBusy(name=self.name, device=self.device, since=_readable(self.since))


class StoreLock:
    """A held lock; free it with ``release`` or by ending the process."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Free the lock and take the name out of the file; a second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
            _free(handle)
        finally:
            os.close(handle)


def acquire(folder: Path, name: str) -> StoreLock:
    """Lock the store in *folder* for *name* on this device.

    Raises ``StoreBusy`` with the present holder, ``ReadOnlyFolder`` or another ``StoreError``.
    """
    handle = _open(folder)
    try:
        _take(handle)
        holder = Holder(name, platform.node(), os.getpid(), datetime.now(UTC).isoformat())
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(asdict(holder), ensure_ascii=False).encode())
    except (BlockingIOError, PermissionError) as error:
        present = _read(handle)
        os.close(handle)
        raise present.busy() from error
    except OSError as error:
        os.close(handle)
        raise explained(error) from error
    return StoreLock(handle)


def holder(folder: Path) -> Holder | None:
    """Tell who has the store in *folder* open now, ``None`` when nobody has."""
    if not (folder / LOCK_FILE).exists():
        return None
    handle = _open(folder)
    try:
        _take(handle)
        _free(handle)
    except (BlockingIOError, PermissionError):
        return _read(handle)
    finally:
        os.close(handle)
    return None


def _open(folder: Path) -> int:
    try:
        return os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise explained(error) from error


def _read(handle: int) -> Holder:
    """Read who holds the lock; an empty answer when that cannot be read just now."""
    os.lseek(handle, 0, os.SEEK_SET)
    with contextlib.suppress(OSError, ValueError, TypeError):
        return Holder(**json.loads(os.read(handle, 4096)))
    return Holder()


def _readable(moment: str) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%d-%m-%Y %H:%M")
    except ValueError:
        return ""
