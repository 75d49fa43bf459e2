"""Somebody new (or known already) around a person: parent, partner, child, sibling or support.

One call makes the person if needed, and the tie.  Who a child belongs to is filled in where there
is only one possibility: the single partner of a parent is the other parent, a second parent joins
the first.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import new_id
from wijkteam_desktop.db.family import HouseholdMember, ParentChildLink, Partnership
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import family, known_people, people, rows, ties
from wijkteam_desktop.services.quick_add import parse
from wijkteam_desktop.services.relative_words import RelativeWords, parent_words, partner_words
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind, PersonKind


class Relative(StrEnum):
    """What the new person is to the one that was chosen."""

    PARENT = "parent"
    PARTNER = "partner"
    CHILD = "child"
    SIBLING = "sibling"
    SUPPORT = "support"


def add(s: Session, person_id: str, relative: Relative, text: str) -> str:
    """Add a relative by one typed line ("Karin", "Piet, geb. 1950"); give the id.

    Words behind the name may say how they are tied ("Marco, gescheiden 2009-2014", "Anja,
    pleegmoeder", "Sil, eeneiige tweeling van Sem").  Somebody of exactly that name in the case is
    not made again, only tied.  Raises InvalidInput when nothing was typed or the tie cannot be.
    """
    person = rows.get(s, Person, person_id)
    words = partner_words(text) if relative is Relative.PARTNER else parent_words(text)
    typed = parse(words.text)
    known = [k for k in known_people.find_same(s, person.case_id, typed.name) if k.in_case]
    same = next((k.id for k in known if k.name.casefold() == typed.name.casefold()), None)
    if same == person_id:
        raise InvalidInput(_("Dat is deze persoon zelf. Er is niets gewijzigd."))
    other = same or _made(s, person, relative, words)
    tie(s, person_id, relative, other, words)
    return other


def tie(
    s: Session,
    person_id: str,
    relative: Relative,
    other_id: str,
    words: RelativeWords | None = None,
) -> None:
    """Make somebody of the case a relative of a person; what is so already stays."""
    person = rows.get(s, Person, person_id)
    words = words or RelativeWords("")
    kind = words.parent or ParentKind.BIOLOGICAL
    match relative:
        case Relative.PARTNER:
            _partner(s, person, other_id, words)
        case Relative.PARENT:
            _parent(s, person, other_id, kind)
        case Relative.CHILD:
            _child(s, person, other_id, kind, words.with_parent)
            _twin(s, person.case_id, other_id, words)
        case Relative.SIBLING:
            _sibling(s, person, other_id)
            _twin(s, person.case_id, other_id, words, person_id)
        case Relative.SUPPORT:
            if person.kind == PersonKind.CLIENT:
                ties.tie(s, person.case_id, person_id, other_id)
            else:
                ties.relate(s, person.case_id, person_id, other_id, "close")


def _made(s: Session, person: Person, relative: Relative, words: RelativeWords) -> str:
    if relative is Relative.SUPPORT:
        return people.quick_add(s, person.case_id, words.text).person_id
    typed = parse(words.text)
    gender = Gender.NON_BINARY if words.non_binary else typed.gender
    if gender is Gender.UNKNOWN and relative is Relative.PARTNER:
        gender = _OTHER.get(Gender(person.gender), Gender.UNKNOWN)
    said = {
        "birth_year": typed.birth_year,
        "died_year": words.died_year,
        "miscarriage": words.miscarriage,
        "stillborn": words.stillborn,
        "pregnancy_due": words.pregnancy_due,
    }
    values: dict[str, Any] = {name: value for name, value in said.items() if value}
    kind = PersonKind.FAMILY
    return people.add(
        s, person.case_id, name=typed.name, kind=kind, gender=gender, role=typed.role, **values
    )


# A guess that a click changes: it is right far more often than a question mark.
_OTHER = {Gender.MAN: Gender.WOMAN, Gender.WOMAN: Gender.MAN}


def _partner(s: Session, person: Person, other_id: str, words: RelativeWords) -> None:
    present = rows.find(
        s,
        Partnership,
        or_(
            (Partnership.first_id == person.id) & (Partnership.second_id == other_id),
            (Partnership.first_id == other_id) & (Partnership.second_id == person.id),
        ),
    )
    together = PartnershipKind.COHABITING if _together(s, person.id, other_id) else None
    kind = words.partnership or together or PartnershipKind.RELATIONSHIP
    years = {"start_year": words.start_year, "end_year": words.end_year}
    said = {name: year for name, year in years.items() if year}
    if not present:
        family.add_partnership(s, person.case_id, person.id, other_id, kind, **said)
    elif words.partnership:
        family.update_partnership(s, present[-1].id, kind=kind, **said)


def _together(s: Session, first: str, second: str) -> bool:
    homes = [
        set(s.scalars(select(HouseholdMember.household_id).where(HouseholdMember.person_id == one)))
        for one in (first, second)
    ]
    return bool(homes[0] & homes[1])


def _parent(s: Session, child: Person, parent_id: str, kind: ParentKind) -> None:
    before = rows.find(s, ParentChildLink, ParentChildLink.child_id == child.id)
    ids = family.add_parents(s, child.case_id, child.id, [(parent_id, kind)])
    alone = [
        link
        for link in before
        if link.kind == kind
        and link.parent_id != parent_id
        and sum(other.pair == link.pair for other in before) == 1
    ]
    if len(alone) == 1:
        made = rows.get(s, ParentChildLink, ids[0])
        if made.pair != alone[0].pair:
            made.pair, made.parent_order = alone[0].pair, 1
            s.flush()


def _child(s: Session, parent: Person, child_id: str, kind: ParentKind, said: str) -> None:
    """Make somebody a child, of the parent that was said too, or of the only partner."""
    partners = [
        p.second_id if p.first_id == parent.id else p.first_id
        for p in rows.find(
            s,
            Partnership,
            or_(Partnership.first_id == parent.id, Partnership.second_id == parent.id),
        )
    ]
    others = rows.unique(partners)
    if said:
        found = [k.id for k in known_people.find_same(s, parent.case_id, said) if k.in_case]
        others = found[:1]
        if not found:
            raise InvalidInput(
                _("“{name}” staat niet in deze casus. Er is niets gewijzigd.").format(name=said)
            )
    parents = [(parent.id, kind)]
    if len(others) == 1 and others[0] != child_id and kind is not ParentKind.STEP:
        parents.append((others[0], kind))
    family.add_parents(s, parent.case_id, child_id, parents)


def _sibling(s: Session, person: Person, other_id: str) -> None:
    links = rows.find(s, ParentChildLink, ParentChildLink.child_id == person.id)
    own = [link for link in links if link.kind == ParentKind.BIOLOGICAL] or links
    if not own:
        family.add_siblings(s, person.case_id, (person.id, other_id))
        return
    pair = own[0].pair
    parents = [(link.parent_id, ParentKind(link.kind)) for link in own if link.pair == pair]
    family.add_parents(s, person.case_id, other_id, parents)


def _twin(
    s: Session, case_id: str, child_id: str, words: RelativeWords, sibling_id: str = ""
) -> None:
    """Join two children of the same parents as twins; raises InvalidInput without another one."""
    if not words.is_twin:
        return
    named = words.twin_of or ""
    found = [k for k in known_people.find_same(s, case_id, named) if k.in_case] if named else []
    other_id = found[0].id if found else sibling_id
    own = rows.find(s, ParentChildLink, ParentChildLink.child_id == child_id)
    theirs = rows.find(s, ParentChildLink, ParentChildLink.child_id == other_id)
    if not own or not theirs:
        raise InvalidInput(
            _(
                "Van wie is dit de tweeling? Typ bijvoorbeeld “Sil, tweeling van Sem”. Er is niets "
                "gewijzigd."
            )
        )
    group = next((link.twin_group for link in theirs if link.twin_group), None) or new_id()
    values = {"twin_group": group, "twin_kind": "identical" if words.identical else "fraternal"}
    for link in (*own, *theirs):
        family.update_parent_link(s, link.id, **values)
