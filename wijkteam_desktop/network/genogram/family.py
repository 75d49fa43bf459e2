"""The family as the layout works on it: numbers for ids, in an order of its own.

Members are numbered by birth year, label and id, so that the same family gives the same drawing
whatever order its people and unions arrive in. Ties that make no sense are left out and reported.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram.model import FamilyGraph, Home, Union
from wijkteam_desktop.network.genogram.result import NotDrawn, Reason

GENERATION_YEARS = 28
_FAR_FUTURE = 9999


@dataclass(slots=True)
class Tie:
    """A union on numbers; ``index`` is its place in ``Family.ties``.

    Unions of the same partners are one tie; ``child_ids`` says which union each child is of.
    """

    index: int
    id: str
    partners: tuple[int, ...]
    children: tuple[int, ...]
    rank: int
    child_ids: dict[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class Family:
    """Members and unions on numbers."""

    ids: list[str]
    widths: list[float]
    births: list[int | None]
    sexes: list[str]
    ties: list[Tie] = field(default_factory=list)
    parents: list[list[int]] = field(default_factory=list)
    partnered: list[list[int]] = field(default_factory=list)
    home: list[int] = field(default_factory=list)
    homes: list[tuple[str, list[int]]] = field(default_factory=list)
    twins: list[tuple[int, ...]] = field(default_factory=list)
    ages: list[int] = field(default_factory=list)
    not_drawn: list[NotDrawn] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)


def number(graph: FamilyGraph) -> Family:
    """Give every member a number and every union its canonical place."""
    members = sorted(
        {m.id: m for m in graph.members}.values(),
        key=lambda m: (m.birth_year is None, m.birth_year or 0, m.label, m.id),
    )
    index = {m.id: i for i, m in enumerate(members)}
    size = len(members)
    family = Family(
        ids=[m.id for m in members],
        widths=[m.width for m in members],
        births=[m.birth_year for m in members],
        sexes=[m.sex for m in members],
        parents=[[] for _ in range(size)],
        partnered=[[] for _ in range(size)],
    )
    _add_ties(family, graph.unions, index)
    _add_homes(family, graph.homes, index)
    for group in graph.twins:
        known = tuple(sorted(index[m] for m in set(group) if m in index))
        if len(known) > 1:
            family.twins.append(known)
    family.twins.sort()
    family.ages = [_estimated_birth(family, i) for i in range(size)]
    for tie in family.ties:
        tie.children = tuple(sorted(tie.children, key=lambda c: (family.ages[c], c)))
    return family


def _add_ties(family: Family, unions: tuple[Union, ...], index: dict[str, int]) -> None:
    rows: list[tuple[tuple[int, ...], tuple[int, ...], int, str]] = []
    for union in {u.id: u for u in unions}.values():
        partners = tuple(dict.fromkeys(index[p] for p in union.partners if p in index))
        children = sorted({index[c] for c in union.children if c in index})
        for child in [c for c in children if c in partners]:
            children.remove(child)
            family.not_drawn.append(NotDrawn(union.id, family.ids[child], Reason.OWN_PARENT))
        for lost in sorted({p for p in (*union.partners, *union.children) if p not in index}):
            family.not_drawn.append(NotDrawn(union.id, lost, Reason.UNKNOWN_PERSON))
        if len(partners) > 1 or (partners and children) or len(children) > 1:
            rows.append((tuple(sorted(partners)), tuple(children), _rank(family, union), union.id))
    rows.sort(key=lambda row: (row[0], row[2], row[1], row[3]))
    known: dict[tuple[int, ...], Tie] = {}
    for couple, offspring, rank, key in rows:
        tie = known.get(couple) if len(couple) > 1 else None
        if tie is None:
            tie = Tie(len(family.ties), key, couple, (), rank)
            known[couple] = tie
            family.ties.append(tie)
            for person in couple:
                family.partnered[person].append(tie.index)
        else:
            family.same[key] = tie.id
        new = [child for child in offspring if child not in tie.child_ids]
        tie.children += tuple(new)
        for person in new:
            tie.child_ids[person] = key
            family.parents[person].append(tie.index)


def _rank(family: Family, union: Union) -> int:
    """When it began: a given year, else the birth of the eldest child, else late."""
    if union.rank is not None:
        return union.rank
    index = {key: i for i, key in enumerate(family.ids)} if len(union.children) > 50 else None
    years = []
    for child in union.children:
        place = index.get(child) if index else _find(family.ids, child)
        if place is not None and family.births[place] is not None:
            years.append(family.births[place] or 0)
    return min(years, default=_FAR_FUTURE)


def _find(ids: list[str], key: str) -> int | None:
    return ids.index(key) if key in ids else None


def _add_homes(family: Family, homes: tuple[Home, ...], index: dict[str, int]) -> None:
    family.home = [-1] * len(family.ids)
    for home in homes:
        inhabitants = sorted({index[m] for m in home.members if m in index})
        family.homes.append((home.id, inhabitants))
        for person in inhabitants:
            if family.home[person] < 0:
                family.home[person] = len(family.homes) - 1
            else:
                family.not_drawn.append(NotDrawn(home.id, family.ids[person], Reason.SECOND_HOME))


def _estimated_birth(family: Family, person: int) -> int:
    """Birth year, or one guessed from partners and children; decides only where people start."""
    birth = family.births[person]
    if birth is not None:
        return birth
    for at in family.partnered[person]:
        for other in family.ties[at].partners:
            known = family.births[other]
            if other != person and known is not None:
                return known
    children = [c for at in family.partnered[person] for c in family.ties[at].children]
    years = [y for y in (family.births[c] for c in children) if y is not None]
    return min(years) - GENERATION_YEARS if years else _FAR_FUTURE
