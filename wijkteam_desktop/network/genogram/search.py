"""Improve an order: every unit goes to the best place of its row, and is turned if that gains."""

from __future__ import annotations

from collections.abc import Callable

from wijkteam_desktop.network.genogram.ordering import CROSSING, FAR, SIBLINGS, Order

_GAIN = 1e-6


def improve(order: Order, passes: int) -> None:
    """Sweep down and up until nothing gains, *passes* times at most."""
    down = list(range(len(order.rows)))
    for turn in range(passes):
        gained = False
        for row in down if turn % 2 == 0 else reversed(down):
            gained |= sift_row(order, row)
        if not gained:
            return


def sift_row(order: Order, row: int) -> bool:
    """Sift every unit of a row once; says whether anything moved."""
    units = order.rows[row]
    gained = False
    for unit in units:
        if len(order.units.people[unit]) > 1:
            gained |= turn(order, unit)
    ups = {u: order.up_keys(u) for u in units}
    downs = {u: order.down_keys(u) for u in units}
    memo: dict[tuple[int, int], float] = {}
    prefer = order.prefer

    def difference(x: int, y: int) -> float:
        """Cost of x left of y, less that of y left of x."""
        found = memo.get((x, y))
        if found is not None:
            return found
        crossings = 0
        for mine, theirs in ((ups[x], ups[y]), (downs[x], downs[y])):
            for a in mine:
                for b in theirs:
                    if a > b:
                        crossings += 1
                    elif a < b:
                        crossings -= 1
        value = CROSSING * crossings - SIBLINGS * prefer[x].get(y, 0)
        memo[x, y] = value
        memo[y, x] = -value
        return value

    if len(units) < 2:
        return gained
    for x in list(units):
        gained |= _sift(order, units, x, difference)
    return gained


def _sift(order: Order, row: list[int], x: int, difference: Callable[[int, int], float]) -> bool:
    at = order.place[x]
    best, best_at = -_GAIN, at
    far = order.far
    size = len(order.units.people[x]) or 1
    mine = far[x]
    total = 0.0
    for i in range(at - 1, -1, -1):
        y = row[i]
        total += difference(x, y)
        if mine or far[y]:
            total += _far_change(order, x, y, size, -1)
        if total < best:
            best, best_at = total, i
    total = 0.0
    for i in range(at + 1, len(row)):
        y = row[i]
        total -= difference(x, y)
        if mine or far[y]:
            total += _far_change(order, x, y, size, 1)
        if total < best:
            best, best_at = total, i
    if best_at == at:
        return False
    row.pop(at)
    row.insert(best_at, x)
    for i in range(min(at, best_at), max(at, best_at) + 1):
        order.place[row[i]] = i
    return True


def _far_change(order: Order, x: int, y: int, size: int, step: int) -> float:
    """Change of the distance between far partners when x passes y to the left (-1) or right (1)."""
    change = 0.0
    place = order.place
    for z in order.far[x]:
        if z != y:
            # Passing y brings x nearer to z when z is beyond y.
            beyond = (place[z] > place[y]) == (step > 0)
            change += -len(order.units.people[y]) if beyond else len(order.units.people[y])
    for z in order.far[y]:
        if z != x:
            was_between = (place[z] > place[y]) == (step < 0)
            change += -size if was_between else size
    return FAR * change


def turn(order: Order, unit: int) -> bool:
    """Turn a unit around when that gains."""
    before = _own_crossings(order, unit)
    _flip(order, unit)
    if _own_crossings(order, unit) < before - _GAIN:
        return True
    _flip(order, unit)
    return False


def _flip(order: Order, unit: int) -> None:
    people = order.units.people[unit]
    people.reverse()
    for slot, person in enumerate(people):
        order.units.slot[person] = slot


def _own_crossings(order: Order, unit: int) -> float:
    crossings = 0
    for keys in (order.up_keys(unit), order.down_keys(unit)):
        for i, b in enumerate(keys):
            for a in keys[:i]:
                crossings += a > b
    return CROSSING * crossings
