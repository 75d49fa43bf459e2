"""The row above the drawing: its name, zoom, automatic placement and the field to add people.

With little room it folds: first what is used least goes into a menu, then the ways of drawing
become one button, and at last the right end goes to a second row.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.layers_menu import LayersButton
from wijkteam_desktop.ui.network.more_button import MoreButton
from wijkteam_desktop.ui.network.view_choices import BOARD, LIST, ViewChoices
from wijkteam_desktop.ui.widgets import PlainLabel, button, icon_button
from wijkteam_desktop.vocabulary import View

_GAP = 12
_MOST_ROWS = 3
_FIELD = 140


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
    board_asked = Signal()
    """The table of the same people."""

    def __init__(self, views: Sequence[View], *, read_only: bool = False) -> None:
        super().__init__()
        self.views = ViewChoices(views, with_list=not read_only)
        self.views.chosen.connect(self._chosen)
        self._percent = button("100 %", self.full_size_asked.emit, "quiet")
        self._percent.setMinimumWidth(theme.px(70))
        self._percent.setToolTip(_("Ware grootte (Ctrl+0)"))
        self._arrange = icon_button(
            "wand-sparkles", _("Automatisch plaatsen"), self.arrange_asked.emit, role="muted"
        )
        self.layers = LayersButton()
        self.more = MoreButton()
        self._zooming, zooming = _group()
        zooming.addWidget(self._step("zoom-out", _("Kleiner (Ctrl+min)"), -1))
        zooming.addWidget(self._percent)
        zooming.addWidget(self._step("zoom-in", _("Groter (Ctrl+plus)"), 1))
        fit = icon_button("maximize", _("Alles in beeld (F)"), self.fit_asked.emit, role="muted")
        self._tools, self._tool_row = _group()
        if not read_only:
            self._tool_row.addWidget(self._arrange)
        self._left_end, self._left = _group()
        self._left.addWidget(
            self.views if len(views) > 1 else PlainLabel(label(views[0]), "heading")
        )
        self._middle, self._seen = _group()
        for widget in (self._zooming, fit, self.layers, self._tools, self.more):
            self._seen.addWidget(widget)
        self._right_end, self._right = _group()
        self._right.addStretch(1)
        self._field: QWidget | None = None
        self._folding = QTimer(self, singleShot=True, interval=0)
        self._folding.timeout.connect(self._fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(14), theme.px(6), theme.px(10), theme.px(4))
        self._column.setSpacing(theme.px(4))
        self._lines = tuple(QHBoxLayout() for _row in range(_MOST_ROWS))
        for line in self._lines:
            line.setSpacing(theme.px(_GAP))
            self._column.addLayout(line)
        self._rows = 0
        self._put_in(1)

    def add_left(self, widget: QWidget) -> None:
        """Put a widget behind the name of the drawing."""
        self._left.addWidget(widget)

    def add_view(self, widget: QWidget) -> None:
        """Put a widget with those that say what is drawn."""
        self._seen.insertWidget(self._seen.indexOf(self.layers) + 1, widget)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button with those that may fold away."""
        self._tool_row.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._right.addWidget(widget, 100)

    def add_field(self, widget: QWidget) -> None:
        """Put a field at the right end that gives way when there is little room."""
        widget.setMinimumWidth(theme.px(_FIELD))
        widget.setMaximumWidth(theme.px(270))
        self._field = widget
        self._right.addWidget(widget, 100)

    def show_zoom(self, factor: float) -> None:
        """Say how large the drawing is shown."""
        text = _("{percent} %").format(percent=round(factor * 100))
        self._percent.setText(text)
        self._percent.setAccessibleName(_("Grootte: {percent}").format(percent=text))

    def show_hand_placed(self, there_are: bool) -> None:
        """Automatic placement can only be asked when somebody was placed by hand."""
        self._arrange.setEnabled(there_are)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        # A button came or went, or a sentence became longer.
        if event.type() is QEvent.Type.LayoutRequest:
            self._folding.start()
        return super().event(event)

    def _fold(self) -> None:
        """Take the first way that fits: zoom in the menu, tools too, one button, more rows."""
        foldable = (self._zooming, self._tools)
        ways = [
            (rows, folded, one)
            for rows in range(1, _MOST_ROWS + 1)
            for folded, one in (
                ((), False),
                (foldable[:1], False),
                (foldable, False),
                (foldable, True),
            )
        ]
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        fitting = (way for way in ways if self._wanted(*way) <= room)
        rows, folded, one = next(fitting, ways[-1])
        for group in foldable:
            group.setVisible(group not in folded)
        self.more.show_folded(folded)
        self.views.fold(one)
        self._put_in(rows)

    def _wanted(self, rows: int, folded: Sequence[QWidget], one: bool) -> int:
        """Width of the widest row when these groups are folded away."""
        gap, between = self._seen.spacing(), theme.px(_GAP)
        choices = self.views.one if one else self.views.row
        left = _width([choices, *_shown(self._left, self.views)], gap)
        seen = _shown(self._seen, self._zooming, self._tools, self.more)
        seen += [group for group in (self._zooming, self._tools) if group not in folded]
        seen += [self.more] if folded else []
        here = self._field is not None and not self._field.isHidden()
        right = _width(_shown(self._right, self._field), gap) + (theme.px(_FIELD) if here else 0)
        widths = [left, _width(seen, gap), right]
        if rows == 1:
            return sum(widths) + 2 * between
        together = sum(widths[:2]) + between
        return max(widths) if rows == _MOST_ROWS else max(together, widths[2])

    def _put_in(self, rows: int) -> None:
        """Use one row, a second one for the right end, or one for each group."""
        if rows == self._rows:
            return
        self._rows = rows
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
        self._lines[0].addWidget(self._left_end)
        self._lines[1 if rows == _MOST_ROWS else 0].addWidget(self._middle)
        for line in self._lines[: rows - 1]:
            line.addStretch(1)
        self._lines[rows - 1].addWidget(self._right_end, 1)

    def _chosen(self, value: str) -> None:
        if value == LIST:
            self.list_asked.emit()
        elif value == BOARD:
            self.board_asked.emit()
        else:
            self.view_asked.emit(value)

    def _step(self, icon: str, name: str, direction: int) -> QToolButton:
        return icon_button(icon, name, partial(self.zoom_asked.emit, direction), role="muted")


def _group() -> tuple[QWidget, QHBoxLayout]:
    group = QWidget()
    made = QHBoxLayout(group)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(theme.px(2))
    return group, made


def _shown(row: QHBoxLayout, *but: QWidget | None) -> list[QWidget]:
    """Widgets of a row that are not hidden, without some."""
    items = (row.itemAt(place) for place in range(row.count()))
    widgets = [item.widget() for item in items if item is not None]
    return [w for w in widgets if w is not None and w not in but and not w.isHidden()]


def _width(widgets: Sequence[QWidget], gap: int) -> int:
    return sum(widget.sizeHint().width() for widget in widgets) + gap * max(0, len(widgets) - 1)
