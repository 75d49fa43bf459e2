"""The stores on disk as the window meets them: made, opened, backed up, with their key slots.

Part of the composition: the pages know only the protocol ``ui.start.door.Door``.  The database
library is imported when a store is opened and not before.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.paths import make_private_folder, sample_file
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.edits import IMPORT, LIST_PAGE

if TYPE_CHECKING:
    from wijkteam_desktop.db.store import Store
    from wijkteam_desktop.ui.start.door import BackupLine, NewStore, SlotLine

STORE_FILE = "store.db"
DEMO_FOLDER = "Voorbeelden"
DEMO_KEY_FILE = "voorbeelden.sleutel"

_WARM = (
    "sqlalchemy.orm",
    "wijkteam_desktop.db.store",
    "wijkteam_desktop.services.reading",
)


class StoreDoor:
    """The door for the program; *data_dir* is where the examples are kept."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir

    def warm_up(self) -> None:
        for name in _WARM:
            import_module(name)

    def check(self, folder: Path) -> None:
        from wijkteam_desktop.db import folder as folders

        folders.check(folder)

    def unwrap(self, folder: Path, passphrase: str) -> Any:
        from wijkteam_desktop.db import keys

        return keys.unwrap(folder, passphrase)

    def unwrap_recovery(self, folder: Path, recovery_key: str) -> Any:
        from wijkteam_desktop.db import keys

        return keys.unwrap_recovery(folder, recovery_key)

    def unwrap_any(self, folder: Path, typed: str) -> Any:
        from wijkteam_desktop.db import keys, recovery

        if not recovery.wrong_groups(typed):
            return keys.unwrap_recovery(folder, typed)
        return keys.unwrap(folder, typed)

    def open(self, folder: Path, unlocked: Any) -> Store:
        from wijkteam_desktop.db.store import Store

        return Store.open_unlocked(folder, unlocked)

    def create(self, wish: NewStore) -> tuple[Store, str]:
        from wijkteam_desktop.db.store import Store

        return Store.create(
            wish.folder,
            name=wish.folder.name,
            member_name=wish.person,
            passphrase=wish.passphrase,
        )

    def folder(self, store: Any) -> Path:
        folder: Path = store.folder
        return folder

    def close(self, store: Any) -> None:
        store.close()

    def check_new_folder(self, folder: Path) -> None:
        if folder.exists():
            from wijkteam_desktop.db import folder as folders

            folders.claim(folder)
        elif not folder.parent.is_dir():
            raise UserError(
                _("De map “{name}” bestaat niet. Kies een map die er al is.").format(
                    name=folder.parent.name
                )
            )

    def is_demo(self, folder: Path) -> bool:
        return folder.resolve() == self.demo_folder.resolve()

    def demo(self) -> Store:
        """Open the examples; made when they are not there, with a key kept only for them.

        They hold invented families, so their key may lie beside them.
        """
        import secrets
        import shutil

        from wijkteam_desktop.db.changes import Actor
        from wijkteam_desktop.db.store import Store

        folder = self.demo_folder
        if (folder / STORE_FILE).is_file():
            key, member_id = self._demo_key()
            return Store.open_with_key(folder, key, Actor(member_id, _("Oefenaar")))
        make_private_folder(self._data_dir)
        key = secrets.token_bytes(32)
        store = Store.create_with_key(
            folder, name=_("Voorbeelden"), member_name=_("Oefenaar"), key=key
        )
        try:
            self._fill(store)
            file = self._data_dir / DEMO_KEY_FILE
            file.write_text(f"{key.hex()}\n{store.actor.member_id}\n", encoding="ascii")
        except BaseException:
            # Half-filled examples would be offered for ever; nothing of a person is in them.
            store.close()
            shutil.rmtree(folder)
            raise
        return store

    def backups(self, folder: Path) -> Sequence[BackupLine]:
        from wijkteam_desktop.db import backup

        return [_line(found) for found in backup.listing(folder)]

    def backup_now(self, store: Any) -> BackupLine:
        from wijkteam_desktop.db import backup

        made = backup.make(store)
        return next(line for line in self.backups(store.folder) if line.path == made)

    def verify_backup(self, line: BackupLine, unlocked: Any) -> None:
        from wijkteam_desktop.db import backup

        backup.verify(line.path, unlocked.key)

    def restore_backup(self, folder: Path, line: BackupLine) -> None:
        from wijkteam_desktop.db import backup

        backup.restore(folder, line.path)

    def slots(self, folder: Path) -> Sequence[SlotLine]:
        from wijkteam_desktop.db import keys
        from wijkteam_desktop.db.files import KEYS_FILE
        from wijkteam_desktop.ui.start.door import SlotLine

        if not (folder / KEYS_FILE).is_file():
            return []
        return [SlotLine(s.id, s.member_id, s.name, s.kind) for s in keys.slots(folder)]

    def add_slot(self, folder: Path, key: bytes, member_id: str, name: str, secret: str) -> None:
        from wijkteam_desktop.db import keys

        keys.add(folder, key, member_id=member_id, name=name, passphrase=secret)

    def revoke_slot(self, folder: Path, slot_id: str) -> None:
        from wijkteam_desktop.db import keys

        keys.revoke(folder, slot_id)

    def change_passphrase(self, folder: Path, key: bytes, slot_id: str, secret: str) -> None:
        from wijkteam_desktop.db import keys

        keys.change_passphrase(folder, key, slot_id, secret)

    def new_recovery_key(self, folder: Path, key: bytes) -> str:
        from wijkteam_desktop.db import keys

        return keys.renew_recovery(folder, key)

    @property
    def demo_folder(self) -> Path:
        """The folder of the store of examples."""
        return self._data_dir / DEMO_FOLDER

    def _demo_key(self) -> tuple[bytes, str]:
        try:
            lines = (self._data_dir / DEMO_KEY_FILE).read_text(encoding="ascii").split()
            return bytes.fromhex(lines[0]), lines[1]
        except (OSError, ValueError, IndexError) as error:
            raise UserError(
                _(
                    "De voorbeelden kunnen niet meer open. Er is niets gewijzigd. Verwijder de map "
                    "“{folder}” en kijk opnieuw."
                ).format(folder=self.demo_folder)
            ) from error

    def _fill(self, store: Store) -> None:
        from wijkteam_desktop.exchange import case_json

        file = case_json.read_file(sample_file())
        store.write(
            _("Voorbeelden"),
            lambda s: case_json.import_cases(s, file),
            page=LIST_PAGE,
            kind=IMPORT,
        )


def _line(found: Any) -> BackupLine:
    from wijkteam_desktop.ui.start.door import BackupLine

    at = found.made_at.astimezone().strftime("%d-%m-%Y %H:%M")
    size = _("{size} kB").format(size=max(1, found.size // 1024))
    return BackupLine(found.path, at, size, found.made_at)
