"""In which order sectors that have none of their own stand around the middle.

The five sectors of a case always stand in the same order, so that one drawing reads like the next.
Sectors of a network that comes without such an order stand so that those with many ties between
them are neighbours, which saves most of the lines that cross.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

# All orders of so many sectors are compared; of more, the order is made better step by step.
_MOST = 7


def sector_order(sector_of: Mapping[str, str], ties: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Sectors clockwise, with the shortest way along the rings for all ties together.

    ``sector_of`` gives the sector of a person; ties of others do not count.  The order of the ties
    is no matter, and neither is which of the two comes first.
    """
    sizes = Counter(sector_of.values())
    names = sorted(sizes)
    pairs = [(sector_of[a], sector_of[b]) for a, b in ties if a in sector_of and b in sector_of]
    counted = Counter((min(p), max(p)) for p in pairs if p[0] != p[1])
    between = [(a, b, counted[a, b]) for a, b in sorted(counted)]
    if len(names) < 4 or not between:
        return tuple(names)
    if len(names) <= _MOST:
        # The first stays first and no order is looked at from both sides: those are the same ring.
        rest = (p for p in permutations(names[1:]) if p[0] < p[-1])
        return min(((names[0], *p) for p in rest), key=lambda order: _way(order, sizes, between))
    return _swapped(tuple(names), sizes, between)


def _swapped(
    order: tuple[str, ...], sizes: Mapping[str, int], between: Sequence[tuple[str, str, int]]
) -> tuple[str, ...]:
    """Swap two sectors as long as that makes the way shorter."""
    shortest = _way(order, sizes, between)
    better = True
    while better:
        better = False
        for i in range(len(order) - 1):
            for j in range(i + 1, len(order)):
                tried = (*order[:i], order[j], *order[i + 1 : j], order[i], *order[j + 1 :])
                way = _way(tried, sizes, between)
                if way < shortest:
                    order, shortest, better = tried, way, True
    return order


def _way(
    order: Sequence[str], sizes: Mapping[str, int], between: Iterable[tuple[str, str, int]]
) -> int:
    """Twice the way along the ring between the middles of the sectors, summed over the ties."""
    middle, reached = {}, 0
    for name in order:
        middle[name] = 2 * reached + sizes[name]
        reached += sizes[name]
    total = 0
    for a, b, count in between:
        apart = abs(middle[a] - middle[b])
        total += count * min(apart, 2 * reached - apart)
    return total
