"""Paints a drawing on a PDF canvas as vectors; the twin of the window's painter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from reportlab.platypus import Flowable

from wijkteam_desktop.network.geometry import (
    LEGEND_H,
    LEGEND_W,
    Arc,
    Circle,
    Curve,
    Figure,
    LegendEntry,
    Polygon,
    Polyline,
    Primitive,
    Rect,
    Text,
)
from wijkteam_desktop.palette import LIGHT, Palette
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.tagging import marked

_SAMPLE = 0.62
_GAP = 5.0
_LEGEND_SIZE = 8.0
_LEGEND_LINE = 9.5


def paint_figure(canvas: Canvas, figure: Figure, palette: Palette = LIGHT) -> None:
    """Paint all marks in drawing units, y down: the caller has flipped and scaled the canvas."""
    for mark in figure.marks:
        for primitive in mark.primitives:
            paint(canvas, primitive, palette)


def paint(canvas: Canvas, primitive: Primitive, palette: Palette = LIGHT) -> None:
    """Paint one primitive."""
    canvas.saveState()
    canvas.setLineJoin(1)
    match primitive:
        case Text():
            _paint_text(canvas, primitive, palette)
        case Polyline():
            path = canvas.beginPath()
            _through(path, [(p.x, p.y) for p in primitive.points])
            _stroke(canvas, primitive, palette, primitive.cap)
            canvas.drawPath(path, stroke=1, fill=0)
        case Curve():
            path = canvas.beginPath()
            path.moveTo(primitive.start.x, primitive.start.y)
            for a, b, c in primitive.segments:
                path.curveTo(a.x, a.y, b.x, b.y, c.x, c.y)
            _stroke(canvas, primitive, palette, primitive.cap)
            canvas.drawPath(path, stroke=1, fill=0)
        case Arc():
            _stroke(canvas, primitive, palette, primitive.cap)
            canvas.arc(
                primitive.centre.x - primitive.rx,
                primitive.centre.y - primitive.ry,
                primitive.centre.x + primitive.rx,
                primitive.centre.y + primitive.ry,
                primitive.start,
                primitive.span,
            )
        case Circle():
            stroke, fill = _stroke_and_fill(canvas, primitive, palette)
            c = primitive.centre
            box = (c.x - primitive.rx, c.y - primitive.ry, c.x + primitive.rx, c.y + primitive.ry)
            canvas.ellipse(*box, stroke=stroke, fill=fill)
        case Rect():
            stroke, fill = _stroke_and_fill(canvas, primitive, palette)
            area = primitive.box
            canvas.roundRect(
                area.x, area.y, area.w, area.h, primitive.radius, stroke=stroke, fill=fill
            )
        case Polygon():
            stroke, fill = _stroke_and_fill(canvas, primitive, palette)
            path = canvas.beginPath()
            _through(path, [(p.x, p.y) for p in primitive.points])
            path.close()
            canvas.drawPath(path, stroke=stroke, fill=fill)
    canvas.restoreState()


class DrawingFlowable(Flowable):
    """A drawing that fills the width and what is left of the page, less ``below`` points.

    It is never larger than in drawing units, and never cut.
    """

    def __init__(self, figure: Figure, width: float, *, below: float = 0.0) -> None:
        super().__init__()
        self.figure = figure
        self.width = width
        self._below = below
        self.scale = 1.0
        """Points per drawing unit, known once the page is laid out."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        bounds = self.figure.bounds
        room = max(1.0, available_height - self._below)
        self.scale = min(self.width / bounds.w, room / bounds.h, 1.0)
        self.height = bounds.h * self.scale
        return self.width, self.height

    def draw(self) -> None:
        bounds = self.figure.bounds
        canvas = self.canv
        canvas.saveState()
        canvas.translate((self.width - bounds.w * self.scale) / 2, self.height)
        canvas.scale(self.scale, -self.scale)
        canvas.translate(-bounds.x, -bounds.y)
        with marked(canvas, "Figure", _in_words(self.figure)):
            paint_figure(canvas, self.figure)
        canvas.restoreState()


class LegendFlowable(Flowable):
    """The legend of exactly the marks in a drawing, in columns; long sentences take two lines."""

    def __init__(self, entries: Sequence[LegendEntry], width: float, *, columns: int = 3) -> None:
        super().__init__()
        theme.use_fonts()
        self.width = width
        self._column = width / columns
        self._blocks = [_Block(entry, _wrapped(entry.text, self._text_width)) for entry in entries]
        self._columns = _balanced(self._blocks, columns)
        self.height = max((sum(b.height for b in column) for column in self._columns), default=0)

    @property
    def _text_width(self) -> float:
        return self._column - LEGEND_W * _SAMPLE - _GAP - 8

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        for number, column in enumerate(self._columns):
            y = self.height
            for block in column:
                self._draw_block(block, number * self._column, y)
                y -= block.height

    def _draw_block(self, block: _Block, x: float, y: float) -> None:
        with marked(self.canv, "P"):
            self._draw_marked(block, x, y)

    def _draw_marked(self, block: _Block, x: float, y: float) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.translate(x, y - (block.height - LEGEND_H * _SAMPLE) / 2)
        canvas.scale(_SAMPLE, -_SAMPLE)
        for primitive in block.entry.primitives:
            paint(canvas, primitive)
        canvas.restoreState()
        canvas.setFillColor(theme.INK)
        canvas.setFont(theme.REGULAR, _LEGEND_SIZE)
        baseline = y - block.height / 2 + (len(block.lines) - 1) * _LEGEND_LINE / 2 - 2.6
        for line in block.lines:
            canvas.drawString(x + LEGEND_W * _SAMPLE + _GAP, baseline, line)
            baseline -= _LEGEND_LINE


@dataclass(frozen=True, slots=True)
class _Block:
    entry: LegendEntry
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        return max(15.0, len(self.lines) * _LEGEND_LINE + 4)


def _balanced(blocks: list[_Block], columns: int) -> list[list[_Block]]:
    """Blocks in order over the columns, so that the tallest column is as short as it can be."""
    target = sum(b.height for b in blocks) / columns
    filled: list[list[_Block]] = [[]]
    height = 0.0
    for block in blocks:
        if height + block.height / 2 > target and len(filled) < columns:
            filled.append([])
            height = 0.0
        filled[-1].append(block)
        height += block.height
    return filled


def _in_words(figure: Figure) -> str:
    """Say a drawing as a screen reader says it: the sentence of every mark."""
    return "".join(f"{mark.sentence}. " for mark in figure.marks if mark.sentence).strip()


def _wrapped(text: str, width: float) -> tuple[str, ...]:
    return tuple(simpleSplit(text, theme.REGULAR, _LEGEND_SIZE, width))


def _through(path: PDFPathObject, points: list[tuple[float, float]]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


def _stroke(
    canvas: Canvas,
    primitive: Polyline | Curve | Arc | Circle | Rect | Polygon,
    palette: Palette,
    cap: str = "butt",
) -> None:
    if primitive.stroke is None:
        return
    canvas.setStrokeColor(HexColor(palette[primitive.stroke]))
    canvas.setLineWidth(primitive.width)
    canvas.setLineCap(1 if cap == "round" else 0)
    canvas.setDash(list(primitive.dash)) if primitive.dash else canvas.setDash()


def _stroke_and_fill(
    canvas: Canvas, primitive: Circle | Rect | Polygon, palette: Palette
) -> tuple[int, int]:
    _stroke(canvas, primitive, palette)
    if primitive.fill is not None:
        canvas.setFillColor(HexColor(palette[primitive.fill]))
    return int(primitive.stroke is not None), int(primitive.fill is not None)


def _paint_text(canvas: Canvas, text: Text, palette: Palette) -> None:
    theme.use_fonts()
    font = theme.ITALIC if text.italic else theme.WEIGHTS[text.weight]
    width = stringWidth(text.text, font, text.size) + text.spacing * len(text.text)
    shift = {"start": 0.0, "middle": -width / 2, "end": -width}[text.anchor]
    canvas.translate(text.at.x, text.at.y)
    canvas.scale(1, -1)
    canvas.rotate(-text.angle)
    if text.halo is not None:
        # A rounded line behind the word: letters stroked as text would be copied twice.
        canvas.setStrokeColor(HexColor(palette[text.halo]))
        canvas.setLineWidth(text.size * 0.8 + text.halo_width)
        canvas.setLineCap(1)
        inset = min(text.size * 0.3, width / 2)
        middle = text.size * 0.32
        canvas.line(shift + inset, middle, shift + width - inset, middle)
    canvas.setFillColor(HexColor(palette[text.role]))
    line = canvas.beginText(shift, 0)
    line.setFont(font, text.size)
    if text.spacing:
        line.setCharSpace(text.spacing)
    line.textOut(text.text)
    canvas.drawText(line)
