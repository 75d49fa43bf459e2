"""The drawing follows the case: reconciling, sizes, zoom, legend and read-only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.network.hand import Screen
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


def test_items_come_go_and_stay_by_id(screen: Screen) -> None:
    scene = screen.view.scene
    before = dict(scene._people)
    screen.select("els")
    screen.key(Qt.Key.Key_Delete)
    assert screen.family["els"] not in scene._people
    kept = [i for i in before if i != screen.family["els"]]
    assert all(scene._people[i] is before[i] for i in kept)
    assert ("tie", screen.family["tie-els"]) not in scene._lines
    screen.workspace.undo(screen.family.case_id)
    assert screen.family["els"] in scene._people
    assert ("tie", screen.family["tie-els"]) in scene._lines


def test_a_confidential_tie_is_not_drawn_for_who_may_not_see_it(screen: Screen) -> None:
    def hide(s) -> None:
        from wijkteam_desktop.services import ties

        ties.update(s, screen.family["tie-noor"], confidential=True)

    screen.workspace.run("Vertrouwelijk", hide)
    assert ("tie", screen.family["tie-noor"]) not in screen.view.scene._lines
    assert screen.family["noor"] not in screen.view.scene._people


def test_it_is_laid_out_again_for_another_size(screen: Screen, qtbot) -> None:
    view = screen.view
    assert view.drawn.layout is not None
    assert view.drawn.layout.size[0] == view.canvas.viewport().width()
    view.resize(1400, 880)
    qtbot.waitUntil(lambda: view.drawn.layout.size[0] == view.canvas.viewport().width())
    assert view.canvas.zoom.fitted and view.canvas.zoom.factor == 1.0
    assert screen.edits == []


def test_a_person_at_the_edge_stays_in_sight_on_a_small_screen(screen: Screen, qtbot) -> None:
    view = screen.view
    screen.select("piet")
    screen.key(Qt.Key.Key_3)
    view.resize(1400, 880)
    qtbot.waitUntil(lambda: view.drawn.layout.size[0] == view.canvas.viewport().width())
    view.resize(620, 460)
    qtbot.waitUntil(lambda: view.drawn.layout.size[0] == view.canvas.viewport().width())
    for name in ("piet", "noor", "buur", "els"):
        assert view.canvas.viewport().rect().contains(screen.place(name))


def test_larger_letters_are_laid_out_again(screen: Screen, qapp: QApplication) -> None:
    before = screen.view.drawn.layout.plan.text
    theme.set_scale(130)
    theme.apply(qapp)
    assert screen.view.drawn.layout.plan.text > before


def test_the_wheel_zooms_at_the_pointer_with_ctrl(screen: Screen) -> None:
    canvas = screen.view.canvas
    at = screen.place("piet")
    wheel(screen, at, 120, CTRL)
    assert canvas.zoom.factor == pytest.approx(1.2)
    assert (screen.place("piet") - at).manhattanLength() <= 2
    assert screen.view.toolbar._percent.text() == "120 %"
    for _turn in range(20):
        wheel(screen, at, 120, CTRL)
    assert canvas.zoom.factor == 4.0
    for _turn in range(40):
        wheel(screen, at, -120, CTRL)
    assert canvas.zoom.factor == 0.25


def test_the_wheel_scrolls_only_to_what_is_out_of_sight(screen: Screen) -> None:
    at = screen.place("els")
    wheel(screen, at, -120)
    assert screen.place("els") == at
    for _turn in range(4):
        wheel(screen, at, 120, CTRL)
    zoomed = screen.place("els")
    wheel(screen, at, -120)
    assert screen.place("els").y() < zoomed.y()
    for _turn in range(60):
        wheel(screen, at, -120)
    paper = screen.view.canvas.mapFromScene(screen.view.canvas.zoom.paper).boundingRect()
    assert paper.bottom() >= screen.view.canvas.viewport().height() - 3


def test_the_buttons_zoom(screen: Screen) -> None:
    zoom = screen.view.canvas.zoom
    screen.view.toolbar.zoom_asked.emit(1)
    assert zoom.factor > 1
    screen.view.toolbar.full_size_asked.emit()
    assert zoom.factor == pytest.approx(1.0)
    screen.view.toolbar.zoom_asked.emit(-1)
    screen.view.toolbar.fit_asked.emit()
    assert zoom.fitted


def test_the_legend_lists_exactly_the_marks_in_use(screen: Screen) -> None:
    legend = screen.view.legend
    assert not legend.is_open
    QTest.mouseClick(legend.button, Qt.MouseButton.LeftButton)
    assert legend.is_open and legend.isVisible()
    assert screen.view.scene.figure is not None
    assert legend.texts() == tuple(e.text for e in screen.view.scene.figure.legend)
    assert not any("conflict" in text.lower() for text in legend.texts())
    screen.drag(screen.place("els"), screen.place("buur"), Qt.KeyboardModifier.AltModifier)
    assert any("nauw" in text for text in legend.texts())


def test_a_screen_reader_hears_who_is_selected(screen: Screen, monkeypatch) -> None:
    from wijkteam_desktop.ui.network import network_view

    said: list[str] = []
    monkeypatch.setattr(network_view, "announce", lambda _widget, text: said.append(text))
    screen.key(Qt.Key.Key_Tab)
    screen.key(Qt.Key.Key_Tab)
    screen.key(Qt.Key.Key_Tab)
    canvas = screen.view.canvas
    assert canvas.accessibleDescription().startswith("Tante Els, heel dichtbij")
    assert said[-1] == canvas.accessibleDescription()
    assert canvas.accessibleName() == "Kring met 6 mensen"
    said.clear()
    screen.key(Qt.Key.Key_3)
    assert said == ["Tante Els naar verder weg"]
    screen.select("jan")
    assert canvas.accessibleDescription().startswith("Oom Jan, nog niet geplaatst")


def test_what_floats_lies_over_the_drawing(screen: Screen) -> None:
    view = screen.view
    for floating in (view.tray, view.legend.button):
        assert floating.isVisible()
        found = view.childAt(floating.geometry().center())
        assert found is not None
        assert found is floating or floating.isAncestorOf(found)


def test_the_handle_goes_with_the_mouse(screen: Screen) -> None:
    scene = screen.view.scene
    screen.move(screen.place("buur"))
    assert scene._handle.node_id == screen.family["buur"]
    handle = screen.view.canvas.mapFromScene(scene._handle.pos())
    screen.move(handle)
    screen.move(handle + QPoint(3, -3))
    assert scene._handle.node_id == screen.family["buur"]
    screen.move(QPoint(4, 500))
    assert not scene._handle.isVisible()


def test_a_read_only_drawing_changes_nothing(screen: Screen, blank: Workspace, shown) -> None:
    view = NetworkView(blank, read_only=True)
    view.show_case(screen.case())
    shown(view, 900, 600)
    look = Screen(view, blank, screen.family)
    look.click("els")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_3, Qt.Key.Key_Right, Qt.Key.Key_F2, Qt.Key.Key_L):
        QTest.keyClick(view.canvas, key)
    assert not view.scene._handle.isVisible()
    assert view.findChild(type(view.quick_add), "") is None or not view.quick_add.isVisible()
    assert not view.canvas.acceptDrops()
    assert screen.edits == [] and screen.selected() == set()
    assert look.selected() == {"els"}


def test_undo_while_dragging_does_not_break_the_drag(screen: Screen) -> None:
    screen.drag(screen.place("piet"), screen.place("piet") + QPoint(-10, 6))
    start = screen.place("buur")
    screen.press(start)
    screen.move(start + QPoint(20, 20))
    screen.workspace.undo(screen.family.case_id)
    screen.move(start + QPoint(24, 20))
    screen.release(start + QPoint(24, 20))
    assert [p.node_id for p in screen.case().placements["kring"]] == [screen.family["buur"]]


def wheel(screen: Screen, at: QPoint, turn: int, keys=NO_KEYS) -> None:
    viewport = screen.view.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
