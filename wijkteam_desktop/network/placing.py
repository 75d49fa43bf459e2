"""Placing symbols with their names so that nothing overlaps: nearest free spot, then one more look.

Everyone has an ideal place.  In a fixed order each takes the cheapest free spot near it, where cost
is the distance, how short or how unusual the shape of the name is, and how much the lines run
through symbols and names.  Then each is taken up once more and put where it is best with everybody
there.  Same input, same result: there is no chance in it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeAlias

from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.raster import Raster

# Cost of a cell of line through a symbol and through a name, in units of distance.
_LINE_IN_SYMBOL = 2.5
_LINE_IN_NAME = 0.5
_STEP = 7
# The rows of the family give way to lines less easily than people in a ring.
_ORDERLY = 4.0
# Free spots that are weighed before the best of them is taken.
_WEIGHED = 7
_ROUNDS = 3
CLEARANCE = 1.5


Spots: TypeAlias = Callable[[], Iterator[tuple[float, float, float]]]


@dataclass(frozen=True, slots=True)
class Seeker:
    """Somebody who seeks a place: the symbol's reach, the shapes of the name with their costs.

    ``spots`` gives (cost, place) pairs, cheapest first; ``fixed`` is a place that must be kept.
    ``ties`` are the ids of those a line goes to.  People of one ``part`` (sector and ring) can close
    up: ``sweeps`` give the same spots from either end of it.
    """

    id: str
    reach: float
    captions: tuple[tuple[float, Caption], ...]
    spots: Spots
    ties: tuple[str, ...] = ()
    fixed: Point | None = None
    part: tuple[int, int] | None = None
    sweeps: tuple[Spots, ...] = ()


@dataclass(slots=True)
class Board:
    """The canvas while it fills."""

    raster: Raster
    taken: int = 0
    points: dict[str, Point] = field(default_factory=dict)
    captions: dict[str, Caption] = field(default_factory=dict)
    reaches: dict[str, float] = field(default_factory=dict)
    footprints: dict[str, int] = field(default_factory=dict)
    symbols: dict[str, int] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)

    def block(self, boxes: Sequence[Box]) -> None:
        """Keep everything out of these boxes."""
        for box in boxes:
            self.taken |= self.raster.box_bits(box)

    def put(self, seeker: Seeker, point: Point, caption: Caption) -> None:
        """Put somebody down."""
        symbol = self.raster.box_bits(symbol_box(seeker.reach).moved(point.x, point.y))
        name = self.raster.box_bits(caption.box.moved(point.x, point.y))
        self.points[seeker.id] = point
        self.captions[seeker.id] = caption
        self.reaches[seeker.id] = seeker.reach
        self.symbols[seeker.id] = symbol
        self.footprints[seeker.id] = symbol | name
        self.taken |= symbol | name
        for other in seeker.ties:
            if other in self.points:
                self.lines[_pair(seeker.id, other)] = self._line(seeker, point, other)

    def take_up(self, seeker: Seeker) -> None:
        """Take somebody up again, with the lines."""
        self.taken &= ~self.footprints.pop(seeker.id)
        del self.points[seeker.id], self.symbols[seeker.id], self.captions[seeker.id]
        for other in seeker.ties:
            self.lines.pop(_pair(seeker.id, other), None)

    def best(self, seeker: Seeker, others: Others, limit: int) -> tuple[Point, Caption] | None:
        """Cheapest free spot and shape of the name; None when there is no free spot.

        At most *limit* free spots are weighed, the nearest first.
        """
        found: tuple[Point, Caption] | None = None
        lowest = math.inf
        weighed = 0
        symbol = self.raster.stamp((symbol_box(seeker.reach),))
        shapes = [
            (cost, caption, self.raster.stamp((symbol_box(seeker.reach), caption.box)))
            for cost, caption in seeker.captions
        ]
        taken, offset, cell = self.taken, self.raster.offset, self.raster.cell
        seen: set[tuple[int, int]] = set()
        for far, x, y in seeker.spots():
            if far >= lowest or weighed >= limit:
                break
            at = column, row = self.raster.cell_of(x, y)
            if at in seen:
                continue
            seen.add(at)
            start = offset(symbol, column, row)
            if start < 0 or (taken >> start) & symbol.bits:
                continue
            own: int | None = None
            point = Point(column * cell, row * cell)
            for cost, caption, stamp in shapes:
                if far + cost >= lowest:
                    break
                start = offset(stamp, column, row)
                if start < 0 or (taken >> start) & stamp.bits:
                    continue
                weighed += 1
                if own is None:
                    own = self._lines_from(seeker, point)
                    through = (
                        (own & others.symbols).bit_count() * _LINE_IN_SYMBOL
                        + (own & others.footprints).bit_count() * _LINE_IN_NAME
                        + self._hits(others.lines, symbol.bits, offset(symbol, column, row))
                        * _LINE_IN_SYMBOL
                    )
                name = self._hits(others.lines | own, stamp.bits, start) * _LINE_IN_NAME
                total = far + cost + through + name
                if total < lowest:
                    found, lowest = (point, caption), total
        return found

    def _hits(self, lines: int, bits: int, start: int) -> int:
        return ((lines >> start) & bits).bit_count()

    def _lines_from(self, seeker: Seeker, point: Point) -> int:
        bits = 0
        for other in seeker.ties:
            if other in self.points:
                bits |= self._line(seeker, point, other)
        return bits

    def _line(self, seeker: Seeker, point: Point, other: str) -> int:
        return self.raster.line_bits(point, self.points[other], seeker.reach, self.reaches[other])


@dataclass(frozen=True, slots=True)
class Others:
    """Bits of everything that is there already, to weigh lines against."""

    symbols: int
    footprints: int
    lines: int

    @classmethod
    def on(cls, board: Board) -> Others:
        """What is on the board now."""
        symbols = footprints = lines = 0
        for bits in board.symbols.values():
            symbols |= bits
        for bits in board.footprints.values():
            footprints |= bits
        for bits in board.lines.values():
            lines |= bits
        return cls(symbols, footprints, lines)


def place_all(
    board: Board,
    seekers: Sequence[Seeker],
    *,
    all_or_nothing: bool = True,
) -> list[str]:
    """Place everybody, the fixed ones first; give the ids of those for whom there was no room.

    With *all_or_nothing* it does not look any further for those.
    """
    failed: list[str] = []
    for seeker in seekers:
        if seeker.fixed is not None and not _put_fixed(board, seeker):
            failed.append(seeker.id)
    if failed and all_or_nothing:
        return failed
    free = [s for s in seekers if s.fixed is None]
    for seeker in free:
        spot = board.best(seeker, Others.on(board), _WEIGHED)
        if spot is None:
            failed.append(seeker.id)
            continue
        board.put(seeker, *spot)
    for seeker in [s for s in free if s.id in failed]:
        if seeker.id in failed and close_up(board, [s for s in free if s.part == seeker.part]):
            failed = [f for f in failed if f not in board.points]
    if failed and all_or_nothing:
        return failed
    for seeker in free:
        if seeker.id in board.points:
            look_again(board, seeker)
    for _round in range(_ROUNDS if failed else 0):
        for seeker in free:
            if seeker.id in board.points:
                look_again(board, seeker)
                continue
            spot = board.best(seeker, Others.on(board), _WEIGHED)
            if spot is not None:
                board.put(seeker, *spot)
                failed.remove(seeker.id)
        if not failed:
            break
    return failed


def look_again(board: Board, seeker: Seeker) -> None:
    """Take somebody up and put them where it is best now that the others are there."""
    point, caption = board.points[seeker.id], board.captions[seeker.id]
    board.take_up(seeker)
    spot = board.best(seeker, Others.on(board), 8 * _WEIGHED)
    board.put(seeker, *(spot or (point, caption)))


def close_up(board: Board, group: Sequence[Seeker]) -> bool:
    """Let the people of one part of a ring stand closer together, so that all of them fit.

    Says whether that worked; if not, everybody is where they were.
    """
    before = {
        s.id: (board.points[s.id], board.captions[s.id]) for s in group if s.id in board.points
    }
    for end in range(min((len(s.sweeps) for s in group), default=0)):
        for seeker in group:
            if seeker.id in board.points:
                board.take_up(seeker)
        turn = group if end == 0 else group[::-1]
        if all(_take_first(board, seeker, seeker.sweeps[end]) for seeker in turn):
            # Spread out again, beginning where the room is.
            for seeker in turn[::-1]:
                look_again(board, seeker)
            return True
    for seeker in group:
        if seeker.id in board.points:
            board.take_up(seeker)
    for seeker in group:
        if seeker.id in before:
            board.put(seeker, *before[seeker.id])
    return False


def _take_first(board: Board, seeker: Seeker, spots: Spots) -> bool:
    spot = board.best(replace(seeker, spots=spots, ties=()), Others(0, 0, 0), 1)
    if spot is None:
        return False
    board.put(seeker, *spot)
    return True


def symbol_box(reach: float) -> Box:
    """Room of a symbol about its centre, with a little air."""
    half = reach + CLEARANCE
    return Box(-half, -half, 2 * half, 2 * half)


def ring_spots(
    angle: float,
    radius: float,
    angles: tuple[float, float],
    radii: tuple[float, float],
    point: Callable[[float, float], Point],
) -> Iterator[tuple[float, float, float]]:
    """Spots in a part of a ring, nearest to the ideal first: (distance, x, y)."""
    low, high = angles
    inner, outer = radii
    reach = max(high - angle, angle - low) * radius
    for far, along, across in _steps(int(reach // _STEP) + 1, int((outer - inner) // _STEP) + 1):
        r = radius + across
        if not inner <= r <= outer:
            continue
        a = angle + along / radius
        if low <= a <= high:
            p = point(a, r)
            yield far, p.x, p.y


def disc_spots(
    ideal: Point, centre: Point, radii: tuple[float, float]
) -> Iterator[tuple[float, float, float]]:
    """Spots in a disc or ellipse (half width, half height), nearest to the ideal first."""
    rx, ry = radii
    count = int(2 * max(rx, ry) // _STEP) + 1
    for far, along, across in _steps(count, count):
        x, y = ideal.x + along, ideal.y + across
        if ((x - centre.x) / rx) ** 2 + ((y - centre.y) / ry) ** 2 <= 1.0:
            yield _ORDERLY * far, x, y


@lru_cache(maxsize=64)
def _steps(along: int, across: int) -> tuple[tuple[float, float, float], ...]:
    """Offsets on a grid of steps, nearest first; a step across a ring costs less than along it."""
    found = [
        (math.hypot(i * _STEP, 0.8 * j * _STEP), float(i * _STEP), float(j * _STEP))
        for i in range(-along, along + 1)
        for j in range(-across, across + 1)
    ]
    return tuple(sorted(found, key=lambda s: (round(s[0], 3), abs(s[1]), s[1], s[2])))


def _put_fixed(board: Board, seeker: Seeker) -> bool:
    """Put somebody on their own place with the best shape of the name that is free there."""
    point = seeker.fixed
    if point is None:
        return False
    raster = board.raster
    canvas = Box(0.0, 0.0, raster.columns * raster.cell, raster.rows * raster.cell)
    symbol = symbol_box(seeker.reach).moved(point.x, point.y)
    for _cost, caption in seeker.captions:
        box = caption.box.moved(point.x, point.y)
        if not _inside(canvas, box) or not _inside(canvas, symbol):
            continue
        if board.taken & (raster.box_bits(symbol) | raster.box_bits(box)):
            continue
        board.put(seeker, point, caption)
        return True
    return False


def _inside(outer: Box, inner: Box) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
