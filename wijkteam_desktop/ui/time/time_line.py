"""The line with a dot for each moment, "Nu" at its end and "Gewenst" apart; arrow keys walk it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme

NOW, WISHED = "", "wished"
"""Values of the two dots that are always there."""

_DOT = 6.0
_WIDE, _NARROW, _HIGH = 74, 30, 38
_TIGHT = 9
"""From so many dots on they stand closer together."""


class MomentDot(QAbstractButton):
    """One dot with its name below it; a screen reader meets it as a choice of a group."""

    menu_asked = Signal(str, QPoint)

    def __init__(self, value: str, text: str, name: str, *, dotted: bool = False) -> None:
        super().__init__()
        self.value = value
        self._dotted = dotted
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        wide = max(self.fontMetrics().horizontalAdvance(self.text()) + theme.px(14), theme.px(52))
        return QSize(min(wide, theme.px(130)), theme.px(_HIGH))

    def centre(self) -> QPointF:
        """Middle of the dot, in the widget."""
        return QPointF(self.width() / 2, theme.px(11))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.value, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, surface = theme.color("accent"), theme.color("surface")
        radius = theme.px(_DOT)
        pen = QPen(accent, 2.0)
        if self._dotted and not self.isChecked():
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(accent if self.isChecked() else surface)
        painter.drawEllipse(self.centre(), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2.0))
            painter.drawEllipse(self.centre(), radius + 3.5, radius + 3.5)
        painter.setPen(theme.color("ink" if self.isChecked() else "muted"))
        font = theme.font(12)
        font.setBold(self.isChecked())
        painter.setFont(font)
        area = self.rect().adjusted(0, theme.px(19), 0, 0)
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        painter.end()


class TimeLine(QWidget):
    """All dots in a row; ``chosen(value)`` when the user takes another one."""

    chosen = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Tijdlijn"))
        self._dots: list[MomentDot] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(2))

    def show_dots(self, moments: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Show moments (value, text, whole name) before "Nu" and "Gewenst"."""
        wanted = [
            *moments,
            (NOW, _("Nu"), _("Nu: het netwerk zoals het is")),
            (WISHED, _("Gewenst"), _("Gewenst: het netwerk zoals de cliënt het wil")),
        ]
        if [(d.value, d.text(), d.toolTip()) for d in self._dots] != wanted:
            self._rebuild(wanted)
        for dot in self._dots:
            dot.setChecked(dot.value == chosen)

    def dot(self, value: str) -> MomentDot:
        """The dot of a value; raises StopIteration for one that is not there."""
        return next(dot for dot in self._dots if dot.value == value)

    def values(self) -> tuple[str, ...]:
        """Values of the dots from left to right."""
        return tuple(dot.value for dot in self._dots)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line runs from the oldest moment to now; on to the wish it is dotted."""
        if len(self._dots) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, now, wished = (self._place(d) for d in (self._dots[0], *self._dots[-2:]))
        painter.setPen(QPen(theme.color("line.strong"), 2.0))
        painter.drawLine(first, now)
        painter.setPen(QPen(theme.color("line.strong"), 2.0, Qt.PenStyle.DotLine))
        painter.drawLine(now, wished)
        painter.end()

    def _place(self, dot: MomentDot) -> QPointF:
        return QPointF(dot.pos()) + dot.centre()

    def _rebuild(self, wanted: Sequence[tuple[str, str, str]]) -> None:
        focused = next((dot.value for dot in self._dots if dot.hasFocus()), None)
        for dot in self._dots:
            self._group.removeButton(dot)
            self._row.removeWidget(dot)
            dot.hide()
            dot.deleteLater()
        self._dots = []
        for value, text, name in wanted:
            dot = MomentDot(value, text, name, dotted=value == WISHED)
            if len(wanted) > _TIGHT:
                dot.setMaximumWidth(theme.px(_WIDE if value in (NOW, WISHED) else _NARROW * 2))
            dot.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            dot.menu_asked.connect(self.menu_asked)
            self._group.addButton(dot)
            self._row.addWidget(dot)
            self._dots.append(dot)
        if focused in self.values():
            self.dot(str(focused)).setFocus()
        self.update()
