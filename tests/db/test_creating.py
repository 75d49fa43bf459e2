"""Making a store, and a full disk: nothing half made, nothing committed lost."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import KEY
from wijkteam_desktop.db import cipher, files, opening
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import (
    DiskFull,
    FolderTaken,
    InvalidInput,
    PlainFile,
    ReadOnlyFolder,
    StoreError,
)

WORDS = "Zeven blauwe fietsen!"


def create(place):
    return Store.create(place, name="Team Zuid", member_name="Yasmin", passphrase=WORDS)


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
def test_the_umask_of_the_program_keeps_everything_private(tmp_path):
    code = "from wijkteam_desktop.db.files import restrict_umask as r; r(); open('x', 'w')"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, env=_with_path())
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o600


def _with_path():
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


def test_a_forgotten_key_pragma_would_be_noticed(tmp_path, monkeypatch):
    real = cipher.dbapi2.connect

    class Keyless:
        """A connection that loses the key on the way, as a driver without the cipher would."""

        def __init__(self, inner):
            self._inner = inner

        def execute(self, statement, *values):
            if statement.startswith("PRAGMA key"):
                statement = "PRAGMA user_version"
            return self._inner.execute(statement, *values)

        def __getattr__(self, name):
            return getattr(self._inner, name)

    monkeypatch.setattr(cipher.dbapi2, "connect", lambda *a, **o: Keyless(real(*a, **o)))
    place = tmp_path / "Team Zuid"
    with pytest.raises(PlainFile):
        Store.create_with_key(place, name="x", member_name="y", key=KEY)
    assert not place.exists(), "nothing is left behind"


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, DiskFull), (errno.EACCES, ReadOnlyFolder), (errno.EIO, StoreError)],
)
def test_what_the_disk_says_becomes_a_sentence(number, reason):
    explained = files.explained(OSError(number, "secret/path"))
    assert type(explained) is reason
    assert "secret" not in str(explained)


def test_a_new_store_wants_a_folder_for_itself(tmp_path):
    (tmp_path / "brief.txt").write_text("Beste team")
    for place in (tmp_path, tmp_path / "brief.txt"):
        with pytest.raises(FolderTaken):
            create(place)
    assert (tmp_path / "brief.txt").read_text() == "Beste team"


def test_a_new_store_goes_into_an_empty_or_a_new_folder(tmp_path, quick_keys):
    for place in (tmp_path / "nieuw" / "dieper", tmp_path / "leeg"):
        if place.name == "leeg":
            place.mkdir()
        store, printed = create(place)
        assert len(printed) == 47
        store.close()


def test_who_makes_a_store_is_its_first_member(tmp_path, quick_keys):
    from wijkteam_desktop.services import team

    store, _printed = create(tmp_path / "Team Zuid")
    with store.reading() as s:
        members = team.members(s)
    assert [(member.id, member.name) for member in members] == [
        (store.actor.member_id, store.actor.name)
    ]
    assert not store.undo_state(None).can_undo
    store.close()


@pytest.mark.parametrize("existed", [True, False])
def test_when_making_fails_nothing_is_left_behind(tmp_path, monkeypatch, quick_keys, existed):
    place = tmp_path / "Team Zuid"
    if existed:
        place.mkdir()

    def full(*_arguments):
        raise DiskFull

    monkeypatch.setattr(opening.keys, "create", full)
    with pytest.raises(DiskFull):
        create(place)
    assert place.exists() is existed
    assert not existed or list(place.iterdir()) == []
    monkeypatch.undo()


def test_an_empty_passphrase_makes_no_store(tmp_path):
    with pytest.raises(InvalidInput):
        Store.create(tmp_path / "x", name="x", member_name="y", passphrase="")
    assert not (tmp_path / "x").exists()


FULL_DISK = """
import sys
from pathlib import Path
from tests.conftest import KEY
from tests.db.builders import add_case, state_of
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import DiskFull

folder = Path(sys.argv[1]) / "Team Zuid"
store = Store.create_with_key(folder, name="x", member_name="y", key=KEY)
try:
    for number in range(10_000):
        before = state_of(store)
        store.write("Casus", add_case(f"C-{number}", "titel " * 1000))
except DiskFull:
    assert state_of(store) == before
store.close()
store = Store.open_with_key(folder, KEY, store.actor)
assert number and state_of(store) == before and store.check() == []
store.close()
print("kept")
"""
MOUNT = ["unshare", "--map-root-user", "--mount"]


def can_mount():
    try:
        return subprocess.run([*MOUNT, "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not can_mount(), reason="this system lets nobody mount a small disk")
def test_a_really_full_disk_keeps_every_committed_row(tmp_path):
    """On a disk of 3 MB that only the other process sees."""
    small = f'mount -t tmpfs -o size=3m tmpfs "{tmp_path}" && exec "$@"'
    command = [*MOUNT, "sh", "-c", small, "sh", sys.executable, "-c", FULL_DISK, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, env=_with_path())
    assert done.stdout == "kept\n", done.stderr
