"""The layout on random families: nothing overlaps, nothing is missing, rows are right."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.genogram import checks
from tests.network.genogram.families import random_family, shuffled
from wijkteam_desktop.network.genogram import FamilyGraph, layout_genogram

FAMILIES = st.builds(
    random_family,
    seed=st.integers(0, 10_000),
    size=st.integers(1, 60),
    tangle=st.sampled_from((0.0, 0.1, 0.4)),
)


@settings(max_examples=150, deadline=None)
@given(FAMILIES)
def test_nothing_overlaps_and_nothing_is_missing(graph):
    layout = layout_genogram(graph)
    assert set(layout.places) == {m.id for m in graph.members}
    assert checks.overlaps(graph, layout) == []
    assert checks.lines_through_symbols(layout) == []
    assert checks.lines_on_lines(layout, level=True) == []
    assert checks.out_of_row(layout) == []
    assert checks.undrawn(graph, layout) == []


@settings(max_examples=40, deadline=None)
@given(FAMILIES, st.integers(0, 99))
def test_the_same_family_gives_the_same_drawing(graph, seed):
    assert layout_genogram(graph) == layout_genogram(shuffled(graph, seed))


def test_an_empty_family_is_an_empty_drawing():
    layout = layout_genogram(FamilyGraph(()))
    assert layout.places == {}
    assert layout.lines == ()
