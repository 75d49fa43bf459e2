"""When an action is due, in a few words."""

from __future__ import annotations

from datetime import date

from wijkteam_desktop.services import dates
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.case.moments import short_day


def due_words(stamp: str | None, today: date | None = None) -> str:
    """A stored date for a list: "morgen", "15 dec"; partial dates as they are; empty for none."""
    if not stamp:
        return ""
    try:
        return short_day(date.fromisoformat(stamp), today)
    except ValueError:
        return dates.short(stamp)


def is_overdue(stamp: str | None, *, done: bool, today: date | None = None) -> bool:
    """Whether an open action should have been done before today."""
    if done or not stamp:
        return False
    return stamp < (today or date.today()).isoformat()[: len(stamp)]


def is_today(stamp: str | None, *, done: bool, today: date | None = None) -> bool:
    """Whether an open action should be done today."""
    return not done and stamp == (today or date.today()).isoformat()


def date_hint() -> str:
    """What may be typed in a date field."""
    return _("15-12 of vrijdag")
