"""The names under which people are shown: by name, or by role only.

In roles-only mode no name of a person of the case appears: not as a name, and not inside a role
("vader van Noa" becomes "vader").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.labels import label
from wijkteam_desktop.services.kinship import is_role
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode

_CLAUSE = re.compile(r"[,;(:]")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LINKS = frozenset({"van", "met", "bij", "en", "voor", "aan", "over", "de", "den", "der"})
_PARTICLES = frozenset({"de", "den", "der", "van", "het", "ten", "ter", "te"})


@dataclass(frozen=True, slots=True)
class Named:
    """What the shown name of one person depends on."""

    id: str
    name: str
    role: str
    kind: PersonKind


@dataclass(frozen=True, slots=True)
class Shown:
    """The name and the role as they may be shown."""

    name: str
    role: str


def shown_names(people: Iterable[Named], mode: PrivacyMode) -> Mapping[str, Shown]:
    """Give by id how the people of one case are shown; pass all of them, for the numbering."""
    everyone = list(people)
    if mode is PrivacyMode.NAMES:
        return {p.id: Shown(p.name, p.role) for p in everyone}
    secret = name_words(p.name for p in everyone)
    short = {p.id: _short_role(p, secret) for p in everyone}
    totals = Counter(name.casefold() for name in short.values())
    seen: Counter[str] = Counter()
    shown = {}
    for person in everyone:
        name = short[person.id]
        key = name.casefold()
        seen[key] += 1
        if totals[key] > 1 or name == label(person.kind):
            name = f"{name} {seen[key]}"
        shown[person.id] = Shown(name, without_names(person.role, secret))
    return shown


def name_words(names: Iterable[str]) -> frozenset[str]:
    """Give the words that name somebody, folded: the words of the names that are no roles."""
    return frozenset(
        word.casefold()
        for name in names
        if not is_role(name)
        for word in _WORD.findall(name)
        if word.casefold() not in _PARTICLES and not is_role(word) and len(word) > 1
    )


def without_names(text: str, secret: frozenset[str]) -> str:
    """Leave the words in *secret* out of *text*, with the small words that led to them.

    What stands with a capital behind "van" or "met" is a name as well ("zus van Riet").
    """
    kept: list[str] = []
    for piece in text.split():
        if not (_names_somebody(piece, secret) or (kept and _follows(kept[-1], piece))):
            kept.append(piece)
            continue
        opened = piece.startswith("(")
        while kept and kept[-1].strip("(").casefold() in _LINKS:
            opened = kept.pop().startswith("(") or opened
        signs = "".join(sign for sign in piece if sign in ",;)")
        if opened or not kept:
            kept.append(f"({signs}" if opened else signs)
        else:
            kept[-1] += signs
    plain = " ".join(kept).replace("()", "").replace(" ,", ",")
    return " ".join(plain.split()).strip(" ,;")


def _names_somebody(piece: str, secret: frozenset[str]) -> bool:
    """Say whether a word is a name, or a name with an s: "Noa's" and "Jans"."""
    for word in _WORD.findall(piece):
        folded = word.casefold().replace("’", "'")
        if folded in secret or folded.removesuffix("s").removesuffix("'") in secret:
            return True
    return False


def _follows(before: str, piece: str) -> bool:
    """Say whether a capital behind "van" makes a name of a word; "van GGZ" is no name."""
    word = piece.strip("(),;.:")
    return before.casefold() in ("van", "met") and word.istitle() and not is_role(word)


def _short_role(person: Named, secret: frozenset[str]) -> str:
    role = _CLAUSE.split(without_names(person.role, secret), maxsplit=1)[0].strip()
    if role:
        return role[0].upper() + role[1:]
    bare = without_names(person.name, secret)
    return bare if is_role(bare) else label(person.kind)


def shown_name(s: Session, node: Person | Organisation) -> str:
    """Give the name under which one person or organisation of a case is shown."""
    if isinstance(node, Organisation):
        return node.name
    case = s.get_one(Case, node.case_id)
    everyone = select(Person).where(Person.case_id == node.case_id)
    people = s.scalars(everyone.order_by(Person.position, Person.id))
    named = [Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people]
    return shown_names(named, PrivacyMode(case.privacy_mode))[node.id].name
