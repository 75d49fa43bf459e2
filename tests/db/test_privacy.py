"""Nothing of a case can be read from the disk, and what is erased is gone."""

from __future__ import annotations

import shutil

import pytest
from sqlalchemy import select

from tests.conftest import KEY
from tests.db.builders import add_case, new_case, set_title, state_of, title_of
from wijkteam_desktop.db import backup, search
from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.images import table_of
from wijkteam_desktop.db.records import AccessLog, Draft
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import CannotUndo, NotFound

SECRETS = (
    "Zeldzaamwoord",
    "Özgür Kaya",
    "rust in huis",
    "Post openen",
    "Halvezin",
    "Wijziging",
)


def forms_of(word: str) -> list[bytes]:
    """How a word could stand in a file: as it is, folded for search, in other encodings."""
    folded = search.fold(word)
    return [
        form.encode(encoding)
        for form in {word, word.lower(), word.upper(), folded, folded.replace(" ", "")}
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    ]


def assert_unreadable(folder):
    seen = 0
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            seen += len(content)
            for word in SECRETS:
                assert not [form for form in forms_of(word) if form in content], file.name
    assert seen > 100_000


def work_on(store):
    case_id = store.write("Nieuwe casus", add_case(title="Zeldzaamwoord"))[1]
    store.write("Wijziging", set_title(case_id, "Zeldzaamwoord twee"))
    store.undo(case_id)
    store.note(lambda s: s.add(Draft(key="k", member_id="m", case_id=case_id, content="Halvezin")))
    store.note(
        lambda s: s.add(
            AccessLog(member_id="m", member_name="Yasmin", action="open", detail="Zeldzaamwoord")
        )
    )
    backup.make(store)
    return case_id


def test_no_file_of_an_open_a_crashed_or_a_closed_store_shows_a_word_of_a_case(store, tmp_path):
    work_on(store)
    assert (store.folder / "store.db-wal").stat().st_size > 0
    assert_unreadable(store.folder)
    shutil.copytree(store.folder, tmp_path / "crashed")
    assert_unreadable(tmp_path / "crashed")
    store.close()
    assert_unreadable(store.folder)
    assert not (store.folder / "store.db-wal").exists()


def rows_of(store, case_id):
    """How many rows of each table still name a case."""
    with store.reading() as session:
        return {
            name: len(session.execute(select(table).where(table.c.case_id == case_id)).all())
            for name, table in Base.metadata.tables.items()
            if "case_id" in table.c
        }


def test_erasing_leaves_nothing_but_that_it_was_opened(store):
    other = new_case(store, "B")
    rest = state_of(store)
    case_id = work_on(store)
    store.erase(case_id)
    assert state_of(store) == rest
    left = {name: count for name, count in rows_of(store, case_id).items() if count}
    assert left == {}
    with store.reading() as session:
        assert search.find(session, "zeldzaamwoord") == []
        assert session.scalars(select(AccessLog.action)).all() == ["open"]
    assert title_of(store, other) == "Gezin Yılmaz"
    with pytest.raises(NotFound):
        store.erase(case_id)


def test_erased_words_are_not_in_the_pages_of_the_file_either(store):
    case_id = work_on(store)
    store.note(lambda s: [s.delete(one) for one in s.query(AccessLog)])
    store.erase(case_id)
    with store._writing.connect() as connection:
        plain = b"".join(
            row[0]
            for table in ("search_name_data", "search_text_data")
            for row in connection.exec_driver_sql(f"SELECT block FROM {table}")
        )
    assert b"zeldzaamwoord" not in plain
    assert (store.folder / "store.db-wal").stat().st_size == 0


def test_an_access_line_of_an_erased_case_loses_its_detail(store):
    case_id = new_case(store)
    store.note(
        lambda s: s.add(
            AccessLog(
                member_id="m", member_name="Y", action="print", case_id=case_id, detail="Verslag"
            )
        )
    )
    store.erase(case_id)
    with store.reading() as session:
        (line,) = session.scalars(select(AccessLog))
        assert (line.case_id, line.action, line.detail) == (case_id, "print", "")


def test_an_edit_of_several_cases_cannot_be_undone_into_an_erased_one(store):
    one, other = new_case(store, "A"), new_case(store, "B")

    def both(session):
        for case in session.scalars(select(Case)):
            case.title = "Allebei"

    store.write("Allebei", both)
    store.erase(one)
    assert [change.label for change in store.history(other)] == ["Allebei", "Nieuwe casus"]
    assert store.undo_state(None).undo_label == "Nieuwe casus"
    with pytest.raises(CannotUndo):
        store.undo(None)
    assert title_of(store, other) == "Allebei"


def test_every_table_of_a_case_is_reached_by_erasing():
    """A table that belongs to a case has its id, or erasing would leave its rows."""
    for name, table in Base.metadata.tables.items():
        parents = {key.column.table.name for key in table.foreign_keys}
        if parents & {"person", "request_part", "goal", "household", "organisation"}:
            assert "case_id" in table.c, name


def test_erasing_survives_closing(store):
    case_id = new_case(store)
    store.erase(case_id)
    store.close()
    again = Store.open_with_key(store.folder, KEY, Actor("m", "n"))
    assert again.check() == []
    assert table_of("case") is not None
    with again.reading() as session:
        assert session.get(Case, case_id) is None
    again.close()
