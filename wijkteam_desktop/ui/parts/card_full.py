"""The lower half of a card of the board: details, the volunteer question, and badges in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from wijkteam_desktop.palette import Palette
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts.card_look import CardLook
from wijkteam_desktop.ui.parts.text_lines import broken

_GAP, _PAD, _DETAILS = 4, 9, 2


def full_height(look: CardLook, width: int, left: float, gap: int) -> float:
    """Give what the lower half adds to the height of a card."""
    height = gap + _row(look)
    if look.detail:
        lines = broken(look.detail, _small(look), width - left - theme.px(10), _DETAILS)
        height += gap + len(lines) * QFontMetricsF(_small(look)).lineSpacing()
    if look.badges:
        rows = len(_badge_rows(look, width - left - theme.px(10)))
        height += rows * (gap + _row(look))
    return height


def paint_full(
    painter: QPainter, box: QRectF, look: CardLook, place: QPointF, colours: Palette
) -> None:
    """Paint the lower half from *place* on, and remember where the question is."""
    gap, top = theme.px(_GAP), place.y()
    right = box.right() - theme.px(10)
    if look.detail:
        top += gap
        metrics = QFontMetricsF(_small(look))
        painter.setFont(_small(look))
        painter.setPen(QColor(colours["muted"]))
        for words in broken(look.detail, _small(look), right - place.x(), _DETAILS):
            line = QRectF(place.x(), top, right - place.x() + 2, metrics.lineSpacing())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            top += metrics.lineSpacing()
    top += gap
    room = right - place.x()
    width = min(room, _width(look, look.question))
    look.asked = QRectF(place.x(), top, width, _row(look))
    open_ = look.part.volunteer_question is None
    _paint_pill(painter, look, look.asked, look.question, colours, dashed=open_)
    top += _row(look)
    for row in _badge_rows(look, room):
        top += gap
        x = place.x()
        for words in row:
            pill = QRectF(x, top, min(room, _width(look, words)), _row(look))
            _paint_pill(painter, look, pill, words, colours, ground="attention.soft")
            x += pill.width() + gap
        top += _row(look)


def _paint_pill(
    painter: QPainter,
    look: CardLook,
    box: QRectF,
    words: str,
    colours: Palette,
    *,
    dashed: bool = False,
    ground: str = "surface",
) -> None:
    pen = QPen(QColor(colours["line.strong"]), 1)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(colours[ground]))
    shape = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(shape, box.height() / 2, box.height() / 2)
    painter.setFont(_font(look))
    painter.setPen(QColor(colours["ink"]))
    room = box.width() - 2 * theme.px(_PAD) + 2
    shown = QFontMetricsF(_font(look)).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _badge_rows(look: CardLook, room: float) -> list[list[str]]:
    """Put the badges in rows that fit."""
    rows: list[list[str]] = []
    used = room + 1
    for words in look.badges:
        width = _width(look, words)
        if used + width > room:
            rows.append([])
            used = 0.0
        rows[-1].append(words)
        used += width + theme.px(_GAP)
    return rows


def _width(look: CardLook, words: str) -> float:
    return QFontMetricsF(_font(look)).horizontalAdvance(words) + 2 * theme.px(_PAD)


def _row(look: CardLook) -> float:
    return QFontMetricsF(_font(look)).lineSpacing() + theme.px(5)


def _font(look: CardLook) -> QFont:
    return theme.font(11 * look.scale, weight=QFont.Weight.DemiBold)


def _small(look: CardLook) -> QFont:
    return theme.font(12 * look.scale)
