from __future__ import annotations

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.network.layers import (
    EMOTIONAL,
    EVERYTHING,
    HOUSEHOLD,
    NO_PROFESSIONALS,
    SUPPORT,
    Layers,
    around,
    layered,
    lined,
    presets,
)
from wijkteam_desktop.vocabulary import PersonKind, View

CASE = sample_cases()["casus-04"]


def ids(case):
    return {p.id for p in case.people} | {o.id for o in case.organisations}


def test_everything_is_the_case_itself():
    assert layered(CASE, EVERYTHING) is CASE
    assert lined(CASE, EVERYTHING, View.STAMBOOM) is CASE


@pytest.mark.parametrize("name", sorted(presets()))
def test_nothing_points_at_who_is_left_out(name):
    shown = layered(CASE, presets()[name][1])
    known = ids(shown)
    assert all({t.client_id, t.other_id} <= known for t in shown.ties)
    assert all({e.from_id, e.to_id} <= known for e in shown.emotional)
    assert all({p.first_id, p.second_id} <= known for p in shown.partnerships)
    assert all({k.parent_id, k.child_id} <= known for k in shown.parent_links)
    layout = layout_circles(shown, size=(900.0, 560.0))
    assert kring_figure(lined(shown, presets()[name][1], View.KRING), layout).marks


def test_each_layer_leaves_out_what_it_says():
    assert not any(
        p.kind is PersonKind.PROFESSIONAL for p in layered(CASE, NO_PROFESSIONALS).people
    )
    assert not layered(CASE, SUPPORT).emotional
    assert not lined(layered(CASE, EMOTIONAL), EMOTIONAL, View.KRING).ties
    assert layered(CASE, EMOTIONAL).ties
    assert len(layered(CASE, HOUSEHOLD).people) < len(CASE.people)


def test_focus_shows_somebody_and_who_is_near():
    one = layered(CASE, Layers(focus="p23", steps=1))
    two = layered(CASE, Layers(focus="p23", steps=2))
    assert "p23" in ids(one)
    assert ids(one) < ids(two) < ids(CASE)
    assert around(CASE, "p23", 0) == {"p23"}
