"""The folder of a store as a whole: what can be said of it without a key."""

from __future__ import annotations

from pathlib import Path

from wijkteam_desktop.db import header, lock
from wijkteam_desktop.db.files import KEYS_FILE, STORE_FILE, check_writable, make_folder
from wijkteam_desktop.errors import DamagedKeys, FolderTaken, NotAStore


def is_store(folder: Path) -> bool:
    """Tell whether *folder* looks like a store at all."""
    return (folder / STORE_FILE).is_file() and (folder / KEYS_FILE).is_file()


def check(folder: Path) -> None:
    """Refuse a store that cannot be opened, before anybody types a passphrase.

    Nothing is changed.  Raises ``NotAStore``, ``PlainFile``, ``DamagedStore``, ``DamagedKeys``,
    ``ReadOnlyFolder``, ``StoreBusy`` or another ``StoreError``.
    """
    if not folder.is_dir():
        raise NotAStore
    header.check(folder / STORE_FILE)
    if not (folder / KEYS_FILE).is_file():
        raise DamagedKeys
    check_writable(folder)
    holder = lock.holder(folder)
    if holder is not None:
        raise holder.busy()


def claim(folder: Path) -> None:
    """Make an empty folder for a new store.

    Raises ``FolderTaken`` when it holds something, ``ReadOnlyFolder`` or another ``StoreError``.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken
    make_folder(folder)
    check_writable(folder)
