from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.services.anonymous import anonymous
from wijkteam_desktop.services.naming import name_words


def texts(value):
    """Every text anywhere in a frozen value."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("id", "code") and not field.name.endswith("_id"):
                yield from texts(getattr(value, field.name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)


@pytest.mark.parametrize("code", sorted(sample_cases()))
def test_no_name_of_anybody_is_left_anywhere(code):
    case = sample_cases()[code]
    # Sectors ("opvang", "informele zorg") are words of the field, also where a name is made of one.
    sectors = {o.sector.casefold() for o in case.organisations}
    secret = name_words(p.name for p in case.people) - sectors
    said = " ".join(texts(anonymous(case))).casefold()
    words = set(said.replace(",", " ").replace(".", " ").replace(";", " ").split())
    assert not words & secret
    for organisation in case.organisations:
        # "School" and "Gemeente" name nobody in particular.
        if len(organisation.name.split()) > 1 and organisation.name.casefold() not in sectors:
            assert organisation.name.casefold() not in said


def test_roles_are_told_apart_by_number_and_nobody_is_lost():
    case = sample_cases()["casus-04"]
    hidden = anonymous(case)
    names = [p.name for p in hidden.people]
    assert len(names) == len(set(names)) == len(case.people)
    assert [p.id for p in hidden.people] == [p.id for p in case.people]
    assert hidden.title == ""
    assert hidden.code == case.code
