"""What a reader has to say about a file: place, reason, and whether a record was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

_MOST = 500


@dataclass(frozen=True, slots=True)
class Problem:
    """One remark: a line number (0: the whole file) and a plain Dutch sentence."""

    line: int
    reason: str
    record: str = ""


@dataclass(slots=True)
class Problems:
    """Collects remarks; past a few hundred only the count goes on, so that no file can flood us."""

    listed: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, line: int, reason: str, record: str = "") -> None:
        """Note a remark."""
        self.count += 1
        if len(self.listed) < _MOST:
            self.listed.append(Problem(line, reason, record))
