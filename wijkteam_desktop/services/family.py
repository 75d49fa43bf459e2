"""Family structure: partners, parents and children, brothers and sisters, legal authority."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import new_id
from wijkteam_desktop.db.family import (
    AuthorityHolder,
    LegalAuthority,
    ParentChildLink,
    Partnership,
    SiblingMember,
)
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.households import add as add_household
from wijkteam_desktop.services.households import join as join_household
from wijkteam_desktop.services.households import leave as leave_household
from wijkteam_desktop.services.households import move as move_to_household
from wijkteam_desktop.services.households import remove as remove_household
from wijkteam_desktop.services.households import rename as rename_household
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind

__all__ = [
    "add_authority",
    "add_household",
    "add_parents",
    "add_partnership",
    "add_siblings",
    "join_household",
    "leave_household",
    "move_to_household",
    "remove_authority",
    "remove_household",
    "remove_parent_links",
    "remove_partnership",
    "remove_siblings",
    "rename_household",
    "update_parent_link",
    "update_partnership",
]

PARTNERSHIP_FIELDS: f.Fields = {
    "kind": f.Field("kind", f.choice(PartnershipKind)),
    "start_year": f.Field("start_year", f.YEAR),
    "end_year": f.Field("end_year", f.YEAR),
}
PARENT_FIELDS: f.Fields = {
    "kind": f.Field("kind", f.choice(ParentKind)),
    "twin_group": f.Field("twin_group", f.optional(f.line(40))),
    "twin_kind": f.Field("twin_kind", f.optional(f.line(20))),
    "start_year": f.Field("start_year", f.YEAR),
}
AUTHORITY_FIELDS: f.Fields = {
    "kind": f.Field("kind", f.needed_line(40)),
    "start": f.Field("start", f.day),
    "end": f.Field("end", f.day),
    "note": f.Field("note", f.optional(f.prose)),
}
MOST_PARENTS = 6


def add_partnership(
    s: Session,
    case_id: str,
    first_id: str,
    second_id: str,
    kind: PartnershipKind | str = PartnershipKind.RELATIONSHIP,
    **fields: Any,
) -> str:
    """Draw a partner line between two people and give its id; people may have several."""
    rows.must_differ(first_id, second_id)
    _people(s, case_id, (first_id, second_id))
    line = Partnership(
        case_id=case_id,
        first_id=first_id,
        second_id=second_id,
        position=rows.next_position(s, Partnership, case_id),
        **f.cleaned(PARTNERSHIP_FIELDS, {"kind": kind, **fields}),
    )
    s.add(line)
    s.flush()
    return line.id


def update_partnership(s: Session, partnership_id: str, **fields: Any) -> None:
    """Change kind or years of a partner line."""
    line = rows.get(s, Partnership, partnership_id)
    rows.assign(line, f.cleaned(PARTNERSHIP_FIELDS, fields))
    s.flush()


def remove_partnership(s: Session, partnership_id: str) -> None:
    """Remove a partner line; the people stay."""
    rows.delete_all(s, [rows.get(s, Partnership, partnership_id)])


def add_parents(
    s: Session,
    case_id: str,
    child_id: str,
    parents: Sequence[tuple[str, ParentKind | str]],
    **fields: Any,
) -> list[str]:
    """Give a child one pair of parents, each with the kind of link, and give the ids of the links.

    A link that is there already gets the kind and its id.  Birth and foster parents are two pairs.
    Raises InvalidInput when somebody would become their own ancestor.
    """
    _people(s, case_id, (child_id, *(parent_id for parent_id, _kind in parents)))
    if not 1 <= len(parents) <= MOST_PARENTS:
        raise InvalidInput(_("Kies een of twee ouders. Er is niets gewijzigd."))
    below = _descendants(s, case_id, child_id)
    for parent_id, _kind in parents:
        rows.must_differ(parent_id, child_id)
        if parent_id in below:
            raise InvalidInput(
                _("Iemand kan geen ouder zijn van een eigen voorouder. Er is niets gewijzigd.")
            )
    pair = new_id()
    ids = []
    for order, (parent_id, kind) in enumerate(parents):
        values = f.cleaned(PARENT_FIELDS, {"kind": kind, **fields})
        present = rows.find(
            s,
            ParentChildLink,
            ParentChildLink.child_id == child_id,
            ParentChildLink.parent_id == parent_id,
        )
        if present:
            rows.assign(present[0], values)
            ids.append(present[0].id)
            continue
        link = ParentChildLink(
            case_id=case_id,
            pair=pair,
            parent_id=parent_id,
            child_id=child_id,
            parent_order=order,
            position=rows.next_position(s, ParentChildLink, case_id),
            **values,
        )
        s.add(link)
        s.flush()
        ids.append(link.id)
    s.flush()
    return ids


def update_parent_link(s: Session, link_id: str, **fields: Any) -> None:
    """Change the kind, twin or year of one parent of one child."""
    link = rows.get(s, ParentChildLink, link_id)
    rows.assign(link, f.cleaned(PARENT_FIELDS, fields))
    s.flush()


def remove_parent_links(s: Session, link_ids: str | Iterable[str]) -> None:
    """Remove one or several parent-child links; the people stay."""
    ids = [link_ids] if isinstance(link_ids, str) else link_ids
    rows.delete_all(s, [rows.get(s, ParentChildLink, link_id) for link_id in rows.unique(ids)])


def add_siblings(s: Session, case_id: str, person_ids: Iterable[str]) -> int:
    """Say that people are brothers and sisters whose parents are not in the case.

    Gives the number of the group.
    """
    ids = rows.unique(person_ids)
    if len(ids) < 2:
        raise InvalidInput(_("Kies twee of meer personen. Er is niets gewijzigd."))
    _people(s, case_id, ids)
    highest = s.scalar(
        select(func.max(SiblingMember.group_position)).where(SiblingMember.case_id == case_id)
    )
    group = 0 if highest is None else highest + 1
    for position, person_id in enumerate(ids):
        s.add(
            SiblingMember(
                case_id=case_id, group_position=group, person_id=person_id, position=position
            )
        )
    s.flush()
    return group


def remove_siblings(s: Session, case_id: str, group: int) -> None:
    """Forget that the people of a group are brothers and sisters."""
    rows.delete_all(
        s,
        rows.find(
            s,
            SiblingMember,
            SiblingMember.case_id == case_id,
            SiblingMember.group_position == group,
        ),
    )


def add_authority(
    s: Session,
    case_id: str,
    subject_id: str,
    kind: str,
    holder_ids: Iterable[str] = (),
    **fields: Any,
) -> str:
    """Note a legal authority over somebody and give its id; holders are people or organisations."""
    _people(s, case_id, (subject_id,))
    holders = [rows.get_node(s, node_id, case_id) for node_id in rows.unique(holder_ids)]
    authority = LegalAuthority(
        case_id=case_id,
        subject_id=subject_id,
        position=rows.next_position(s, LegalAuthority, case_id),
        **f.cleaned(AUTHORITY_FIELDS, {"kind": kind, **fields}),
    )
    s.add(authority)
    s.flush()
    for position, node in enumerate(holders):
        s.add(
            AuthorityHolder(
                case_id=case_id,
                authority_id=authority.id,
                position=position,
                **rows.node_columns(node),
            )
        )
    s.flush()
    return authority.id


def remove_authority(s: Session, authority_id: str) -> None:
    """Remove a legal authority."""
    authority = rows.get(s, LegalAuthority, authority_id)
    holders = rows.find(s, AuthorityHolder, AuthorityHolder.authority_id == authority_id)
    rows.delete_all(s, holders)
    rows.delete_all(s, [authority])


def _people(s: Session, case_id: str, person_ids: Iterable[str]) -> None:
    for person_id in person_ids:
        rows.get_in_case(s, Person, person_id, case_id)


def _descendants(s: Session, case_id: str, person_id: str) -> set[str]:
    children: dict[str, list[str]] = {}
    for link in rows.find(s, ParentChildLink, ParentChildLink.case_id == case_id):
        children.setdefault(link.parent_id, []).append(link.child_id)
    found: set[str] = set()
    waiting = list(children.get(person_id, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += children.get(one, ())
    return found
