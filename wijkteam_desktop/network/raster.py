"""Where there is room: the canvas as one whole number, a bit for every small square.

A shape is a number too.  Shifting the canvas and taking the bits both have in common tests a shape
of any form against everything that stands there in about a microsecond, in plain Python.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from wijkteam_desktop.network.geometry import Box, Point

# Every so many cells of a line are looked at: enough to weigh it.
_SAMPLE = 2.0


@dataclass(frozen=True, slots=True)
class Stamp:
    """A shape as bits: ``left`` and ``top`` cells from its own cell, ``wide`` by ``high`` cells.

    ``shift`` is the distance in bits from its own cell to its first bit, on the raster it is for.
    """

    bits: int
    left: int
    top: int
    wide: int
    high: int
    shift: int

    def margins(self, columns: int, rows: int) -> tuple[int, int, int, int]:
        """First column, first row, last column and last row where its cell may be on a raster."""
        right, bottom = columns - self.left - self.wide, rows - self.top - self.high
        return -self.left, -self.top, right, bottom

    def fits(self, column: int, row: int, columns: int, rows: int) -> bool:
        """Say whether it lies on the raster with its cell there."""
        left, top = column + self.left, row + self.top
        return left >= 0 and top >= 0 and left + self.wide <= columns and top + self.high <= rows


@dataclass(frozen=True, slots=True)
class Raster:
    """Cells of ``cell`` units over a canvas of ``columns`` by ``rows``, from its corner (0, 0)."""

    columns: int
    rows: int
    cell: float

    @classmethod
    def over(cls, width: float, height: float, cell: float) -> Raster:
        """Raster over a canvas; cells that stick out at the right or bottom do not count."""
        return cls(int(width / cell), int(height / cell), cell)

    def cell_of(self, x: float, y: float) -> tuple[int, int]:
        """Cell corner nearest to a place."""
        return round(x / self.cell), round(y / self.cell)

    def stamp(self, boxes: tuple[Box, ...]) -> Stamp:
        """Bits of all cells that the boxes touch, the boxes given relative to a cell corner."""
        spans = tuple(
            (
                math.floor(b.x / self.cell),
                math.floor(b.y / self.cell),
                math.ceil(b.right / self.cell),
                math.ceil(b.bottom / self.cell),
            )
            for b in boxes
        )
        return _stamp(spans, self.columns)

    def box_bits(self, box: Box) -> int:
        """Bits of all cells that a box touches; what lies outside the canvas is left out."""
        x0, y0 = max(0, math.floor(box.x / self.cell)), max(0, math.floor(box.y / self.cell))
        x1 = min(self.columns, math.ceil(box.right / self.cell))
        y1 = min(self.rows, math.ceil(box.bottom / self.cell))
        if x1 <= x0 or y1 <= y0:
            return 0
        return _filled(x1 - x0, y1 - y0, self.columns) << (y0 * self.columns + x0)

    def line_bits(self, a: Point, b: Point, trim_a: float, trim_b: float) -> int:
        """Bits of every other cell along a line from *trim_a* past a to *trim_b* before b."""
        dx, dy = b.x - a.x, b.y - a.y
        length = math.hypot(dx, dy)
        if length <= trim_a + trim_b:
            return 0
        steps = max(1, int((length - trim_a - trim_b) / (_SAMPLE * self.cell)))
        first, part = trim_a / length, (length - trim_a - trim_b) / length / steps
        x, y = (a.x + dx * first) / self.cell, (a.y + dy * first) / self.cell
        step_x, step_y = dx * part / self.cell, dy * part / self.cell
        columns, rows = self.columns, self.rows
        end_x, end_y = x + step_x * steps, y + step_y * steps
        # Only the rows the line goes through: numbers as long as the canvas cost the most time.
        top = max(0, int(min(y, end_y)) - 1)
        base = -top * columns
        field = bytearray(max(1, (int(max(y, end_y)) + 2 - top) * columns // 8 + 1))
        within = (
            min(x, end_x, y, end_y) >= 1
            and max(x, end_x) < columns - 1
            and max(y, end_y) < rows - 1
        )
        for _step in range(steps + 1):
            column, row = int(x), int(y)
            if within or (0 <= column < columns and 0 <= row < rows):
                bit = row * columns + column + base
                field[bit >> 3] |= 1 << (bit & 7)
            x += step_x
            y += step_y
        return int.from_bytes(field, "little") << (top * columns)


@lru_cache(maxsize=4096)
def _stamp(spans: tuple[tuple[int, int, int, int], ...], columns: int) -> Stamp:
    left, top = min(s[0] for s in spans), min(s[1] for s in spans)
    right, bottom = max(s[2] for s in spans), max(s[3] for s in spans)
    bits = 0
    for x0, y0, x1, y1 in spans:
        bits |= _filled(x1 - x0, y1 - y0, columns) << ((y0 - top) * columns + x0 - left)
    return Stamp(bits, left, top, right - left, bottom - top, top * columns + left)


@lru_cache(maxsize=2048)
def _filled(wide: int, high: int, columns: int) -> int:
    """A filled rectangle of cells at the corner of the canvas."""
    row = (1 << wide) - 1
    bits = 0
    for i in range(high):
        bits |= row << (i * columns)
    return bits
