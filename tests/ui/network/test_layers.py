"""Layers and focus: what is drawn changes, the case does not."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from tests.ui.network.hand import Screen
from wijkteam_desktop.network.layers import EVERYTHING, NO_PROFESSIONALS, SUPPORT
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.vocabulary import View


def drawn(screen: Screen) -> set[str]:
    names = {v: k for k, v in screen.family.ids.items()}
    return {names[i] for i in screen.view.scene._people}


def test_a_preset_leaves_people_out_and_says_so(screen: Screen) -> None:
    everybody = drawn(screen)
    button = screen.view.toolbar.layers
    button._preset_actions["household"].trigger()
    assert drawn(screen) < everybody
    assert "sommige lagen" in button.accessibleName()
    button._preset_actions["everything"].trigger()
    assert drawn(screen) == everybody
    assert button.accessibleName() == "Lagen"
    assert screen.edits == []


def test_without_emotional_lines_the_legend_follows(screen: Screen) -> None:
    before = len(screen.view.scene.figure.marks)
    screen.view.show_layers(SUPPORT)
    assert not screen.view.drawn.layers.emotional
    assert len(screen.view.scene.figure.marks) <= before
    screen.view.show_layers(NO_PROFESSIONALS)
    screen.view.show_layers(EVERYTHING)
    assert len(screen.view.scene.figure.marks) == before


def test_focus_by_key_shows_who_is_near_and_esc_leaves_it(screen: Screen) -> None:
    everybody = drawn(screen)
    screen.select("els")
    screen.key(Qt.Key.Key_S)
    near = drawn(screen)
    assert "els" in near
    assert near < everybody
    screen.key(Qt.Key.Key_S)
    assert near <= drawn(screen)
    screen.key(Qt.Key.Key_Escape)
    assert drawn(screen) != everybody or screen.selected() == set()
    screen.key(Qt.Key.Key_Escape)
    assert drawn(screen) == everybody


def test_another_case_begins_without_focus(screen: Screen) -> None:
    screen.select("els")
    screen.key(Qt.Key.Key_S)
    assert screen.view.drawn.layers.focus
    other = screen.case()
    screen.view.drawn.case = None
    screen.view.show_case(other)
    assert screen.view.drawn.layers.focus is None


def test_who_lives_together_is_a_layer_in_every_drawing(
    samples: Any, case_ids: Any, shown: Any
) -> None:
    view = NetworkView(samples)
    view.show_case(samples.case(case_ids["V-204"]))
    shown(view, 1000, 620)
    button = view.toolbar.layers
    toggle = next(a for a in button.menu().actions() if a.text() == "Wie samen wonen")

    def outlined() -> bool:
        figure = view.scene.figure
        assert figure is not None
        return any("wonen samen" in entry.text for entry in figure.legend)

    for drawing, usual in ((View.KRING, False), (View.ECOGRAM, False), (View.STAMBOOM, True)):
        view.show_view(drawing)
        assert toggle.isChecked() is outlined() is usual
    toggle.trigger()
    assert not outlined()
    toggle.trigger()
    for drawing in View:
        view.show_view(drawing)
        assert toggle.isChecked() and outlined()
    view.close()
