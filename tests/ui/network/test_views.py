"""Three drawings of the same people: switching keeps selection, places and zoom of each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.network.sample import sample_cases
from tests.ui.network.hand import Screen
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import View

OTHERS = [View.STAMBOOM, View.ECOGRAM]


def grow(screen: Screen) -> None:
    """Give the mother parents and the son a mother, by key."""
    screen.select("moeder")
    screen.key(Qt.Key.Key_O)
    for name in ("Karin", "Piet"):
        QTest.keyClicks(screen.view.in_place.relative, name)
        QTest.keyClick(screen.view.in_place.relative, Qt.Key.Key_Return)
    QTest.keyClick(screen.view.in_place.relative, Qt.Key.Key_Escape)
    screen.key(Qt.Key.Key_K)
    QTest.keyClicks(screen.view.in_place.relative, "Sami")
    QTest.keyClick(screen.view.in_place.relative, Qt.Key.Key_Return)
    QTest.keyClick(screen.view.in_place.relative, Qt.Key.Key_Escape)


@pytest.mark.parametrize("view", OTHERS)
def test_a_drawing_shows_the_same_people_and_keeps_the_selection(screen: Screen, view) -> None:
    grow(screen)
    screen.select("moeder")
    button = screen.view.toolbar.views.segment(view.value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert screen.view.view is view
    assert screen.selected() == {"moeder"}
    drawn = set(screen.view.scene._people)
    waiting = set(screen.view.tray.ids())
    assert screen.family["moeder"] in drawn
    assert not drawn & waiting
    known = {p.id for p in screen.case().people} | {o.id for o in screen.case().organisations}
    assert drawn | waiting <= known
    assert screen.view.scene.sentence_of(screen.family["moeder"])


@pytest.mark.parametrize("view", OTHERS)
def test_a_place_by_hand_belongs_to_one_drawing_and_undoes(screen: Screen, view) -> None:
    grow(screen)
    edits = len(screen.edits)
    screen.view.show_view(view)
    screen.view.canvas.zoom.full_size()
    who = "els" if view is View.ECOGRAM else "moeder"
    before = screen.case().placements
    start = screen.place(who)
    screen.drag(start, start + QPoint(26, 14))
    assert len(screen.edits) == edits + 1
    after = screen.case().placements
    assert after.get("kring", ()) == before.get("kring", ())
    assert [p.node_id for p in after[view]] == [screen.family[who]]
    assert screen.workspace.undo(screen.family.case_id)
    assert screen.case().placements.get(view, ()) == ()


def test_each_drawing_keeps_its_own_zoom(screen: Screen) -> None:
    zoom = screen.view.canvas.zoom
    zoom.step(1)
    kring = zoom.factor
    screen.view.show_view(View.ECOGRAM)
    assert zoom.fitted
    screen.view.show_view(View.KRING)
    assert zoom.factor == pytest.approx(kring)


def test_walking_by_tab_reaches_everybody_drawn(screen: Screen) -> None:
    grow(screen)
    for view in View:
        screen.view.show_view(view)
        screen.view.scene.select(())
        seen = set()
        for _step in range(len(screen.view.scene._people)):
            screen.view.actions_.walk(1)
            seen.add(screen.view.scene.current())
        assert seen == set(screen.view.scene._people)


def test_a_family_tree_keeps_off_the_list_of_who_is_not_in_it(shown) -> None:
    view = NetworkView(Workspace())
    view.show_case(sample_cases()["casus-04"])
    shown(view, 882, 560)
    view.show_view(View.STAMBOOM)
    view.overlay.place()
    corner = view.tray.geometry()
    assert view.tray.isVisible()
    for node_id in view.actions_.order():
        place = view.canvas.mapFromScene(view.scene.area_of(node_id)).boundingRect()
        place.moveTopLeft(view.canvas.mapTo(view, place.topLeft()))
        # Years stand above a symbol.
        assert not place.adjusted(0, -18, 0, 0).intersects(corner), node_id
