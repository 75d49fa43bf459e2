"""Lensink beside the three circles: another projection of the same ties; the first unchanged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.network.networks import cases
from tests.network.sample import sample_cases
from tests.network.test_circles import check, slow
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.network.metrics import quality
from wijkteam_desktop.network.ring_scheme import CONVOY, LENSINK, quadrant_of
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import Circle, PersonKind, Quadrant


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_lensink_draws_every_sample_case_without_overlaps(case_id: str) -> None:
    case = sample_cases()[case_id]
    layout = layout_circles(case, scheme=LENSINK)
    check(layout)
    assert len(layout.frame.radii) == 5
    assert len(layout.frame.wedges) == 4
    plain = layout_circles(case)
    assert set(layout.positions) == set(plain.positions)
    assert layout.unplaced == plain.unplaced
    assert quality(layout, kring_figure(case, layout)).symbol_overlaps == 0


@slow
@given(case=cases())
def test_lensink_draws_any_network_without_overlaps(case: CaseView) -> None:
    check(layout_circles(case, scheme=LENSINK))


def test_the_three_circles_are_what_is_drawn_without_a_scheme() -> None:
    case = sample_cases()["casus-04"]
    one, other = layout_circles(case), layout_circles(case, scheme=CONVOY)
    assert one == other
    assert [t.text.text for t in one.ring_titles] == [
        "GEZIN",
        "HEEL DICHTBIJ",
        "DICHTBIJ",
        "VERDER WEG",
    ]


def test_the_titles_are_those_of_lensink() -> None:
    case = sample_cases()["casus-02"]
    layout = layout_circles(case, scheme=LENSINK)
    rings = [t.text.text for t in layout.ring_titles]
    assert rings == ["GEZIN", "INTIMI", "VRIENDEN", "BEKENDEN", "DIENSTEN"]
    sectors = {t.text.text for t in layout.sector_titles}
    assert sectors == {"SAMENLEVING", "MEDECLIËNTEN", "PROFESSIONALS", "FAMILIE"}
    keys = {m.key for m in kring_figure(case, layout).marks if m.kind == "title"}
    assert "title:professionals" in keys and "title:ring:4" in keys


@pytest.mark.parametrize(
    ("node", "quadrant"),
    [
        (PersonView("1", "Els"), Quadrant.FAMILY),
        (PersonView("1", "Bello", PersonKind.PET), Quadrant.FAMILY),
        (PersonView("1", "Bas", PersonKind.FRIEND), Quadrant.SOCIETY),
        (PersonView("1", "Bas", PersonKind.FRIEND, role="huisgenoot"), Quadrant.FELLOW_CLIENTS),
        (PersonView("1", "Medecliënt Jo", PersonKind.ACQUAINTANCE), Quadrant.FELLOW_CLIENTS),
        (PersonView("1", "Wil", PersonKind.VOLUNTEER), Quadrant.SOCIETY),
        (PersonView("1", "Ans", PersonKind.PROFESSIONAL), Quadrant.PROFESSIONALS),
        (OrganisationView("1", "GGZ", "formal", "zorg"), Quadrant.PROFESSIONALS),
        (OrganisationView("1", "Koor", "informal", "cultuur"), Quadrant.SOCIETY),
        (OrganisationView("1", "UVV", "formal", "vrijwilligers"), Quadrant.SOCIETY),
    ],
)
def test_the_quadrant_follows_from_kind_and_role(node: object, quadrant: Quadrant) -> None:
    assert quadrant_of(node) is quadrant  # type: ignore[arg-type]


def test_paid_help_stands_among_the_services_unless_it_is_close() -> None:
    worker = PersonView("1", "Ans", PersonKind.PROFESSIONAL)
    friend = PersonView("2", "Bas", PersonKind.FRIEND)
    assert [LENSINK.ring_of(worker, c) for c in Circle] == [1, 2, 4]
    assert [LENSINK.ring_of(friend, c) for c in Circle] == [1, 2, 3]


def test_a_shell_means_a_circle_when_somebody_is_dropped_there() -> None:
    layout = layout_circles(sample_cases()["casus-02"], scheme=LENSINK)
    middles = [sum(layout.frame.band(ring)) / 2 for ring in range(1, 5)]
    circles = [layout.circle_at(layout.frame.point(0.3, radius)) for radius in middles]
    assert circles == [Circle.INNER, Circle.MIDDLE, Circle.OUTER, Circle.OUTER]
    assert layout.circle_at(Point(-9999.0, 0.0)) is None


def test_places_chosen_by_hand_belong_to_the_three_circles() -> None:
    case = sample_cases()["casus-02"]
    somebody = case.ties[0].other_id
    pinned = replace(case, placements={"kring": (PlacementView(somebody, 0.5, 1.5),)})
    assert layout_circles(pinned, scheme=LENSINK) == layout_circles(case, scheme=LENSINK)


def test_another_scheme_is_laid_out_anew() -> None:
    case = sample_cases()["casus-02"]
    before = layout_circles(case)
    after = layout_circles(case, scheme=LENSINK, previous=before)
    assert after == layout_circles(case, scheme=LENSINK)
