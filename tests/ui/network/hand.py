"""A hand that works the drawing with real mouse and key events."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class Family:
    """Ids by short name."""

    case_id: str
    ids: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.ids[name]


@dataclass
class Screen:
    """The drawing on screen with a hand to work it."""

    view: NetworkView
    workspace: Workspace
    family: Family
    edits: list[Any] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def case(self) -> CaseView:
        return self.workspace.case(self.family.case_id)

    def circle_of(self, name: str) -> Circle | None:
        ties = [t for t in self.case().ties if t.other_id == self.family[name]]
        return ties[0].circle if ties else None

    def refresh(self) -> None:
        self.view.show_case(self.case())

    def place(self, name: str) -> QPoint:
        """Where somebody is in the viewport."""
        area = self.view.scene.area_of(self.family[name])
        assert area is not None
        return self.view.canvas.mapFromScene(area.center())

    def in_ring(self, name: str, circle: Circle) -> QPoint:
        """A place of the viewport in another ring, in somebody's own sector."""
        layout = self.view.drawn.layout
        assert layout is not None
        depth = {Circle.INNER: 1.5, Circle.MIDDLE: 2.5, Circle.OUTER: 3.5}[circle]
        at = layout.to_xy(self.family[name], (0.5, depth))
        return self.at(at)

    def at(self, point: Point) -> QPoint:
        return self.view.canvas.mapFromScene(QPointF(point.x, point.y))

    def press(self, at: QPoint, button: Any = LEFT, keys: Any = NO_KEYS) -> None:
        QTest.mousePress(self.view.canvas.viewport(), button, keys, at)

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.view.canvas.viewport(), to)

    def release(self, at: QPoint, button: Any = LEFT, keys: Any = NO_KEYS) -> None:
        QTest.mouseRelease(self.view.canvas.viewport(), button, keys, at)

    def drag(self, start: QPoint, end: QPoint, keys: Any = NO_KEYS, button: Any = LEFT) -> None:
        """Press, move in a few steps and let go."""
        self.press(start, button, keys)
        for part in (0.3, 0.6, 1.0):
            step = QPointF(end - start) * part
            self.move(start + step.toPoint())
        self.release(end, button, keys)

    def click(self, name: str, keys: Any = NO_KEYS) -> None:
        QTest.mouseClick(self.view.canvas.viewport(), LEFT, keys, self.place(name))

    def key(self, key: Any, keys: Any = NO_KEYS) -> None:
        QTest.keyClick(self.view.canvas, key, keys)

    def selected(self) -> set[str]:
        """Short names of who is selected."""
        names = {v: k for k, v in self.family.ids.items()}
        return {names[i] for i in self.view.selected()}

    def select(self, *names: str) -> None:
        self.view.select([self.family[n] for n in names])
