"""The year of a GEDCOM date; a case keeps years, not days (data minimisation)."""

from __future__ import annotations

import re

_MONTH = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_OTHER_CALENDAR = re.compile(r"@#D(HEBREW|FRENCH R|ROMAN|UNKNOWN)@|\b(HEBREW|FRENCH_R|_\w+)\b")
_BEFORE_CHRIST = re.compile(r"\b(B\.? ?C\.?(E\.?)?|BCE)(?=\W|$)")
_YEAR = re.compile(rf"(?:\b(?:{_MONTH})\b\s+|^|\s)(\d{{3,4}})(?:/\d{{2,4}})?(?=\D|$)")
_LONGEST = 200
"""Characters of a date that are looked at."""
_PREFIX = re.compile(r"^(ABT|CAL|EST|BEF|AFT|INT|BET|FROM|TO)\b\.?\s*")


def year_of(phrase: str) -> int | None:
    """Year a date phrase begins with, or None.

    "ABT 1900" and "BET 1900 AND 1910" give 1900, "12 FEB 1731/32" gives 1731.  Dates before Christ
    and in the Hebrew and French calendars give None: no one in a case was born then, and a year of
    another calendar would be read wrongly.
    """
    text = re.sub(r"\(.*?\)", " ", phrase[:_LONGEST].upper()).strip()
    text = re.split(r"\b(?:AND|TO)\b", _PREFIX.sub("", text))[0]
    if _OTHER_CALENDAR.search(text) or _BEFORE_CHRIST.search(text):
        return None
    text = re.sub(r"@#D\w+@|\b(?:GREGORIAN|JULIAN)\b", " ", text)
    found = _YEAR.search(" " + text.strip())
    return int(found[1]) if found else _any_order(text)


def _any_order(text: str) -> int | None:
    """Year of dates that programs write outside the standard: 2-5-1949, 1949-05-02, 02.05.1949."""
    found = re.search(r"(?<!\d)(\d{4})[-./]\d{1,2}[-./]\d{1,2}(?!\d)", text)
    found = found or re.search(r"(?<!\d)\d{1,2}[-./]\d{1,2}[-./](\d{4})(?!\d)", text)
    return int(found[1]) if found else None
