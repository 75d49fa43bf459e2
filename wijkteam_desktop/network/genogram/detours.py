"""Lines to people who were put elsewhere by hand, and around them: nothing else changes.

Where the lines of the rows do not reach somebody, or run through a symbol or a name that now stands
in their way, a couple gets lines that go around.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from wijkteam_desktop.network.genogram.family import Tie
from wijkteam_desktop.network.genogram.placing import SYMBOL
from wijkteam_desktop.network.genogram.result import Line, LineKind, Routes
from wijkteam_desktop.network.genogram.sketch import LABEL_BOTTOM, SIDE, Sketch
from wijkteam_desktop.network.genogram.square_way import (
    Stretch,
    Stub,
    square_way,
    straightened,
)
from wijkteam_desktop.network.genogram.units import couples, touch
from wijkteam_desktop.network.geometry import Box, Point

_HALF = SYMBOL / 2
_OUT = 8.0
_AIR = 5.0
_BESIDE = 3.0
# From a couple line up to the top of its label, on a drawing that is stretched downwards.
_WRITTEN = 12.0
_TIGHT = (0.5, 0.5, 1.5)
# On a drawing that is stretched downwards names come this near to the middle of the symbol.
_LABEL_TOP = 13.0
_FROM_TOP, _FROM_BOTTOM, _FROM_SIDE = 25.0, 40.0, 400.0
_ASIDE = 12.0
_APEX = 16.0
_OFF_MIDDLE, _FROM_UPRIGHT, _FROM_SHORT = 15.0, 25.0, 40.0


def go_around(sketch: Sketch, routes: Routes) -> None:
    """Draw what the rows left out, and anew whatever runs through a symbol or a name."""
    detours = _Detours(sketch, routes)
    loose = sketch.places.loose
    for tie in sketch.family.ties:
        missing = loose & {*tie.partners, *tie.children}
        if missing:
            detours.complete(tie, missing)
    for tie in sketch.family.ties:
        if detours.blocked(tie):
            detours.renew(tie)


class _Detours:
    """Lines of couples, and what they must go around."""

    def __init__(self, sketch: Sketch, routes: Routes) -> None:
        self.sketch = sketch
        self.routes = routes
        self.tie_of = {
            key: tie.index
            for tie in sketch.family.ties
            for key in (tie.id, *tie.child_ids.values())
        }
        self.symbols: list[Box] = []
        self.labels: list[Box] = []
        for person, width in enumerate(sketch.family.widths):
            x, y = sketch.x(person), sketch.y(person)
            self.symbols.append(Box(x - _HALF, y - _HALF, SYMBOL, SYMBOL))
            half = max(width, SYMBOL) / 2
            self.labels.append(Box(x - half, y + _LABEL_TOP, 2 * half, LABEL_BOTTOM - _LABEL_TOP))
        self.solid: list[Box] = []
        self.out = 0.0
        self._keep_off(_AIR, _BESIDE, _OUT)

    def _keep_off(self, symbols: float, labels: float, out: float) -> None:
        """How far lines stay from symbols and names, and how far they leave one straight on."""
        self.solid = [
            *(box.grown(symbols) for box in self.symbols),
            *(box.grown(labels) for box in self.labels),
        ]
        self.out = out

    def _way(
        self,
        starts: Callable[[], list[Stub]],
        goals: Callable[[], list[Stub]],
        tie: Tie,
        tree: Sequence[Line] = (),
    ) -> list[Point] | None:
        """A way at the usual distance of everything, or else as near as can be."""
        own = (LineKind.DROP, LineKind.BAR, LineKind.CHILD) if tree else ()
        lines, onto = self._others(tie, own), _stretches(tree)
        found = square_way(starts(), goals(), onto, [*self.solid, *self._couples()], lines)
        if found is None:
            self._keep_off(*_TIGHT)
            found = square_way(starts(), goals(), onto, self.solid, lines)
            self._keep_off(_AIR, _BESIDE, _OUT)
        return found

    def _couples(self) -> list[Box]:
        """Lines between partners who touch, with what is written over them."""
        return [
            Box(a.x, a.y - _WRITTEN, b.x - a.x, _WRITTEN + 0.5)
            for line in self.routes.lines
            if line.kind is LineKind.COUPLE and len(line.points) == 2
            for a, b in (line.points,)
            if a.y == b.y and a.x < b.x
        ]

    def blocked(self, tie: Tie) -> bool:
        """Whether a line of a couple runs through a symbol or a name."""
        symbols = [box.grown(-0.5) for box in self.symbols]
        labels = [box.grown(-0.5) for box in self.labels]
        # The line to a partner a step lower bends just beside the name of the other.
        foreign = [box for p, box in enumerate(labels) if p not in tie.partners]
        return any(
            box.meets(a, b)
            for line in self._lines(tie)
            for a, b in pairwise(line.points)
            for box in (*symbols, *(foreign if line.kind is LineKind.COUPLE else labels))
            if min(a.x, b.x) < box.right and max(a.x, b.x) > box.x
        )

    def renew(self, tie: Tie) -> None:
        """Draw everything of a couple anew."""
        mine = {id(line) for line in self._lines(tie)}
        self.routes.lines = [line for line in self.routes.lines if id(line) not in mine]
        self.complete(tie, {*tie.partners, *tie.children})

    def complete(self, tie: Tie, missing: set[int]) -> None:
        """Draw what a couple lacks: everything that leads to the *missing*."""
        self.routes.detours.add(tie.index)
        for a, b in couples(tie.partners):
            if a in missing or b in missing:
                self._join(tie, a, b)
        if not tie.children:
            return
        tree = [line for line in self._lines(tie) if line.kind is not LineKind.COUPLE]
        if not missing.isdisjoint(tie.partners) or not tree:
            self._hang(tie, tree)
        for group in self._groups(tie, missing):
            self._lead(tie, group)

    def _lines(self, tie: Tie) -> list[Line]:
        return [line for line in self.routes.lines if self.tie_of[line.union_id] == tie.index]

    def _others(self, tie: Tie, kinds: Iterable[LineKind]) -> list[Stretch]:
        """Stretches of all lines but those of these kinds of a couple."""
        own = set(kinds)
        return _stretches(
            line
            for line in self.routes.lines
            if self.tie_of[line.union_id] != tie.index or line.kind not in own
        )

    def _join(self, tie: Tie, a: int, b: int) -> None:
        """The line between two partners."""
        left, right = (a, b) if self.sketch.x(a) <= self.sketch.x(b) else (b, a)
        found = self._way(lambda: self._sides(left, right), lambda: self._sides(right, left), tie)
        if found is None:
            start, end = self._sides(left, right)[0].end, self._sides(right, left)[0].end
            found = _bent_across(start, end)
        self.routes.lines.append(Line(tie.id, LineKind.COUPLE, tuple(found)))

    def _sides(self, person: int, other: int) -> list[Stub]:
        """Where a partner line may leave somebody: best aside, or above, or under the name."""
        x, y = self.sketch.x(person), self.sketch.y(person)
        toward = 1.0 if self.sketch.x(other) > x else -1.0
        found = [
            Stub(Point(x + way * _HALF, y), Point(x + way * (_HALF + self.out), y))
            for way in (toward, -toward)
        ]
        # Straight below or above the other where that can be, else beside the lines of the parents.
        middle = (x + self.sketch.x(other)) / 2
        across = middle if abs(middle - x) < _ASIDE else x + toward * _ASIDE
        for y0, y1, price in (
            (y - _HALF, y - _HALF - self.out, _FROM_TOP),
            (y + LABEL_BOTTOM, y + LABEL_BOTTOM + self.out, _FROM_BOTTOM),
        ):
            found.append(Stub(Point(across, y0), Point(across, y1), price))
        return found

    def _hang(self, tie: Tie, tree: list[Line]) -> None:
        """The line from the parents down to the lines of the children, or to the first child."""
        starts = self._junctions(tie)
        if not starts:
            return
        found = None
        if tree:
            found = self._way(lambda: self._junctions(tie), list, tie, tree)
            if found is None:
                end = tree[0].points[0]
                found = _bent_down(starts[0].end, end)
            self.routes.lines.append(Line(tie.id, LineKind.DROP, tuple(found)))
        at = found[0] if found else starts[0].end
        self.routes.junctions[tie.index] = (at.x, at.y)

    def _junctions(self, tie: Tie) -> list[Stub]:
        """Where the line to the children may leave: under one parent, or from the couple line."""
        if not tie.partners:
            return []
        if len(tie.partners) == 1:
            parent = tie.partners[0]
            at = Point(self.sketch.x(parent), self.sketch.y(parent) + LABEL_BOTTOM)
            return [Stub(at, Point(at.x, at.y + self.out))]
        found = []
        lines = [line for line in self._lines(tie) if line.kind is LineKind.COUPLE]
        for a, b in _stretches(lines):
            level = a.y == b.y
            length = abs(a.x - b.x) + abs(a.y - b.y)
            price = _FROM_SHORT * (length < 2 * self.out) + (0.0 if level else _FROM_UPRIGHT)
            for share in (0.5, 0.3, 0.7):
                at = Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
                outs = [Point(at.x, at.y + self.out)]
                if not level:
                    outs = [Point(at.x - self.out, at.y), Point(at.x + self.out, at.y)]
                off = _OFF_MIDDLE * (share != 0.5) - min(length, 4 * _HALF) / 4
                found += [Stub(at, out, price + off + _FROM_SHORT) for out in outs]
        free = [s for s in found if not any(_within(box, s.out) for box in self.solid)]
        return sorted(free or found, key=lambda s: s.price)

    def _groups(self, tie: Tie, missing: set[int]) -> list[tuple[int, ...]]:
        """Children to lead to, twins who stand together as one, the nearest first."""
        left = [c for c in tie.children if c in missing]
        found: list[tuple[int, ...]] = []
        for twins in self.sketch.family.twins:
            here = tuple(t for t in twins if t in left)
            if len(here) > 1 and self._side_by_side(here):
                found.append(here)
                left = [c for c in left if c not in here]
        found += [(c,) for c in left]
        x, y = self.routes.junctions.get(tie.index, (0.0, 0.0))
        found.sort(key=lambda g: abs(self.sketch.x(g[0]) - x) + abs(self.sketch.y(g[0]) - y))
        return found

    def _side_by_side(self, twins: tuple[int, ...]) -> bool:
        sketch = self.sketch
        return sketch.places.loose.isdisjoint(twins) and all(
            touch(sketch.units, a, b) and sketch.y(a) == sketch.y(b) for a, b in pairwise(twins)
        )

    def _lead(self, tie: Tie, group: tuple[int, ...]) -> None:
        """The line to a child, or to twins, from whatever of the couple is nearest."""
        ends = self._tops(tie, group)
        tree = [line for line in self._lines(tie) if line.kind is not LineKind.COUPLE]
        goals = [] if tree else self._junctions(tie)
        top = ends[0]
        found = [Point(top.out.x, top.out.y - self.out), top.end]
        if tree or goals:
            # Else the first of siblings of unknown parents: the others come to the line above it.
            way = self._way(
                lambda: self._tops(tie, group),
                lambda: [] if tree else self._junctions(tie),
                tie,
                tree,
            )
            if way is None and len(group) > 1:
                for twin in group:
                    self._lead(tie, (twin,))
                return
            if way is None:
                start = goals[0].end if goals else tree[0].points[0]
                way = _bent_down(start, top.end)[::-1]
            found = way[::-1]
        if not tree and goals:
            self.routes.junctions[tie.index] = (found[0].x, found[0].y)
        names, keys = self.sketch.family.ids, tie.child_ids
        if len(group) == 1:
            key = keys.get(group[0], tie.id)
            self.routes.lines.append(Line(key, LineKind.CHILD, tuple(found), names[group[0]]))
            return
        self.routes.lines.append(Line(tie.id, LineKind.DROP, tuple(found)))
        for twin in group:
            foot = Point(self.sketch.x(twin), self.sketch.y(twin) - _HALF)
            key = keys.get(twin, tie.id)
            self.routes.lines.append(Line(key, LineKind.CHILD, (found[-1], foot), names[twin]))

    def _tops(self, tie: Tie, group: tuple[int, ...]) -> list[Stub]:
        """Where a line comes to a child, best from above, or to the point from which twins part."""
        sketch = self.sketch
        x = sum(sketch.x(c) for c in group) / len(group)
        y = min(sketch.y(c) for c in group)
        top = y - _HALF
        if len(group) > 1:
            return [Stub(Point(x, top - _APEX), Point(x, top - _APEX - self.out))]
        sides = [
            Stub(Point(x + way * _HALF, y), Point(x + way * (_HALF + self.out), y), _FROM_SIDE)
            for way in (-1.0, 1.0)
        ]
        ties = sketch.family.parents[group[0]]
        if len(ties) > 1:
            x += SIDE * (2 * ties.index(tie.index) / (len(ties) - 1) - 1)
        return [Stub(Point(x, top), Point(x, top - self.out)), *sides]


def _stretches(lines: Iterable[Line]) -> list[Stretch]:
    return [ends for line in lines for ends in pairwise(line.points)]


def _within(box: Box, at: Point) -> bool:
    return box.x < at.x < box.right and box.y < at.y < box.bottom


def _bent_across(start: Point, end: Point) -> list[Point]:
    middle = (start.x + end.x) / 2
    return straightened([start, Point(middle, start.y), Point(middle, end.y), end])


def _bent_down(start: Point, end: Point) -> list[Point]:
    middle = (start.y + end.y) / 2
    return straightened([start, Point(start.x, middle), Point(end.x, middle), end])
