"""A hand for the tour: real mouse, key and drop events on the real window."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QProgressDialog, QWidget

from wijkteam_desktop.network.geometry import Point

_PATIENCE = 20.0
_SOON = 400
"""Milliseconds: timers that put off work until the hand is still; longer ones are left alone."""
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class TourStopped(Exception):
    """A step of the tour did not do what it should."""


class Hand:
    """Works the window as a person would."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def settle(self) -> None:
        """Let the window finish what it is doing, short timers included."""
        end = time.monotonic() + _PATIENCE
        QApplication.processEvents()
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            # Offscreen there is no window manager that does this after a dialog.
            self.window.activateWindow()
        while time.monotonic() < end and any(map(_due_soon, self.window.findChildren(QTimer))):
            QApplication.processEvents()
        QApplication.processEvents()

    def until(self, ready: Callable[[], bool], otherwise: str) -> None:
        """Wait for a condition; raises TourStopped with *otherwise* when it does not come."""
        end = time.monotonic() + _PATIENCE
        while not ready():
            if time.monotonic() > end:
                raise TourStopped(otherwise)
            QApplication.processEvents()
        self.settle()

    def key(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a combination of keys, such as "Ctrl+Z"."""
        target = widget or QApplication.focusWidget() or self.window
        QTest.keySequence(target, QKeySequence(keys))
        self.settle()

    def type(self, widget: QWidget | None, text: str) -> None:
        """Type in a field; None: where the focus is."""
        target = widget or QApplication.focusWidget()
        if target is None:
            raise TourStopped("er is geen veld om in te typen")
        target.setFocus()
        QTest.keyClicks(target, text)
        self.settle()

    def retype(self, field: QLineEdit, text: str) -> None:
        """Type in the place of what stands in a field."""
        field.setFocus()
        field.selectAll()
        self.type(field, text)

    def press(self, button: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(button, LEFT)
        self.settle()

    def named(self, *names: str) -> QWidget:
        """Widget in sight with one of these accessible names."""
        for widget in self.window.findChildren(QWidget):
            if widget.accessibleName() in names and widget.isVisible():
                return widget
        raise TourStopped(f"niet gevonden: {names[0]}")

    def answer_dialog(
        self,
        look: Callable[[QDialog], object],
        closing: QDialog.DialogCode = QDialog.DialogCode.Accepted,
    ) -> None:
        """When the next dialog is in sight, look at it and close it."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            # What only says how far something is waits for nobody.
            if not isinstance(dialog, QDialog) or isinstance(dialog, QProgressDialog):
                QTimer.singleShot(20, answer)
                return
            look(dialog)
            dialog.done(closing.value)

        QTimer.singleShot(20, answer)

    def place_of(self, view: Any, node_id: str) -> QPoint:
        """Where somebody is in the drawing on screen."""
        area = view.scene.area_of(node_id)
        if area is None:
            raise TourStopped("deze persoon staat niet in de tekening")
        place: QPoint = view.canvas.mapFromScene(area.center())
        return place

    def click_person(self, view: Any, node_id: str) -> None:
        """Click on a person in the drawing."""
        QTest.mouseClick(view.canvas.viewport(), LEFT, NONE, self.place_of(view, node_id))
        self.settle()

    def drag_person(self, view: Any, node_id: str, *, depth: float) -> None:
        """Drag a person to a depth in the rings, within the own sector."""
        start = self.place_of(view, node_id)
        at: Point = view.drawn.layout.to_xy(node_id, (0.5, depth))
        end = view.canvas.mapFromScene(QPointF(at.x, at.y))
        surface = view.canvas.viewport()
        QTest.mousePress(surface, LEFT, NONE, start)
        for part in (0.3, 0.6, 1.0):
            QTest.mouseMove(surface, start + (QPointF(end - start) * part).toPoint())
        QTest.mouseRelease(surface, LEFT, NONE, end)
        self.settle()

    def drop_part(self, view: Any, part_id: str, node_id: str) -> None:
        """Drop a card of the request on a person in the drawing."""
        place = self.place_of(view, node_id)
        self._drop(view.canvas.viewport(), "application/x-wijkteam-part", part_id, place)

    def drop_person(self, cards: Any, node_id: str, part_id: str) -> None:
        """Drop a person on a card."""
        card = cards.card(part_id)
        place = card.mapTo(cards, card.rect().center())
        self._drop(cards, "application/x-wijkteam-node", node_id, place)

    def _drop(self, target: QWidget, kind: str, value: str, place: QPoint) -> None:
        data = QMimeData()
        data.setData(kind, value.encode())
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        enter = QDragEnterEvent(place, actions, data, LEFT, NONE)
        QApplication.sendEvent(target, enter)
        if not enter.isAccepted():
            raise TourStopped("hier kan niets worden neergezet")
        drop = QDropEvent(QPointF(place), actions, data, LEFT, NONE)
        QApplication.sendEvent(target, drop)
        self.settle()


def _due_soon(timer: QTimer) -> bool:
    return timer.isSingleShot() and timer.isActive() and timer.remainingTime() < _SOON
