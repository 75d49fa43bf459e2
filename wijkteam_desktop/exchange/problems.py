"""What is wrong in a file, each with its place and a reason in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: ``place`` like ``cases[2].people[5].birth_year``, and why it cannot be taken in.

    ``case_index`` is the place of the case in the file, ``None`` when it is about the file itself.
    """

    place: str
    reason: str = field(repr=False)
    case_index: int | None = None

    def __str__(self) -> str:
        """Give the line as it is shown."""
        return f"{self.place}: {self.reason}" if self.place else self.reason


def problem_at(path: Iterable[str | int], reason: str) -> Problem:
    """Make the problem for a path in the file."""
    steps = tuple(path)
    index = steps[1] if len(steps) > 1 and steps[0] == "cases" else None
    return Problem(place_of(steps), reason, index if isinstance(index, int) else None)


def place_of(path: Path) -> str:
    """Write a path the way it is read aloud: ``cases[2].people[5].birth_year``."""
    place = ""
    for step in path:
        if isinstance(step, int):
            place += f"[{step}]"
        else:
            place += f".{step}" if place else step
    return place


def shown(text: object, length: int = 40) -> str:
    """Shorten a value of the file for a sentence; line breaks and control characters go out."""
    line = "".join(c if c.isprintable() else " " for c in str(text))
    return line if len(line) <= length else line[: length - 1] + "…"
