"""Writes the family of a case as GEDCOM 5.5.1 or 7.

Only people, couples and parent-child ties: GEDCOM has no words for support, circles or parts.  The
kind of a couple is written as its Dutch word in a TYPE line, so that reading gives the same kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from wijkteam_desktop import __version__
from wijkteam_desktop.labels import label
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import ParentLinkView, PartnershipView, PersonView
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind, PersonKind

_SEX = {
    Gender.MAN: "M",
    Gender.TRANS_MAN: "M",
    Gender.WOMAN: "F",
    Gender.TRANS_WOMAN: "F",
    Gender.NON_BINARY: "X",
}
_MARRIED = frozenset(
    {
        PartnershipKind.MARRIED,
        PartnershipKind.REMARRIED,
        PartnershipKind.REGISTERED,
        PartnershipKind.SEPARATED,
        PartnershipKind.DIVORCED,
        PartnershipKind.WIDOWED,
    }
)
_PEDIGREE = {ParentKind.ADOPTED: "adopted", ParentKind.FOSTER: "foster"}
_PARENT_WORDS = {
    ParentKind.BIOLOGICAL: "Natural",
    ParentKind.ADOPTED: "Adopted",
    ParentKind.FOSTER: "Foster",
    ParentKind.STEP: "Step",
}


@dataclass(slots=True)
class _Family:
    number: int
    partners: list[str]
    partnership: PartnershipView | None = None
    children: dict[str, dict[str, ParentKind]] = field(default_factory=dict)


def write_gedcom(case: CaseView, *, version: str = "5.5.1") -> str:
    """Family of a case as GEDCOM text; confidential rows are left out.

    Raises ValueError for another version than 5.5.1 and 7.0.
    """
    if version not in ("5.5.1", "7.0"):
        raise ValueError(version)
    case = case.public()
    people = _people_of(case)
    known = {p.id: number for number, p in enumerate(people, start=1)}
    families = _families(case, known)
    lines = _head(version)
    for person in people:
        lines += _person(person, known[person.id], families, version)
    for family in families:
        lines += _family(family, known)
    lines.append("0 TRLR")
    return "\n".join(lines) + "\n"


def _head(version: str) -> list[str]:
    head = ["0 HEAD", "1 GEDC", f"2 VERS {version}"]
    if version == "5.5.1":
        head += ["2 FORM LINEAGE-LINKED", "1 CHAR UTF-8", "1 SUBM @S1@"]
    head += ["1 SOUR WIJKTEAM", f"2 VERS {__version__}", "2 NAME Wijkteam Desktop"]
    return head if version == "7.0" else [*head, "0 @S1@ SUBM", "1 NAME Wijkteam Desktop"]


def _people_of(case: CaseView) -> list[PersonView]:
    """Everybody who is family of someone, and the household: not the helpers around it."""
    kin = {i for p in case.partnerships for i in (p.first_id, p.second_id)}
    kin |= {i for link in case.parent_links for i in (link.parent_id, link.child_id)}
    kin |= {i for group in case.sibling_groups for i in group}
    return [
        p for p in case.people if p.id in kin or p.kind in (PersonKind.CLIENT, PersonKind.FAMILY)
    ]


def _families(case: CaseView, known: dict[str, int]) -> list[_Family]:
    families: list[_Family] = []
    by_parents: dict[frozenset[str], _Family] = {}

    def family_of(partners: Iterable[str]) -> _Family:
        found = _Family(len(families) + 1, list(partners))
        families.append(found)
        by_parents.setdefault(frozenset(found.partners), found)
        return found

    for partnership in case.partnerships:
        family_of((partnership.first_id, partnership.second_id)).partnership = partnership
    pairs: dict[tuple[str, str], list[ParentLinkView]] = defaultdict(list)
    for link in case.parent_links:
        pairs[link.pair, link.child_id].append(link)
    for (_pair, child), links in pairs.items():
        parents = [link.parent_id for link in links]
        family = by_parents.get(frozenset(parents)) or family_of(parents)
        family.children[child] = {link.parent_id: link.kind for link in links}
    for group in case.sibling_groups:
        family_of(()).children.update({child: {} for child in group})
    for family in families:
        family.partners = [p for p in family.partners if p in known]
    return families


def _person(person: PersonView, number: int, families: list[_Family], version: str) -> list[str]:
    lines = [f"0 @I{number}@ INDI", f"1 NAME {_plain(person.name)}"]
    lines.append(f"1 SEX {_SEX.get(person.gender, 'U')}")
    if person.birth_year:
        lines += ["1 BIRT", f"2 DATE {person.birth_year}"]
    if person.stillborn:
        lines.append("1 DEAT" if person.died_year else "1 DEAT Y")
        if person.died_year:
            lines.append(f"2 DATE {person.died_year}")
        lines.append("2 AGE STILLBORN" if version == "5.5.1" else "2 AGE 0y")
        if version == "7.0":
            lines.append("3 PHRASE STILLBORN")
    elif person.died_year:
        lines += ["1 DEAT", f"2 DATE {person.died_year}"]
    for family in families:
        if person.id in family.partners:
            lines.append(f"1 FAMS @F{family.number}@")
        if person.id in family.children:
            lines.append(f"1 FAMC @F{family.number}@")
            kinds = set(family.children[person.id].values())
            if len(kinds) == 1 and (word := _PEDIGREE.get(kinds.pop())):
                lines.append(f"2 PEDI {word.upper() if version == '7.0' else word}")
    return lines


def _family(family: _Family, known: dict[str, int]) -> list[str]:
    lines = [f"0 @F{family.number}@ FAM"]
    for tag, partner in zip(("HUSB", "WIFE"), family.partners, strict=False):
        lines.append(f"1 {tag} @I{known[partner]}@")
    for child, kinds in family.children.items():
        if child not in known:
            continue
        lines.append(f"1 CHIL @I{known[child]}@")
        if any(kind is not ParentKind.BIOLOGICAL for kind in kinds.values()):
            for tag, partner in zip(("_FREL", "_MREL"), family.partners, strict=False):
                word = _PARENT_WORDS[kinds.get(partner, ParentKind.BIOLOGICAL)]
                lines.append(f"2 {tag} {word}")
    return lines + _couple(family.partnership)


def _couple(partnership: PartnershipView | None) -> list[str]:
    if partnership is None:
        return []
    word = label(partnership.kind)
    lines = ["1 MARR" if partnership.kind in _MARRIED else "1 EVEN", f"2 TYPE {word}"]
    if partnership.start_year:
        lines.append(f"2 DATE {partnership.start_year}")
    if partnership.kind is PartnershipKind.DIVORCED:
        lines.append("1 DIV" if partnership.end_year else "1 DIV Y")
        if partnership.end_year:
            lines.append(f"2 DATE {partnership.end_year}")
    elif partnership.end_year:
        lines += ["1 EVEN", "2 TYPE Einde", f"2 DATE {partnership.end_year}"]
    return lines


def _plain(text: str) -> str:
    """Text that fits one line: no line breaks, and no sign that a reader takes for a pointer."""
    line = " ".join(text.split())
    return "@" + line if line.startswith("@") else line
