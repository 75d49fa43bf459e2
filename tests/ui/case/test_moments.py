"""Moments in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from wijkteam_desktop.ui.case.moments import ago, short_day

NOW = datetime(2026, 11, 22, 14, 30).astimezone()


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (timedelta(seconds=20), "zojuist"),
        (timedelta(minutes=2), "2 min geleden"),
        (timedelta(hours=3), "vandaag 11:30"),
        (timedelta(days=1), "gisteren"),
        (timedelta(days=40), "13 okt"),
        (timedelta(days=400), "18 okt 2025"),
    ],
)
def test_ago(before: timedelta, expected: str) -> None:
    assert ago((NOW - before).isoformat(), NOW) == expected


def test_what_cannot_be_read_says_nothing() -> None:
    assert ago("") == ago("onzin") == ""


def test_short_day() -> None:
    assert short_day(date(2026, 11, 23), date(2026, 11, 22)) == "morgen"
