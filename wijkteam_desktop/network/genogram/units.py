"""Rigid blocks of one row: partners side by side (and twins), as long as a chain of them can be.

A person can touch two others at most. Which ties are kept is the largest linear forest of the graph
of partners (exact where that graph is a tree); the others become "far" ties of two units.
"""

from __future__ import annotations

import itertools
from collections.abc import Set
from dataclasses import dataclass, field

from wijkteam_desktop.network.genogram.family import Family

_TWIN = 1 << 20
_KEPT = 1 << 10


@dataclass(slots=True)
class Units:
    """Units by number: their people from left to right, their row, and where everyone is.

    A unit without people holds room for a line that passes its row.
    ``far`` are ties of partners of one row who do not touch: (tie, person, other person).
    """

    people: list[list[int]]
    row: list[int]
    of: list[int]
    slot: list[int]
    far: list[tuple[int, int, int]] = field(default_factory=list)

    def add_passage(self, row: int) -> int:
        """New unit without people; returns its number."""
        self.people.append([])
        self.row.append(row)
        return len(self.row) - 1


def build_units(
    family: Family, rows: list[int], touching: Set[tuple[int, int]] = frozenset()
) -> Units:
    """Chain partners and twins of one row into units; pairs that are *touching* stay so."""
    links = _links(family, rows)
    for pair in touching:
        if links.get(pair, _TWIN) < _TWIN:
            links[pair] += _KEPT
    chains = _forest(len(family.ids), links)
    people: list[list[int]] = []
    seen = [False] * len(family.ids)
    for person in range(len(family.ids)):
        if seen[person] or len(chains[person]) > 1:
            continue
        people.append(_walk(person, chains, seen))
    units = Units(people, [rows[chain[0]] for chain in people], [0] * len(seen), [0] * len(seen))
    for unit, chain in enumerate(people):
        if len(chain) > 1 and _backwards(family, chain):
            chain.reverse()
        for slot, person in enumerate(chain):
            units.of[person] = unit
            units.slot[person] = slot
    for tie in family.ties:
        for a, b in couples(tie.partners):
            if rows[a] == rows[b] and not touch(units, a, b):
                units.far.append((tie.index, a, b))
    return units


def touch(units: Units, a: int, b: int) -> bool:
    """Whether two people stand side by side in one unit."""
    return units.of[a] == units.of[b] and abs(units.slot[a] - units.slot[b]) == 1


def couples(partners: tuple[int, ...]) -> list[tuple[int, int]]:
    """Pairs of partners that a line joins."""
    return list(itertools.pairwise(partners))


def _links(family: Family, rows: list[int]) -> dict[tuple[int, int], int]:
    """How much each pair wants to touch; more is better."""
    links: dict[tuple[int, int], int] = {}
    for tie in family.ties:
        for a, b in couples(tie.partners):
            if rows[a] == rows[b]:
                together = family.home[a] >= 0 and family.home[a] == family.home[b]
                # Someone with drawn parents may have to stand beside brothers and sisters.
                free = not (family.parents[a] and family.parents[b])
                alone = len(family.partnered[a]) == 1 or len(family.partnered[b]) == 1
                weight = 1 + 256 * together + 128 * free + 64 * alone + min(len(tie.children), 60)
                links[a, b] = max(links.get((a, b), 0), weight)
    for group in family.twins:
        for a, b in couples(group):
            if rows[a] == rows[b]:
                links[a, b] = _TWIN
    return links


def _forest(size: int, links: dict[tuple[int, int], int]) -> list[list[int]]:
    """Largest linear forest: the neighbours of everyone, two at most."""
    near: list[list[int]] = [[] for _ in range(size)]
    for a, b in links:
        near[a].append(b)
        near[b].append(a)
    chains: list[list[int]] = [[] for _ in range(size)]
    seen = [False] * size
    for root in sorted(range(size), key=lambda p: (-len(near[p]), p)):
        if seen[root] or not near[root]:
            continue
        parent = {root: -1}
        order = [root]
        seen[root] = True
        for person in order:
            for other in near[person]:
                if not seen[other]:
                    seen[other] = True
                    parent[other] = person
                    order.append(other)
        _chain(order, parent, links, chains)
    return chains


def _chain(
    order: list[int],
    parent: dict[int, int],
    links: dict[tuple[int, int], int],
    chains: list[list[int]],
) -> None:
    """From the leaves up, everyone takes the two best below who still have a free side."""

    def weight(a: int, b: int) -> int:
        return links[min(a, b), max(a, b)]

    def join(a: int, b: int) -> None:
        chains[a].append(b)
        chains[b].append(a)

    for person in order:
        above = parent[person]
        if above >= 0 and weight(person, above) == _TWIN:
            join(person, above)
    below: dict[int, list[int]] = {}
    for person in reversed(order):
        free = [b for b in below.get(person, ()) if len(chains[b]) < 2 and b not in chains[person]]
        free.sort(key=lambda b: (-weight(person, b), b))
        for other in free[: 2 - len(chains[person])]:
            join(person, other)
        below.setdefault(parent[person], []).append(person)


def _walk(start: int, chains: list[list[int]], seen: list[bool]) -> list[int]:
    path = [start]
    seen[start] = True
    while True:
        ahead = [p for p in chains[path[-1]] if not seen[p]]
        if not ahead:
            return path
        path.append(ahead[0])
        seen[ahead[0]] = True


def _backwards(family: Family, chain: list[int]) -> bool:
    """The earlier union belongs left; in a plain couple the man does."""
    if len(chain) == 2:
        first, second = family.sexes[chain[0]], family.sexes[chain[1]]
        return first != second and (first == "F" or second == "M")
    return _rank_of(family, chain[0], chain[1]) > _rank_of(family, chain[-1], chain[-2])


def _rank_of(family: Family, a: int, b: int) -> int:
    both = [family.ties[t].rank for t in family.partnered[a] if b in family.ties[t].partners]
    return min(both, default=0)
