"""Places in a row: in a fixed order, at least so far apart, as near as can be to every wish.

This is isotonic regression by pooling adjacent violators, which is exact and linear in time.
"""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wishes: Sequence[float], weights: Sequence[float], steps: Sequence[float]
) -> list[float]:
    """Places x with x[i+1] - x[i] >= steps[i] and the least weighted squares of x - wish.

    *steps* has one entry less than *wishes*; all in units.
    """
    ends: list[int] = []
    means: list[float] = []
    loads: list[float] = []
    offsets: list[float] = []
    offset = 0.0
    for i, wish in enumerate(wishes):
        if i:
            offset += steps[i - 1]
        offsets.append(offset)
        mean, load = wish - offset, weights[i]
        while means and means[-1] >= mean:
            other = loads.pop()
            mean = (means.pop() * other + mean * load) / (other + load)
            load += other
            ends.pop()
        means.append(mean)
        loads.append(load)
        ends.append(i + 1)
    places: list[float] = []
    for mean, end in zip(means, ends, strict=True):
        while len(places) < end:
            places.append(mean + offsets[len(places)])
    return places


def spread_few(
    wishes: Sequence[float], weights: Sequence[float], steps: Sequence[float]
) -> list[float]:
    """Like `spread`, but with the least weighted sum of distances: few move, the others stay."""
    ends: list[int] = []
    blocks: list[list[tuple[float, float]]] = []
    middles: list[float] = []
    offsets: list[float] = []
    offset = 0.0
    for i, wish in enumerate(wishes):
        if i:
            offset += steps[i - 1]
        offsets.append(offset)
        block = [(wish - offset, weights[i])]
        middle = wish - offset
        while middles and middles[-1] > middle:
            block = sorted(blocks.pop() + block)
            middles.pop()
            ends.pop()
            middle = _median(block)
        blocks.append(block)
        middles.append(middle)
        ends.append(i + 1)
    places: list[float] = []
    for middle, end in zip(middles, ends, strict=True):
        while len(places) < end:
            places.append(middle + offsets[len(places)])
    return places


def _median(block: list[tuple[float, float]]) -> float:
    half = sum(weight for _, weight in block) / 2
    total = 0.0
    for value, weight in block:
        total += weight
        if total >= half - 1e-12:
            return value
    return block[-1][0]
