"""Kill the program at any moment during edits: what it said was saved is there, every time."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import KEY
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.images import read_many
from wijkteam_desktop.db.store import Store

KILLS = 50

EDITOR = """
import os, sys
from pathlib import Path
from sqlalchemy import select
from tests.conftest import KEY
from tests.db.builders import add_case, add_person, set_title
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.store import Store

def say(*words):
    # One write, so that a kill never leaves half a line.
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def edit():
    store = Store.open_with_key(Path(sys.argv[1]), KEY, Actor("member-1", "Yasmin", "laptop"))
    with store.reading() as session:
        case_id = session.scalars(select(Case.id)).first()
    if case_id is None:
        case_id = store.write("Nieuwe casus", add_case())[1]
    say("open", os.getpid())
    number = 0
    while True:
        number += 1
        change, person_id = store.write("Persoon", add_person(case_id, f"Persoon {number}"))
        say("person", person_id)
        change, _ = store.write("Titel", set_title(case_id, change.id))
        say("change_set", change.id)
        if number % 3 == 0:
            say("change_set", store.undo(case_id).id)

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        edit()
    os.waitpid(child, 0)
    say("killed", child)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals and forks of Unix")
@pytest.mark.timeout(600)
def test_nothing_that_was_saved_is_lost_by_fifty_kills(empty_store_folder: Path, tmp_path: Path):
    """Each time the same store goes on where the killed program left it."""
    folder = tmp_path / "Team Zuid"
    shutil.copytree(empty_store_folder, folder)
    choose = random.Random(20261122)
    said: list[tuple[str, str]] = []
    with editor(folder) as program:
        for kill in range(KILLS):
            said += edits_until_killed(program, choose)
            store = Store.open_with_key(folder, KEY, Actor("member-2", "Sanne", "laptop"))
            with store.reading() as session:
                kept = read_many(session.connection(), said)
            assert len(kept) == len(said), f"lost after kill {kill}"
            if kill % 10 == 9:
                assert store.check() == []
            store.close()
    assert len(said) > 2 * KILLS


@contextmanager
def editor(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a program that makes a child of itself for every line it gets; the child edits."""
    command = [sys.executable, "-c", EDITOR, str(folder)]
    root = str(Path(__file__).parents[1])
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    ) as program:
        yield program
        program.kill()


def edits_until_killed(
    program: subprocess.Popen[str], choose: random.Random
) -> list[tuple[str, str]]:
    """Let a child edit, kill it at a random moment after some edits, give what it had saved."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write("edit\n")
    program.stdin.flush()
    first, child = program.stdout.readline().split()
    assert first == "open", "the store opens after every kill"
    lines = [program.stdout.readline() for _number in range(choose.randint(0, 12))]
    with contextlib.suppress(subprocess.TimeoutExpired):
        program.wait(choose.uniform(0, 0.03))
    os.kill(int(child), signal.SIGKILL)
    lines += iter(program.stdout.readline, f"killed {child}\n")
    said = [line.split() for line in lines]
    return [(table, identity) for table, identity in said]
