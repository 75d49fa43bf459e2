"""What can be done in the drawing, as a table: for the menu, the keys and the buttons alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wijkteam_desktop.ui import theme

Needs: TypeAlias = Literal["nothing", "one", "some", "several"]
"""How many people must be selected."""

_KEY_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its words, its keys ("Ctrl+1"; the first is shown) and what it needs.

    ``edits`` is True for what a read-only drawing leaves out; ``group`` puts a line in the menu
    where it changes; ``hidden`` keeps it out of the menu.
    """

    name: str
    text: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = "nothing"
    edits: bool = True
    group: str = ""
    hidden: bool = False

    def possible(self, selected: int) -> bool:
        """Say whether it can be done with so many people selected."""
        return {
            "nothing": True,
            "one": selected == 1,
            "some": selected > 0,
            "several": selected > 1,
        }[self.needs]


def may(command: Command, allowed: Sequence[str] | None) -> bool:
    """Say whether a command holds where only some edits are *allowed*, by how their names begin."""
    return allowed is None or not command.edits or command.name.startswith(tuple(allowed))


def find(commands: Sequence[Command], event: QKeyEvent, selected: int) -> Command | None:
    """The command of a key, if it can be done now."""
    pressed = _pressed(event)
    for command in commands:
        if pressed in command.keys and command.possible(selected):
            return command
    return None


def menu_of(commands: Sequence[Command], selected: int, parent: QWidget) -> QMenu:
    """The menu of what can be done now."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    group = None
    for command in commands:
        if command.hidden or not command.possible(selected):
            continue
        if group is not None and command.group != group:
            menu.addSeparator()
        group = command.group
        menu.addAction(_action(command, menu))
    return menu


def _action(command: Command, menu: QMenu) -> QAction:
    action = QAction(command.text, menu)
    action.setObjectName(command.name)
    if command.icon:
        action.setIcon(theme.icon(command.icon, "muted", 16))
    if command.keys:
        action.setShortcut(QKeySequence(command.keys[0]))
    action.triggered.connect(lambda: command.act())
    return action


def _pressed(event: QKeyEvent) -> str:
    """The key of an event as text, like "Ctrl+A"; the numeric pad counts as the other keys."""
    held = event.modifiers() & _KEY_MODIFIERS
    code = QKeySequence(held.value | event.key())
    return code.toString(QKeySequence.SequenceFormat.PortableText)
