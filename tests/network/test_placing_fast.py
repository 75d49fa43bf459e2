"""What makes the placing fast gives the same as the plain way."""

from __future__ import annotations

import math

import pytest

from wijkteam_desktop.network.board import Board, Seeker, symbol_box
from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.lattice import STEP, Lattice, around
from wijkteam_desktop.network.raster import Raster

RASTER = Raster.over(300.0, 200.0, 3.0)


def plain_line(raster: Raster, a: Point, b: Point, trim: float) -> int:
    """Bits of a line, cell by cell."""
    length = math.hypot(b.x - a.x, b.y - a.y)
    if length <= 2 * trim:
        return 0
    steps = max(1, int((length - 2 * trim) / (2 * raster.cell)))
    bits = 0
    for k in range(steps + 1):
        part = (trim + (length - 2 * trim) * k / steps) / length
        column = int((a.x + (b.x - a.x) * part) / raster.cell)
        row = int((a.y + (b.y - a.y) * part) / raster.cell)
        if 0 <= column < raster.columns and 0 <= row < raster.rows:
            bits |= 1 << (row * raster.columns + column)
    return bits


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Point(31.3, 41.7), Point(251.9, 160.2)),
        (Point(251.9, 160.2), Point(31.3, 41.7)),
        (Point(100.1, 190.3), Point(100.4, 11.2)),
        (Point(10.2, 100.3), Point(290.5, 100.6)),
        (Point(-80.3, 50.1), Point(380.7, 140.9)),
        (Point(50.3, -90.4), Point(60.2, 320.8)),
        (Point(-80.3, -50.1), Point(-30.7, -140.9)),
        (Point(400.3, 250.1), Point(500.7, 340.9)),
    ],
)
def test_a_line_has_the_cells_along_it_that_lie_on_the_canvas(a: Point, b: Point) -> None:
    assert RASTER.line_bits(a, b, 7.0, 7.0) == plain_line(RASTER, a, b, 7.0)


def test_a_line_shorter_than_both_symbols_has_no_cells() -> None:
    assert RASTER.line_bits(Point(10.0, 10.0), Point(20.0, 10.0), 6.0, 6.0) == 0


@pytest.mark.parametrize(("columns", "rows", "column", "row"), [(1, 1, 0, 0), (7, 3, 2, 1)])
def test_all_spots_are_seen_once_the_nearest_first(
    columns: int, rows: int, column: int, row: int
) -> None:
    lattice = Lattice(columns, rows, ((0, 0),) * (columns * rows))
    seen = around(lattice, column, row)
    assert sorted(spot for _far, spot in seen) == list(range(columns * rows))
    assert [far for far, _spot in seen] == sorted(far for far, _spot in seen)
    for far, spot in seen:
        i, j = divmod(spot, rows)
        assert far == pytest.approx(math.hypot(i - column, 0.8 * (j - row)) * STEP, abs=0.001)


def seeker(name: str, *ties: str) -> Seeker:
    """Somebody without a choice of shapes."""
    symbol = RASTER.stamp((symbol_box(10.0),))
    return Seeker(name, 10.0, symbol, (), Lattice(1, 1, ((0, 0),)), (0, 0), ties=ties)


def test_lines_are_drawn_when_both_ends_are_down() -> None:
    board = Board(RASTER)
    name = Caption((), Box(-10.0, 10.0, 20.0, 12.0), "below", 0.0)
    client, wished = seeker("client"), seeker("wished", "client")
    board.put(client, Point(60.0, 60.0), name)
    board.put(wished, Point(240.0, 60.0), name)
    board.take_up(client)
    assert board.others().lines == 0
    board.put(client, Point(60.0, 120.0), name)
    drawn = board.others().lines
    assert drawn == RASTER.line_bits(Point(240.0, 60.0), Point(60.0, 120.0), 10.0, 10.0)
    board.take_up(wished)
    assert board.others().lines == 0
