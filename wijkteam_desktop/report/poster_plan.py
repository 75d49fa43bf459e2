"""How a drawing is spread over sheets: fitted on one, or over a grid that is glued together.

Plain numbers, so that it can be tested and shown before anything is printed.  Paper is in points
(1/72 inch), y up from the bottom as in a PDF; drawings are in drawing units, y down.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.network.geometry import Box
from wijkteam_desktop.translation import _

MM = 72.0 / 25.4
SIDE, TOP, BOTTOM = 12.0 * MM, 18.0 * MM, 14.0 * MM
"""Margins, for crop marks and the lines of text around the drawing."""
OVERLAP = 10.0 * MM
"""What two neighbouring sheets both show: the strip that is glued."""
MOST_ACROSS = 12


class Paper(StrEnum):
    """Sizes of paper."""

    A4 = "a4"
    A3 = "a3"


_SIZES = {Paper.A4: (210.0 * MM, 297.0 * MM), Paper.A3: (297.0 * MM, 420.0 * MM)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper and which way it lies."""

    paper: Paper = Paper.A4
    landscape: bool = True

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        narrow, wide = _SIZES[self.paper]
        return (wide, narrow) if self.landscape else (narrow, wide)

    @property
    def frame(self) -> Box:
        """The part for the drawing, in points: left, bottom, width, height."""
        width, height = self.size
        return Box(SIDE, BOTTOM, width - 2 * SIDE, height - TOP - BOTTOM)


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet of a grid; column and row from 1, the top left first.

    ``area`` is what of the drawing it shows, in drawing units, with the strips that its neighbours
    show too.
    """

    column: int
    row: int
    area: Box

    @property
    def name(self) -> str:
        """Name as on a chess board, from the top left: A1, B1, A2."""
        return f"{chr(ord('A') + self.column - 1)}{self.row}"


@dataclass(frozen=True, slots=True)
class Poster:
    """A drawing spread over sheets; ``scale`` is points per drawing unit."""

    sheet: Sheet
    scale: float
    columns: int
    rows: int
    area: Box

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The sheets, row by row."""
        return tuple(self._tiles())

    @property
    def overlap(self) -> float:
        """Width of the strip that neighbours share, in drawing units."""
        return OVERLAP / self.scale

    def _tiles(self) -> Iterator[Tile]:
        frame = self.sheet.frame
        wide, high = frame.w / self.scale, frame.h / self.scale
        for row in range(self.rows):
            for column in range(self.columns):
                x = self.area.x + column * (wide - self.overlap)
                y = self.area.y + row * (high - self.overlap)
                yield Tile(column + 1, row + 1, Box(x, y, wide, high))


def plan_poster(bounds: Box, sheet: Sheet, *, across: int = 1) -> Poster:
    """Spread a drawing over *across* sheets beside each other, and as many below as it needs.

    One sheet across shows all of it on that one sheet.  Raises InvalidInput for a number of sheets
    that makes no sense.
    """
    if not 1 <= across <= MOST_ACROSS:
        raise InvalidInput(
            _("Kies 1 tot en met {most} bladen naast elkaar. Er is niets afgedrukt.").format(
                most=MOST_ACROSS
            )
        )
    wide, high = max(bounds.w, 1.0), max(bounds.h, 1.0)
    frame = sheet.frame
    if across == 1:
        scale, rows = min(frame.w / wide, frame.h / high), 1
    else:
        scale = _covered(frame.w, across) / wide
        rows = _needed(frame.h, high * scale)
    total_w = _covered(frame.w, across) / scale
    total_h = _covered(frame.h, rows) / scale
    area = Box(bounds.x - (total_w - wide) / 2, bounds.y - (total_h - high) / 2, total_w, total_h)
    return Poster(sheet, scale, across, rows, area)


def sheets_across(bounds: Box, sheet: Sheet, letter: float, *, least: float = 8.0) -> int:
    """Give the fewest sheets across on which letters of *letter* units are *least* points high."""
    for across in range(1, MOST_ACROSS):
        if plan_poster(bounds, sheet, across=across).scale * letter >= least:
            return across
    return MOST_ACROSS


def _covered(side: float, count: int) -> float:
    """Give what so many sheets show together, in points."""
    return side + (count - 1) * (side - OVERLAP)


def _needed(side: float, length: float) -> int:
    """Give how many sheets show a length, in points."""
    return 1 + max(0, math.ceil((length - side) / (side - OVERLAP) - 1e-9))
