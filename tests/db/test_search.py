"""Search in all cases: folded, as one types, names before texts, and never confidential."""

from __future__ import annotations

import pytest

from tests.db.builders import add_case, add_person, new_case, set_title
from wijkteam_desktop.db import search
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart


def find(store, query, **options):
    with store.reading() as session:
        return search.find(session, query, **options)


@pytest.fixture
def cases(store):
    """Cases by a short name."""
    titles = {
        "yilmaz": "Gezin Yılmaz",
        "zak": "Familie Wójcik-Żak",
        "straat": "Overlast in de Đorđestraße",
        "ijssel": "Ærø aan de ĲSSEL",
        "plain": "O'Brien en z'n moeder",
    }
    return {
        name: store.write("Nieuw", add_case(f"C-2026-{number:03}", title))[1]
        for number, (name, title) in enumerate(titles.items())
    }


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("yil", "yilmaz"),
        ("YILMAZ", "yilmaz"),
        ("Yılm", "yilmaz"),
        ("ozgur gezin yilmaz", "yilmaz"),
        ("wojcik", "zak"),
        ("ŻAK wój", "zak"),
        ("zak-wojcik", "zak"),
        ("dordestrasse", "straat"),
        ("đorđ", "straat"),
        ("aero", "ijssel"),
        ("ijss", "ijssel"),
        ("o'brien", "plain"),
        ("obrien", None),
        ("z n moeder", "plain"),
        ("C-2026-003", "ijssel"),
        ("2026 003", "ijssel"),
        ("bestaatniet", None),
        ("yil bestaatniet", None),
    ],
)
def test_case_and_marks_do_not_matter(store, cases, query, name):
    assert find(store, query) == ([cases[name]] if name else [])


def test_words_but_the_last_must_be_whole_and_all_must_be_there(store, cases):
    assert find(store, "gezin yil") == [cases["yilmaz"]]
    assert find(store, "gez yilmaz") == []
    assert find(store, "gezin zak") == []


@pytest.mark.parametrize("query", ["", "  ", "-", "'\"*", "👪"])
def test_nothing_typed_finds_nothing(store, cases, query):
    assert find(store, query) == []


@pytest.mark.parametrize(
    "query", ['"', 'q" OR "q', "NEAR(q r)", "words:q", "q*b", "^q", "(", "NOT"]
)
def test_what_is_typed_is_never_a_command(store, cases, query):
    assert find(store, query) == []


def test_people_roles_requests_parts_and_story_are_found(store):
    case_id = new_case(store)

    def more(session):
        case = session.get_one(Case, case_id)
        case.story = "Sinds de verhuizing slaapt niemand"
        (request,) = session.query(HelpRequest).filter_by(case_id=case_id)
        request.question_behind = "Erbij horen"
        request.question_to_team = "Wie kent een maatje?"

    store.write("Verhaal", more)
    for query in ("vader", "ozgur", "rust in huis", "post openen", "verhuizing", "horen", "maatje"):
        assert find(store, query) == [case_id], query
    assert find(store, "yilmaz verhuizing") == [case_id], "names and texts together"


def test_names_come_before_texts_and_the_limit_holds(store):
    in_text = new_case(store, "A", page="")
    store.write("Verhaal", lambda s: _tell(s, in_text, "Over de heer Bakker"))
    in_name = [
        store.write("Nieuw", add_case(f"B-{number}", f"Familie Bakker {number}"))[1]
        for number in range(3)
    ]
    assert find(store, "bakker") == [*reversed(in_name), in_text]
    assert find(store, "bakker", limit=2) == in_name[:0:-1]
    assert find(store, "bakker", limit=4)[-1] == in_text


def _tell(session, case_id, story):
    session.get_one(Case, case_id).story = story


def test_the_index_follows_every_edit_undo_redo_and_restore(store):
    case_id = new_case(store)
    created = store.history(case_id)[0]
    store.write("Titel", set_title(case_id, "Familie Jansen"))
    assert (find(store, "gezin"), find(store, "jansen")) == ([], [case_id])
    store.undo(case_id)
    assert (find(store, "gezin"), find(store, "jansen")) == ([case_id], [])
    store.redo(case_id)
    assert (find(store, "gezin"), find(store, "jansen")) == ([], [case_id])
    store.restore(created.id)
    assert (find(store, "gezin"), find(store, "jansen")) == ([case_id], [])
    _change, person_id = store.write("Erbij", add_person(case_id, "Tante Els"))
    assert find(store, "tante") == [case_id]
    store.write("Eraf", lambda s: s.delete(s.get_one(Person, person_id)))
    assert find(store, "tante") == []


def test_a_case_that_is_gone_is_not_found_and_comes_back(store):
    case_id = new_case(store)
    store.undo(None)
    assert find(store, "yilmaz") == []
    with store.reading() as session:
        assert session.query(search.SearchDoc).count() == 0
    store.redo(None)
    assert find(store, "yilmaz") == [case_id]


def test_a_failed_edit_leaves_the_index(store):
    case_id = new_case(store)

    def work(session):
        set_title(case_id, "Familie Jansen")(session)
        session.flush()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.write("Titel", work)
    assert (find(store, "gezin"), find(store, "jansen")) == ([case_id], [])


def test_looking_back_leaves_the_index(store):
    case_id = new_case(store)
    created = store.history(case_id)[0]
    store.write("Titel", set_title(case_id, "Familie Jansen"))
    store.peek(created.id, lambda session: session.get_one(Case, case_id).title)
    assert find(store, "jansen") == [case_id]


def test_confidential_parts_are_never_found(store):
    case_id = new_case(store)

    def add(session):
        session.add(
            RequestPart(case_id=case_id, text="Veiligheidsplan", visibility="case_holder_only")
        )

    store.write("Vertrouwelijk", add)
    assert find(store, "veiligheidsplan") == []

    def open_up(session):
        (part,) = session.query(RequestPart).filter_by(text="Veiligheidsplan")
        part.visibility = "team"

    store.write("Openbaar", open_up)
    assert find(store, "veiligheidsplan") == [case_id]
    store.undo(case_id)
    assert find(store, "veiligheidsplan") == []


def test_notes_of_people_are_never_found(store):
    case_id = new_case(store)

    def add(session):
        (person,) = session.query(Person)
        person.restricted_note = "Geheimadres"
        person.health_note = "Suikerziekte"

    store.write("Notitie", add)
    assert find(store, "geheimadres") == find(store, "suikerziekte") == []
    assert find(store, "ozgur") == [case_id]


def test_only_edits_of_what_is_searched_touch_the_index(store, monkeypatch):
    case_id = new_case(store)
    touched = []
    monkeypatch.setattr(search, "index", lambda _connection, cases: touched.extend(cases))

    def work(session):
        session.get_one(Case, case_id).trashed = True
        (person,) = session.query(Person)
        person.birth_year = 1980

    store.write("Iets anders", work)
    assert touched == []
    store.write("Titel", set_title(case_id, "Anders"))
    assert touched == [case_id]


def test_both_indexes_can_be_built_again(store, cases):
    before = [find(store, query) for query in ("yilmaz", "familie", "post openen")]
    with store._writing.begin() as connection:
        connection.exec_driver_sql("DELETE FROM search_doc")
        for name in ("search_name", "search_text"):
            connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('delete-all')")
    assert find(store, "yilmaz") == []
    with store._writing.begin() as connection:
        search.rebuild(connection)
    assert [sorted(find(store, q)) for q in ("yilmaz", "familie", "post openen")] == [
        sorted(ids) for ids in before
    ]


def test_many_cases_in_one_edit_are_indexed(store):
    def work(session):
        return [add_case(f"N-{number}", f"Titel{number}")(session) for number in range(450)]

    _change, ids = store.write("Veel", work, kind="import")
    assert (find(store, "kaya vader titel0", limit=1000)) == [ids[0]]
    assert sorted(find(store, "ozgur", limit=1000)) == sorted(ids)
    assert find(store, "titel449") == [ids[449]]
