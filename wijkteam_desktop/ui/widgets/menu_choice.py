"""A button that shows which of a few choices holds, with the others in its menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from wijkteam_desktop.ui.widgets.buttons import set_icon


@dataclass(frozen=True, slots=True)
class Choice:
    """One value: what the menu says, and what the button says when it holds."""

    value: str
    words: str
    short: str = ""


class MenuChoice(QToolButton):
    """Takes little room where a row of choices would take much; *name* says what is chosen."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._choices: tuple[Choice, ...] = ()
        self._actions: dict[str, QAction] = {}
        self._value = ""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        set_icon(self, "chevron-down", "muted", 14)
        self.setToolTip(name)
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._group = QActionGroup(menu)
        self.setMenu(menu)
        if choices:
            self.show_choices(choices, choices[0].value)

    def show_choices(self, choices: Sequence[Choice], value: str) -> None:
        """Offer these, of which *value* holds."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            for action in self._actions.values():
                self.menu().removeAction(action)
                self._group.removeAction(action)
                # It goes at a later turn, and may say a name that is hidden by now.
                action.setText("")
                action.deleteLater()
            self._actions = {choice.value: self._action(choice) for choice in choices}
        self.set_value(value)

    def value(self) -> str:
        """Give the value that holds."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show which value holds, without telling anyone; an unknown one is left out."""
        choice = next((c for c in self._choices if c.value == value), None)
        if choice is None:
            return
        self._value = value
        self._actions[value].setChecked(True)
        shown = choice.short or choice.words
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {shown}")

    def action_of(self, value: str) -> QAction:
        """The line of the menu for a value."""
        return self._actions[value]

    def _action(self, choice: Choice) -> QAction:
        made = QAction(choice.words.replace("&", "&&"), self.menu(), checkable=True)
        made.triggered.connect(partial(self._take, choice.value))
        self._group.addAction(made)
        # Before what else the menu offers below a line.
        below = next((a for a in self.menu().actions() if a.isSeparator()), None)
        if below is None:
            self.menu().addAction(made)
        else:
            self.menu().insertAction(below, made)
        return made

    def _take(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)
