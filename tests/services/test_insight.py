"""Inzicht: counts over all cases, with small numbers and what is confidential left out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wijkteam_desktop.db.store import Store
from wijkteam_desktop.services import cases, insight, matches, parts, settings
from wijkteam_desktop.vocabulary import Carrier, MatchStatus, VolunteerAnswer


def fill(s: Any) -> list[str]:
    """Eight cases with two parts each: half of them informal, six of eight asked."""
    made = []
    for number in range(8):
        case = cases.create(s, title=f"Casus {number}")
        carrier = Carrier.VOLUNTEER if number < 6 else Carrier.SPECIALIST
        first = parts.add(s, case, "Een", carrier=carrier)
        parts.add(s, case, "Twee", carrier=Carrier.SPECIALIST)
        parts.add(s, case, "Vertrouwelijk", carrier=Carrier.VOLUNTEER, confidential=True)
        if number < 6:
            parts.update(s, first, volunteer_question=VolunteerAnswer.YES)
        made.append(first)
    return made


def test_shares_over_all_cases(store: Store) -> None:
    store.write("Vullen", fill)
    with store.reading() as s:
        found = insight.insight(s)
    assert (found.cases, found.parts) == (8, 16)
    assert (found.asked.count, found.asked.percent) == (6, 38)
    assert (found.informal_parts.count, found.informal_parts.total) == (6, 16)
    # Two of eight cases are without: too few to tell.
    assert found.informal_cases.hidden
    store.note(lambda s: settings.put(s, insight.SETTING, 2))
    with store.reading() as s:
        found = insight.insight(s)
    assert (found.informal_cases.count, found.informal_cases.percent) == (6, 75)


def test_searches_that_started_in_time(store: Store) -> None:
    today = date.today()

    def work(s: Any) -> None:
        store_parts = fill(s)
        for number, part in enumerate(store_parts):
            sought = (today - timedelta(weeks=20)).isoformat()
            search = matches.seek(s, part, offer_name="Maatje", sought_on=sought)
            if number < 6:
                begun = today - timedelta(weeks=16 if number < 5 else 2)
                matches.set_status(s, search, MatchStatus.STARTED, begun.isoformat())
        # One of today can still start in time and tells nothing yet.
        matches.seek(s, store_parts[0], offer_name="Tuinhulp")

    store.write("Vullen", work)
    store.note(lambda s: settings.put(s, insight.SETTING, 2))
    with store.reading() as s:
        found = insight.insight(s, weeks=6)
        later = insight.insight(s, weeks=12)
    assert (found.started.count, found.started.total) == (5, 8)
    assert (later.started.count, later.started.total) == (5, 8)
    maatje, garden = found.offers
    assert (maatje.name, maatje.sought, maatje.asked, maatje.started) == ("Maatje", 8, 6, 6)
    assert (garden.sought, garden.asked) == (None, 0)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(2, 10))
def test_no_small_number_can_be_told_from_a_share(count: int, rest: int, least: int) -> None:
    share = insight._share(count, count + rest, least)
    if not share.hidden and share.percent is not None:
        assert not 0 < count < least
        assert not 0 < rest < least
