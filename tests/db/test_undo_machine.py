"""Any edits, undo all, redo all: every state of the case tables comes back exactly.

The first machine undoes in the order of time, whatever the page, and compares whole states.  The
second undoes on any page in any order: a refusal changes nothing, and the log always explains the
present state row by row.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.conftest import KEY
from tests.db.builders import recorded_tables, snapshot, state_of
from tests.db.edits import EDITS, all_of
from wijkteam_desktop.db import journal, search
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import LIST_PAGE, Actor, folded
from wijkteam_desktop.db.images import table_of
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import CannotUndo

ACTOR = Actor("member-1", "Yasmin", "laptop")
SEEDS = st.integers(0, 2**16)


@pytest.fixture(scope="session", autouse=True)
def template(empty_store_folder: Path) -> None:
    Machine.template = empty_store_folder


@dataclass
class Step:
    scope: str | None
    name: str
    before: dict[str, Any]
    after: dict[str, Any]
    open: bool = True
    """False when another page has a step of this name too, so that no edit may go on with it."""


def rows_in(session: Session) -> dict[tuple[str, str], dict[str, Any]]:
    """Every recorded row by table and id; a new store comes with a few."""
    return {
        (name, row["id"]): dict(row)
        for name in recorded_tables()
        for row in session.connection().execute(select(table_of(name))).mappings()
    }


class Machine(RuleBasedStateMachine):
    template: Path

    @initialize()
    def begin(self) -> None:
        self.home = Path(tempfile.mkdtemp())
        shutil.copytree(self.template, self.home / "store")
        self.store = Store.open_with_key(self.home / "store", KEY, ACTOR)
        self.choose = random.Random(0)
        self.steps = 0
        with self.store.reading() as session:
            self.given = rows_in(session)
        self.edit("add_case", 1)
        self.prepare()

    def prepare(self) -> None:
        """Give a machine the chance to begin with a model."""

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.home)

    def a_case(self) -> str | None:
        with self.store.reading() as session:
            ids = sorted(session.scalars(select(Case.id)))
        return self.choose.choice(ids) if ids else None

    def edit(self, name: str, seed: int, **options: Any) -> Any:
        self.choose = random.Random(seed)
        work = next(one for one in EDITS if one.__name__ == name)
        case_id = self.a_case()
        return self.store.write(
            name, lambda session: work(session, self.choose, case_id), **options
        )[0]

    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open_with_key(self.home / "store", KEY, ACTOR)


NAME = st.sampled_from([one.__name__ for one in EDITS])
PAGE = st.sampled_from(["", "network", LIST_PAGE])


class InOrder(Machine):
    """Undo and redo in the order of time; the model is a list of whole states."""

    def prepare(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.now = state_of(self.store)

    @rule(name=NAME, seed=SEEDS, page=PAGE, goes_on=st.booleans())
    def do(self, name: str, seed: int, page: str, goes_on: bool) -> None:
        self.steps += 1
        top = self.done[-1] if self.done and not self.undone else None
        step = top.name if goes_on and top and top.open else f"step-{self.steps}"
        change = self.edit(name, seed, page=page, step=step)
        before, self.now = self.now, state_of(self.store)
        if not change.rows:
            assert self.now == before
            return
        scope = journal.scope_of(change)
        self.undone.clear()
        if top and (top.name, top.scope) == (step, scope):
            top.after = self.now
            if top.before == self.now:
                self.done.pop()
        else:
            apart = top is not None and top.name == step
            self.done.append(Step(scope, step, before, self.now, open=not apart))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        step = self.done.pop()
        self.store.undo(step.scope)
        self.undone.append(step)
        self.now = step.before
        assert state_of(self.store) == self.now

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        step = self.undone.pop()
        self.store.redo(step.scope)
        self.done.append(step)
        self.now = step.after
        assert state_of(self.store) == self.now

    @rule()
    def undo_all_redo_all(self) -> None:
        for _time in range(len(self.done)):
            self.undo()
        for _time in range(len(self.undone)):
            self.redo()

    @rule()
    def close_and_open(self) -> None:
        self.reopen()
        assert state_of(self.store) == self.now


class InAnyOrder(Machine):
    """Undo and redo on any page; what cannot be done is refused as a whole."""

    @rule(name=NAME, seed=SEEDS, page=PAGE, step=st.sampled_from([None, "a", "b"]))
    def do(self, name: str, seed: int, page: str, step: str | None) -> None:
        self.edit(name, seed, page=page, step=step)

    @rule(seed=SEEDS, here=st.booleans(), back=st.booleans())
    def turn(self, seed: int, here: bool, back: bool) -> None:
        self.choose = random.Random(seed)
        scope = self.a_case() if here else None
        before = state_of(self.store)
        there, again = (
            (self.store.undo, self.store.redo) if back else (self.store.redo, self.store.undo)
        )
        try:
            there(scope)
        except CannotUndo:
            assert state_of(self.store) == before
            return
        after = state_of(self.store)
        again(scope)
        assert state_of(self.store) == before
        there(scope)
        assert state_of(self.store) == after

    @rule(seed=SEEDS)
    def look_and_restore(self, seed: int) -> None:
        self.choose = random.Random(seed)
        case_id = self.a_case()
        changes = self.store.history(case_id) if case_id else []
        if not changes:
            return
        change = self.choose.choice(changes)
        before = state_of(self.store)
        try:
            seen = self.store.peek(change.id, snapshot, case_id=case_id)
            assert state_of(self.store) == before
            restored = self.store.restore(change.id, case_id=case_id)
        except CannotUndo:
            assert state_of(self.store) == before
            return
        assert state_of(self.store) == seen
        if restored.rows:
            self.store.undo(journal.scope_of(restored))
            assert state_of(self.store) == before

    @rule()
    def close_and_open(self) -> None:
        self.reopen()

    @invariant()
    def the_log_explains_every_row(self) -> None:
        if not hasattr(self, "store"):
            return
        with self.store.reading() as session:
            connection = session.connection()
            log = journal.load(connection)[::-1]
            explained = dict(self.given)
            for row in folded(tuple(row for change in log for row in change.rows)):
                key = (row.table, row.row_id)
                assert row.before == explained.pop(key, None)
                if row.after is not None:
                    explained[key] = row.after
            assert rows_in(session) == explained
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []

    @invariant()
    def the_index_finds_what_there_is(self) -> None:
        if not hasattr(self, "store"):
            return
        with self.store.reading() as session:
            for case in all_of(session, Case):
                assert case.id in search.find(session, case.code, 100)
            docs = session.scalars(select(search.SearchDoc.case_id)).all()
            assert sorted(docs) == [case.id for case in all_of(session, Case)]


class TestInOrder(InOrder.TestCase):
    settings = settings(max_examples=30)


class TestInAnyOrder(InAnyOrder.TestCase):
    settings = settings(max_examples=20)


@pytest.mark.soak
class TestInOrderLong(InOrder.TestCase):
    settings = settings(settings.get_profile("soak"))


@pytest.mark.soak
class TestInAnyOrderLong(InAnyOrder.TestCase):
    settings = settings(settings.get_profile("soak"))
