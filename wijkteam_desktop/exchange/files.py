"""Writing files for people: complete or not there at all, and readable by this user alone."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from wijkteam_desktop.errors import CannotWrite

_FILE_MODE = 0o600


def write_file(path: Path, content: bytes) -> None:
    """Write *content*, so that *path* holds the old or the new content and never a part of it.

    Raises CannotWrite; what was there is then still there.
    """
    temporary = path.parent / f".{path.name}.{secrets.token_hex(4)}.tmp"
    try:
        _write_new(temporary, content)
        os.replace(temporary, path)  # noqa: PTH105 (atomic on every system, also over a file)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink(missing_ok=True)
        raise CannotWrite(filename=path.name or str(path)) from error


def write_once(path: Path, content: bytes) -> None:
    """Write a file that must not be there yet; raises CannotWrite."""
    try:
        _write_new(path, content)
    except (OSError, ValueError) as error:
        raise CannotWrite(filename=path.name or str(path)) from error


def _write_new(path: Path, content: bytes) -> None:
    handle = os.open(
        path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), _FILE_MODE
    )
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
