"""Dutch labels of the enumerations: the one place where a value becomes a word to read."""

from __future__ import annotations

from enum import StrEnum

from wijkteam_desktop.labels import cases, division, drawings, meetings, offers, people, ties
from wijkteam_desktop.labels.kinds import Labels
from wijkteam_desktop.translation import _


def label(value: StrEnum) -> str:
    """Dutch label of an enumeration value, as the user reads it.

    Raises KeyError for an enumeration without labels.
    """
    return _(_LABELS[type(value)][value.value])


def choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    """All (value, Dutch label) pairs of an enumeration, in the order of the enumeration."""
    return [(member.value, label(member)) for member in kind]


_LABELS: Labels = {
    **cases.LABELS,
    **division.LABELS,
    **drawings.LABELS,
    **meetings.LABELS,
    **offers.LABELS,
    **people.LABELS,
    **ties.LABELS,
}
