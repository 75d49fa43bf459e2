"""The request, and the hint on a question that asks why things fail."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import cases, people, request
from wijkteam_desktop.services.request import question_hint
from wijkteam_desktop.vocabulary import LifeDomain


def test_fields(do: Any, look: Any, family: Family) -> None:
    do(
        lambda s: request.update(
            s,
            family.case,
            question_behind="Weer vader kunnen zijn",
            question_to_team="Wie kan helpen met de brief?",
            asked_by_id=family.son,
            date="1-3-26",
            contact_wish=False,
        )
    )
    asked = look().request
    assert asked.question_behind == "Weer vader kunnen zijn"
    assert asked.question_to_team == "Wie kan helpen met de brief?"
    assert asked.asked_by_id == family.son
    assert asked.date == "2026-03-01"
    assert asked.contact_wish is False
    do(lambda s: request.update(s, family.case, contact_wish=None, asked_by_id=None))
    assert look().request.contact_wish is None
    assert look().request.asked_by_id is None


def test_life_domains_keep_their_order(do: Any, look: Any, changes: Any, family: Family) -> None:
    wanted = ["housing", LifeDomain.FINANCE, "housing"]
    do(lambda s: request.set_life_domains(s, family.case, wanted))
    assert look().request.life_domains == (LifeDomain.FINANCE, LifeDomain.HOUSING)
    assert changes(lambda s: request.set_life_domains(s, family.case, wanted)) == ()
    with pytest.raises(InvalidInput):
        do(lambda s: request.set_life_domains(s, family.case, ["tuin"]))


def test_the_asker_is_somebody_of_the_case(do: Any, family: Family) -> None:
    other = do(lambda s: cases.create(s, title="Ander", main_person="Bo"))
    stranger = do(lambda s: people.first_index(s, other))
    with pytest.raises(NotFound):
        do(lambda s: request.update(s, family.case, asked_by_id=stranger))


@pytest.mark.parametrize(
    "question",
    [
        "Waarom lukt het niet om op tijd te komen?",
        "Hoe komt het dat maatwerk zo moeilijk is?",
        "Hoe komt het toch dat hij nooit opendoet",
        "WAAROM komt Jordi steeds te laat?",
        "Schulden, ruzie en stress",
        "De huurachterstand en de overlast.",
    ],
)
def test_a_hint_on_what_fails(question: str) -> None:
    assert question_hint(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "   ",
        "Wie kan Jordi naar school brengen?",
        "Wat maakt dat het soms wel lukt?",
        "Hoe komt het dat het soms wel lukt en dan weer niet?",
        "Wat is nodig om de schulden te regelen?",
        "Waarom is de buurvrouw zo belangrijk?",
        "de",
    ],
)
def test_no_hint_on_an_open_question(question: str) -> None:
    assert question_hint(question) is None
