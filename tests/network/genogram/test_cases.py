"""Real cases as family graphs, and their drawings without an error in the metrics."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.network.genogram import checks
from tests.network.sample import sample_cases
from wijkteam_desktop.network.genogram import layout_genogram
from wijkteam_desktop.network.genogram.metrics import measure
from wijkteam_desktop.network.stamboom.family import stamboom_graph
from wijkteam_desktop.vocabulary import ParentKind, PersonKind

CODES = ("casus-01", "casus-02", "casus-03", "casus-04", "casus-06", "casus-07", "casus-09")


@pytest.fixture(scope="module")
def cases():
    return sample_cases()


@pytest.mark.parametrize("code", CODES)
def test_every_case_is_drawn_without_an_error(cases, code):
    graph = stamboom_graph(cases[code]).graph
    layout = layout_genogram(graph)
    quality = measure(graph, layout)
    assert quality.missing == quality.overlaps == quality.through_symbols == 0
    assert quality.lines_on_lines == quality.out_of_row == quality.parents_below == 0
    assert checks.undrawn(graph, layout) == []
    assert quality.homes in (None, 1.0)


def test_foster_and_birth_parents_both_hold_the_child(cases):
    graph = stamboom_graph(cases["casus-04"]).graph
    unions = [u for u in graph.unions if "p04" in u.children]
    assert {frozenset(u.partners) for u in unions} == {
        frozenset(("p01", "p09")),
        frozenset(("p20", "p21")),
    }
    foster = next(u for u in unions if "p20" in u.partners)
    assert foster.child_kinds["p04"] == (ParentKind.FOSTER, ParentKind.FOSTER)
    assert foster.child_kinds["p22"] == (ParentKind.ADOPTED, ParentKind.ADOPTED)


def test_twins_stand_beside_each_other(cases):
    case = cases["casus-04"]
    links = tuple(
        replace(link, twin_group="tw1") if link.pair in ("pair1", "pair2") else link
        for link in case.parent_links
    )
    graph = stamboom_graph(replace(case, parent_links=links)).graph
    assert graph.twins == (("p03", "p04"),)
    places = layout_genogram(graph).places
    left, right = sorted((places["p03"].x, places["p04"].x))
    assert not any(left < at.x < right and at.y == places["p03"].y for at in places.values())


def test_helpers_from_outside_are_left_out(cases):
    graph = stamboom_graph(cases["casus-04"]).graph
    shown = {m.id for m in graph.members}
    outside = {p.id for p in cases["casus-04"].people if p.kind is PersonKind.VOLUNTEER}
    assert not shown & outside
