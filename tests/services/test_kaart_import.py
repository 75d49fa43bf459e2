"""Taking a sociale kaart in: twice changes nothing, changes are shown first, undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from wijkteam_desktop.db.store import Store
from wijkteam_desktop.services import kaart_import, offers, read_offers
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord, ProviderRecord, TermRecord

FILE = KaartFile(
    form="Tabel",
    source="gids",
    providers=(ProviderRecord("1", {"name": "Samen Zuid", "phone": "010 1"}),),
    offers=(
        OfferRecord("1", "1", {"name": "Maatje", "wait_weeks": 3}, ("t1",), {"cells": {"k": "v"}}),
        OfferRecord("2", "1", {"name": "Eettafel"}),
        OfferRecord("3", None, {"name": "Fout", "wait_weeks": 9999}, file="x.csv", line=7),
    ),
    terms=(TermRecord("t1", "Contact"),),
)


def take_in(store: Store, file: KaartFile, **options: Any) -> int:
    count: int = store.write(
        "Inlezen",
        lambda s: kaart_import.apply(s, kaart_import.plan(s, file), **options),
        page="kaart",
    )[1]
    return count


def test_a_file_comes_in_once(store: Store) -> None:
    with store.reading() as s:
        plan = kaart_import.plan(s, FILE)
    assert (len(plan.new), len(plan.changed), plan.same, plan.new_terms) == (3, 0, 0, 1)
    assert [(one.line, one.left_out) for one in plan.problems] == [(7, True)]
    assert take_in(store, FILE) == 3
    with store.reading() as s:
        found = read_offers.offers(s)
        assert kaart_import.plan(s, FILE).is_empty
        assert kaart_import.plan(s, FILE).same == 3
        # The same gids under another name is recognised by name and organisation.
        assert kaart_import.plan(s, replace(FILE, source="gids (1)")).is_empty
    assert [(one.name, one.provider_name, one.terms) for one in found] == [
        ("Eettafel", "Samen Zuid", ()),
        ("Maatje", "Samen Zuid", ("t1",)),
    ]
    assert take_in(store, FILE) == 0
    store.undo("kaart") if store.undo_state("kaart").undo_label else store.undo(None)
    with store.reading() as s:
        assert read_offers.offers(s) == read_offers.providers(s) == ()


def test_changes_are_shown_and_can_be_left_out(store: Store) -> None:
    take_in(store, FILE)
    with store.reading() as s:
        ids = {one.name: one.id for one in read_offers.offers(s)}
    store.write("Wijzigen", lambda s: offers.update(s, ids["Maatje"], cost="Gratis"))
    newer = replace(
        FILE,
        offers=(
            replace(FILE.offers[0], values={"name": "Maatje", "wait_weeks": 1}),
            replace(FILE.offers[1], values={"name": "Eettafel", "cost": "5 euro"}),
        ),
    )
    with store.reading() as s:
        plan = kaart_import.plan(s, newer)
    changes = {one.name: [(c.column, c.old, c.new) for c in one.changes] for one in plan.changed}
    assert changes == {
        "Maatje": [("wait_weeks", 3, 1)],
        "Eettafel": [("cost", None, "5 euro")],
    }
    assert take_in(store, newer, without={ids["Eettafel"]}) == 1
    with store.reading() as s:
        found = {one.name: one for one in read_offers.offers(s)}
    # What the team filled in itself stays: the file says nothing about it.
    assert (found["Maatje"].wait_weeks, found["Maatje"].cost) == (1, "Gratis")
    assert found["Eettafel"].cost == ""


def test_an_offer_moves_to_another_organisation(store: Store) -> None:
    take_in(store, FILE)
    other = ProviderRecord("2", {"name": "De Brink"})
    moved = replace(
        FILE,
        providers=(*FILE.providers, other),
        offers=(replace(FILE.offers[0], provider_ref="2"),),
    )
    take_in(store, replace(moved, offers=()))
    take_in(store, moved)
    with store.reading() as s:
        found = {one.name: one.provider_name for one in read_offers.offers(s)}
    assert found == {"Maatje": "De Brink", "Eettafel": "Samen Zuid"}


def test_stopping_half_way_leaves_nothing(store: Store) -> None:
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(store, FILE, progress=stop)
    with store.reading() as s:
        assert read_offers.offers(s) == ()
