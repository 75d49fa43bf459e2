"""A bar that shows a share, with marks for what was found elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme

_BAR, _MARK = 18, 18


class ShareBar(QWidget):
    """A filled part of a track; ``marks`` are percentages that stand above it as context."""

    def __init__(self, name: str, marks: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._percent: int | None = None
        self._marks = tuple(marks)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals().changed.connect(self.updateGeometry)

    def show_percent(self, percent: int | None) -> None:
        """Show a percentage; None leaves the track empty."""
        self._percent = percent
        words = _("{percent} procent").format(percent=percent) if percent is not None else ""
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(_BAR + (_MARK if self._marks else 0)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        top = theme.px(_MARK) if self._marks else 0
        track = QRectF(0, top, self.width(), self.height() - top)
        radius = theme.px(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["load.track"]))
        painter.drawRoundedRect(track, radius, radius)
        if self._percent:
            painter.setBrush(QColor(colours["accent"]))
            filled = QRectF(track)
            filled.setWidth(track.width() * self._percent / 100)
            painter.drawRoundedRect(filled, radius, radius)
        painter.setFont(theme.font(11))
        metrics = QFontMetricsF(painter.font())
        for mark in self._marks:
            x = track.width() * mark / 100
            painter.setPen(QPen(QColor(colours["ink"]), 1.5))
            painter.drawLine(QPointF(x, top - theme.px(3)), QPointF(x, track.bottom()))
            painter.setPen(QColor(colours["muted"]))
            words = f"{mark} %"
            width = metrics.horizontalAdvance(words)
            left = min(max(0.0, x - width / 2), self.width() - width)
            painter.drawText(QPointF(left, metrics.ascent()), words)
        painter.end()
