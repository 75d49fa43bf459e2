"""A small rounded choice that is on or off; what is derived does not look recorded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme


class ToggleChip(QAbstractButton):
    """On: a filled mark, a recorded fact.  ``derived``: a hollow mark in a dashed frame."""

    def __init__(
        self, value: str, text: str, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.value = value
        self._derived = ""
        self._name = name or text
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._say)
        theme.signals().changed.connect(self.updateGeometry)
        self._say()

    @property
    def derived(self) -> bool:
        """Whether it follows from something else without being recorded."""
        return bool(self._derived)

    def set_derived(self, why: str) -> None:
        """Say what it follows from; empty when it does not."""
        if why != self._derived:
            self._derived = why
            self._say()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(_font(bold=True))
        width = metrics.horizontalAdvance(self.text()) + theme.px(18) + theme.px(18)
        return QSize(width, max(theme.px(26), metrics.height() + theme.px(6)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = box.height() / 2
        on = self.isChecked()
        ground = "accent.soft" if on else "hover" if self.underMouse() else "surface"
        pen = QPen(QColor(colours["accent" if on or self.derived else "line.strong"]), 1)
        if self.derived and not on:
            pen.setDashPattern([4, 3])
        if self.hasFocus():
            pen = QPen(QColor(colours["focus"]), 2)
        painter.setPen(pen)
        painter.setBrush(QColor(colours[ground]))
        painter.drawRoundedRect(box, radius, radius)
        self._paint_mark(painter, QPointF(theme.px(14), box.center().y()))
        painter.setFont(_font(bold=on))
        painter.setPen(QColor(colours["ink" if self.isEnabled() else "line.strong"]))
        words = box.adjusted(theme.px(22), 0, -theme.px(4), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        colours = theme.palette()
        side = theme.px(4)
        painter.setPen(QPen(QColor(colours["accent" if self.derived else "line.strong"]), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours["accent"]))
        painter.drawEllipse(centre, side, side)

    def _say(self) -> None:
        state = _("aan") if self.isChecked() else self._derived or _("uit")
        self.setAccessibleName(f"{self._name}, {state}")
        self.setToolTip(self._derived if not self.isChecked() else "")


def _font(*, bold: bool) -> QFont:
    return theme.font(12, weight=QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
