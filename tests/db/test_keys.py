"""Key slots: one per person and one on paper, without encrypting the store again."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from wijkteam_desktop.db import keys, recovery
from wijkteam_desktop.db.files import KEYS_FILE, STORE_FILE
from wijkteam_desktop.db.keys import Unlocked
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

KEY = bytes(range(32))
WORDS = "Zeven blauwe fietsen!"


@pytest.fixture
def folder(tmp_path, quick_keys):
    return tmp_path


@pytest.fixture
def printed(folder):
    return keys.create(folder, KEY, Unlocked(KEY, "member-1", "Yasmin"), WORDS)


def slot_of(folder, member_id):
    return next(slot for slot in keys.slots(folder) if slot.member_id == member_id)


def test_the_parameters_are_those_of_the_design():
    assert keys.ARGON2ID == {"name": "argon2id", "memory_kib": 65536, "iterations": 3, "lanes": 4}


def test_a_passphrase_gives_the_key_and_whose_it_is(folder, printed):
    unlocked = keys.unwrap(folder, WORDS)
    assert (unlocked.key, unlocked.member_id, unlocked.name) == (KEY, "member-1", "Yasmin")
    assert unlocked.slot_id == slot_of(folder, "member-1").id


def test_the_real_parameters_give_the_key_back(tmp_path):
    keys.create(tmp_path, KEY, Unlocked(KEY, "member-1", "Yasmin"), WORDS)
    assert keys.unwrap(tmp_path, WORDS).key == KEY
    slot = json.loads((tmp_path / KEYS_FILE).read_text())["slots"][0]
    assert slot["kdf"]["memory_kib"] == 65536


@pytest.mark.parametrize("wrong", ["", WORDS.lower(), WORDS + " ", "Ander wachtwoord"])
def test_another_passphrase_is_refused(folder, printed, wrong):
    with pytest.raises(WrongPassphrase, match="wachtwoord past niet"):
        keys.unwrap(folder, wrong)


def test_accents_may_be_typed_in_either_form(folder):
    keys.create(folder, KEY, Unlocked(KEY, "member-1", "Yasmin"), "caf\u00e9")
    assert keys.unwrap(folder, "cafe\u0301").key == KEY


def test_the_recovery_key_gives_the_key_however_it_is_typed(folder, printed):
    typed = printed.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    unlocked = keys.unwrap_recovery(folder, typed)
    assert (unlocked.key, unlocked.kind) == (KEY, "recovery")


def test_a_recovery_key_of_another_store_is_refused(folder, printed):
    with pytest.raises(WrongRecoveryKey, match="past niet bij deze opslag"):
        keys.unwrap_recovery(folder, recovery.generate())


def test_a_typing_error_in_the_recovery_key_names_the_group(folder, printed):
    groups = printed.split("-")
    groups[2] = ("B" if groups[2][0] != "B" else "C") + groups[2][1:]
    with pytest.raises(WrongRecoveryKey, match="groep 3") as failure:
        keys.unwrap_recovery(folder, "-".join(groups))
    assert failure.value.groups == (3,)


def test_members_come_and_go(folder, printed):
    keys.add(folder, KEY, member_id="member-2", name="Sanne", passphrase="Tweede")
    assert keys.unwrap(folder, "Tweede").member_id == "member-2"
    keys.revoke(folder, slot_of(folder, "member-1").id)
    with pytest.raises(WrongPassphrase):
        keys.unwrap(folder, WORDS)
    assert keys.unwrap(folder, "Tweede").key == KEY
    assert keys.unwrap_recovery(folder, printed).key == KEY


def test_only_the_chosen_slot_is_tried(folder, printed):
    other = keys.add(folder, KEY, member_id="member-2", name="Sanne", passphrase="Tweede")
    with pytest.raises(WrongPassphrase):
        keys.unwrap(folder, WORDS, other.id)


def test_the_last_passphrase_cannot_be_revoked(folder, printed):
    with pytest.raises(LastKey):
        keys.revoke(folder, slot_of(folder, "member-1").id)
    assert keys.unwrap(folder, WORDS).key == KEY


def test_a_slot_that_is_gone_is_not_found(folder, printed):
    for act in (keys.revoke, lambda f, s: keys.change_passphrase(f, KEY, s, "x")):
        with pytest.raises(NotFound):
            act(folder, "bestaat-niet")


def test_a_passphrase_can_be_changed(folder, printed):
    slot = slot_of(folder, "member-1")
    keys.change_passphrase(folder, KEY, slot.id, "Nieuw")
    assert keys.unwrap(folder, "Nieuw").slot_id == slot.id
    with pytest.raises(WrongPassphrase):
        keys.unwrap(folder, WORDS)


def test_a_new_recovery_key_takes_the_place_of_the_old(folder, printed):
    renewed = keys.renew_recovery(folder, KEY)
    assert keys.unwrap_recovery(folder, renewed).key == KEY
    with pytest.raises(WrongRecoveryKey):
        keys.unwrap_recovery(folder, printed)
    assert keys.unwrap(folder, WORDS).key == KEY


def test_an_empty_passphrase_is_not_taken(folder, printed):
    with pytest.raises(InvalidInput, match="wachtwoord"):
        keys.add(folder, KEY, member_id="m", name="Sanne", passphrase="")


def test_the_key_itself_is_nowhere_in_the_file(folder, printed):
    import base64

    content = (folder / KEYS_FILE).read_bytes()
    for secret in (KEY, WORDS.encode(), printed.encode(), recovery.parse(printed)):
        assert secret not in content
        assert secret.hex().encode() not in content
        assert base64.b64encode(secret) not in content
    assert KEY.hex() not in repr(keys.unwrap(folder, WORDS))
    assert "Yasmin" not in repr(keys.slots(folder))


def test_without_a_file_it_is_no_store_and_beside_a_database_it_is_damage(folder):
    with pytest.raises(NotAStore):
        keys.unwrap(folder, WORDS)
    (folder / STORE_FILE).write_bytes(b"x")
    with pytest.raises(DamagedKeys, match=r"keys\.json"):
        keys.unwrap(folder, WORDS)


def change(content, spoil):
    form = json.loads(content)
    spoil(form)
    return json.dumps(form).encode()


def shorten(form):
    del form["slots"][0]["salt"]


def rewrite(form):
    form["slots"][0]["wrapped"] = "AAAA"


def empty(form):
    form["slots"] = []


@pytest.mark.parametrize("spoil", [shorten, rewrite, empty, lambda form: form.pop("version")])
def test_a_changed_file_is_damage(folder, printed, spoil):
    path = folder / KEYS_FILE
    path.write_bytes(change(path.read_bytes(), spoil))
    with pytest.raises(DamagedKeys):
        keys.unwrap(folder, WORDS)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"version": 1}'])
def test_something_else_under_that_name_is_damage(folder, content):
    (folder / KEYS_FILE).write_bytes(content)
    with pytest.raises(DamagedKeys):
        keys.unwrap(folder, WORDS)


def test_a_newer_file_is_refused(folder, printed):
    path = folder / KEYS_FILE
    path.write_bytes(change(path.read_bytes(), lambda form: form.update(version=2)))
    with pytest.raises(NewerVersion):
        keys.unwrap(folder, WORDS)


def test_the_file_is_private_and_leaves_no_copies(folder, printed):
    keys.change_passphrase(folder, KEY, slot_of(folder, "member-1").id, "Nieuw")
    assert [file.name for file in folder.iterdir()] == [KEYS_FILE]
    if sys.platform != "win32":
        assert (folder / KEYS_FILE).stat().st_mode & 0o777 == 0o600


def test_the_unlock_window_needs_no_database_layer():
    modules = (
        "errors, translation, logs, folding, db.keys, db.lock, db.header, db.folder, db.changes"
    )
    code = "".join(f"import wijkteam_desktop.{name.strip()}\n" for name in modules.split(","))
    code += (
        "import sys\nprint([n for n in ('sqlalchemy', 'alembic', 'PySide6') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
