"""Taking networks of other programs into a case: whom, what becomes of them, never in double."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.network.samples import facts, networks
from tests.shared import shared
from wijkteam_desktop.errors import BadImport, InvalidInput, NotFound
from wijkteam_desktop.exchange.case_network import network_of_case
from wijkteam_desktop.exchange.gedcom.network import network_of
from wijkteam_desktop.exchange.gedcom.reader import parse_gedcom
from wijkteam_desktop.exchange.network_file import read_network
from wijkteam_desktop.services import cases, network_import, persons, reading, ties
from wijkteam_desktop.services.network_import import ASK_ABOVE, MOST, Outcome, import_network
from wijkteam_desktop.services.network_selection import around, cut
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.network_file import Contact, NetworkFile
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import Circle, EmotionalKind, Gender, PersonKind

FAMILY = b"""0 HEAD
0 @M@ INDI
1 NAME Wil /Bos/
1 SEX F
1 BIRT
2 DATE 1960
0 @V@ INDI
1 NAME Ko /Bos/
1 DEAT Y
0 @K@ INDI
1 NAME Ada /Bos/
1 BIRT
2 DATE 1990
0 @O@ INDI
1 NAME Oma
1 BIRT
2 DATE 1790
0 @F@ FAM
1 HUSB @V@
1 WIFE @M@
1 CHIL @K@
1 MARR
2 DATE 1985
0 @G@ FAM
1 WIFE @O@
1 CHIL @M@
0 TRLR
"""


@pytest.fixture
def take(store):
    def run(file, **options):
        return store.write("Inlezen", lambda s: import_network(s, file, **options))

    return run


@pytest.fixture
def view(store):
    def run(case_id):
        with store.reading() as s:
            return reading.case_view(s, case_id, Viewer("nobody"))

    return run


@pytest.fixture
def look(store):
    def run(file, **options):
        with store.reading() as s:
            return network_import.preview(s, file, **options)

    return run


def family() -> NetworkFile:
    return network_of(parse_gedcom(FAMILY))


@pytest.mark.parametrize("code", sorted(networks()))
def test_the_same_people_and_ties_come_out_as_went_in(code, take, view):
    file = networks()[code]
    _changes, report = take(file, title="terug")
    back = network_of_case(view(report.case_id))
    wanted = facts(file)
    if code == "nasty":
        wanted["contacts"] = ()
        wanted["emotional"] = facts(back)["emotional"]
        note = {(e.from_id, e.to_id): e.note for e in back.emotional}
        assert note == {("p3", "p4"): "sinds", ("p5", "p4"): "van school"}
    assert facts(back) == wanted
    assert report.problem_count == 0
    assert report.count(Outcome.NEW) == len(file.people)


@pytest.mark.parametrize("code", sorted(networks()))
def test_taking_it_in_twice_changes_nothing(code, take, view):
    file = networks()[code]
    _changes, first = take(file, title="terug")
    before = view(first.case_id)
    changes, again = take(file, case_id=first.case_id)
    assert changes is None or not changes.rows
    assert (again.count(Outcome.JOINED), again.lines) == (len(file.people), 0)
    assert view(first.case_id) == before


def test_it_is_one_edit_that_one_undo_takes_back(store, view):
    _changes, report = store.write(
        "Inlezen", lambda s: import_network(s, family(), title="Bos"), page="lijst"
    )
    assert len(view(report.case_id).people) == 4
    store.undo(None)
    with store.reading() as s, pytest.raises(NotFound):
        reading.case_view(s, report.case_id, Viewer("nobody"))


def test_a_family_comes_in_around_its_main_person(take, view):
    _changes, report = take(family(), focus="K", code="B-1")
    case = view(report.case_id)
    people = {p.name: p for p in case.people}
    assert (case.code, case.title) == ("B-1", "Ada Bos")
    assert people["Ada Bos"].kind is PersonKind.CLIENT and people["Ada Bos"].is_index
    assert {p.kind for p in case.people if not p.is_index} == {PersonKind.FAMILY}
    assert (people["Oma"].birth_year, people["Oma"].role) == (None, "geboren 1790")
    assert people["Ko Bos"].role == "overleden"
    assert people["Wil Bos"].gender is Gender.WOMAN
    assert len(case.partnerships) == 1 and len(case.parent_links) == 3
    assert "voor 1850" in " ".join(map(str, report.problems))
    assert report.sentence.startswith("4 personen zijn toegevoegd, met 4 lijnen.")


def test_without_a_focus_the_first_is_the_main_person_and_that_is_said(take, view):
    _changes, report = take(family())
    assert [p.name for p in view(report.case_id).people if p.is_index] == ["Wil Bos"]
    assert "Wil Bos is de hoofdpersoon" in " ".join(map(str, report.problems))


def test_into_a_case_that_has_a_main_person(store, take, view):
    case_id = store.write("x", lambda s: cases.create(s, title="T", main_person="Wil Bos"))[1]
    _changes, report = take(family(), case_id=case_id, focus="K")
    case = view(case_id)
    assert [p.name for p in case.people if p.kind is PersonKind.CLIENT] == ["Wil Bos"]
    names = [p.name for p in case.people]
    assert names.count("Wil Bos") == 2, "another birth year may be somebody else"
    assert report.count(Outcome.NEW) == 4


def test_the_same_name_and_year_is_the_same_person_unless_said_otherwise(store, take, view, look):
    def start(s):
        case_id = cases.create(s, title="T")
        return case_id, persons.add(s, case_id, name="ADA  bos", birth_year=1990)

    case_id, ada = store.write("x", start)[1]
    seen = {c.id: c for c in look(family(), case_id=case_id).coming}
    assert seen["K"].same_id == ada and seen["M"].same_id is None
    assert [k.id for k in seen["K"].maybe] == [ada]
    _changes, report = take(family(), case_id=case_id, same={"K": None, "M": ada})
    outcome = {line.id: line for line in report.people}
    assert outcome["K"].outcome is Outcome.NEW
    assert outcome["M"].outcome is Outcome.JOINED and outcome["M"].person_id == ada
    assert len(view(case_id).people) == 4


def test_perhaps_the_same_person_is_only_a_hint(store, take, look):
    def start(s):
        case_id = cases.create(s, title="T")
        return case_id, persons.add(s, case_id, name="Ada", birth_year=1991)

    case_id, ada = store.write("x", start)[1]
    seen = {c.id: c for c in look(family(), case_id=case_id).coming}
    assert seen["K"].same_id is None and [k.id for k in seen["K"].maybe] == [ada]
    assert take(family(), case_id=case_id)[1].count(Outcome.NEW) == 4


def test_namesakes_are_told_apart_by_their_kin(take, view):
    text = FAMILY.replace(b"1 NAME Ada /Bos/", b"1 NAME Ko /Bos/").replace(b"2 DATE 1990", b"")
    file = network_of(parse_gedcom(text))
    _changes, first = take(file, title="T")
    again = take(file, case_id=first.case_id)[1]
    assert again.count(Outcome.NEW) == 0 and again.lines == 0
    assert {x.id: x.person_id for x in first.people} == {x.id: x.person_id for x in again.people}


def test_what_was_empty_is_filled_in_and_nothing_is_overwritten(store, take, view):
    def start(s):
        case_id = cases.create(s, title="T", main_person="Wil Bos")
        other = persons.add(s, case_id, name="Ada Bos", birth_year=1990, role="dochter")
        return case_id, other

    case_id, ada = store.write("x", start)[1]
    person = PersonView("1", "Ada Bos", gender=Gender.WOMAN, role="zus", birth_year=1990)
    take(NetworkFile("x", people=(person,)), case_id=case_id)
    found = view(case_id).person(ada)
    assert (found.gender, found.role) == (Gender.WOMAN, "dochter")


def test_people_who_know_each_other(store, take, view):
    people = (
        PersonView("e", "Rosa", PersonKind.CLIENT, is_index=True),
        PersonView("a", "An", PersonKind.FRIEND),
        PersonView("b", "Bo", PersonKind.FRIEND),
    )
    lines = (Contact("a", "e"), Contact("a", "b"), Contact("b", "a"))
    _changes, report = take(NetworkFile("x", people=people, contacts=lines))
    case = view(report.case_id)
    names = {p.id: p.name for p in case.people}
    assert [(names[t.client_id], names[t.other_id], t.circle) for t in case.ties] == [
        ("Rosa", "An", None)
    ]
    assert [(names[e.from_id], names[e.to_id], e.kind, e.note) for e in case.emotional] == [
        ("An", "Bo", EmotionalKind.CLOSE, "kennen elkaar")
    ]
    other = case.ties[0].other_id
    store.write("x", lambda s: ties.set_circle(s, report.case_id, [other], Circle.INNER))
    take(NetworkFile("x", people=people, contacts=lines), case_id=report.case_id)
    assert view(report.case_id).ties[0].circle is Circle.INNER


def test_an_own_ancestor_comes_in_with_a_report(take, view):
    file = read_network(shared("data/gedcom/malformed/circular-reference.ged"))
    _changes, report = take(file)
    assert len(view(report.case_id).people) == len(file.people) == 3
    lost = [p for p in report.problems if p.left_out]
    ties_in_file = {(link.parent_id, link.child_id) for link in file.parent_links}
    assert len(view(report.case_id).parent_links) == len(ties_in_file) - len(lost) == 3
    assert all("eigen voorouder" in str(p) for p in lost)


def test_a_large_file_is_never_taken_unasked(take, look):
    people = tuple(PersonView(str(n), f"P{n}") for n in range(ASK_ABOVE + 1))
    file = NetworkFile("x", people=people)
    assert f"{ASK_ABOVE + 1} mensen" in look(file).refusal and not look(file).coming
    with pytest.raises(InvalidInput, match="Kies om wie het gaat"):
        take(file)
    with pytest.raises(InvalidInput, match="Kies om wie het gaat"):
        take(file, focus="0")
    assert take(file, ids=["3", "5"])[1].count(Outcome.NEW) == 2
    crowd = NetworkFile("x", people=tuple(PersonView(str(n), f"P{n}") for n in range(MOST + 1)))
    with pytest.raises(InvalidInput, match="tegelijk"):
        take(crowd, ids=[p.id for p in crowd.people])
    with pytest.raises(InvalidInput, match="niemand gekozen"):
        take(file, ids=[])
    with pytest.raises(InvalidInput, match="staat niemand"):
        take(NetworkFile("x"))
    with pytest.raises(NotFound):
        take(file, focus="nobody")


def test_networks_of_several_people_are_not_thrown_together(take, look, view):
    file = read_network(shared("data/egonet/egor/one_file_8.csv"))
    assert "los van elkaar" in look(file).refusal
    _changes, report = take(file, focus="ego-3")
    case = view(report.case_id)
    assert [p.name for p in case.people if p.kind is PersonKind.CLIENT] == ["Hoofdpersoon 3"]
    assert len(case.people) == 9 and len(case.ties) == 8


def test_three_thousand_people(take, look, view):
    file = read_network(shared("data/gedcom/large/royal92.ged"))
    seen = look(file, focus="I828", generations=2)
    assert seen.found == 3010 and 50 < len(seen.coming) < 300
    _changes, report = take(file, focus="I828", generations=2)
    case = view(report.case_id)
    assert len(case.people) == len(seen.coming) and case.title == "Henry_VIII Tudor"
    assert "niet gekozen" in report.sentence
    few = look(file, focus="I828", people=30)
    assert len(few.coming) == 30 and few.coming[0].id == "I828"


def test_every_family_file_comes_in_or_is_refused(store):
    count = 0
    for path in sorted(shared("data").glob("gedcom*/**/*.g[ed][dz]")):
        try:
            file = read_network(path)
        except BadImport:
            continue
        if not file.people:
            continue
        count += 1
        ids = around(file, file.people[0].id, people=60)
        _changes, report = store.write(
            "Inlezen", lambda s, f=file, i=ids: import_network(s, f, ids=i, title="x")
        )
        with store.reading() as s:
            case = reading.case_view(s, report.case_id, Viewer("nobody"))
        part = cut(file, ids)
        assert len(case.people) == len(part.people) == len(report.people)
        lost = sum(p.left_out for p in report.problems)
        assert (
            len(case.parent_links)
            >= len({(p.parent_id, p.child_id) for p in part.parent_links}) - lost
        )
    assert count > 60


def test_selection_by_generation():
    file = family()
    assert set(around(file, "K", generations=0)) == {"K"}
    assert set(around(file, "K", generations=1)) == {"K", "M", "V"}
    assert set(around(file, "K", generations=2)) == {"K", "M", "V", "O"}
    assert set(around(file, "O", generations=1)) == {"O", "M", "V"}
    assert around(file, "K", people=2) == ["K", "V"] or around(file, "K", people=2) == ["K", "M"]


def test_what_cannot_be_kept_is_left_empty(take, view):
    person = replace(
        PersonView("1", "Jan\x00\u202e  de\nBoer" + "x" * 400, PersonKind.CLIENT, is_index=True),
        capacity_hours=900.0,
        discipline="d" * 100,
        role="r" * 500,
    )
    _changes, report = take(NetworkFile("x", people=(person,), story="a\x00b\nc"))
    found = view(report.case_id)
    assert found.people[0].name.startswith("Jan de Boerxx") and len(found.people[0].name) == 300
    assert (found.people[0].capacity_hours, found.people[0].discipline) == (None, None)
    assert found.story == "a b\nc"
    assert report.problem_count == 2


def test_it_can_be_followed_and_stopped(store, take):
    seen = []
    take(family(), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4)]

    def stop(done, _total):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(family(), progress=stop, code="X-9")
    with store.reading() as s:
        assert "X-9" not in [row.code for row in reading.case_rows(s, Viewer("nobody"))]
