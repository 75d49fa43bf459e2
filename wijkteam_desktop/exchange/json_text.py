"""Strict reading of JSON text that comes from elsewhere: a clear reason, never a crash.

Refused as a whole: a file that is too large, not UTF-8, not JSON or nested too deeply.  Pointed
out in their place: keys that occur twice (one would be lost), numbers that are no numbers and
characters that cannot be kept.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from wijkteam_desktop.errors import BadImport, CannotRead
from wijkteam_desktop.exchange.problems import Problem, problem_at, shown
from wijkteam_desktop.translation import _

MAX_BYTES = 200 * 1024 * 1024
"""A case takes some tens of kilobytes: this is thousands of cases."""

MAX_DEPTH = 60


class Doubled(dict[str, Any]):
    """An object of which some keys occurred twice."""

    def __init__(self, pairs: list[tuple[str, Any]], doubled: list[str]) -> None:
        super().__init__(pairs)
        self.doubled = doubled


def read_bytes(path: Path) -> bytes:
    """Read a file that is not unreasonably large; raises CannotRead or BadImport."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _refused(
                path.name,
                _("“{filename}” is te groot om in te lezen (meer dan {size} MB)."),
                size=MAX_BYTES // (1024 * 1024),
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise CannotRead(filename=path.name) from error


def parse(content: bytes, filename: str) -> Any:
    """Give the value that the text describes; raises BadImport with a sentence when it cannot."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(
            filename,
            _(
                "“{filename}” is geen tekst in UTF-8. Bewaar het bestand opnieuw, met de codering "
                "UTF-8."
            ),
        ) from error
    try:
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise _refused(
            filename,
            _("“{filename}” is geen geldige JSON: er staat een fout in regel {line}, teken {at}."),
            line=error.lineno,
            at=error.colno,
        ) from error
    except RecursionError as error:
        raise _too_deep(filename) from error
    except ValueError as error:
        raise _refused(
            filename, _("“{filename}” bevat een getal dat te lang is om te lezen.")
        ) from error


def check_values(document: Any, filename: str) -> list[Problem]:
    """Point out what JSON allows to be written but what cannot be kept; raises when too deep."""
    problems: list[Problem] = []
    pending: list[tuple[tuple[str | int, ...], Any]] = [((), document)]
    while pending:
        path, value = pending.pop()
        if len(path) > MAX_DEPTH:
            raise _too_deep(filename)
        reason = _reason(value)
        if reason:
            problems.append(problem_at(path, reason))
        if isinstance(value, dict):
            pending.extend(((*path, key), item) for key, item in reversed(value.items()))
            problems.extend(_bad_keys(path, value))
        elif isinstance(value, list):
            pending.extend(((*path, at), value[at]) for at in reversed(range(len(value))))
    return problems


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object, remembering keys that occur twice."""
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    seen: set[str] = set()
    doubled = [key for key, _value in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
    return Doubled(pairs, doubled)


def _reason(value: Any) -> str:
    """Say why a value cannot be kept; empty when it can."""
    if isinstance(value, float) and not math.isfinite(value):
        return _("moet een gewoon getal zijn")
    if isinstance(value, str) and not _keepable(value):
        return _("bevat een teken dat niet kan worden bewaard")
    if isinstance(value, Doubled):
        return _("de sleutel “{key}” staat er twee keer in").format(key=shown(value.doubled[0]))
    return ""


def _bad_keys(path: tuple[str | int, ...], value: dict[str, Any]) -> list[Problem]:
    return [
        problem_at(path, _("een sleutel bevat een teken dat niet kan worden bewaard"))
        for key in value
        if not _keepable(key)
    ]


def _keepable(text: str) -> bool:
    """Say whether text can be stored: no half characters, no NUL."""
    return "\0" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def _too_deep(filename: str) -> BadImport:
    return _refused(filename, _("“{filename}” is te diep genest om een casusbestand te zijn."))


def _refused(filename: str, reason: str, **values: object) -> BadImport:
    sentence = reason.format(filename=filename, **values)
    return BadImport(
        sentence + " " + _("Er is niets gewijzigd."), filename=filename, problems=(sentence,)
    )
