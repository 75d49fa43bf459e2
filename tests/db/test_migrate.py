"""Migrations: the frozen history gives the present schema, with data and all or nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event, inspect, select

from tests.conftest import KEY
from tests.db.builders import add_person, new_case, set_title, state_of, title_of
from wijkteam_desktop.db import backup, cipher, journal, migrate, opening
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.files import STORE_FILE, make_file
from wijkteam_desktop.db.records import ChangeSetRecord
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import MigrationFailed, NewerVersion

ACTOR = Actor("member-1", "Yasmin", "laptop")


def schema_of(path: Path) -> dict[str, str]:
    """Every table, index and virtual table with its definition, without white space.

    Columns stand sorted: SQLite puts one that is added behind the constraints.
    """
    connection = cipher.connect(path, KEY, "ro")
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    ).fetchall()
    connection.close()
    plain = {
        name: " ".join(sql.split()).replace("( ", "(").replace(" )", ")") for name, sql in rows
    }
    return {
        name: in_order(sql) if sql.startswith("CREATE TABLE") else sql
        for name, sql in plain.items()
    }


def in_order(sql: str) -> str:
    """A definition of a table with its columns and constraints sorted."""
    head, _bracket, body = sql.partition("(")
    items, depth, start = [], 0, 0
    inside = body.rpartition(")")[0]
    for at, mark in enumerate(inside):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if mark == "," and depth == 0:
            items.append(inside[start:at].strip())
            start = at + 1
    return f"{head}({', '.join(sorted([*items, inside[start:].strip()]))})"


def migrated(path: Path, scripts: Path = migrate.SCRIPTS) -> Path:
    """A file made by running every revision."""
    make_file(path)
    engine = cipher.migrating_engine(path, KEY)
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"
        )
    engine.dispose()
    migrate.upgrade(path, KEY, scripts)
    return path


def test_every_revision_in_turn_gives_the_schema_of_a_new_store(store_folder, tmp_path):
    made = schema_of(store_folder / STORE_FILE)
    run = schema_of(migrated(tmp_path / "migrated.db"))
    made.pop("alembic_version"), run.pop("alembic_version")
    assert run == made
    assert migrate.stored_version(tmp_path / "migrated.db", KEY) == migrate.head()


def test_the_tables_of_the_program_are_those_of_the_migrations(tmp_path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = cipher.migrating_engine(migrated(tmp_path / "migrated.db"), KEY)
    with engine.connect() as connection:
        ours = set(migrate.METADATA.tables)
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_name": lambda name, kind, _parents: kind != "table" or name in ours,
            },
        )
        assert compare_metadata(context, migrate.METADATA) == []
        assert ours <= set(inspect(connection).get_table_names())
    engine.dispose()


def test_the_versions_are_one_line_that_alembic_knows_too():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [migrate.head()]
    assert {one.revision for one in scripts.walk_revisions()} == migrate._known(migrate.SCRIPTS)


def test_opening_a_store_of_this_version_does_not_import_alembic(store_folder):
    code = (
        "import sys; from pathlib import Path; from tests.conftest import KEY;"
        "from wijkteam_desktop.db.store import Store;"
        "from wijkteam_desktop.db.changes import Actor;"
        "Store.open_with_key(Path(sys.argv[1]), KEY, Actor('m', 'n')).close();"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store_folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "False\n"


HEAD = migrate.head()
NEXT = f"{int(HEAD) + 1:04d}"
REVISION = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{HEAD}"
branch_labels = None
depends_on = None


def upgrade():
"""

ADDS_A_COLUMN = """
    op.add_column("case", sa.Column("colour", sa.String(10), nullable=True))
    with op.batch_alter_table("person") as batch:
        batch.alter_column("display_name", type_=sa.String(400), existing_nullable=False)
    op.execute("UPDATE \\"case\\" SET colour = 'groen'")
"""
FAILS_HALFWAY = """
    op.add_column("case", sa.Column("colour", sa.String(10), nullable=True))
    op.execute("UPDATE person SET display_name = 'weg'")
    op.execute("INSERT INTO bestaat_niet VALUES (1)")
"""
LOSES_ROWS = """
    op.execute("DELETE FROM help_request")
"""
LEAVES_A_HOLE = """
    op.execute("UPDATE help_request SET asked_by_id = 'niemand'")
"""


@pytest.fixture
def older(store_folder):
    """The folder of a closed store with a case, and the id of that case."""
    store = Store.open_with_key(store_folder, KEY, ACTOR)
    case_id = new_case(store)
    store.write("Els erbij", add_person(case_id, "Els"))
    store.close()
    return store_folder, case_id


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    """Give a function that makes the program one revision newer."""

    def newer(upgrade: str) -> Path:
        place = tmp_path / "migrations"
        shutil.copytree(migrate.SCRIPTS, place)
        (place / "versions" / f"v{NEXT}_test.py").write_text(REVISION + upgrade)
        monkeypatch.setattr(migrate.head, "__defaults__", (place,))
        monkeypatch.setattr(migrate.is_current, "__defaults__", (place,))
        monkeypatch.setattr(migrate.upgrade, "__defaults__", (place,))
        return place

    return newer


def test_a_store_of_the_first_schema_gets_the_tables_of_moments(tmp_path):
    """With data of the first release in it, and without anything of it changed."""
    place = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, place)
    for newer in (place / "versions").glob("v*"):
        if newer.stem[:5] > "v0001":
            newer.unlink()
    path = migrated(tmp_path / "first.db", place)
    connection = cipher.connect(path, KEY)
    connection.execute(
        'INSERT INTO "case" (id, code, title, story, status, trashed, privacy_mode, created_at)'
        " VALUES ('c', '2026-001', 'Oud', '', 'active', 0, 'names', '2026-01-01')"
    )
    connection.commit()
    connection.close()
    migrate.upgrade(path, KEY)
    connection = cipher.connect(path, KEY)
    assert connection.execute('SELECT title FROM "case"').fetchall() == [("Oud",)]
    for table in ("snapshot", "snapshot_node", "snapshot_tie"):
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    connection.close()
    assert migrate.stored_version(path, KEY) == migrate.head()


def rows_of(folder: Path, query: str) -> list[tuple]:
    connection = cipher.connect(folder / STORE_FILE, KEY)
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def test_an_older_store_is_brought_up_to_date_with_a_backup_first(older, scripts):
    folder, case_id = older
    scripts(ADDS_A_COLUMN)
    store = Store.open_with_key(folder, KEY, ACTOR)
    assert migrate.stored_version(folder / STORE_FILE, KEY) == NEXT
    assert title_of(store, case_id) == "Gezin Yılmaz"
    assert store.check() == []
    store.write("Titel", set_title(case_id, "Daarna"))
    store.undo(case_id)
    store.close()
    assert rows_of(folder, 'SELECT colour FROM "case"') == [("groen",)]
    assert rows_of(folder, "SELECT count(*) FROM help_request") == [(1,)], "children stay"
    (made,) = backup.listing(folder)
    assert migrate.stored_version(made.path / STORE_FILE, KEY) == HEAD


def test_undo_does_not_reach_behind_a_migration_and_history_does(older, scripts):
    folder, case_id = older
    scripts(ADDS_A_COLUMN)
    store = Store.open_with_key(folder, KEY, ACTOR)
    assert not store.undo_state(case_id).can_undo
    assert not store.undo_state(None).can_undo
    changes = store.history(case_id)
    with store.reading() as session:
        assert set(session.scalars(select(ChangeSetRecord.status))) == {journal.PAST}
    assert [change.label for change in changes] == ["Els erbij", "Nieuwe casus"]
    store.restore(changes[-1].id)
    assert rows_of(folder, "SELECT count(*) FROM person") == [(1,)]
    store.close()


@pytest.mark.parametrize("upgrade", [FAILS_HALFWAY, LOSES_ROWS, LEAVES_A_HOLE])
def test_a_migration_that_fails_leaves_the_older_store(older, scripts, upgrade):
    folder, case_id = older
    before = schema_of(folder / STORE_FILE)
    store = Store.open_with_key(folder, KEY, ACTOR)
    state = state_of(store)
    store.close()
    place = scripts(upgrade)
    with pytest.raises(MigrationFailed, match="niet worden bijgewerkt"):
        Store.open_with_key(folder, KEY, ACTOR)
    assert schema_of(folder / STORE_FILE) == before
    assert len(backup.listing(folder)) == 1
    shutil.rmtree(place)
    for function in (migrate.head, migrate.is_current, migrate.upgrade):
        function.__defaults__ = (migrate.SCRIPTS,)
    again = Store.open_with_key(folder, KEY, ACTOR)
    assert state_of(again) == state
    assert title_of(again, case_id) == "Gezin Yılmaz"
    again.close()


def test_a_store_migrated_by_a_newer_program_is_refused_by_this_one(older, scripts, monkeypatch):
    folder, _case_id = older
    place = scripts(ADDS_A_COLUMN)
    Store.open_with_key(folder, KEY, ACTOR).close()
    shutil.rmtree(place)
    for function in (migrate.head, migrate.is_current, migrate.upgrade):
        monkeypatch.setattr(function, "__defaults__", (migrate.SCRIPTS,))
    content = (folder / STORE_FILE).read_bytes()
    with pytest.raises(NewerVersion):
        Store.open_with_key(folder, KEY, ACTOR)
    assert (folder / STORE_FILE).read_bytes() == content


def test_foreign_keys_are_off_only_while_migrating(store_folder):
    seen = []
    for make in (cipher.writing_engine, cipher.reading_engine, cipher.migrating_engine):
        engine = make(store_folder / STORE_FILE, KEY)
        with engine.connect() as connection:
            seen.append(connection.exec_driver_sql("PRAGMA foreign_keys").scalar())
        engine.dispose()
    assert seen == [1, 1, 0]


def test_a_store_is_opened_as_the_design_says(store):
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
    }
    with store._writing.connect() as connection:
        for name, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value, name
    assert store._writing.hide_parameters
    assert KEY.hex() not in repr(store._writing) + str(store._writing.url)


def test_one_connection_serves_all_writes(store):
    opened = []
    event.listen(store._writing, "connect", lambda *_arguments: opened.append(1))
    case_id = new_case(store)
    for number in range(5):
        store.write("Titel", set_title(case_id, str(number)))
    assert len(opened) == 1


def test_making_a_store_writes_the_present_version(store_folder):
    assert migrate.stored_version(store_folder / STORE_FILE, KEY) == migrate.head()
    assert migrate.is_current(store_folder / STORE_FILE, KEY)
    assert opening.migrate is migrate
