"""Collecting what is wrong in the rows of a sociale kaart."""

from __future__ import annotations

from wijkteam_desktop.views.kaart_file import RowProblem

_LISTED = 2_000


class Findings:
    """Collects problems; past a few thousand only the count goes on."""

    def __init__(self) -> None:
        self._listed: list[RowProblem] = []
        self.count = 0

    def add(self, file: str, line: int, reason: str, *, left_out: bool = True) -> None:
        """Note what is wrong in a row; *line* 0 is the whole file."""
        self.count += 1
        if len(self._listed) < _LISTED:
            self._listed.append(RowProblem(file, line, reason, left_out))

    @property
    def listed(self) -> tuple[RowProblem, ...]:
        """The problems by file and line."""
        return tuple(sorted(self._listed, key=lambda one: (one.file, one.line)))
