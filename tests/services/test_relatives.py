from __future__ import annotations

import pytest

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import cases, people, reading, relatives
from wijkteam_desktop.services.relatives import Relative
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.vocabulary import Gender, PersonKind


@pytest.fixture
def family(store):
    def make(s):
        case_id = cases.create(s, title="Gezin")
        made = people.add(
            s, case_id, name="Sanne", kind=PersonKind.CLIENT, gender=Gender.WOMAN, is_index=True
        )
        return case_id, made

    return store.write("Gezin", make)[1]


@pytest.fixture
def add(store):
    def call(person_id, relative, text):
        return store.write("Erbij", lambda s: relatives.add(s, person_id, relative, text))[1]

    return call


def seen(store, case_id):
    with store.reading() as s:
        return reading.case_view(s, case_id, Viewer("x"))


def test_a_family_grows_around_one_person(store, family, add):
    case_id, sanne = family
    mother = add(sanne, Relative.PARENT, "Karin")
    father = add(sanne, Relative.PARENT, "Piet, geb. 1950")
    partner = add(sanne, Relative.PARTNER, "Bo")
    child = add(sanne, Relative.CHILD, "Noa")
    brother = add(sanne, Relative.SIBLING, "broer Tim")
    helper = add(sanne, Relative.SUPPORT, "buurvrouw Els")
    case = seen(store, case_id)
    parents = {(k.parent_id, k.child_id) for k in case.parent_links}
    assert parents == {
        (mother, sanne),
        (father, sanne),
        (sanne, child),
        (partner, child),
        (mother, brother),
        (father, brother),
    }
    pairs = {k.pair for k in case.parent_links if k.child_id == sanne}
    assert len(pairs) == 1
    assert [(p.first_id, p.second_id) for p in case.partnerships] == [(sanne, partner)]
    assert case.person(father).birth_year == 1950
    assert case.person(partner).gender is Gender.MAN
    assert case.person(helper).kind is PersonKind.NEIGHBOUR
    assert {(t.client_id, t.other_id) for t in case.ties} == {(sanne, helper)}


def test_somebody_who_is_there_is_tied_and_not_made_again(store, family, add):
    case_id, sanne = family
    tim = add(sanne, Relative.SIBLING, "Tim")
    assert add(sanne, Relative.PARTNER, "tim") == tim
    assert len(seen(store, case_id).people) == 2
    assert add(sanne, Relative.PARTNER, "Tim") == tim
    assert len(seen(store, case_id).partnerships) == 1


def test_siblings_without_parents_are_a_group(store, family, add):
    case_id, sanne = family
    tim = add(sanne, Relative.SIBLING, "Tim")
    assert seen(store, case_id).sibling_groups == ((sanne, tim),)


def test_nobody_is_their_own_relative(store, family, add):
    case_id, sanne = family
    with pytest.raises(InvalidInput, match="zelf"):
        add(sanne, Relative.CHILD, "Sanne")
    with pytest.raises(InvalidInput):
        add(sanne, Relative.CHILD, "  ")
    assert len(seen(store, case_id).people) == 1


def test_a_whole_family_undoes_step_by_step(store, family, add):
    case_id, sanne = family
    before = seen(store, case_id)
    add(sanne, Relative.PARENT, "Karin")
    add(sanne, Relative.CHILD, "Noa")
    store.undo(case_id)
    store.undo(case_id)
    assert seen(store, case_id) == before


def test_words_behind_the_name_say_how_people_are_tied(store, family, add):
    case_id, sanne = family
    ex = add(sanne, Relative.PARTNER, "Marco, gescheiden 2009-2014")
    lat = add(sanne, Relative.PARTNER, "Rachid, LAT sinds 2020, werkt in de haven")
    foster = add(sanne, Relative.PARENT, "Anja, pleegmoeder")
    add(sanne, Relative.PARENT, "Karin")
    step = add(sanne, Relative.CHILD, "Bo, stiefkind")
    case = seen(store, case_id)
    couples = {p.second_id: (p.kind.value, p.start_year, p.end_year) for p in case.partnerships}
    assert couples == {ex: ("divorced", 2009, 2014), lat: ("lat", 2020, None)}
    assert case.person(lat).role == "werkt in de haven"
    kinds = {(k.parent_id, k.child_id): k.kind.value for k in case.parent_links}
    assert kinds[foster, sanne] == "foster"
    assert kinds[sanne, step] == "step"
    assert len({k.pair for k in case.parent_links if k.child_id == sanne}) == 2
    assert case.person(foster).gender is Gender.WOMAN


def test_twins_by_name(store, family, add):
    case_id, sanne = family
    sem = add(sanne, Relative.CHILD, "Sem")
    sil = add(sanne, Relative.CHILD, "Sil, eeneiige tweeling van Sem")
    links = {k.child_id: k for k in seen(store, case_id).parent_links}
    assert links[sem].twin_group == links[sil].twin_group is not None
    assert links[sil].twin_kind == "identical"
    with pytest.raises(InvalidInput, match="Van wie"):
        add(sanne, Relative.CHILD, "Los, tweeling")


def test_children_of_several_partners_and_what_became_of_them(store, family, add):
    case_id, sanne = family
    marco = add(sanne, Relative.PARTNER, "Marco, gescheiden")
    rachid = add(sanne, Relative.PARTNER, "Rachid, LAT")
    noa = add(sanne, Relative.CHILD, "Noa, geb. 2011, die/hun, met Marco")
    lost = add(sanne, Relative.CHILD, "Sterretje, miskraam, met Rachid")
    coming = add(sanne, Relative.CHILD, "Baby, uitgerekend 2027-02-18, met Rachid")
    case = seen(store, case_id)
    parents = {(k.parent_id, k.child_id) for k in case.parent_links}
    assert {(marco, noa), (sanne, noa), (rachid, lost), (rachid, coming)} <= parents
    assert (marco, lost) not in parents
    child = case.person(noa)
    assert (child.birth_year, child.gender) == (2011, Gender.NON_BINARY)
    assert case.person(lost).miscarriage
    assert case.person(coming).pregnancy_due == "2027-02-18"
    with pytest.raises(InvalidInput, match="staat niet in deze casus"):
        add(sanne, Relative.CHILD, "Kim, met Niemand")
