"""Shapes on pixels: every kind of shape lands where the geometry says, in the palette's colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from wijkteam_desktop.network import geometry as g
from wijkteam_desktop.network.text_metrics import width
from wijkteam_desktop.palette import DARK, LIGHT, Palette
from wijkteam_desktop.ui.network.painter import _font, paint, paint_figure

SIZE = 100
P = g.Point


def painted(*shapes: g.Primitive, palette: Palette = LIGHT) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint(painter, shapes, palette)
    painter.end()
    return image


def inked(image: QImage) -> tuple[int, int, int, int]:
    """Box of all that is not white: left, top, right, bottom."""
    places = [
        (x, y) for x in range(SIZE) for y in range(SIZE) if image.pixelColor(x, y).lightness() < 250
    ]
    xs, ys = [x for x, _y in places], [y for _x, y in places]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        (g.Polyline((P(10, 20), P(60, 20)), "ink", 2.0), (10, 19, 59, 20)),
        (g.Polyline((P(10, 20), P(60, 20), P(60, 50)), "ink", 2.0), (10, 19, 60, 49)),
        (g.Curve(P(10, 20), ((P(20, 20), P(40, 20), P(60, 20)),), "ink", 2.0), (10, 19, 59, 20)),
        (g.Circle(P(50, 50), 20, 10, fill="ink"), (30, 40, 69, 59)),
        (g.Rect(g.Box(10, 20, 30, 40), fill="ink"), (10, 20, 39, 59)),
        (g.Rect(g.Box(10, 20, 30, 40), radius=5, fill="ink"), (10, 20, 39, 59)),
        (g.Polygon((P(10, 10), P(50, 10), P(50, 40), P(10, 40)), fill="ink"), (10, 10, 49, 39)),
    ],
)
def test_a_shape_lies_where_the_geometry_says(shape: g.Primitive, box: tuple[int, ...]) -> None:
    found = inked(painted(shape))
    assert all(abs(a - b) <= 1 for a, b in zip(found, box, strict=True)), found


def test_an_arc_runs_clockwise_from_three_o_clock() -> None:
    left, top, right, bottom = inked(painted(g.Arc(P(50, 50), 30, 30, 0, 90, "ink", 2.0)))
    assert (left, top) >= (49, 49) and right >= 78 and bottom >= 78


def test_dashes_are_counted_in_units() -> None:
    image = painted(g.Polyline((P(10, 50), P(90, 50)), "ink", 4.0, (10.0, 10.0)))
    row = [image.pixelColor(x, 50).lightness() < 128 for x in range(10, 90)]
    assert row[5] and not row[15] and row[25] and not row[35]


def test_text_hangs_on_its_anchor_and_baseline() -> None:
    for anchor in ("start", "middle", "end"):
        text = g.Text(P(50, 60), "HHH", 20, anchor=anchor)
        left, _top, right, bottom = inked(painted(text))
        wide = width("HHH", 20)
        start = {"start": 50, "middle": 50 - wide / 2, "end": 50 - wide}[anchor]
        assert abs(left - start) <= 3 and abs(right - start - wide) <= 3
        assert abs(bottom - 59) <= 1


def test_text_is_as_wide_as_the_layout_counts_on(qapp) -> None:
    from wijkteam_desktop.ui import theme

    theme.load_fonts()
    for weight in ("regular", "semibold", "bold"):
        counted = width("Wijkverpleegkundige Ans", 13, weight)
        drawn = QFontMetricsF(_font(13, weight, False, 0.0)).horizontalAdvance(
            "Wijkverpleegkundige Ans"
        )
        assert abs(counted - drawn) <= 0.04 * counted


def test_a_halo_lies_around_the_letters_only() -> None:
    text = g.Text(P(50, 60), "I", 30, anchor="middle", halo="warning", halo_width=4)
    image = painted(text)
    left, _top, right, _bottom = inked(image)
    plain = inked(painted(g.Text(P(50, 60), "I", 30, anchor="middle")))
    assert plain[0] - left >= 3 and right - plain[2] >= 3


def test_colours_come_from_the_palette() -> None:
    box = g.Rect(g.Box(0, 0, SIZE, SIZE), fill="carrier.volunteer")
    for palette in (LIGHT, DARK):
        colour = painted(box, palette=palette).pixelColor(50, 50).name().upper()
        assert colour == palette["carrier.volunteer"]


def test_turned_and_half_sized_text_is_painted() -> None:
    text = g.Text(P(50, 50), "HHHH", 15.5, angle=90.0)
    left, top, right, bottom = inked(painted(text))
    assert bottom - top > right - left
    assert abs(bottom - top - width("HHHH", 15.5)) <= 4


def test_a_figure_is_painted_back_to_front() -> None:
    back = g.Mark("a", "ground", (g.Rect(g.Box(0, 0, 90, 90), fill="ink"),), g.Box(0, 0, 90, 90))
    front = g.Mark("b", "person", (g.Rect(g.Box(0, 0, 90, 90), fill="warning"),), back.box)
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_figure(painter, g.Figure((back, front), back.box), LIGHT)
    painter.end()
    assert image.pixelColor(40, 40).name().upper() == LIGHT["warning"]
