"""How a card of "Wie doet wat" is painted: measured and drawn from one set of values."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
)

from wijkteam_desktop.palette import Palette
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.parts.card_full import full_height, paint_full
from wijkteam_desktop.ui.parts.card_look import CardLook
from wijkteam_desktop.ui.parts.part_text import carrier_word, status_word
from wijkteam_desktop.ui.parts.text_lines import broken, elided
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import CARRIER_LETTERS, PartStatus, VolunteerAnswer

_EDGE, _SIDE, _TOP, _GAP = 6, 14, 8, 4
_TEXT_LINES = 3


def card_height(look: CardLook, width: int) -> int:
    """Height in pixels that the card needs at that width."""
    lines = _lines(look, _text_width(look, width))
    height = len(lines) * _spacing(_title_font(look.scale)) + theme.px(_GAP)
    height += _pill_height(look.scale)
    if look.full:
        height += full_height(look, width, left_of(look), theme.px(_GAP))
    return round(height + 2 * theme.px(_TOP))


def left_of(look: CardLook) -> float:
    """Give where the words of a card begin."""
    return float(theme.px(_EDGE + _SIDE - 6))


def paint_card(painter: QPainter, box: QRectF, look: CardLook, colours: Palette) -> None:
    """Paint the card inside the box."""
    if look.dimmed:
        painter.setOpacity(0.45)
    _paint_ground(painter, box, look, colours)
    part = look.part
    left = theme.px(_EDGE + _SIDE - 6)
    top = float(theme.px(_TOP))
    status = status_word(part)
    painter.setFont(_title_font(look.scale))
    stopped = part.status is PartStatus.STOPPED
    painter.setPen(QColor(colours["muted" if stopped else "ink"]))
    spacing = _spacing(_title_font(look.scale))
    width = _text_width(look, round(box.width()))
    for line in _lines(look, width):
        painter.drawText(QRectF(left, top, width + 2, spacing), Qt.AlignmentFlag.AlignVCenter, line)
        top += spacing
    if not look.full:
        _paint_marks(painter, box, look, status, colours)
    top += theme.px(_GAP)
    _paint_who(painter, QRectF(left, top, 0, _pill_height(look.scale)), box, look, colours)
    if look.full:
        paint_full(painter, box, look, QPointF(left, top + _pill_height(look.scale)), colours)


def _paint_ground(painter: QPainter, box: QRectF, look: CardLook, colours: Palette) -> None:
    radius = theme.px(6)
    frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
    nobody = look.part.carrier is None
    strong = QColor(colours.carrier(look.part.carrier))
    ground = colours["attention.soft"] if nobody else colours["surface"]
    marked = look.highlighted or look.target
    if marked:
        ground = colours.carrier_soft(look.part.carrier)
    elif look.selected:
        ground = colours["surface.alt"]
    pen = QPen(QColor(colours["line"]), 1)
    if marked:
        pen = QPen(strong, 2)
    elif nobody:
        pen = QPen(QColor(colours["attention"]), 1.2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
    elif look.lit or look.picked:
        pen = QPen(QColor(colours["accent"]), 2.5)
    elif look.hovered or look.selected:
        pen.setColor(QColor(colours["line.strong"]))
    shape = QPainterPath()
    shape.addRoundedRect(frame, radius, radius)
    painter.fillPath(shape, QColor(ground))
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(QRectF(box.left(), box.top(), theme.px(_EDGE), box.height()), strong)
    painter.restore()
    painter.setPen(pen)
    painter.drawPath(shape)


def _paint_marks(
    painter: QPainter, box: QRectF, look: CardLook, status: str, colours: Palette
) -> None:
    """Status word and badges at the right of the first line."""
    right = box.right() - theme.px(10)
    top = theme.px(_TOP)
    height = _spacing(_title_font(look.scale))
    painter.setFont(_small_font(look.scale))
    if status:
        width = QFontMetricsF(_small_font(look.scale)).horizontalAdvance(status)
        painter.setPen(QColor(colours["muted"]))
        painter.drawText(
            QRectF(right - width, top, width + 1, height), Qt.AlignmentFlag.AlignVCenter, status
        )
        right -= width + theme.px(6)
    for name in _badges(look.part):
        side = theme.px(14)
        picture = theme.pixmap(name, "muted", 14)
        painter.drawPixmap(QPointF(right - side, top + (height - side) / 2), picture)
        right -= side + theme.px(5)


def _paint_who(
    painter: QPainter, line: QRectF, box: QRectF, look: CardLook, colours: Palette
) -> None:
    part = look.part
    word = carrier_word(part.carrier)
    letter = f"{CARRIER_LETTERS[part.carrier]}  " if part.carrier else ""
    if look.full:
        # The column says the word already.
        letter, word = letter.strip(), "" if part.carrier else _("Kies")
    font = _pill_font(look.scale)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(letter + word) + theme.px(20)
    right = box.right() - theme.px(10)
    room = right - line.left()
    look.pill = QRectF()
    if not look.full or look.lettered or part.carrier is None:
        look.pill = QRectF(right - width, line.top(), width, line.height())
        room = look.pill.left() - line.left() - theme.px(8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.carrier_soft(part.carrier)))
        painter.drawRoundedRect(look.pill, line.height() / 2, line.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(colours.carrier(part.carrier)))
        painter.drawText(look.pill, Qt.AlignmentFlag.AlignCenter, letter + word)
    who = look.who
    if part.carrier is None and not part.actor_ids:
        who = _("Sleep naar een persoon of kies …")
    painter.setFont(_small_font(look.scale))
    painter.setPen(QColor(colours["muted"]))
    shown = elided(who, _small_font(look.scale), room)
    painter.drawText(
        QRectF(line.left(), line.top(), room, line.height()), Qt.AlignmentFlag.AlignVCenter, shown
    )


def _badges(part: PartView) -> list[str]:
    names = []
    if part.confidential:
        names.append("eye-off")
    if part.volunteer_question in (VolunteerAnswer.YES, VolunteerAnswer.PARTLY):
        names.append("hand-heart")
    return names


def _marks_width(look: CardLook) -> float:
    if look.full:
        # Status and badges stand below, in words.
        return 0.0
    status = status_word(look.part)
    width = QFontMetricsF(_small_font(look.scale)).horizontalAdvance(status) if status else 0.0
    return width + len(_badges(look.part)) * theme.px(19) + theme.px(8)


def _text_width(look: CardLook, width: int) -> float:
    return max(
        float(theme.px(80)), width - theme.px(_EDGE + _SIDE - 6) - theme.px(10) - _marks_width(look)
    )


def _lines(look: CardLook, width: float) -> list[str]:
    """The text broken over at most three lines; the last one is cut with an ellipsis."""
    most = _TEXT_LINES + (1 if look.full else 0)
    return broken(look.part.text, _title_font(look.scale), width, most)


def _spacing(font: QFont) -> float:
    return QFontMetricsF(font).lineSpacing()


def _pill_height(scale: float) -> float:
    return _spacing(_pill_font(scale)) + theme.px(3)


def _title_font(scale: float) -> QFont:
    return theme.font(13 * scale, weight=QFont.Weight.DemiBold)


def _small_font(scale: float) -> QFont:
    return theme.font(12 * scale)


def _pill_font(scale: float) -> QFont:
    return theme.font(11 * scale, weight=QFont.Weight.DemiBold)
