"""Adding people while others talk, and the people who have no circle yet."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.network.hand import Screen
from wijkteam_desktop.ui.network.drop_view import NODE_MIME, PART_MIME, node_mime
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.vocabulary import Circle, Gender, PersonKind

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def test_enter_adds_and_the_next_can_be_typed(screen: Screen) -> None:
    line = screen.view.quick_add.line
    line.setFocus()
    QTest.keyClicks(line, "tante Mia, woont om de hoek")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "" and line.hasFocus()
    QTest.keyClicks(line, "buurman Ad +dichtbij")
    QTest.keyClick(line, Qt.Key.Key_Return)
    people = {p.name: p for p in screen.case().people}
    assert people["tante Mia"].kind is PersonKind.FAMILY
    assert people["tante Mia"].gender is Gender.WOMAN
    assert people["tante Mia"].id in screen.view.tray.living.ids()
    added = next(p for p in people.values() if p.kind is PersonKind.NEIGHBOUR and "Ad" in p.name)
    assert screen.view.scene.area_of(added.id) is not None
    assert screen.view.selected() == (added.id,)
    assert len(screen.edits) == 2


def test_somebody_who_is_there_already_is_recognised(screen: Screen, qtbot) -> None:
    adding = screen.view.quick_add
    adding.line.setFocus()
    QTest.keyClicks(adding.line, "tante Els")
    qtbot.waitUntil(lambda: adding.hint.isVisible())
    assert adding.hint.text() == "bestaat al: Tante Els (toon)"
    QTest.mouseClick(adding.hint, LEFT)
    assert screen.selected() == {"els"}
    assert adding.line.text() == "" and not adding.hint.isVisible()
    assert screen.edits == []


def test_what_names_nobody_is_refused_and_stays(screen: Screen) -> None:
    line = screen.view.quick_add.line
    QTest.keyClicks(line, ", woont om de hoek")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == ", woont om de hoek"
    assert screen.edits == [] and len(screen.messages) == 1


def test_half_a_line_survives_a_lock(screen: Screen) -> None:
    line = screen.view.quick_add.line
    QTest.keyClicks(line, "oma Corr")
    kept = drafts.half_typed(screen.view)
    assert [(d.key, d.text) for d in kept] == [
        (f"case/{screen.family.case_id}/quick-add", "oma Corr")
    ]
    line.clear()
    drafts.keep(kept)
    drafts.put_back(screen.view)
    assert line.text() == "oma Corr"


def test_the_tray_holds_the_living_and_apart_who_died(screen: Screen) -> None:
    tray = screen.view.tray
    assert tray.isVisible()
    assert tray.living.ids() == (screen.family["jan"],)
    assert tray.others.ids() == (screen.family["opa"],)
    assert "(1)" in tray.fold._button.text()


def test_somebody_selected_in_the_tray_gets_a_circle_by_key(screen: Screen) -> None:
    people = screen.view.tray.living
    people.setFocus()
    QTest.mouseClick(people.viewport(), LEFT, pos=people.visualItemRect(people.item(0)).center())
    assert screen.selected() == {"jan"}
    QTest.keyClick(people, Qt.Key.Key_2)
    assert screen.circle_of("jan") is Circle.MIDDLE
    assert screen.view.tray.living.ids() == ()
    assert screen.selected() == {"jan"}


def test_somebody_in_the_tray_is_renamed_there(screen: Screen) -> None:
    people = screen.view.tray.living
    QTest.mouseClick(people.viewport(), LEFT, pos=people.visualItemRect(people.item(0)).center())
    QTest.keyClick(people, Qt.Key.Key_F2)
    line = screen.view.in_place.name
    assert line.isVisible() and line.geometry().intersects(screen.view.tray.geometry())
    QTest.keyClicks(line, "Ome Jan")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert screen.case().name_of(screen.family["jan"]) == "Ome Jan"


def test_a_drag_from_the_tray_into_a_ring(screen: Screen, monkeypatch) -> None:
    handed = []
    monkeypatch.setattr(screen.view.tray, "hand_out", handed.append)
    people = screen.view.tray.living
    start = people.visualItemRect(people.item(0)).center()
    QTest.mousePress(people.viewport(), LEFT, NO_KEYS, start)
    QTest.mouseMove(people.viewport(), start + QPoint(40, 0))
    QTest.mouseRelease(people.viewport(), LEFT, NO_KEYS, start + QPoint(40, 0))
    assert handed == [screen.family["jan"]]
    target = screen.in_ring("els", Circle.OUTER)
    drop(screen, node_mime(screen.family["jan"]), target)
    assert screen.circle_of("jan") is Circle.OUTER
    assert (screen.place("jan") - target).manhattanLength() <= 4
    assert len(screen.edits) == 1


def test_a_drop_outside_the_rings_is_no_edit(screen: Screen) -> None:
    drop(screen, node_mime(screen.family["jan"]), QPoint(4, 540))
    assert screen.edits == []


def test_a_card_dropped_on_somebody_is_asked_for(screen: Screen, qtbot) -> None:
    with qtbot.waitSignal(screen.view.part_dropped) as asked:
        drop(screen, part_mime(screen.family["open"]), screen.place("buur"))
    assert asked.args == [screen.family["open"], screen.family["buur"]]


def test_a_card_over_nobody_is_not_taken(screen: Screen, qtbot) -> None:
    with qtbot.assertNotEmitted(screen.view.part_dropped):
        assert not drop(screen, part_mime(screen.family["open"]), QPoint(4, 540))


def test_the_person_under_a_card_lights_up(screen: Screen) -> None:
    mime = part_mime(screen.family["open"])
    viewport = screen.view.canvas.viewport()
    at = screen.place("buur")
    QApplication.sendEvent(viewport, QDragEnterEvent(at, COPY, mime, LEFT, NO_KEYS))
    QApplication.sendEvent(viewport, QDragMoveEvent(at, COPY, mime, LEFT, NO_KEYS))
    assert screen.view.scene._people[screen.family["buur"]].target
    QApplication.sendEvent(viewport, QDragLeaveEvent())
    assert not screen.view.scene._people[screen.family["buur"]].target


def test_a_strange_drag_is_refused(screen: Screen) -> None:
    mime = QMimeData()
    mime.setText("tekst van elders")
    at = screen.place("buur")
    event = QDragEnterEvent(at, COPY, mime, LEFT, NO_KEYS)
    event.ignore()
    QApplication.sendEvent(screen.view.canvas.viewport(), event)
    assert not event.isAccepted()


def drop(screen: Screen, mime: QMimeData, at: QPoint) -> bool:
    """Bring a drag over a place and let go; says if it was taken."""
    viewport = screen.view.canvas.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(at, COPY, mime, LEFT, NO_KEYS))
    moving = QDragMoveEvent(at, COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(viewport, moving)
    if not moving.isAccepted():
        QApplication.sendEvent(viewport, QDragLeaveEvent())
        return False
    event = QDropEvent(QPointF(at), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(viewport, event)
    return event.isAccepted()


def part_mime(part_id: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(PART_MIME, part_id.encode())
    assert not mime.hasFormat(NODE_MIME)
    return mime
