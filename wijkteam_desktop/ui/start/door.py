"""What the start pages ask of the stores on disk; ``app`` gives them one that knows the database.

So the first window needs no database library: the door loads it behind the unlock page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from wijkteam_desktop.ui.workspace import StoreLike


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A backup to choose: where it is, when it was made and how large it is, both readable."""

    path: Path
    at: str
    size: str = ""
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class SlotLine:
    """One way into a store: whose, of which kind (``passphrase`` or ``recovery``)."""

    id: str
    member_id: str
    name: str = field(repr=False)
    kind: str


@dataclass(frozen=True, slots=True)
class NewStore:
    """What is needed to make a store."""

    folder: Path
    person: str = field(repr=False)
    passphrase: str = field(repr=False)


class Door(Protocol):
    """Stores on disk.  Everything raises ``UserError`` with a sentence when it cannot be done."""

    def warm_up(self) -> None:
        """Load the libraries that an open store needs, on the main thread."""

    def check(self, folder: Path) -> None:
        """Refuse a folder that cannot be opened, before anybody types a passphrase."""

    def unwrap(self, folder: Path, passphrase: str) -> Any:
        """Derive the key of a store; half a second, in any thread."""

    def unwrap_recovery(self, folder: Path, recovery_key: str) -> Any:
        """Give the key of a store by the printed key, in any thread."""

    def unwrap_any(self, folder: Path, typed: str) -> Any:
        """Give the key by what was typed, a passphrase or the recovery key, in any thread."""

    def open(self, folder: Path, unlocked: Any) -> StoreLike:
        """Open a store with its key."""

    def create(self, wish: NewStore) -> tuple[StoreLike, str]:
        """Make and open a store; gives it with the recovery key to print."""

    def demo(self) -> StoreLike:
        """Open the store of examples, made at the first time."""

    def folder(self, store: StoreLike) -> Path:
        """Tell where an open store is."""

    def close(self, store: StoreLike) -> None:
        """Close a store; a second time does nothing."""

    def is_demo(self, folder: Path) -> bool:
        """Say whether *folder* is the store of examples, which opens without a passphrase."""

    def check_new_folder(self, folder: Path) -> None:
        """Refuse a folder in which no store can be made."""

    def backups(self, folder: Path) -> Sequence[BackupLine]:
        """List the backups of a store, newest first."""

    def backup_now(self, store: StoreLike) -> BackupLine:
        """Make a backup of an open store now, in any thread."""

    def verify_backup(self, line: BackupLine, unlocked: Any) -> None:
        """Read a backup from end to end to see that it is whole, in any thread."""

    def restore_backup(self, folder: Path, line: BackupLine) -> None:
        """Put a backup in the place of a closed store; the present files are kept aside."""

    def slots(self, folder: Path) -> Sequence[SlotLine]:
        """List who may open a store."""

    def add_slot(self, folder: Path, key: bytes, member_id: str, name: str, secret: str) -> None:
        """Give a member a passphrase of their own; half a second, in any thread."""

    def revoke_slot(self, folder: Path, slot_id: str) -> None:
        """Take a passphrase away."""

    def change_passphrase(self, folder: Path, key: bytes, slot_id: str, secret: str) -> None:
        """Put another passphrase on a slot; half a second, in any thread."""

    def new_recovery_key(self, folder: Path, key: bytes) -> str:
        """Make another recovery key; the old one opens nothing any more."""
