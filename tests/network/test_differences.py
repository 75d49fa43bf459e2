"""Two moments of a network beside each other: sentences, and marks over the circles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.network.networks import cases
from tests.network.sample import sample_cases
from tests.network.test_circles import check, slow
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.differences import Change, differences, wished_differences
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.network.kring_overlay import came_ids, dotted, left_ghosts, overlay
from wijkteam_desktop.network.moments import case_at, wished_ids
from wijkteam_desktop.network.ring_scheme import LENSINK, SCHEMES, RingScheme
from wijkteam_desktop.palette import DARK, LIGHT
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.snapshots import SnapshotNodeView, SnapshotTieView, SnapshotView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import Circle, PersonKind, SnapshotKind, TieStrength

MIRROR = {
    Change.CAME: Change.LEFT,
    Change.LEFT: Change.CAME,
    Change.NEARER: Change.AWAY,
    Change.AWAY: Change.NEARER,
    Change.STRONGER: Change.WEAKER,
    Change.WEAKER: Change.STRONGER,
}


def case(**circles: tuple[Circle | None, TieStrength]) -> CaseView:
    """A client and the people named, each with one tie."""
    people = [PersonView("wim", "Wim", PersonKind.CLIENT, is_index=True)]
    people += [PersonView(name, name.title(), PersonKind.NEIGHBOUR) for name in circles]
    ties = [
        TieView(f"t-{name}", "wim", name, circle, strength)
        for name, (circle, strength) in circles.items()
    ]
    return CaseView("c", "C-1", "Wim", people=tuple(people), ties=tuple(ties))


NORMAL = TieStrength.NORMAL
THEN = case(
    loes=(Circle.OUTER, NORMAL),
    riet=(Circle.INNER, NORMAL),
    bas=(Circle.MIDDLE, TieStrength.WEAK),
    kees=(Circle.MIDDLE, NORMAL),
)
NOW = case(
    loes=(Circle.MIDDLE, NORMAL),
    riet=(Circle.OUTER, NORMAL),
    bas=(Circle.MIDDLE, TieStrength.STRONG),
    kees=(None, NORMAL),
    els=(Circle.INNER, NORMAL),
)


def test_each_difference_is_a_sentence() -> None:
    assert [d.sentence for d in differences(THEN, NOW)] == [
        "Els kwam erbij (heel dichtbij)",
        "Kees staat niet meer in de kring (was dichtbij)",
        "Loes kwam dichterbij (van verder weg naar dichtbij)",
        "Riet kwam verder weg te staan (van heel dichtbij naar verder weg)",
        "De band met Bas werd sterker (van zwak naar sterk)",
    ]


def test_wishes_are_said_as_wishes() -> None:
    assert [d.sentence for d in wished_differences(THEN, NOW)] == [
        "Gewenst: contact met Els (heel dichtbij), nu nog niet in de kring",
        "Gewenst: Kees niet meer in de kring (nu dichtbij)",
        "Gewenst: Loes dichterbij (van verder weg naar dichtbij)",
        "Gewenst: meer afstand tot Riet (van heel dichtbij naar verder weg)",
        "Gewenst: een sterkere band met Bas (van zwak naar sterk)",
    ]


@slow
@given(one=cases())
def test_nothing_differs_from_itself(one: CaseView) -> None:
    assert differences(one, one) == []


@slow
@given(one=cases(), other=cases())
def test_differences_mirror_each_other(one: CaseView, other: CaseView) -> None:
    there = {(d.kind, d.person) for d in differences(one, other)}
    back = {(MIRROR[d.kind], d.person) for d in differences(other, one)}
    assert there == back


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=lambda s: s.kind.value)
def test_what_changed_is_drawn_over_now(scheme: RingScheme) -> None:
    found = differences(THEN, NOW)
    ghosts = left_ghosts(THEN, NOW, scheme)
    assert [g.id for g in ghosts] == ["kees"]
    layout = layout_circles(NOW, scheme=scheme, ghosts=ghosts, haloed=came_ids(found))
    check(layout)
    assert layout.plan.ringed == {"els"}
    plain = kring_figure(NOW, layout)
    drawn = overlay(plain, THEN, layout, found)
    changes = {m.key: m for m in drawn.marks if m.kind == "change"}
    assert set(changes) == {"els", "kees", "loes", "riet"}
    assert {m.sentence for m in changes.values()} <= {d.sentence for d in found}
    assert [e.key for e in drawn.legend][:3] == ["change:came", "change:left", "change:moved"]
    assert [m for m in drawn.marks if m.kind != "change"] == list(plain.marks)
    people = [i for i, m in enumerate(drawn.marks) if m.kind == "person"]
    order = {m.key: i for i, m in enumerate(drawn.marks) if m.kind == "change"}
    assert order["loes"] < people[0] and order["els"] > people[-1]
    for mark in changes.values():
        for part in mark.primitives:
            for name in ("fill", "stroke", "role"):
                role = getattr(part, name, None)
                assert role is None or (LIGHT[role] and DARK[role])


def test_without_changes_the_figure_is_the_same() -> None:
    layout = layout_circles(NOW)
    figure = kring_figure(NOW, layout)
    assert overlay(figure, NOW, layout, []) == figure


@slow
@given(one=cases(), other=cases())
def test_the_overlay_of_any_two_moments_has_no_overlaps(one: CaseView, other: CaseView) -> None:
    layout = layout_circles(other, ghosts=left_ghosts(one, other))
    check(layout)
    found = differences(one, other)
    drawn = overlay(kring_figure(other, layout), one, layout, found)
    gone = {d.person for d in found if d.kind is Change.LEFT}
    assert gone <= {m.key for m in drawn.marks if m.kind == "change"}


def moment(kind: SnapshotKind = SnapshotKind.THEN) -> SnapshotView:
    """A moment of ``NOW`` with Loes under another id and somebody to be found."""
    return SnapshotView(
        "m",
        kind,
        nodes=(
            SnapshotNodeView("n1", "Wim", "wim", PersonKind.CLIENT, is_index=True),
            SnapshotNodeView("n2", "Loes", "loes", PersonKind.NEIGHBOUR),
            SnapshotNodeView("n3", "Oud-buurman", None, PersonKind.NEIGHBOUR),
            SnapshotNodeView("n4", "Buurthuis", None, None, sector="welzijn"),
            SnapshotNodeView("n5", "een maatje", None, PersonKind.VOLUNTEER, desired=True),
        ),
        ties=(
            SnapshotTieView("t1", "n1", "n2", Circle.OUTER),
            SnapshotTieView("t2", "n1", "n3", Circle.INNER),
            SnapshotTieView("t3", "n1", "n4", Circle.MIDDLE),
            SnapshotTieView("t4", "n1", "n5", Circle.MIDDLE),
        ),
    )


def test_a_moment_is_a_case_that_can_be_drawn() -> None:
    places = (PlacementView("loes", 0.4, 2.3), PlacementView("wim", 0.2, 0.5))
    now = replace(NOW, placements={"kring": places})
    then = case_at(now, moment())
    assert [p.id for p in then.people] == ["wim", "loes", "n3", "n5"]
    assert [o.id for o in then.organisations] == ["n4"]
    assert {t.other_id: t.circle for t in then.ties}["n3"] is Circle.INNER
    assert then.placements["kring"][0].x == 0.4
    assert then.placements["kring"][0].y == pytest.approx(3.3)
    assert then.placements["kring"][1] == places[1]
    layout = layout_circles(then)
    check(layout)
    assert set(layout.positions) == {"wim", "loes", "n3", "n4", "n5"}
    assert {d.kind for d in differences(then, now)} >= {Change.CAME, Change.LEFT, Change.NEARER}


def test_who_still_has_to_be_found_is_dotted() -> None:
    wished = moment(SnapshotKind.WISHED)
    then = case_at(NOW, wished)
    plain = kring_figure(then, layout_circles(then))
    drawn = dotted(plain, wished_ids(wished))
    changed = [m.key for m, p in zip(drawn.marks, plain.marks, strict=True) if m != p]
    assert changed == ["n5"]


def test_a_large_case_is_compared_in_both_schemes() -> None:
    now = sample_cases()["casus-04"]
    fewer = {t.other_id for t in now.ties[::4]}
    then = replace(
        now,
        ties=tuple(
            replace(t, circle=Circle.OUTER) if i % 3 == 0 else t for i, t in enumerate(now.ties)
        ),
    )
    now = replace(now, ties=tuple(t for t in now.ties if t.other_id not in fewer))
    for scheme in SCHEMES.values():
        layout = layout_circles(now, scheme=scheme, ghosts=left_ghosts(then, now, scheme))
        check(layout)
        drawn = overlay(kring_figure(now, layout), then, layout, differences(then, now))
        assert sum(m.kind == "change" for m in drawn.marks) > 3
    assert LENSINK in SCHEMES.values()
