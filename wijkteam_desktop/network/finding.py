"""What the program noticed in a case: one sentence with its source, never a verdict or a score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """An observation or question.

    ``topic`` is the rule that found it; ``about`` are those it is about, and with the topic they
    make the key by which a team puts it away.  ``people`` are all whom it was counted from (people
    and organisations of the drawing), ``ties`` and ``parts`` the lines and parts.  ``source`` says
    how it was counted.  ``known`` is False for what is not filled in yet.
    """

    topic: str
    sentence: str
    source: str
    about: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    known: bool = True

    @property
    def key(self) -> str:
        """The same for the same thing, whatever the numbers in it are now."""
        return finding_key(self.topic, self.about)


def finding_key(topic: str, about: Sequence[str]) -> str:
    """Key of a finding, whatever the order of *about*."""
    return ":".join((topic, ",".join(sorted(about))))


_NUMBERS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)


def number_word(count: int) -> str:
    """A number as Dutch prose writes it: words up to twelve."""
    return _(_NUMBERS[count]) if 0 <= count < len(_NUMBERS) else str(count)


def names(case: CaseView, ids: Sequence[str], most: int = _NAMED) -> str:
    """Names joined the Dutch way; beyond *most* the others are counted."""
    found = [case.name_of(i) or _("iemand") for i in ids]
    more = len(found) - most
    if more > 1:
        found = [*found[:most], _("nog {count}").format(count=more)]
    return listed(found)


def main_name(case: CaseView) -> str:
    """Name of the one person the case is about, else "het gezin"."""
    chosen = [p for p in case.people if p.is_index]
    chosen = chosen or [p for p in case.people if p.kind is PersonKind.CLIENT]
    return chosen[0].name if len(chosen) == 1 else _("het gezin")


def sentence_case(text: str) -> str:
    """The text with a capital at the start."""
    return text[:1].upper() + text[1:]
