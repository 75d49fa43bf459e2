"""What a file is by its first bytes: an encrypted store, a plain database, or something else.

A wrong key, a damaged file and a plain file all give the same error from the cipher library, so
the difference is told here, without a key.
"""

from __future__ import annotations

from pathlib import Path

from wijkteam_desktop.db.files import explained
from wijkteam_desktop.errors import DamagedStore, NotAStore, PlainFile

PAGE_SIZE = 4096
PLAIN_MAGIC = b"SQLite format 3\x00"

_FOREIGN_MAGIC = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"7z")
_DISTINCT_IN_NOISE = 180
"""A page of 4096 random bytes holds about 256 distinct values; text and headers far fewer."""


def check(path: Path) -> None:
    """Refuse a file that cannot be an encrypted database; the file is only read.

    Raises ``NotAStore`` (absent, or something else), ``PlainFile``, ``DamagedStore``, or another
    ``StoreError`` when it cannot be read.
    """
    if not path.is_file():
        raise NotAStore
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(PAGE_SIZE)
    except OSError as error:
        raise explained(error) from error
    if start.startswith(PLAIN_MAGIC):
        raise PlainFile
    if start.startswith(_FOREIGN_MAGIC):
        raise NotAStore
    if size < PAGE_SIZE or len(set(start)) < _DISTINCT_IN_NOISE:
        raise NotAStore if size and _looks_like_text(start) else DamagedStore
    if size % PAGE_SIZE:
        raise DamagedStore


def _looks_like_text(start: bytes) -> bool:
    return all(byte >= 32 or byte in b"\t\n\r\f" for byte in start)
