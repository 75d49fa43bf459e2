"""Which offers suit a part: the order, its reasons, and that it is the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.services.conftest import Family
from tests.services.matching.kaart import kinds, sample, seeded
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import (
    limit_overrides,
    offers,
    parts,
    providers,
    reading,
    volunteers,
)
from wijkteam_desktop.services.matching import directory, ranking, suggest, weights
from wijkteam_desktop.services.matching.directory import Entry
from wijkteam_desktop.services.matching.stems import likeness, stems
from wijkteam_desktop.services.matching.weights import Weights
from wijkteam_desktop.services.matching.wish import Extra, Wish, wish_of
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.suggestions import Suggestions
from wijkteam_desktop.vocabulary import Carrier, Experience, LifeDomain

USUAL = Weights()


@pytest.fixture
def cases(store: Store) -> list[CaseView]:
    """The sample cases."""
    store.write("Inlezen", lambda s: case_json.import_cases(s, case_json.read_file(sample_file())))
    with store.reading() as s:
        rows = reading.case_rows(s, Viewer(""))
        return [reading.case_view(s, row.id, Viewer("")) for row in rows]


def asked(cases: list[CaseView], *, carrier: bool) -> Iterator[tuple[str, Wish]]:
    """What is right for each part that names a kind of offer, and the wish without that name."""
    for case in cases:
        for part in case.parts:
            if part.catalogue_ref:
                bare = replace(part, catalogue_ref=None)
                if not carrier:
                    bare = replace(bare, carrier=None, helper_carriers=())
                yield part.catalogue_ref, wish_of(case, bare)


@pytest.mark.parametrize("carrier", [True, False], ids=["carrier chosen", "nobody yet"])
def test_the_right_offer_is_in_the_first_five_of_500(cases: list[CaseView], carrier: bool) -> None:
    found = seeded(kinds(sample()), 500, seed=20261128)
    pairs = list(asked(cases, carrier=carrier))
    right = 0
    for ref, wish in pairs:
        first = ranking.ranked(found, wish, USUAL)[: suggest.FIRST]
        right += any(entry.kind_ref == ref for one in first for entry in one.entries)
    assert len(pairs) >= 40
    assert right >= 0.9 * len(pairs), f"{right} of {len(pairs)}"


def test_the_order_is_the_same_whatever_order_the_offers_come_in(cases: list[CaseView]) -> None:
    known = kinds(sample())
    found = seeded(known, 300, seed=7)
    entries = list(found.entries.values())
    texts = {entry.id: known[entry.kind_ref].name for entry in entries}
    _ref, wish = next(asked(cases, carrier=True))
    one = ranking.ranked(directory.of(known, entries, texts), wish, USUAL)
    other = ranking.ranked(directory.of(known, entries[::-1], texts), wish, USUAL)
    assert one == other


@pytest.mark.parametrize(
    ("better", "worse", "wish"),
    [
        ({"wait_weeks": 0}, {"wait_weeks": 12}, {}),
        ({"areas": frozenset({"zuid"})}, {"areas": frozenset({"noord"})}, {"area": "zuid"}),
        ({"areas": frozenset()}, {"areas": frozenset({"noord"})}, {"area": "zuid"}),
        ({"places_free": 2}, {"places_free": None}, {}),
        ({"places_free": None}, {"places_free": 0}, {}),
        ({"experience": 1}, {"experience": -1}, {}),
        ({"domains": frozenset({"finance"})}, {}, {"domain": "finance"}),
        ({"forms": frozenset({"collective"})}, {}, {"contact": True}),
        ({"max_age": None}, {"max_age": 17}, {"age": 40}),
        ({"min_age": 38}, {"min_age": 55}, {"age": 40}),
        (
            {"forms": frozenset({"individual"})},
            {"forms": frozenset({"digital"})},
            {"no_digital": True},
        ),
        ({"languages": frozenset({"turks"})}, {}, {"languages": frozenset({"turks"})}),
        ({"moments": frozenset({"mon-morning"})}, {}, {"moments": frozenset({"mon-morning"})}),
        ({"carrier": "volunteer"}, {"carrier": "specialist"}, {}),
        ({"carrier": "specialist"}, {"carrier": "volunteer"}, {"carrier": "specialist"}),
    ],
)
def test_each_reason_decides_between_offers_that_are_alike(
    better: dict[str, Any], worse: dict[str, Any], wish: dict[str, Any]
) -> None:
    # The ids are against the better one: only the reason can put it first.
    entries = [Entry(id="a", **worse), Entry(id="b", **better)]
    found = directory.of({}, entries, {})
    order = ranking.ranked(found, Wish(**wish), USUAL)
    assert [one.entries[0].id for one in order] == ["b", "a"]


def test_words_are_found_in_longer_words() -> None:
    assert stems("De boodschappen en tuinen") == stems("boodschap tuin")
    assert likeness(*stems("speel speelgoed")) == pytest.approx(0.6)
    assert likeness(*stems("tuin geld")) == 0


def test_suggestions_say_why(do: Any, store: Store, family: Family, look: Any) -> None:
    place = do(lambda s: providers.add(s, "Buurthulp"))
    near = do(
        lambda s: offers.add(
            s,
            "Klusploeg",
            provider_id=place,
            description="Water en kranen aansluiten",
            carrier=Carrier.VOLUNTEER,
            life_domains=[LifeDomain.HOUSING],
            areas=["Zuid"],
            wait_weeks=0,
            languages=["Turks"],
            moments=["mon-morning"],
            vog_needed=True,
        )
    )
    full = do(lambda s: offers.add(s, "Waterwerk", description="Water", places_free=0))
    gone = do(lambda s: offers.add(s, "Water van vroeger", description="Water", active=False))
    do(lambda s: volunteers.add(s, "Ineke", provider_id=place))
    do(lambda s: volunteers.add(s, "Bob", provider_id=place, most_matches=0))
    do(lambda s: offers.add_experience(s, near, Experience.GOOD))
    do(lambda s: parts.update(s, family.water, life_domain=LifeDomain.HOUSING))
    extra = Extra(("Turks",), (Moment.parse("mon-morning"),), "zuid")
    given = suggested(store, look(), family.water, extra)
    best, last = given.first
    assert best.offer is not None
    assert best.offer.id == near
    assert best.reasons == (
        "Gaat over: aansluiten en water",
        "Leefgebied Huisvesting",
        "In de buurt",
        "Kan direct starten",
        "Spreekt turks",
        "Kan op het gewenste moment",
        "Goede ervaring van het team",
    )
    assert best.warnings == ("VOG nodig",)
    assert [one.name for one in best.volunteers] == ["Ineke"]
    assert last.offer is not None
    assert (last.offer.id, last.blockers) == (full, ("Geen plaats vrij",))
    assert gone not in {one.offer.id for one in given.first if one.offer}


def test_a_kind_without_an_organisation_is_named_as_such(
    cases: list[CaseView], store: Store
) -> None:
    case = next(case for case in cases if any(p.catalogue_ref == "voedselbank" for p in case.parts))
    part = next(p for p in case.parts if p.catalogue_ref == "voedselbank")
    given = suggested(store, case, part.id)
    named = [one for one in given.first if one.kind and one.kind.ref == "voedselbank"]
    assert [(one.title, one.offer) for one in named] == [("Voedselbank", None)]
    ladder = [list(Carrier).index(one.carrier) for one in given.first]
    assert ladder == sorted(ladder)


def test_what_volunteers_cannot_do_stands_behind_with_the_reason(
    do: Any, store: Store, family: Family, look: Any
) -> None:
    do(lambda s: parts.update(s, family.water, text="Insuline spuiten en wassen"))
    do(lambda s: offers.add(s, "Zorgmaatje wassen", carrier=Carrier.VOLUNTEER))
    do(lambda s: offers.add(s, "Wijkverpleging", carrier=Carrier.SPECIALIST))
    first = suggested(store, look(), family.water).first
    by_title = {one.title: one for one in first}
    assert by_title["Wijkverpleging"].score > by_title["Zorgmaatje wassen"].score
    assert by_title["Zorgmaatje wassen"].blockers

    # When the team decided so all the same, it is a warning.
    def decide(s: Any) -> None:
        with limit_overrides.giving(s, "Zij is verpleegkundige.", "Noor"):
            parts.assign(s, family.water, Carrier.VOLUNTEER)

    do(decide)
    by_title = {one.title: one for one in suggested(store, look(), family.water).first}
    assert by_title["Zorgmaatje wassen"].blockers == ()
    assert by_title["Zorgmaatje wassen"].warnings


def test_weights_are_the_team_s(store: Store) -> None:
    with store.reading() as s:
        assert weights.weights(s) == USUAL
    store.note(lambda s: weights.keep(s, {"waiting": "9,5", "words": USUAL.words, "x": 3}))
    with store.reading() as s:
        assert weights.weights(s) == replace(USUAL, waiting=9.5)
    with pytest.raises(InvalidInput):
        store.note(lambda s: weights.keep(s, {"waiting": 11}))


def suggested(
    store: Store, case: CaseView, part_id: str, extra: Extra | None = None
) -> Suggestions:
    part: PartView = next(part for part in case.parts if part.id == part_id)
    with store.reading() as s:
        return suggest.suggestions(s, directory.read(s), case, part, USUAL, extra)
