"""Paints the shapes of ``network.geometry`` with Qt: the screen's side of the one drawing style."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)

from wijkteam_desktop.network import geometry as g
from wijkteam_desktop.palette import Palette

FAMILY = "Source Sans 3"
"""Family name of the shipped font."""

_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}
_CAPS = {"butt": Qt.PenCapStyle.FlatCap, "round": Qt.PenCapStyle.RoundCap}


def paint(painter: QPainter, primitives: Iterable[g.Primitive], palette: Palette) -> None:
    """Paint shapes in their order; the painter's pen, brush and font are left changed."""
    for style, group in groupby(primitives, _short_line):
        if style is None:
            for primitive in group:
                _PAINTERS[type(primitive)](painter, primitive, palette)
        else:
            # Hatches are many short lines in one style: one call for all of them.
            stroke, width, dash, cap = style
            painter.setPen(_pen(palette[stroke], width, dash, cap))
            painter.drawLines(_stretches(group))


def paint_figure(painter: QPainter, figure: g.Figure, palette: Palette) -> None:
    """Paint a whole drawing, back to front, without its legend."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in figure.marks:
        paint(painter, mark.primitives, palette)


def rect(box: g.Box) -> QRectF:
    """Qt's rectangle of a box."""
    return QRectF(box.x, box.y, box.w, box.h)


def point(at: g.Point) -> QPointF:
    """Qt's point of a point."""
    return QPointF(at.x, at.y)


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """Colour of a "#RRGGBB"."""
    return QColor(name)


@lru_cache(maxsize=512)
def _pen(name: str, width: float, dash: tuple[float, ...], cap: g.Cap) -> QPen:
    pen = QPen(colour(name), width, Qt.PenStyle.SolidLine, _CAPS[cap], Qt.PenJoinStyle.RoundJoin)
    if dash and width > 0:
        # Qt counts dashes in multiples of the line width; the shapes count in units.
        pen.setDashPattern([length / width for length in dash])
    return pen


@lru_cache(maxsize=256)
def _font(size: int, weight: g.Weight, italic: bool, spacing: float) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(_WEIGHTS[weight])
    font.setItalic(italic)
    # Without hinting a line of text has the same width at every zoom, as on paper.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


def _set(
    painter: QPainter,
    palette: Palette,
    shape: g.Circle | g.Rect | g.Polygon,
) -> None:
    """Set fill and outline of a closed shape."""
    if shape.stroke is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(_pen(palette[shape.stroke], shape.width, shape.dash, "butt"))
    if shape.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QBrush(colour(palette[shape.fill])))


def _short_line(shape: g.Primitive) -> tuple[str, float, tuple[float, ...], g.Cap] | None:
    """Style of a straight line between two points; None for another shape."""
    if isinstance(shape, g.Polyline) and len(shape.points) == 2:
        return shape.stroke, shape.width, shape.dash, shape.cap
    return None


def _stretches(lines: Iterable[g.Primitive]) -> list[QLineF]:
    found = (line.points for line in lines if isinstance(line, g.Polyline))
    return [QLineF(a.x, a.y, b.x, b.y) for a, b in found]


def _line(painter: QPainter, shape: g.Polyline, palette: Palette) -> None:
    painter.setPen(_pen(palette[shape.stroke], shape.width, shape.dash, shape.cap))
    painter.drawPolyline(QPolygonF([point(p) for p in shape.points]))


def _curve(painter: QPainter, shape: g.Curve, palette: Palette) -> None:
    path = QPainterPath(point(shape.start))
    for first, second, end in shape.segments:
        path.cubicTo(point(first), point(second), point(end))
    painter.strokePath(path, _pen(palette[shape.stroke], shape.width, shape.dash, shape.cap))


def _circle(painter: QPainter, shape: g.Circle, palette: Palette) -> None:
    _set(painter, palette, shape)
    painter.drawEllipse(point(shape.centre), shape.rx, shape.ry)


def _rect(painter: QPainter, shape: g.Rect, palette: Palette) -> None:
    _set(painter, palette, shape)
    if shape.radius:
        painter.drawRoundedRect(rect(shape.box), shape.radius, shape.radius)
    else:
        painter.drawRect(rect(shape.box))


def _polygon(painter: QPainter, shape: g.Polygon, palette: Palette) -> None:
    _set(painter, palette, shape)
    painter.drawPolygon(QPolygonF([point(p) for p in shape.points]))


def _arc(painter: QPainter, shape: g.Arc, palette: Palette) -> None:
    painter.setPen(_pen(palette[shape.stroke], shape.width, shape.dash, shape.cap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = shape.centre.x - shape.rx, shape.centre.y - shape.ry
    box = QRectF(x, y, 2 * shape.rx, 2 * shape.ry)
    painter.drawArc(box, round(-shape.start * 16), round(-shape.span * 16))


def _text(painter: QPainter, shape: g.Text, palette: Palette) -> None:
    pixels = max(1, round(shape.size))
    font = _font(pixels, shape.weight, shape.italic, shape.spacing)
    # Fonts come in whole pixels; a size between two is reached by scaling.
    factor = shape.size / pixels
    width = QFontMetricsF(font).horizontalAdvance(shape.text)
    start = {"start": 0.0, "middle": -width / 2, "end": -width}[shape.anchor]
    plain = shape.angle == 0 and math.isclose(factor, 1.0)
    if not plain:
        painter.save()
        painter.translate(point(shape.at))
        painter.rotate(shape.angle)
        painter.scale(factor, factor)
    at = QPointF(shape.at.x + start, shape.at.y) if plain else QPointF(start, 0.0)
    if shape.halo is not None:
        halo = _halo(
            shape.text, pixels, shape.weight, shape.italic, shape.spacing, shape.halo_width
        )
        painter.fillPath(halo.translated(at), QBrush(colour(palette[shape.halo])))
    painter.setFont(font)
    painter.setPen(colour(palette[shape.role]))
    painter.drawText(at, shape.text)
    if not plain:
        painter.restore()


@lru_cache(maxsize=128)
def _halo(
    text: str, pixels: int, weight: g.Weight, italic: bool, spacing: float, width: float
) -> QPainterPath:
    """Outline behind the letters of a line at the origin: to fill is much faster than to stroke."""
    path = QPainterPath()
    path.addText(QPointF(), _font(pixels, weight, italic, spacing), text)
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    outline = stroker.createStroke(path)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline.simplified()


_PAINTERS: dict[type[Any], Callable[[QPainter, Any, Palette], None]] = {
    g.Polyline: _line,
    g.Curve: _curve,
    g.Circle: _circle,
    g.Rect: _rect,
    g.Polygon: _polygon,
    g.Arc: _arc,
    g.Text: _text,
}
