"""The sociale kaart and the search for somebody, as services."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.services.conftest import Family
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.services import (
    matches,
    offers,
    parts,
    providers,
    read_offers,
    volunteers,
)
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.vocabulary import (
    DayPart,
    Experience,
    Form,
    LifeDomain,
    MatchStatus,
    Weekday,
)


def read(store: Store, reader: Callable[[Any], Any]) -> Any:
    with store.reading() as s:
        return reader(s)


def test_an_organisation_with_all_that_hangs_on_it(do: Any, store: Store, family: Family) -> None:
    place = do(lambda s: providers.add(s, "Huis van de Wijk", areas=["Zuid", "Zuid", " "]))
    made = do(
        lambda s: offers.add(
            s,
            "Maatje",
            provider_id=place,
            life_domains=[LifeDomain.SOCIAL_NETWORK],
            forms=[Form.COLLECTIVE, Form.INDIVIDUAL],
            moments=["tue-evening", Moment(Weekday.MONDAY, DayPart.MORNING), "tue-evening"],
            wait_weeks="0",
            min_age=18,
        )
    )
    helper = do(lambda s: volunteers.add(s, "Ineke", provider_id=place, most_matches=1))
    do(lambda s: offers.add_experience(s, made, Experience.GOOD, note="Snel gebeld"))
    search = do(lambda s: matches.seek(s, family.water, offer_id=made, volunteer_id=helper))
    do(lambda s: matches.set_status(s, search, MatchStatus.STARTED, "2026-11-02"))
    (offer,) = read(store, read_offers.offers)
    (provider,) = read(store, read_offers.providers)
    (volunteer,) = read(store, read_offers.volunteers)
    (experience,) = read(store, lambda s: read_offers.experiences(s, made))
    assert provider.areas == ("Zuid",)
    assert (offer.provider_name, offer.starts_now) == ("Huis van de Wijk", True)
    assert [str(moment) for moment in offer.moments] == ["mon-morning", "tue-evening"]
    assert (volunteer.matches, volunteer.has_room) == (1, False)
    assert (experience.went, experience.note) == (Experience.GOOD, "Snel gebeld")

    do(lambda s: providers.remove(s, place))
    assert read(store, read_offers.offers) == read(store, read_offers.volunteers) == ()
    assert read(store, read_offers.experiences) == ()


def test_a_search_says_how_far_it_is(do: Any, look: Any, family: Family) -> None:
    made = do(lambda s: offers.add(s, "Klussendienst", catalogue_ref="cat-klus"))
    search = do(lambda s: matches.seek(s, family.water, offer_id=made))
    do(lambda s: matches.set_status(s, search, "asked", "1-12-2026"))
    (found,) = look().matches
    assert (found.offer_name, found.catalogue_ref) == ("Klussendienst", "cat-klus")
    assert (found.status, found.asked_on) == (MatchStatus.ASKED, "2026-12-01")
    do(lambda s: offers.remove(s, [made]))
    assert (look().matches[0].offer_id, look().matches[0].offer_name) == (None, "Klussendienst")
    do(lambda s: parts.remove(s, [family.water]))
    assert look().matches == ()


def test_what_is_refused(do: Any, store: Store, family: Family) -> None:
    for wrong in (
        {"name": " "},
        {"name": "x", "moments": ["someday"]},
        {"name": "x", "wait_weeks": "veel"},
        {"name": "x", "min_age": 20, "max_age": 10},
    ):
        with pytest.raises(InvalidInput):
            do(lambda s, wrong=wrong: offers.add(s, **wrong))
    with pytest.raises(NotFound):
        do(lambda s: offers.add(s, "x", provider_id="nergens"))
    with pytest.raises(NotFound):
        do(lambda s: matches.seek(s, family.water, volunteer_id="nergens"))
    assert read(store, read_offers.offers) == ()
