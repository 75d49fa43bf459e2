"""The canvas while it fills: what is taken, which lines run where, and the best free spot."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.geometry import Box, Point
from wijkteam_desktop.network.lattice import Lattice, around
from wijkteam_desktop.network.raster import Raster, Stamp

# Cost of a bit of line through a symbol and through a name, in units of distance.
_LINE_IN_SYMBOL = 5.0
_LINE_IN_NAME = 1.0
CLEARANCE = 1.5
# When pushing others aside: spots and shapes that are weighed, and the distance that weighs as much
# as pushing one.
_PUSH_SPOTS = 30
_PUSH_SHAPES = 3
_PUSH_FAR = 60.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A form that symbol and name may take together, its bits and its cost."""

    cost: float
    caption: Caption
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Seeker:
    """Somebody who seeks a place.

    ``shapes`` come cheapest first.  ``start`` is the ideal spot of the ``lattice``; each unit away
    from it costs ``pull``.  ``ties`` are the ids of those a line goes to.  A ``fixed`` place is
    kept, unless it is taken and not ``pinned``.  ``part`` is sector and ring, None in the centre.
    """

    id: str
    reach: float
    symbol: Stamp
    shapes: tuple[Shape, ...]
    lattice: Lattice
    start: tuple[int, int]
    pull: float = 1.0
    ties: tuple[str, ...] = ()
    fixed: Point | None = None
    pinned: bool = False
    part: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Others:
    """Bits of everything that is there already, to weigh lines against."""

    symbols: int = 0
    footprints: int = 0
    lines: int = 0


@dataclass(slots=True)
class Board:
    """The canvas and who stands where.

    ``in_symbol`` and ``in_name`` are the cost of a bit of line through a symbol and a name;
    ``bundles`` says how far to both sides several lines between the same two reach.
    """

    raster: Raster
    in_symbol: float = _LINE_IN_SYMBOL
    in_name: float = _LINE_IN_NAME
    bundles: Mapping[tuple[str, str], float] = field(default_factory=dict)
    taken: int = 0
    points: dict[str, Point] = field(default_factory=dict)
    captions: dict[str, Caption] = field(default_factory=dict)
    reaches: dict[str, float] = field(default_factory=dict)
    footprints: dict[str, int] = field(default_factory=dict)
    symbols: dict[str, int] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    # Lines nobody has asked for yet: while people are pushed about, most are never needed.
    undrawn: dict[tuple[str, str], tuple[Seeker, str]] = field(default_factory=dict)

    def block(self, boxes: Iterable[Box]) -> None:
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
                self.undrawn[_pair(seeker.id, other)] = seeker, other

    def take_up(self, seeker: Seeker) -> None:
        """Take somebody up again, with the lines."""
        self.taken &= ~self.footprints.pop(seeker.id)
        del self.points[seeker.id], self.symbols[seeker.id], self.captions[seeker.id]
        for other in seeker.ties:
            pair = _pair(seeker.id, other)
            self.lines.pop(pair, None)
            self.undrawn.pop(pair, None)

    def others(self) -> Others:
        """What is on the board now."""
        for pair, (seeker, other) in tuple(self.undrawn.items()):
            # Who is wished for is tied to a client, but the client not to them: one may be up.
            if seeker.id in self.points and other in self.points:
                self.lines[pair] = self._line(seeker, self.points[seeker.id], other)
                del self.undrawn[pair]
        symbols = footprints = lines = 0
        for bits in self.symbols.values():
            symbols |= bits
        for bits in self.footprints.values():
            footprints |= bits
        for bits in self.lines.values():
            lines |= bits
        return Others(symbols, footprints, lines)

    def first(self, seeker: Seeker, start: tuple[int, int]) -> tuple[Point, Caption] | None:
        """Free spot nearest to *start*, with the cheapest shape that fits there."""
        return self._search(seeker, start, None, 1)

    def roughly(self, seeker: Seeker, limit: int) -> tuple[Point, Caption] | None:
        """As ``best``, but whatever the lines run through: many times faster."""
        return self._search(seeker, seeker.start, None, limit)

    def best(self, seeker: Seeker, limit: int) -> tuple[Point, Caption] | None:
        """Cheapest free spot and shape of the name; None when there is no free spot.

        At most *limit* free spots are weighed, those nearest to the ideal.
        """
        return self._search(seeker, seeker.start, self.others(), limit)

    def cheapest_push(
        self, seeker: Seeker, pushed: Mapping[str, int], movable: Collection[str]
    ) -> tuple[tuple[Point, Caption], list[str]] | None:
        """Spot near the ideal for which the fewest others must go, and who; None for no spot.

        Only *movable* people are pushed; each counts for one and for the times *pushed* before.
        """
        solid = self.taken
        loose = []
        for other, bits in sorted(self.footprints.items()):
            if other in movable:
                solid &= ~bits
                # First and last bit: who stands in other rows need not be looked at.
                loose.append((other, bits, (bits & -bits).bit_length() - 1, bits.bit_length()))
        lattice, across, down = seeker.lattice, self.raster.columns, self.raster.rows
        shapes = seeker.shapes[:_PUSH_SHAPES]
        found: tuple[tuple[Point, Caption], list[str]] | None = None
        lowest = math.inf
        tried = 0
        for far, spot in around(lattice, *seeker.start):
            cell = lattice.cells[spot]
            if cell is None:
                continue
            if tried >= _PUSH_SPOTS:
                break
            at = cell[1] * across + cell[0]
            free = False
            for shape in shapes:
                stamp = shape.stamp
                if (
                    not stamp.fits(*cell, across, down)
                    or (solid >> (at + stamp.shift)) & stamp.bits
                ):
                    continue
                free = True
                there = stamp.bits << (at + stamp.shift)
                if far / _PUSH_FAR >= lowest:
                    break
                if there & self.taken and far / _PUSH_FAR + 1.0 >= lowest:
                    continue
                top, bottom = at + stamp.shift, there.bit_length()
                others = [
                    other
                    for other, bits, low, high in loose
                    if low < bottom and top < high and bits & there
                ]
                cost = far / _PUSH_FAR + sum(1.0 + pushed.get(o, 0) for o in others)
                if cost < lowest:
                    point = Point(cell[0] * self.raster.cell, cell[1] * self.raster.cell)
                    found, lowest = ((point, shape.caption), others), cost
            tried += free
        return found

    def _search(
        self, seeker: Seeker, start: tuple[int, int], others: Others | None, limit: int
    ) -> tuple[Point, Caption] | None:
        found: tuple[Point, Caption] | None = None
        lowest = math.inf
        weighed = 0
        own: int | None = None
        lattice, cells = seeker.lattice, seeker.lattice.cells
        symbol, shapes = seeker.symbol, seeker.shapes
        taken, across, down = self.taken, self.raster.columns, self.raster.rows
        left, top, right, bottom = symbol.margins(across, down)
        bits = symbol.bits
        pull = seeker.pull
        for far, spot in around(lattice, *start):
            far *= pull
            if far >= lowest or weighed >= limit:
                break
            cell = cells[spot]
            if cell is None:
                continue
            column, row = cell
            if column < left or row < top or column > right or row > bottom:
                continue
            at = row * across + column
            if (taken >> (at + symbol.shift)) & bits:
                continue
            seen = False
            for shape in shapes:
                if far + shape.cost >= lowest:
                    break
                stamp = shape.stamp
                if not stamp.fits(column, row, across, down):
                    continue
                if (taken >> (at + stamp.shift)) & stamp.bits:
                    continue
                point = Point(column * self.raster.cell, row * self.raster.cell)
                if others is None:
                    weighed += not seen
                    seen = True
                    found, lowest = (point, shape.caption), far + shape.cost
                    break
                if not seen:
                    seen = True
                    weighed += 1
                    own = None
                    crossed = (others.lines >> (at + symbol.shift)) & bits
                    through = crossed.bit_count() * self.in_symbol
                if far + shape.cost + through >= lowest:
                    break
                if own is None:
                    own = self._lines_from(seeker, point)
                    through += (own & others.symbols).bit_count() * self.in_symbol
                    through += (own & others.footprints).bit_count() * self.in_name
                    lines = others.lines | own
                    if far + shape.cost + through >= lowest:
                        break
                name = ((lines >> (at + stamp.shift)) & stamp.bits).bit_count() * self.in_name
                total = far + shape.cost + through + name
                if total < lowest:
                    found, lowest = (point, shape.caption), total
        return found

    def _lines_from(self, seeker: Seeker, point: Point) -> int:
        bits = 0
        for other in seeker.ties:
            if other in self.points:
                bits |= self._line(seeker, point, other)
        return bits

    def _line(self, seeker: Seeker, point: Point, other: str) -> int:
        there = self.points[other]
        trims = seeker.reach, self.reaches[other]
        aside = self.bundles.get(_pair(seeker.id, other))
        if not aside:
            return self.raster.line_bits(point, there, *trims)
        far = math.hypot(there.x - point.x, there.y - point.y) or 1.0
        dx, dy = (point.y - there.y) / far * aside, (there.x - point.x) / far * aside
        bits = 0
        for side in (-1, 1):
            a = Point(point.x + side * dx, point.y + side * dy)
            b = Point(there.x + side * dx, there.y + side * dy)
            bits |= self.raster.line_bits(a, b, *trims)
        return bits


def symbol_box(reach: float) -> Box:
    """Room of a symbol about its centre, with a little air."""
    half = reach + CLEARANCE
    return Box(-half, -half, 2 * half, 2 * half)


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
