"""Outlines around who lives together hold the members of one household and nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.network.sample import sample_cases
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.ecogram import layout_ecogram
from wijkteam_desktop.network.ecogram_figure import ecogram_figure
from wijkteam_desktop.network.geometry import Box, Figure, Mark, Point, Polygon, Text
from wijkteam_desktop.network.hulls import HOME
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.network.layers import EVERYTHING, Layers, lined
from wijkteam_desktop.views.people import HouseholdView
from wijkteam_desktop.vocabulary import PersonKind, View

CASES = sample_cases()


def drawn(code: str, view: View) -> tuple[Figure, dict[str, list[Box]]]:
    """A figure with outlines, and the boxes of everybody in it."""
    case = CASES[code]
    if view is View.KRING:
        circles = layout_circles(case)
        boxes = {i: [circles.symbol_box(i), circles.caption_box(i)] for i in circles.positions}
        return kring_figure(case, circles, households=True), boxes
    eco = layout_ecogram(case)
    here = (*eco.positions, *eco.core.positions)
    boxes = {i: [eco.symbol_box(i), eco.caption_box(i)] for i in here}
    return ecogram_figure(case, eco, households=True), boxes


def homes(figure: Figure) -> list[Mark]:
    return [m for m in figure.marks if m.key.startswith(HOME)]


def holds(line: tuple[Point, ...], at: Point) -> bool:
    """Whether a point is inside a closed line (ray casting)."""
    inside = False
    for a, b in zip(line, (*line[1:], line[0]), strict=True):
        if (a.y > at.y) != (b.y > at.y) and at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x:
            inside = not inside
    return inside


@pytest.mark.parametrize("view", [View.KRING, View.ECOGRAM])
@pytest.mark.parametrize("code", list(CASES))
def test_an_outline_holds_its_members_and_nobody_else(code: str, view: View) -> None:
    figure, boxes = drawn(code, view)
    for mark in homes(figure):
        home = next(h for h in CASES[code].households if HOME + h.id == mark.key)
        lines = [p.points for p in mark.primitives if isinstance(p, Polygon)]
        for node_id, several in boxes.items():
            middles = [box.centre for box in several]
            inside = [any(holds(line, at) for line in lines) for at in middles]
            assert all(inside) if node_id in home.member_ids else not any(inside), node_id
        assert all(CASES[code].name_of(m) in mark.sentence for m in home.member_ids if m in boxes)


@pytest.mark.parametrize("view", [View.KRING, View.ECOGRAM])
def test_the_name_of_a_household_covers_nobody(view: View) -> None:
    figure, boxes = drawn("casus-04", view)
    found = homes(figure)
    assert found and "home" in {entry.key for entry in figure.legend}
    texts = [p for mark in found for p in mark.primitives if isinstance(p, Text)]
    assert texts
    for text in texts:
        at = Point(text.at.x + 2.0, text.at.y - 2.0)
        assert not any(box.contains(at) for several in boxes.values() for box in several)


def test_the_middle_needs_no_outline_of_its_own() -> None:
    case = CASES["casus-02"]
    clients = tuple(p.id for p in case.people if p.kind is PersonKind.CLIENT)
    alone = replace(case, households=(HouseholdView("h", "Thuis", clients),))
    layout = layout_circles(alone)
    assert not homes(kring_figure(alone, layout, households=True))
    assert not homes(kring_figure(alone, layout))


def test_a_family_tree_has_outlines_unless_they_are_off_the_others_when_asked() -> None:
    case = CASES["casus-04"]
    assert lined(case, EVERYTHING, View.STAMBOOM).households
    assert not lined(case, EVERYTHING, View.KRING).households
    assert lined(case, Layers(households=True), View.ECOGRAM).households
    assert not lined(case, Layers(households=False), View.STAMBOOM).households
