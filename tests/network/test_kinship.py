"""What any two people are to each other."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.network.family_case import couples, family, parents, person
from tests.network.sample import sample_cases
from wijkteam_desktop.network.kinship import Kinship, case_kinship, kinship
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import ParentLinkView, PartnershipView, PersonView
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind, PersonKind

PEOPLE = (
    *("Bet v", "Bep v", "Oma v", "Opa m", "Oudoom m", "Mama v", "Papa m", "Tante v", "Oom m"),
    *("Ik v", "Broer m", "Zus v", "Half m", "Vriendin v", "Neef m", "Nicht v", "Achterneef m"),
    *("Man m", "Schoonma v", "Zwager m", "Zoon m", "Sofie v", "Kleinkind ?", "Achter m"),
    *("Stief m", "Stiefzus v", "Pleegma v", "Pleegkind x", "Ex m", "ExMa v", "Vreemde v"),
    *("Stiefbroer m", "Verre m", "VriendVanDochter m", "Dochter v", "Achterzus v", "Stiefdo v"),
)


@pytest.fixture(scope="module")
def big() -> Kinship:
    return Kinship(
        family(
            PEOPLE,
            parent_links=(
                *parents("Bep+Bet > Oma", "Bep > Oudoom", "Oma+Opa > Mama Tante"),
                *parents("Mama+Papa > Ik Broer Zus", "Papa+Vriendin > Half"),
                *parents("Tante+Oom > Neef Nicht", "Neef > Achterneef", "Schoonma > Man Zwager"),
                *parents("Ik+Man > Zoon Dochter", "Zoon+Sofie > Kleinkind", "Kleinkind > Achter"),
                *parents("Stief > Stiefzus", "ExMa > Ex", "Verre > Vreemde", "Oudoom > Achterzus"),
                *parents("Pleegma > Pleegkind Ik", kind=ParentKind.FOSTER),
                *parents("Stief > Stiefbroer", "Man > Stiefdo", kind=ParentKind.STEP),
            ),
            partnerships=couples(
                "Mama Stief married",
                "Mama Papa divorced",
                "Tante Oom married",
                "Ik Man married",
                "Ik Ex divorced",
                "Zoon Sofie registered",
                "Zus Verre cohabiting",
                "VriendVanDochter Dochter lat",
            ),
        )
    )


@pytest.mark.parametrize(
    ("who", "word"),
    [
        ("Mama", "moeder"),
        ("Papa", "vader"),
        ("Oma", "oma"),
        ("Opa", "opa"),
        ("Bet", "overgrootmoeder"),
        ("Oudoom", "oudoom"),
        ("Tante", "tante"),
        ("Oom", "aangetrouwde oom"),
        ("Broer", "broer"),
        ("Zus", "zus"),
        ("Half", "halfbroer"),
        ("Neef", "neef"),
        ("Nicht", "nicht"),
        ("Achterneef", "achterneef"),
        ("Man", "man"),
        ("Ex", "ex-man"),
        ("Schoonma", "schoonmoeder"),
        ("ExMa", "ex-schoonmoeder"),
        ("Zwager", "zwager"),
        ("Verre", "zwager"),
        ("Zoon", "zoon"),
        ("Sofie", "schoondochter"),
        ("Kleinkind", "kleinkind"),
        ("Achter", "achterkleinzoon"),
        ("Stief", "stiefvader"),
        ("Stiefzus", "stiefzus"),
        ("Pleegma", "pleegmoeder"),
        ("Pleegkind", "pleegbroer of pleegzus"),
        ("VriendVanDochter", "partner van dochter"),
        ("Vriendin", "moeder van halfbroer"),
        ("Stiefbroer", "stiefzoon van stiefvader"),
        ("Achterzus", "achternicht"),
        ("Stiefdo", "stiefdochter van man"),
        ("Vreemde", "stiefdochter van zus"),
        ("Ik", ""),
    ],
)
def test_what_somebody_is_to_me(big: Kinship, who: str, word: str) -> None:
    assert big.of(who, "Ik") == word


@pytest.mark.parametrize(
    ("who", "whom", "word"),
    [
        ("Ik", "Oma", "kleindochter"),
        ("Ik", "Oudoom", "achternicht"),
        ("Ik", "Tante", "nicht"),
        ("Ik", "Man", "vrouw"),
        ("Ik", "Ex", "ex-vrouw"),
        ("Ik", "Stief", "stiefdochter"),
        ("Ik", "Pleegma", "pleegdochter"),
        ("Zwager", "Zoon", "oom"),
        ("Zoon", "Sofie", "partner"),
        ("Papa", "Stief", "ex-man van vrouw"),
        ("Mama", "Man", "schoonmoeder"),
        ("Achterneef", "Oma", "achterkleinzoon"),
        ("Broer", "Man", "zwager"),
        ("Achterneef", "Zoon", "achterneef"),
    ],
)
def test_between_two_others(big: Kinship, who: str, whom: str, word: str) -> None:
    assert big.of(who, whom) == word


def test_a_composed_phrase_says_the_nearest_piece_last() -> None:
    case = family(
        ["Ik v", "Mama v", "Vriend m", "Broer m"],
        parent_links=parents("Mama > Ik"),
        partnerships=couples("Mama Vriend married"),
        sibling_groups=(("Vriend", "Broer"),),
    )
    assert kinship(case, "Broer", "Ik") == "zwager van moeder"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("married", "man"),
        ("remarried", "man"),
        ("registered", "partner"),
        ("cohabiting", "partner"),
        ("lat", "partner"),
        ("engaged", "verloofde"),
        ("separated", "ex-partner"),
        ("divorced", "ex-man"),
        ("ended", "ex-partner"),
        ("cohabiting_ended", "ex-partner"),
        ("married 1990 2000", "ex-man"),
    ],
)
def test_words_for_a_partner(kind: str, words: str) -> None:
    case = family(["Ans v", "Bo m"], partnerships=couples(f"Ans Bo {kind}"))
    assert kinship(case, "Bo", "Ans") == words


def test_who_stays_behind_is_widow_or_widower() -> None:
    case = family(
        ["Ans v 1930", "Bo m 1928 2001"], partnerships=couples("Ans Bo married 1950 2001")
    )
    assert kinship(case, "Ans", "Bo") == "weduwe"
    assert kinship(case, "Bo", "Ans") == "man"


@pytest.mark.parametrize(
    ("links", "word"),
    [
        (parents("A+B > Ik Jan"), "broer"),
        (parents("A > Ik Jan"), "broer"),
        (parents("A+B > Ik", "A+C > Jan"), "halfbroer"),
        (parents("A+B > Ik", "A > Jan"), "(half)broer"),
        ((*parents("A > Ik"), *parents("A > Jan", kind=ParentKind.STEP)), "stiefbroer"),
        ((*parents("A > Ik"), *parents("A > Jan", kind=ParentKind.FOSTER)), "pleegbroer"),
        ((*parents("A+B > Ik"), *parents("A+B > Jan", kind=ParentKind.ADOPTED)), "broer"),
    ],
)
def test_kinds_of_brothers(links: tuple[ParentLinkView, ...], word: str) -> None:
    case = family(["Ik v", "Jan m", "A v", "B m", "C m"], parent_links=links)
    assert kinship(case, "Jan", "Ik") == word


@pytest.mark.parametrize(
    ("kind", "up", "down"),
    [
        (ParentKind.ADOPTED, "adoptiemoeder", "adoptiezoon"),
        (ParentKind.FOSTER, "pleegmoeder", "pleegzoon"),
        (ParentKind.STEP, "stiefmoeder", "stiefzoon"),
    ],
)
def test_kinds_of_parents(kind: ParentKind, up: str, down: str) -> None:
    case = family(
        ["A v", "Oma v", "Jan m"],
        parent_links=(*parents("A > Jan", kind=kind), *parents("Oma > A")),
    )
    assert kinship(case, "A", "Jan") == up
    assert kinship(case, "Jan", "A") == down
    assert kinship(case, "Oma", "Jan") == up.replace("moeder", "oma").replace("adoptieo", "o")


@pytest.mark.parametrize(("size", "word"), [(2, "tweelingzus"), (3, "drielingzus"), (4, "zus")])
def test_twins(size: int, word: str) -> None:
    names = [f"K{n}" for n in range(size)]
    links = parents(f"A > {' '.join(names)}")
    case = family(
        ["A v", *(f"{name} v" for name in names)],
        parent_links=tuple(replace(link, twin_group="t") for link in links),
    )
    assert kinship(case, "K0", "K1") == word


def test_genders_choose_the_word() -> None:
    for gender, word in {
        Gender.WOMAN: "tante",
        Gender.TRANS_WOMAN: "tante",
        Gender.MAN: "oom",
        Gender.TRANS_MAN: "oom",
        Gender.NON_BINARY: "oom of tante",
        Gender.UNKNOWN: "oom of tante",
    }.items():
        case = family(
            ["Ik v", "Oma v", "Mama v"], parent_links=parents("Oma > Mama T", "Mama > Ik")
        )
        case = replace(case, people=(*case.people, PersonView("T", "T", gender=gender)))
        assert kinship(case, "T", "Ik") == word


def test_an_unborn_child() -> None:
    baby = person("Baby ?", pregnancy_due="2027-02")
    case = family(["Mama v", "Oma v", "Kind m"], parent_links=parents("Oma > Mama"))
    case = replace(
        case,
        people=(*case.people, baby),
        parent_links=(*case.parent_links, *parents("Mama > Kind Baby")),
    )
    assert kinship(case, "Baby", "Mama") == "ongeboren kind"
    assert kinship(case, "Baby", "Oma") == "ongeboren kleinkind"
    assert kinship(case, "Baby", "Kind") == "ongeboren broer of zus"


def test_too_far_for_words() -> None:
    names = [f"P{n}" for n in range(9)]
    lines = [f"{a} {b} divorced" for a, b in pairwise(names)]
    case = family([f"{name} v" for name in names], partnerships=couples(*lines))
    assert kinship(case, "P3", "P0") == "ex-vrouw van ex-vrouw van ex-vrouw"
    assert kinship(case, "P8", "P0") == "verre familie"


def test_no_family_line_no_word() -> None:
    case = family(["A v", "B m"])
    assert kinship(case, "A", "B") == ""
    assert kinship(case, "A", "nobody") == ""
    assert kinship(case, "nobody", "A") == ""
    assert Kinship(case).sentence("A", "B") == "Tussen A en B staat geen familielijn."


def test_both_ways_in_a_sentence() -> None:
    case = family(["An v", "Bo x", "Cas m"], parent_links=parents("An > Bo Cas"))
    kin = Kinship(case)
    assert kin.sentence("An", "Bo") == "An is moeder van Bo. Bo is kind van An."
    twins = family(["Ab m", "Jo m"], sibling_groups=(("Ab", "Jo"),))
    assert Kinship(twins).sentence("Ab", "Jo") == "Ab en Jo zijn elkaars broer."


ROLES = {
    "casus-01": {
        "p03": "dochter van Riet van Verzonnenveen en Wim van Verzonnenveen",
        "p05": "kleindochter van Riet van Verzonnenveen en Wim van Verzonnenveen",
        "p06": "schoonzoon van Riet van Verzonnenveen en Wim van Verzonnenveen",
        "p07": "zus van Riet van Verzonnenveen",
        "p08": "broer van Wim van Verzonnenveen",
        "p01": "vrouw van Wim van Verzonnenveen",
    },
    "casus-02": {"p04": "moeder van Jordi Duimstok", "p07": "broer van Dirk Duimstok"},
    "casus-03": {"p04": "kleinzoon van Mia Zomerdijk", "p06": "ex-man van Mia Zomerdijk"},
    "casus-04": {
        "p01": "moeder van Noa Verzinsel, Sem Sprookman, Sil Sprookman en Yara Hikayat",
        "p06": "ongeboren kind van Wendy Fabelaar",
        "p07": "vader van Yara Hikayat",
        "p11": "stiefmoeder van Noa Verzinsel",
        "p12": "halfbroer of halfzus van Noa Verzinsel",
        "p13": "moeder van Wendy Fabelaar",
        "p17": "opa van Sem Sprookman en Sil Sprookman",
        "p19": "oma van Yara Hikayat",
        "p20": "pleegmoeder van Sil Sprookman",
        "p22": "pleegzus van Sil Sprookman",
    },
    "casus-06": {
        "p04": "stiefmoeder van Daan Nergenshuizen",
        "p05": "stiefbroer van Daan Nergenshuizen",
        "p06": "oma van Daan Nergenshuizen",
    },
    "casus-07": {"p04": "zus van Ruben Zomaar", "p05": "ex-partner van Ruben Zomaar"},
    "casus-09": {
        "p05": "stiefvader van Kyra Duimelaar",
        "p06": "halfbroer van Kyra Duimelaar",
        "p09": "tante van Kyra Duimelaar",
        "p10": "vader van Kyra Duimelaar",
    },
}


@pytest.mark.parametrize("case_id", sorted(ROLES))
def test_the_sample_cases_say_what_their_roles_say(case_id: str) -> None:
    case = _sample(case_id)
    found = {i: case_kinship(case, i) for i in ROLES[case_id]}
    assert found == ROLES[case_id]


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_all_family_of_the_samples_has_a_word_and_professionals_have_none(case_id: str) -> None:
    case = _sample(case_id)
    kin = Kinship(case)
    for one in case.people:
        said = kin.in_case(one.id)
        if one.kind is PersonKind.PROFESSIONAL:
            assert not said
        elif one.kind is PersonKind.FAMILY:
            assert said
            assert "verre" not in said


def test_many_main_people_are_counted() -> None:
    names = [f"K{n}" for n in range(6)]
    case = family(["Oma v", *(f"{name} v" for name in names)])
    case = replace(
        case,
        people=tuple(replace(p, is_index=p.name in names) for p in case.people),
        parent_links=parents(f"Oma > {' '.join(names)}"),
    )
    assert case_kinship(case, "Oma") == "moeder van K0, K1, K2, K3 en nog 2"


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_the_order_of_the_rows_does_not_matter(case_id: str) -> None:
    case = _sample(case_id)
    mixed = replace(
        case,
        people=_mixed(case.people),
        parent_links=_mixed(case.parent_links),
        partnerships=_mixed(case.partnerships),
    )
    first, second = Kinship(case), Kinship(mixed)
    for one in case.people:
        assert first.everybody(one.id) == second.everybody(one.id)


@st.composite
def tangles(draw: st.DrawFn) -> CaseView:
    """People tied at random: own ancestors, parents twice, partners of themselves."""
    ids = [f"p{n}" for n in range(draw(st.integers(1, 9)))]
    one = st.sampled_from(ids)
    return CaseView(
        "case",
        "C",
        "Zaak",
        people=tuple(
            PersonView(
                i,
                i,
                draw(st.sampled_from(PersonKind)),
                draw(st.sampled_from(Gender)),
                birth_year=draw(st.sampled_from([None, 1950, 1990])),
                died_year=draw(st.sampled_from([None, None, 1980, 2020])),
                is_index=draw(st.booleans()),
            )
            for i in ids
        ),
        parent_links=tuple(
            ParentLinkView(
                f"l{n}",
                "x",
                draw(one),
                draw(one),
                draw(st.sampled_from(ParentKind)),
                twin_group=draw(st.sampled_from([None, "t"])),
            )
            for n in range(draw(st.integers(0, 14)))
        ),
        partnerships=tuple(
            PartnershipView(
                f"c{n}",
                draw(one),
                draw(one),
                draw(st.sampled_from(PartnershipKind)),
                draw(st.sampled_from([None, 1940, 2000])),
                draw(st.sampled_from([None, 1930, 2030])),
            )
            for n in range(draw(st.integers(0, 5)))
        ),
        sibling_groups=(tuple(draw(st.lists(one, max_size=4))),),
    )


@given(tangles())
def test_any_tangle_has_words_both_ways(case: CaseView) -> None:
    kin = Kinship(case)
    for first in case.people:
        assert kin.of(first.id, first.id) == ""
        kin.in_case(first.id)
        for second in case.people:
            assert bool(kin.of(first.id, second.id)) == bool(kin.of(second.id, first.id))


def _sample(case_id: str) -> CaseView:
    raw = json.loads(sample_file().read_text("utf-8"))["cases"]
    groups = next(c for c in raw if c["case_id"] == case_id).get("siblings_without_parents") or ()
    case = sample_cases()[case_id]
    return replace(case, sibling_groups=tuple(tuple(group) for group in groups))


def _mixed(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(random.Random(7).sample(rows, len(rows)))
