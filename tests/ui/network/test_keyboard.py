"""Everything without a mouse: walking, moving, circles, lines, names, the menu."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.network.hand import Screen
from wijkteam_desktop.vocabulary import Circle

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_tab_walks_from_the_centre_outwards_and_then_leaves(screen: Screen) -> None:
    walked = []
    for _step in range(6):
        screen.key(KEY.Key_Tab)
        walked += sorted(screen.selected())
    assert set(walked[:2]) == {"moeder", "zoon"}
    assert walked[2] == "els"
    assert walked[3] == "buur"
    assert set(walked[4:]) == {"piet", "noor"}
    screen.key(KEY.Key_Backtab)
    assert sorted(screen.selected()) == [walked[4]]
    screen.key(KEY.Key_Tab)
    screen.key(KEY.Key_Tab)
    assert not screen.view.canvas.hasFocus()


def test_the_first_tab_starts_at_the_centre_and_the_first_backtab_at_the_end(
    screen: Screen,
) -> None:
    screen.key(KEY.Key_Backtab)
    assert screen.selected() <= {"piet", "noor"}


def test_figures_put_somebody_in_a_circle_and_back(screen: Screen) -> None:
    screen.select("piet")
    for key, circle in (
        (KEY.Key_1, Circle.INNER),
        (KEY.Key_2, Circle.MIDDLE),
        (KEY.Key_3, Circle.OUTER),
        (KEY.Key_0, None),
    ):
        screen.key(key)
        assert screen.circle_of("piet") is circle
    assert screen.family["piet"] in screen.view.tray.living.ids()
    screen.key(KEY.Key_1)
    assert screen.circle_of("piet") is Circle.INNER


def test_the_family_has_no_circle(screen: Screen) -> None:
    screen.select("moeder")
    screen.key(KEY.Key_3)
    assert screen.edits == []
    assert screen.messages == ["Het gezin staat altijd in het midden."]


def test_arrows_move_a_step_and_one_burst_is_one_undo_step(screen: Screen) -> None:
    screen.select("buur")
    before = screen.place("buur")
    screen.key(KEY.Key_Right)
    screen.key(KEY.Key_Right)
    screen.key(KEY.Key_Down)
    assert len(screen.edits) == 3
    away = screen.place("buur") - before
    assert (away.x(), away.y()) == (12, 6)
    assert screen.workspace.undo(screen.family.case_id)
    assert screen.case().placements.get("kring", ()) == ()


def test_shift_and_an_arrow_move_ten_steps_over_the_border_of_a_ring(screen: Screen) -> None:
    screen.select("noor")
    layout = screen.view.drawn.layout
    assert layout is not None
    down = layout.positions[screen.family["noor"]].y < layout.frame.centre.y
    for _step in range(4):
        screen.key(KEY.Key_Down if down else KEY.Key_Up, SHIFT)
    assert screen.circle_of("noor") is not Circle.OUTER


def test_a_held_arrow_is_one_edit_when_it_is_let_go(screen: Screen) -> None:
    screen.select("buur")
    for _repeat in range(5):
        QTest.keyPress(screen.view.canvas, KEY.Key_Right)
    assert screen.edits == []
    QTest.keyRelease(screen.view.canvas, KEY.Key_Right)
    assert len(screen.edits) == 1


def test_a_nudge_is_kept_when_the_focus_leaves(screen: Screen) -> None:
    screen.select("buur")
    QTest.keyPress(screen.view.canvas, KEY.Key_Right)
    screen.view.quick_add.line.setFocus()
    assert len(screen.edits) == 1


def test_del_removes_and_the_notice_undoes(screen: Screen) -> None:
    screen.select("els")
    screen.key(KEY.Key_Delete)
    assert screen.case().person(screen.family["els"]) is None
    assert screen.view.overlay.notice.text() == "Tante Els verwijderd."
    assert len(screen.selected()) == 1
    undo = screen.view.overlay.notice._do
    assert undo.text() == "Ongedaan maken"
    undo.click()
    assert screen.case().person(screen.family["els"]) is not None
    assert screen.circle_of("els") is Circle.INNER
    assert screen.view.scene.area_of(screen.family["els"]) is not None


def test_f2_renames_in_place_and_esc_puts_the_old_name_back(screen: Screen) -> None:
    line = screen.view.in_place.name
    screen.select("piet")
    screen.key(KEY.Key_F2)
    assert line.isVisible() and line.text() == "Piet"
    QTest.keyClicks(line, "Pieter van 1")
    QTest.keyClick(line, KEY.Key_Return)
    assert not line.isVisible()
    assert screen.view.canvas.hasFocus()
    assert screen.case().name_of(screen.family["piet"]) == "Pieter van 1"
    assert screen.circle_of("piet") is Circle.OUTER
    screen.key(KEY.Key_Return)
    QTest.keyClicks(line, "Onzin")
    QTest.keyClick(line, KEY.Key_Escape)
    assert screen.case().name_of(screen.family["piet"]) == "Pieter van 1"
    assert len(screen.edits) == 1


def test_a_double_click_renames(screen: Screen) -> None:
    viewport = screen.view.canvas.viewport()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=screen.place("noor"))
    assert screen.view.in_place.name.isVisible()
    assert screen.view.in_place.name.node_id == screen.family["noor"]


def test_l_draws_a_line_with_tab_and_enter(screen: Screen) -> None:
    screen.select("zoon")
    screen.key(KEY.Key_L)
    assert screen.view.overlay.hint.isVisible()
    screen.key(KEY.Key_Tab)
    screen.key(KEY.Key_Tab)
    assert "Tante Els" in screen.view.overlay.hint.text()
    assert screen.selected() == {"zoon"}
    screen.key(KEY.Key_Return)
    ends = {(t.client_id, t.other_id) for t in screen.case().ties}
    assert (screen.family["zoon"], screen.family["els"]) in ends
    assert not screen.view.overlay.hint.isVisible()
    assert not screen.view.in_place.name.isVisible()


def test_l_and_a_click_draw_a_line_too(screen: Screen) -> None:
    screen.select("piet")
    screen.key(KEY.Key_L)
    screen.click("buur")
    relation = screen.case().emotional[0]
    assert {relation.from_id, relation.to_id} == {screen.family["piet"], screen.family["buur"]}


def test_esc_leaves_a_line_and_then_the_selection(screen: Screen) -> None:
    screen.select("zoon")
    screen.key(KEY.Key_L)
    screen.key(KEY.Key_Tab)
    screen.key(KEY.Key_Escape)
    assert not screen.view.actions_.linking
    assert not screen.view.scene._line.isVisible()
    assert screen.selected() == {"zoon"}
    screen.key(KEY.Key_Escape)
    assert screen.selected() == set()
    assert screen.edits == []


def test_select_all_and_zoom_keys(screen: Screen) -> None:
    screen.key(KEY.Key_A, CTRL)
    assert len(screen.selected()) == 6
    zoom = screen.view.canvas.zoom
    screen.key(KEY.Key_Plus, CTRL)
    assert zoom.factor > 1.1 and not zoom.fitted
    screen.key(KEY.Key_0, CTRL)
    assert zoom.factor == 1.0
    screen.key(KEY.Key_Minus, CTRL)
    screen.key(KEY.Key_F)
    assert zoom.fitted
    screen.key(KEY.Key_Minus, CTRL)
    screen.key(KEY.Key_1, CTRL)
    assert zoom.fitted
    assert screen.edits == []


def test_no_letter_fires_while_a_name_is_typed(screen: Screen) -> None:
    screen.select("piet")
    screen.key(KEY.Key_F2)
    QTest.keyClicks(screen.view.in_place.name, "L1 f n0")
    assert not screen.view.actions_.linking
    assert screen.edits == []
    QTest.keyClick(screen.view.in_place.name, KEY.Key_Escape)
    screen.key(KEY.Key_N)
    line = screen.view.quick_add.line
    assert line.hasFocus()
    QTest.keyClicks(line, "L 123 f")
    assert screen.circle_of("piet") is Circle.OUTER
    assert line.text() == "L 123 f"


def test_the_menu_key_gives_the_menu_of_the_selected_person(
    screen: Screen, menu: Callable[[], QMenu]
) -> None:
    screen.select("piet")
    actions = menu().actions()
    names = [action.objectName() for action in actions if action.objectName()]
    assert names[:3] == ["rename", "link", "add-parent"]
    assert "circle-inner" in names
    assert {"circle-none", "release", "remove", "add", "arrange", "all", "fit"} <= set(names)
    next(a for a in actions if a.objectName() == "circle-inner").trigger()
    assert screen.circle_of("piet") is Circle.INNER


def test_the_menu_on_empty_ground_has_what_needs_nobody(menu: Callable[[], QMenu]) -> None:
    names = [action.objectName() for action in menu().actions()]
    assert "remove" not in names and "add" in names


def test_automatic_placement_is_one_step(screen: Screen) -> None:
    before = {n: screen.place(n) for n in ("buur", "piet", "els")}
    screen.drag(before["buur"], before["buur"] + QPoint(10, -8))
    screen.drag(before["piet"], before["piet"] + QPoint(-12, 6))
    assert len(screen.case().placements["kring"]) == 2
    screen.view.toolbar.arrange_asked.emit()
    assert screen.case().placements.get("kring", ()) == ()
    assert screen.workspace.undo(screen.family.case_id)
    assert len(screen.case().placements["kring"]) == 2


@pytest.fixture
def menu(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Callable[[], QMenu]:
    """Press the menu key and give the menu, which offscreen cannot really open."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda self, _at: opened.append(self))

    def press() -> QMenu:
        canvas = screen.view.canvas
        at = canvas.menu_place()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, canvas.mapToGlobal(at))
        QApplication.sendEvent(canvas.viewport(), event)
        return opened[-1]

    return press
