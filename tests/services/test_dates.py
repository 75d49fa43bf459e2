"""Dates as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import dates

SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("", None),
        ("  ", None),
        ("2026-12-15", "2026-12-15"),
        ("15-12-2026", "2026-12-15"),
        ("15/12/26", "2026-12-15"),
        ("15.12.26", "2026-12-15"),
        ("15-12", "2026-12-15"),
        ("1-3", "2027-03-01"),
        ("22-11", "2026-11-22"),
        ("15 dec", "2026-12-15"),
        ("15 December 2027", "2027-12-15"),
        ("15 mrt", "2027-03-15"),
        ("15 maart '26", "2026-03-15"),
        ("vrijdag 27 november", "2026-11-27"),
        ("ma 30 nov.", "2026-11-30"),
        ("vandaag", "2026-11-22"),
        ("morgen", "2026-11-23"),
        ("Overmorgen", "2026-11-24"),
        ("gisteren", "2026-11-21"),
        ("volgende week", "2026-11-29"),
        ("over 2 weken", "2026-12-06"),
        ("over twee weken", "2026-12-06"),
        ("over een week", "2026-11-29"),
        ("over 3 dagen", "2026-11-25"),
        ("over 3 maanden", "2027-02-22"),
        ("over 1 jaar", "2027-11-22"),
        ("volgende maand", "2026-12-22"),
        ("volgend jaar", "2027-11-22"),
        ("vrijdag", "2026-11-27"),
        ("zondag", "2026-11-29"),
        ("volgende week woensdag", "2026-11-25"),
        ("2014", "2014"),
        ("2014-3", "2014-03"),
        ("maart 2014", "2014-03"),
        ("29 februari", "2028-02-29"),
    ],
)
def test_what_is_understood(typed: str, iso: str | None) -> None:
    assert dates.parse(typed, today=SUNDAY) == iso


def test_short_months_and_leap_days() -> None:
    assert dates.parse("over 1 maand", today=date(2027, 1, 31)) == "2027-02-28"
    assert dates.parse("29-2", today=date(2028, 2, 29)) == "2028-02-29"
    assert dates.parse("29-2", today=date(2028, 3, 1)) == "2032-02-29"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("30 februari", "30 februari 2026 bestaat niet"),
        ("31-4-2026", "31 april 2026 bestaat niet"),
        ("3-13-2026", "Maand 13 bestaat niet"),
        ("29-2-2026", "29 februari 2026 bestaat niet"),
        ("binnenkort", "geen datum"),
        ("12 ma 2026", "geen datum"),
        ("over een poos", "geen datum"),
        ("over zoveel weken", "geen datum"),
        ("2014-13", "geen datum"),
        ("foo 2014", "geen datum"),
    ],
)
def test_what_does_not_exist(typed: str, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        dates.parse(typed, today=SUNDAY)


def test_it_never_fails_otherwise() -> None:
    from hypothesis import given
    from hypothesis import strategies as st

    signs = st.text(alphabet="0123456789-/. 'abcdefjmnorstuvwz", max_size=16)

    @given(signs)
    def check(typed: str) -> None:
        try:
            found = dates.parse(typed)
        except InvalidInput as error:
            assert str(error)
        else:
            assert found is None or dates.parse(found) == found

    check()


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        (None, ""),
        ("2026-12-15", "15 dec 2026"),
        ("2026-12-15T10:00:00+00:00", "15 dec 2026"),
        ("2014-03", "mrt 2014"),
        ("2014", "2014"),
        ("2014-31", "2014-31"),
        ("vaag", "vaag"),
    ],
)
def test_short(iso: str | None, shown: str) -> None:
    assert dates.short(iso) == shown
