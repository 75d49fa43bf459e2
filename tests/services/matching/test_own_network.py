"""The own network first: talents, room, and who matters but was never asked."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.services.conftest import Family
from wijkteam_desktop.services import parts, people, ties
from wijkteam_desktop.services.matching.own_network import own_people
from wijkteam_desktop.services.matching.wish import wish_of
from wijkteam_desktop.views.suggestions import PersonSuggestion
from wijkteam_desktop.vocabulary import Capacity, PersonKind


def names(look: Any, part_id: str) -> dict[str, PersonSuggestion]:
    case = look()
    part = next(part for part in case.parts if part.id == part_id)
    return {one.name: one for one in own_people(case, part, wish_of(case, part))}


def test_a_talent_that_suits_comes_first(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.tie(s, family.case, family.father, family.aunt, circle="outer"))
    do(lambda s: people.update(s, family.aunt, talents=["waterleiding", "koken"]))
    found = names(look, family.water)
    assert next(iter(found)) == "tante Els"
    assert found["tante Els"].reasons[0] == "Talent: waterleiding"


def test_who_matters_and_was_not_asked(do: Any, look: Any, family: Family) -> None:
    do(lambda s: ties.tie(s, family.case, family.father, family.aunt, circle="inner"))
    found = names(look, family.water)
    assert found["tante Els"].important
    assert "Belangrijk, maar nog niet gevraagd" in found["tante Els"].reasons
    # Riet does the shower already.
    assert not found["Riet"].important
    assert "Doet al 1 deel" in found["Riet"].warnings


def test_who_is_not_asked(do: Any, look: Any, family: Family) -> None:
    year = date.today().year
    child = do(
        lambda s: people.add(
            s, family.case, name="Kim", kind=PersonKind.FAMILY, birth_year=year - 9
        )
    )
    dead = do(
        lambda s: people.add(s, family.case, name="opa", kind=PersonKind.FAMILY, died_year=2020)
    )
    for one in (child, dead, family.worker, family.aunt):
        do(lambda s, one=one: ties.tie(s, family.case, family.father, one, circle="inner"))
    do(lambda s: people.update(s, family.aunt, capacity=Capacity.EMPTY))
    do(lambda s: parts.take(s, family.water, family.neighbour))
    assert names(look, family.water) == {}
