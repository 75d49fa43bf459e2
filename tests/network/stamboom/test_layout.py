"""Places by hand, small moves after an edit, and dragging."""

from __future__ import annotations

import math
import time
from dataclasses import replace

import pytest

from tests.network.stamboom.builder import Family
from tests.network.stamboom.hard_families import FAMILIES, migrants_of_forty
from tests.network.stamboom.samples import families
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.stamboom import layout_stamboom, stamboom_figure, stamboom_marks
from wijkteam_desktop.network.stamboom.caption import SYMBOL
from wijkteam_desktop.views.people import ParentLinkView, PersonView
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import ParentKind, View


def placed(case, *places):
    return replace(case, placements={View.STAMBOOM.value: places})


@pytest.mark.parametrize("name", FAMILIES)
def test_places_by_hand_come_back_where_they_were_put(name):
    case = FAMILIES[name]()
    layout = layout_stamboom(case)
    person = sorted(layout.places)[0]
    target = Point(layout.places[person].x + 31.0, layout.places[person].y - 12.0)
    x, y = layout.to_place(person, target)
    back = layout.to_xy(person, (x, y))
    assert math.isclose(back.x, target.x) and math.isclose(back.y, target.y)
    again = layout_stamboom(placed(case, PlacementView(person, x, y)))
    assert again.pinned == {person}
    assert math.isclose(again.places[person].x, target.x, abs_tol=0.01)
    assert math.isclose(again.places[person].y, target.y, abs_tol=0.01)


def test_a_place_for_somebody_who_is_not_drawn_is_refused():
    layout = layout_stamboom(Family("a v 1980").index("a").case())
    with pytest.raises(KeyError):
        layout.to_place("b", Point(0.0, 0.0))
    with pytest.raises(KeyError):
        layout.to_xy("b", (0.0, 0.0))


def test_one_more_child_moves_the_others_little():
    case = migrants_of_forty()
    before = layout_stamboom(case)
    child = PersonView("new", "Nieuw Kind", birth_year=2001)
    links = tuple(
        ParentLinkView(f"new{p}", "newpair", p, "new", ParentKind.BIOLOGICAL)
        for p in ("k00", "k11")
    )
    more = replace(case, people=(*case.people, child), parent_links=(*case.parent_links, *links))
    after = layout_stamboom(more, previous=before)
    moves = [
        math.hypot(after.places[p].x - at.x, after.places[p].y - at.y)
        for p, at in before.places.items()
    ]
    assert sum(moves) / len(moves) < SYMBOL
    assert "new" in after.places


def test_the_bounds_have_the_shape_that_is_asked_for():
    case = families()["casus-04"]
    bounds = layout_stamboom(case, size=(1920.0, 1080.0)).bounds
    assert math.isclose(bounds.w / bounds.h, 1920 / 1080, rel_tol=1e-6)


def test_names_are_readable_on_a_beamer():
    case = families()["casus-04"]
    layout = layout_stamboom(case, size=(1920.0, 1080.0))
    figure = stamboom_figure(case, layout, year=2026)
    assert 13.0 * 1920 / figure.bounds.w >= 22.0


@pytest.mark.parametrize("name", FAMILIES)
def test_marks_of_one_person_are_those_of_the_figure(name):
    case = FAMILIES[name]()
    layout = layout_stamboom(case)
    figure = stamboom_figure(case, layout, year=2026)
    known = {(m.kind, m.key): m for m in figure.marks}
    for person in layout.places:
        marks = stamboom_marks(case, layout, {person}, year=2026)
        assert {(m.kind, m.key) for m in marks} <= set(known)
        own = next(m for m in marks if m.kind == "person")
        assert own == known["person", person]


@pytest.mark.parametrize("name", FAMILIES)
def test_lines_follow_who_is_dragged(name):
    case = FAMILIES[name]()
    layout = layout_stamboom(case)
    for person, at in layout.places.items():
        for to in (Point(at.x + 140.0, at.y + 20.0), Point(at.x - 15.0, at.y - 220.0)):
            marks = stamboom_marks(case, layout, (), {person: to}, year=2026)
            assert next(m for m in marks if m.kind == "person").at == to
            for mark in marks:
                for part in mark.primitives:
                    assert part is not None
                if mark.key.startswith("child:") and mark.key.endswith(f":{person}"):
                    assert math.isclose(mark.at.x, to.x, abs_tol=12.0)


def test_dragging_is_quick_enough_for_every_frame():
    case = families()["casus-04"]
    layout = layout_stamboom(case)
    spent = []
    for person, at in layout.places.items():
        begin = time.process_time()
        stamboom_marks(case, layout, (), {person: Point(at.x + 9.0, at.y + 4.0)}, year=2026)
        spent.append(time.process_time() - begin)
    spent.sort()
    assert spent[len(spent) // 2] < 0.016
