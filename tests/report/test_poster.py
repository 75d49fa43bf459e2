"""A drawing on paper: all of it, on one sheet or glued together from several."""

from __future__ import annotations

import itertools
from datetime import datetime

import pypdfium2
import pytest
from PIL import Image, ImageChops

from tests.network.sample import sample_cases
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.network.circles import layout_circles
from wijkteam_desktop.network.geometry import Box, Figure
from wijkteam_desktop.network.kring import kring_figure
from wijkteam_desktop.report.page import PageFrame
from wijkteam_desktop.report.picture import figure_pdf
from wijkteam_desktop.report.poster import poster_pdf, readable_across
from wijkteam_desktop.report.poster_plan import OVERLAP, Paper, Sheet, plan_poster

SHEETS = [Sheet(paper, landscape) for paper in Paper for landscape in (True, False)]
FRAME = PageFrame(
    "V-204 · " + "een lange titel " * 20, "Team Zuid", "Yasmin", datetime(2026, 11, 22)
)


def drawing(code: str = "casus-04") -> Figure:
    case = sample_cases()[code].public()
    return kring_figure(case, layout_circles(case))


def pages(pdf: bytes) -> list[pypdfium2.PdfPage]:
    document = pypdfium2.PdfDocument(pdf)
    return [document[n] for n in range(len(document))]


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
@pytest.mark.parametrize("across", [1, 2, 3, 5])
@pytest.mark.parametrize("bounds", [Box(-30, 7, 880, 540), Box(0, 0, 4000, 90), Box(5, 5, 60, 900)])
def test_the_sheets_together_show_everything(sheet, across, bounds):
    poster = plan_poster(bounds, sheet, across=across)
    tiles = poster.tiles
    assert len(tiles) == poster.columns * poster.rows
    assert poster.area.grown(0.001).holds(bounds)
    assert len({t.name for t in tiles}) == len(tiles)
    for tile in tiles:
        assert tile.area.w * poster.scale == pytest.approx(sheet.frame.w)
        assert tile.area.h * poster.scale == pytest.approx(sheet.frame.h)
    for one, two in itertools.pairwise(tiles):
        if one.row == two.row:
            assert (one.area.right - two.area.x) * poster.scale == pytest.approx(OVERLAP)
    last = tiles[-1].area
    assert last.right >= bounds.right - 0.001 and last.bottom >= bounds.bottom - 0.001
    assert tiles[0].area.x <= bounds.x + 0.001 and tiles[0].area.y <= bounds.y + 0.001
    if across == 1:
        assert poster.rows == 1
    else:
        fewer = (poster.rows - 1) * (sheet.frame.h - OVERLAP) + OVERLAP
        assert poster.rows == 1 or fewer < bounds.h * poster.scale, "no sheet stays empty"


@pytest.mark.parametrize("sheet", SHEETS, ids=str)
def test_one_sheet_holds_the_whole_drawing(sheet):
    figure = drawing()
    (page,) = pages(poster_pdf(figure, FRAME, sheet))
    assert page.get_size() == pytest.approx(sheet.size, abs=0.1)
    text = page.get_textpage()
    width, height = page.get_size()
    for n in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(n)
        assert left >= 0 and bottom >= 0 and right <= width and top <= height
    said = text.get_text_range()
    assert "Wendy" in said and "Vertrouwelijk" in said and "door Yasmin" in said
    assert figure.legend[0].text[:12] in said.replace("\r\n", " ")


def test_rejoined_sheets_are_the_drawing():
    figure = drawing()
    sheet, zoom = Sheet(Paper.A4, landscape=True), 1.0
    poster = plan_poster(figure.bounds, sheet, across=2)
    found = pages(poster_pdf(figure, FRAME, sheet, across=2))
    assert len(found) == 1 + len(poster.tiles)
    size = round(poster.area.w * poster.scale), round(poster.area.h * poster.scale)
    glued = Image.new("RGB", size, "white")
    for tile, page in zip(poster.tiles, found[1:], strict=True):
        picture = page.render(scale=zoom).to_pil().convert("RGB")
        frame, high = sheet.frame, sheet.size[1]
        cut = picture.crop(
            tuple(round(v) for v in (frame.x, high - frame.bottom, frame.right, high - frame.y))
        )
        at = (
            round((tile.area.x - poster.area.x) * poster.scale),
            round((tile.area.y - poster.area.y) * poster.scale),
        )
        glued.paste(cut, at)
    whole = Figure(figure.marks, poster.area)
    (page,) = pages(figure_pdf(whole, size, title="x"))
    wanted = page.render(scale=zoom).to_pil().convert("RGB")
    difference = ImageChops.difference(glued, wanted).convert("L").point(lambda v: 255 * (v > 128))
    share = sum(difference.histogram()[128:]) / (size[0] * size[1])
    assert share < 0.02


def test_a_sheet_of_a_grid_says_which_it_is():
    found = pages(poster_pdf(drawing(), FRAME, Sheet(Paper.A4, landscape=False), across=3))
    first = found[0].get_textpage().get_text_range()
    assert "overzicht" in first and "A1" in first
    said = [page.get_textpage().get_text_range() for page in found[1:]]
    assert "blad A1: kolom 1 van 3, rij 1 van" in said[0]
    assert "blad C1: kolom 3 van 3" in said[2]


def test_the_same_drawing_gives_the_same_bytes():
    assert poster_pdf(drawing(), FRAME) == poster_pdf(drawing(), FRAME)


def test_letters_decide_how_many_sheets_are_readable():
    figure = drawing()
    few = readable_across(figure, Sheet(Paper.A3), least=6.0)
    many = readable_across(figure, Sheet(Paper.A4, landscape=False), least=14.0)
    assert few < many
    assert readable_across(Figure((), Box(0, 0, 10, 10)), Sheet()) == 1


@pytest.mark.parametrize("across", [0, -1, 13])
def test_a_number_of_sheets_that_makes_no_sense(across):
    with pytest.raises(InvalidInput, match="bladen naast elkaar"):
        poster_pdf(drawing(), FRAME, across=across)


def test_a_drawing_of_nothing():
    assert len(pages(poster_pdf(Figure((), Box(0, 0, 0, 0)), FRAME))) == 1
