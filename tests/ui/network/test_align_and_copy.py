"""People put in line, brought in line while dragged, and taken along to another case."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.network.hand import LEFT, Screen
from wijkteam_desktop.ui.network.several_form import SeveralForm
from wijkteam_desktop.vocabulary import Circle, View

CTRL = Qt.KeyboardModifier.ControlModifier


def _ecogram(screen: Screen) -> Any:
    screen.view.show_view(View.ECOGRAM)
    return screen.view.drawn.layout.positions


def test_people_come_in_one_row_or_column_as_one_edit(screen: Screen) -> None:
    before = _ecogram(screen)
    screen.select("piet", "els", "buur")
    screen.key(Qt.Key.Key_R)
    assert len(screen.edits) == 1
    after = screen.view.drawn.layout.positions
    ids = [screen.family[n] for n in ("piet", "els", "buur")]
    spread_before = max(before[i].y for i in ids) - min(before[i].y for i in ids)
    spread_after = max(after[i].y for i in ids) - min(after[i].y for i in ids)
    assert spread_after < spread_before / 2
    screen.workspace.undo(screen.family.case_id)
    assert not screen.case().placements.get("ecogram")


def test_the_panel_of_several_people_offers_the_same(screen: Screen) -> None:
    _ecogram(screen)
    form = SeveralForm()
    form.align_asked.connect(screen.view.actions_.align)
    screen.select("piet", "els", "buur")
    form.show_people(screen.case(), screen.view.selected())
    form.show()
    row = next(b for b in form.findChildren(QPushButton) if b.text() == "Op één rij")
    QTest.mouseClick(row, LEFT)
    assert len(screen.edits) == 1 and len(screen.case().placements["ecogram"]) == 3
    form.close()


def test_one_person_alone_is_not_aligned(screen: Screen) -> None:
    screen.select("piet")
    screen.key(Qt.Key.Key_R)
    assert screen.edits == []


def test_in_the_circles_a_row_is_a_distance(screen: Screen) -> None:
    screen.select("piet", "buur")
    screen.key(Qt.Key.Key_R)
    assert len(screen.edits) == 1
    assert screen.circle_of("piet") is screen.circle_of("buur") is Circle.MIDDLE


def _drag(screen: Screen, start: QPoint, end: QPoint, keys: Any) -> None:
    """Move with keys held, which ``QTest.mouseMove`` cannot; the button stays down."""
    port = screen.view.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(end),
        QPointF(port.mapToGlobal(end)),
        Qt.MouseButton.NoButton,
        LEFT,
        keys,
    )
    QApplication.sendEvent(port, event)


def test_a_drag_comes_in_line_with_others_unless_alt_is_held(screen: Screen) -> None:
    _ecogram(screen)
    canvas, scene = screen.view.canvas, screen.view.scene
    start, other = screen.place("piet"), screen.place("buur")
    near = QPoint(start.x() + 60, other.y() + 4)
    screen.press(start)
    _drag(screen, start, near, Qt.KeyboardModifier.NoModifier)
    item = scene._people[screen.family["piet"]]
    assert abs(item.pos().y() - scene.homes()[screen.family["buur"]].y) < 0.01
    assert canvas.snapping.across.isVisible()
    _drag(screen, start, near, Qt.KeyboardModifier.AltModifier)
    assert abs(item.pos().y() - scene.homes()[screen.family["buur"]].y) > 1
    assert not canvas.snapping.across.isVisible()
    screen.key(Qt.Key.Key_Escape)
    assert screen.edits == [] and not canvas.snapping.across.isVisible()


def test_people_go_along_to_another_case_but_not_over_the_clipboard(screen: Screen) -> None:
    QGuiApplication.clipboard().setText("van een ander")
    screen.select("els", "moeder")
    screen.key(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "van een ander"

    def other(s: Any) -> str:
        from wijkteam_desktop.services import cases

        return cases.create(s, title="Tweede", code="2026-002")

    screen.family.case_id = screen.workspace.run("Casus", other) or ""
    screen.refresh()
    before = len(screen.edits)
    screen.key(Qt.Key.Key_V, CTRL)
    assert len(screen.edits) == before + 1
    case = screen.case()
    assert {p.name for p in case.people} == {"Fatma", "Tante Els"} and len(case.ties) == 1
    assert set(screen.view.selected()) == {p.id for p in case.people}
    store = screen.workspace.detach()
    assert store is not None and screen.workspace.copied_people is None
    screen.workspace.attach(store)
    screen.key(Qt.Key.Key_V, CTRL)
    assert len(screen.edits) == before + 1
