"""Short ways to write a family or a network down as a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import (
    EmotionalView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    Circle,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
)

_GENDERS = {"v": Gender.WOMAN, "m": Gender.MAN, "x": Gender.NON_BINARY, "?": Gender.UNKNOWN}


def person(text: str, **fields: Any) -> PersonView:
    """A person from "Anna v 1970 2001": name, gender, birth year, year of death."""
    name, gender, *years = text.split()
    born, died = [*(int(year) for year in years), None, None][:2]
    made: dict[str, Any] = {"kind": PersonKind.FAMILY, "birth_year": born, "died_year": died}
    return PersonView(name, name, gender=_GENDERS[gender], **(made | fields))


def parents(*lines: str, kind: ParentKind = ParentKind.BIOLOGICAL) -> tuple[ParentLinkView, ...]:
    """Parent links from "Anna+Bert > Carla Dirk"."""
    made = []
    for line in lines:
        above, below = line.split(" > ")
        for child in below.split():
            for parent in above.split("+"):
                made.append(ParentLinkView(f"{kind}-{parent}-{child}", above, parent, child, kind))
    return tuple(made)


def couples(*lines: str) -> tuple[PartnershipView, ...]:
    """Partner lines from "Anna Bert married 1990 2000"."""
    made = []
    for line in lines:
        first, second, kind, *years = line.split()
        start, end = [*(int(year) for year in years), None, None][:2]
        made.append(
            PartnershipView(
                f"{first}-{second}-{kind}", first, second, PartnershipKind(kind), start, end
            )
        )
    return tuple(made)


def family(people: Iterable[str], **fields: Any) -> CaseView:
    """A case with these people of the family."""
    return CaseView("case", "C-1", "Zaak", people=tuple(person(p) for p in people), **fields)


def network(*others: PersonView, **fields: Any) -> CaseView:
    """A case about Wendy, with a tie in the middle circle to each of these people.

    Ties given by hand in ``ties`` stand in place of those.
    """
    wendy = person("Wendy v 1989", kind=PersonKind.CLIENT, is_index=True)
    ties = tuple(tie(p.name) for p in others)
    made: dict[str, Any] = {"people": (wendy, *others), "ties": ties}
    return CaseView("case", "C-1", "Zaak", **(made | fields))


def tie(other: str, circle: Circle | None = Circle.MIDDLE, **fields: Any) -> TieView:
    """A tie of Wendy."""
    return TieView(f"tie-{other}", fields.pop("client", "Wendy"), other, circle, **fields)


def part(text: str, *actors: str, **fields: Any) -> PartView:
    """A part that these people do."""
    return PartView(text, text, actor_ids=actors, **fields)


def knows(*pairs: str, kind: EmotionalKind = EmotionalKind.CLOSE) -> tuple[EmotionalView, ...]:
    """Relations from "Anna Bert"."""
    return tuple(EmotionalView(pair, *pair.split(), kind) for pair in pairs)
