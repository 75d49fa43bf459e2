"""The family graph of a case: who belongs in the genogram, and which unions hold them together."""

from __future__ import annotations

from collections.abc import Mapping

from wijkteam_desktop.network.genogram.model import FamilyGraph, FamilyMember, Home, Union
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import ParentLinkView, PersonView
from wijkteam_desktop.vocabulary import Gender, ParentKind, PersonKind

_SEX = {Gender.MAN: "M", Gender.TRANS_MAN: "M", Gender.WOMAN: "F", Gender.TRANS_WOMAN: "F"}
_ALWAYS = (PersonKind.CLIENT, PersonKind.FAMILY)


def family_of(case: CaseView, label_widths: Mapping[str, float] | None = None) -> FamilyGraph:
    """Clients, family and everyone with a family tie or a household, with all their unions.

    *label_widths* are the widths in units of what stands under each symbol, by person id.
    """
    inside = _inside(case)
    widths = label_widths or {}
    members = tuple(
        FamilyMember(p.id, p.name, _SEX.get(p.gender, ""), p.birth_year, widths.get(p.id))
        for p in case.people
        if p.id in inside
    )
    homes = tuple(
        Home(h.id, tuple(m for m in h.member_ids if m in inside), h.label) for h in case.households
    )
    return FamilyGraph(members, tuple(_unions(case)), _twins(case), _own_home_first(case, homes))


def _inside(case: CaseView) -> set[str]:
    """Ids of everyone who is drawn."""
    found = {p.id for p in case.people if p.kind in _ALWAYS}
    for partnership in case.partnerships:
        found |= {partnership.first_id, partnership.second_id}
    for link in case.parent_links:
        found |= {link.parent_id, link.child_id}
    for group in case.sibling_groups:
        found |= set(group)
    for home in case.households:
        found |= set(home.member_ids)
    return found & {p.id for p in case.people}


def _unions(case: CaseView) -> list[Union]:
    """Couples with the children of both, single parents, and siblings without parents."""
    children: dict[frozenset[str], dict[str, dict[str, ParentKind]]] = {}
    names: dict[frozenset[str], str] = {}
    for (pair, child), links in _families(case).items():
        parents = frozenset(link.parent_id for link in links)
        names.setdefault(parents, pair)
        kinds = children.setdefault(parents, {}).setdefault(child, {})
        for link in links:
            kinds.setdefault(link.parent_id, link.kind)
    unions: list[Union] = []
    for partnership in sorted(case.partnerships, key=lambda p: (p.start_year or 0, p.id)):
        partners = (partnership.first_id, partnership.second_id)
        offspring = children.pop(frozenset(partners), {})
        unions.append(_union(partnership.id, partners, offspring, partnership.start_year))
    for parents, offspring in children.items():
        unions.append(_union(names[parents], tuple(sorted(parents)), offspring, None))
    for group in case.sibling_groups:
        if len(group) > 1:
            unions.append(Union("siblings:" + ":".join(sorted(group)), (), tuple(group)))
    return unions


def _families(case: CaseView) -> dict[tuple[str, str], list[ParentLinkView]]:
    """Links of one child to one couple: those that share ``pair``."""
    found: dict[tuple[str, str], list[ParentLinkView]] = {}
    for link in case.parent_links:
        found.setdefault((link.pair, link.child_id), []).append(link)
    return found


def _union(
    key: str,
    partners: tuple[str, ...],
    offspring: Mapping[str, Mapping[str, ParentKind]],
    rank: int | None,
) -> Union:
    kinds = {
        child: tuple(of.get(p, ParentKind.BIOLOGICAL) for p in partners)
        for child, of in offspring.items()
    }
    return Union(key, partners, tuple(offspring), kinds, rank)


def _twins(case: CaseView) -> tuple[tuple[str, ...], ...]:
    groups: dict[str, list[str]] = {}
    for link in case.parent_links:
        if link.twin_group is not None:
            group = groups.setdefault(link.twin_group, [])
            if link.child_id not in group:
                group.append(link.child_id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _own_home_first(case: CaseView, homes: tuple[Home, ...]) -> tuple[Home, ...]:
    """Households in an order that gives most people their own one first."""
    own: dict[str, int] = {}
    for person in case.people:
        if person.household_id is not None:
            own[person.household_id] = own.get(person.household_id, 0) + _here(person)
    return tuple(sorted(homes, key=lambda home: (-own.get(home.id, 0), home.id)))


def _here(person: PersonView) -> int:
    return 2 if person.is_index else 1
