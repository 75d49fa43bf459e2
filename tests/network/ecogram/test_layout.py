"""The ecogram layout: nothing overlaps, sectors are right, the same every time."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.network.networks import cases
from tests.network.sample import sample_cases
from wijkteam_desktop.network.ecogram import EcogramLayout, layout_ecogram
from wijkteam_desktop.network.ecogram_metrics import eco_movement, eco_quality
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import Circle, PersonKind, View

SIZES = [(880.0, 540.0), (1100.0, 700.0), (1400.0, 860.0), (540.0, 760.0)]
slow = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def check(layout: EcogramLayout) -> None:
    judged = eco_quality(layout)
    assert judged.symbol_overlaps == 0
    assert judged.name_overlaps == 0
    assert judged.title_overlaps == 0
    assert judged.plate_overlaps == 0
    assert judged.off_canvas == 0
    assert judged.sector_breaks == 0
    assert judged.band_errors == 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_no_sample_case_overlaps(case_id: str, size: tuple[float, float]) -> None:
    layout = layout_ecogram(sample_cases()[case_id], size=size)
    check(layout)
    judged = eco_quality(layout)
    assert judged.without_plate == 0
    wide = size[0] > size[1]
    assert judged.through_symbols <= (1 if wide else 2)
    assert judged.through_names <= (2 if wide else 4)


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_every_person_can_be_the_middle(case_id: str) -> None:
    case = sample_cases()[case_id]
    for person in case.people:
        layout = layout_ecogram(case, focus=person.id, hours=True)
        check(layout)
        assert set(layout.core.positions) == {person.id}
        assert person.id not in layout.positions


@pytest.mark.parametrize("wording", ["letters", "words"])
def test_words_and_hours_find_room_too(wording: str) -> None:
    case = sample_cases()["casus-04"]
    layout = layout_ecogram(case, size=(1400.0, 860.0), wording=wording, hours=True)
    check(layout)
    assert not layout.without_plate


def test_an_unknown_focus_is_refused() -> None:
    with pytest.raises(KeyError):
        layout_ecogram(sample_cases()["casus-01"], focus="nobody")


@slow
@given(cases(most=60))
def test_no_network_overlaps(case: CaseView) -> None:
    check(layout_ecogram(case))


@slow
@given(cases(most=30), st.integers(0, 1000))
def test_the_order_of_the_rows_is_no_matter(case: CaseView, seed: int) -> None:
    shuffle = random.Random(seed)
    mixed = replace(
        case,
        people=tuple(shuffle.sample(case.people, len(case.people))),
        ties=tuple(shuffle.sample(case.ties, len(case.ties))),
        emotional=tuple(shuffle.sample(case.emotional, len(case.emotional))),
    )
    first, second = layout_ecogram(case), layout_ecogram(mixed)
    assert first.positions == second.positions
    assert first.captions == second.captions
    assert first.plates == second.plates


@slow
@given(cases(most=30), st.data())
def test_who_is_put_by_hand_stays(case: CaseView, data: st.DataObject) -> None:
    there = sorted(layout_ecogram(case).positions)
    if not there:
        return
    chosen = data.draw(st.sampled_from(there))
    place = (data.draw(st.floats(0.3, 0.7)), data.draw(st.floats(0.3, 0.7)))
    hand = (PlacementView(chosen, *place),)
    layout = layout_ecogram(case, placements=hand)
    check(layout)
    x, y = layout.to_place(chosen, layout.positions[chosen])
    assert (x, y) == pytest.approx(place, abs=0.02)
    again = layout_ecogram(replace(case, placements={View.ECOGRAM.value: hand}))
    assert again.positions == layout.positions


@slow
@given(cases(most=25))
def test_one_more_moves_the_others_little(case: CaseView) -> None:
    before = layout_ecogram(case)
    client = next((p.id for p in case.people if p.kind is PersonKind.CLIENT), None)
    if client is None:
        return
    more = replace(
        case,
        people=(*case.people, PersonView("new", "Nieuw", PersonKind.FRIEND)),
        ties=(*case.ties, TieView("tnew", client, "new", Circle.MIDDLE)),
    )
    after = layout_ecogram(more, previous=before)
    check(after)
    if after.frame == before.frame:
        count = len(before.positions)
        assert eco_movement(before, after)[1] * count <= max(1.0, 0.2 * count)


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_one_more_in_a_sample_case_leaves_the_others(case_id: str) -> None:
    case = sample_cases()[case_id]
    before = layout_ecogram(case, size=(1100.0, 700.0))
    client = next(p.id for p in case.people if p.kind is PersonKind.CLIENT)
    more = replace(
        case,
        people=(*case.people, PersonView("new", "Buurvrouw Loes", PersonKind.NEIGHBOUR)),
        ties=(*case.ties, TieView("tnew", client, "new", Circle.MIDDLE)),
    )
    after = layout_ecogram(more, size=(1100.0, 700.0), previous=before)
    check(after)
    mean, far = eco_movement(before, after)
    assert mean < after.symbol / 4
    assert far <= 0.2


def test_places_do_not_depend_on_the_canvas() -> None:
    case = sample_cases()["casus-06"]
    small = layout_ecogram(case)
    hand = tuple(
        PlacementView(i, *small.to_place(i, p)) for i, p in list(small.positions.items())[:3]
    )
    for size in SIZES:
        layout = layout_ecogram(case, size=size, placements=hand)
        for view in hand:
            x, y = layout.to_place(view.node_id, layout.positions[view.node_id])
            assert (x, y) == pytest.approx((view.x, view.y), abs=0.06)


def test_nobody_is_dragged_out_of_the_own_sector() -> None:
    layout = layout_ecogram(sample_cases()["casus-01"])
    for node_id in layout.positions:
        for x in range(0, 880, 110):
            for y in range(0, 540, 90):
                at = layout.clamp(node_id, Point(x, y))
                fraction, distance = layout.to_place(node_id, at)
                assert -0.001 <= fraction <= 1.001
                assert -0.001 <= distance <= 1.001


def test_nothing_at_all_is_a_drawing_too() -> None:
    layout = layout_ecogram(CaseView("c", "C-1", "Leeg"))
    assert layout.fits
    assert not layout.positions
