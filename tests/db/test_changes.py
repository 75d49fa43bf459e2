"""Changes as values: joining, inverting, and whose they are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wijkteam_desktop.db.changes import RowChange, case_ids, folded, single_case


def row(before, after, table="person", row_id="p"):
    return RowChange(table, row_id, before, after)


def test_later_changes_of_a_row_are_joined():
    one, two = row({"a": 1, "b": 1}, {"a": 2, "b": 1}), row({"a": 2, "b": 1}, {"a": 2, "b": 3})
    assert folded((one, two)) == (row({"a": 1, "b": 1}, {"a": 2, "b": 3}),)


def test_what_others_did_in_between_stays_out_of_it():
    one, two = row({"a": 1, "b": 1}, {"a": 2, "b": 1}), row({"a": 2, "b": 9}, {"a": 3, "b": 9})
    assert folded((one, two)) == (row({"a": 1, "b": 1}, {"a": 3, "b": 1}),)
    assert folded((one, row({"a": 2, "b": 9}, None))) == (row({"a": 1, "b": 9}, None),)
    came = row(None, {"a": 1, "b": 1})
    assert folded((came, two)) == (row(None, {"a": 3, "b": 1}),)


def test_what_came_and_went_or_came_back_is_nothing():
    came, went = row(None, {"a": 1}), row({"a": 1}, None)
    assert folded((came, went)) == ()
    assert folded((went, came)) == ()
    assert folded((row({"a": 1}, {"a": 2}), row({"a": 2}, {"a": 1}))) == ()
    assert folded((went, row(None, {"a": 2}))) == (row({"a": 1}, {"a": 2}),)


STATE = st.none() | st.fixed_dictionaries({"a": st.integers(0, 2), "b": st.integers(0, 2)})


@given(st.lists(STATE, min_size=1, max_size=8))
def test_an_unbroken_chain_is_its_first_and_its_last_state(states):
    chain = tuple(row(*pair) for pair in pairwise(states))
    first, last = states[0], states[-1]
    assert folded(chain) == (() if first == last else (row(first, last),))


def test_whose_a_change_is():
    assert row(None, {"case_id": "x"}).case_id == "x"
    assert row({"case_id": "x"}, None).case_id == "x"
    assert row(None, {"name": "Sanne"}, table="team_member").case_id is None
    assert row(None, {"code": "C"}, table="case", row_id="x").case_id == "x"
    moved = row({"case_id": "x"}, {"case_id": "y"})
    assert case_ids((moved,)) == {"x", "y"}
    assert single_case((moved,)) is None
    assert single_case((row(None, {"case_id": "x"}),)) == "x"


def test_what_differs():
    assert row({"a": 1, "b": None}, {"a": 2, "b": None}).changed == {"a"}
    assert row(None, {"a": 1, "b": None}).changed == {"a", "b"}
    assert row({"a": 1}, {"a": 2}).inverted() == row({"a": 2}, {"a": 1})
