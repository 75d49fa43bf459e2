"""Frozen values of what volunteers cannot do: the rules of a team, and what they say of a part."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.vocabulary import LimitLevel


@dataclass(frozen=True, slots=True)
class LimitRule:
    """One rule: when it holds for a part, how heavy it is, and why.

    ``words``: one of these must occur in the text; several words in one must all occur, and ``*``
    stands for the rest of a word. ``kinds``: or the part has one of these kinds of offer
    (``catalogue_entry.ref``).  ``domains``: where there are any, the words only count there and
    where no domain was chosen.  With one of ``unless`` in the text a red rule becomes amber, and
    says ``can`` instead of ``reason``.  ``source`` says whose rule it is.
    """

    key: str
    name: str
    level: LimitLevel
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    reason: str = ""
    unless: tuple[str, ...] = ()
    can: str = ""
    source: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class LimitOverrideView:
    """A sentence why a volunteer does a red part all the same; ``rules`` are keys of rules."""

    id: str
    part_id: str
    sentence: str
    rules: tuple[str, ...] = ()
    given_by: str = ""
    given_on: str | None = None


@dataclass(frozen=True, slots=True)
class LimitHit:
    """A rule that holds for a part: the Dutch reason, and whose rule it is."""

    level: LimitLevel
    reason: str
    source: str = ""
    key: str = ""
    name: str = ""
