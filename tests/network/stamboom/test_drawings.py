"""Nothing is wrong in any drawing: own hard families, the sample cases, family files."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.network.stamboom.checks import errors, feelings_through
from tests.network.stamboom.hard_families import FAMILIES
from tests.network.stamboom.samples import families, from_gedcom
from tests.shared import shared
from wijkteam_desktop.network.geometry import Polyline
from wijkteam_desktop.network.stamboom import layout_stamboom, stamboom_figure
from wijkteam_desktop.views.case import CaseView


def assert_clean(case: CaseView) -> None:
    layout = layout_stamboom(case)
    figure = stamboom_figure(case, layout, year=2026)
    assert errors(layout, figure) == {}
    assert feelings_through(layout, figure) == []
    assert stamboom_figure(case, layout, year=2026) == figure


@pytest.mark.parametrize("name", FAMILIES)
def test_a_hard_family_is_drawn_without_an_error(name):
    assert_clean(FAMILIES[name]())


@pytest.mark.parametrize("name", FAMILIES)
def test_a_hard_family_needs_no_list_of_what_is_missing(name):
    assert layout_stamboom(FAMILIES[name]()).not_drawn == ()


@pytest.mark.parametrize("key", sorted(families()))
def test_a_sample_case_is_drawn_without_an_error(key):
    assert_clean(families()[key])
    assert_clean(families()[key].public())


@pytest.mark.parametrize("people", [10, 30, 60])
def test_family_files_are_drawn_without_an_error(people):
    wrong = {}
    for path in sorted(shared("data/gedcom").rglob("*.ged")):
        case = from_gedcom(path, people)
        if case is not None:
            layout = layout_stamboom(case)
            found = errors(layout, stamboom_figure(case, layout, year=2026))
            if found:
                wrong[path.name] = found
    assert wrong == {}


@pytest.mark.parametrize("name", FAMILIES)
def test_an_outline_holds_who_lives_there_and_nobody_else(name):
    case = FAMILIES[name]()
    layout = layout_stamboom(case)
    for home in layout.homes:
        members = {m for group in home.members for m in group}
        for person, at in layout.places.items():
            inside = sum(_inside(piece, at.x, at.y) for piece in home.pieces) % 2 == 1
            assert inside == (person in members), (home.label, person)


def _inside(piece, x, y):
    """Whether an upward ray from a spot leaves a closed line an odd number of times."""
    odd = False
    for a, b in zip(piece, (*piece[1:], piece[0]), strict=True):
        if (a.y > y) != (b.y > y) and x < a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y):
            odd = not odd
    return odd


def test_every_mark_has_a_place_and_lines_have_a_length():
    case = families()["casus-04"]
    figure = stamboom_figure(case, layout_stamboom(case), year=2026)
    keys = [(m.kind, m.key) for m in figure.marks]
    assert len(keys) == len(set(keys))
    for mark in figure.marks:
        assert mark.sentence or mark.key == "homes"
        for part in mark.primitives:
            if isinstance(part, Polyline):
                assert any(a != b for a, b in combinations(part.points, 2))
