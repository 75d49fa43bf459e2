"""What a move means, on the sample cases."""

from __future__ import annotations

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.network.circles import CirclesLayout, layout_circles
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.ui.network import drop
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle


@pytest.fixture(scope="module")
def drawn() -> tuple[CaseView, CirclesLayout]:
    case = sample_cases()["casus-02"]
    return case, layout_circles(case, size=(900.0, 560.0))


def to_depth(layout: CirclesLayout, node_id: str, depth: float) -> tuple[float, float]:
    at = layout.positions[node_id]
    to = layout.to_xy(node_id, (0.5, depth))
    return to.x - at.x, to.y - at.y


def test_a_ring_means_a_circle(drawn: tuple[CaseView, CirclesLayout]) -> None:
    case, layout = drawn
    for depth, circle in ((1.5, Circle.INNER), (3.5, Circle.OUTER)):
        found = drop.moved(case, layout, "p03", ["p03"], *to_depth(layout, "p03", depth))
        assert found is not None and found.circles == {"p03": circle}
        assert found.places["p03"] == pytest.approx((0.5, depth), abs=0.01)


def test_within_the_ring_only_the_place_changes(drawn: tuple[CaseView, CirclesLayout]) -> None:
    case, layout = drawn
    found = drop.moved(case, layout, "p03", ["p03"], 3.0, 2.0)
    assert found is not None and found.circles == {} and set(found.places) == {"p03"}


def test_outside_means_nothing(drawn: tuple[CaseView, CirclesLayout]) -> None:
    case, layout = drawn
    assert drop.moved(case, layout, "p03", ["p03"], 4000.0, 0.0) is None
    assert drop.dropped(case, layout, ["p12"], Point(4000.0, 0.0)) is None


def test_the_family_gets_no_circle(drawn: tuple[CaseView, CirclesLayout]) -> None:
    case, layout = drawn
    found = drop.moved(case, layout, "p01", ["p01"], *(40.0, 60.0))
    assert found is not None and found.circles == {} and found.places["p01"][1] <= 1.0


def test_who_had_no_circle_gets_one_in_the_own_sector(
    drawn: tuple[CaseView, CirclesLayout],
) -> None:
    case, layout = drawn
    found = drop.dropped(case, layout, ["p12"], layout.frame.point(0.0, layout.frame.radii[2] - 5))
    assert found is not None and found.circles == {"p12": Circle.MIDDLE}
    x, _y = found.places["p12"]
    assert 0.0 <= x <= 1.0


def test_the_walk_goes_from_the_centre_outwards(drawn: tuple[CaseView, CirclesLayout]) -> None:
    _case, layout = drawn
    order = drop.walk_order(layout)
    rings = [layout.ring_of[i] for i in order]
    assert rings == sorted(rings) and set(order) == set(layout.positions)
