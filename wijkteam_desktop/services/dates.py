"""Dates as people type them in Dutch, kept as ISO text (``2026-12-15``, partial: ``2014-03``)."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from wijkteam_desktop.dutch import MONTHS
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.translation import _

_SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NUMBERS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
}
_NEAR = {
    "vandaag": 0,
    "nu": 0,
    "morgen": 1,
    "overmorgen": 2,
    "gisteren": -1,
    "eergisteren": -2,
    "volgende week": 7,
    "vorige week": -7,
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_WORDS = re.compile(r"(\d{1,2})[- ]?([a-zé]+)\.?(?:[- ]?'?(\d{4}|\d{2}))?")
_MONTH_YEAR = re.compile(r"([a-zé]+)\.? (\d{4})")
_AHEAD = re.compile(r"over ([a-zé]+|\d{1,3}) (dag|dagen|week|weken|maand|maanden|jaar|jaren)")


def parse(text: str, *, today: date | None = None) -> str | None:
    """Read a date typed in Dutch as ISO text; ``None`` for an empty text.

    Knows ``15-12``, ``15-12-26``, ``15-12-2026``, ``15 dec``, ``vrijdag``, ``morgen``, ``over 2
    weken``, ``volgende maand``, ISO text, and partial dates (``2014``, ``maart 2014``).  Without a
    year the date is the coming one.  Two digits are a year in 20xx.  Raises InvalidInput.
    """
    plain = " ".join(text.lower().replace(",", " ").split())
    if not plain:
        return None
    now = today or date.today()
    for reader in (_relative, _weekday, _iso, _numeric, _in_words, _partial):
        found = reader(plain, now)
        if found is not None:
            return found
    raise InvalidInput(
        _(
            "“{text}” is geen datum die wij kennen. Er is niets gewijzigd. Typ bijvoorbeeld "
            "15-12-2026, 15 dec of over 2 weken."
        ).format(text=text.strip())
    )


def short(iso: str | None) -> str:
    """Show ISO text as ``15 dec 2026``, partial dates as ``mrt 2014`` or ``2014``."""
    if not iso:
        return ""
    pieces = iso[:10].split("-")
    if not all(piece.isdigit() for piece in pieces) or len(pieces) > 3:
        return iso
    year, *rest = (int(piece) for piece in pieces)
    if rest and not 1 <= rest[0] <= 12:
        return iso
    month = [_SHORT_MONTHS[rest[0] - 1]] if rest else []
    day = [str(rest[1])] if len(rest) == 2 else []
    return " ".join([*day, *month, str(year)])


def _relative(text: str, now: date) -> str | None:
    if text in _NEAR:
        return (now + timedelta(days=_NEAR[text])).isoformat()
    if text == "volgende maand":
        return _months_later(now, 1)
    if text == "volgend jaar":
        return _months_later(now, 12)
    match = _AHEAD.fullmatch(text)
    if match is None:
        return None
    count = _NUMBERS.get(match[1], int(match[1]) if match[1].isdigit() else None)
    if count is None:
        return None
    unit = match[2]
    if unit.startswith(("dag", "week", "weken")):
        return (now + timedelta(days=count * (1 if unit.startswith("dag") else 7))).isoformat()
    return _months_later(now, count * (1 if unit.startswith("maand") else 12))


def _weekday(text: str, now: date) -> str | None:
    name = text.removeprefix("aanstaande ").removeprefix("volgende week ")
    if name not in _WEEKDAYS:
        return None
    if text.startswith("volgende week "):
        monday = now - timedelta(days=now.weekday()) + timedelta(days=7)
        return (monday + timedelta(days=_WEEKDAYS.index(name))).isoformat()
    ahead = (_WEEKDAYS.index(name) - now.weekday()) % 7 or 7
    return (now + timedelta(days=ahead)).isoformat()


def _iso(text: str, now: date) -> str | None:
    match = _ISO.fullmatch(text)
    return None if match is None else _exact(int(match[1]), int(match[2]), int(match[3]))


def _numeric(text: str, now: date) -> str | None:
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return None
    return _with_year(int(match[1]), int(match[2]), match[3], now)


def _in_words(text: str, now: date) -> str | None:
    without_day = re.sub(rf"^(?:{'|'.join(_WEEKDAYS)}|ma|di|wo|do|vr|za|zo) ", "", text)
    match = _WORDS.fullmatch(without_day)
    if match is not None:
        month = _month(match[2])
        return None if month is None else _with_year(int(match[1]), month, match[3], now)
    match = _MONTH_YEAR.fullmatch(text)
    if match is None or (month := _month(match[1])) is None:
        return None
    return f"{int(match[2]):04d}-{month:02d}"


def _partial(text: str, now: date) -> str | None:
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    if match[2] is None:
        return match[1]
    if not 1 <= int(match[2]) <= 12:
        return None
    return f"{match[1]}-{int(match[2]):02d}"


def _month(word: str) -> int | None:
    if word == "mrt":
        return 3
    found = [i for i, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else None


def _with_year(day: int, month: int, year: str | None, now: date) -> str:
    if year is not None:
        return _exact(int(year) + (2000 if len(year) == 2 else 0), month, day)
    if (day, month) == (29, 2):
        coming = next(y for y in range(now.year, now.year + 9) if calendar.isleap(y))
        if date(coming, 2, 29) < now:
            coming = next(y for y in range(coming + 1, coming + 9) if calendar.isleap(y))
        return _exact(coming, month, day)
    this_year = _exact(now.year, month, day)
    return this_year if this_year >= now.isoformat() else _exact(now.year + 1, month, day)


def _exact(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        raise InvalidInput(
            _(
                "Maand {month} bestaat niet. Er is niets gewijzigd. Typ de datum als dag, maand, "
                "jaar, zoals 15-12-2026."
            ).format(month=month)
        )
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise InvalidInput(
            _("{day} {month} {year} bestaat niet. Er is niets gewijzigd. Kijk de dag na.").format(
                day=day, month=MONTHS[month - 1], year=year
            )
        ) from None


def _months_later(now: date, count: int) -> str:
    month = now.month - 1 + count
    year, month = now.year + month // 12, month % 12 + 1
    return date(year, month, min(now.day, calendar.monthrange(year, month)[1])).isoformat()
