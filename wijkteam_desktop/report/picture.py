"""A drawing on its own, as SVG, PDF or PNG."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from reportlab.pdfgen.canvas import Canvas

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.ecogram import layout_ecogram
from wijkteam_desktop.network.ecogram_figure import ecogram_figure
from wijkteam_desktop.network.geometry import Figure
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.network.stamboom import layout_stamboom, stamboom_figure
from wijkteam_desktop.palette import LIGHT
from wijkteam_desktop.report import theme
from wijkteam_desktop.report.figure_pdf import paint_figure
from wijkteam_desktop.report.figure_svg import figure_svg
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

FORMATS = ("png", "svg", "pdf")


def _kring(case: CaseView, size: tuple[float, float]) -> Figure:
    return kring_figure(case, layout_circles(case, size=size))


def _stamboom(case: CaseView, size: tuple[float, float]) -> Figure:
    return stamboom_figure(case, layout_stamboom(case, size=size))


def _ecogram(case: CaseView, size: tuple[float, float]) -> Figure:
    return ecogram_figure(case, layout_ecogram(case, size=size))


_FIGURES: Mapping[View, Callable[[CaseView, tuple[float, float]], Figure]] = {
    View.KRING: _kring,
    View.STAMBOOM: _stamboom,
    View.ECOGRAM: _ecogram,
}


def kring_picture(case: CaseView, size: tuple[int, int], fmt: str) -> bytes:
    """Circle drawing of a case as a file of *size* pixels; confidential rows are left out.

    Raises InvalidInput for another format than png, svg or pdf.
    """
    return view_picture(case, View.KRING, size, fmt)


def view_figure(case: CaseView, view: View, size: tuple[float, float]) -> Figure:
    """Drawing of a case in one of the views, laid out for a room of *size* units."""
    return _FIGURES[view](case, size)


def view_picture(case: CaseView, view: View, size: tuple[int, int], fmt: str) -> bytes:
    """Drawing of a case in one of the views, as a file of *size* pixels, nothing confidential.

    Raises InvalidInput for another format than png, svg or pdf.
    """
    case = case.public()
    figure = view_figure(case, view, (float(size[0]), float(size[1])))
    if fmt == "svg":
        return figure_svg(figure, *size, title=case.code).encode()
    if fmt not in FORMATS:
        raise InvalidInput(_("Deze soort tekening kan niet worden gemaakt. Kies png, svg of pdf."))
    page = figure_pdf(figure, size, title=case.code)
    return page if fmt == "pdf" else _png(page)


def figure_pdf(figure: Figure, size: tuple[int, int], *, title: str) -> bytes:
    """Drawing as a PDF of one page of *size* points, scaled to fit in the middle."""
    theme.use_fonts()
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1, lang="nl-NL")
    canvas.setTitle(title)
    bounds = figure.bounds
    scale = min(size[0] / bounds.w, size[1] / bounds.h)
    canvas.setFillColor(LIGHT["surface"])
    canvas.rect(0, 0, *size, stroke=0, fill=1)
    canvas.translate((size[0] - bounds.w * scale) / 2, (size[1] + bounds.h * scale) / 2)
    canvas.scale(scale, -scale)
    canvas.translate(-bounds.x, -bounds.y)
    paint_figure(canvas, figure)
    canvas.save()
    return target.getvalue()


def _png(pdf: bytes) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=1).to_pil()
    finally:
        document.close()
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()
