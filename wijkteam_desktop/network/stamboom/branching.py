"""Lines to children that branch anywhere: in stretches by who hangs on them.

The layout gives a tree of polylines; where one ends on another they are joined.  From the spot
where it leaves the parents each stretch is followed down, so that its look can be that of the ties
of the children beyond it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from wijkteam_desktop.network.genogram import Line
from wijkteam_desktop.network.geometry import Point

_NEAR = 0.05

Branch = tuple[tuple[Point, ...], frozenset[str]]


def branches(lines: Sequence[Line], root: Point | None) -> list[Branch]:
    """Stretches between the spots where lines part, each with the children that hang on it.

    *lines* are those of one union that lead to children; *root* is where they leave the parents,
    None where nobody is above them: then everybody hangs on what several share.
    """
    near = _joined(lines)
    feet = {line.points[-1]: line.person_id for line in lines if line.person_id}
    if not near:
        return []
    everyone = frozenset(feet.values())
    known = root is not None and root in near
    start = root if known and root is not None else _inner(near, feet)
    served: dict[tuple[Point, Point], frozenset[str]] = {}
    order, above = _walk(near, start)
    below: dict[Point, frozenset[str]] = {}
    for at in reversed(order):
        mine = frozenset((feet[at],)) if at in feet else frozenset()
        below[at] = mine.union(*(below[to] for to in near[at] if above.get(to) == at))
        if at in above:
            own = below[at]
            served[above[at], at] = own if known or len(own) == 1 else everyone
    return _runs(order, above, near, served, set(feet))


def _joined(lines: Iterable[Line]) -> dict[Point, list[Point]]:
    """Spots and their neighbours; a stretch is cut where another line ends on it."""
    stretches = [ends for line in lines for ends in pairwise(line.points) if ends[0] != ends[1]]
    spots = list(dict.fromkeys(p for ends in stretches for p in ends))
    near: dict[Point, list[Point]] = {}
    for a, b in stretches:
        on = [p for p in spots if _between(a, p, b)]
        on.sort(key=lambda p: abs(p.x - a.x) + abs(p.y - a.y))
        for p, q in pairwise([a, *on, b]):
            for one, other in ((p, q), (q, p)):
                if other not in near.setdefault(one, []):
                    near[one].append(other)
    return near


def _between(a: Point, p: Point, b: Point) -> bool:
    if p in (a, b):
        return False
    if abs(a.x - b.x) < _NEAR:
        return abs(p.x - a.x) < _NEAR and min(a.y, b.y) < p.y < max(a.y, b.y)
    if abs(a.y - b.y) < _NEAR:
        return abs(p.y - a.y) < _NEAR and min(a.x, b.x) < p.x < max(a.x, b.x)
    return False


def _inner(near: dict[Point, list[Point]], feet: dict[Point, str]) -> Point:
    """A spot that is nobody's end, the highest and leftmost with most lines."""
    inner = [p for p in near if p not in feet] or list(near)
    return min(inner, key=lambda p: (-len(near[p]), p.y, p.x))


def _walk(near: dict[Point, list[Point]], start: Point) -> tuple[list[Point], dict[Point, Point]]:
    order, above = [start], dict[Point, Point]()
    for at in order:
        for to in near[at]:
            if to != start and to not in above:
                above[to] = at
                order.append(to)
    return order, above


def _runs(
    order: list[Point],
    above: dict[Point, Point],
    near: dict[Point, list[Point]],
    served: dict[tuple[Point, Point], frozenset[str]],
    feet: set[Point],
) -> list[Branch]:
    """Stretches put together while nothing parts."""
    found: list[Branch] = []
    for at in order[1:]:
        down = [to for to in near[at] if above.get(to) == at]
        if len(down) == 1 and at not in feet and served[at, down[0]] == served[above[at], at]:
            continue
        path = [at]
        who = served[above[at], at]
        while path[-1] in above:
            up = above[path[-1]]
            path.append(up)
            down = [to for to in near[up] if above.get(to) == up]
            if up not in above or len(down) > 1 or served[above[up], up] != who:
                break
        if who:
            found.append((tuple(path[::-1]), who))
    return found
