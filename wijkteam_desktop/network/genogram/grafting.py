"""Putting a branch elsewhere as a whole: for every row the best gap for its part of the branch.

The branch keeps its own order or is mirrored. Crossings of its lines with the others depend only on
the gaps of two neighbouring rows, so the best gaps of all rows together follow exactly, row by row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import TypeAlias

from wijkteam_desktop.network.genogram.ordering import STRIDE, Order

# Upper and lower index of a line, and the finer keys that tell lines of one unit apart.
Link: TypeAlias = tuple[int, int, int, int]
Links: TypeAlias = tuple[list[Link], list[Link], list[Link], list[Link]]
Table: TypeAlias = list[list[float]]


@dataclass(slots=True)
class Cut:
    """A branch and the rest, row by row; ``index`` is the place of a unit in its part or rest."""

    branch: set[int]
    parts: list[list[int]]
    rests: list[list[int]]
    index: list[int]
    touched: list[int]


def graft(order: Order, branch: set[int]) -> bool:
    """Put a branch into its best gaps, mirrored or not, if that is cheaper; says if it moved."""
    cut = _cut(order, branch)
    tables = _tables(order, cut)
    own = [_row_costs(order, cut, row) for row in cut.touched]
    cost, gaps = _best_gaps(own, [plain for plain, _ in tables])
    mirrored = False
    turned = _mirror_cost(order, cut)
    if turned < 0 or any(plain is not other for plain, other in tables):
        other_cost, other_gaps = _best_gaps(own, [other for _, other in tables])
        if other_cost + turned < cost - 1e-9:
            gaps, mirrored = other_gaps, True
    return _apply(order, cut, gaps, mirrored)


def _apply(order: Order, cut: Cut, gaps: list[int], mirrored: bool) -> bool:
    """Make the move and keep it if everything together has become cheaper."""
    new: dict[int, list[int]] = {}
    for row, gap in zip(cut.touched, gaps, strict=True):
        part = cut.parts[row][::-1] if mirrored else cut.parts[row]
        units = cut.rests[row][:gap] + part + cut.rests[row][gap:]
        if units != order.rows[row]:
            new[row] = units
    if not new and not mirrored:
        return False
    rows = sorted({r for row in (cut.touched if mirrored else new) for r in (row - 1, row)})
    rows = [row for row in rows if row >= 0]
    before = sum(order.row_cost(row) for row in rows)
    old = {row: order.rows[row] for row in new}
    _rearrange(order, cut, new, mirrored)
    if sum(order.row_cost(row) for row in rows) < before - 1e-9:
        return True
    _rearrange(order, cut, old, mirrored)
    return False


def _rearrange(order: Order, cut: Cut, rows: dict[int, list[int]], mirrored: bool) -> None:
    for row, units in rows.items():
        order.rows[row] = units
        order.settle(row)
    if mirrored:
        for unit in cut.branch:
            order.flip(unit)


def _cut(order: Order, branch: set[int]) -> Cut:
    touched = sorted({order.units.row[unit] for unit in branch})
    parts: list[list[int]] = [[] for _ in order.rows]
    rests: list[list[int]] = [[] for _ in order.rows]
    index = order.scratch
    last = len(order.rows) - 1
    for row in range(max(0, touched[0] - 1), min(last, touched[-1] + 1) + 1):
        part, rest = parts[row], rests[row]
        for unit in order.rows[row]:
            side = part if unit in branch else rest
            index[unit] = len(side)
            side.append(unit)
    return Cut(branch, parts, rests, index, touched)


def _mirror_cost(order: Order, cut: Cut) -> float:
    """How much dearer the branch is in itself when mirrored."""
    change = 0
    for row in cut.touched:
        for unit in cut.parts[row]:
            for other, wish in order.prefer[unit].items():
                if wish > 0 and other in cut.branch:
                    change += wish if order.place[unit] < order.place[other] else -wish
    return order.weights.siblings * change


def _best_gaps(own: list[list[float]], tables: list[Table]) -> tuple[float, list[int]]:
    """Least cost of lines and wishes between branch and rest, and the gap per touched row.

    The first and the last table are those to the rows above and below the branch.
    """
    costs = [extra + line for extra, line in zip(own[0], tables[0][0], strict=True)]
    choices: list[list[int]] = []
    for extra_costs, table in zip(own[1:], tables[1:-1], strict=True):
        chosen: list[int] = []
        following: list[float] = []
        for extra, column in zip(extra_costs, zip(*table, strict=True), strict=True):
            both = list(map(add, costs, column))
            least = min(both)
            chosen.append(both.index(least))
            following.append(least + extra)
        choices.append(chosen)
        costs = following
    costs = [cost + line[0] for cost, line in zip(costs, tables[-1], strict=True)]
    least = min(costs)
    gap = costs.index(least)
    gaps = [gap]
    for chosen in reversed(choices):
        gap = chosen[gap]
        gaps.append(gap)
    gaps.reverse()
    return least, gaps


def _tables(order: Order, cut: Cut) -> list[tuple[Table, Table]]:
    """Crossings between neighbouring rows, for the branch as it is and mirrored."""
    first, last = cut.touched[0], cut.touched[-1]
    found = []
    for upper in range(first - 1, last + 1):
        high = len(cut.rests[upper]) if upper >= first else 0
        low = len(cut.rests[upper + 1]) if upper < last else 0
        if upper < 0 or upper + 1 >= len(order.rows):
            table: Table = [[0.0] * (low + 1) for _ in range(high + 1)]
            found.append((table, table))
        else:
            found.append(_between(_links(order, cut, upper), high, low, order.weights.crossing))
    return found


def _row_costs(order: Order, cut: Cut, row: int) -> list[float]:
    """What each gap of a row costs by itself: siblings in the wrong order, partners far away."""
    size = len(cut.rests[row])
    siblings, far = order.weights.siblings, order.weights.far
    change = [0.0] * (size + 1)
    for unit in cut.parts[row]:
        for other, wish in order.prefer[unit].items():
            if other not in cut.branch:
                change[cut.index[other] + 1] += siblings * wish
        for other in order.far[unit]:
            if other not in cut.branch:
                at = cut.index[other]
                for gap in range(1, size + 1):
                    change[gap] += far if gap > at + 1 else -far if gap <= at else 0.0
    total = 0.0
    costs = []
    for step in change:
        total += step
        costs.append(total)
    return costs


def _between(links: Links, high: int, low: int, crossing: float) -> tuple[Table, Table]:
    """Crossings for every gap in the upper and every gap in the lower row; plain and mirrored."""
    inner, outer, into, out = links
    table = _passed(outer, crossing * len(inner), high, low)
    if not into and not out:
        return table, table
    for start, _, fine, _ in into:
        # A line from beside the branch down into it.
        by_gap = _beside(((j, f > fine) for _, j, f, _ in outer if f != fine), low)
        for a, line in enumerate(table):
            before = start < a
            for b in range(low + 1):
                crossed = sum(before == (j < b) for _, j, _, _ in out)
                line[b] += crossing * (by_gap[b] + crossed)
    for _, _, _, fine in out:
        by_gap = _beside(((i, f > fine) for i, _, _, f in outer if f != fine), high)
        for line, wrong in zip(table, by_gap, strict=True):
            for b in range(low + 1):
                line[b] += crossing * wrong
    if not inner:
        return table, table
    other = [list(line) for line in table]
    for start, _, _, fine in into:
        left = crossing * sum(f < fine for _, _, _, f in inner)
        right = crossing * sum(f > fine for _, _, _, f in inner)
        for a in range(high + 1):
            extra, turned = (right, left) if a <= start else (left, right)
            table[a] = [cost + extra for cost in table[a]]
            other[a] = [cost + turned for cost in other[a]]
    for _, end, fine, _ in out:
        left = crossing * sum(f < fine for _, _, f, _ in inner)
        right = crossing * sum(f > fine for _, _, f, _ in inner)
        for line, turned_line in zip(table, other, strict=True):
            for b in range(low + 1):
                line[b] += left if end < b else right
                turned_line[b] += right if end < b else left
    return table, other


def _beside(others: Iterable[tuple[int, bool]], size: int) -> list[int]:
    """Per gap: how many others lie on the wrong side of it; True says they belong to the right."""
    counts = [0] * (size + 2)
    for at, rightwards in others:
        if rightwards:
            counts[at + 1] += 1
        else:
            counts[0] += 1
            counts[at + 1] -= 1
    return list(accumulate(counts[: size + 1]))


def _links(order: Order, cut: Cut, upper: int) -> Links:
    """Lines between two rows: inside the branch, outside, down into it, down out of it."""
    inner: list[Link] = []
    outer: list[Link] = []
    into: list[Link] = []
    out: list[Link] = []
    branch, index, half, unit_of = cut.branch, cut.index, order.half, order.unit_of
    for unit in order.rows[upper]:
        lines = order.lines[unit]
        if not lines:
            continue
        mine = unit in branch
        at = index[unit]
        for start, end in lines:
            other = unit_of[end]
            to = index[other]
            link = (at, to, at * STRIDE + half[start], to * STRIDE + half[end])
            if mine:
                (inner if other in branch else out).append(link)
            else:
                (into if other in branch else outer).append(link)
    return inner, outer, into, out


def _passed(outer: list[Link], factor: float, high: int, low: int) -> list[list[float]]:
    """Per pair of gaps: the other lines that a line between them crosses, times *factor*."""
    if not factor:
        return [[0.0] * (low + 1) for _ in range(high + 1)]
    ends: list[list[int]] = [[] for _ in range(high)]
    # At the leftmost upper gap, every line that ends left of the lower gap is crossed.
    current = [0] * (low + 1)
    for start, end, _, _ in outer:
        ends[start].append(end)
        current[end + 1] += 1
    for b in range(1, low + 1):
        current[b] += current[b - 1]
    table = [[factor * count for count in current]]
    for start in range(high):
        for end in ends[start]:
            for b in range(end + 1):
                current[b] += 1
            for b in range(end + 1, low + 1):
                current[b] -= 1
        table.append([factor * count for count in current])
    return table
