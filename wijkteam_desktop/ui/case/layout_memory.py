"""What remembers widths of columns and sizes of splitters on this computer."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter


class LayoutMemory(Protocol):
    """Layouts by name; ``settings.Settings`` is one."""

    def layout(self, name: str) -> QByteArray:
        """Give a saved layout; empty the first time."""

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember a layout."""


def remember(splitter: QSplitter, name: str, memory: LayoutMemory | None) -> bool:
    """Give a splitter its remembered sizes, and remember what the user makes of them.

    Says whether there were sizes to take.
    """
    if memory is None:
        return False
    splitter.splitterMoved.connect(
        lambda _place, _index: memory.set_layout(name, splitter.saveState())
    )
    state = memory.layout(name)
    return not state.isEmpty() and splitter.restoreState(state)
