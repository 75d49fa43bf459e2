"""What the marks say."""

from __future__ import annotations

from wijkteam_desktop.network.load import carrier_of, load_of
from wijkteam_desktop.network.sentences import (
    desired_sentence,
    dutch_number,
    emotional_sentence,
    person_sentence,
    tie_sentence,
)
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView, OrganisationView, PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.ties import DesiredTieView, TieView
from wijkteam_desktop.vocabulary import (
    Carrier,
    Circle,
    Direction,
    EmotionalKind,
    PartStatus,
    PersonKind,
    SupportKind,
    TieStrength,
)

VADER = PersonView("v", "Vader", PersonKind.CLIENT)
LOES = PersonView("l", "Loes", PersonKind.NEIGHBOUR, role="buurvrouw", capacity_hours=4.0)
NOOR = PersonView("n", "Noor", PersonKind.PROFESSIONAL, organisation_id="o")
PIL = PersonView("d", "Dr. Pil", PersonKind.PROFESSIONAL)
TIE = TieView(
    "t",
    "v",
    "l",
    Circle.MIDDLE,
    TieStrength.STRONG,
    (SupportKind.PRACTICAL, SupportKind.EMOTIONAL),
    Direction.BOTH,
    "dagelijks",
    3.5,
)
CASE = CaseView(
    "c",
    "C-1",
    "Zaak",
    people=(VADER, LOES, NOOR, PIL),
    organisations=(OrganisationView("o", "Wijkteam Zuid", sector="wijkteam"),),
    ties=(TIE,),
    parts=(
        PartView("d1", "douchen", Carrier.OWN_NETWORK, ("l",)),
        PartView("d2", "plan", Carrier.OWN_STRENGTH, ("v", "n"), (Carrier.DISTRICT_TEAM,)),
        PartView("d3", "oud", Carrier.OWN_NETWORK, ("l",), status=PartStatus.STOPPED),
    ),
)


def test_a_person_says_role_closeness_support_hours_and_parts() -> None:
    assert person_sentence(CASE, "l") == (
        "Loes, buurvrouw, dichtbij, geeft praktische steun en emotionele steun over en weer, "
        "3,5 van 4 uur per week, neemt 1 deelvraag op zich (Eigen netwerk)"
    )


def test_somebody_without_a_circle_says_so() -> None:
    assert person_sentence(CASE, "d") == "Dr. Pil, nog niet geplaatst"


def test_a_tie_says_who_gives_what_to_whom() -> None:
    assert tie_sentence(CASE, TIE) == (
        "Loes en Vader geven elkaar praktische steun en emotionele steun, dichtbij, sterke band, "
        "dagelijks, 3,5 uur per week"
    )


def test_a_feeling_with_a_direction_says_from_whom_to_whom() -> None:
    one_way = EmotionalView("e", "l", "v", EmotionalKind.FOCUSED_ON)
    mutual = EmotionalView("e", "l", "v", EmotionalKind.CONFLICT, note="over geld")
    assert emotional_sentence(CASE, one_way) == "Loes naar Vader: gericht op"
    assert emotional_sentence(CASE, mutual) == "Loes en Vader: conflict, over geld"


def test_a_wish_is_said_as_a_wish() -> None:
    wish = DesiredTieView("w", "v", "een maatje", Circle.OUTER)
    assert desired_sentence(CASE, wish) == "Vader wenst: een maatje, verder weg"


def test_numbers_are_dutch() -> None:
    assert [dutch_number(n) for n in (2.0, 3.5, 0.25, 10.0)] == ["2", "3,5", "0,25", "10"]


def test_load_counts_parts_that_are_not_stopped() -> None:
    load = load_of(CASE, "l")
    assert (load.parts, load.hours, load.capacity) == (1, 3.5, 4.0)
    assert load.share == 0.875
    assert load_of(CASE, "v").hours is None
    assert load_of(CASE, "v").share is None


def test_colour_follows_what_is_taken_on_else_the_kind() -> None:
    assert carrier_of(CASE, "v") is Carrier.OWN_STRENGTH
    assert carrier_of(CASE, "l") is Carrier.OWN_NETWORK
    assert carrier_of(CASE, "n") is Carrier.DISTRICT_TEAM
    assert carrier_of(CASE, "d") is Carrier.SPECIALIST
    assert carrier_of(CASE, "o") is Carrier.DISTRICT_TEAM
