"""Dragging a person and painting the whole drawing, beside a view that repaints everything."""

from __future__ import annotations

import os
import time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView

from benchmarks.harness import Row, compare_samples
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import Circle, PersonKind

SIZE = (1400, 860)
FRAMES = 60
_symbols: dict[QGraphicsView, list[Any]] = {}
"""Items of each plain view: Python has to keep them."""


def rows() -> list[Row]:
    """Drag frames and full repaints at 60 and 200 people."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app)
    found = []
    for count in (60, 200):
        view = NetworkView(Workspace())
        view.show_case(network(count))
        view.resize(*SIZE)
        view.show()
        app.processEvents()
        naive = naive_view(view)
        naive.show()
        app.processEvents()
        found.append(
            compare_samples(
                f"drag one person, {count} people, each frame",
                lambda view=view: _drag(view),
                "plain items, full viewport update",
                lambda naive=naive: _drag_naive(naive),
                goal=0.15,
            )
        )
        found.append(
            compare_samples(
                f"full repaint, {count} people",
                lambda view=view: _repaint(view.canvas),
                "plain items, full repaint",
                lambda naive=naive: _repaint(naive),
                goal=None,
                note="goal: at most 16 ms up to 200 people",
            )
        )
        view.close()
        naive.close()
    return found


def network(count: int) -> CaseView:
    """A household of two with so many people around it, in all rings and sectors."""
    kinds = (
        *(PersonKind.FAMILY, PersonKind.FRIEND, PersonKind.VOLUNTEER),
        *(PersonKind.COLLEAGUE, PersonKind.PROFESSIONAL),
    )
    circles = tuple(Circle)
    others = [
        PersonView(f"p{n}", f"Naam {n} Achternaam", kinds[n % 5], role="rol in het gezin")
        for n in range(count)
    ]
    clients = [
        PersonView("a", "Moeder", PersonKind.CLIENT, is_index=True),
        PersonView("b", "Zoon", PersonKind.CLIENT),
    ]
    ties = [
        TieView(f"t{n}", "ab"[n % 2], f"p{n}", circles[min(2, n % 4)], hours_per_week=1.0)
        for n in range(count)
    ]
    return CaseView(
        id="c", code="X-1", title="Meting", people=(*clients, *others), ties=tuple(ties)
    )


class _Symbol(QGraphicsItem):
    """What a first attempt would be: an item that paints a shape, two lines of text and a line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def boundingRect(self) -> Any:
        from PySide6.QtCore import QRectF

        return QRectF(-60, -25, 120, 80)

    def paint(self, painter: QPainter, _option: Any, _widget: Any = None) -> None:
        painter.setPen(QPen(QColor("#3F7D20"), 2))
        painter.setBrush(QColor("white"))
        painter.drawEllipse(-18, -18, 36, 36)
        painter.setPen(QColor("#1E2A32"))
        painter.drawText(self.boundingRect(), Qt.AlignmentFlag.AlignBottom, self.name)


def naive_view(view: NetworkView) -> QGraphicsView:
    """The same people as plain items with lines, in a view that repaints everything."""
    scene = QGraphicsScene()
    plain = QGraphicsView(scene)
    scene.setParent(plain)
    plain.setRenderHint(QPainter.RenderHint.Antialiasing)
    plain.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    case = view.case
    assert case is not None
    centre = QPointF(0, 0)
    kept: list[_Symbol] = []
    _symbols[plain] = kept
    for person in case.people:
        area = view.scene.area_of(person.id)
        if area is None:
            continue
        item = _Symbol(person.name)
        item.setPos(area.center())
        scene.addItem(item)
        kept.append(item)
        line = scene.addLine(area.center().x(), area.center().y(), centre.x(), centre.y())
        line.setZValue(-1)
    plain.resize(*SIZE)
    return plain


def _drag(view: NetworkView) -> list[float]:
    viewport = view.canvas.viewport()
    area = view.scene.area_of("p7")
    assert area is not None
    start = view.canvas.mapFromScene(area.center())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(12, 0))
    QApplication.processEvents()
    times = []
    for number in range(FRAMES):
        began = time.perf_counter()
        QTest.mouseMove(viewport, start + QPoint(12 + number % 40, number % 30))
        QApplication.processEvents()
        times.append(time.perf_counter() - began)
    view.canvas.cancel_gesture()
    QApplication.processEvents()
    return times


def _drag_naive(view: QGraphicsView) -> list[float]:
    item = _symbols[view][7]
    start = item.pos()
    times = []
    for number in range(FRAMES):
        began = time.perf_counter()
        item.setPos(start + QPointF(12 + number % 40, number % 30))
        QApplication.processEvents()
        times.append(time.perf_counter() - began)
    item.setPos(start)
    return times


def _repaint(view: QGraphicsView) -> list[float]:
    times = []
    for _number in range(20):
        began = time.perf_counter()
        view.viewport().repaint()
        times.append(time.perf_counter() - began)
    return times
