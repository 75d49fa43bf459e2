"""Which people of a network to take: those around somebody, by generation or by number."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Who is next to whom in a network, by kind of line."""

    partners: dict[str, list[str]] = field(repr=False)
    parents: dict[str, list[str]] = field(repr=False)
    children: dict[str, list[str]] = field(repr=False)
    siblings: dict[str, list[str]] = field(repr=False)
    others: dict[str, list[str]] = field(repr=False)

    def all(self, person_id: str) -> Iterable[tuple[str, int]]:
        """Give who is next to somebody, with the step in generations."""
        yield from ((i, 0) for i in self.partners.get(person_id, ()))
        yield from ((i, 1) for i in self.children.get(person_id, ()))
        yield from ((i, -1) for i in self.parents.get(person_id, ()))
        yield from ((i, 0) for i in self.siblings.get(person_id, ()))
        yield from ((i, 0) for i in self.others.get(person_id, ()))


def neighbours(file: NetworkFile) -> Neighbours:
    """Give who is next to whom."""
    partners, parents, children, siblings, others = (
        defaultdict[str, list[str]](list) for _n in "12345"
    )
    for couple in file.partnerships:
        partners[couple.first_id].append(couple.second_id)
        partners[couple.second_id].append(couple.first_id)
    for link in file.parent_links:
        children[link.parent_id].append(link.child_id)
        parents[link.child_id].append(link.parent_id)
    for group in file.sibling_groups:
        for one in group:
            siblings[one] += [other for other in group if other != one]
    lines = [(t.client_id, t.other_id) for t in file.ties]
    lines += [(e.from_id, e.to_id) for e in file.emotional]
    lines += [(c.first_id, c.second_id) for c in file.contacts]
    for home in file.households:
        lines += [(home.member_ids[0], other) for other in home.member_ids[1:]]
    for first, second in lines:
        others[first].append(second)
        others[second].append(first)
    return Neighbours(partners, parents, children, siblings, others)


def around(
    file: NetworkFile, focus: str, *, generations: int | None = None, people: int | None = None
) -> list[str]:
    """Give the ids of people around somebody, the nearest first.

    *generations* keeps relatives so many generations up and down: ancestors of the focus and of
    their partners, everybody descended from those, and the partners of all these; and whoever has a
    tie with the focus.  *people* keeps at most so many.  Raises NotFound for a focus that is not in
    the file.
    """
    known = {p.id for p in file.people}
    if focus not in known:
        raise NotFound(_("Deze persoon staat niet in het bestand. Kies iemand uit de lijst."))
    near = neighbours(file)
    allowed = None if generations is None else _related(near, focus, generations)
    found = {focus}
    order = [focus]
    queue = deque([focus])
    while queue and (people is None or len(order) < people):
        for other, _step in near.all(queue.popleft()):
            if other in found or (allowed is not None and other not in allowed):
                continue
            found.add(other)
            queue.append(other)
            if other in known:
                order.append(other)
    return order if people is None else order[:people]


def _related(near: Neighbours, focus: str, generations: int) -> set[str]:
    """Give the relatives within so many generations, with their partners and the focus's ties."""
    level = {focus: 0}
    for partner in near.partners.get(focus, ()):
        level.setdefault(partner, 0)
    _climb(near, level, generations)
    _descend(near, level, generations)
    beside = {p for one in level for p in near.partners.get(one, ())}
    return level.keys() | beside | set(near.others.get(focus, ()))


def _climb(near: Neighbours, level: dict[str, int], generations: int) -> None:
    queue = deque(level)
    while queue:
        current = queue.popleft()
        for sibling in near.siblings.get(current, ()):
            level.setdefault(sibling, level[current])
        if level[current] <= -generations:
            continue
        for parent in near.parents.get(current, ()):
            if parent not in level:
                level[parent] = level[current] - 1
                queue.append(parent)


def _descend(near: Neighbours, level: dict[str, int], generations: int) -> None:
    queue = deque(sorted(level, key=level.__getitem__))
    while queue:
        current = queue.popleft()
        if level[current] >= generations:
            continue
        for child in near.children.get(current, ()):
            if child not in level:
                level[child] = level[current] + 1
                queue.append(child)


def cut(file: NetworkFile, ids: Collection[str]) -> NetworkFile:
    """Give the network with only these people, in their order, and the lines between them.

    Organisations stay when one of these people has a tie with them or works there.
    """
    by_id = {p.id: p for p in file.people}
    people = [by_id[i] for i in ids if i in by_id]
    keep = {p.id for p in people}
    employers = {p.organisation_id for p in people}
    reached = {t.other_id for t in file.ties if t.client_id in keep}
    organisations = [o for o in file.organisations if o.id in employers | reached]
    nodes = keep | {o.id for o in organisations}
    groups = (tuple(i for i in group if i in keep) for group in file.sibling_groups)
    homes = (
        replace(h, member_ids=tuple(i for i in h.member_ids if i in keep)) for h in file.households
    )
    return replace(
        file,
        people=tuple(people),
        organisations=tuple(organisations),
        households=tuple(h for h in homes if h.member_ids),
        partnerships=tuple(p for p in file.partnerships if {p.first_id, p.second_id} <= keep),
        parent_links=tuple(p for p in file.parent_links if {p.parent_id, p.child_id} <= keep),
        sibling_groups=tuple(group for group in groups if len(group) > 1),
        ties=tuple(t for t in file.ties if t.client_id in keep and t.other_id in nodes),
        emotional=tuple(e for e in file.emotional if {e.from_id, e.to_id} <= keep),
        contacts=tuple(c for c in file.contacts if {c.first_id, c.second_id} <= keep),
        placements={
            view: tuple(p for p in places if p.node_id in nodes)
            for view, places in file.placements.items()
        },
    )
