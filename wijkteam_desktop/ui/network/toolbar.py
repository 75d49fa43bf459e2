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
from wijkteam_desktop.ui.widgets import PlainLabel, Segmented, button, icon_button
from wijkteam_desktop.vocabulary import View

LIST = "lijst"
"""The choice beside the ways of drawing that shows a table instead."""


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
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(10), theme.px(4))
        row.setSpacing(theme.px(2))
        row.addWidget(self.views if len(views) > 1 else PlainLabel(label(views[0]), "heading"))
        row.addSpacing(theme.px(12))
        row.addWidget(self._step("zoom-out", _("Kleiner (Ctrl+min)"), -1))
        row.addWidget(self._percent)
        row.addWidget(self._step("zoom-in", _("Groter (Ctrl+plus)"), 1))
        row.addWidget(
            icon_button("maximize", _("Alles in beeld (F)"), self.fit_asked.emit, role="muted")
        )
        self.layers = LayersButton()
        row.addWidget(self.layers)
        if not read_only:
            row.addWidget(arrange)
        row.addStretch(1)
        self._row = row

    def add_left(self, widget: QWidget) -> None:
        """Put a widget behind the name of the drawing."""
        self._row.insertWidget(1, widget)

    def add_view(self, widget: QWidget) -> None:
        """Put a widget with those that say what is drawn."""
        self._row.insertWidget(self._row.indexOf(self.layers) + 1, widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def add_field(self, widget: QWidget) -> None:
        """Put a field at the right end that gives way when there is little room."""
        widget.setMinimumWidth(theme.px(140))
        widget.setMaximumWidth(theme.px(270))
        self._row.addWidget(widget, 100)

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
