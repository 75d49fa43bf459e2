"""One program at a time; the holder is named, and a dead one holds nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from wijkteam_desktop.db import lock
from wijkteam_desktop.db.files import LOCK_FILE
from wijkteam_desktop.errors import StoreBusy

HOLD = """
import sys
from pathlib import Path
from wijkteam_desktop.db import lock
held = lock.acquire(Path(sys.argv[1]), "Sanne")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_program(tmp_path):
    """Another program that holds the lock of ``tmp_path``."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_program_is_refused_and_told_who_has_it(tmp_path, other_program):
    with pytest.raises(StoreBusy, match="Sanne heeft deze opslag al geopend op") as failure:
        lock.acquire(tmp_path, "Yasmin")
    assert failure.value.name == "Sanne"
    assert failure.value.device
    assert failure.value.since in str(failure.value)
    holder = lock.holder(tmp_path)
    assert (holder.name, holder.pid) == ("Sanne", other_program.pid)


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_a_killed_program_holds_nothing(tmp_path, other_program):
    os.kill(other_program.pid, signal.SIGKILL)
    other_program.wait()
    assert lock.holder(tmp_path) is None
    lock.acquire(tmp_path, "Yasmin").release()


def test_the_same_program_cannot_take_it_twice(tmp_path):
    held = lock.acquire(tmp_path, "Yasmin")
    with pytest.raises(StoreBusy, match="Yasmin"):
        lock.acquire(tmp_path, "Yasmin")
    assert lock.holder(tmp_path).name == "Yasmin"
    held.release()
    held.release()
    assert lock.holder(tmp_path) is None
    lock.acquire(tmp_path, "Sanne").release()


def test_a_released_lock_names_nobody(tmp_path):
    lock.acquire(tmp_path, "Yasmin").release()
    assert (tmp_path / LOCK_FILE).read_bytes() == b""


def test_asking_who_has_it_makes_no_file(tmp_path):
    assert lock.holder(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"name": "x", "other": 1}', b"\xff"])
def test_an_unreadable_name_still_refuses(tmp_path, content):
    held = lock.acquire(tmp_path, "Yasmin")
    (tmp_path / LOCK_FILE).write_bytes(content)
    with pytest.raises(StoreBusy, match="in een ander venster"):
        lock.acquire(tmp_path, "Sanne")
    held.release()
