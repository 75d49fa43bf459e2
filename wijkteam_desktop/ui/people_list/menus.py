"""Menus of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget


def menu_of(
    parent: QWidget,
    name: str,
    choices: Iterable[tuple[str, str]] = (),
    pick: Callable[[str], object] | None = None,
) -> QMenu:
    """Make a menu that is gone after use; *pick* gets the value of a choice."""
    menu = QMenu(parent)
    menu.setAccessibleName(name)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for value, text in choices:
        act = menu.addAction(text.replace("&", "&&"))
        if pick is not None:
            # The signal says whether it is ticked, which nobody asks.
            act.triggered.connect(partial(_picked, pick, value))
    return menu


def _picked(pick: Callable[[str], object], value: str, _ticked: bool = False) -> None:
    pick(value)
