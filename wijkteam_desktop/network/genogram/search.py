"""Improve an order: every unit goes to the best place of its row, and is turned if that gains."""

from __future__ import annotations

from wijkteam_desktop.network.genogram.ordering import STRIDE, Order

_GAIN = 1e-6


def improve(order: Order, passes: int) -> None:
    """Sweep down and up until nothing gains, *passes* times at most."""
    last = len(order.rows) - 1
    stale = [True] * (last + 1)
    for turn in range(passes):
        if not any(stale):
            return
        for row in range(last + 1) if turn % 2 == 0 else range(last, -1, -1):
            if stale[row]:
                stale[row] = False
                if sift_row(order, row):
                    stale[row] = True
                    for other in (row - 1, row + 1):
                        if 0 <= other <= last:
                            stale[other] = True


def sift_row(order: Order, row: int) -> bool:
    """Sift every unit of a row once; says whether anything moved."""
    units = order.rows[row]
    gained = False
    for unit in units:
        if order.size[unit] > 1 and turn(order, unit):
            gained = True
    if len(units) < 2:
        return gained
    keys = order.keys
    ups = {u: keys(order.ups[u]) for u in units}
    downs = {u: keys(order.downs[u]) for u in units}
    for x in list(units):
        if _sift(order, row, x, ups, downs):
            gained = True
    return gained


def sift_unit(order: Order, unit: int) -> bool:
    """Move one unit to its best place; says whether it moved."""
    row = order.units.row[unit]
    units = order.rows[row]
    ups = {u: order.keys(order.ups[u]) for u in units}
    downs = {u: order.keys(order.downs[u]) for u in units}
    return _sift(order, row, unit, ups, downs)


def _sift(
    order: Order, row: int, x: int, ups: dict[int, list[int]], downs: dict[int, list[int]]
) -> bool:
    """Move one unit to its best place in the row."""
    units = order.rows[row]
    up, down, wishes, far = ups[x], downs[x], order.prefer[x], order.far
    weight = order.weights.crossing
    # Cost of x left of each unit, less that of x right of it.
    changes = []
    for y in units:
        crossings = 0
        for b in ups[y]:
            for a in up:
                crossings += (a > b) - (a < b)
        for b in downs[y]:
            for a in down:
                crossings += (a > b) - (a < b)
        changes.append(weight * crossings)
    if wishes:
        for y, wish in wishes.items():
            changes[order.place[y]] -= order.weights.siblings * wish
    at = order.place[x]
    best, best_at = -_GAIN, at
    for step in (-1, 1):
        total = 0.0
        i = at + step
        while 0 <= i < len(units):
            y = units[i]
            total -= step * changes[i]
            if far[x] or far[y]:
                total += _far_change(order, x, y, step)
            if total < best:
                best, best_at = total, i
            i += step
    if best_at == at:
        return False
    units.pop(at)
    units.insert(best_at, x)
    order.settle(row)
    return True


def _far_change(order: Order, x: int, y: int, step: int) -> float:
    """Change of the distance between far partners when x passes y to the left (-1) or right (1)."""
    change = 0
    place = order.place
    for z in order.far[x]:
        if z != y:
            # Passing y brings x nearer to z when z is beyond y.
            change += -1 if (place[z] > place[y]) == (step > 0) else 1
    for z in order.far[y]:
        if z != x:
            change += -1 if (place[z] > place[y]) == (step < 0) else 1
    return order.weights.far * change


def turn_as_usual(order: Order) -> None:
    """Turn couples the usual way (man left, earlier partner left) where that costs nothing."""
    for unit, chain in enumerate(order.usual):
        if len(chain) > 1 and order.units.people[unit] != chain:
            before = _own_crossings(order, unit)
            order.flip(unit)
            if _own_crossings(order, unit) > before:
                order.flip(unit)


def turn(order: Order, unit: int) -> bool:
    """Turn a unit around when that gains."""
    before = _own_crossings(order, unit)
    order.flip(unit)
    after = _own_crossings(order, unit)
    if after < before:
        return True
    order.flip(unit)
    return False


def _own_crossings(order: Order, unit: int) -> int:
    """Crossings among the lines of one unit."""
    place, unit_of, half = order.place, order.unit_of, order.half
    base = len(order.wiring.ports)
    above = [
        (half[base + person], place[unit_of[port]] * STRIDE + half[port])
        for port, person in order.wiring.above[unit]
    ]
    below = [
        (half[start], place[unit_of[end]] * STRIDE + half[end]) for start, end in order.lines[unit]
    ]
    count = 0
    for lines in (above, below):
        for i, (a, c) in enumerate(lines):
            for b, d in lines[:i]:
                count += (a < b and c > d) or (a > b and c < d)
    return count
