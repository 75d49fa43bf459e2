"""Hard families: drawn without an error in the metrics."""

from __future__ import annotations

import pytest

from tests.network.genogram import checks
from tests.network.genogram.hard_families import FAMILIES, family
from wijkteam_desktop.network.genogram import Reason, layout_genogram
from wijkteam_desktop.network.genogram.metrics import measure

# A sibling out of order saves a crossing here, or stands in another row.
OUT_OF_ORDER = {"birth and foster parents", "an uncle who marries his niece"}


@pytest.mark.parametrize("name", FAMILIES)
def test_drawn_without_an_error(name):
    graph = FAMILIES[name]
    layout = layout_genogram(graph)
    quality = measure(graph, layout)
    assert quality.missing == quality.overlaps == quality.through_symbols == 0
    assert quality.lines_on_lines == quality.out_of_row == quality.parents_below == 0
    assert checks.lines_on_lines(layout, level=False) == []
    assert checks.undrawn(graph, layout) == []
    assert quality.crossings <= 1
    if name not in OUT_OF_ORDER:
        assert quality.siblings in (None, 1.0)


def test_half_siblings_hang_from_their_own_couple():
    layout = layout_genogram(FAMILIES["three partners, children by three"])
    x = {key: at.x for key, at in layout.places.items()}
    couples = {("noa",): "eerste", ("sem", "sil"): "tweede", ("yara",): "derde"}
    order = sorted(couples, key=lambda children: x[children[0]])
    partners = sorted(couples.values(), key=lambda partner: x[partner])
    assert [couples[children] for children in order] == partners


def test_a_child_in_two_homes_is_drawn_once_and_listed():
    layout = layout_genogram(FAMILIES["co-parenting, a child in two homes"])
    listed = {(n.tie_id, n.person_id) for n in layout.not_drawn if n.reason is Reason.SECOND_HOME}
    assert listed == {("h1", "kind"), ("h1", "zus")}


def test_who_is_the_own_ancestor_is_listed():
    graph = family("a1950 b1951 > c1975", "c d1976 > e2000", "e f2001 > a")
    layout = layout_genogram(graph)
    assert set(layout.places) == {m.id for m in graph.members}
    assert [n.reason for n in layout.not_drawn] == [Reason.OWN_ANCESTOR]


def test_a_married_brother_stands_a_step_lower_than_who_lives_at_home():
    layout = layout_genogram(FAMILIES["married between two who live at home"])
    y = {key: at.y for key, at in layout.places.items()}
    assert y["tweede"] == y["partner"] > y["oudste"] == y["jongste"]
    assert [o.strangers for o in layout.outlines] == [(), ()]
