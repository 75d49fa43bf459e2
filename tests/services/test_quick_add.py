"""Adding people as fast as one talks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import cases, people
from wijkteam_desktop.services.kinship import first_role, is_role
from wijkteam_desktop.services.quick_add import parse
from wijkteam_desktop.vocabulary import Circle, Gender, PersonKind

K, G = PersonKind, Gender


@pytest.mark.parametrize(
    ("typed", "name", "kind", "gender", "role"),
    [
        ("tante Els, woont om de hoek", "tante Els", K.FAMILY, G.WOMAN, "tante; woont om de hoek"),
        ("mijn zus Karin", "Karin", K.FAMILY, G.WOMAN, "zus"),
        ("buurvrouw", "buurvrouw", K.NEIGHBOUR, G.WOMAN, ""),
        ("de buurvrouw van boven", "buurvrouw van boven", K.NEIGHBOUR, G.WOMAN, ""),
        ("Els (tante)", "Els", K.FAMILY, G.WOMAN, "tante"),
        ("Els, buurvrouw", "Els", K.NEIGHBOUR, G.WOMAN, "buurvrouw"),
        ("wijkverpleegkundige Ans", "Ans", K.PROFESSIONAL, G.UNKNOWN, "wijkverpleegkundige"),
        ("Ans wijkverpleegkundige", "Ans", K.PROFESSIONAL, G.UNKNOWN, "wijkverpleegkundige"),
        ("juf Marieke, groep 5", "juf Marieke", K.PROFESSIONAL, G.WOMAN, "juf; groep 5"),
        ("meester Bas", "meester Bas", K.PROFESSIONAL, G.MAN, "meester"),
        ("ex-man Piet", "Piet", K.FAMILY, G.MAN, "ex-man"),
        ("exman Piet", "Piet", K.FAMILY, G.MAN, "exman"),
        ("schoonzus Ria", "Ria", K.FAMILY, G.WOMAN, "schoonzus"),
        ("stiefvader", "stiefvader", K.FAMILY, G.MAN, ""),
        ("pleegmoeder Hanna", "Hanna", K.FAMILY, G.WOMAN, "pleegmoeder"),
        ("kleinzoon Sem", "Sem", K.FAMILY, G.MAN, "kleinzoon"),
        ("beste vriendin Anna", "Anna", K.FRIEND, G.WOMAN, "beste vriendin"),
        ("vriend(in)", "vriend(in)", K.FRIEND, G.UNKNOWN, ""),
        ("oud-collega Jan", "Jan", K.COLLEAGUE, G.UNKNOWN, "oud-collega"),
        ("maatje Bo", "Bo", K.VOLUNTEER, G.UNKNOWN, "maatje"),
        ("vrijwilligster Truus", "Truus", K.VOLUNTEER, G.WOMAN, "vrijwilligster"),
        ("stagiaire Lot", "Lot", K.TRAINEE, G.WOMAN, "stagiaire"),
        ("huisarts", "huisarts", K.PROFESSIONAL, G.UNKNOWN, ""),
        ("mevr. Jansen (huisarts)", "mevr. Jansen", K.PROFESSIONAL, G.WOMAN, "huisarts"),
        ("Dhr. Zuster", "Dhr. Zuster", None, G.MAN, ""),
        ("hond Bello", "Bello", K.PET, G.PET, "hond"),
        ("Baas, de kat", "Baas", K.PET, G.PET, "de kat"),
        ("Els, de tante van Bo", "Els", K.FAMILY, G.WOMAN, "de tante van Bo"),
        ("Extra Bo", "Extra Bo", None, G.UNKNOWN, ""),
        ("Jan van oma", "Jan van oma", None, G.UNKNOWN, ""),
        ("opa en oma", "opa en oma", K.FAMILY, G.UNKNOWN, ""),
        ("Karin", "Karin", None, G.UNKNOWN, ""),
        ("Karin de Man", "Karin de Man", None, G.UNKNOWN, ""),
        ("Jan Meester", "Jan Meester", None, G.UNKNOWN, ""),
        ("overbuurvrouw Truus", "Truus", K.NEIGHBOUR, G.WOMAN, "overbuurvrouw"),
        ("cliënt Bo", "Bo", K.CLIENT, G.UNKNOWN, "cliënt"),
    ],
)
def test_who_it_is(typed: str, name: str, kind: K | None, gender: G, role: str) -> None:
    found = parse(typed)
    assert (found.name, found.kind, found.gender, found.role) == (name, kind, gender, role)


@pytest.mark.parametrize(
    ("typed", "name", "circle"),
    [
        ("tante Els +dichtbij", "tante Els", Circle.MIDDLE),
        ("tante Els, +heel dichtbij, belt", "tante Els", Circle.INNER),
        ("oom Piet +1", "oom Piet", Circle.INNER),
        ("oom Piet + 3", "oom Piet", Circle.OUTER),
        ("oom Piet +10", "oom Piet +10", None),
        ("Karin, ver weg", "Karin", Circle.OUTER),
        ("Karin, Heel  dichtbij", "Karin", Circle.INNER),
        ("tante Els dichtbij", "tante Els", Circle.MIDDLE),
        ("tante Els dichtbij, belt elke dag", "tante Els", Circle.MIDDLE),
        ("Karin, woont dichtbij", "Karin", None),
        ("Jan 2", "Jan 2", None),
    ],
)
def test_how_near(typed: str, name: str, circle: Circle | None) -> None:
    found = parse(typed)
    assert (found.name, found.circle) == (name, circle)


def test_the_rest_of_the_line_stays(do: Any) -> None:
    found = parse("tante Els, +dichtbij, woont om de hoek, geb 1950")
    assert found.role == "tante; woont om de hoek"
    assert found.birth_year == 1950


@pytest.mark.parametrize("typed", ["", "  ", "+", ",", "(tante)", ", woont om de hoek"])
def test_nobody(typed: str) -> None:
    with pytest.raises(InvalidInput, match="naam of een rol"):
        parse(typed)


def test_words_for_roles() -> None:
    assert is_role("de buurvrouw")
    assert is_role("Mentor school")
    assert not is_role("Els")
    assert not is_role("de")
    assert first_role("lief (moeder)") is not None
    assert first_role("Els") is None


def test_it_adds_a_person_with_a_tie(do: Any, look: Any, family: Family) -> None:
    added = do(lambda s: people.quick_add(s, family.case, "zus Karin", Circle.INNER))
    case = look()
    person = case.person(added.person_id)
    assert (person.name, person.kind, person.role) == ("Karin", K.FAMILY, "zus")
    tie = case.ties[-1]
    assert added.tie_id == tie.id
    assert (tie.client_id, tie.circle) == (family.father, Circle.INNER)


def test_without_a_circle_there_is_no_tie(do: Any, look: Any, family: Family) -> None:
    before = len(look().ties)
    added = do(lambda s: people.quick_add(s, family.case, "Karin"))
    assert added.kind is K.ACQUAINTANCE
    assert (added.tie_id, added.circle) == (None, None)
    assert len(look().ties) == before
    volunteer = do(lambda s: people.quick_add(s, family.case, "Bo", kind=K.VOLUNTEER))
    assert volunteer.kind is K.VOLUNTEER


def test_the_first_one_is_the_client(do: Any, look: Any, family: Family) -> None:
    empty = do(lambda s: cases.create(s, title="Leeg"))
    added = do(lambda s: people.quick_add(s, empty, "Karin", "inner"))
    assert added.kind is K.CLIENT
    assert added.tie_id is None
    assert look(case_id=empty).people[0].is_index
    other = do(lambda s: cases.create(s, title="Ook leeg"))
    assert do(lambda s: people.quick_add(s, other, "buurvrouw")).kind is K.NEIGHBOUR


def test_one_client_is_the_index_without_being_marked(do: Any, family: Family) -> None:
    do(lambda s: people.update(s, family.father, is_index=False))
    assert do(lambda s: people.first_index(s, family.case)) == family.father
