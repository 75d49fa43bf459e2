"""Words that say how a relative is tied: "gescheiden 2009-2014", "pleegmoeder", "tweeling van Sem".

They stand behind the name in the line that adds a relative, so that nobody has to open a form for
the kind of a couple or of a parent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

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

_WITH = re.compile(r"\b(?:samen )?met\s+(?P<who>[^,;]+)", re.IGNORECASE)
_DIED = re.compile(r"\b(?:overl(?:eden)?\.?|gest(?:orven)?\.?)\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_DUE = re.compile(r"\b(?:zwanger\w*|uitgerekend)\s+(20\d\d-\d\d-\d\d)\b", re.IGNORECASE)
_LOST = re.compile(r"\bmiskraam\b", re.IGNORECASE)
_STILL = re.compile(r"\bdoodgeboren\b", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:die/hun|hen/hun|non-?binair)\b", re.IGNORECASE)


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
    with_parent: str = ""
    died_year: int | None = None
    miscarriage: bool = False
    stillborn: bool = False
    pregnancy_due: str | None = None
    non_binary: bool = False

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
    """Read what kind of parent or child somebody is, whose twin, and with whom as other parent.

    The word of the kind stays in the line: "pleegmoeder" is also the role.
    """
    name, _comma, said = text.partition(",")
    parent = next(
        (kind for pattern, kind in _PARENTS if re.search(rf"\b{pattern}", said, re.IGNORECASE)),
        None,
    )
    twin, other = _TWIN.search(said), _WITH.search(said)
    rest = said
    for found in (twin, other):
        rest = rest.replace(found[0], " ") if found else rest
    return replace(
        life_words(_joined(name, rest)),
        parent=parent,
        twin_of=(twin["of"] or "").strip() if twin else None,
        identical=bool(twin and twin["same"]),
        with_parent=other["who"].strip() if other else "",
    )


def life_words(text: str) -> RelativeWords:
    """Read what is said of a life: "overleden 2019", "miskraam", "uitgerekend 2027-02-18"."""
    name, _comma, said = text.partition(",")
    died, due = _DIED.search(said), _DUE.search(said)
    lost, still, both = _LOST.search(said), _STILL.search(said), _BOTH.search(said)
    rest = said
    for found in (died, due, both):
        rest = rest.replace(found[0], " ") if found else rest
    return RelativeWords(
        text=_joined(name, rest),
        died_year=_year(died[1]) if died else None,
        miscarriage=bool(lost),
        stillborn=bool(still),
        pregnancy_due=due[1] if due else None,
        non_binary=bool(both),
    )


def _without(name: str, said: str, found: re.Match[str]) -> str:
    return _joined(name, said[: found.start()] + " " + said[found.end() :])


def _joined(name: str, said: str) -> str:
    rest = re.sub(r"\s*[,;]\s*(?=[,;]|$)", "", " ".join(said.split())).strip(" ,;")
    return f"{name}, {rest}" if rest else name


def _year(text: str | None) -> int | None:
    return int(text) if text else None
