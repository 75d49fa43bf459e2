"""Each person as one spoken sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.network.family_case import family, knows, network, parents, part, person, tie
from tests.network.noticing import friend
from tests.network.sample import sample_cases
from wijkteam_desktop.network.kinship import Kinship
from wijkteam_desktop.network.spoken import spoken_person
from wijkteam_desktop.views.people import HouseholdView, OrganisationView
from wijkteam_desktop.views.ties import DesiredTieView
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    EmotionalKind,
    PersonKind,
    SupportKind,
    TieStrength,
)


def test_everything_about_somebody() -> None:
    greet = person("Greet v 1964", role="oma, moeder van Wendy", capacity_hours=12.0)
    case = network(
        greet,
        ties=(
            tie(
                "Greet",
                Circle.INNER,
                kinds=(SupportKind.EMOTIONAL, SupportKind.PRACTICAL),
                hours_per_week=2.5,
                strength=TieStrength.STRONG,
            ),
        ),
        parent_links=parents("Greet > Wendy"),
        parts=(part("Koken", "Greet"),),
        households=(HouseholdView("h", "Huis Greet", ("Greet",)),),
        emotional=knows("Greet Wendy"),
        desired=(DesiredTieView("d", "Greet", "meer rust"),),
    )
    assert spoken_person(case, "Greet") == (
        "Greet, moeder van Wendy, oma, geboren in 1964, woont in Huis Greet; staat heel dichtbij;"
        " geeft emotionele steun en praktische steun aan Wendy, 2,5 uur per week (sterk);"
        " neemt 1 deelvraag op zich (eigen netwerk); kan 12 uur per week; nauw met Wendy;"
        " wenst: meer rust."
    )


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        (Direction.TO_CLIENT, "geeft steun aan Wendy"),
        (Direction.FROM_CLIENT, "krijgt steun van Wendy"),
        (Direction.BOTH, "geeft steun over en weer met Wendy"),
    ],
)
def test_who_gives(direction: Direction, words: str) -> None:
    case = network(friend("Ans"), ties=(tie("Ans", direction=direction),))
    assert spoken_person(case, "Ans") == f"Ans; staat dichtbij; {words}."


@pytest.mark.parametrize(
    ("kind", "there", "back"),
    [
        (EmotionalKind.CONFLICT, "conflict met Bo", "conflict met Ans"),
        (EmotionalKind.FOCUSED_ON, "gericht op Bo", "Ans is op deze persoon gericht"),
        (EmotionalKind.CARETAKER, "verzorgt Bo", "wordt verzorgd door Ans"),
        (EmotionalKind.NEGLECT, "verwaarlozing naar Bo", "verwaarlozing van Ans"),
    ],
)
def test_how_two_are_with_each_other(kind: EmotionalKind, there: str, back: str) -> None:
    case = network(friend("Ans"), friend("Bo"), emotional=knows("Ans Bo", kind=kind))
    assert spoken_person(case, "Ans").endswith(f"; {there}.")
    assert spoken_person(case, "Bo").endswith(f"; {back}.")


def test_who_is_not_born_is_not_born_in_a_year() -> None:
    lost = person("(miskraam) ? 2021", miscarriage=True)
    assert spoken_person(replace(family([]), people=(lost,)), "(miskraam)") == "(miskraam)."
    dead = family(["Opa m 1940 2010"])
    assert spoken_person(dead, "Opa") == "Opa, geboren in 1940, overleden in 2010."


def test_clients_organisations_and_strangers() -> None:
    case = network(
        friend("Ans", kind=PersonKind.PROFESSIONAL, organisation_name="Wijkteam"),
        ties=(),
        organisations=(OrganisationView("org", "Sportclub"),),
    )
    assert spoken_person(case, "Wendy") == "Wendy, cliënt of gezin, geboren in 1989."
    assert spoken_person(case, "org") == "Sportclub, organisatie."
    assert spoken_person(case, "Ans") == "Ans, van Wijkteam; nog niet geplaatst."
    assert spoken_person(case, "weg") == ""


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_every_sample_person_has_one_sentence(case_id: str) -> None:
    case = sample_cases()[case_id]
    kin = Kinship(case)
    for one in case.people:
        said = spoken_person(case, one.id, kin)
        assert said.startswith(one.name)
        assert said.endswith(".")
        assert "{" not in said
        assert said == spoken_person(case, one.id)
