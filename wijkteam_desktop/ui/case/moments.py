"""Moments in plain Dutch: "2 min geleden", "gisteren", "12 mrt 2025"."""

from __future__ import annotations

from datetime import date, datetime

from wijkteam_desktop.translation import _


def month_names() -> tuple[str, ...]:
    """Short Dutch names of the months, January first."""
    return tuple(_("jan feb mrt apr mei jun jul aug sep okt nov dec").split())


def local_moment(stamp: str) -> datetime | None:
    """Local time of a stored moment (ISO 8601), None when it cannot be read."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment.astimezone()


def ago(stamp: str, now: datetime | None = None) -> str:
    """How long ago a stored moment is, in words; empty when there is none."""
    moment = local_moment(stamp)
    if moment is None:
        return ""
    now = (now or datetime.now()).astimezone()
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return _("zojuist")
    if minutes < 60:
        return _("{minutes} min geleden").format(minutes=minutes)
    if moment.date() == now.date():
        return _("vandaag {time}").format(time=moment.strftime("%H:%M"))
    return short_day(moment.date(), now.date())


def short_day(day: date, today: date | None = None) -> str:
    """A day in few words: "vandaag", "gisteren", "morgen", "12 mrt"; another year is said."""
    today = today or date.today()
    near = {0: _("vandaag"), -1: _("gisteren"), 1: _("morgen")}.get((day - today).days)
    if near:
        return near
    text = f"{day.day} {month_names()[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year}"
