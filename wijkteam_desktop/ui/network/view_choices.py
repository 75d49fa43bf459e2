"""The choice between the ways of drawing and the table: a row, or one button where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.widgets import Segmented
from wijkteam_desktop.ui.widgets.menu_choice import Choice, MenuChoice
from wijkteam_desktop.vocabulary import View

LIST = "lijst"
"""The choice beside the ways of drawing that shows a table instead."""
BOARD = "bord"
"""The choice that shows all parts in columns instead."""


class ViewChoices(QWidget):
    """``chosen(value)``: a ``vocabulary.View``, ``LIST`` for the table or ``BOARD``."""

    chosen = Signal(str)

    def __init__(self, views: Sequence[View], *, with_list: bool) -> None:
        super().__init__()
        choices = [(view.value, label(view)) for view in views]
        if with_list:
            choices += [(LIST, _("Lijst")), (BOARD, _("Bord"))]
        self.row = Segmented(choices, name=_("Tekening"))
        self.one = MenuChoice(_("Tekening"), [Choice(*choice) for choice in choices])
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.row, self.one):
            line.addWidget(widget)
            widget.chosen.connect(self._take)
        self.fold(False)

    def fold(self, on: bool) -> None:
        """Be one button with a menu, or a row of all choices."""
        self.row.setVisible(not on)
        self.one.setVisible(on)

    def value(self) -> str:
        """Give the value that holds."""
        return self.row.value()

    def set_value(self, value: str) -> None:
        """Show another value without telling anyone."""
        self.row.set_value(value)
        self.one.set_value(value)

    def segment(self, value: str) -> QPushButton:
        """Give the button of a value in the row."""
        return self.row.segment(value)

    def _take(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)
