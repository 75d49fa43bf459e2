"""What is said about who knows whom, and about roles; and that unknown is not zero."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.network.family_case import knows, network, part
from tests.network.noticing import FRIENDS, found, friend, helper, said, worker
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import AuthorityView, HouseholdView
from wijkteam_desktop.vocabulary import Carrier, EmotionalKind, PersonKind


def acquainted(*pairs: str, **fields: Any) -> CaseView:
    return network(*(friend(name) for name in FRIENDS), emotional=knows(*pairs), **fields)


def test_more_professionals_than_own_people() -> None:
    case = network(worker("Ans"), worker("Bo"), friend("Cas"))
    one = found(case, "professionals")[0]
    assert one.sentence == "Er staan meer professionals dan eigen mensen. Klopt dat beeld?"
    assert one.source == "2 professionals, 1 uit eigen netwerk en vrijwilligers samen."
    assert not said(network(worker("Ans"), friend("Bo")), "professionals")
    assert said(network(worker("Ans"), friend("Bo")), "professionals", professionals_share=50) == [
        "Er staan veel professionals naast de eigen mensen. Klopt dat beeld?"
    ]


def test_ties_between_others_are_unknown_until_drawn() -> None:
    case = acquainted()
    one = found(case, "unknown_ties")[0]
    assert one.sentence == "Wie elkaar kent, is nog niet ingevuld."
    assert not one.known
    for topic in ("density", "isolated", "bridges"):
        assert not said(case, topic)


def test_ties_between_others_are_unknown_while_few_are_drawn() -> None:
    case = acquainted("Ans Bo")
    assert said(case, "unknown_ties") == [
        "Wie elkaar kent, is pas bij 2 van de 6 eigen mensen ingevuld."
    ]
    assert not said(case, "isolated")
    assert not said(case, "unknown_ties", known_share=30)
    assert said(case, "isolated", known_share=30)


def test_family_lines_alone_do_not_fill_it_in() -> None:
    case = replace(acquainted(), households=(HouseholdView("h", "Thuis", FRIENDS),))
    assert said(case, "unknown_ties") == ["Wie elkaar kent, is nog niet ingevuld."]


def test_they_hardly_know_each_other() -> None:
    case = acquainted("Ans Bo", "Cas Dee")
    one = found(case, "density")[0]
    assert one.sentence == "De mensen om Wendy heen kennen elkaar bijna niet."
    assert one.source == "2 van de 15 mogelijke lijnen tussen eigen mensen."
    assert not said(case, "density", density_low=5)


def test_most_know_each_other() -> None:
    pairs = [f"{a} {b}" for n, a in enumerate(FRIENDS) for b in FRIENDS[n + 1 :]]
    assert said(acquainted(*pairs[:12]), "density") == [
        "De meeste mensen om Wendy heen kennen elkaar."
    ]
    assert not said(acquainted(*pairs[:12]), "density", density_high=90)


def test_who_stands_alone() -> None:
    assert said(acquainted("Ans Bo", "Cas Dee", "Dee Eef"), "isolated") == [
        "Fay heeft in de tekening met niemand anders contact. Klopt dat?"
    ]
    assert said(acquainted("Ans Bo", "Cas Dee"), "isolated") == [
        "Eef en Fay hebben in de tekening met niemand anders contact."
    ]
    many = network(*(friend(name) for name in (*FRIENDS, "Gea")), emotional=knows("Ans Bo"))
    assert said(many, "isolated", known_share=10) == [
        "Vijf mensen hebben in de tekening met niemand anders contact."
    ]


def test_who_lives_together_is_not_alone() -> None:
    case = acquainted("Ans Bo", "Cas Dee", "Dee Eef")
    home = HouseholdView("h", "Thuis", ("Fay", "Ans"))
    assert not said(replace(case, households=(home,)), "isolated")


def test_a_broken_line_is_drawn_but_no_contact() -> None:
    case = acquainted("Ans Bo", "Cas Dee", "Dee Eef")
    broken = knows("Fay Ans", kind=EmotionalKind.CUT_OFF)
    assert said(replace(case, emotional=(*case.emotional, *broken)), "isolated") == [
        "Fay heeft in de tekening met niemand anders contact. Klopt dat?"
    ]


def test_a_bridge_between_groups() -> None:
    near = [friend(n, kind=PersonKind.NEIGHBOUR) for n in ("Ans", "Bo")]
    kin = [friend(n, kind=PersonKind.FAMILY) for n in ("Cas", "Dee", "Eef")]
    joop = friend("Joop", kind=PersonKind.FRIEND)
    case = network(
        *near,
        *kin,
        joop,
        emotional=knows(
            "Ans Bo", "Cas Dee", "Dee Eef", "Cas Eef", "Joop Ans", "Joop Bo", "Joop Cas", "Joop Dee"
        ),
    )
    one = found(case, "bridges")
    assert [f.sentence for f in one] == ["Alleen Joop verbindt de buren met de familie."]
    assert one[0].about == ("Joop",)
    assert one[0].people == ("Joop", "Ans", "Bo")


def test_a_bridge_to_one_person() -> None:
    case = acquainted(
        "Ans Bo", "Bo Cas", "Cas Dee", "Dee Bo", "Dee Eef", "Eef Bo", "Fay Bo", "Fay Cas"
    )
    assert said(case, "bridges") == ["Alleen Bo verbindt Ans met de anderen."]


def test_double_roles() -> None:
    parts = (
        part("Koken", "Ans", carrier=Carrier.VOLUNTEER),
        part("Inloop", "Ans", carrier=Carrier.COLLECTIVE),
    )
    assert said(network(helper("Ans"), parts=parts), "double_roles") == [
        "Ans staat in het plan als vrijwilliger en voorziening. Is voor iedereen helder welke rol?"
    ]
    shared = tuple(replace(p, actor_ids=("Ans", "Bo")) for p in parts)
    assert not said(network(helper("Ans"), helper("Bo"), parts=shared), "double_roles")


def test_authority_and_a_part_are_two_roles() -> None:
    case = network(
        friend("Ans"),
        parts=(part("Post", "Ans", carrier=Carrier.OWN_NETWORK),),
        authorities=(AuthorityView("a", "Wendy", "administration_of_assets", ("Ans",)),),
    )
    assert said(case, "double_roles") == [
        "Ans staat in het plan als eigen netwerk en wie wettelijk over iemand gaat."
        " Is voor iedereen helder welke rol?"
    ]
    parent = replace(case.authorities[0], kind="parental_authority")
    assert not said(replace(case, authorities=(parent,)), "double_roles")
