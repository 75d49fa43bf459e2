"""Mouse: moving between rings, drawing lines, the rubber band, panning; and Esc in all of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from tests.ui.network.hand import Screen
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.vocabulary import Circle

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_click_selects_and_empty_ground_selects_nobody(screen: Screen) -> None:
    screen.click("buur")
    assert screen.selected() == {"buur"}
    screen.click("els", CTRL)
    assert screen.selected() == {"buur", "els"}
    screen.click("els", CTRL)
    assert screen.selected() == {"buur"}
    corner = QPoint(screen.view.canvas.viewport().width() - 4, 300)
    screen.drag(corner, corner)
    assert screen.selected() == set()
    assert screen.edits == []


def test_a_drag_to_another_ring_is_one_edit_that_undoes(screen: Screen) -> None:
    screen.drag(screen.place("buur"), screen.in_ring("buur", Circle.OUTER))
    assert screen.circle_of("buur") is Circle.OUTER
    assert len(screen.edits) == 1
    placed = screen.case().placements["kring"]
    assert [p.node_id for p in placed] == [screen.family["buur"]]
    assert 3 <= placed[0].y <= 4
    assert screen.workspace.undo(screen.family.case_id)
    assert screen.circle_of("buur") is Circle.MIDDLE
    assert screen.case().placements.get("kring", ()) == ()
    assert screen.workspace.redo(screen.family.case_id)
    assert screen.circle_of("buur") is Circle.OUTER


def test_a_person_stays_where_it_was_dropped(screen: Screen) -> None:
    target = screen.in_ring("piet", Circle.INNER)
    screen.drag(screen.place("piet"), target)
    assert (screen.place("piet") - target).manhattanLength() <= 4
    screen.refresh()
    assert (screen.place("piet") - target).manhattanLength() <= 4


def test_while_dragging_it_says_what_letting_go_means(screen: Screen) -> None:
    hint = screen.view.overlay.hint
    start = screen.place("buur")
    screen.press(start)
    screen.move(start + QPoint(20, 0))
    screen.move(screen.in_ring("buur", Circle.OUTER))
    assert hint.isVisible() and hint.text() == "Verder weg"
    screen.move(QPoint(screen.view.canvas.viewport().width() - 3, 540))
    assert hint.text().startswith("Buiten de cirkels")
    screen.key(Qt.Key.Key_Escape)
    assert not hint.isVisible()
    screen.release(start)


def test_esc_cancels_a_move(screen: Screen) -> None:
    before = screen.place("buur")
    screen.press(before)
    screen.move(before + QPoint(40, 40))
    screen.move(before + QPoint(80, 60))
    assert screen.place("buur") != before
    screen.key(Qt.Key.Key_Escape)
    assert screen.place("buur") == before
    screen.release(before + QPoint(80, 60))
    assert screen.edits == []
    assert screen.view.canvas.gesture is None


def test_a_second_button_cancels(screen: Screen) -> None:
    before = screen.place("buur")
    screen.press(before)
    screen.move(before + QPoint(60, 60))
    screen.press(before + QPoint(60, 60), Qt.MouseButton.RightButton)
    screen.release(before + QPoint(60, 60))
    assert screen.place("buur") == before
    assert screen.edits == []


def test_dropped_outside_the_rings_goes_back(screen: Screen) -> None:
    before = screen.place("piet")
    corner = QPoint(screen.view.canvas.viewport().width() - 3, 540)
    screen.drag(before, corner)
    assert screen.edits == []
    assert screen.place("piet") == before


def test_a_foreign_sector_slides_back_to_the_own_one(screen: Screen) -> None:
    """Dragging can never change what somebody is to the client."""
    there = screen.in_ring("noor", Circle.INNER)
    screen.drag(screen.place("els"), there)
    els = screen.case().person(screen.family["els"])
    assert els is not None and els.kind.value == "family"
    layout = screen.view.drawn.layout
    assert layout is not None
    wedge = layout.wedge_of[els.id]
    x, _y = layout.to_place(els.id, layout.positions[els.id])
    assert wedge is not None and 0 <= x <= 1
    assert (screen.place("els") - there).manhattanLength() > 20


def test_the_family_stays_in_the_centre(screen: Screen) -> None:
    screen.drag(screen.place("zoon"), screen.in_ring("els", Circle.OUTER))
    layout = screen.view.drawn.layout
    assert layout is not None
    assert layout.frame.polar(layout.positions[screen.family["zoon"]])[1] <= layout.frame.radii[0]


def test_several_people_move_together(screen: Screen) -> None:
    screen.select("buur", "piet")
    before = {n: screen.place(n) for n in ("buur", "piet")}
    screen.drag(before["buur"], before["buur"] + QPoint(-14, 12))
    assert screen.selected() == {"buur", "piet"}
    assert len(screen.edits) == 1
    assert {p.node_id for p in screen.case().placements["kring"]} == {
        screen.family["buur"],
        screen.family["piet"],
    }


def test_a_tie_by_dragging_the_handle(screen: Screen) -> None:
    screen.click("zoon")
    handle = screen.view.scene._handle
    assert handle.isVisible()
    start = screen.view.canvas.mapFromScene(handle.pos())
    screen.drag(start, screen.place("els"))
    ends = {(t.client_id, t.other_id) for t in screen.case().ties}
    assert (screen.family["zoon"], screen.family["els"]) in ends
    assert len(screen.edits) == 1


def test_a_tie_with_alt_between_two_others_is_a_relation(screen: Screen) -> None:
    screen.drag(screen.place("els"), screen.place("buur"), ALT)
    relation = screen.case().emotional[0]
    assert {relation.from_id, relation.to_id} == {screen.family["els"], screen.family["buur"]}
    assert relation.kind.value == "close"


def test_a_tie_let_go_over_nobody_or_cancelled_is_no_edit(screen: Screen) -> None:
    start = screen.place("els")
    screen.drag(start, QPoint(5, 500), ALT)
    screen.press(start, keys=ALT)
    screen.move(screen.place("buur"))
    assert screen.view.scene._line.isVisible()
    screen.key(Qt.Key.Key_Escape)
    screen.release(screen.place("buur"))
    assert not screen.view.scene._line.isVisible()
    assert screen.edits == []
    assert len(screen.case().ties) == 4


def test_the_rubber_band_adds_and_takes_away(screen: Screen) -> None:
    view = screen.view.canvas.viewport()
    everything = (QPoint(view.width() - 2, 2), QPoint(2, view.height() - 2))
    screen.drag(*everything)
    drawn = {"moeder", "zoon", "els", "buur", "piet", "noor"}
    assert screen.selected() == drawn
    screen.select("piet")
    screen.drag(*everything, CTRL)
    assert screen.selected() == drawn - {"piet"}
    screen.drag(*everything, SHIFT)
    assert screen.selected() == drawn


def test_esc_cancels_the_rubber_band(screen: Screen) -> None:
    screen.select("els")
    view = screen.view.canvas.viewport()
    screen.press(QPoint(view.width() - 2, 2))
    screen.move(QPoint(2, view.height() - 2))
    assert len(screen.selected()) == 6
    screen.key(Qt.Key.Key_Escape)
    assert screen.selected() == {"els"}
    assert not screen.view.scene._band.isVisible()


def test_space_and_the_middle_button_pan_also_over_people(screen: Screen) -> None:
    from PySide6.QtTest import QTest

    canvas = screen.view.canvas
    start = screen.place("els")
    screen.drag(start, start + QPoint(30, 20), button=Qt.MouseButton.MiddleButton)
    assert screen.place("els") == start + QPoint(30, 20)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    screen.drag(start + QPoint(30, 20), start)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert screen.place("els") == start
    assert screen.edits == []
    canvas.zoom.fit()
    assert canvas.zoom.fitted


def test_leaving_the_viewport_hands_the_person_out(screen: Screen, monkeypatch) -> None:
    handed = []
    monkeypatch.setattr(screen.view.canvas, "hand_out", handed.append)
    start = screen.place("piet")
    screen.press(start)
    screen.move(start + QPoint(30, 0))
    screen.move(QPoint(screen.view.canvas.viewport().width() + 60, start.y()))
    assert handed == [screen.family["piet"]]
    assert screen.view.canvas.gesture is None
    assert screen.place("piet") == start
    assert screen.edits == []


def test_the_last_place_of_a_read_only_drawing_cannot_change(screen: Screen, shown) -> None:
    from wijkteam_desktop.ui.network.network_view import NetworkView

    look = NetworkView(screen.workspace, read_only=True)
    look.show_case(screen.case())
    shown(look, 900, 600)
    layout = look.drawn.layout
    assert layout is not None
    at = layout.positions[screen.family["buur"]]
    other = Screen(look, screen.workspace, screen.family)
    other.drag(other.at(at), other.at(Point(at.x + 60, at.y + 30)))
    assert screen.edits == []
    assert other.selected() == {"buur"}
