"""Which people of a family file to take: a person in focus, generations around it, or a number."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace

from wijkteam_desktop.exchange.gedcom.family_file import FamilyFile


def relatives(file: FamilyFile) -> dict[str, list[tuple[str, int]]]:
    """Who is one step from whom: (person, step in generations: -1 parent, 0 partner, 1 child)."""
    steps: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for family in file.families:
        for partner in family.partner_ids:
            steps[partner] += [(p, 0) for p in family.partner_ids if p != partner]
            steps[partner] += [(child.id, 1) for child in family.children]
        for child in family.children:
            steps[child.id] += [(p, -1) for p in family.partner_ids]
            if not family.partner_ids:
                steps[child.id] += [(c.id, 0) for c in family.children if c.id != child.id]
    return steps


def around(
    file: FamilyFile, focus: str, *, generations: int | None = None, people: int | None = None
) -> list[str]:
    """Ids around a person, nearest first.

    ``generations`` keeps those at most so many generations up or down; ``people`` at most so many.
    Raises KeyError for a focus that is not in the file.
    """
    if file.person(focus) is None:
        raise KeyError(focus)
    steps = relatives(file)
    found = {focus: 0}
    queue = deque([focus])
    while queue:
        current = queue.popleft()
        for other, step in steps[current]:
            level = found[current] + step
            if other in found or (generations is not None and abs(level) > generations):
                continue
            if people is not None and len(found) >= people:
                return list(found)
            found[other] = level
            queue.append(other)
    return list(found)


def cut(file: FamilyFile, ids: list[str]) -> FamilyFile:
    """The same file with only these people, in their order, and the families between them."""
    keep = set(ids)
    families = []
    for family in file.families:
        partners = tuple(p for p in family.partner_ids if p in keep)
        children = tuple(c for c in family.children if c.id in keep)
        if len(partners) + len(children) > 1:
            families.append(replace(family, partner_ids=partners, children=children))
    people = tuple(person for i in ids if (person := file.person(i)) is not None)
    return replace(file, people=people, families=tuple(families), index={p.id: p for p in people})
