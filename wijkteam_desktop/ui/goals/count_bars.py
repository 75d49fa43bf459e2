"""Counts as horizontal bars, each with its word and number; two of them for now and wished."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme

_ROW, _PAIR, _BAR, _GAP = 26, 44, 14, 10


@dataclass(frozen=True, slots=True)
class BarRow:
    """A word with one count, or with two: now and wished.  ``role`` is the colour of the bar."""

    word: str
    count: int
    role: str = "accent"
    wished: int | None = None
    letter: str = ""

    @property
    def sentence(self) -> str:
        """The row in words."""
        if self.wished is None:
            return f"{self.word} {self.count}"
        return _("{word}: nu {now}, gewenst {wished}").format(
            word=self.word, now=self.count, wished=self.wished
        )


class CountBars(QWidget):
    """A row per word; the bar of now is filled, that of the wish is an outline below it.

    Numbers stand behind the bars, so that nothing depends on colour or length alone.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._rows: tuple[BarRow, ...] = ()
        self._most = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.signals().changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[BarRow], most: int = 0) -> None:
        """Show these rows; *most* is the count of a bar of full length (else the largest)."""
        self._rows = tuple(rows)
        self._most = max(most, 1, *(max(r.count, r.wished or 0) for r in rows)) if rows else 1
        self.setAccessibleDescription(self.sentence())
        self.setToolTip(self.sentence())
        self.updateGeometry()
        self.update()

    def rows(self) -> tuple[BarRow, ...]:
        """The rows that are shown."""
        return self._rows

    def sentence(self) -> str:
        """All rows in words."""
        return _("{name}: {rows}.").format(
            name=self._name, rows="; ".join(row.sentence for row in self._rows)
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), sum(self._height(row) for row in self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QFontMetricsF(theme.font(13))
        letters = theme.px(24) if any(row.letter for row in self._rows) else 0
        widest = max((words.horizontalAdvance(row.word) for row in self._rows), default=0)
        left = letters + min(widest, self.width() * 0.45) + theme.px(_GAP)
        room = max(0.0, self.width() - left - theme.px(34))
        top = 0.0
        for row in self._rows:
            height = self._height(row)
            self._paint_row(painter, row, QRectF(0, top, left, height), letters, room)
            top += height

    def _paint_row(
        self, painter: QPainter, row: BarRow, head: QRectF, letters: float, room: float
    ) -> None:
        colours = theme.palette()
        colour = QColor(colours[row.role])
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if row.letter:
            painter.setFont(theme.font(13, QFont.Weight.Bold))
            painter.setPen(colour)
            painter.drawText(QRectF(0, head.y(), letters, head.height()), middle, row.letter)
        font = theme.font(13)
        painter.setFont(font)
        painter.setPen(QColor(colours["ink"]))
        place = head.adjusted(letters, 0, -theme.px(_GAP), 0)
        dots = Qt.TextElideMode.ElideRight
        word = QFontMetricsF(font).elidedText(row.word, dots, place.width())
        painter.drawText(place, middle, word)
        bar = theme.px(_BAR)
        both = row.wished is not None
        centres = (0.3, 0.7) if both else (0.5,)
        for at, count in zip(centres, (row.count, row.wished or 0), strict=False):
            box = QRectF(head.right(), 0, room * count / self._most, bar)
            box.moveTop(head.y() + head.height() * at - bar / 2)
            if count:
                filled = at < 0.6
                painter.setPen(QPen(colour, theme.px(2) if not filled else 1))
                painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
                edge = 0.5 if filled else theme.px(1)
                painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), 2, 2)
            painter.setPen(QColor(colours["ink" if count else "muted"]))
            number = QRectF(box.right() + theme.px(6), box.y() - bar / 2, theme.px(28), bar * 2)
            painter.drawText(number, middle, str(count))

    def _height(self, row: BarRow) -> int:
        return theme.px(_ROW if row.wished is None else _PAIR)
