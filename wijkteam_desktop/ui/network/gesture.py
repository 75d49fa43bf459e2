"""What a gesture is: one drag of the mouse from press to release, or to Esc."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the mouse is: in the drawing, in the viewport, and with which keys held."""

    scene: QPointF
    view: QPoint
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier

    def holds(self, *keys: Qt.KeyboardModifier) -> bool:
        """Say whether one of these keys is held."""
        return any(self.modifiers & key for key in keys)


class Stage(Protocol):
    """What a gesture may do with the drawing; none of it is an edit."""

    def node_at(self, at: QPointF) -> str | None:
        """Id of the person or organisation there."""

    def nodes_in(self, area: QRectF) -> tuple[str, ...]:
        """Ids of those whose symbol lies in an area."""

    def selected(self) -> tuple[str, ...]:
        """Ids that are selected."""

    def select(self, ids: Iterable[str]) -> None:
        """Select these and no others."""

    def drag(self, ids: Iterable[str], by: QPointF) -> None:
        """Show these people elsewhere, with their ties."""

    def settle(self) -> None:
        """Show everybody where the case says."""

    def show_band(self, area: QRectF | None) -> None:
        """Show or hide the rubber band."""

    def show_line(self, start: str | None, end: QPointF, target: str | None) -> None:
        """Show a tie that is being drawn, with the person it would reach; None hides it."""


class Gesture(ABC):
    """One drag. A canvas has at most one; cancelled, it leaves everything as it was."""

    cursor: Qt.CursorShape | None = None

    @abstractmethod
    def press(self, at: Pointer) -> None:
        """Begin."""

    @abstractmethod
    def move(self, at: Pointer) -> None:
        """Follow the mouse."""

    @abstractmethod
    def release(self, at: Pointer) -> None:
        """End, and ask for the edit if there is one."""

    @abstractmethod
    def cancel(self) -> None:
        """End without an edit and undo what was shown."""


def far_enough(start: QPoint, now: QPoint, distance: int) -> bool:
    """Say whether a press has become a drag."""
    return (now - start).manhattanLength() >= distance
