"""Checking a case file against its JSON Schema, with every mistake said in plain Dutch."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from wijkteam_desktop.exchange.problems import Problem, problem_at, shown
from wijkteam_desktop.paths import resource
from wijkteam_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

DATE_PATTERN_START = r"^\d{4}"

_TYPES: Mapping[str, str] = {
    "string": "tekst",
    "integer": "een heel getal",
    "number": "een getal",
    "boolean": "waar of onwaar",
    "array": "een lijst",
    "object": "een onderdeel met sleutels",
    "null": "leeg (null)",
}


def schema_text() -> str:
    """Give the schema as it is shipped."""
    return resource("schema", "case-file.schema.json").read_text(encoding="utf-8")


def check(document: Any) -> Iterator[Problem]:
    """Give every place where *document* is not a case file, in the order of the file."""
    for error in _validator().iter_errors(document):
        yield problem_at(_path(error), _reason(error))


@cache
def _validator() -> Draft202012Validator:
    """Make the checker once; jsonschema is imported only when something is read in."""
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(schema_text()))


def _path(error: ValidationError) -> list[str | int]:
    """Give the place of a mistake; a missing key is named as if it were there."""
    path: list[str | int] = list(error.absolute_path)
    if error.validator == "required":
        path.append(_missing(error))
    return path


def _missing(error: ValidationError) -> str:
    """Give the key that one mistake about a missing key is about: the message begins with it."""
    needed: list[str] = cast(Any, error.validator_value)
    return next(key for key in needed if error.message.startswith(repr(key)))


def _reason(error: ValidationError) -> str:
    """Say in Dutch what is wrong."""
    kind, limit = str(error.validator), cast(Any, error.validator_value)
    if kind == "required":
        return _("ontbreekt en is nodig")
    if kind == "type":
        allowed = [limit] if isinstance(limit, str) else limit
        words = [_(_TYPES[name]) for name in allowed if name != "null"]
        return _("moet {wanted} zijn, maar is {found}").format(
            wanted=_(" of ").join(words), found=_(_TYPES[_type_of(error.instance)])
        )
    if kind == "enum":
        known = ", ".join(str(value) for value in limit if value is not None)
        return _("“{value}” is hier geen bekende waarde; kies uit: {known}").format(
            value=shown(error.instance), known=known
        )
    if kind in _LIMITS:
        return _(_LIMITS[kind]).format(limit=limit)
    if kind in _COUNTS:
        return _COUNTS[kind](limit)
    if kind == "pattern":
        return _pattern_reason(str(limit), error.instance)
    if kind == "uniqueItems":
        return _("hetzelfde staat twee keer in de lijst")
    return _("past niet in een casusbestand")


_LIMITS: Mapping[str, str] = {
    "minimum": "mag niet kleiner zijn dan {limit}",
    "maximum": "mag niet groter zijn dan {limit}",
    "const": "moet “{limit}” zijn",
}


def _too_long(limit: int) -> str:
    return _("is te lang: er passen {limit} tekens").format(limit=limit)


def _empty(_limit: int) -> str:
    return _("mag niet leeg zijn")


def _too_few(limit: int) -> str:
    return ngettext(
        "er moet minstens {limit} in de lijst staan",
        "er moeten er minstens {limit} in de lijst staan",
        limit,
    ).format(limit=limit)


def _too_many(limit: int) -> str:
    return _("er mogen er hoogstens {limit} in de lijst staan").format(limit=limit)


_COUNTS = {
    "maxLength": _too_long,
    "minLength": _empty,
    "minItems": _too_few,
    "maxItems": _too_many,
}


def _pattern_reason(pattern: str, value: Any) -> str:
    if pattern.startswith(DATE_PATTERN_START):
        return _("“{value}” is geen datum; schrijf JJJJ-MM-DD").format(value=shown(value))
    return _("“{value}” heeft niet de goede vorm").format(value=shown(value))


def _type_of(value: Any) -> str:
    """Name the JSON type of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    if isinstance(value, (int, float)):
        return "number"
    return "array" if isinstance(value, list) else "object"
