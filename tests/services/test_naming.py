"""Names by role only: no name may slip through."""

from __future__ import annotations

import pytest

from wijkteam_desktop.services.kinship import is_role
from wijkteam_desktop.services.naming import Named, shown_names, without_names
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode

K = PersonKind


def _shown(*people: tuple[str, str, PersonKind]) -> list[tuple[str, str]]:
    named = [Named(str(i), name, role, kind) for i, (name, role, kind) in enumerate(people)]
    return [(s.name, s.role) for s in shown_names(named, PrivacyMode.ROLES).values()]


def test_names_stay_when_names_are_shown() -> None:
    named = [Named("1", "Wendy", "moeder van Noa", K.CLIENT)]
    assert shown_names(named, PrivacyMode.NAMES)["1"].name == "Wendy"
    assert shown_names(named, PrivacyMode.NAMES)["1"].role == "moeder van Noa"


def test_a_role_loses_the_names_in_it() -> None:
    assert _shown(
        ("Wendy Fabelaar", "moeder", K.CLIENT),
        ("Noa", "oudste kind (15), die/hun", K.CLIENT),
        ("Marco", "ex-man, vader van Noa", K.FAMILY),
        ("Anna", "moeder van Noa en Wendy", K.FAMILY),
        ("Bo", "Noa's mentor", K.PROFESSIONAL),
    ) == [
        ("Moeder 1", "moeder"),
        ("Oudste kind", "oudste kind (15), die/hun"),
        ("Ex-man", "ex-man, vader"),
        ("Moeder 2", "moeder"),
        ("Mentor", "mentor"),
    ]


def test_kind_and_number_without_a_role() -> None:
    assert _shown(
        ("Els", "", K.FAMILY),
        ("Piet", "", K.FAMILY),
        ("Ans", "", K.PROFESSIONAL),
        ("buurvrouw", "", K.NEIGHBOUR),
        ("moeder van Els", "", K.FAMILY),
        ("tante Truus", "", K.FAMILY),
    ) == [
        ("Familie 1", ""),
        ("Familie 2", ""),
        ("Professional 1", ""),
        ("buurvrouw", ""),
        ("moeder", ""),
        ("tante", ""),
    ]


def test_a_role_that_is_only_a_name() -> None:
    assert _shown(("Els", "", K.FAMILY), ("Jan", "van Els", K.FRIEND)) == [
        ("Familie 1", ""),
        ("Vriend(in) 1", ""),
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("zus van Riet, weduwe", "zus, weduwe"),
        ("belt met Riet", "belt"),
        ("(Riet)", ""),
        ("lief (van Riet)", "lief"),
        ("lief (zus van Riet)", "lief (zus)"),
        ("Riet’s mentor", "mentor"),
        ("vriend van de heer Riet", "vriend van de heer"),
        ("woont om de hoek", "woont om de hoek"),
        ("pleegmoeder van Sil", "pleegmoeder"),
        ("begeleider van GGZ", "begeleider van GGZ"),
        ("vriendin van het koor", "vriendin van het koor"),
        ("zus van Oma", "zus van Oma"),
    ],
)
def test_taking_names_out(text: str, left: str) -> None:
    assert without_names(text, frozenset({"riet"})) == left


def test_no_name_of_the_samples_is_left(sample_store: object) -> None:
    from tests.services.conftest import sample_document

    for case in sample_document()["cases"]:
        people = case["people"]
        named = [
            Named(p["person_id"], p["display_name"], p.get("role_in_case", ""), K(p["kind"]))
            for p in people
        ]
        shown = shown_names(named, PrivacyMode.ROLES)
        assert len({s.name.casefold() for s in shown.values()}) == len(people)
        first_names = {p["display_name"].split()[0].strip("()") for p in people}
        first_names = {name for name in first_names if name[0].isupper() and not is_role(name)}
        for view in shown.values():
            words = set(f"{view.name} {view.role}".replace(",", " ").split())
            assert words.isdisjoint(first_names)
