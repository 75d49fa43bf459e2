"""What may be filled in where: cleaning and checking the values of edits.

A cleaner takes what a screen or a file gives and returns what the column keeps, or raises
InvalidInput with one Dutch sentence.  A table of ``Field`` per noun names what can be edited, under
the name it has in the views.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import dates
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Visibility

Clean = Callable[[Any], Any]

PROSE_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class Field:
    """The column behind a name, and how its values are cleaned."""

    column: str
    clean: Clean


Fields = Mapping[str, Field]


def cleaned(fields: Fields, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the columns and their cleaned values.

    Raises TypeError for a name that cannot be edited (a mistake of the caller) and InvalidInput for
    a value that cannot be kept.
    """
    unknown = values.keys() - fields.keys()
    if unknown:
        raise TypeError(f"cannot be edited: {', '.join(sorted(unknown))}")
    return {fields[name].column: fields[name].clean(value) for name, value in values.items()}


def line(limit: int = 300) -> Clean:
    """Clean a text of one line: trimmed, spaces joined, at most *limit* characters."""

    def clean(value: Any) -> str:
        return _within(" ".join(str(value or "").split()), limit)

    return clean


def needed_line(limit: int = 300) -> Clean:
    """Clean a text of one line that may not be empty."""
    shorten = line(limit)

    def clean(value: Any) -> str:
        text: str = shorten(value)
        if not text:
            raise InvalidInput(_("Vul hier iets in. Er is niets gewijzigd."))
        return text

    return clean


def prose(value: Any) -> str:
    """Clean a longer text: trimmed, with its line ends."""
    return _within(str(value or "").replace("\r\n", "\n").strip(), PROSE_LIMIT)


def needed_prose(value: Any) -> str:
    """Clean a longer text that may not be empty."""
    text = prose(value)
    if not text:
        raise InvalidInput(_("Vul hier iets in. Er is niets gewijzigd."))
    return text


def optional(clean: Clean) -> Clean:
    """Keep nothing filled in as NULL; clean the rest with *clean*."""

    def cleaner(value: Any) -> Any:
        if value is None or value == "":
            return None
        result = clean(value)
        return None if result == "" else result

    return cleaner


def choice(kind: type[StrEnum]) -> Clean:
    """Clean a value of an enumeration."""

    def clean(value: Any) -> str:
        try:
            return kind(value).value
        except ValueError:
            raise InvalidInput(
                _("Deze keuze bestaat niet. Er is niets gewijzigd. Kies iets uit de lijst.")
            ) from None

    return clean


def choices(kind: type[StrEnum]) -> Clean:
    """Clean several values of an enumeration: each once, in the order of the enumeration."""
    one = choice(kind)

    def clean(value: Iterable[Any] | None) -> list[str]:
        wanted = {one(item) for item in value or ()}
        return [member.value for member in kind if member.value in wanted]

    return clean


def words(value: Iterable[Any] | None) -> list[str]:
    """Clean a list of short texts: trimmed, without empty ones and doubles."""
    shorten = line()
    return list(dict.fromkeys(text for text in (shorten(item) for item in value or ()) if text))


def number(low: float, high: float) -> Clean:
    """Clean a number between *low* and *high*; a decimal comma is understood."""

    def clean(value: Any) -> float:
        try:
            result = float(str(value).strip().replace(",", "."))
        except ValueError:
            result = math.nan
        if not low <= result <= high:  # also false for nan
            raise InvalidInput(
                _(
                    "Vul een getal in van {low} tot en met {high}, zoals 1,5. "
                    "Er is niets gewijzigd."
                ).format(low=f"{low:g}", high=f"{high:g}")
            )
        return result

    return clean


def whole(low: int, high: int) -> Clean:
    """Clean a whole number between *low* and *high*."""

    def clean(value: Any) -> int:
        try:
            result = int(str(value).strip())
        except ValueError:
            result = low - 1
        if not low <= result <= high:
            raise InvalidInput(
                _(
                    "Vul een heel getal in van {low} tot en met {high}. Er is niets gewijzigd."
                ).format(low=low, high=high)
            )
        return result

    return clean


def flag(value: Any) -> bool:
    """Clean a yes or no."""
    return bool(value)


def visibility(confidential: Any) -> str:
    """Turn "confidential" into what the column keeps."""
    return (Visibility.CASE_HOLDER_ONLY if confidential else Visibility.TEAM).value


def day(value: Any) -> str | None:
    """Clean a date, typed in Dutch or as ISO text; empty is no date."""
    return dates.parse(str(value or ""))


HOURS = optional(number(0, 168))
"""Hours a week."""
YEAR = optional(whole(1850, 2150))


def _within(text: str, limit: int) -> str:
    if len(text) > limit:
        raise InvalidInput(
            _(
                "Deze tekst is te lang: er passen {limit} tekens. Er is niets gewijzigd. "
                "Maak hem korter."
            ).format(limit=limit)
        )
    return text
