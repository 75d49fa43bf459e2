"""Looking at a case as it was, and restoring that as one new edit."""

from __future__ import annotations

import pytest

from tests.db.builders import (
    add_case,
    add_person,
    names_in,
    new_case,
    people_of,
    set_title,
    snapshot,
    state_of,
    title_of,
)
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.meetings import AgendaItem, Meeting
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.recorder import GuardedWrite
from wijkteam_desktop.errors import NotFound


def edited(store):
    """A case with a handful of edits: the id, and each change with the state after it."""
    case_id = new_case(store)
    changes = [(store.history(case_id)[0], state_of(store))]
    works = [
        set_title(case_id, "Tweede"),
        add_person(case_id, "Els"),
        lambda s: [s.delete(p) for p in s.query(Person).filter_by(display_name="Els")],
        set_title(case_id, "Vierde"),
    ]
    for number, work in enumerate(works):
        change, _nothing = store.write(f"Stap {number}", work)
        changes.append((change, state_of(store)))
    return case_id, changes


def test_peek_shows_every_earlier_state_and_changes_nothing(store):
    _case_id, changes = edited(store)
    now = state_of(store)
    for change, state in changes:
        assert store.peek(change.id, snapshot) == state
    assert state_of(store) == now


def test_peek_sees_through_undo_and_redo(store):
    case_id, changes = edited(store)
    store.undo(case_id)
    store.undo(case_id)
    store.redo(case_id)
    undone = state_of(store)
    latest = store.history(case_id)[0]
    for change, state in changes:
        assert store.peek(change.id, snapshot) == state
    assert store.peek(latest.id, snapshot) == undone


def test_peek_leaves_other_cases_as_they_are(store):
    other = new_case(store, "B")
    case_id, changes = edited(store)
    store.write("Later", set_title(other, "Later"))
    seen = store.peek(changes[0][0].id, lambda s: s.get_one(Case, other).title)
    assert seen == "Later"
    assert title_of(store, case_id) == "Vierde"


def test_peek_does_not_write(store):
    case_id, changes = edited(store)
    with pytest.raises(GuardedWrite):
        store.peek(changes[0][0].id, lambda s: (s.add(Person(case_id=case_id)), s.flush()))
    assert title_of(store, case_id) == "Vierde"


def test_peek_gives_the_door_back_when_reading_fails(store):
    case_id, changes = edited(store)
    with pytest.raises(ZeroDivisionError):
        store.peek(changes[0][0].id, lambda _s: 1 // 0)
    store.write("Daarna", set_title(case_id, "Daarna"))


def test_restore_is_one_edit_that_can_be_undone(store):
    case_id, changes = edited(store)
    now = state_of(store)
    for change, state in changes[:-1]:
        restored = store.restore(change.id, label="Teruggezet", page="history")
        assert state_of(store) == state
        assert (restored.kind, restored.target_id, restored.case_id) == (
            "restore",
            change.id,
            case_id,
        )
        assert store.undo_state(case_id).undo_label == "Teruggezet"
        store.undo(case_id)
        assert state_of(store) == now


def test_restoring_the_present_state_changes_nothing(store):
    case_id, changes = edited(store)
    before = len(store.history(case_id))
    assert store.restore(changes[-1][0].id).rows == ()
    assert len(store.history(case_id)) == before


def test_restore_brings_back_a_row_of_the_store_that_is_needed(store):
    case_id = new_case(store)

    def plan(session):
        meeting = Meeting(date="2026-11-24")
        session.add(meeting)
        session.flush()
        session.add(AgendaItem(case_id=case_id, meeting_id=meeting.id, question_to_team="Wie?"))

    change, _nothing = store.write("Op de agenda", plan)
    with_meeting = state_of(store)
    store.write("Weg", lambda s: [s.delete(one) for one in s.query(AgendaItem)])
    store.write("Overleg weg", lambda s: [s.delete(one) for one in s.query(Meeting)])
    assert store.peek(change.id, snapshot) == with_meeting
    store.restore(change.id)
    assert state_of(store) == with_meeting


def test_a_set_of_several_cases_needs_the_case(store):
    def work(session):
        return [add_case("A")(session), add_case("B")(session)]

    change, (one, other) = store.write("Twee", work)
    store.write("Erbij", add_person(one, "Els"))
    with pytest.raises(NotFound):
        store.peek(change.id, snapshot)
    assert store.peek(change.id, lambda s: names_in(s, one), case_id=one) == ["Özgür Kaya"]
    store.restore(change.id, case_id=one)
    assert people_of(store, one) == people_of(store, other)


@pytest.mark.parametrize("turn", ["peek", "restore", "history"])
def test_an_unknown_set_is_not_found(store, turn):
    case_id = new_case(store)
    with pytest.raises(NotFound):
        match turn:
            case "peek":
                store.peek("bestaat-niet", snapshot)
            case "restore":
                store.restore("bestaat-niet")
            case _:
                store.history(case_id, before="bestaat-niet")
