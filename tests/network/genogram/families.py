"""Random families for hypothesis: remarriages, three partners, twins, loops, unknown parents."""

from __future__ import annotations

import random

from wijkteam_desktop.network.genogram import FamilyGraph, FamilyMember, Home, Union

NAMES = ("Jan", "Fatima", "Wilhelmina van den Berg", "Yıldız", "Bo", "Ruben Yılmaz", "Noor")


def random_family(seed: int, size: int, tangle: float) -> FamilyGraph:
    """A family of about *size* people; *tangle* (0 to 1) is how often ties cross lineages."""
    pick = random.Random(seed)
    people: dict[str, FamilyMember] = {}
    unions: list[Union] = []
    twins: list[tuple[str, ...]] = []
    year: dict[str, int] = {}

    def person(born: int) -> str:
        key = f"p{len(people)}"
        year[key] = born
        shown = None if pick.random() < 0.15 else born
        people[key] = FamilyMember(key, pick.choice(NAMES), pick.choice("MF "), shown)
        return key

    person(1980)
    while len(people) < size:
        someone = pick.choice(list(people))
        born = year[someone]
        old = [p for p in people if abs(year[p] - born) < 12 and p != someone]
        if pick.random() < 0.35:
            if old and pick.random() < tangle:
                partner = pick.choice(old)
            else:
                partner = person(born + pick.randint(-9, 9))
            children = [person(born + 24 + 2 * i) for i in range(pick.choice((0, 0, 1, 2, 3, 5)))]
            if len(children) > 1 and pick.random() < 0.3:
                twins.append(tuple(children[:2]))
            unions.append(Union(f"u{len(unions)}", (someone, partner), tuple(children)))
        elif pick.random() < 0.6:
            kind = pick.choice((2, 2, 2, 1, 0))
            partners = tuple(person(born - pick.randint(22, 35)) for _ in range(kind))
            siblings = [
                person(born + pick.randint(-8, 8)) for _ in range(pick.choice((0, 1, 2, 4)))
            ]
            unions.append(Union(f"u{len(unions)}", partners, (someone, *siblings)))
        elif pick.random() < tangle and len(people) > 3:
            older = [p for p in people if year[p] < born - 15]
            if older:
                unions.append(Union(f"u{len(unions)}", (pick.choice(older),), (someone,)))
        else:
            person(pick.randint(1930, 2020))
    return FamilyGraph(
        tuple(people.values()), tuple(unions), tuple(twins), _homes(pick, people, unions)
    )


def _homes(
    pick: random.Random, people: dict[str, FamilyMember], unions: list[Union]
) -> tuple[Home, ...]:
    homes = []
    for union in unions:
        if pick.random() < 0.6:
            stay = [c for c in union.children if pick.random() < 0.7]
            homes.append(Home(f"h{union.id}", (*union.partners, *stay)))
    return tuple(homes)


def shuffled(graph: FamilyGraph, seed: int) -> FamilyGraph:
    """The same family, told in another order."""
    pick = random.Random(seed)

    def mix(values):
        return tuple(pick.sample(values, len(values)))

    unions = tuple(
        Union(u.id, mix(u.partners), mix(u.children), u.child_kinds, u.rank) for u in graph.unions
    )
    return FamilyGraph(mix(graph.members), mix(unions), mix(graph.twins), graph.homes)
