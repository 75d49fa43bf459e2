"""The headless program's way into a store: the passphrase, the recovery key, the access log."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wijkteam_desktop.errors import CannotRead, UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import AccessKind

if TYPE_CHECKING:
    from wijkteam_desktop.db.store import Store

PASSPHRASE = "WIJKTEAM_PASSPHRASE"
"""Environment variable with the passphrase; never an argument, for others can read those."""


class WrongUse(UserError):
    """The command itself is wrong; the exit code is then 2."""


def passphrase(file: Path | None) -> str:
    """Give the passphrase: the first line of *file*, or else of the environment.

    Raises WrongUse when there is none, CannotRead when the file cannot be read.
    """
    if file is None:
        text = os.environ.get(PASSPHRASE, "")
    else:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, ValueError) as error:
            raise CannotRead(filename=file.name) from error
    line = (text.splitlines() or [""])[0]
    if not line:
        raise WrongUse(
            _(
                "Er is geen wachtwoord gegeven. Zet het in {variable}, of geef een bestand met "
                "--passphrase-file."
            ).format(variable=PASSPHRASE)
        )
    return line


@contextmanager
def opened(folder: Path, secret_file: Path | None) -> Iterator[Store]:
    """Open a store for one command and close it again; raises StoreError and what it does."""
    secret = passphrase(secret_file)
    from wijkteam_desktop.db.store import Store

    store = Store.open(folder, secret)
    try:
        yield store
    finally:
        store.close()


def created(
    folder: Path, *, name: str, member: str, secret_file: Path | None, recovery_file: Path | None
) -> str:
    """Make a store with its first member and give the recovery key; "" when it went to a file.

    The file for the key is made first, so that no store is made whose key is lost.  Raises
    StoreError, CannotWrite and WrongUse.
    """
    secret = passphrase(secret_file)
    from wijkteam_desktop.db.store import Store
    from wijkteam_desktop.exchange.files import write_file, write_once

    if recovery_file is not None:
        write_once(recovery_file, b"")
    try:
        store, printed = Store.create(folder, name=name, member_name=member, passphrase=secret)
    except BaseException:
        if recovery_file is not None:
            recovery_file.unlink()
        raise
    try:
        if recovery_file is not None:
            write_file(recovery_file, f"{printed}\n".encode())
    finally:
        store.close()
    return "" if recovery_file is not None else printed


def note_access(store: Store, case_id: str, detail: str) -> None:
    """Write in the access log that something of a case leaves the store; done before it leaves."""
    from wijkteam_desktop.services import access

    actor = store.actor
    store.note(lambda s: access.log(s, AccessKind.EXPORTED, case_id, detail, actor=actor))
