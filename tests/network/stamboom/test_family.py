"""Who is in the tree, and what unions their ties make."""

from __future__ import annotations

from dataclasses import replace

from tests.network.stamboom.builder import Family
from tests.network.stamboom.hard_families import (
    alone_with_services,
    neighbour_only,
    parents_one_by_one,
    three_partners,
)
from wijkteam_desktop.network.stamboom import layout_stamboom, stamboom_graph
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import ParentKind, PersonKind, View


def test_parents_entered_one_by_one_are_a_couple_and_the_step_parent_stands_beside():
    couples = stamboom_graph(parents_one_by_one()).couples
    assert couples["union:moe:vad"].kinds == {
        "kind": {"moe": ParentKind.BIOLOGICAL, "vad": ParentKind.BIOLOGICAL}
    }
    assert couples["union:kees"].kinds == {"kind": {"kees": ParentKind.STEP}}
    assert list(couples["union:kees:moe"].kinds) == ["ado"]


def test_a_step_parent_joins_the_only_parent():
    case = (
        Family("moe v 1980", "kees m 1975", "kind v 2010")
        .couple("moe kees married 2012").parents("moe > kind").parents("kees > kind", "step")
        .case()
    )  # fmt: skip
    couple = stamboom_graph(case).couples["union:kees:moe"]
    assert couple.kinds == {"kind": {"moe": ParentKind.BIOLOGICAL, "kees": ParentKind.STEP}}


def test_each_person_is_drawn_once_with_three_partners():
    case = three_partners()
    layout = layout_stamboom(case)
    assert sorted(layout.places) == sorted(p.id for p in case.people)
    places = layout.places
    # Half-brothers and -sisters hang under their own couple.
    for couple in layout.graph.couples.values():
        for child in couple.children:
            assert child in layout.unions[couple.id].children
            assert places[child].y > max(places[p].y for p in couple.partners)


def test_who_has_no_family_tie_is_listed_with_a_reason():
    case = alone_with_services()
    left_out = stamboom_graph(case).left_out
    assert len(left_out) == 8
    assert left_out[0].reason == "Hulp A: heeft geen familieband."
    family = Family("anna v 1970", "els v 1940 Tante Els").index("anna").case()
    assert [x.reason for x in stamboom_graph(family).left_out] == [
        "Tante Els: nog geen ouder, partner, kind, broer of zus ingevuld."
    ]


def test_neighbours_who_are_a_couple_are_no_family_until_somebody_puts_them_there():
    case = neighbour_only()
    assert {x.person_id for x in stamboom_graph(case).left_out} == {"buurvrouw", "man"}
    places = {View.STAMBOOM.value: (PlacementView("buurvrouw", 2.0, 0.0),)}
    layout = layout_stamboom(replace(case, placements=places))
    assert {"buurvrouw", "man"} <= layout.places.keys()


def test_confidential_feelings_are_drawn_only_when_the_case_has_them():
    case = Family("a v 1980", "b m 1979").couple("a b married").index("a").case()
    assert stamboom_graph(case).graph.members[0].sex == "F"


def test_a_tie_that_makes_no_sense_is_listed():
    case = (
        Family("a v 1950", "b v 1970", "c v 1990")
        .parents("a > b").parents("b > c").parents("c > a").parents("b > b").index("a").case()
    )  # fmt: skip
    layout = layout_stamboom(case)
    assert set(layout.places) == {"a", "b", "c"}
    sentences = [sentence for _tie, sentence in layout.not_drawn]
    assert any("voorouder van zichzelf" in s for s in sentences)
    assert any("eigen ouder" in s for s in sentences)


def test_a_household_of_strangers_is_not_drawn_and_pets_of_the_house_are():
    case = (
        Family("a v 1980").person("hond d 2020", kind=PersonKind.PET)
        .person("x v 1990", kind=PersonKind.PROFESSIONAL)
        .home("Thuis", "a", "hond").index("a").case()
    )  # fmt: skip
    assert set(layout_stamboom(case).places) == {"a", "hond"}
