"""People and ties as rows of named values, the same for GraphML and for the pair of CSV files.

A column knows its name in GraphML, its heading in CSV, and how its value becomes text and back.
GraphML keeps the codes of the enumerations, CSV the Dutch words that stand on the screen; both are
understood when reading.  Headings are part of the format, so they are never translated.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from wijkteam_desktop.labels import choices, label
from wijkteam_desktop.vocabulary import (
    Capacity,
    Circle,
    Direction,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
    SupportKind,
    TieStrength,
)

Value: TypeAlias = str | int | float | bool
BETWEEN = " | "
"""Between the items of a list in one cell."""


@dataclass(frozen=True, slots=True)
class Codec:
    """How a kind of value is written and read.

    ``code`` gives what GraphML keeps (None: nothing), ``word`` what CSV shows, ``read`` the value
    of either; it raises ValueError for what cannot be that kind of value.
    """

    type: str
    code: Callable[[Any], Value | None]
    word: Callable[[Any], str]
    read: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the attribute of the view, its heading in CSV, and its codec."""

    name: str
    heading: str
    codec: Codec


Columns: TypeAlias = tuple[Column, ...]


def codes(columns: Columns, view: Any) -> dict[str, Value]:
    """Give the filled attributes of a view by name, as GraphML keeps them."""
    found = ((c.name, c.codec.code(getattr(view, c.name))) for c in columns)
    return {name: value for name, value in found if value is not None}


def words(columns: Columns, view: Any) -> dict[str, str]:
    """Give the attributes of a view by heading, as CSV shows them."""
    return {c.heading: c.codec.word(getattr(view, c.name)) for c in columns}


def read(
    columns: Columns, given: Mapping[str, str], wrong: Callable[[str, str], None]
) -> dict[str, Any]:
    """Give the values that *given* has for these columns, by name or by heading.

    What cannot be read is left out and told to *wrong* with the column and the text.
    """
    values: dict[str, Any] = {}
    for column in columns:
        text = given.get(column.name, given.get(column.heading, "")).strip()
        if not text:
            continue
        try:
            values[column.name] = column.codec.read(text)
        except ValueError:
            wrong(column.heading, text)
    return values


def _text(value: str | None) -> str | None:
    return value or None


def _shown(value: str | None) -> str:
    return value or ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace(".", ",")


def _to_number(text: str) -> float:
    value = float(text.replace(",", "."))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _to_year(text: str) -> int:
    found = re.fullmatch(r"(\d{1,4})(?:[.,]0+)?", text)
    if not found:
        raise ValueError(text)
    return int(found[1])


def _to_day(text: str) -> str:
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        raise ValueError(text)
    return text


_YES = frozenset({"true", "1", "ja", "yes", "waar"})
_NO = frozenset({"false", "0", "nee", "no", "onwaar"})


def _to_flag(text: str) -> bool:
    folded = text.casefold()
    if folded not in _YES | _NO:
        raise ValueError(text)
    return folded in _YES


def _items(values: tuple[str, ...]) -> str:
    return BETWEEN.join(value.replace("|", "/") for value in values)


def _to_items(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split("|") if item.strip())


def one_of(kind: type[StrEnum]) -> Codec:
    """Codec of one value of an enumeration."""

    def read(text: str) -> StrEnum:
        folded = text.casefold()
        for value, word in choices(kind):
            if folded in (value, word.casefold()):
                return kind(value)
        raise ValueError(text)

    return Codec(
        "string",
        lambda value: None if value is None else str(value.value),
        lambda value: "" if value is None else label(value),
        read,
    )


def some_of(kind: type[StrEnum]) -> Codec:
    """Codec of several values of an enumeration."""
    one = one_of(kind)
    return Codec(
        "string",
        lambda values: _text(BETWEEN.join(v.value for v in values)),
        lambda values: BETWEEN.join(label(v) for v in values),
        lambda text: tuple(one.read(item) for item in _to_items(text)),
    )


TEXT = Codec("string", _text, _shown, str)
YEAR = Codec("int", lambda v: v, lambda v: "" if v is None else str(v), _to_year)
NUMBER = Codec("double", lambda v: v, _number, _to_number)
DAY = Codec("string", _text, _shown, _to_day)
FLAG = Codec("boolean", lambda v: v or None, lambda v: "ja" if v else "", _to_flag)
ANSWER = Codec(
    "boolean", lambda v: v, lambda v: "" if v is None else "ja" if v else "nee", _to_flag
)
ITEMS = Codec("string", lambda v: _text(_items(v)), _items, _to_items)

PERSON: Columns = (
    Column("name", "naam", TEXT),
    Column("kind", "wie", one_of(PersonKind)),
    Column("gender", "geslacht", one_of(Gender)),
    Column("role", "rol", TEXT),
    Column("birth_year", "geboortejaar", YEAR),
    Column("died_year", "overleden", YEAR),
    Column("stillborn", "doodgeboren", FLAG),
    Column("miscarriage", "miskraam", FLAG),
    Column("pregnancy_due", "uitgerekend", DAY),
    Column("is_index", "hoofdpersoon", FLAG),
    Column("is_case_holder", "casushouder", FLAG),
    Column("discipline", "discipline", TEXT),
    Column("capacity", "draagkracht", one_of(Capacity)),
    Column("capacity_note", "draagkracht toelichting", TEXT),
    Column("capacity_hours", "uren beschikbaar", NUMBER),
    Column("talents", "talenten", ITEMS),
    Column("vog_checked", "vog gezien", ANSWER),
)
ORGANISATION: Columns = (
    Column("name", "naam", TEXT),
    Column("kind", "soort organisatie", TEXT),
    Column("sector", "sector", TEXT),
)
TIE: Columns = (
    Column("circle", "kring", one_of(Circle)),
    Column("strength", "sterkte", one_of(TieStrength)),
    Column("kinds", "soorten steun", some_of(SupportKind)),
    Column("direction", "richting", one_of(Direction)),
    Column("contact_frequency", "contact", TEXT),
    Column("hours_per_week", "uren per week", NUMBER),
    Column("reciprocity", "doet terug", TEXT),
    Column("note", "toelichting", TEXT),
)
EMOTIONAL: Columns = (
    Column("kind", "aard", one_of(EmotionalKind)),
    Column("note", "toelichting", TEXT),
    Column("status", "stand", TEXT),
)
PARTNERSHIP: Columns = (
    Column("kind", "aard", one_of(PartnershipKind)),
    Column("start_year", "vanaf", YEAR),
    Column("end_year", "tot", YEAR),
)
PARENT: Columns = (
    Column("kind", "aard", one_of(ParentKind)),
    Column("start_year", "vanaf", YEAR),
    Column("twin_group", "meerling", TEXT),
    Column("twin_kind", "soort meerling", TEXT),
    Column("pair", "ouderpaar", TEXT),
)
