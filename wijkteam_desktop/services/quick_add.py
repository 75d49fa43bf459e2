"""Adding people as fast as one talks: "tante Els, woont om de hoek" and Enter.

Before the comma stands who it is, behind it a remark.  Words for kinship and work tell kind and
gender; words for closeness, or ``+1`` to ``+3``, tell the circle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import persons, ties
from wijkteam_desktop.services.index_person import first_index
from wijkteam_desktop.services.kinship import POSSESSIVES, Role, is_role, role_at
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Circle, Gender, PersonKind

_CLOSENESS = {
    "heel dichtbij": Circle.INNER,
    "erg dichtbij": Circle.INNER,
    "zeer dichtbij": Circle.INNER,
    "heel dicht bij": Circle.INNER,
    "dichtbij": Circle.MIDDLE,
    "dicht bij": Circle.MIDDLE,
    "verder weg": Circle.OUTER,
    "ver weg": Circle.OUTER,
    "veraf": Circle.OUTER,
    "1": Circle.INNER,
    "2": Circle.MIDDLE,
    "3": Circle.OUTER,
}
_WORDS = "|".join(word.replace(" ", r"\s+") for word in _CLOSENESS)
_PLUS = re.compile(rf"\+\s*({_WORDS})(?!\w)", re.I)
_ALONE = re.compile(rf"({_WORDS})", re.I)
_BEHIND = re.compile(rf"(?<=\S)\s+({_WORDS})$", re.I)
_SALUTATIONS = {
    "mevrouw": Gender.WOMAN,
    "mevr": Gender.WOMAN,
    "mw": Gender.WOMAN,
    "meneer": Gender.MAN,
    "mijnheer": Gender.MAN,
    "dhr": Gender.MAN,
}
_GO_ON = frozenset({"van", "met", "bij", "uit", "op", "die", "en"})
_BRACKETS = re.compile(r"(?<!\S)\(([^()]*)\)")
_AGE = re.compile(r"\b(?:geb(?:oren)?\.?|bj\.?) ?((?:19|20)\d\d)\b", re.I)
_TRIM = " ,;:-–.+"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a typed line says about somebody."""

    name: str
    kind: PersonKind | None = None
    gender: Gender = Gender.UNKNOWN
    role: str = ""
    discipline: str | None = None
    circle: Circle | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class QuickAdded:
    """Who was added; ``tie_id`` is the tie to the first index person, when a circle was given."""

    person_id: str
    name: str
    kind: PersonKind
    gender: Gender
    role: str
    circle: Circle | None = None
    tie_id: str | None = None


def quick_add(
    s: Session,
    case_id: str,
    text: str,
    circle: Circle | str | None = None,
    *,
    kind: PersonKind | str | None = None,
) -> QuickAdded:
    """Add the person that *text* describes; ``circle`` is where they were dropped, if anywhere.

    ``kind`` is for whom the text leaves it open; else they are an acquaintance, or the client when
    the case has none yet.  With a circle (given or typed) a tie to the first index person is made,
    when there is one.  Raises InvalidInput for a text without a name or role.
    """
    parsed = parse(text)
    nearest = Circle(circle) if circle is not None else parsed.circle
    client_id = first_index(s, case_id)
    decided = parsed.kind or kind
    if decided is None:
        decided = PersonKind.CLIENT if client_id is None else PersonKind.ACQUAINTANCE
    person_id = persons.add(
        s,
        case_id,
        name=parsed.name,
        kind=decided,
        gender=parsed.gender,
        role=parsed.role,
        is_index=client_id is None and decided == PersonKind.CLIENT,
        discipline=parsed.discipline,
        birth_year=parsed.birth_year,
    )
    tie_id = None
    if nearest is not None and client_id is not None and decided != PersonKind.CLIENT:
        tie_id = ties.tie(s, case_id, client_id, person_id, circle=nearest)
    return QuickAdded(
        person_id=person_id,
        name=parsed.name,
        kind=PersonKind(decided),
        gender=parsed.gender,
        role=parsed.role,
        circle=nearest if tie_id is not None else None,
        tie_id=tie_id,
    )


def parse(text: str) -> Parsed:
    """Read a typed line; raises InvalidInput when it names nobody."""
    plain = " ".join(text.split())
    plain, circle = _circle(plain)
    plain, birth_year = _birth_year(plain)
    who, _comma, remark = plain.partition(",")
    bracketed = " ".join(_BRACKETS.findall(who)).strip()
    remark = remark.strip(_TRIM)
    words = _BRACKETS.sub(" ", who).strip(_TRIM).split()
    while len(words) > 1 and words[0].casefold() in POSSESSIVES:
        words = words[1:]
    gender = _SALUTATIONS.get(words[0].casefold().strip(".")) if words else None
    role, name, role_words = (None, " ".join(words), "") if gender else _take_role(words)
    name = name.strip(" ,;:-–+")
    if not name:
        raise InvalidInput(
            _("Typ een naam of een rol, zoals “tante Els” of “buurvrouw”. Er is niets gewijzigd.")
        )
    if role is None or (name[0].isupper() and is_role(name) and is_role(remark)):
        role = _role_in(bracketed) or _role_in(remark) or role
    said = [piece for piece in (role_words, bracketed, remark) if piece]
    return Parsed(
        name=name,
        kind=None if role is None else role.kind,
        gender=gender or _gender(role, name),
        role="; ".join(said),
        discipline=None if role is None else role.discipline,
        circle=circle,
        birth_year=birth_year,
    )


def _gender(role: Role | None, name: str) -> Gender:
    """Give what the role says; "opa en oma" are two people."""
    if role is None or " en " in name:
        return Gender.UNKNOWN
    return role.gender


def _take_role(words: list[str]) -> tuple[Role | None, str, str]:
    """Give the role in front or behind, the name, and the words of the role beside a name.

    "tante Els" keeps its whole name (that is how she is called) with the role tante; "mijn zus
    Karin" is called Karin; a role alone is the name.  "Karin de Man" is a surname.
    """
    whole = " ".join(words)
    for start in range(len(words)):
        found = role_at(words, start)
        if found is None or (start and not words[start][0].islower()):
            continue
        role, count = found
        if start and words[start - 1].casefold() in (*POSSESSIVES, *_GO_ON):
            continue
        spoken = " ".join(words[start : start + count])
        rest = " ".join(words[:start] + words[start + count :]).strip(_TRIM)
        if not rest or (start == 0 and rest.split()[0].casefold() in _GO_ON):
            return role, whole, ""
        if start == 0 and role.word in _TITLES:
            return role, whole, spoken.casefold()
        return role, rest, spoken
    return None, whole, ""


_TITLES = frozenset({"tante", "oom", "ome", "oma", "opa", "juf", "meester", "dokter", "zuster"})
"""Roles by which people are addressed: they stay part of the name."""


def _role_in(remark: str) -> Role | None:
    words = remark.split()
    while words and words[0].casefold() in POSSESSIVES:
        words = words[1:]
    found = role_at(words, 0) if words else None
    return None if found is None else found[0]


def _circle(text: str) -> tuple[str, Circle | None]:
    """Take out the word of closeness: behind a plus or the name, or alone between commas.

    "woont dichtbij" says where somebody lives, and stays a remark.
    """
    found = _PLUS.search(text)
    if found is not None:
        rest = " ".join(_PLUS.sub(" ", text, count=1).split())
        return rest, _CLOSENESS[" ".join(found[1].casefold().split())]
    pieces = [piece.strip() for piece in text.split(",")]
    behind = _BEHIND.search(pieces[0])
    if behind is not None and not behind[1].isdigit():
        rest = ", ".join([pieces[0][: behind.start()], *pieces[1:]])
        return rest, _CLOSENESS[" ".join(behind[1].casefold().split())]
    for index, piece in enumerate(pieces):
        if index and not piece.isdigit() and _ALONE.fullmatch(piece):
            rest = ", ".join(pieces[:index] + pieces[index + 1 :])
            return rest, _CLOSENESS[" ".join(piece.casefold().split())]
    return text, None


def _birth_year(text: str) -> tuple[str, int | None]:
    found = _AGE.search(text)
    if found is None:
        return text, None
    return " ".join(_AGE.sub(" ", text, count=1).split()), int(found[1])
