"""The key of a store and the slots that wrap it: one per person, one printed recovery key.

A random 256-bit key opens the database.  Each slot holds that key wrapped (AES key wrap) under a
key derived from a passphrase (Argon2id) or from the recovery key.  Slots come and go without
encrypting the database again.  Nothing here imports the database layer: the unlock window derives
in a thread while the main thread imports that.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import unicodedata
import uuid
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from wijkteam_desktop.db import recovery
from wijkteam_desktop.db.files import KEYS_FILE, STORE_FILE, explained, write_whole
from wijkteam_desktop.errors import (
    DamagedKeys,
    InvalidInput,
    LastKey,
    NewerVersion,
    NotAStore,
    NotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from wijkteam_desktop.translation import _

VERSION = 1
KEY_LENGTH = 32
PASSPHRASE = "passphrase"
RECOVERY = "recovery"
ARGON2ID: dict[str, Any] = {"name": "argon2id", "memory_kib": 65536, "iterations": 3, "lanes": 4}
HKDF_SHA256: dict[str, Any] = {"name": "hkdf-sha256"}
"""The recovery key is 160 random bits: there is nothing to guess, so nothing to slow down."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One way into the store: whose it is, of which kind, and the wrapped key (base64)."""

    id: str
    member_id: str
    name: str = field(repr=False)
    kind: str
    kdf: dict[str, Any] = field(repr=False)
    salt: str = field(repr=False)
    wrapped: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What ``keys.json`` holds."""

    store_id: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The key of a store and whose slot gave it; pass it on to ``Store.open_unlocked``."""

    key: bytes = field(repr=False)
    member_id: str
    name: str = field(repr=False)
    slot_id: str = ""
    kind: str = PASSPHRASE


def new_key() -> bytes:
    """Make the random key of a new store."""
    return secrets.token_bytes(KEY_LENGTH)


def create(folder: Path, key: bytes, unlocked: Unlocked, passphrase: str) -> str:
    """Write the first ``keys.json`` of a store and give the recovery key to print.

    Raises ``InvalidInput`` for an empty passphrase, ``StoreError`` when it cannot be written.
    """
    printed = recovery.generate()
    slots = (
        _passphrase_slot(key, unlocked.member_id, unlocked.name, passphrase),
        _recovery_slot(key, printed),
    )
    write(folder, KeyFile(str(uuid.uuid4()), slots))
    return printed


def unwrap(folder: Path, passphrase: str, slot_id: str | None = None) -> Unlocked:
    """Derive the key of the store in *folder* from a passphrase; about half a second a slot.

    With *slot_id* only that slot is tried.  Raises ``WrongPassphrase``, ``NotAStore``,
    ``DamagedKeys`` or ``NewerVersion``.
    """
    for slot in read(folder).slots:
        if slot.kind == PASSPHRASE and slot_id in (None, slot.id):
            key = _open_slot(slot, _passphrase_bytes(passphrase))
            if key is not None:
                return Unlocked(key, slot.member_id, slot.name, slot.id)
    raise WrongPassphrase


def unwrap_recovery(folder: Path, recovery_key: str) -> Unlocked:
    """Give the key of the store in *folder* with the recovery key from paper.

    Raises ``WrongRecoveryKey``, ``NotAStore``, ``DamagedKeys`` or ``NewerVersion``.
    """
    secret = recovery.parse(recovery_key)
    for slot in read(folder).slots:
        if slot.kind == RECOVERY:
            key = _open_slot(slot, secret)
            if key is not None:
                return Unlocked(key, slot.member_id, slot.name, slot.id, RECOVERY)
    raise WrongRecoveryKey


def slots(folder: Path) -> tuple[Slot, ...]:
    """Give the slots of the store in *folder*; raises as ``read`` does."""
    return read(folder).slots


def add(folder: Path, key: bytes, *, member_id: str, name: str, passphrase: str) -> Slot:
    """Give a member a passphrase of their own; raises as ``create`` and ``read`` do."""
    present = read(folder)
    slot = _passphrase_slot(key, member_id, name, passphrase)
    write(folder, replace(present, slots=(*present.slots, slot)))
    return slot


def revoke(folder: Path, slot_id: str) -> None:
    """Take a slot away.

    Raises ``NotFound`` when there is no such slot, ``LastKey`` for the last passphrase.
    """
    present = read(folder)
    _slot(present, slot_id)
    left = tuple(slot for slot in present.slots if slot.id != slot_id)
    if not any(slot.kind == PASSPHRASE for slot in left):
        raise LastKey
    write(folder, replace(present, slots=left))


def change_passphrase(folder: Path, key: bytes, slot_id: str, passphrase: str) -> None:
    """Put a new passphrase on a slot; raises ``NotFound``, and as ``create`` does."""
    present = read(folder)
    old = _slot(present, slot_id)
    new = replace(_passphrase_slot(key, old.member_id, old.name, passphrase), id=old.id)
    write(
        folder, replace(present, slots=tuple(new if s.id == slot_id else s for s in present.slots))
    )


def renew_recovery(folder: Path, key: bytes) -> str:
    """Replace the recovery key by a new one, which is returned; the old paper opens nothing more.

    Raises as ``read`` and ``write`` do.
    """
    present = read(folder)
    printed = recovery.generate()
    others = tuple(slot for slot in present.slots if slot.kind != RECOVERY)
    write(folder, replace(present, slots=(*others, _recovery_slot(key, printed))))
    return printed


def read(folder: Path) -> KeyFile:
    """Read ``keys.json`` in *folder*.

    Raises ``NotAStore`` when there is none, ``DamagedKeys`` or ``NewerVersion``.
    """
    try:
        content = json.loads((folder / KEYS_FILE).read_bytes())
    except (FileNotFoundError, NotADirectoryError) as error:
        if (folder / STORE_FILE).is_file():
            raise DamagedKeys from error
        raise NotAStore from error
    except OSError as error:
        raise explained(error) from error
    except ValueError as error:
        raise DamagedKeys from error
    try:
        if content["version"] > VERSION:
            raise NewerVersion
        found = KeyFile(content["store_id"], tuple(Slot(**slot) for slot in content["slots"]))
    except (KeyError, TypeError) as error:
        raise DamagedKeys from error
    if content.get("check") != _digest(found):
        raise DamagedKeys
    return found


def write(folder: Path, content: KeyFile) -> None:
    """Write ``keys.json`` whole or not at all; raises ``StoreError`` when that fails."""
    form = {"version": VERSION, **asdict(content), "check": _digest(content)}
    write_whole(folder / KEYS_FILE, json.dumps(form, ensure_ascii=False, indent=1).encode())


def _digest(content: KeyFile) -> str:
    return hashlib.sha256(json.dumps(asdict(content), sort_keys=True).encode()).hexdigest()


def _slot(content: KeyFile, slot_id: str) -> Slot:
    for slot in content.slots:
        if slot.id == slot_id:
            return slot
    raise NotFound


def _passphrase_slot(key: bytes, member_id: str, name: str, passphrase: str) -> Slot:
    if not passphrase:
        raise InvalidInput(_("Vul een wachtwoord in. Er is niets gewijzigd."))
    return _new_slot(key, member_id, name, PASSPHRASE, ARGON2ID, _passphrase_bytes(passphrase))


def _recovery_slot(key: bytes, printed: str) -> Slot:
    secret = recovery.parse(printed)
    return _new_slot(key, RECOVERY, _("Herstelsleutel"), RECOVERY, HKDF_SHA256, secret)


def _new_slot(
    key: bytes, member_id: str, name: str, kind: str, kdf: dict[str, Any], secret: bytes
) -> Slot:
    salt = secrets.token_bytes(16)
    wrapped = aes_key_wrap(_derive(kdf, salt, secret), key)
    return Slot(str(uuid.uuid4()), member_id, name, kind, dict(kdf), _text(salt), _text(wrapped))


def _open_slot(slot: Slot, secret: bytes) -> bytes | None:
    """Unwrap the key of a slot; ``None`` when the secret is not the one of this slot."""
    try:
        wrapping = _derive(slot.kdf, base64.b64decode(slot.salt), secret)
        return aes_key_unwrap(wrapping, base64.b64decode(slot.wrapped))
    except InvalidUnwrap:
        return None
    except (KeyError, ValueError) as error:
        raise DamagedKeys from error


def _derive(kdf: dict[str, Any], salt: bytes, secret: bytes) -> bytes:
    if kdf["name"] == HKDF_SHA256["name"]:
        return HKDF(SHA256(), KEY_LENGTH, salt, b"wijkteam recovery").derive(secret)
    if kdf["name"] != ARGON2ID["name"]:
        raise NewerVersion
    return Argon2id(
        salt=salt,
        length=KEY_LENGTH,
        iterations=kdf["iterations"],
        lanes=kdf["lanes"],
        memory_cost=kdf["memory_kib"],
    ).derive(secret)


def _passphrase_bytes(passphrase: str) -> bytes:
    """Encode a passphrase so that every keyboard and system gives the same bytes."""
    return unicodedata.normalize("NFC", passphrase).encode()


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
