"""Heights of sibling bars: every bar has a track of its own where it would lie on another.

Between two rows runs a channel. A bar spans from where its line leaves a couple to its outermost
child. Which of two overlapping bars is the upper one is what gives the fewest crossings.
"""

from __future__ import annotations

from dataclasses import dataclass

# Bars with less than this between their ends read as one, so they need two tracks.
CLEAR = 18.0
_SAME_LINE = 4.0


@dataclass(slots=True)
class Bar:
    """A bar in a channel: where it comes from above (None: nowhere) and where it goes."""

    port: int
    top: float | None
    ends: list[float]
    track: int = 0

    @property
    def left(self) -> float:
        """Left end."""
        return min(self.ends) if self.top is None else min(self.top, *self.ends)

    @property
    def right(self) -> float:
        """Right end."""
        return max(self.ends) if self.top is None else max(self.top, *self.ends)

    @property
    def straight(self) -> bool:
        """The line runs straight down and needs no bar."""
        return self.right - self.left < 0.5


def assign_tracks(bars: list[Bar]) -> int:
    """Give every bar a track, 0 the uppermost; returns how many there are."""
    spans = list(bars)
    spans.sort(key=lambda bar: (bar.left, bar.right, bar.port))
    under: dict[int, list[int]] = {i: [] for i in range(len(spans))}
    for i, a in enumerate(spans):
        right = a.right + CLEAR
        for j in range(i + 1, len(spans)):
            b = spans[j]
            if b.left >= right:
                break
            if a.straight and b.straight:
                continue
            first, second = (i, j) if _cost(a, b) <= _cost(b, a) else (j, i)
            under[first].append(second)
    return _levels(spans, under)


def _cost(upper: Bar, lower: Bar) -> float:
    """Crossings when *upper* lies above *lower*; lines that would coincide weigh most."""
    cost = float(sum(lower.left < x < lower.right for x in upper.ends))
    if lower.top is not None:
        cost += upper.left < lower.top < upper.right
        cost += 1000.0 * any(abs(lower.top - x) < _SAME_LINE for x in upper.ends)
    return cost


def _levels(bars: list[Bar], under: dict[int, list[int]]) -> int:
    """Level of every bar below those it lies under; a circle of wishes is cut where it closes."""
    state = [0] * len(bars)
    after: list[int] = []
    kept: dict[int, list[int]] = {i: [] for i in under}
    for start in under:
        stack = [(start, iter(under[start]))]
        if state[start]:
            continue
        state[start] = 1
        while stack:
            at, ahead = stack[-1]
            step = next(ahead, None)
            if step is None:
                state[at] = 2
                after.append(at)
                stack.pop()
            elif state[step] == 1:
                kept[step].append(at)
            else:
                kept[at].append(step)
                if not state[step]:
                    state[step] = 1
                    stack.append((step, iter(under[step])))
    return _settle(bars, kept, after)


def _settle(bars: list[Bar], kept: dict[int, list[int]], after: list[int]) -> int:
    order = {at: i for i, at in enumerate(reversed(after))}
    for bar in bars:
        bar.track = 0
    for at in reversed(after):
        if bars[at].straight:
            continue
        for other in kept[at]:
            if order[other] > order[at]:
                bars[other].track = max(bars[other].track, bars[at].track + 1)
    return 1 + max((bar.track for bar in bars), default=-1)
