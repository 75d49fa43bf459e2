"""The layout on random families: nothing overlaps, nothing is missing, rows are right."""

from __future__ import annotations

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.network.genogram import checks
from tests.network.genogram.families import random_family, shuffled
from wijkteam_desktop.network.genogram import (
    FamilyGraph,
    FamilyMember,
    LayoutOptions,
    Reason,
    Union,
    layout_genogram,
)
from wijkteam_desktop.network.genogram.outlines import encloses
from wijkteam_desktop.network.geometry import Point

FAMILIES = st.builds(
    random_family,
    seed=st.integers(0, 10_000),
    size=st.integers(1, 60),
    tangle=st.sampled_from((0.0, 0.1, 0.4)),
)


@settings(max_examples=150, deadline=None)
@given(FAMILIES)
def test_nothing_overlaps_and_nothing_is_missing(graph):
    layout = layout_genogram(graph)
    assert set(layout.places) == {m.id for m in graph.members}
    assert checks.overlaps(graph, layout) == []
    assert checks.lines_through_symbols(layout) == []
    assert checks.lines_on_lines(layout, level=True) == []
    assert checks.out_of_row(layout) == []
    assert checks.undrawn(graph, layout) == []


@settings(max_examples=40, deadline=None)
@given(FAMILIES, st.integers(0, 99))
def test_the_same_family_gives_the_same_drawing(graph, seed):
    assert layout_genogram(graph) == layout_genogram(shuffled(graph, seed))


def test_an_empty_family_is_an_empty_drawing():
    layout = layout_genogram(FamilyGraph(()))
    assert layout.places == {}
    assert layout.lines == ()


def with_child(graph, seed):
    """The family with one more child in some union."""
    unions = list(graph.unions)
    at = seed % len(unions)
    old = unions[at]
    unions[at] = Union(old.id, old.partners, (*old.children, "new"), old.child_kinds, old.rank)
    members = (*graph.members, FamilyMember("new", "Nieuw Kind", "F", 2024))
    return FamilyGraph(members, tuple(unions), graph.twins, graph.homes)


@settings(max_examples=60, deadline=None)
@given(FAMILIES.filter(lambda g: g.unions), st.integers(0, 99))
def test_one_person_more_leaves_the_others_in_place(graph, seed):
    old = layout_genogram(graph)
    more = with_child(graph, seed)
    layout = layout_genogram(more, LayoutOptions(previous=old.places))
    assert checks.overlaps(more, layout) == []
    assert checks.undrawn(more, layout) == []
    assert checks.lines_on_lines(layout, level=True) == []


def test_one_person_more_moves_the_others_less_than_a_symbol():
    means, shares = [], []
    for seed in range(24):
        graph = random_family(seed, 40, 0.05)
        if graph.unions:
            old = layout_genogram(graph)
            new = layout_genogram(with_child(graph, seed), LayoutOptions(previous=old.places))
            moves = [math.dist(_xy(new.places[p]), _xy(old.places[p])) for p in old.places]
            means.append(sum(moves) / len(moves))
            shares.append(sum(move > 20 for move in moves) / len(moves))
    assert max(means) < 40
    assert sum(means) / len(means) < 10
    assert sum(shares) / len(shares) < 0.1


def _xy(point):
    return point.x, point.y


def test_nothing_changes_when_nothing_changed():
    graph = random_family(7, 40, 0.2)
    old = layout_genogram(graph)
    again = layout_genogram(graph, LayoutOptions(previous=old.places))
    assert again.places == old.places


@settings(max_examples=60, deadline=None)
@given(FAMILIES, st.integers(0, 99), st.integers(-200, 200))
def test_pinned_people_do_not_move(graph, seed, shift):
    old = layout_genogram(graph)
    someone = graph.members[seed % len(graph.members)].id
    place = old.places[someone]
    pins = {someone: Point(place.x + shift, place.y)}
    for options in (LayoutOptions(pins, old.places), LayoutOptions(pins)):
        layout = layout_genogram(graph, options)
        assert abs(layout.places[someone].x - place.x - shift) < 1e-6
        assert abs(layout.places[someone].y - place.y) < 1e-6
        assert checks.overlaps(graph, layout) == []
        assert checks.undrawn(graph, layout) == []


def test_a_person_dragged_into_another_row_is_gone_around():
    graph = random_family(11, 40, 0.1)
    old = layout_genogram(graph)
    first, last = min(old.rows, key=old.rows.get), max(old.rows, key=old.rows.get)
    pins = {first: Point(old.places[last].x + 7, old.places[last].y + 3)}
    layout = layout_genogram(graph, LayoutOptions(pins, old.places))
    assert layout.places[first] == pins[first]
    assert checks.overlaps(graph, layout) == []


@settings(max_examples=60, deadline=None)
@given(FAMILIES, st.integers(0, 99), st.integers(-300, 300), st.integers(-250, 250))
def test_lines_go_around_who_was_dragged_and_the_others_stay(graph, seed, dx, dy):
    old = layout_genogram(graph)
    someone = graph.members[seed % len(graph.members)]
    at = old.places[someone.id]
    to = Point(round(at.x + dx, 3), round(at.y + dy, 3))
    layout = layout_genogram(graph, LayoutOptions({someone.id: to}, old.places))
    assert math.isclose(layout.places[someone.id].x, to.x, abs_tol=1e-6)
    assert math.isclose(layout.places[someone.id].y, to.y, abs_tol=1e-6)
    assert checks.overlaps(graph, layout) == []
    assert checks.undrawn(graph, layout) == []
    room = checks.room(someone, to)
    if not any(room.overlaps(checks.room(m, old.places[m.id])) for m in others(graph, someone)):
        assert checks.lines_through_symbols(layout) == []
        for other in others(graph, someone):
            moved = layout.places[other.id].x - old.places[other.id].x
            assert math.isclose(moved, 0.0, abs_tol=0.01)


def others(graph, someone):
    return [m for m in graph.members if m.id != someone.id]


def test_nothing_changes_when_all_are_pinned_where_they_stand():
    graph = random_family(7, 40, 0.2)
    old = layout_genogram(graph)
    layout = layout_genogram(graph, LayoutOptions(old.places, old.places))
    assert layout.places == old.places
    assert layout.detours == frozenset()


@settings(max_examples=60, deadline=None)
@given(FAMILIES)
def test_outlines_hold_their_members_and_nobody_unlisted(graph):
    layout = layout_genogram(graph)
    owner = {}
    for home in graph.homes:
        for person in home.members:
            owner.setdefault(person, home.id)
    for outline in layout.outlines:
        inside = {
            p for p, at in layout.places.items() if encloses(outline.points, at.x + 0.1, at.y + 0.1)
        }
        members = {p for p, home in owner.items() if home == outline.home_id}
        assert members <= inside
        assert inside - members == set(outline.strangers)


@settings(max_examples=60, deadline=None)
@given(FAMILIES)
def test_twins_stand_side_by_side_or_are_listed(graph):
    layout = layout_genogram(graph)
    listed = {n.person_id for n in layout.not_drawn if n.reason is Reason.TWINS_APART}
    for pair in graph.twins:
        a, b = (layout.places[p] for p in pair)
        between = [
            p
            for p, at in layout.places.items()
            if min(a.x, b.x) < at.x < max(a.x, b.x) and layout.rows[p] == layout.rows[pair[0]]
        ]
        assert a.y == b.y
        assert between == [] or listed & set(pair)


def test_lines_of_twins_begin_at_one_point():
    people = [("a", 1970), ("b", 1972), ("c", 2000), ("d", 2004), ("e", 2004)]
    members = tuple(FamilyMember(key, key, "", year) for key, year in people)
    union = Union("u", ("a", "b"), ("c", "d", "e"))
    layout = layout_genogram(FamilyGraph(members, (union,), (("d", "e"),)))
    lines = {line.person_id: line.points for line in layout.lines if line.person_id}
    assert lines["d"][0] == lines["e"][0]
    assert lines["d"][-1].x == layout.places["d"].x
    assert lines["e"][-1].x == layout.places["e"].x


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 14), st.integers(1, 14), st.integers(1, 14))
def test_the_line_to_an_only_child_runs_straight_down(first, second, child):
    members = tuple(
        FamilyMember(key, "n" * long, sex, born)
        for key, long, sex, born in (
            ("a", first, "M", 1960),
            ("b", second, "F", 1962),
            ("c", child, "F", 1990),
        )
    )
    layout = layout_genogram(FamilyGraph(members, (Union("u", ("a", "b"), ("c",)),)))
    assert math.isclose(layout.junctions["u"].x, layout.places["c"].x, abs_tol=0.01)
    assert len(next(line for line in layout.lines if line.person_id == "c").points) == 2


def test_a_small_family_keeps_households_together():
    """Of drawings with about as few crossings one is taken where members stand near each other."""
    told = silent = 0.0
    for seed in (3, 35, 38, 44, 46, 54):
        graph = random_family(seed, 24, 0.3)
        homes = [home for home in graph.homes if len(home.members) > 1]
        told += width(layout_genogram(graph), homes)
        without = FamilyGraph(graph.members, graph.unions, graph.twins, ())
        silent += width(layout_genogram(without), homes)
    assert told < 0.85 * silent


def width(layout, homes):
    xs = [[layout.places[m].x for m in home.members] for home in homes]
    return sum(max(x) - min(x) for x in xs)
