"""A stretch that bends: the patterns of ``lines`` run along it as along a straight one."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.lines import Track


@dataclass(frozen=True, slots=True)
class BentTrack(Track):
    """A stretch through several spots; ``ends`` is the length up to each of them."""

    spots: tuple[Point, ...] = ()
    ends: tuple[float, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """Corners of the stretch, both ends included."""
        return self.spots

    @property
    def length(self) -> float:
        """Length along the bends."""
        return self.ends[-1]

    def at(self, along: float, across: float = 0.0) -> Point:
        """Point so far along, and so far to the right of the direction of travel there."""
        k = min(max(bisect_right(self.ends, along) - 1, 0), len(self.spots) - 2)
        a, b = self.spots[k], self.spots[k + 1]
        far = math.hypot(b.x - a.x, b.y - a.y) or 1.0
        ux, uy = (b.x - a.x) / far, (b.y - a.y) / far
        rest = along - self.ends[k]
        return Point(a.x + ux * rest - uy * across, a.y + uy * rest + ux * across)

    def shifted(self, across: float) -> BentTrack:
        """The same stretch to the side."""
        moved = []
        for k, at in enumerate(self.spots):
            a, b = self.spots[max(k - 1, 0)], self.spots[min(k + 1, len(self.spots) - 1)]
            far = math.hypot(b.x - a.x, b.y - a.y) or 1.0
            moved.append(
                Point(at.x - (b.y - a.y) / far * across, at.y + (b.x - a.x) / far * across)
            )
        return bent_track(moved)

    def part(self, start: float, stop: float) -> BentTrack:
        """The stretch between two lengths along it."""
        inner = [p for p, end in zip(self.spots, self.ends, strict=True) if start < end < stop]
        return bent_track([self.at(start), *inner, self.at(stop)])


def bent_track(spots: Sequence[Point]) -> BentTrack:
    """Stretch through two or more spots."""
    ends = [0.0]
    for a, b in pairwise(spots):
        ends.append(ends[-1] + math.hypot(b.x - a.x, b.y - a.y))
    return BentTrack(spots[0], spots[-1], tuple(spots), tuple(ends))
