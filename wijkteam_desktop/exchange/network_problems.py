"""Collecting what a reader of network files has to say, and refusing a file with one sentence."""

from __future__ import annotations

from wijkteam_desktop.errors import BadImport
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkProblem

MAX_BYTES = 50 * 1024 * 1024
"""A network of thousands of people takes a few megabytes."""

MAX_RECORDS = 200_000
"""People and ties together, of the largest research file that is still read."""

_LISTED = 500


class Remarks:
    """Collects remarks; past a few hundred only the count goes on, so that no file can flood us."""

    def __init__(self) -> None:
        self._listed: dict[NetworkProblem, None] = {}
        self.count = 0

    def add(self, place: str, reason: str, *, left_out: bool = False) -> None:
        """Note a remark; one about the whole file counts once."""
        problem = NetworkProblem(place, reason, left_out)
        if not place and problem in self._listed:
            return
        self.count += 1
        if len(self._listed) < _LISTED:
            self._listed[problem] = None

    @property
    def listed(self) -> tuple[NetworkProblem, ...]:
        """The remarks, in the order they came."""
        return tuple(self._listed)


def refused(filename: str, reason: str) -> BadImport:
    """Make the refusal of a whole file; *reason* is a sentence."""
    return BadImport(f"{reason} {_('Er is niets ingelezen.')}", filename=filename)


def too_large(filename: str) -> BadImport:
    """Make the refusal of a file beyond the limits."""
    return refused(filename, _("“{filename}” is te groot om te lezen.").format(filename=filename))


def line_place(number: int) -> str:
    """Give the place of a line, as a remark shows it."""
    return _("regel {number}").format(number=number)
