"""Measures a thing against a named alternative in the same run, as a ratio.

Five groups of eight interleaved rounds; per group the ratio of the fastest rounds; the verdict is
the median of the five.  Absolute times are printed for information only.  A calibration loop runs
along: when it wavers too much, or the group ratios do, the row is marked as noisy.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

GROUPS = 5
ROUNDS = 8


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured beside what, and the goal."""

    what: str
    peer: str
    ratio: float
    low: float
    high: float
    own_ms: float
    peer_ms: float
    goal: float | None
    noisy: bool = False
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.goal is None:
            return "-"
        return "met" if self.ratio <= self.goal else "NOT MET"


def compare(
    what: str,
    own: Callable[[], object],
    peer_name: str,
    peer: Callable[[], object],
    *,
    goal: float | None,
    groups: int = GROUPS,
    rounds: int = ROUNDS,
    note: str = "",
) -> Row:
    """Time two callables turn by turn and give the row."""
    own()
    peer()
    ratios, own_all, peer_all, calibration = [], [], [], []
    for group in range(groups):
        own_times, peer_times = [], []
        for number in range(rounds):
            pair = [(own, own_times), (peer, peer_times)]
            if (group + number) % 2:
                pair.reverse()
            for call, times in pair:
                gc.collect()
                times.append(_timed(call))
            calibration.append(_timed(_calibrate))
        ratios.append(min(own_times) / min(peer_times))
        own_all += own_times
        peer_all += peer_times
    steady = sorted(calibration)
    wavering = steady[int(len(steady) * 0.9)] / steady[int(len(steady) * 0.1)]
    return Row(
        what,
        peer_name,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        statistics.median(own_all) * 1000,
        statistics.median(peer_all) * 1000,
        goal,
        noisy=max(ratios) / min(ratios) >= 1.35 or wavering >= 2,
        note=note,
    )


def p95(samples: list[float]) -> float:
    """95th percentile."""
    return sorted(samples)[max(0, round(len(samples) * 0.95) - 1)]


def compare_samples(
    what: str,
    own: Callable[[], list[float]],
    peer_name: str,
    peer: Callable[[], list[float]],
    *,
    goal: float | None,
    groups: int = GROUPS,
    note: str = "",
) -> Row:
    """Compare the p95 of many small operations; both give times in seconds, pooled per group."""
    ratios, own_all, peer_all = [], [], []
    for group in range(groups):
        if group % 2:
            theirs, ours = peer(), own()
        else:
            ours, theirs = own(), peer()
        ratios.append(p95(ours) / p95(theirs))
        own_all += ours
        peer_all += theirs
    return Row(
        what,
        peer_name,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        p95(own_all) * 1000,
        p95(peer_all) * 1000,
        goal,
        noisy=max(ratios) / min(ratios) >= 1.35,
        note=note or "p95",
    )


def table(rows: list[Row]) -> str:
    """Rows as a text table."""
    head = f"{'what':46} {'against':44} {'ratio':>8} {'(min-max)':>15} {'goal':>7}  verdict"
    lines = [head, "-" * len(head)]
    for row in rows:
        goal = f"{row.goal:g}" if row.goal is not None else "-"
        span = f"({row.low:.3g}-{row.high:.3g})"
        verdict = row.verdict + (" (noisy)" if row.noisy else "")
        lines.append(
            f"{row.what:46} {row.peer:44} {row.ratio:8.3g} {span:>15} {goal:>7}  {verdict}"
        )
        absolute = f"{row.own_ms:.2f} against {row.peer_ms:.2f} ms" if row.own_ms else ""
        lines.append(f"{'':4}{'; '.join(filter(None, (absolute, row.note)))}")
    return "\n".join(lines)


def _timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def _calibrate() -> int:
    total = 0
    for number in range(20_000):
        total += number * number % 7
    return total
