"""Questions about what is written down of a family."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tests.network.family_case import couples, family, parents
from tests.network.sample import sample_cases
from tests.network.test_kinship import tangles
from wijkteam_desktop.network.family_checks import family_checks
from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import HouseholdView
from wijkteam_desktop.vocabulary import ParentKind, PrivacyMode


def asked(case: CaseView) -> list[str]:
    return [one.sentence for one in family_checks(case)]


def only(case: CaseView) -> Finding:
    (found,) = family_checks(case)
    return found


def test_an_own_ancestor_is_asked_about_once() -> None:
    case = family(
        ["An v", "Bo m", "Cas m"], parent_links=parents("An > Bo", "Bo > Cas", "Cas > An")
    )
    found = only(case)
    assert found.sentence == "An staat als eigen voorouder in de tekening. Klopt dat?"
    assert found.source == "Van kind naar ouder: An, Cas, Bo, An."
    assert set(found.people) == {"An", "Bo", "Cas"}


def test_an_own_parent() -> None:
    case = family(["An v"], parent_links=parents("An > An"))
    assert "An staat als eigen ouder in de tekening. Klopt dat?" in asked(case)


@pytest.mark.parametrize(
    ("parent", "child", "sentence"),
    [
        ("An v 1990", "Bo m 1980", "An is jonger dan het eigen kind Bo. Kloppen de jaren?"),
        ("An v 1990", "Bo m 1999", "An was 9 jaar toen Bo werd geboren. Kloppen de jaren?"),
    ],
)
def test_a_parent_too_young(parent: str, child: str, sentence: str) -> None:
    found = only(family([parent, child], parent_links=parents("An > Bo")))
    assert found.sentence == sentence
    assert found.people == ("An", "Bo")
    assert found.key == "check_young_parent:An,Bo"


@pytest.mark.parametrize(
    ("people", "kind"),
    [
        (["An v 1990", "Bo m 2002"], ParentKind.BIOLOGICAL),
        (["An v", "Bo m 2002"], ParentKind.BIOLOGICAL),
        (["An v 1990", "Bo m 1995"], ParentKind.STEP),
    ],
)
def test_parents_that_may_be(people: list[str], kind: ParentKind) -> None:
    assert not asked(family(people, parent_links=parents("An > Bo", kind=kind)))


@pytest.mark.parametrize(
    ("parent", "born", "is_asked"),
    [
        ("An v 1970 2000", 2001, True),
        ("An v 1970 2000", 2000, False),
        ("An m 1970 2000", 2001, False),
        ("An m 1970 2000", 2002, True),
    ],
)
def test_a_child_after_the_death_of_a_parent(parent: str, born: int, is_asked: bool) -> None:
    case = family([parent, f"Bo m {born}"], parent_links=parents("An > Bo"))
    said = f"An overleden in 2000, Bo geboren in {born}."
    assert [one.source for one in family_checks(case)] == ([said] if is_asked else [])


def test_a_life_that_ends_before_it_begins() -> None:
    assert asked(family(["An v 2001 1999"])) == [
        "An is overleden voor de geboorte. Kloppen de jaren?"
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("An Bo married 1960", "Samen vanaf 1960; An is geboren in 1970."),
        ("An Bo married 2010", "Samen vanaf 2010; Bo is overleden in 2005."),
        ("An Bo divorced 1990 2007", "Voorbij in 2007; Bo is overleden in 2005."),
        ("An Bo divorced 1999 1995", "Samen vanaf 1999, voorbij in 1995."),
        ("An Bo divorced 0 1960", "Voorbij in 1960; An is geboren in 1970."),
    ],
)
def test_couple_years_outside_a_life(line: str, reason: str) -> None:
    found = only(family(["An v 1970", "Bo m 1969 2005"], partnerships=couples(line)))
    assert found.sentence == "De jaren van An en Bo samen passen niet. Kloppen ze?"
    assert found.source == reason


@pytest.mark.parametrize("line", ["An Bo married 1990", "An Bo widowed 1990 2005", "An Bo lat"])
def test_couple_years_that_fit(line: str) -> None:
    assert not asked(family(["An v 1970", "Bo m 1969 2005"], partnerships=couples(line)))


def test_a_partner_of_oneself() -> None:
    assert asked(family(["An v"], partnerships=couples("An An married"))) == [
        "An staat als eigen partner in de tekening. Klopt dat?"
    ]


def test_more_than_two_biological_parents() -> None:
    people = ["An v", "Bo m", "Cas m", "Kim v"]
    case = family(people, parent_links=parents("An+Bo+Cas > Kim"))
    found = only(case)
    assert found.sentence == "Kim heeft drie biologische ouders. Klopt dat?"
    assert found.source == "Biologische ouders: An, Bo en Cas."
    two = (*parents("An+Bo > Kim"), *parents("Cas > Kim", kind=ParentKind.FOSTER))
    assert not asked(family(people, parent_links=two))


def test_one_parent_twice() -> None:
    links = (*parents("An > Bo"), *parents("An > Bo", kind=ParentKind.STEP))
    assert asked(family(["An v", "Bo m"], parent_links=links)) == [
        "An staat twee keer als ouder van Bo. Klopt dat?"
    ]


def test_twice_in_one_household() -> None:
    homes = (HouseholdView("h", "Thuis", ("An", "Bo", "An")), HouseholdView("i", "Bij pa", ("Bo",)))
    assert asked(family(["An v", "Bo m"], households=homes)) == [
        "An staat twee keer in het huishouden Thuis. Klopt dat?"
    ]


@pytest.mark.parametrize(("years", "is_asked"), [((2001, 2003), True), ((2001, 2001), False)])
def test_twins_of_different_years(years: tuple[int, int], is_asked: bool) -> None:
    links = tuple(replace(one, twin_group="t") for one in parents("Ma > An Bo"))
    case = family(["Ma v 1970", f"An v {years[0]}", f"Bo m {years[1]}"], parent_links=links)
    sentence = "An en Bo zijn een tweeling met een ander geboortejaar. Klopt dat?"
    assert asked(case) == ([sentence] if is_asked else [])


def same(first: str, second: str, year: int | None, **fields: Any) -> CaseView:
    case = family(["a v", "b v"], **fields)
    names = (first, second)
    people = zip(case.people, names, strict=True)
    return replace(case, people=tuple(replace(p, name=name, birth_year=year) for p, name in people))


def test_the_same_person_twice() -> None:
    found = only(same("Çağla Yılmaz", "Cagla Yilmaz", 1980))
    assert found.sentence == "Çağla Yılmaz staat twee keer in de tekening. Is dat een en dezelfde?"
    assert found.source == "Dezelfde naam en hetzelfde geboortejaar (1980)."
    assert asked(same("Els", "Els", 1980))
    assert only(same("Els Bos", "Els Bos", None)).source == "Dezelfde naam, zonder geboortejaar."


def test_roles_and_first_names_without_a_year_are_often_there_twice() -> None:
    assert not asked(same("dochter", "dochter", None))
    assert not asked(
        same("jongste dochter", "jongste dochter", None, privacy_mode=PrivacyMode.ROLES)
    )
    unborn = same("(ongeboren kind)", "(ongeboren kind)", 2027)
    people = tuple(replace(p, pregnancy_due="2027-02") for p in unborn.people)
    assert not asked(replace(unborn, people=people))


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_the_sample_cases_raise_no_questions(case_id: str) -> None:
    assert not asked(sample_cases()[case_id])


@given(tangles())
def test_any_tangle_can_be_checked(case: CaseView) -> None:
    people = {p.id for p in case.people}
    every = family_checks(case)
    for one in every:
        assert one.sentence.endswith("?")
        assert one.source.endswith(".")
        assert one.people
        assert people.issuperset(one.people)
