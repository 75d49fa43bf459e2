"""The circle view as a figure: marks, lines, legend and sentences."""

from __future__ import annotations

import time
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.network.networks import cases
from tests.network.sample import sample_cases
from wijkteam_desktop.network import geometry as g
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.kring import kring_figure, person_mark, tie_mark, ties_of
from wijkteam_desktop.network.metrics import drawn_lines, quality
from wijkteam_desktop.palette import DARK, LIGHT
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.views.ties import DesiredTieView
from wijkteam_desktop.vocabulary import EmotionalKind, TieStrength


def roles_of(part: g.Primitive) -> set[str]:
    names = {"fill", "stroke", "role", "halo"} & {f.name for f in fields(part)}
    return {role for name in names if (role := getattr(part, name))}


@pytest.mark.parametrize("case_id", sorted(sample_cases()))
def test_a_figure_has_everybody_and_only_known_colours(case_id: str) -> None:
    case = sample_cases()[case_id]
    layout = layout_circles(case)
    figure = kring_figure(case, layout)
    keys = [(m.kind, m.key) for m in figure.marks]
    assert len(keys) == len(set(keys))
    assert {m.key for m in figure.marks if m.kind == "person"} == set(layout.positions)
    for part in [p for m in figure.marks for p in m.primitives] + [
        p for e in figure.legend for p in e.primitives
    ]:
        for role in roles_of(part):
            assert LIGHT[role]
            assert DARK[role]


def test_everything_painted_lies_in_the_box_of_its_mark() -> None:
    case = sample_cases()["casus-04"]
    for mark in kring_figure(case, layout_circles(case)).marks:
        box = mark.box.grown(3.0)
        for part in mark.primitives:
            if isinstance(part, g.Polyline | g.Polygon):
                assert all(box.contains(p) for p in part.points), mark.key
            if isinstance(part, g.Rect):
                assert box.holds(part.box), mark.key


def test_people_lie_over_lines_and_lines_over_rings() -> None:
    case = sample_cases()["casus-02"]
    kinds = [m.kind for m in kring_figure(case, layout_circles(case)).marks]
    order = ["ground", "sector", "family", "tie", "desired", "title", "ghost", "person"]
    assert [order.index(k) for k in kinds] == sorted(order.index(k) for k in kinds)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(most=30))
def test_any_case_can_be_drawn(case: CaseView) -> None:
    figure = kring_figure(case, layout_circles(case))
    assert all(mark.sentence for mark in figure.marks if mark.kind in ("person", "tie"))
    assert len({entry.key for entry in figure.legend}) == len(figure.legend)
    assert len({entry.text for entry in figure.legend}) == len(figure.legend)


def test_the_legend_lists_exactly_what_is_drawn() -> None:
    case = sample_cases()["casus-07"]
    figure = kring_figure(case, layout_circles(case))
    keys = {e.key for e in figure.legend}
    drawn = {m.key for m in figure.marks if m.kind == "tie"}
    strengths = {f"strength:{t.strength.value}" for t in case.ties if t.id in drawn}
    assert {k for k in keys if k.startswith("strength:")} == strengths
    feelings = {f"emotional:{e.kind.value}" for e in case.emotional if e.id in drawn}
    assert {k for k in keys if k.startswith("emotional:")} == feelings
    assert "shape:diamond" in keys
    assert "shape:triangle" not in keys


def test_an_empty_case_has_no_legend() -> None:
    case = CaseView("c", "C-1", "Leeg")
    assert kring_figure(case, layout_circles(case)).legend == ()


def test_confidential_ties_are_not_in_the_figure_of_a_public_case() -> None:
    case = sample_cases()["casus-04"]
    hidden = [t.id for t in case.ties if t.confidential]
    hidden += [e.id for e in case.emotional if e.confidential]
    assert hidden
    public = case.public()
    figure = kring_figure(public, layout_circles(public))
    assert not {m.key for m in figure.marks} & set(hidden)
    assert "emotional:physical_abuse" not in {e.key for e in figure.legend}


def every_kind() -> CaseView:
    case = sample_cases()["casus-02"]
    people = [p.id for p in case.people]
    return replace(
        case,
        emotional=tuple(
            EmotionalView(f"k{i}", people[0], people[2], kind)
            for i, kind in enumerate(EmotionalKind)
        ),
        desired=(DesiredTieView("w", people[0], "vaker samen", None, people[2]),),
    )


def test_all_kinds_of_feeling_look_different_without_colour() -> None:
    case = every_kind()
    layout = layout_circles(case)
    seen: set[tuple[object, ...]] = set()
    entries = [e for e in kring_figure(case, layout).legend if e.key.startswith("emotional:")]
    assert len(entries) == len(EmotionalKind)
    for entry in entries:
        look = tuple(_colourless(p) for p in entry.primitives)
        assert look not in seen, entry.key
        seen.add(look)


def test_all_strengths_look_different_without_colour() -> None:
    case = sample_cases()["casus-02"]
    ties = tuple(replace(case.ties[i], strength=strength) for i, strength in enumerate(TieStrength))
    case = replace(case, ties=ties, emotional=())
    legend = kring_figure(case, layout_circles(case)).legend
    looks = [
        tuple(_colourless(p) for p in e.primitives) for e in legend if e.key.startswith("strength:")
    ]
    assert len(looks) == len(set(looks)) == len(TieStrength)


def _colourless(part: g.Primitive) -> object:
    shown = {f.name: getattr(part, f.name) for f in fields(part)}
    for name in ("stroke", "role", "halo"):
        shown.pop(name, None)
    shown["fill"] = bool(shown.get("fill"))
    return (type(part).__name__, repr(sorted(shown.items())))


def test_lines_between_the_same_two_people_do_not_share_a_lane() -> None:
    case = every_kind()
    lines = drawn_lines(kring_figure(case, layout_circles(case)))
    ends = [lines[f"k{i}"] for i in range(5)]
    assert len({(round(a.x), round(a.y)) for a, _b in ends}) == 5


def test_a_person_dragged_takes_symbol_name_and_lines_along() -> None:
    case = sample_cases()["casus-02"]
    layout = layout_circles(case)
    node_id = case.ties[0].other_id
    start = layout.positions[node_id]
    there = g.Point(start.x + 30.0, start.y - 12.0)
    mark = person_mark(case, layout, node_id, there)
    assert mark.at == there
    moved = g.translated(person_mark(case, layout, node_id), 30.0, -12.0)
    assert mark.box.x == pytest.approx(moved.box.x)
    assert len(mark.primitives) == len(moved.primitives)
    assert case.ties[0].id in ties_of(case, frozenset({node_id}))
    line = tie_mark(case, layout, case.ties[0].id, {node_id: there})
    assert line is not None
    assert line != tie_mark(case, layout, case.ties[0].id)


def test_a_tie_with_somebody_who_waits_is_not_drawn() -> None:
    case = sample_cases()["casus-02"]
    layout = layout_circles(replace(case, ties=case.ties[1:]))
    assert tie_mark(case, layout, case.ties[0].id) is None
    with pytest.raises(KeyError):
        tie_mark(case, layout, "no such tie")


def test_marks_are_fast_enough_to_draw_while_dragging() -> None:
    case = sample_cases()["casus-04"]
    layout = layout_circles(case)
    node_id = next(t.other_id for t in case.ties if t.other_id in layout.positions)
    tie_id = next(t.id for t in case.ties if t.other_id == node_id)
    took = []
    for _i in range(50):
        before = time.process_time()
        person_mark(case, layout, node_id)
        tie_mark(case, layout, tie_id)
        took.append(time.process_time() - before)
    assert min(took) < 0.002


def test_quality_counts_lines_as_they_are_drawn() -> None:
    case = sample_cases()["casus-02"]
    layout = layout_circles(case)
    judged = quality(layout, kring_figure(case, layout))
    assert judged.through <= 2
    assert judged.crossings < 20
