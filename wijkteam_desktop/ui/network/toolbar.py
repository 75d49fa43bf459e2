"""The row above the drawing: its name, zoom, automatic placement and the field to add people."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.layers_menu import LayersButton
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel, Segmented, button, icon_button
from wijkteam_desktop.vocabulary import View

LIST = "lijst"
"""The choice beside the ways of drawing that shows a table instead."""
_ONE_ROW = 115
"""Text size in percent up to which everything fits in one row."""


def view_choices(views: Sequence[View], *, with_list: bool) -> Segmented:
    """Make the row of choices between the ways of drawing, and the table."""
    choices = [(view.value, label(view)) for view in views]
    if with_list:
        choices.append((LIST, _("Lijst")))
    return Segmented(choices, name=_("Tekening"))


class Toolbar(QWidget):
    """Buttons of the drawing."""

    zoom_asked = Signal(int)
    """-1 smaller, 1 larger."""
    full_size_asked = Signal()
    fit_asked = Signal()
    arrange_asked = Signal()
    view_asked = Signal(str)
    """Another way of drawing: a ``vocabulary.View``."""
    list_asked = Signal()
    """The table of the same people."""

    def __init__(self, views: Sequence[View], *, read_only: bool = False) -> None:
        super().__init__()
        self.views = view_choices(views, with_list=not read_only)
        self.views.chosen.connect(self._chosen)
        self._percent = button("100 %", self.full_size_asked.emit, "quiet")
        self._percent.setMinimumWidth(theme.px(70))
        self._percent.setToolTip(_("Ware grootte (Ctrl+0)"))
        arrange = icon_button(
            "wand-sparkles", _("Automatisch plaatsen"), self.arrange_asked.emit, role="muted"
        )
        self._arrange = arrange
        groups = [QWidget(), QWidget(), QWidget()]
        self._left, self._seen, self._right = (_row_of(group) for group in groups)
        self._left.addWidget(
            self.views if len(views) > 1 else PlainLabel(label(views[0]), "heading")
        )
        self._seen.addWidget(self._step("zoom-out", _("Kleiner (Ctrl+min)"), -1))
        self._seen.addWidget(self._percent)
        self._seen.addWidget(self._step("zoom-in", _("Groter (Ctrl+plus)"), 1))
        self._seen.addWidget(
            icon_button("maximize", _("Alles in beeld (F)"), self.fit_asked.emit, role="muted")
        )
        self.layers = LayersButton()
        self._seen.addWidget(self.layers)
        if not read_only:
            self._seen.addWidget(arrange)
        self._right.addStretch(1)
        self._lay_out(groups)

    def _lay_out(self, groups: Sequence[QWidget]) -> None:
        """All in one row; with large text the three groups go on below when the row is full."""
        row: FlowLayout | QHBoxLayout
        if theme.scale() > _ONE_ROW:
            row = FlowLayout(self)
            for group in groups:
                row.addWidget(group)
        else:
            row = QHBoxLayout(self)
            row.setSpacing(theme.px(12))
            for group, stretch in zip(groups, (0, 0, 100), strict=True):
                row.addWidget(group, stretch)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(10), theme.px(4))

    def add_left(self, widget: QWidget) -> None:
        """Put a widget behind the name of the drawing."""
        self._left.addWidget(widget)

    def add_view(self, widget: QWidget) -> None:
        """Put a widget with those that say what is drawn."""
        self._seen.insertWidget(self._seen.indexOf(self.layers) + 1, widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._right.addWidget(widget)

    def add_field(self, widget: QWidget) -> None:
        """Put a field at the right end that gives way when there is little room."""
        widget.setMinimumWidth(theme.px(140))
        widget.setMaximumWidth(theme.px(270))
        self._right.addWidget(widget, 100)

    def show_zoom(self, factor: float) -> None:
        """Say how large the drawing is shown."""
        text = _("{percent} %").format(percent=round(factor * 100))
        self._percent.setText(text)
        self._percent.setAccessibleName(_("Grootte: {percent}").format(percent=text))

    def show_hand_placed(self, there_are: bool) -> None:
        """Automatic placement can only be asked when somebody was placed by hand."""
        self._arrange.setEnabled(there_are)

    def _chosen(self, value: str) -> None:
        if value == LIST:
            self.list_asked.emit()
        else:
            self.view_asked.emit(value)

    def _step(self, icon: str, name: str, direction: int) -> QToolButton:
        return icon_button(icon, name, partial(self.zoom_asked.emit, direction), role="muted")


def _row_of(group: QWidget) -> QHBoxLayout:
    made = QHBoxLayout(group)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(theme.px(2))
    return made
