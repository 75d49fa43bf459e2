"""Files of a store: the old content or the new, private, and a sentence when it cannot be."""

from __future__ import annotations

import errno
import os
import sys

import pytest
from sqlalchemy.exc import OperationalError

from tests.conftest import KEY
from wijkteam_desktop.db import backup, cipher, files, header, lock
from wijkteam_desktop.errors import (
    DamagedStore,
    DiskFull,
    ReadOnlyFolder,
    StoreBusy,
    StoreError,
)


def failing(number):
    def fail(*_arguments, **_options):
        raise OSError(number, "no")

    return fail


def test_a_file_is_written_whole_and_private(tmp_path):
    path = tmp_path / "keys.json"
    files.write_whole(path, b"old")
    files.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("act", ["write", "copy"])
def test_a_failed_write_leaves_the_old_content_and_nothing_else(tmp_path, monkeypatch, number, act):
    path, source = tmp_path / "new" / "keys.json", tmp_path / "source"
    path.parent.mkdir()
    path.write_bytes(b"old")
    source.write_bytes(b"new")
    monkeypatch.setattr(files.os, "fsync", failing(number))
    expected = {errno.ENOSPC: DiskFull, errno.EROFS: ReadOnlyFolder}.get(number, StoreError)
    with pytest.raises(expected):
        if act == "write":
            files.write_whole(path, b"new")
        else:
            files.copy_whole(source, path)
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError):
        files.make_folder(tmp_path / "file" / "store")
    monkeypatch.setattr(files.Path, "mkdir", failing(errno.EACCES))
    with pytest.raises(ReadOnlyFolder):
        files.make_folder(tmp_path / "x")


def test_a_file_is_not_made_over_another(tmp_path):
    files.make_file(tmp_path / "x")
    with pytest.raises(StoreError):
        files.make_file(tmp_path / "x")


def test_a_lock_that_cannot_be_made_or_written_is_told(tmp_path, monkeypatch):
    with pytest.raises(StoreError):
        lock.acquire(tmp_path / "absent", "Yasmin")
    monkeypatch.setattr(lock.os, "ftruncate", failing(errno.EROFS))
    with pytest.raises(ReadOnlyFolder):
        lock.acquire(tmp_path, "Yasmin")


def test_a_lock_of_an_unknown_moment_has_no_moment(tmp_path):
    assert lock.Holder("Sanne", "laptop", 1, "gisteren").busy().since == ""


def test_a_file_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    (tmp_path / "store.db").write_bytes(os.urandom(header.PAGE_SIZE))
    monkeypatch.setattr(header.Path, "open", failing(errno.EACCES))
    with pytest.raises(StoreError):
        header.check(tmp_path / "store.db")


def test_a_backup_that_cannot_be_finished_is_told(store, monkeypatch):
    monkeypatch.setattr(backup, "sync_folder", failing(errno.ENOSPC))
    with pytest.raises(DiskFull):
        backup.make(store)
    assert backup.listing(store.folder) == []


def test_old_backups_that_cannot_be_removed_are_told(store, monkeypatch):
    backup.make(store)
    monkeypatch.setattr(backup.shutil, "rmtree", failing(errno.EACCES))
    with pytest.raises(ReadOnlyFolder):
        backup.prune(store.folder, 0)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (5, StoreBusy),
        (6, StoreBusy),
        (8, ReadOnlyFolder),
        (10, StoreError),
        (11, DamagedStore),
        (13, DiskFull),
        (14, StoreError),
        (26, DamagedStore),
        (4874, DiskFull),
        (1, None),
        (19, None),
    ],
)
def test_what_the_database_says_becomes_a_sentence(code, kind):
    error = cipher.dbapi2.OperationalError("secret")
    error.sqlite_errorcode = code
    for shape in (error, OperationalError("SELECT", {}, error)):
        found = cipher.explained(shape)
        assert (type(found) if found else None) is kind
        assert "secret" not in str(found)


def test_a_key_of_the_wrong_length_is_a_mistake(tmp_path):
    with pytest.raises(ValueError, match="32 bytes"):
        cipher.connect(tmp_path / "x", KEY[:16])
