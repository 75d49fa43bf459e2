"""Making and opening a store: each failure has its own sentence and leaves the file as it was."""

from __future__ import annotations

import errno
import os
import shutil
import sys

import pytest

from tests.conftest import KEY
from tests.db.builders import add_case, files_in, new_case, state_of, title_of
from wijkteam_desktop.db import cipher, files, folder, header, keys, lock
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.files import KEYS_FILE, LOCK_FILE, STORE_FILE
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import (
    DamagedKeys,
    DamagedStore,
    NewerVersion,
    NotAStore,
    PlainFile,
    ReadOnlyFolder,
    StoreBusy,
    WrongPassphrase,
    WrongRecoveryKey,
)

WORDS = "Zeven blauwe fietsen!"
ACTOR = Actor("member-1", "Yasmin", "laptop")


def create(place):
    return Store.create(place, name="Team Zuid", member_name="Yasmin", passphrase=WORDS)


@pytest.fixture
def made(tmp_path, quick_keys):
    """A closed store with one case, made the way a user makes one: folder, recovery key, case."""
    place = tmp_path / "Team Zuid"
    store, printed = create(place)
    case_id = new_case(store)
    store.close()
    return place, printed, case_id


def refused(place, reason, match, open_store=None):
    """Opening fails with this sentence, and every file stays byte for byte as it was."""
    before = files_in(place)
    with pytest.raises(reason, match=match):
        (open_store or (lambda: Store.open(place, WORDS)))()
    assert files_in(place) == before
    assert lock.holder(place) is None or reason is StoreBusy


def test_a_store_opens_with_its_passphrase_and_with_its_recovery_key(made):
    place, printed, case_id = made
    store = Store.open(place, WORDS)
    assert (store.name, store.actor.name, title_of(store, case_id)) == (
        "Team Zuid",
        "Yasmin",
        "Gezin Yılmaz",
    )
    member = store.actor.member_id
    store.close()
    store = Store.open_with_recovery(place, printed)
    assert title_of(store, case_id) == "Gezin Yılmaz"
    assert store.actor.member_id != member
    store.close()


def test_a_key_derived_elsewhere_opens_it_too(made):
    place, _printed, case_id = made
    store = Store.open_unlocked(place, keys.unwrap(place, WORDS))
    assert title_of(store, case_id) == "Gezin Yılmaz"
    store.close()


def test_the_file_is_encrypted_and_the_folder_private(made):
    place, _printed, _case_id = made
    assert not (place / STORE_FILE).read_bytes().startswith(header.PLAIN_MAGIC)
    assert sorted(file.name for file in place.iterdir()) == [KEYS_FILE, STORE_FILE, LOCK_FILE]
    if sys.platform != "win32":
        assert place.stat().st_mode & 0o777 == 0o700
        for file in place.iterdir():
            assert file.stat().st_mode & 0o777 == 0o600, file.name


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_files_beside_an_open_store_are_private_whatever_the_umask(made):
    place, _printed, _case_id = made
    old = os.umask(0)
    try:
        store = Store.open(place, WORDS)
        store.write("Nieuw", add_case("C-2"))
        assert (place / f"{STORE_FILE}-wal").exists()
        for file in place.iterdir():
            assert file.stat().st_mode & 0o077 == 0, file.name
        store.close()
    finally:
        os.umask(old)


def test_a_wrong_passphrase_is_refused(made):
    place, _printed, _case_id = made
    refused(place, WrongPassphrase, "wachtwoord past niet", lambda: Store.open(place, "Fout"))


def test_a_wrong_recovery_key_is_refused(made):
    place, _printed, _case_id = made
    refused(place, WrongRecoveryKey, "groep", lambda: Store.open_with_recovery(place, "AAAAA"))


def test_a_damaged_file_is_refused_and_the_library_prints_nothing(made, capfd):
    place, _printed, _case_id = made
    content = bytearray((place / STORE_FILE).read_bytes())
    content[100:200] = bytes(100)
    (place / STORE_FILE).write_bytes(content)
    refused(place, DamagedStore, "beschadigd")
    assert capfd.readouterr() == ("", "")


def test_a_file_cut_off_is_refused(made):
    place, _printed, _case_id = made
    content = (place / STORE_FILE).read_bytes()
    for length in (0, 100, 4096 + 10):
        (place / STORE_FILE).write_bytes(content[:length])
        refused(place, DamagedStore, "beschadigd")


def test_damage_deeper_in_the_file_is_told_when_it_is_met(made):
    place, _printed, _case_id = made
    connection = cipher.connect(place / STORE_FILE, keys.unwrap(place, WORDS).key)
    query = "SELECT rootpage FROM sqlite_master WHERE name = 'case'"
    start = (connection.execute(query).fetchone()[0] - 1) * header.PAGE_SIZE
    connection.close()
    content = bytearray((place / STORE_FILE).read_bytes())
    content[start + 50 : start + 80] = bytes(30)
    (place / STORE_FILE).write_bytes(content)
    store = Store.open(place, WORDS)
    assert store.check()
    with pytest.raises(DamagedStore):
        state_of(store)
    with pytest.raises(DamagedStore):
        store.write("Nieuw", add_case("C-2"))
    store.close()


def test_the_keys_of_another_store_are_told(made, tmp_path):
    place, _printed, _case_id = made
    other = tmp_path / "Ander"
    store, _paper = create(other)
    store.close()
    shutil.copy(other / STORE_FILE, place / STORE_FILE)
    refused(place, DamagedStore, "hoort niet bij deze sleutels")


def test_a_plain_database_is_refused(made):
    import sqlite3

    place, _printed, _case_id = made
    (place / STORE_FILE).unlink()
    plain = sqlite3.connect(place / STORE_FILE)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    refused(place, PlainFile, "niet versleuteld")


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04" + os.urandom(9000), b"%PDF-1.7\n" + os.urandom(9000), b"Beste team,\n" * 900],
)
def test_a_foreign_file_is_refused(made, content):
    place, _printed, _case_id = made
    (place / STORE_FILE).write_bytes(content)
    refused(place, NotAStore, "geen opslag van Wijkteam")


def test_a_folder_without_a_store_is_refused(tmp_path):
    refused(tmp_path, NotAStore, "geen opslag van Wijkteam")
    with pytest.raises(NotAStore):
        Store.open(tmp_path / "bestaat-niet", WORDS)
    with pytest.raises(NotAStore):
        Store.open_with_key(tmp_path / "bestaat-niet", KEY, ACTOR)
    assert not folder.is_store(tmp_path)


def test_missing_keys_are_told(made):
    place, _printed, _case_id = made
    assert folder.is_store(place)
    (place / KEYS_FILE).unlink()
    refused(place, DamagedKeys, r"keys\.json")


def test_a_newer_version_is_refused(made):
    place, _printed, _case_id = made
    set_version(place, "9999")
    refused(place, NewerVersion, "nieuwere versie")


def test_a_database_without_a_version_is_refused(made):
    place, _printed, _case_id = made
    for statement in ("DELETE FROM alembic_version", "DROP TABLE alembic_version"):
        run(place, statement)
        refused(place, DamagedStore, "beschadigd")


def set_version(place, version):
    run(place, f"UPDATE alembic_version SET version_num = '{version}'")


def run(place, statement):
    key = keys.unwrap(place, WORDS).key
    connection = cipher.connect(place / STORE_FILE, key)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute(statement)
    connection.close()


def test_a_refusal_leaves_the_log_of_a_crash_untouched(made):
    """The last edits of a killed program stand in the log beside the file; a refusal keeps them."""
    place, _printed, _case_id = made
    set_version(place, "9999")
    key = keys.unwrap(place, WORDS).key
    crashed = place.with_name("crashed")
    connection = cipher.connect(place / STORE_FILE, key)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("DELETE FROM access_log")
    connection.execute("CREATE TABLE late (a)")
    shutil.copytree(place, crashed)
    connection.close()
    assert (crashed / f"{STORE_FILE}-wal").stat().st_size
    (crashed / f"{STORE_FILE}-shm").unlink()
    refused(crashed, NewerVersion, "nieuwere versie")


def test_a_store_that_is_open_is_refused_with_the_name_of_who_has_it(made):
    place, _printed, _case_id = made
    store = Store.open(place, WORDS)
    with pytest.raises(StoreBusy, match=r"Yasmin heeft deze opslag al geopend op .+, sinds "):
        Store.open(place, WORDS)
    with pytest.raises(StoreBusy):
        Store.open_unlocked(place, keys.unwrap(place, WORDS))
    store.close()
    Store.open(place, WORDS).close()


def test_a_folder_without_the_right_to_write_is_refused(made, monkeypatch):
    place, _printed, _case_id = made
    monkeypatch.setattr(files.os, "access", lambda *_arguments: False)
    refused(place, ReadOnlyFolder, "mag niet worden geschreven")


def test_a_folder_on_a_read_only_disk_is_refused(made, monkeypatch):
    """Rights do not bind an administrator, so a real trial decides."""
    place, _printed, _case_id = made

    def no_trial(_path):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(files, "_write_trial", no_trial)
    refused(place, ReadOnlyFolder, "mag niet worden geschreven")
    refused(
        place,
        ReadOnlyFolder,
        "mag niet",
        lambda: Store.open_unlocked(place, keys.unwrap(place, WORDS)),
    )
