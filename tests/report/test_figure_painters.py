from __future__ import annotations

import io
from xml.etree import ElementTree

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from wijkteam_desktop.network import geometry as g
from wijkteam_desktop.palette import LIGHT
from wijkteam_desktop.report.figure_pdf import paint_figure
from wijkteam_desktop.report.figure_svg import figure_svg
from wijkteam_desktop.report.picture import _png, figure_pdf

RED = "#FF0000"


def figure_of(*primitives: g.Primitive) -> g.Figure:
    box = g.Box(0, 0, 100, 100)
    return g.Figure((g.Mark("k", "person", primitives, box, "Zin <van> het merk"),), box)


SHAPES = {
    "line": (g.Polyline((g.Point(10, 50), g.Point(90, 50)), RED, 6), (50, 50)),
    "curve": (
        g.Curve(g.Point(10, 50), ((g.Point(40, 50), g.Point(60, 50), g.Point(90, 50)),), RED, 6),
        (50, 50),
    ),
    "circle": (g.Circle(g.Point(50, 30), 20, 10, fill=RED), (50, 30)),
    "rect": (g.Rect(g.Box(20, 60, 30, 20), 4, fill=RED), (35, 70)),
    "polygon": (
        g.Polygon((g.Point(10, 10), g.Point(40, 10), g.Point(25, 40)), fill=RED),
        (25, 20),
    ),
    "arc below": (g.Arc(g.Point(50, 50), 30, 30, 0, 180, RED, 6), (50, 80)),
    "arc right": (g.Arc(g.Point(50, 50), 30, 30, -45, 90, RED, 6), (80, 50)),
}


def pixel(pdf: bytes, at: tuple[int, int]) -> tuple[int, int, int]:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    return picture.getpixel(at)


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_stands_where_it_should_in_the_pdf(name):
    shape, at = SHAPES[name]
    red, green, blue = pixel(figure_pdf(figure_of(shape), (100, 100), title="t"), at)
    assert red > 200
    assert green < 60
    assert blue < 60


def test_arc_leaves_the_other_half_empty():
    shape, _at = SHAPES["arc below"]
    assert pixel(figure_pdf(figure_of(shape), (100, 100), title="t"), (50, 20)) == (255, 255, 255)


def test_text_can_be_selected_and_stands_upright():
    text = g.Text(
        g.Point(50, 60), "Yılmaz Łucja ằ", 12, "semibold", anchor="middle", halo="surface"
    )
    pdf = figure_pdf(figure_of(text), (100, 100), title="t")
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    assert page.get_text_bounded().strip() == "Yılmaz Łucja ằ"
    left, bottom, right, top = page.get_charbox(0)
    assert 38 < bottom < top < 52
    assert left < right
    page.close()
    document.close()


@pytest.mark.parametrize("name", SHAPES)
def test_svg_is_well_formed_and_says_its_sentence(name):
    shape, _at = SHAPES[name]
    svg = figure_svg(figure_of(shape), 200, 200, title="T & T")
    root = ElementTree.fromstring(svg)
    titles = [t.text for t in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles == ["T & T", "Zin <van> het merk"]
    assert RED in svg


def test_png_is_made_without_a_window():
    png = _png(figure_pdf(figure_of(SHAPES["circle"][0]), (100, 100), title="t"))
    assert png.startswith(b"\x89PNG")


def test_painting_asks_the_palette_for_roles():
    canvas = Canvas(io.BytesIO())
    paint_figure(canvas, figure_of(g.Rect(g.Box(0, 0, 5, 5), fill="accent")), LIGHT)
    with pytest.raises(KeyError):
        paint_figure(canvas, figure_of(g.Rect(g.Box(0, 0, 5, 5), fill="no such role")), LIGHT)
