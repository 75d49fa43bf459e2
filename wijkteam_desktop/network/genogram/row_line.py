"""Who stands in one row of a drawing that was there before, and where everybody goes in it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from wijkteam_desktop.network.genogram.isotonic import spread_few
from wijkteam_desktop.network.genogram.placing import PASSAGE, SYMBOL, UNIT_GAP


@dataclass(slots=True)
class RowLine:
    """What stands in a row, in order: wishes, weights and half widths; who is -1 for a passage."""

    who: list[int] = field(default_factory=list)
    wishes: list[float] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    halves: list[float] = field(default_factory=list)

    def put(self, who: int, wish: float, weight: float, half: float, at: int | None = None) -> None:
        """Add somebody at the end, or at a place in the order."""
        place = len(self.who) if at is None else at
        self.who.insert(place, who)
        self.wishes.insert(place, wish)
        self.weights.insert(place, weight)
        self.halves.insert(place, half)

    def sort_old(self) -> None:
        """Bring those who were placed in the order in which they stood."""
        slots = [at for at, weight in enumerate(self.weights) if weight >= 1.0]
        order = sorted(slots, key=lambda at: (self.wishes[at], at))
        rows: tuple[list[Any], ...] = (self.who, self.halves, self.wishes)
        for row in rows:
            values = [row[at] for at in order]
            for at, value in zip(slots, values, strict=True):
                row[at] = value

    def after(self, x: float) -> int:
        """Place behind the last of those who were placed left of *x*."""
        return max(
            (
                at + 1
                for at, (wish, weight) in enumerate(zip(self.wishes, self.weights, strict=True))
                if weight >= 1.0 and wish < x
            ),
            default=0,
        )

    def spread(self) -> list[float]:
        """Places with the least sum of moves."""
        steps = [a + b + UNIT_GAP for a, b in pairwise(self.halves)]
        return spread_few(self.wishes, self.weights, steps)

    def spread_people(self, standing: list[tuple[float, float]]) -> list[float]:
        """The same, but nobody moves for a line: what has no room goes around later.

        *standing* is from where to where others stand who were put here by hand.
        """
        people = [at for at, who in enumerate(self.who) if who >= 0]
        line = RowLine(
            [self.who[at] for at in people],
            [self.wishes[at] for at in people],
            [self.weights[at] for at in people],
            [self.halves[at] for at in people],
        )
        found = list(self.wishes)
        spans = list(standing)
        for at, x in zip(people, line.spread(), strict=True):
            found[at] = x
            spans.append((x - self.halves[at], x + self.halves[at]))
        edge, gaps = -math.inf, []
        for left, right in sorted(spans):
            gaps.append((edge, left))
            edge = max(edge, right)
        gaps.append((edge, math.inf))
        taken: list[float] = []
        for at, who in enumerate(self.who):
            if who < 0:
                found[at] = _free_spot(found[at], gaps, taken)
                taken.append(found[at])
        return found


def _free_spot(wish: float, gaps: list[tuple[float, float]], taken: list[float]) -> float:
    """The nearest place for a line between people, off other such lines where that can be."""
    air = UNIT_GAP / 2
    spots = [
        min(max(x, low + air), high - air)
        for low, high in gaps
        if high - low >= UNIT_GAP - 0.01
        for x in (wish, wish - PASSAGE, wish + PASSAGE)
    ]
    free = [x for x in spots if all(abs(x - other) >= SYMBOL / 8 for other in taken)]
    return min(free or spots or [wish], key=lambda x: (abs(x - wish), x))
