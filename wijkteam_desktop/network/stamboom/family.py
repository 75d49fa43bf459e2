"""Which people and ties of a case belong in the family tree, and as what the layout takes them.

Somebody is in the tree when a line can lead to them: a partner, parent, child, brother or sister,
housemates, the main person, or a place chosen by hand.  All others stay out and are listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram import FamilyGraph, FamilyMember, Home, Union
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PartnershipView, PersonView
from wijkteam_desktop.vocabulary import Gender, ParentKind, PersonKind, View

_SEX = {Gender.MAN: "M", Gender.TRANS_MAN: "M", Gender.WOMAN: "F", Gender.TRANS_WOMAN: "F"}
_OF_THE_FAMILY = (PersonKind.CLIENT, PersonKind.FAMILY)
_BORN_FROM = (ParentKind.BIOLOGICAL, ParentKind.ADOPTED, ParentKind.FOSTER)


@dataclass(frozen=True, slots=True)
class Couple:
    """What a union of the layout stands for.

    ``partnerships`` are the partner lines of this couple, the earliest first.  ``kinds`` says per
    child how it is tied to which of the partners; a partner that is not in it has no tie to it.
    """

    id: str
    partners: tuple[str, ...]
    partnerships: tuple[PartnershipView, ...] = ()
    kinds: Mapping[str, Mapping[str, ParentKind]] = field(default_factory=dict)

    @property
    def children(self) -> tuple[str, ...]:
        """Everybody who hangs under this couple; brothers and sisters when nobody is above."""
        return tuple(self.kinds)


@dataclass(frozen=True, slots=True)
class Twins:
    """Children born together; ``identical`` when they are known to be."""

    ids: tuple[str, ...]
    identical: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who is not in the drawing, with the Dutch sentence that says why."""

    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class StamboomGraph:
    """The family of a case: what the layout takes, what its unions mean, who is left out."""

    graph: FamilyGraph
    couples: Mapping[str, Couple]
    twins: tuple[Twins, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def stamboom_graph(
    case: CaseView,
    label_widths: Mapping[str, float] | None = None,
    also: Iterable[str] = (),
) -> StamboomGraph:
    """Family of a case; *label_widths* are those of what stands under each symbol, in units.

    *also* are people who are drawn without a family tie.  Rows that the reader of the case may
    not see are not in the case and so not in the drawing.
    """
    known = {p.id for p in case.people}
    couples = _couples(case, known)
    twins = _twins(case, known)
    inside = _inside(case, couples, known, set(also))
    couples = {k: c for k, c in couples.items() if inside.issuperset((*c.partners, *c.children))}
    widths = label_widths or {}
    members = tuple(
        FamilyMember(p.id, p.name, _SEX.get(p.gender, ""), birth_year(p), widths.get(p.id))
        for p in case.people
        if p.id in inside
    )
    unions = tuple(_union(couple) for couple in couples.values())
    groups = tuple(t.ids for t in twins)
    graph = FamilyGraph(members, unions, groups, _homes(case, inside))
    left_out = tuple(LeftOut(p.id, _why(p)) for p in case.people if p.id not in inside)
    return StamboomGraph(graph, couples, twins, left_out)


def birth_year(person: PersonView) -> int | None:
    """Year of birth, or that in which a child is expected."""
    if person.birth_year is not None or not person.pregnancy_due:
        return person.birth_year
    year = person.pregnancy_due[:4]
    return int(year) if year.isdigit() else None


def _inside(
    case: CaseView, couples: Mapping[str, Couple], known: set[str], also: set[str]
) -> set[str]:
    by_hand = also | {p.node_id for p in case.placements.get(View.STAMBOOM, ())}
    found = {p.id for p in case.people if p.is_index}
    for couple in couples.values():
        found |= {*couple.partners, *couple.children}
    for household in case.households:
        members = set(household.member_ids) & known
        if len(members) > 1:
            found |= members
    return (found | by_hand & known) - _apart(case, couples, by_hand)


def _apart(case: CaseView, couples: Mapping[str, Couple], by_hand: set[str]) -> set[str]:
    """Families of their own without anybody of the family: neighbours who are a couple."""
    groups = [{*couple.partners, *couple.children} for couple in couples.values()]
    groups += [set(home.member_ids) for home in case.households if len(home.member_ids) > 1]
    reached = {p.id for p in case.people if p.is_index or p.kind in _OF_THE_FAMILY} | by_hand
    todo = True
    while todo:
        todo = False
        for group in groups:
            if group & reached and not group <= reached:
                reached |= group
                todo = True
    return {person for group in groups for person in group} - reached


def _why(person: PersonView) -> str:
    if person.kind in _OF_THE_FAMILY:
        text = _("{name}: nog geen ouder, partner, kind, broer of zus ingevuld.")
    else:
        text = _("{name}: heeft geen familieband.")
    return text.format(name=person.name)


def _couples(case: CaseView, known: set[str]) -> dict[str, Couple]:
    """Couples with the children of both, single parents, brothers and sisters without parents."""
    lines: dict[frozenset[str], list[PartnershipView]] = {}
    for partnership in sorted(case.partnerships, key=lambda p: (p.start_year or 0, p.id)):
        pair = frozenset((partnership.first_id, partnership.second_id))
        if len(pair) == 2 and pair <= known:
            lines.setdefault(pair, []).append(partnership)
    children = _children(case, known, set(lines))
    found: dict[str, Couple] = {}
    for pair in {**dict.fromkeys(lines), **dict.fromkeys(children)}:
        own = tuple(lines.get(pair, ()))
        partners = (own[0].first_id, own[0].second_id) if own else tuple(sorted(pair))
        key = "union:" + ":".join(sorted(pair))
        found[key] = Couple(key, partners, own, children.get(pair, {}))
    for group in case.sibling_groups:
        here = tuple(dict.fromkeys(i for i in group if i in known))
        if len(here) > 1:
            key = "siblings:" + ":".join(sorted(here))
            found[key] = Couple(key, (), (), {child: {} for child in here})
    return found


def _children(
    case: CaseView, known: set[str], couples: set[frozenset[str]]
) -> dict[frozenset[str], dict[str, dict[str, ParentKind]]]:
    """Per couple or parent the children with the kind of each tie."""
    found: dict[frozenset[str], dict[str, dict[str, ParentKind]]] = {}
    for child, families in _families(case, known).items():
        for ties in _joined(families, couples):
            found.setdefault(frozenset(ties), {}).setdefault(child, {}).update(ties)
    return found


def _families(case: CaseView, known: set[str]) -> dict[str, list[dict[str, ParentKind]]]:
    """Per child the parents that were entered together, with kinds."""
    rows: dict[str, dict[str, dict[str, ParentKind]]] = {}
    for link in case.parent_links:
        both = link.parent_id in known and link.child_id in known
        if both and link.parent_id != link.child_id:
            pairs = rows.setdefault(link.child_id, {})
            pairs.setdefault(link.pair, {}).setdefault(link.parent_id, link.kind)
    return {child: list(pairs.values()) for child, pairs in rows.items()}


def _joined(
    families: list[dict[str, ParentKind]], couples: set[frozenset[str]]
) -> list[dict[str, ParentKind]]:
    """Parents entered one by one become a couple, a step-parent stands beside their partner."""
    whole = [f for f in families if len(f) > 1]
    single: dict[str, ParentKind] = {}
    for family in families:
        if len(family) == 1:
            for parent, kind in family.items():
                single.setdefault(parent, kind)
    for kind in _BORN_FROM:
        alike = [p for p, k in single.items() if k is kind]
        if len(alike) == 2:
            whole.append({p: single.pop(p) for p in alike})
    for step in [p for p, k in single.items() if k is ParentKind.STEP]:
        partner = next((p for p in single if p != step and {p, step} in couples), None)
        if partner is not None:
            whole.append({partner: single.pop(partner), step: single.pop(step)})
    return whole + [{parent: kind} for parent, kind in single.items()]


def _union(couple: Couple) -> Union:
    kinds = {
        child: tuple(ties.get(p, ParentKind.BIOLOGICAL) for p in couple.partners)
        for child, ties in couple.kinds.items()
    }
    years = [p.start_year for p in couple.partnerships if p.start_year is not None]
    return Union(couple.id, couple.partners, couple.children, kinds, min(years, default=None))


def _twins(case: CaseView, known: set[str]) -> tuple[Twins, ...]:
    groups: dict[str, dict[str, str | None]] = {}
    for link in case.parent_links:
        if link.twin_group is not None and link.child_id in known:
            groups.setdefault(link.twin_group, {})[link.child_id] = link.twin_kind
    return tuple(
        Twins(tuple(group), "identical" in group.values())
        for group in groups.values()
        if len(group) > 1
    )


def _homes(case: CaseView, inside: set[str]) -> tuple[Home, ...]:
    """Households; the one that most people have as their own comes first."""
    own: dict[str, int] = {}
    for person in case.people:
        if person.household_id is not None:
            own[person.household_id] = own.get(person.household_id, 0) + 1 + person.is_index
    homes = [
        Home(h.id, tuple(m for m in h.member_ids if m in inside), h.label) for h in case.households
    ]
    return tuple(sorted(homes, key=lambda home: (-own.get(home.id, 0), home.id)))
