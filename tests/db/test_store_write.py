"""The one way to write: one transaction, recorded, and nothing goes past it."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, event, select, text, update
from sqlalchemy.exc import IntegrityError

from tests.db.builders import (
    add_case,
    add_person,
    columns_of,
    new_case,
    people_of,
    recorded_tables,
    set_title,
    state_of,
    title_of,
)
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.images import table_of
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.recorder import GuardedWrite
from wijkteam_desktop.db.records import AccessLog, ChangeSetRecord, Draft, StoreSetting
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.errors import DiskFull, InvalidInput


def test_a_write_gives_what_changed_and_what_work_returned(store):
    change, case_id = store.write("Nieuwe casus", add_case(), page="cases")
    assert change.case_id == case_id
    assert change.case_ids == {case_id}
    assert change.tables == {"case", "person", "help_request", "request_part"}
    assert (change.label, change.page, change.kind) == ("Nieuwe casus", "cases", "edit")
    assert (change.actor_id, change.actor_name, change.device) == ("member-1", "Yasmin", "laptop")
    assert all(row.before is None and row.after is not None for row in change.rows)
    for row in change.rows:
        assert sorted(row.after) == sorted(columns_of(row.table))
    request = next(row for row in change.rows if row.table == "help_request")
    assert request.after["life_domains"] == ["wonen", "geld"]


def test_an_update_holds_the_row_before_and_after(store):
    case_id = new_case(store)
    change, _nothing = store.write("Titel", set_title(case_id, "Rust in huis"))
    (row,) = change.rows
    assert (row.before["title"], row.after["title"]) == ("Gezin Yılmaz", "Rust in huis")
    assert row.before["code"] == row.after["code"] == "C-1"
    assert row.changed == {"title"}


def test_a_set_is_stored_as_it_was_given(store):
    case_id = new_case(store)
    change, _nothing = store.write("Titel", set_title(case_id, "Anders"), page="request")
    assert store.history(case_id)[0] == change


def test_an_edit_that_changes_nothing_is_not_stored(store):
    case_id = new_case(store)
    change, _nothing = store.write("Titel", set_title(case_id, "Gezin Yılmaz"))
    assert change.rows == ()
    assert len(store.history(case_id)) == 1


def test_what_comes_back_to_where_it_was_is_no_change(store):
    case_id = new_case(store)

    def back_and_forth(session):
        case = session.get_one(Case, case_id)
        case.title = "Even anders"
        session.flush()
        case.title = "Gezin Yılmaz"
        person = Person(case_id=case_id, display_name="Even hier")
        session.add(person)
        session.flush()
        session.delete(person)

    assert store.write("Heen en weer", back_and_forth)[0].rows == ()


def test_several_flushes_of_a_row_are_one_change(store):
    case_id = new_case(store)

    def twice(session):
        case = session.get_one(Case, case_id)
        case.title = "Eerst"
        session.flush()
        case.title = "Daarna"

    (row,) = store.write("Titel", twice)[0].rows
    assert (row.before["title"], row.after["title"]) == ("Gezin Yılmaz", "Daarna")


def test_a_row_of_the_store_has_no_case(store):
    def work(session):
        session.add(TeamMember(name="Sanne"))

    change, _nothing = store.write("Teamlid", work)
    assert (change.case_id, change.case_ids) == (None, frozenset())


def test_several_cases_give_no_single_case(store):
    def work(session):
        return {add_case("A")(session), add_case("B")(session)}

    change, ids = store.write("Twee casussen", work)
    assert (change.case_id, change.case_ids) == (None, ids)


@pytest.mark.parametrize("failure", [InvalidInput, ZeroDivisionError])
def test_when_work_fails_nothing_is_left(store, failure):
    case_id = new_case(store)
    before = state_of(store)

    def work(session):
        set_title(case_id, "Half")(session)
        session.flush()
        raise failure

    with pytest.raises(failure):
        store.write("Half", work)
    assert state_of(store) == before
    assert len(store.history(case_id)) == 1
    store.write("Daarna gaat het weer", set_title(case_id, "Heel"))
    assert title_of(store, case_id) == "Heel"


def test_a_broken_reference_is_a_mistake_and_leaves_nothing(store):
    case_id = new_case(store)
    before = state_of(store)
    with pytest.raises(IntegrityError) as failure:
        store.write("Fout", lambda s: s.add(HelpRequest(case_id=case_id, asked_by_id="niemand")))
    assert "niemand" not in str(failure.value), "values never end up in an error"
    assert state_of(store) == before


def test_a_full_disk_has_its_own_sentence_and_keeps_what_was_committed(store):
    case_id = new_case(store)

    def fill(connection):
        connection.exec_driver_sql("PRAGMA max_page_count=10")

    before = state_of(store)
    event.listen(store._writing, "begin", fill)
    with pytest.raises(DiskFull, match="schijf is vol"):
        store.write("Lang verhaal", lambda s: _set_story(s, case_id, "woord " * 50_000))
    event.remove(store._writing, "begin", fill)
    assert state_of(store) == before
    store.close()
    again = Store.open_with_key(store.folder, store.key, store.actor)
    assert state_of(again) == before
    assert again.check() == []
    again.close()


def _set_story(session, case_id, story):
    session.get_one(Case, case_id).story = story


@pytest.mark.parametrize(
    "statement",
    [
        update(Case).values(title="x"),
        delete(Person),
        text('UPDATE "case" SET title = 1'),
        table_of("person").delete(),
    ],
)
def test_bulk_statements_are_refused(store, statement):
    new_case(store)
    before = state_of(store)
    with pytest.raises(GuardedWrite):
        store.write("Alles", lambda s: s.execute(statement))
    assert state_of(store) == before


def test_the_log_is_not_written_through_the_recorded_door(store):
    with pytest.raises(GuardedWrite):
        store.write("Log", lambda s: s.add(AccessLog(member_id="m", member_name="", action="open")))


def test_noting_is_not_recorded_and_not_undone(store):
    case_id = new_case(store)
    store.note(lambda s: s.add(Draft(key="story", member_id="m", case_id=case_id, content="Hal")))
    store.note(lambda s: s.execute(update(Draft).values(content="Halve zin")))
    store.undo(None)
    with store.reading() as session:
        assert session.scalars(select(Draft.content)).all() == ["Halve zin"]
        assert [one.kind for one in session.scalars(select(ChangeSetRecord))] == ["edit", "undo"]


@pytest.mark.parametrize(
    "work",
    [
        lambda s: s.add(TeamMember(name="Sanne")),
        lambda s: s.execute(delete(Person)),
        lambda s: s.execute(text("DELETE FROM person")),
    ],
)
def test_noting_refuses_tables_of_cases(store, work):
    with pytest.raises(GuardedWrite):
        store.note(work)
    assert people_of(store, "x") == []


def test_reading_refuses_to_write(store):
    case_id = new_case(store)
    with store.reading() as session:
        session.get_one(Case, case_id).title = "Stiekem"
        with pytest.raises(GuardedWrite):
            session.flush()
    assert title_of(store, case_id) == "Gezin Yılmaz"


def test_reading_goes_on_while_a_write_is_open_and_sees_what_was_committed(store):
    case_id = new_case(store)

    def work(session):
        set_title(case_id, "Nog niet klaar")(session)
        session.flush()
        return title_of(store, case_id)

    assert store.write("Titel", work)[1] == "Gezin Yılmaz"
    assert title_of(store, case_id) == "Nog niet klaar"


def test_readings_may_be_nested(store):
    case_id = new_case(store)
    with store.reading():
        assert title_of(store, case_id) == "Gezin Yılmaz"


def test_an_edit_inside_an_edit_is_a_mistake(store):
    with pytest.raises(GuardedWrite):
        store.write("Buiten", lambda _s: store.write("Binnen", add_case()))
    with store.reading() as session:
        assert session.scalars(select(Case)).all() == []


def test_a_closed_store_refuses(store):
    store.close()
    store.close()
    with pytest.raises(GuardedWrite), store.reading():
        pass
    with pytest.raises(GuardedWrite):
        store.write("Te laat", add_case())


def test_deleting_is_recorded_with_the_whole_row(store):
    case_id = new_case(store)
    _change, person_id = store.write("Erbij", add_person(case_id, "Tante Els"))
    change, _nothing = store.write("Eraf", lambda s: s.delete(s.get_one(Person, person_id)))
    (row,) = change.rows
    assert row.after is None
    assert row.before["display_name"] == "Tante Els"
    assert row.case_id == case_id


def test_no_repr_shows_what_people_typed(store):
    change, case_id = store.write("Persoon Geheim toevoegen", add_case(title="Geheim"))
    with store.reading() as session:
        case = session.get_one(Case, case_id)
        shown = f"{case!r} {change!r} {store!r} {store.actor!r} {store.undo_state(None)!r}"
    assert case_id in shown
    for word in ("Geheim", "Yılmaz", "Yasmin", store.key.hex(), repr(store.key)):
        assert word not in shown


def test_the_name_of_the_store_can_be_changed(store):
    assert store.name == "Team Zuid"
    store.rename("Team Noord")
    assert store.name == "Team Noord"
    with store.reading() as session:
        assert session.get_one(StoreSetting, "name").value == "Team Noord"


def test_every_recorded_table_keeps_the_rules_of_the_recorder():
    for name in recorded_tables():
        table = table_of(name)
        assert [column.name for column in table.primary_key] == ["id"], name
        for column in table.columns:
            kind = type(column.type).__name__
            known = {"String", "Text", "Integer", "Float", "Boolean", "Double", "JsonText"}
            assert kind in known, f"{name}.{column.name} has a type the log cannot hold"
        for key in table.foreign_keys:
            assert key.ondelete is None and key.onupdate is None, f"{name} cascades by itself"
            assert any(key.parent.name == index.columns[0].name for index in table.indexes), (
                f"{name}.{key.parent.name} has no index"
            )
