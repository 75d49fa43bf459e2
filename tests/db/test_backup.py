"""Backups: encrypted, kept by count, tried by opening, and put back without losing the present."""

from __future__ import annotations

import shutil
import threading

import pytest

from tests.conftest import KEY
from tests.db.builders import add_case, files_in, new_case, set_title, state_of, title_of
from wijkteam_desktop.db import backup, cipher, header, keys, lock
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.files import BACKUP_FOLDER, KEYS_FILE, STORE_FILE
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import BadBackup, DiskFull, PlainFile, StoreBusy

WORDS = "Zeven blauwe fietsen!"
ACTOR = Actor("member-1", "Yasmin", "laptop")


@pytest.fixture
def team(tmp_path, quick_keys):
    """An open store with key slots."""
    opened, _printed = Store.create(
        tmp_path / "Team Zuid", name="Team Zuid", member_name="Yasmin", passphrase=WORDS
    )
    yield opened
    opened.close()


def test_a_backup_holds_what_was_committed_and_is_encrypted(team):
    case_id = new_case(team)
    state = state_of(team)
    path = backup.make(team)
    team.write("Later", set_title(case_id, "Later"))
    assert sorted(file.name for file in path.iterdir()) == [KEYS_FILE, STORE_FILE]
    assert not (path / STORE_FILE).read_bytes().startswith(header.PLAIN_MAGIC)
    assert path.parent == team.folder / BACKUP_FOLDER
    copied = Store.open(path, WORDS)
    assert state_of(copied) == state
    copied.close()


def test_a_backup_can_be_made_beside_the_main_thread(team):
    case_id = new_case(team)
    made = []
    thread = threading.Thread(target=lambda: made.append(backup.make(team)))

    def work(session):
        set_title(case_id, "Onderweg")(session)
        session.flush()
        thread.start()
        thread.join()

    team.write("Titel", work)
    copied = Store.open_with_key(made[0], team.key, ACTOR)
    assert title_of(copied, case_id) == "Gezin Yılmaz", "only what was committed"
    copied.close()


def test_the_newest_are_kept_by_count_and_listed_first(team):
    made = [backup.make(team, keep=3) for _time in range(5)]
    found = backup.listing(team.folder)
    assert [one.path for one in found] == made[:1:-1]
    assert all(one.size > 0 for one in found)
    assert found[0].made_at >= found[1].made_at
    assert [one.name for one in (team.folder / BACKUP_FOLDER).iterdir() if "tmp" in one.name] == []


def test_ten_are_kept_by_default(team, monkeypatch):
    monkeypatch.setattr(backup, "verify", lambda *_arguments: None)
    for _time in range(12):
        backup.make(team)
    assert len(backup.listing(team.folder)) == 10


def test_a_backup_that_fails_leaves_the_older_ones(team, monkeypatch):
    first = backup.make(team)

    def full(*_arguments):
        raise DiskFull

    monkeypatch.setattr(backup, "copy_whole", full)
    with pytest.raises(DiskFull):
        backup.make(team, keep=1)
    assert [one.path for one in backup.listing(team.folder)] == [first]
    assert list((team.folder / BACKUP_FOLDER).iterdir()) == [first]


def test_a_backup_is_verified_by_reading_it(team, monkeypatch):
    def half(source, target, key):
        cipher_copy(source, target, key)
        content = bytearray(target.read_bytes())
        content[5000:5050] = bytes(50)
        target.write_bytes(content)

    cipher_copy = cipher.copy
    monkeypatch.setattr(backup.cipher, "copy", half)
    with pytest.raises(BadBackup, match="niet compleet of niet leesbaar"):
        backup.make(team)
    monkeypatch.setattr(backup.cipher, "copy", lambda _s, target, _k: target.write_bytes(PLAIN))
    with pytest.raises(PlainFile):
        backup.make(team)
    assert backup.listing(team.folder) == []


PLAIN = header.PLAIN_MAGIC + bytes(4080)


def test_a_folder_without_backups_lists_none(tmp_path):
    assert backup.listing(tmp_path) == []


def test_restore_sets_the_present_aside_and_brings_the_backup_back(team):
    case_id = new_case(team)
    path = backup.make(team)
    team.write("Later", set_title(case_id, "Later"))
    latest = state_of(team)
    folder = team.folder
    team.close()
    aside = backup.restore(folder, backup.listing(folder)[0])
    again = Store.open(folder, WORDS)
    assert title_of(again, case_id) == "Gezin Yılmaz"
    again.close()
    assert sorted(one.name for one in aside.iterdir()) == [KEYS_FILE, STORE_FILE]
    old = Store.open(aside, WORDS)
    assert state_of(old) == latest
    old.close()
    assert path in [one.path for one in backup.listing(folder)]


def test_restore_works_on_a_damaged_store_with_damaged_keys(team):
    case_id = new_case(team)
    path = backup.make(team)
    folder = team.folder
    team.close()
    (folder / STORE_FILE).write_bytes(b"kapot")
    (folder / KEYS_FILE).write_bytes(b"{")
    aside = backup.restore(folder, path)
    assert (aside / STORE_FILE).read_bytes() == b"kapot"
    assert (aside / KEYS_FILE).read_bytes() == b"{"
    again = Store.open(folder, WORDS)
    assert title_of(again, case_id) == "Gezin Yılmaz"
    again.close()


def test_restore_takes_the_log_beside_the_database_along(team, tmp_path):
    """After a crash the last edits stand in the log; it must not end up beside the backup."""
    case_id = new_case(team)
    backup.make(team)
    team.write("Later", set_title(case_id, "Later"))
    crashed = tmp_path / "crashed"
    shutil.copytree(team.folder, crashed)
    aside = backup.restore(crashed, backup.listing(crashed)[0].path)
    again = Store.open_with_key(crashed, team.key, ACTOR)
    assert title_of(again, case_id) == "Gezin Yılmaz"
    again.close()
    old = Store.open_with_key(aside, team.key, ACTOR)
    assert title_of(old, case_id) == "Later"
    old.close()


def test_a_passphrase_changed_since_keeps_working_after_restore(team):
    backup.make(team)
    slot = next(slot for slot in keys.slots(team.folder) if slot.kind == keys.PASSPHRASE)
    keys.change_passphrase(team.folder, team.key, slot.id, "Nieuw")
    team.close()
    backup.restore(team.folder, backup.listing(team.folder)[0])
    Store.open(team.folder, "Nieuw").close()


def test_a_backup_of_another_store_brings_its_own_keys(team, tmp_path):
    other, _printed = Store.create(
        tmp_path / "Noord", name="Noord", member_name="Sanne", passphrase="Anders"
    )
    path = backup.make(other)
    other.close()
    team.close()
    backup.restore(team.folder, path)
    again = Store.open(team.folder, "Anders")
    assert again.name == "Noord"
    again.close()


def test_restore_refuses_while_the_store_is_open(team):
    path = backup.make(team)
    before = files_in(team.folder)
    with pytest.raises(StoreBusy, match="Yasmin"):
        backup.restore(team.folder, path)
    assert files_in(team.folder) == before


@pytest.mark.parametrize("spoil", [STORE_FILE, KEYS_FILE])
def test_an_incomplete_backup_is_refused(team, spoil):
    path = backup.make(team)
    team.close()
    (path / spoil).unlink()
    before = files_in(team.folder)
    with pytest.raises(BadBackup):
        backup.restore(team.folder, path)
    assert files_in(team.folder) == before


def test_a_restore_that_fails_puts_everything_back(team, monkeypatch):
    new_case(team)
    path = backup.make(team)
    team.close()
    before = {name: content for name, content in files_in(team.folder).items() if "/" not in name}

    def full(*_arguments):
        raise DiskFull

    (team.folder / KEYS_FILE).write_bytes(b"{")
    before[KEYS_FILE] = b"{"
    monkeypatch.setattr(backup, "copy_whole", full)
    with pytest.raises(DiskFull):
        backup.restore(team.folder, path)
    after = {name: content for name, content in files_in(team.folder).items() if "/" not in name}
    assert after == before
    assert lock.holder(team.folder) is None


def test_a_store_without_slots_is_backed_up_too(store):
    store.write("Nieuw", add_case())
    path = backup.make(store)
    assert [file.name for file in path.iterdir()] == [STORE_FILE]
    copied = Store.open_with_key(path, KEY, ACTOR)
    assert state_of(copied) == state_of(store)
    copied.close()
