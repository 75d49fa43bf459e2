"""Sectors with many ties between them stand side by side, whatever the order of the input."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from wijkteam_desktop.network.sector_order import sector_order

PEOPLE = st.dictionaries(st.text("abcdefghij", min_size=1), st.sampled_from("STUVWXYZ"), min_size=1)


def test_sectors_with_ties_between_them_are_neighbours() -> None:
    sector_of = {name: name.upper() for name in "abcdef"}
    ties = [("a", "d"), ("d", "b"), ("b", "f"), ("f", "c"), ("c", "e"), ("e", "a")]
    order = sector_order(sector_of, ties)
    assert "".join(order) in ("ADBFCE", "AECFBD")


@given(PEOPLE, st.data())
def test_every_sector_once_and_the_order_of_the_input_is_no_matter(
    sector_of: dict[str, str], data: st.DataObject
) -> None:
    names = sorted(sector_of)
    pair = st.tuples(st.sampled_from(names), st.sampled_from(names))
    ties = data.draw(st.lists(pair, max_size=30))
    seed = data.draw(st.integers(0, 1000))
    order = sector_order(sector_of, ties)
    assert sorted(order) == sorted(set(sector_of.values()))
    mixed = random.Random(seed).sample(ties, len(ties))
    shuffled = dict(random.Random(seed).sample(list(sector_of.items()), len(sector_of)))
    assert sector_order(shuffled, [(b, a) for a, b in mixed]) == order
