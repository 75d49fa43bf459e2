"""Which row everyone stands in: partners together, children below, all lines as short as possible.

Partners are contracted to one knot and the rows are the optimum of a linear programme (the sum of
the lengths of all parent-child lines is least), found by a network simplex. Most families are
consistent and need only the walk that starts it.
"""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.network.genogram.family import GENERATION_YEARS, Family
from wijkteam_desktop.network.genogram.ranking import rank
from wijkteam_desktop.network.genogram.result import NotDrawn, Reason


@dataclass(slots=True)
class Knots:
    """People who must share a row, and the lines between them: (upper knot, lower knot)."""

    of: list[int]
    lines: list[tuple[int, int]]
    size: int


def generations(family: Family) -> list[int]:
    """Row per person, 0 at the top; drops ties that would make someone their own ancestor."""
    size = len(family.ids)
    apart: set[int] = set()
    knots = _knots(family, apart)
    while loop := _loop(knots):
        _break(family, knots, loop, apart)
        knots = _knots(family, apart)
    parts = _parts(knots)
    rows = [0] * knots.size
    for part in parts:
        rank(part, knots.lines, rows)
    found = [rows[knots.of[p]] for p in range(size)]
    _align(family, knots, parts, found)
    low = min(found, default=0)
    return [row - low for row in found]


def _knots(family: Family, apart: set[int]) -> Knots:
    """Contract partners and twins, except the ties in *apart*."""
    parent = list(range(len(family.ids)))

    def find(a: int) -> int:
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        return a

    for tie in family.ties:
        if tie.index not in apart:
            for other in tie.partners[1:]:
                parent[find(other)] = find(tie.partners[0])
    for group in family.twins:
        for other in group[1:]:
            parent[find(other)] = find(group[0])
    names: dict[int, int] = {}
    of = [names.setdefault(find(p), len(names)) for p in range(len(family.ids))]
    lines: list[tuple[int, int]] = []
    extra = len(names)
    for tie in family.ties:
        if not tie.children:
            continue
        if tie.partners:
            uppers = {of[p] for p in tie.partners}
        else:
            uppers = {extra}
            extra += 1
        lines += [(up, of[child]) for child in tie.children for up in sorted(uppers)]
    return Knots(of, lines, extra)


def _loop(knots: Knots) -> set[int]:
    """Knots on a circle of lines or between two such circles; empty when there is none."""
    left = set(range(knots.size))
    for turn in (0, 1):
        waiting = dict.fromkeys(left, 0)
        beyond: dict[int, list[int]] = {knot: [] for knot in left}
        for line in knots.lines:
            start, end = line[turn], line[1 - turn]
            if start in left and end in left:
                waiting[end] += 1
                beyond[start].append(end)
        ready = [knot for knot in left if not waiting[knot]]
        while ready:
            knot = ready.pop()
            left.discard(knot)
            for end in beyond[knot]:
                waiting[end] -= 1
                if not waiting[end]:
                    ready.append(end)
    return left


def _break(family: Family, knots: Knots, loop: set[int], apart: set[int]) -> None:
    """Take one couple out of a loop (uncle and niece), or else one parent line (own ancestor)."""
    for tie in reversed(family.ties):
        if tie.index not in apart and len(tie.partners) > 1 and knots.of[tie.partners[0]] in loop:
            members = {p for p in tie.partners if knots.of[p] in loop}
            if members:
                apart.add(tie.index)
                return
    for tie in reversed(family.ties):
        for child in tie.children:
            if knots.of[child] in loop and any(knots.of[p] in loop for p in tie.partners):
                tie.children = tuple(c for c in tie.children if c != child)
                family.parents[child].remove(tie.index)
                family.not_drawn.append(NotDrawn(tie.id, family.ids[child], Reason.OWN_ANCESTOR))
                return
    raise AssertionError("a loop without couples or parent lines")


def _parts(knots: Knots) -> list[list[int]]:
    """Knots that hang together, largest part first."""
    near: list[list[int]] = [[] for _ in range(knots.size)]
    for up, down in knots.lines:
        near[up].append(down)
        near[down].append(up)
    seen = [False] * knots.size
    parts: list[list[int]] = []
    for start in range(knots.size):
        if seen[start]:
            continue
        seen[start] = True
        part = [start]
        for knot in part:
            for other in near[knot]:
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        parts.append(part)
    parts.sort(key=lambda part: (-len(part), part[0]))
    return parts


def _align(family: Family, knots: Knots, parts: list[list[int]], rows: list[int]) -> None:
    """Shift the smaller parts so that people of about one age share a row."""
    if len(parts) < 2:
        return
    part_of = {knot: place for place, part in enumerate(parts) for knot in part}
    people: list[list[int]] = [[] for _ in parts]
    for person, knot in enumerate(knots.of):
        people[part_of[knot]].append(person)

    def epoch(members: list[int]) -> float | None:
        known = [(family.births[p], rows[p]) for p in members]
        dated = [(year, row) for year, row in known if year is not None]
        if not dated:
            return None
        return sum(year - GENERATION_YEARS * row for year, row in dated) / len(dated)

    base = epoch(people[0])
    low, high = min(rows[p] for p in people[0]), max(rows[p] for p in people[0])
    for members in people[1:]:
        own = epoch(members)
        if own is None or base is None:
            shift = high - max(rows[p] for p in members)
        else:
            shift = round((own - base) / GENERATION_YEARS)
            shift = max(shift, low - max(rows[p] for p in members))
            shift = min(shift, high - min(rows[p] for p in members))
        for person in members:
            rows[person] += shift
