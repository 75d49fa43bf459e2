"""Measures of a network."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.network.analysis import measures, observations
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.vocabulary import EmotionalKind, Sector


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_ties_and_inner_circle_agree_with_the_worked_out_cases(case_id: str) -> None:
    raw = json.loads(sample_file().read_text("utf-8"))["cases"]
    expected = next(c["expected_derived"] for c in raw if c["case_id"] == case_id)
    found = measures(sample_cases()[case_id])
    assert found.ties == expected["ties"]
    assert found.reciprocal == expected["reciprocal_ties"]
    assert found.size == found.own_network + found.volunteers + found.professionals + sum(
        p.kind.value == "pet" and p.id in {t.other_id for t in sample_cases()[case_id].ties}
        for p in sample_cases()[case_id].people
    )


def alone() -> CaseView:
    """A case in which nobody is said to know anybody but the clients."""
    return replace(sample_cases()["casus-02"], emotional=(), partnerships=(), parent_links=())


def test_who_knows_whom_is_unknown_until_it_is_written_down() -> None:
    found = measures(alone())
    assert found.density is None
    assert found.bridges is None
    assert "Wie elkaar kent, is nog niet ingevuld." in observations(alone())


def test_somebody_who_joins_others_is_a_bridge() -> None:
    case = alone()
    a, b, c = sorted({t.other_id for t in case.ties})[:3]
    known = tuple(
        EmotionalView(f"e{i}", *pair, EmotionalKind.CLOSE)
        for i, pair in enumerate(((a, b), (b, c)))
    )
    found = measures(replace(case, emotional=known))
    assert found.bridges == (b,)
    assert found.density is not None
    assert found.density > 0.0


def test_empty_sectors_are_named() -> None:
    assert measures(sample_cases()["casus-07"]).empty_sectors == (Sector.SCHOOL_WORK,)


def test_nothing_written_down_is_not_zero() -> None:
    found = measures(CaseView("c", "C-1", "Leeg"))
    assert found.size == 0
    assert found.hours is None
    assert found.largest_share is None
