"""Where the family stands in the centre of the circles: in calm rows, the eldest at the top."""

from __future__ import annotations

import math
from collections.abc import Sequence

from wijkteam_desktop.network.geometry import Point


def row_counts(count: int) -> tuple[int, ...]:
    """How many stand in each row, the top row first: as round a group as rows allow."""
    return {
        0: (),
        1: (1,),
        2: (2,),
        3: (1, 2),
        4: (2, 2),
        5: (2, 3),
        6: (2, 2, 2),
        7: (2, 3, 2),
        8: (3, 3, 2),
        9: (3, 3, 3),
    }.get(count) or _even_rows(count)


def centre_places(count: int, wide: float, high: float) -> tuple[tuple[Point, ...], float]:
    """Places about (0, 0) for so many people who each fill *wide* by *high*, in reading order.

    Also gives the largest distance from the middle, for the size of the centre disc.
    """
    rows = row_counts(count)
    places: list[Point] = []
    for i, in_row in enumerate(rows):
        y = (i - (len(rows) - 1) / 2) * high
        places += [Point((j - (in_row - 1) / 2) * wide, y) for j in range(in_row)]
    return tuple(places), _farthest(places)


def _even_rows(count: int) -> tuple[int, ...]:
    rows = max(1, round(math.sqrt(count * 1.2)))
    base, more = divmod(count, rows)
    return tuple(base + (1 if i < more else 0) for i in range(rows))


def _farthest(places: Sequence[Point]) -> float:
    return max((math.hypot(p.x, p.y) for p in places), default=0.0)
