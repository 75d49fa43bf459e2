"""The line under the drawing that says what its marks mean: exactly those that are in use."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkteam_desktop.network.geometry import LEGEND_H, LEGEND_W, LegendEntry
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.network.painter import paint
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel, button


class Sample(QWidget):
    """A sample of one mark, painted by the same painter as the drawing."""

    def __init__(self, entry: LegendEntry) -> None:
        super().__init__()
        self._entry = entry
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(LEGEND_W), theme.px(LEGEND_H))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / LEGEND_W, self.height() / LEGEND_H)
        paint(painter, self._entry.primitives, theme.palette())
        painter.end()


class Legend(QWidget):
    """Samples with their sentences, folded by ``button``, which stands where the owner puts it."""

    toggled = Signal(bool)

    def __init__(self, *, is_open: bool = False) -> None:
        super().__init__()
        self._entries: tuple[LegendEntry, ...] = ()
        self.button = button("", self._toggle, "quiet", icon="info")
        self._samples = QWidget()
        self._flow = FlowLayout(self._samples, gap=4)
        self._open = is_open
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(4), theme.px(14), theme.px(8))
        column.addWidget(self._samples)
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
        self._flow.clear()
        for entry in self._entries:
            self._flow.addWidget(_sample(entry))
        self._samples.updateGeometry()

    def texts(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(entry.text for entry in self._entries)

    def _toggle(self) -> None:
        self._open = not self._open
        self._show()
        self.toggled.emit(self._open)

    def _show(self) -> None:
        self.setVisible(self._open)
        text = _("Legenda verbergen") if self._open else _("Legenda")
        self.button.setText(text)
        self.button.setAccessibleName(text)


def _sample(entry: LegendEntry) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, theme.px(8), 0)
    row.setSpacing(theme.px(6))
    row.addWidget(Sample(entry))
    row.addWidget(PlainLabel(entry.text, "small", "muted"))
    return made
