"""Opening hours as moments of the week, and back: morning before 12, evening from 17 o'clock."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.vocabulary import DayPart, Weekday

NOON, EVENING = 12.0, 17.0
_DAYS = {
    **{day.value[:2]: day for day in Weekday},
    **dict(zip(("ma", "di", "wo", "do", "vr", "za", "zo"), Weekday, strict=True)),
}
_TIME = re.compile(r"^\s*(\d{1,2})(?:[:.u](\d{2}))?(?::\d{2})?\s*(am|pm)?\s*$", re.IGNORECASE)
HOURS: dict[DayPart, tuple[str, str]] = {
    DayPart.MORNING: ("09:00", "12:00"),
    DayPart.AFTERNOON: ("13:00", "17:00"),
    DayPart.EVENING: ("19:00", "21:00"),
}
"""The hours that are written for a moment of which no hours are known."""


def day_of(text: str) -> Weekday | None:
    """Read a day: "Monday", "MO", "maandag", also with a number before it ("2TU")."""
    bare = re.sub(r"^[+-]?\d+", "", text.strip()).lower()
    return _DAYS.get(bare[:2])


def time_of(text: str) -> float | None:
    """Read a time as hours: "9:30", "5:00 PM", "17.00"; None when it is no time."""
    found = _TIME.match(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "pm" else 0)
    return hour + minute / 60 if hour <= 24 and minute < 60 else None


def moments_of(days: Iterable[Weekday], opens: str, closes: str) -> list[Moment]:
    """Give the parts of the day that are open; all of them when no hours are known."""
    begin, end = time_of(opens), time_of(closes)
    if begin is None or end is None or end <= begin:
        parts = list(DayPart)
    else:
        parts = [
            part
            for part, (low, high) in (
                (DayPart.MORNING, (0.0, NOON)),
                (DayPart.AFTERNOON, (NOON, EVENING)),
                (DayPart.EVENING, (EVENING, 24.0)),
            )
            if min(end, high) - max(begin, low) >= 0.5
        ]
    return [Moment(day, part) for day in days for part in parts]


def weekday_name(day: Weekday) -> str:
    """Give the English name of a day, as the standards write it."""
    return {
        Weekday.MONDAY: "Monday",
        Weekday.TUESDAY: "Tuesday",
        Weekday.WEDNESDAY: "Wednesday",
        Weekday.THURSDAY: "Thursday",
        Weekday.FRIDAY: "Friday",
        Weekday.SATURDAY: "Saturday",
        Weekday.SUNDAY: "Sunday",
    }[day]
