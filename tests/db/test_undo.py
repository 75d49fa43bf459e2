"""Undo and redo: per scope, by steps, after closing, and never at the cost of what came later."""

from __future__ import annotations

import pytest

from tests.db.builders import (
    add_case,
    add_person,
    new_case,
    people_of,
    set_title,
    state_of,
    title_of,
)
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import LIST_PAGE
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.errors import CannotUndo


def rename(store, case_id, title, **options):
    return store.write(f"Titel {title}", set_title(case_id, title), **options)[0]


def test_with_nothing_done_there_is_nothing_to_undo(store):
    state = store.undo_state("een-casus")
    assert (state.can_undo, state.can_redo, state.undo_label) == (False, False, None)
    for turn in (store.undo, store.redo):
        with pytest.raises(CannotUndo, match="niets om ongedaan te maken"):
            turn("een-casus")


def test_undo_and_redo_name_their_step_and_page(store):
    case_id = new_case(store)
    change = rename(store, case_id, "B", page="request")
    state = store.undo_state(case_id)
    assert (state.undo_label, state.undo_page, state.undo_case_id) == (
        "Titel B",
        "request",
        case_id,
    )
    assert (state.undo_actor_id, state.undo_at) == ("member-1", change.at)
    undone = store.undo(case_id)
    assert (undone.kind, undone.target_id, undone.case_id) == ("undo", change.id, case_id)
    assert undone.rows == change.inverted().rows
    assert title_of(store, case_id) == "Gezin Yılmaz"
    state = store.undo_state(case_id)
    assert (state.can_undo, state.redo_label, state.redo_page) == (False, "Titel B", "request")
    redone = store.redo(case_id)
    assert (redone.kind, redone.target_id, redone.rows) == ("redo", change.id, change.rows)
    assert title_of(store, case_id) == "B"
    assert store.undo_state(case_id).undo_label == "Titel B"


def test_undo_goes_back_step_by_step_and_redo_forth(store):
    case_id = new_case(store)
    states = [state_of(store)]
    for title in "ABC":
        rename(store, case_id, title)
        states.append(state_of(store))
    for state in reversed(states[:-1]):
        store.undo(case_id)
        assert state_of(store) == state
    for state in states[1:]:
        store.redo(case_id)
        assert state_of(store) == state


def test_a_new_edit_drops_what_could_be_redone(store):
    case_id = new_case(store)
    rename(store, case_id, "A")
    store.undo(case_id)
    rename(store, case_id, "B")
    assert not store.undo_state(case_id).can_redo
    store.undo(case_id)
    assert title_of(store, case_id) == "Gezin Yılmaz"


def test_cases_undo_apart(store):
    one, other = new_case(store, "A"), new_case(store, "B")
    rename(store, one, "Een")
    rename(store, other, "Twee")
    store.undo(one)
    assert (title_of(store, one), title_of(store, other)) == ("Gezin Yılmaz", "Twee")
    assert store.undo_state(other).undo_label == "Titel Twee"
    rename(store, other, "Drie")
    assert store.undo_state(one).can_redo, "an edit elsewhere drops nothing here"


def test_what_touches_several_cases_or_none_is_undone_on_the_list(store):
    one, other = new_case(store, "A"), new_case(store, "B")

    def both(session):
        for case_id in (one, other):
            set_title(case_id, "Allebei")(session)

    store.write("Allebei", both)
    store.write("Teamlid", lambda s: s.add(TeamMember(name="Sanne")))
    assert store.undo_state(one).can_undo is False
    assert store.undo_state(None).undo_label == "Teamlid"
    store.undo(None)
    store.undo(None)
    assert (title_of(store, one), title_of(store, other)) == ("Gezin Yılmaz", "Gezin Yılmaz")


def test_the_coming_of_a_case_and_what_is_done_on_the_list_are_undone_there(store):
    case_id = new_case(store)
    store.write("Weg", lambda s: _trash(s, case_id), page=LIST_PAGE)
    assert not store.undo_state(case_id).can_undo
    assert store.undo_state(None).undo_label == "Weg"
    store.undo(None)
    store.undo(None)
    with store.reading() as session:
        assert session.get(Case, case_id) is None
    store.redo(None)
    assert title_of(store, case_id) == "Gezin Yılmaz"


def _trash(session, case_id):
    session.get_one(Case, case_id).trashed = True


def test_edits_of_one_step_undo_together_and_stand_once_in_the_log(store):
    case_id = new_case(store)
    start = state_of(store)
    first = rename(store, case_id, "J", step="visit-1")
    last = rename(store, case_id, "Jan", step="visit-1")
    assert last.rows[0].before["title"] == "J", "screens hear what this edit changed"
    assert last.id == first.id
    assert [one.label for one in store.history(case_id)] == ["Titel Jan", "Nieuwe casus"]
    assert store.undo_state(case_id).undo_label == "Titel Jan"
    store.undo(case_id)
    assert state_of(store) == start
    store.redo(case_id)
    assert title_of(store, case_id) == "Jan"


def test_edits_of_one_step_with_an_edit_elsewhere_between_undo_together(store):
    case_id, other = new_case(store, "A"), new_case(store, "B")
    start = state_of(store)
    rename(store, case_id, "J", step="visit-1")
    rename(store, other, "Tussendoor")
    rename(store, case_id, "Jan", step="visit-1")
    store.undo(case_id)
    assert title_of(store, case_id) == "Gezin Yılmaz"
    assert store.undo_state(case_id).redo_label == "Titel Jan"
    store.undo(other)
    assert state_of(store) == start
    store.redo(case_id)
    assert title_of(store, case_id) == "Jan"
    assert not store.undo_state(case_id).can_redo


def test_a_step_broken_by_another_edit_in_the_case_undoes_in_parts(store):
    case_id = new_case(store)
    rename(store, case_id, "J", step="visit-1")
    store.write("Erbij", add_person(case_id, "Els"))
    rename(store, case_id, "Jan", step="visit-1")
    store.undo(case_id)
    assert (title_of(store, case_id), people_of(store, case_id)) == ("J", ["Els", "Özgür Kaya"])
    store.undo(case_id)
    store.undo(case_id)
    assert title_of(store, case_id) == "Gezin Yılmaz"
    for title in ("J", "J", "Jan"):
        store.redo(case_id)
        assert title_of(store, case_id) == title


def test_a_step_that_ends_where_it_began_leaves_nothing_to_undo(store):
    case_id = new_case(store)
    rename(store, case_id, "Even", step="visit-1")
    change = rename(store, case_id, "Gezin Yılmaz", step="visit-1")
    assert change.rows
    assert not store.undo_state(case_id).can_undo
    assert len(store.history(case_id)) == 1


def test_an_undone_step_does_not_go_on(store):
    case_id = new_case(store)
    rename(store, case_id, "J", step="visit-1")
    store.undo(case_id)
    rename(store, case_id, "K", step="visit-1")
    store.undo(case_id)
    assert title_of(store, case_id) == "Gezin Yılmaz"
    assert not store.undo_state(case_id).can_undo


def test_undo_still_works_after_closing_and_opening(store):
    case_id = new_case(store)
    rename(store, case_id, "A")
    rename(store, case_id, "B")
    store.undo(case_id)
    store.close()
    again = Store.open_with_key(store.folder, store.key, store.actor)
    state = again.undo_state(case_id)
    assert (state.undo_label, state.redo_label) == ("Titel A", "Titel B")
    again.undo(case_id)
    assert title_of(again, case_id) == "Gezin Yılmaz"
    again.redo(case_id)
    again.redo(case_id)
    assert title_of(again, case_id) == "B"
    again.close()


def test_undo_is_refused_when_the_row_was_changed_elsewhere(store):
    case_id = new_case(store)
    rename(store, case_id, "A", page=LIST_PAGE)
    rename(store, case_id, "B")
    before = state_of(store)
    with pytest.raises(CannotUndo, match="“Titel A” kan niet worden teruggedraaid"):
        store.undo(None)
    assert state_of(store) == before
    assert store.undo_state(None).undo_label == "Titel A"
    store.undo(case_id)
    store.undo(None)
    assert title_of(store, case_id) == "Gezin Yılmaz"


def test_undo_of_another_column_of_the_same_row_is_not_refused(store):
    case_id = new_case(store)
    store.write("Weg", lambda s: _trash(s, case_id), page=LIST_PAGE)
    rename(store, case_id, "B")
    store.undo(None)
    assert title_of(store, case_id) == "B"


def test_what_was_changed_elsewhere_meanwhile_stays_in_the_log_and_in_the_row(store):
    """Title here, bin on the list, title here again: each is undone without the other."""
    case_id = new_case(store)
    rename(store, case_id, "A", step="visit-1")
    store.write("Weg", lambda s: _trash(s, case_id), page=LIST_PAGE)
    rename(store, case_id, "B", step="visit-1")
    binned = store.history(case_id)[1]
    (row,) = store.undo(case_id).rows
    assert (row.before["title"], row.after["title"]) == ("B", "Gezin Yılmaz")
    assert row.before["trashed"] is row.after["trashed"] is True
    store.restore(binned.id)
    with store.reading() as session:
        case = session.get_one(Case, case_id)
        assert (case.title, case.trashed) == ("A", True)
    store.undo(case_id)
    store.undo(None)
    with store.reading() as session:
        case = session.get_one(Case, case_id)
        assert (case.title, case.trashed) == ("Gezin Yılmaz", False)


def test_undo_is_refused_when_something_later_hangs_on_what_would_vanish(store):
    case_id = new_case(store)
    store.write("Erbij", add_person(case_id, "Els"))
    before = state_of(store)
    with pytest.raises(CannotUndo, match="“Nieuwe casus”"):
        store.undo(None)
    assert state_of(store) == before
    store.undo(case_id)
    store.undo(None)
    with store.reading() as session:
        assert session.get(Case, case_id) is None


def test_redo_is_refused_when_what_it_hangs_on_is_gone(store):
    case_id = new_case(store)
    _change, member_id = store.write("Teamlid", _add_member)
    store.write("Houder", lambda s: _set_holder(s, case_id, member_id))
    store.undo(case_id)
    store.undo(None)
    before = state_of(store)
    with pytest.raises(CannotUndo, match="Er is niets gewijzigd"):
        store.redo(case_id)
    assert state_of(store) == before
    store.redo(None)
    store.redo(case_id)
    with store.reading() as session:
        assert session.get_one(Case, case_id).holder_member_id == member_id


def _add_member(session):
    member = TeamMember(name="Sanne")
    session.add(member)
    session.flush()
    return member.id


def _set_holder(session, case_id, member_id):
    session.get_one(Case, case_id).holder_member_id = member_id


def test_a_deleted_person_with_everything_on_it_comes_back_whole(store):
    case_id = new_case(store)
    before = state_of(store)

    def remove(session):
        for kind in ("help_request", "request_part", "person"):
            for row in _rows(session, kind, case_id):
                session.delete(row)

    change, _nothing = store.write("Weg", remove)
    assert {row.table for row in change.rows} == {"help_request", "request_part", "person"}
    store.undo(case_id)
    assert state_of(store) == before


def _rows(session, table, case_id):
    from wijkteam_desktop.db.base import Base

    kind = next(m.class_ for m in Base.registry.mappers if m.class_.__tablename__ == table)
    return session.query(kind).filter_by(case_id=case_id).all()


def test_the_list_of_cases_has_the_same_name_in_the_window():
    from wijkteam_desktop.ui.shell import place

    assert place.LIST == LIST_PAGE


def test_who_joins_the_team_is_in_the_log_and_never_undone(store):
    def join(s):
        s.add(TeamMember(id="nieuw", name="Nieuw", roles=[]))

    change, _nothing = store.write("In het team", join, page="instellingen", undoable=False)
    assert [row.row_id for row in change.rows] == ["nieuw"]
    assert not store.undo_state(None).can_undo
    with store.reading() as s:
        assert s.get(TeamMember, "nieuw") is not None


def test_an_import_is_one_step(store):
    def work(session):
        for code in "ABC":
            add_case(code)(session)

    before = state_of(store)
    change, _nothing = store.write("Drie casussen", work, kind="import", page=LIST_PAGE)
    assert change.kind == "import"
    store.undo(None)
    assert state_of(store) == before


def test_history_is_newest_first_in_pages_and_shows_only_this_case(store):
    one, other = new_case(store, "A"), new_case(store, "B")
    for number in range(5):
        rename(store, one, str(number))
    rename(store, other, "Anders")

    def both(session):
        for case_id in (one, other):
            session.add(Person(case_id=case_id, display_name="Els"))

    store.write("Allebei", both)
    whole = store.history(one)
    assert [change.label for change in whole] == [
        "Allebei",
        *(f"Titel {number}" for number in (4, 3, 2, 1, 0)),
        "Nieuwe casus",
    ]
    assert whole[0].case_ids == {one}
    first = store.history(one, limit=3)
    assert [*first, *store.history(one, limit=10, before=first[-1].id)] == whole


def test_large_steps_pause_now_and_then_and_stopping_there_changes_nothing(store):
    class Stopped(Exception):
        pass

    def work(session):
        case = add_case("A")(session)
        session.add_all(Person(case_id=case, display_name=f"P{n}") for n in range(500))

    pauses = []
    store.pause = lambda: pauses.append(1)
    before = state_of(store)
    store.write("Veel mensen", work, page=LIST_PAGE)
    after = state_of(store)
    assert len(pauses) >= 3

    def stop():
        raise Stopped

    for turn, state in ((store.undo, before), (store.redo, after)):
        unturned = state_of(store)
        store.pause = stop
        with pytest.raises(Stopped):
            turn(None)
        assert state_of(store) == unturned
        store.pause = lambda: pauses.append(1)
        turn(None)
        assert state_of(store) == state
    store.pause = stop
    with pytest.raises(Stopped):
        store.write("Nog meer mensen", work, page=LIST_PAGE)
    assert state_of(store) == after
