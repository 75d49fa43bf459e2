"""Who is wished for and still has to be found: a dotted ghost in the circle of the wish."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.network.sample import sample_cases
from tests.network.test_circles import check
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.geometry import Circle as Disc
from wijkteam_desktop.network.geometry import Point, Text
from wijkteam_desktop.network.kring import kring_figure, tie_mark, ties_of
from wijkteam_desktop.network.wishes import kind_of_wish, wished_name
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.ties import DesiredTieView
from wijkteam_desktop.vocabulary import Circle, PersonKind


def wishing() -> CaseView:
    """The sample case with a wish for somebody to make music with."""
    return next(c for c in sample_cases().values() if any(d.other_id is None for d in c.desired))


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("een muziekmaat (nog te vinden)", PersonKind.FRIEND),
        ("een taalmaatje", PersonKind.VOLUNTEER),
        ("vrijwilliger voor de tuin", PersonKind.VOLUNTEER),
        ("een aardige buurvrouw", PersonKind.NEIGHBOUR),
        ("collega's om mee te lunchen", PersonKind.COLLEAGUE),
        ("een hond", PersonKind.PET),
        ("honderd vrienden", PersonKind.FRIEND),
        ("lotgenoot om te bellen", PersonKind.FRIEND),
        ("een oom die komt klussen", PersonKind.FAMILY),
    ],
)
def test_a_wish_tells_the_kind(label: str, kind: PersonKind) -> None:
    assert kind_of_wish(label) is kind


def test_the_name_of_a_wish_does_not_repeat_the_sign() -> None:
    assert wished_name("een muziekmaat (nog te vinden)") == "een muziekmaat"
    assert wished_name("iets nog te vinden") == "iets"
    assert wished_name(" (nog te vinden) ") == "(nog te vinden)"


def test_a_wish_is_a_dotted_ghost_in_its_circle_without_overlaps() -> None:
    case = wishing()
    layout = layout_circles(case)
    check(layout)
    (wish,) = (d for d in case.desired if d.other_id is None)
    assert set(layout.ghosts) == {wish.id}
    assert wish.id not in layout.positions and wish.id not in layout.unplaced
    assert layout.circle_at(layout.ghosts[wish.id]) is wish.circle
    figure = kring_figure(case, layout)
    (ghost,) = (m for m in figure.marks if m.kind == "ghost")
    assert ghost.key == wish.id and wish.label in ghost.sentence
    assert any(isinstance(p, Disc) and p.dash for p in ghost.primitives)
    words = " ".join(p.text for p in ghost.primitives if isinstance(p, Text))
    assert words == f"{wished_name(wish.label)} nog te vinden"
    assert any(m.kind == "desired" and m.key == wish.id for m in figure.marks)
    assert "ghost" in {e.key for e in figure.legend}


def test_the_line_of_a_wish_follows_who_wishes() -> None:
    case = wishing()
    layout = layout_circles(case)
    (wish,) = (d for d in case.desired if d.other_id is None)
    assert wish.id in ties_of(case, frozenset((wish.for_id,)))
    here = tie_mark(case, layout, wish.id)
    there = tie_mark(case, layout, wish.id, {wish.for_id: Point(5.0, 5.0)})
    assert here is not None and there is not None and here.box != there.box


def test_without_wishes_nothing_dotted_is_drawn() -> None:
    case = wishing()
    figure = kring_figure(case, layout_circles(case), desired=False)
    assert not [m for m in figure.marks if m.kind in ("ghost", "desired")]
    assert "ghost" not in {e.key for e in figure.legend}


def test_a_wish_without_a_circle_has_no_place() -> None:
    case = wishing()
    without = tuple(replace(d, circle=None) for d in case.desired)
    assert not layout_circles(replace(case, desired=without)).ghosts


def test_a_ghost_stays_where_it_was_when_somebody_comes() -> None:
    case = wishing()
    before = layout_circles(case, size=(1100.0, 680.0))
    more = DesiredTieView("w9", case.people[0].id, "een buurman", Circle.OUTER)
    after = layout_circles(
        replace(case, desired=(*case.desired, more)), size=(1100.0, 680.0), previous=before
    )
    for wish_id, at in before.ghosts.items():
        assert after.ghosts[wish_id] == at
    assert "w9" in after.ghosts


def test_ghosts_give_way_first_where_there_is_no_room() -> None:
    case = wishing()
    layout = layout_circles(case, size=(700.0, 420.0), text_size=22.0, min_text=22.0, gather=True)
    kring_figure(case, layout)
    names = [m.sentence for m in kring_figure(case, layout).marks if m.key.startswith("gathered:")]
    assert all(": ," not in name and not name.endswith(": ") for name in names)
