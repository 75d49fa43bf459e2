"""Spots that somebody may take, as a lattice: along a part of a ring, or over the centre disc."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.raster import Raster
from wijkteam_desktop.network.ring_frame import RingFrame

STEP = 7.0
# A step across a ring costs less than one along it.
_ACROSS = 0.8


@dataclass(frozen=True, slots=True)
class Lattice:
    """Cells of the raster in ``columns`` along and ``rows`` across; None where nobody may stand."""

    columns: int
    rows: int
    cells: tuple[tuple[int, int] | None, ...]

    def at(self, column: int, row: int) -> tuple[int, int] | None:
        """Cell of a spot."""
        return self.cells[column * self.rows + row]

    def nearest(self, column: int, row: int) -> tuple[int, int]:
        """Column and row of the spot nearest to a cell of the raster."""
        best = min(
            (i for i, cell in enumerate(self.cells) if cell is not None),
            key=lambda i: _distance(self.cells[i], column, row),
            default=0,
        )
        return divmod(best, self.rows)


def _distance(cell: tuple[int, int] | None, column: int, row: int) -> float:
    return math.inf if cell is None else math.hypot(cell[0] - column, cell[1] - row)


def ring_lattice(
    frame: RingFrame, raster: Raster, angles: tuple[float, float], radii: tuple[float, float]
) -> Lattice:
    """Spots between two angles and two radii, both included."""
    low, high = angles
    inner, outer = radii
    middle = (inner + outer) / 2
    columns = max(1, int((high - low) * middle / STEP)) + 1
    rows = max(0, int((outer - inner) / STEP)) + 1
    first = middle - (rows - 1) * STEP / 2
    cells = []
    for i in range(columns):
        angle = low + (high - low) * i / (columns - 1)
        cos, sin = frame.stretch * math.cos(angle), math.sin(angle)
        for j in range(rows):
            r = first + j * STEP
            cells.append(raster.cell_of(frame.centre.x + r * cos, frame.centre.y + r * sin))
    return Lattice(columns, rows, tuple(cells))


def disc_lattice(raster: Raster, centre: Point, radii: tuple[float, float]) -> Lattice:
    """Spots in a disc or ellipse (half width, half height)."""
    rx, ry = radii
    columns, rows = 2 * int(rx / STEP) + 1, 2 * int(ry / STEP) + 1
    cells: list[tuple[int, int] | None] = []
    for i in range(columns):
        dx = (i - columns // 2) * STEP
        for j in range(rows):
            dy = (j - rows // 2) * STEP
            inside = (dx / rx) ** 2 + (dy / ry) ** 2 <= 1.0
            cells.append(raster.cell_of(centre.x + dx, centre.y + dy) if inside else None)
    return Lattice(columns, rows, tuple(cells))


def around(lattice: Lattice, column: int, row: int) -> tuple[tuple[float, int], ...]:
    """(distance, number of the cell) of all spots of a lattice seen from one, nearest first."""
    return _around(lattice.columns, lattice.rows, column, row)


@lru_cache(maxsize=512)
def _around(columns: int, rows: int, column: int, row: int) -> tuple[tuple[float, int], ...]:
    left, right, up, down = -column, columns - column, -row, rows - row
    own = column * rows + row
    return tuple(
        (far, own + i * rows + j)
        for far, i, j in _offsets(_rounded(columns), _rounded(rows))
        if left <= i < right and up <= j < down
    )


def _rounded(count: int) -> int:
    """The next power of two, so that few tables are made."""
    return 1 << (count - 1).bit_length()


@lru_cache(maxsize=64)
def _offsets(columns: int, rows: int) -> tuple[tuple[float, int, int], ...]:
    found = [
        (round(math.hypot(i, _ACROSS * j) * STEP, 3), i, j)
        for i in range(1 - columns, columns)
        for j in range(1 - rows, rows)
    ]
    return tuple(sorted(found, key=lambda s: (s[0], abs(s[2]), s[2], s[1])))
