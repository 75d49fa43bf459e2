"""What a network tells: every sentence, in singular and plural, and what is not said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.network.family_case import network, part, person, tie
from tests.network.networks import cases
from tests.network.noticing import FRIENDS, YEAR, found, friend, helper, said, worker
from tests.network.sample import sample_cases
from wijkteam_desktop.network.finding import finding_key, names, number_word
from wijkteam_desktop.network.observations import RULES, observations
from wijkteam_desktop.network.thresholds import BOUNDS, Thresholds
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.views.request import ActionView
from wijkteam_desktop.vocabulary import (
    Capacity,
    Circle,
    Direction,
    PartStatus,
    PersonKind,
    TieStrength,
)


def hours(**given: float) -> CaseView:
    """Friends who give so many hours a week."""
    return network(
        *(friend(name) for name in given),
        ties=tuple(tie(name, hours_per_week=value) for name, value in given.items()),
    )


# What may fall over


def test_who_gives_most_hours() -> None:
    one = found(hours(Ans=7, Bo=2, Cas=1), "dependent")
    assert [f.sentence for f in one] == [
        "Als Ans uitvalt, valt 70% van de uren steun weg. Wie kan dan?"
    ]
    assert one[0].source == "7 van de 10 uur per week die bij de steunlijnen zijn ingevuld."
    assert one[0].people == ("Ans",)
    assert one[0].ties == ("tie-Ans",)


def test_two_can_give_half_each() -> None:
    assert len(said(hours(Ans=5, Bo=5), "dependent")) == 2


def test_one_filled_in_person_is_not_everything() -> None:
    assert not said(hours(Ans=7), "dependent")
    assert not said(hours(Ans=7, Bo=0), "dependent")


def test_hours_of_a_pet_do_not_count() -> None:
    case = hours(Ans=5, Bo=2, Rex=40)
    people = tuple(replace(p, kind=PersonKind.PET) if p.name == "Rex" else p for p in case.people)
    assert said(replace(case, people=people), "dependent") == [
        "Als Ans uitvalt, valt 71% van de uren steun weg. Wie kan dan?"
    ]


def test_hours_that_the_client_gives_do_not_count() -> None:
    case = network(
        friend("Ans"),
        friend("Bo"),
        ties=(
            tie("Ans", hours_per_week=9, direction=Direction.FROM_CLIENT),
            tie("Bo", hours_per_week=1),
        ),
    )
    assert not said(case, "dependent")
    assert said(case, "hours") == ["Samen 1 uur steun per week: alles uit het eigen netwerk."]


def test_who_gives_many_hours() -> None:
    assert said(hours(Ans=10), "strain") == [
        "Ans geeft 10 uur steun per week. Hoe is dat vol te houden, en wie kan helpen?"
    ]
    assert said(hours(Ans=10, Bo=8.5, Cas=7), "strain") == [
        "Ans en Bo geven ieder 8 uur steun per week of meer. Hoe is dat vol te houden?"
    ]
    assert found(hours(Ans=10, Bo=8.5), "strain")[0].source == (
        "Ans: 10 uur per week; Bo: 8,5 uur per week."
    )
    assert not said(hours(Ans=10), "strain", strain_hours=11)


def test_professionals_and_volunteers_are_not_asked_how_they_keep_it_up() -> None:
    case = network(worker("Ans"), helper("Bo"))
    case = replace(case, ties=tuple(replace(t, hours_per_week=30) for t in case.ties))
    assert not said(case, "strain")


def test_who_stands_at_many_parts() -> None:
    parts = tuple(part(text, "Ans") for text in ("Koken", "Post", "Tuin", "Rijden"))
    case = network(friend("Ans"), parts=parts)
    assert said(case, "carriers") == ["Ans staat bij vier delen. Is dat te doen?"]
    assert found(case, "carriers")[0].source == "Ans: Koken, Post, Tuin, Rijden."
    assert not said(case, "carriers", carrier_parts=5)


def test_several_who_stand_at_many_parts_are_not_ranked() -> None:
    parts = (*(part(text, "Bo", "Ans") for text in "abc"), part("d", "Bo"))
    case = network(friend("Ans"), friend("Bo"), parts=parts)
    assert said(case, "carriers") == [
        "Ans en Bo staan ieder bij drie delen of meer. Is dat te doen?"
    ]


@pytest.mark.parametrize("status", [PartStatus.DONE, PartStatus.STOPPED])
def test_parts_that_are_over_weigh_nothing(status: PartStatus) -> None:
    parts = tuple(part(text, "Ans", status=status) for text in "abcd")
    assert not said(network(friend("Ans"), parts=parts), "carriers")


def test_professionals_may_stand_at_many_parts() -> None:
    parts = tuple(part(text, "Ans") for text in "abcd")
    assert not said(network(worker("Ans"), parts=parts), "carriers")


def test_more_than_there_is_room_for() -> None:
    case = network(
        friend("Ans", capacity_hours=4.0),
        friend("Bo", capacity=Capacity.TIGHT),
        friend("Cas", capacity=Capacity.EMPTY),
        ties=(tie("Ans", hours_per_week=6),),
        parts=(part("Koken", "Bo"),),
    )
    one = found(case, "over_capacity")[0]
    assert one.sentence == "Bij Ans en Bo staat meer dan er ruimte is. Wat kan eraf, of anders?"
    assert one.source == (
        "Draagkracht zoals ingevuld. Ans: 6 van 4 uur per week;"
        " Bo: weinig ruimte, en staat bij 1 deel."
    )


# Chances


def test_important_and_not_asked() -> None:
    case = network(friend("Ans"), friend("Bo"), friend("Cas"), parts=(part("Koken", "Bo"),))
    assert said(case, "not_asked") == [
        "Ans en Cas zijn belangrijk, en hebben nog geen rol in het plan."
    ]
    busy = replace(case, actions=(ActionView("a", "Bellen", who_id="Cas"),))
    assert said(busy, "not_asked") == ["Ans is belangrijk, en heeft nog geen rol in het plan."]


@pytest.mark.parametrize(
    "who",
    [
        friend("Ans", birth_year=2015),
        friend("Ans", capacity=Capacity.EMPTY),
        friend("Ans", died_year=2020),
        worker("Ans"),
        helper("Ans"),
    ],
)
def test_who_is_not_named_as_a_helper(who: PersonView) -> None:
    case = network(who, friend("Bo"), parts=(part("Koken", "Bo"),))
    assert not said(case, "not_asked")


@pytest.mark.parametrize(
    "line",
    [
        tie("Ans", Circle.OUTER),
        tie("Ans", None),
        tie("Ans", Circle.INNER, strength=TieStrength.BROKEN),
    ],
)
def test_which_ties_make_no_helper(line: Any) -> None:
    case = network(friend("Ans"), ties=(line,), parts=(part("Koken"),))
    assert not said(case, "not_asked")


def test_without_a_plan_nobody_lacks_a_role() -> None:
    assert not said(network(friend("Ans")), "not_asked")


def test_empty_groups() -> None:
    kinds = [PersonKind.FAMILY, PersonKind.NEIGHBOUR, PersonKind.VOLUNTEER, PersonKind.COLLEAGUE]
    everybody = [friend("Fee"), *(friend(kind.value, kind=kind) for kind in kinds)]
    assert not said(network(*everybody), "empty_groups")
    assert said(network(*everybody[:1]), "empty_groups") == [
        "Er staan nog geen familie, buren, vrijwilligers of mensen van school of werk in de"
        " tekening. Wie hoort er nog bij?"
    ]
    no_family = [p for p in everybody if p.kind is not PersonKind.FAMILY]
    assert said(network(*no_family), "empty_groups") == [
        "Er staat nog geen familie in de tekening. Wie hoort er nog bij?"
    ]
    no_neighbours = [p for p in everybody if p.kind is not PersonKind.NEIGHBOUR]
    assert said(network(*no_neighbours), "empty_groups") == [
        "Er staan nog geen buren in de tekening. Wie hoort er nog bij?"
    ]


def test_the_inner_circle() -> None:
    nobody = network(friend("Ans"))
    assert said(nobody, "inner") == ["Er staat nog niemand in de binnenste cirkel."]
    one = network(friend("Ans"), ties=(tie("Ans", Circle.INNER),))
    assert said(one, "inner") == ["Eén iemand in de binnenste cirkel: Ans."]
    two = network(
        friend("Ans"), friend("Bo"), ties=(tie("Ans", Circle.INNER), tie("Bo", Circle.INNER))
    )
    assert not said(two, "inner")
    assert said(two, "inner", inner_few=2) == ["Twee mensen in de binnenste cirkel: Ans en Bo."]


def test_without_places_nothing_about_the_inner_circle() -> None:
    assert not said(network(friend("Ans"), ties=(tie("Ans", None),)), "inner")


def test_give_and_take() -> None:
    case = network(friend("Ans"), helper("Bo"), friend("Cas"), worker("Dee"))
    assert said(case, "reciprocal") == [
        "Bij geen van de 3 eigen mensen gaat het over en weer. Wat kan Wendy bieden?"
    ]
    both = replace(
        case,
        ties=(
            tie("Ans", direction=Direction.BOTH),
            tie("Bo", reciprocity="bakt taart"),
            *case.ties[2:],
        ),
    )
    assert said(both, "reciprocal") == ["Bij 2 van de 3 eigen mensen gaat het over en weer."]
    every = replace(case, ties=tuple(replace(t, direction=Direction.BOTH) for t in case.ties))
    assert said(every, "reciprocal") == ["Bij alle 3 eigen mensen gaat het over en weer."]
    assert not said(network(friend("Ans")), "reciprocal")


# Counts


def test_how_many() -> None:
    assert said(network(friend("Ans")), "size") == ["Er staat één mens om Wendy heen."]
    assert said(network(friend("Ans"), worker("Bo")), "size") == [
        "Er staan 2 mensen om Wendy heen."
    ]
    assert not said(network(), "size")


def test_several_main_people_are_the_family() -> None:
    case = network(friend("Ans"))
    second = person("Yara v", kind=PersonKind.CLIENT, is_index=True)
    assert said(replace(case, people=(*case.people, second)), "size") == [
        "Er staat één mens om het gezin heen."
    ]


def test_the_dead_pets_and_who_has_no_tie_do_not_count() -> None:
    case = network(
        friend("Ans", died_year=2001),
        friend("Rex", kind=PersonKind.PET),
        friend("Bo"),
        friend("Cas"),
        ties=(tie("Ans"), tie("Rex"), tie("Bo")),
    )
    assert said(case, "size") == ["Er staat één mens om Wendy heen."]


def test_from_where() -> None:
    case = network(friend("Ans"), friend("Bo"), helper("Cas"), worker("Dee"), worker("Eef"))
    assert said(case, "composition") == [
        "Om Wendy heen: 2 uit het eigen netwerk, 1 vrijwilliger en 2 professionals."
    ]
    assert said(network(worker("Ans")), "composition") == ["Om Wendy heen: 1 professional."]


def test_hours_together() -> None:
    case = network(friend("Ans"), worker("Bo"), helper("Cas"), friend("Dee"))
    lines = (
        tie("Ans", hours_per_week=4.5),
        tie("Bo", hours_per_week=2),
        tie("Cas", hours_per_week=1),
        tie("Dee"),
        tie("org", hours_per_week=1),
        tie("Wendy", client="Wendy", hours_per_week=3),
    )
    case = replace(case, ties=lines, organisations=(OrganisationView("org", "Sportclub"),))
    one = found(case, "hours")[0]
    assert one.sentence == (
        "Samen 11,5 uur steun per week: 4,5 uit het eigen netwerk, 3 binnen het gezin,"
        " 1 van vrijwilligers, 2 van professionals en 1 van organisaties."
    )
    assert (
        one.source == "De uren die bij de steunlijnen zijn ingevuld. Bij 1 ander staan geen uren."
    )
    more = replace(case, ties=(*lines[:1], *(replace(t, hours_per_week=None) for t in lines[1:])))
    assert found(more, "hours")[0].source.endswith("Bij 5 anderen staan geen uren.")
    assert not said(network(friend("Ans")), "hours")


# All together


def test_the_order_is_that_of_the_rules() -> None:
    case = sample_cases()["casus-07"].public()
    order = [rule.__name__ for rule in RULES]
    topics = [one.topic for one in observations(case, year=YEAR)]
    names_of = {"inner_circle": "inner"}
    wanted = [names_of.get(name, name) for name in order]
    assert topics == sorted(topics, key=wanted.index)
    assert topics[-1] == "unknown_ties"


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_confidential_rows_are_never_counted_in_the_public_case(case_id: str) -> None:
    case = sample_cases()[case_id]
    hidden = {one.id for one in (*case.ties, *case.emotional, *case.parts) if one.confidential}
    for one in observations(case.public(), year=YEAR):
        assert hidden.isdisjoint({*one.ties, *one.parts})


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_every_observation_has_a_source_a_key_and_known_people(case_id: str) -> None:
    case = sample_cases()[case_id].public()
    every = observations(case, year=YEAR)
    nodes = {p.id for p in case.people} | {o.id for o in case.organisations}
    assert every
    assert len({one.key for one in every}) == len(every)
    for one in every:
        assert one.source
        assert one.sentence.endswith((".", "?"))
        assert "{" not in one.sentence + one.source
        assert nodes.issuperset({*one.people, *one.about})


def test_the_key_does_not_hang_on_numbers_or_order() -> None:
    assert found(hours(Ans=7, Bo=2), "dependent")[0].key == "dependent:Ans"
    assert found(hours(Ans=9, Bo=1), "dependent")[0].key == "dependent:Ans"
    assert finding_key("x", ["b", "a"]) == finding_key("x", ["a", "b"])


def test_numbers_and_names_in_prose() -> None:
    assert [number_word(n) for n in (0, 1, 12, 13)] == ["nul", "één", "twaalf", "13"]
    case = network(*(friend(name) for name in FRIENDS))
    assert names(case, FRIENDS[:4]) == "Ans, Bo, Cas en Dee"
    assert names(case, FRIENDS) == "Ans, Bo, Cas en nog 3"
    assert names(case, ["weg"]) == "iemand"


@given(cases(30), st.data())
def test_any_network_with_any_limits(case: CaseView, data: st.DataObject) -> None:
    limits = Thresholds(
        **{name: data.draw(st.integers(low, high)) for name, (low, high) in BOUNDS.items()}
    )
    for one in observations(case, limits, year=YEAR):
        assert one.sentence
        assert one.source
