"""A drawing as a PDF to hang on a wall: on one sheet, or over several with crop marks."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from wijkteam_desktop import dutch
from wijkteam_desktop.network.drawing_boxes import text_box
from wijkteam_desktop.network.geometry import Box, Figure, Primitive, Text
from wijkteam_desktop.palette import LIGHT
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.figure_pdf import LegendFlowable, paint
from wijkteam_desktop.report.page import PageFrame
from wijkteam_desktop.report.poster_plan import (
    MM,
    OVERLAP,
    Poster,
    Sheet,
    Tile,
    plan_poster,
    sheets_across,
)
from wijkteam_desktop.translation import _

_MARK = 5.0 * MM
_GAP = 1.0 * MM
_SMALL = 8.0
_LEGEND_GAP = 10.0
_LEGEND_SHARE = 0.35


def poster_pdf(
    figure: Figure, frame: PageFrame, sheet: Sheet | None = None, *, across: int = 1
) -> bytes:
    """Give the PDF of a drawing on *across* sheets beside each other; the legend is with it.

    With more than one sheet an overview comes first.  Raises InvalidInput for a number of sheets
    that makes no sense.
    """
    theme.use_fonts()
    sheet = sheet or Sheet()
    poster = plan_poster(figure.bounds, sheet, across=across)
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=sheet.size, invariant=1, lang="nl-NL")
    canvas.setTitle(frame.title)
    tiles = poster.tiles
    _overview(canvas, figure, frame, sheet, poster if len(tiles) > 1 else None)
    if len(tiles) > 1:
        for tile in tiles:
            _tile(canvas, figure, frame, poster, tile)
    canvas.save()
    return target.getvalue()


def readable_across(figure: Figure, sheet: Sheet, *, least: float = 8.0) -> int:
    """Give the fewest sheets across on which the smallest letters are *least* points high."""
    sizes = [p.size for mark in figure.marks for p in mark.primitives if isinstance(p, Text)]
    if not sizes:
        return 1
    return sheets_across(figure.bounds, sheet, min(sizes), least=least)


def _overview(
    canvas: Canvas, figure: Figure, frame: PageFrame, sheet: Sheet, poster: Poster | None
) -> None:
    """One sheet with everything and the legend; with the grid when a poster follows."""
    area = sheet.frame
    legend = LegendFlowable(figure.legend, area.w) if figure.legend else None
    apart = legend is not None and legend.height > _LEGEND_SHARE * area.h
    below = 0.0 if legend is None or apart else legend.height + _LEGEND_GAP
    room = Box(area.x, area.y + below, area.w, area.h - below)
    bounds = poster.area if poster else figure.bounds
    scale = min(room.w / max(bounds.w, 1.0), room.h / max(bounds.h, 1.0))
    left = room.x + (room.w - bounds.w * scale) / 2
    top = room.bottom - (room.h - bounds.h * scale) / 2
    _paint(canvas, figure, bounds, left, top, scale)
    if poster is not None:
        for tile in poster.tiles:
            _grid(canvas, tile, poster, left, top, scale)
    said = _("overzicht") if poster else ""
    _around(canvas, frame, sheet, said)
    if legend is not None and not apart:
        legend.drawOn(canvas, area.x, area.y)
    canvas.showPage()
    if legend is not None and apart:
        _around(canvas, frame, sheet, _("legenda"))
        legend.drawOn(canvas, area.x, area.bottom - legend.height)
        canvas.showPage()


def _tile(canvas: Canvas, figure: Figure, frame: PageFrame, poster: Poster, tile: Tile) -> None:
    area = poster.sheet.frame
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(area.x, area.y, area.w, area.h)
    canvas.clipPath(clip, stroke=0, fill=0)
    _paint(canvas, figure, tile.area, area.x, area.bottom, poster.scale)
    canvas.restoreState()
    _crop_marks(canvas, poster, tile)
    said = _("blad {name}: kolom {column} van {columns}, rij {row} van {rows}").format(
        name=tile.name,
        column=tile.column,
        columns=poster.columns,
        row=tile.row,
        rows=poster.rows,
    )
    _around(canvas, frame, poster.sheet, said)
    canvas.showPage()


def _paint(
    canvas: Canvas, figure: Figure, area: Box, left: float, top: float, scale: float
) -> None:
    """Paint what of the drawing lies in *area*, its corner at (left, top) on the paper."""
    canvas.saveState()
    canvas.translate(left, top)
    canvas.scale(scale, -scale)
    canvas.translate(-area.x, -area.y)
    for mark in figure.marks:
        if not mark.box.overlaps(area, 1.0):
            continue
        for primitive in mark.primitives:
            if _shows(primitive, area):
                paint(canvas, primitive)
    canvas.restoreState()


def _shows(primitive: Primitive, area: Box) -> bool:
    """Words that lie on other sheets are left out; a search in the PDF finds each where it is."""
    return not isinstance(primitive, Text) or text_box(primitive).grown(2.0).overlaps(area)


def _grid(
    canvas: Canvas, tile: Tile, poster: Poster, left: float, top: float, scale: float
) -> None:
    """Outline and name of a sheet, on the overview."""
    x = left + (tile.area.x - poster.area.x) * scale
    y = top - (tile.area.y - poster.area.y) * scale
    canvas.saveState()
    canvas.setStrokeColor(theme.MUTED)
    canvas.setLineWidth(0.5)
    canvas.setDash([3, 2])
    canvas.rect(x, y - tile.area.h * scale, tile.area.w * scale, tile.area.h * scale)
    canvas.setFillColor(HexColor(LIGHT["surface"]))
    canvas.setDash()
    canvas.roundRect(x + 2, y - 16, 20, 14, 3, stroke=0, fill=1)
    canvas.setFillColor(theme.MUTED)
    canvas.setFont(theme.BOLD, 10)
    canvas.drawCentredString(x + 12, y - 12.5, tile.name)
    canvas.restoreState()


def _crop_marks(canvas: Canvas, poster: Poster, tile: Tile) -> None:
    """Corners to cut at, and where the strip begins that goes under the next sheet."""
    area = poster.sheet.frame
    canvas.saveState()
    canvas.setStrokeColor(HexColor(LIGHT["ink"]))
    canvas.setLineWidth(0.4)
    for x, way in ((area.x, -1), (area.right, 1)):
        for y in (area.y, area.bottom):
            canvas.line(x + way * _GAP, y, x + way * (_GAP + _MARK), y)
    for y, way in ((area.y, -1), (area.bottom, 1)):
        for x in (area.x, area.right):
            canvas.line(x, y + way * _GAP, x, y + way * (_GAP + _MARK))
    canvas.setDash([2, 1.5])
    if tile.column < poster.columns:
        x = area.right - OVERLAP
        canvas.line(x, area.y - _GAP, x, area.y - _GAP - _MARK)
        canvas.line(x, area.bottom + _GAP, x, area.bottom + _GAP + _MARK)
    if tile.row < poster.rows:
        y = area.y + OVERLAP
        canvas.line(area.x - _GAP, y, area.x - _GAP - _MARK, y)
        canvas.line(area.right + _GAP, y, area.right + _GAP + _MARK, y)
    canvas.restoreState()


def _around(canvas: Canvas, frame: PageFrame, sheet: Sheet, said: str) -> None:
    """Title, "Vertrouwelijk" and which sheet this is above; who made it when below."""
    area = sheet.frame
    left, right = area.x + OVERLAP + 2 * _GAP, area.right - OVERLAP - 2 * _GAP
    top = sheet.size[1] - 9 * MM
    canvas.setFillColor(theme.INK)
    canvas.setFont(theme.BOLD, 10)
    room = right - left - pdfmetrics.stringWidth(_("Vertrouwelijk"), theme.BOLD, 10) - 12
    canvas.drawString(left, top, _shortened(frame.title, room, theme.BOLD, 10))
    canvas.drawRightString(right, top, _("Vertrouwelijk"))
    canvas.setFont(theme.REGULAR, _SMALL)
    canvas.setFillColor(theme.MUTED)
    made = _("{team} · gemaakt op {moment} door {name}").format(
        team=frame.team_name, moment=dutch.moment(frame.when), name=frame.printed_by
    )
    room = right - left - pdfmetrics.stringWidth(said, theme.REGULAR, _SMALL) - 12
    canvas.drawString(left, 6 * MM, _shortened(made, room, theme.REGULAR, _SMALL))
    canvas.drawRightString(right, 6 * MM, said)


def _shortened(text: str, width: float, font: str, size: float) -> str:
    """Give a line that fits in *width* points."""
    if pdfmetrics.stringWidth(text, font, size) <= width:
        return text
    while text and pdfmetrics.stringWidth(text + "…", font, size) > width:
        text = text[:-1]
    return text.rstrip() + "…"
