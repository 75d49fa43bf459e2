"""Words that say how a relative is tied: "gescheiden 2009-2014", "pleegmoeder", "tweeling van Sem".

They stand behind the name in the line that adds a relative, so that nobody has to open a form for
the kind of a couple or of a parent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind

_PARTNERS: tuple[tuple[str, PartnershipKind], ...] = (
    (r"hertrouwd", PartnershipKind.REMARRIED),
    (r"ge(?:huwd|trouwd)|man en vrouw", PartnershipKind.MARRIED),
    (r"geregistreerd(?: partner\w*)?", PartnershipKind.REGISTERED),
    (r"gescheiden|ex-?(?:man|vrouw)", PartnershipKind.DIVORCED),
    (r"uit elkaar", PartnershipKind.SEPARATED),
    (r"woonde\w* samen", PartnershipKind.COHABITING_ENDED),
    (r"samenwonend|woont samen", PartnershipKind.COHABITING),
    (r"lat(?:-?relatie)?", PartnershipKind.LAT),
    (r"verloofd", PartnershipKind.ENGAGED),
    (r"knipperlicht\w*|wisselend", PartnershipKind.RELATIONSHIP_UNSTABLE),
    (r"ex(?:-?partner|-?vriend(?:in)?)?", PartnershipKind.ENDED),
    (r"weduwe|weduwnaar", PartnershipKind.WIDOWED),
)
_PARENTS: tuple[tuple[str, ParentKind], ...] = (
    (r"pleeg\w*", ParentKind.FOSTER),
    (r"(?:adoptie|adoptief|geadopteerd)\w*", ParentKind.ADOPTED),
    (r"stief\w*", ParentKind.STEP),
)
_YEARS = r"(?:\s+(?:sinds\s+)?(?P<start>(?:19|20)\d\d)?(?:\s*[-–]\s*(?P<end>(?:19|20)\d\d))?)?"
_TWIN = re.compile(
    r"(?P<same>eeneiige?\s+)?tweeling(?:broer|zus)?(?:\s+van\s+(?P<of>[^,;]+))?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class RelativeWords:
    """What was said about the tie; ``text`` is the line without those words."""

    text: str
    partnership: PartnershipKind | None = None
    start_year: int | None = None
    end_year: int | None = None
    parent: ParentKind | None = None
    twin_of: str | None = None
    identical: bool = False

    @property
    def is_twin(self) -> bool:
        """One of twins; of whom is in ``twin_of``, empty when not said."""
        return self.twin_of is not None


def partner_words(text: str) -> RelativeWords:
    """Read how a couple is together, with its years, from what stands behind the name."""
    name, comma, said = text.partition(",")
    for pattern, kind in _PARTNERS:
        found = re.search(rf"\b(?:{pattern})\b{_YEARS}", said, re.IGNORECASE)
        if found:
            return RelativeWords(
                text=_without(name, said, found),
                partnership=kind,
                start_year=_year(found["start"]),
                end_year=_year(found["end"]),
            )
    return RelativeWords(name + comma + said)


def parent_words(text: str) -> RelativeWords:
    """Read what kind of parent or child somebody is, and whose twin.

    The word of the kind stays in the line: "pleegmoeder" is also the role.
    """
    name, _comma, said = text.partition(",")
    parent = next(
        (kind for pattern, kind in _PARENTS if re.search(rf"\b{pattern}", said, re.IGNORECASE)),
        None,
    )
    found = _TWIN.search(said)
    if not found:
        return RelativeWords(text, parent=parent)
    return RelativeWords(
        text=_without(name, said, found),
        parent=parent,
        twin_of=(found["of"] or "").strip(),
        identical=bool(found["same"]),
    )


def _without(name: str, said: str, found: re.Match[str]) -> str:
    rest = " ".join((said[: found.start()] + " " + said[found.end() :]).split()).strip(" ,;")
    return f"{name}, {rest}" if rest else name


def _year(text: str | None) -> int | None:
    return int(text) if text else None
