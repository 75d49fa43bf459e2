"""What the marks of the drawing mean: exactly those that are in use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_desktop.network.geometry import LEGEND_H, LEGEND_W, LegendEntry
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.painter import paint
from wijkteam_desktop.ui.widgets import PlainLabel, button

# A letter at the foot of a symbol reaches a little below the sample.
_BELOW = 4.0


class Sample(QWidget):
    """A sample of one mark, painted by the same painter as the drawing."""

    def __init__(self, entry: LegendEntry) -> None:
        super().__init__()
        self._entry = entry
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(LEGEND_W), theme.px(LEGEND_H + _BELOW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / LEGEND_W
        painter.scale(scale, scale)
        paint(painter, self._entry.primitives, theme.palette())
        painter.end()


class Legend(QFrame):
    """Samples with their sentences over a corner of the drawing, folded by ``button``."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.style(self, "card")
        self.setAccessibleName(_("Legenda"))
        self._entries: tuple[LegendEntry, ...] = ()
        self.button = button("", self._toggle, "quiet", icon="info")
        self._inside = QWidget()
        theme.style(self._inside, "clear")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        self._column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(_("Legenda"))
        self._area.setWidget(self._inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 1, 1, 1)
        outside.addWidget(self._area)
        self._open = False
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether the samples are shown."""
        return self._open

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show the marks in use; the same ones again change nothing."""
        if tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for entry in self._entries:
            self._column.addWidget(_row(entry))

    def texts(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(entry.text for entry in self._entries)

    def wanted(self) -> QSize:
        """Size at which all samples are in sight."""
        inside = self._column.sizeHint()
        bar = self._area.verticalScrollBar().sizeHint().width()
        return QSize(inside.width() + bar + 2, inside.height() + 2)

    def _toggle(self) -> None:
        self._open = not self._open
        self._show()
        self.toggled.emit()

    def _show(self) -> None:
        self.setVisible(self._open)
        text = _("Legenda verbergen") if self._open else _("Legenda")
        self.button.setText(text)
        self.button.setAccessibleName(text)


def _row(entry: LegendEntry) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(Sample(entry))
    row.addWidget(PlainLabel(entry.text, "small"), 1)
    return made
