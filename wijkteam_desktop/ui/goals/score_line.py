"""The client's own 0-10 over time: a small line with its numbers, and a way to add the next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import dates
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.quiet_combo import QuietCombo
from wijkteam_desktop.ui.request.date_line import DateLine
from wijkteam_desktop.ui.widgets import FlowLayout, PlainLabel, button, icon_button
from wijkteam_desktop.views.request import ScoreView

_STEP, _HEIGHT, _DOT, _MOST = 64, 62, 4, 8


class ScoreLine(QWidget):
    """Dots for the scores, joined by a line: the number above each, the day below.

    Only the latest eight are drawn; ``sentence`` says all of them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: tuple[ScoreView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Cijfers van de cliënt"))
        theme.signals().changed.connect(self.updateGeometry)

    def show_scores(self, scores: Sequence[ScoreView]) -> None:
        """Show scores that are in the order of time."""
        self._scores = tuple(scores)
        self.setAccessibleDescription(self.sentence())
        self.setToolTip(self.sentence())
        self.setVisible(bool(scores))
        self.updateGeometry()
        self.update()

    def sentence(self) -> str:
        """The scores in words."""
        said = [
            _("{score} op {day}").format(score=one.score, day=dates.short(one.date))
            if one.date
            else _("{score} (datum onbekend)").format(score=one.score)
            for one in self._scores
        ]
        return _("De cliënt gaf: {scores}.").format(scores=", ".join(said)) if said else ""

    def sizeHint(self) -> QSize:
        count = max(1, min(len(self._scores), _MOST))
        return QSize(theme.px(_STEP * count), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self._scores[-_MOST:]
        if not shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.palette()
        top, bottom = theme.px(22), self.height() - theme.px(20)
        wide = self.width() / len(shown)
        dots = [
            QPointF(wide * (n + 0.5), bottom - (bottom - top) * one.score / 10)
            for n, one in enumerate(shown)
        ]
        painter.setPen(QPen(QColor(colours["line"]), 1))
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))
        painter.setPen(QPen(QColor(colours["accent"]), theme.px(2)))
        painter.drawPolyline(QPolygonF(dots))
        painter.setBrush(QColor(colours["accent"]))
        for dot in dots:
            painter.drawEllipse(dot, theme.px(_DOT), theme.px(_DOT))
        middle = Qt.AlignmentFlag.AlignCenter
        for n, (one, dot) in enumerate(zip(shown, dots, strict=True)):
            painter.setPen(QColor(colours["ink"]))
            painter.setFont(theme.font(13, QFont.Weight.DemiBold))
            above = QRectF(wide * n, dot.y() - theme.px(23), wide, theme.px(18))
            painter.drawText(above, middle, str(one.score))
            painter.setPen(QColor(colours["muted"]))
            painter.setFont(theme.font(11))
            below = QRectF(wide * n, bottom + theme.px(3), wide, theme.px(16))
            painter.drawText(below, middle, _day(one.date))


class ScoreEntry(QWidget):
    """The line of scores with a number and a day to add.  ``given(score, iso or None)``,
    ``taken_away(place)`` for the last score.
    """

    given = Signal(int, object)
    taken_away = Signal(int)
    problem_found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.line = ScoreLine()
        self.number = QuietCombo(_("Nieuw cijfer van de cliënt, 0 tot en met 10"))
        self.number.setMinimumContentsLength(3)
        self.number.show_options([(None, "–"), *((n, str(n)) for n in range(11))], None)
        self.day = DateLine(_("Nieuw cijfer: wanneer"))
        self.day.setPlaceholderText(_("vandaag"))
        self.add = button(_("Cijfer bewaren"), self._give)
        self.away = icon_button("undo-2", _("Laatste cijfer weghalen"), role="muted", size=16)
        self.away.clicked.connect(lambda: self.taken_away.emit(self._count - 1))
        self.day.problem_found.connect(self.problem_found)
        self.day.returnPressed.connect(self._give)
        flow = FlowLayout(self, gap=8)
        for widget in (
            PlainLabel(_("Cijfer van de cliënt (0-10)"), "label"),
            *(self.line, self.number, self.day, self.add, self.away),
        ):
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.signals().changed.connect(self._size)
        self._size()

    def show_scores(self, scores: Sequence[ScoreView]) -> None:
        """Show what the client gave so far."""
        self._count = len(scores)
        self.line.show_scores(scores)
        self.away.setVisible(bool(scores))

    def _give(self) -> None:
        score = self.number.currentData()
        if score is None:
            self.number.setFocus()
            return
        try:
            on = self.day.iso()
        except InvalidInput as error:
            self.problem_found.emit(str(error))
            self.day.setFocus()
            return
        self.given.emit(int(score), on)

    def clear(self) -> None:
        """Make ready for the next score."""
        self.number.show_value(None)
        self.day.clear_date()

    def _size(self) -> None:
        self.number.setFixedWidth(theme.px(64))
        self.day.setFixedWidth(theme.px(118))


def _day(stamp: str | None) -> str:
    """The day, with a year only when it is not this one."""
    if not stamp:
        return "?"
    words = dates.short(stamp)
    return words.removesuffix(f" {date.today().year}") if len(stamp) == 10 else words
