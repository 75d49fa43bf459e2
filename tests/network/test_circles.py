"""The circle layout: nothing overlaps, rings and sectors are right, the same every time."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.network.networks import cases, pins
from tests.network.sample import sample_cases
from wijkteam_desktop.network.circles import CirclesLayout, layout_circles
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.metrics import movement, quality
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import Circle, PersonKind, View

SCREENS = {
    "laptop": {"size": (880.0, 540.0)},
    "large": {"size": (1400.0, 860.0)},
    "meeting": {"size": (1920.0, 1080.0), "text_size": 22.0, "min_text": 22.0, "gather": True},
}
slow = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def check(layout: CirclesLayout) -> None:
    judged = quality(layout)
    assert judged.symbol_overlaps == 0
    assert judged.caption_overlaps == 0
    assert judged.title_overlaps == 0
    assert judged.off_canvas == 0
    assert judged.ring_accuracy == 1.0
    assert judged.sector_breaks == 0


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_every_sample_case_fits_without_overlaps(case_id: str, screen: str) -> None:
    layout = layout_circles(sample_cases()[case_id], **SCREENS[screen])
    check(layout)
    assert layout.fits
    sizes = {line.size for caption in layout.captions.values() for line in caption.lines}
    assert min(sizes) >= (18.0 if screen == "meeting" else 11.0)
    assert layout.symbol >= 26.0


def test_everybody_with_a_circle_is_placed_and_the_others_wait() -> None:
    case = sample_cases()["casus-04"]
    layout = layout_circles(case)
    # One of the 29 ties is with a member of the family, who stands in the centre.
    assert sum(ring > 0 for ring in layout.ring_of.values()) == 28
    assert len(layout.unplaced) == len(case.people) - len(layout.positions)
    assert not set(layout.unplaced) & set(layout.positions)


@slow
@given(cases())
def test_no_network_overlaps(case: CaseView) -> None:
    check(layout_circles(case))


@slow
@given(cases(most=40), st.integers(0, 1000))
def test_the_order_of_the_rows_is_no_matter(case: CaseView, seed: int) -> None:
    shuffle = random.Random(seed)
    mixed = replace(
        case,
        people=tuple(shuffle.sample(case.people, len(case.people))),
        ties=tuple(shuffle.sample(case.ties, len(case.ties))),
        emotional=tuple(shuffle.sample(case.emotional, len(case.emotional))),
    )
    first, second = layout_circles(case), layout_circles(mixed)
    assert first.positions == second.positions
    assert first.captions == second.captions


@slow
@given(st.data())
def test_pinned_people_stay(data: st.DataObject) -> None:
    case = data.draw(cases(most=40))
    places = data.draw(pins(case)) if case.people else ()
    case = replace(case, placements={View.KRING.value: places})
    layout = layout_circles(case)
    check(layout)
    for place in places:
        at = layout.to_xy(place.node_id, (place.x, place.y))
        assert layout.positions[place.node_id] == at


def test_two_people_pinned_on_one_spot_do_not_overlap() -> None:
    case = sample_cases()["casus-02"]
    twice = tuple(PlacementView(i, 0.5, 3.5) for i in ("p14", "p15"))
    layout = layout_circles(replace(case, placements={View.KRING.value: twice}))
    check(layout)


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_somebody_new_moves_the_others_little(case_id: str) -> None:
    case = sample_cases()[case_id]
    before = layout_circles(case, size=(1100.0, 680.0))
    client = next(p.id for p in case.people if p.kind is PersonKind.CLIENT)
    more = replace(
        case,
        people=(*case.people, PersonView("new", "Tante Els", PersonKind.FAMILY)),
        ties=(*case.ties, TieView("new tie", client, "new", Circle.MIDDLE)),
    )
    after = layout_circles(more, size=(1100.0, 680.0), previous=before)
    check(after)
    mean, share = movement(before, after)
    assert mean <= before.symbol / 2
    assert share <= 0.2


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_somebody_put_on_another_makes_only_that_one_move(case_id: str) -> None:
    case = sample_cases()[case_id]
    before = layout_circles(case, size=(1100.0, 680.0))
    help_far = [i for i, ring in before.ring_of.items() if ring == 3 and before.wedge_of[i] == 3]
    first, second = sorted(help_far)[:2]
    x, y = before.to_place(second, before.positions[second])
    case = replace(case, placements={View.KRING.value: (PlacementView(first, x, y),)})
    after = layout_circles(case, size=(1100.0, 680.0), previous=before)
    check(after)
    assert after.positions[first] == after.to_xy(first, (x, y))
    _mean, share = movement(before, after)
    assert share <= 0.2


def test_the_same_case_again_moves_nobody() -> None:
    case = sample_cases()["casus-04"]
    before = layout_circles(case)
    after = layout_circles(case, previous=before)
    assert movement(before, after) == (0.0, 0.0)


def test_places_come_back_as_they_were_stored() -> None:
    layout = layout_circles(sample_cases()["casus-04"])
    for node_id, point in layout.positions.items():
        back = layout.to_xy(node_id, layout.to_place(node_id, point))
        assert back.x == pytest.approx(point.x)
        assert back.y == pytest.approx(point.y)


def test_dragging_changes_the_circle_but_never_the_sector() -> None:
    layout = layout_circles(sample_cases()["casus-02"])
    far_away = Point(layout.frame.centre.x, layout.frame.centre.y + layout.frame.outer)
    for node_id, wedge in layout.wedge_of.items():
        x, y = layout.to_place(node_id, far_away)
        assert 0.0 <= x <= 1.0
        assert (y <= 1.0) if wedge is None else (1.0 <= y <= 4.0)
    assert layout.circle_at(far_away) is Circle.OUTER
    assert layout.circle_at(layout.frame.centre) is Circle.INNER
    assert layout.circle_at(Point(-500.0, -500.0)) is None


def test_at_meeting_size_the_outermost_gather() -> None:
    case = sample_cases()["casus-04"]
    layout = layout_circles(case, size=(1200.0, 700.0), text_size=22.0, min_text=22.0, gather=True)
    check(layout)
    assert layout.gathered
    heaped = [i for heap in layout.gathered for i in heap.ids]
    real = [i for i in layout.positions if not i.startswith("gathered:")]
    assert len(heaped) == len(set(heaped))
    assert len(heaped) + len(real) + len(layout.unplaced) == len(case.people)
    for heap in layout.gathered:
        [line] = layout.captions[f"gathered:{heap.sector.value}"].lines
        assert line.text == f"+ {len(heap.ids)} meer"


def test_an_empty_case_has_rings_and_titles() -> None:
    layout = layout_circles(CaseView("c", "C-1", "Leeg"))
    assert not layout.positions
    assert [t.text.text for t in layout.ring_titles][1:] == [
        "HEEL DICHTBIJ",
        "DICHTBIJ",
        "VERDER WEG",
    ]
    assert len(layout.sector_titles) == 5
