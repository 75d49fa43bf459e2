"""The ecogram around one person, and the kinds of support in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.network.hand import Screen
from tests.ui.time.test_time_travel import click, earlier, time  # noqa: F401
from wijkteam_desktop.network.geometry import Text
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.time.time_travel import TimeTravel
from wijkteam_desktop.vocabulary import PersonKind, View


def texts(view: NetworkView) -> set[str]:
    """Every text of the drawing."""
    assert view.scene.figure is not None
    return {p.text for m in view.scene.figure.marks for p in m.primitives if isinstance(p, Text)}


@pytest.fixture
def ecogram(samples: Any, case_ids: Any, shown: Callable[..., Any]) -> NetworkView:
    view = NetworkView(samples)
    view.show_case(samples.case(case_ids["V-204"]))
    shown(view, 1200, 700)
    QTest.mouseClick(view.toolbar.views.segment(View.ECOGRAM.value), Qt.MouseButton.LeftButton)
    return view


def test_one_of_the_household_can_stand_in_the_middle(ecogram: NetworkView) -> None:
    case = ecogram.case
    assert case is not None
    clients = [p for p in case.people if p.kind is PersonKind.CLIENT]
    assert set(ecogram.drawn.layout.eco.core.positions) == {p.id for p in clients}
    one = clients[0]
    ecogram.systems.action_of(one.id).trigger()
    assert list(ecogram.drawn.layout.eco.core.positions) == [one.id]
    assert ecogram.systems.text() == one.name
    ecogram.show_case(case)
    assert list(ecogram.drawn.layout.eco.core.positions) == [one.id]
    ecogram.systems.action_of("").trigger()
    assert len(ecogram.drawn.layout.eco.core.positions) == len(clients)


def test_kinds_of_support_are_letters_or_words_and_the_legend_follows(ecogram: NetworkView) -> None:
    assert "P E" in texts(ecogram) and "praktisch, emotioneel" not in texts(ecogram)
    ecogram.systems.words.trigger()
    assert "praktisch, emotioneel" in texts(ecogram) and "P E" not in texts(ecogram)
    ecogram.systems.words.trigger()
    assert "P E" in texts(ecogram)


def test_the_choice_belongs_to_the_ecogram(ecogram: NetworkView) -> None:
    assert ecogram.systems.isVisible()
    ecogram.show_view(View.KRING)
    assert not ecogram.systems.isVisible()


def test_a_moment_keeps_who_stands_in_the_middle(
    screen: Screen,
    time: TimeTravel,  # noqa: F811
    earlier: str,  # noqa: F811
) -> None:
    screen.view.show_view(View.ECOGRAM)
    screen.view.systems.action_of(screen.family["moeder"]).trigger()
    click(time.bar.line.dot(earlier))
    assert list(screen.view.drawn.layout.eco.core.positions) == [screen.family["moeder"]]


def test_only_the_lines_of_who_is_dragged_are_drawn_again(ecogram: NetworkView) -> None:
    case, layout = ecogram.case, ecogram.drawn.layout
    assert case is not None
    drawing = ecogram.scene.projection
    member = next(iter(layout.eco.core.positions))
    moved = {member: layout.positions[member]}
    assert list(drawing.following(case, layout, moved, frozenset(moved))) == []
    system = next(b.b for b in layout.eco.bonds if b.b in layout.eco.positions)
    moved = {system: layout.positions[system]}
    own = {b.key for b in layout.eco.bonds if system in (b.a, b.b)}
    found = drawing.following(case, layout, moved, frozenset(moved))
    assert {mark.key for mark in found if mark is not None} == own
