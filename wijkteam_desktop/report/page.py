"""The frame of every page: title line, "Vertrouwelijk", who printed when, page x of y."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from wijkteam_desktop import dutch
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.tagging import TaggedCanvas, TaggedParagraph, artifact
from wijkteam_desktop.translation import _

Cell: TypeAlias = Flowable | list[Flowable]
"""What stands in one cell of a table."""

_TOTAL = "total"
_SMALL = 8.0


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What stands above and below every page."""

    title: str
    team_name: str
    printed_by: str
    when: datetime


def paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """Paragraph of plain text: markup in it is text, line breaks are kept."""
    return TaggedParagraph(escape(text).replace("\n", "<br/>"), style)


def build_pdf(
    frame: PageFrame, story: Sequence[Flowable], *, pagesize: tuple[float, float] = theme.PAGE
) -> bytes:
    """Lay a story out in pages and give the PDF; the same input gives the same bytes."""
    theme.use_fonts()
    target = io.BytesIO()
    document = BaseDocTemplate(
        target,
        pagesize=pagesize,
        leftMargin=theme.MARGIN,
        rightMargin=theme.MARGIN,
        topMargin=theme.TOP,
        bottomMargin=theme.BOTTOM,
        title=frame.title,
        author="",
        lang="nl-NL",
        displayDocTitle=True,
        invariant=1,
    )
    area = Frame(
        theme.MARGIN,
        theme.BOTTOM,
        pagesize[0] - 2 * theme.MARGIN,
        pagesize[1] - theme.TOP - theme.BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw_frame(canvas: Canvas, _document: BaseDocTemplate) -> None:
        with artifact(canvas):
            _draw_frame(canvas, frame, pagesize)

    document.addPageTemplates([PageTemplate(id="page", frames=[area], onPageEnd=draw_frame)])
    document.build(list(story), canvasmaker=_CountingCanvas)
    return target.getvalue()


class _CountingCanvas(TaggedCanvas):
    """Canvas that fills in, when saved, how many pages there turned out to be."""

    def save(self) -> None:
        self.beginForm(_TOTAL)
        self.setFont(theme.REGULAR, _SMALL)
        self.setFillColor(theme.MUTED)
        self.drawString(0, 0, str(self.getPageNumber() - 1))
        self.endForm()
        super().save()


def _draw_frame(canvas: Canvas, frame: PageFrame, pagesize: tuple[float, float]) -> None:
    width, height = pagesize
    left, right = theme.MARGIN, width - theme.MARGIN
    canvas.saveState()
    canvas.setStrokeColor(theme.HAIRLINE)
    canvas.setLineWidth(0.4)
    top, bottom = height - theme.TOP + 14, theme.BOTTOM - 10
    canvas.line(left, top, right, top)
    canvas.line(left, bottom, right, bottom)
    canvas.setFillColor(theme.MUTED)
    canvas.setFont(theme.REGULAR, 8.5)
    canvas.drawString(left, top + 5, frame.team_name)
    canvas.setFont(theme.BOLD, 8.5)
    canvas.setFillColor(theme.INK)
    canvas.drawRightString(right, top + 5, _("Vertrouwelijk"))
    canvas.setFont(theme.REGULAR, _SMALL)
    canvas.setFillColor(theme.MUTED)
    printed = _("{title} · gemaakt op {moment} door {name}").format(
        title=frame.title, moment=dutch.moment(frame.when), name=frame.printed_by
    )
    page = _("bladzijde {n} van ").format(n=canvas.getPageNumber())
    room = pdfmetrics.stringWidth("00", theme.REGULAR, _SMALL)
    free = right - left - room - pdfmetrics.stringWidth(page, theme.REGULAR, _SMALL) - 8
    if pdfmetrics.stringWidth(printed, theme.REGULAR, _SMALL) > free:
        # On a small sheet, by somebody with a long name: the day and the name are what counts.
        printed = _("{moment}, {name}").format(
            moment=dutch.date_words(frame.when.date().isoformat()), name=frame.printed_by
        )
    canvas.drawString(left, bottom - 11, printed)
    canvas.drawRightString(right - room, bottom - 11, page)
    canvas.translate(right - room, bottom - 11)
    canvas.doForm(_TOTAL)
    canvas.restoreState()
