"""What the ecogram shows of a case: who is in the centre, the systems around it and their lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkteam_desktop.network.lines import TENSE
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    ONE_WAY,
    Circle,
    Direction,
    EmotionalKind,
    PersonKind,
    SupportKind,
    TieStrength,
)

CENTRE = "centre"
"""Stands for the household or person in the middle, as an end of a line."""
BondKind: TypeAlias = Literal["support", "feeling", "wish", "family"]
Feelings: TypeAlias = Literal["needed", "all"]
"""``needed``: feelings with tension, and those of whoever has no other line; ``all``: each."""
_JOINING = frozenset(
    {PersonKind.PROFESSIONAL, PersonKind.VOLUNTEER, PersonKind.TRAINEE, PersonKind.COLLEAGUE}
)
_NEAREST = {circle: order for order, circle in enumerate(Circle)}


@dataclass(frozen=True, slots=True)
class Bond:
    """A line: from the centre to a system, or between two systems.

    ``ids`` are the rows it stands for, ``key`` the first of them; ``direction`` is seen from the
    centre.  A feeling runs from a to b, or back when ``inward``.
    """

    key: str
    kind: BondKind
    a: str
    b: str
    ids: tuple[str, ...]
    strength: TieStrength = TieStrength.NORMAL
    direction: Direction = Direction.TO_CLIENT
    kinds: tuple[SupportKind, ...] = ()
    hours: float | None = None
    feeling: EmotionalKind | None = None
    inward: bool = False


@dataclass(frozen=True, slots=True)
class Systems:
    """What stands in the drawing.

    ``members`` stand in the centre; ``nodes`` around it, in the order of the case, each with its
    nearest circle; ``under`` says which organisation stands for somebody; ``unplaced`` are the
    people without any line to the centre.
    """

    focus: str | None
    members: tuple[str, ...]
    nodes: dict[str, Circle | None]
    bonds: tuple[Bond, ...]
    under: dict[str, str]
    unplaced: tuple[str, ...]


def systems_of(case: CaseView, focus: str | None = None, feelings: Feelings = "needed") -> Systems:
    """Systems around the household, or around the person *focus*.

    Raises KeyError when there is no such person.
    """
    clients = tuple(p.id for p in case.people if p.kind is PersonKind.CLIENT)
    if focus is not None and case.person(focus) is None:
        raise KeyError(focus)
    members = (focus,) if focus else clients
    inside = frozenset(members)
    pairs = [(t.client_id, t.other_id) for t in case.ties]
    pairs += [(e.from_id, e.to_id) for e in case.emotional]
    pairs += [(d.for_id, d.other_id) for d in case.desired if d.other_id]
    tied = {b if a in inside else a for a, b in pairs if (a in inside) != (b in inside)}
    near = _relatives(case, focus) - tied if focus else set()
    under = _under(case, tied)
    known = {p.id for p in case.people} | {o.id for o in case.organisations}
    shown = {under.get(i, i) for i in (tied | near) & known}
    order = [p.id for p in case.people] + [o.id for o in case.organisations]
    circles = _circles(case, inside, under)
    nodes = {i: circles.get(i) for i in order if i in shown}
    support = _support(case, inside, under, shown)
    others = _others(case, inside, under, shown)
    if feelings == "needed":
        others = _needed(others, {b.b for b in support})
    bonds = [
        *support,
        *others,
        *(Bond(f"family:{i}", "family", CENTRE, i, ()) for i in sorted(near & known)),
    ]
    placed = inside | shown | set(under)
    unplaced = tuple(p.id for p in case.people if p.id not in placed)
    return Systems(focus, members, nodes, tuple(bonds), under, unplaced)


def _relatives(case: CaseView, focus: str) -> set[str]:
    """Household, partners, parents and children of somebody."""
    found: set[str] = set()
    for household in case.households:
        if focus in household.member_ids:
            found.update(household.member_ids)
    for line in case.partnerships:
        if focus in (line.first_id, line.second_id):
            found.update((line.first_id, line.second_id))
    for link in case.parent_links:
        if focus in (link.parent_id, link.child_id):
            found.update((link.parent_id, link.child_id))
    return found - {focus}


def _under(case: CaseView, tied: set[str]) -> dict[str, str]:
    """Who stands under their organisation: two or more of it, or when it has a line of its own."""
    staff: dict[str, list[str]] = {}
    for person in case.people:
        if person.id in tied and _may_join(person):
            staff.setdefault(person.organisation_id or "", []).append(person.id)
    known = {o.id for o in case.organisations}
    return {
        person_id: organisation_id
        for organisation_id, people in staff.items()
        if organisation_id in known and (len(people) > 1 or organisation_id in tied)
        for person_id in people
    }


def _may_join(person: PersonView) -> bool:
    return person.kind in _JOINING and person.organisation_id is not None


def _circles(
    case: CaseView, inside: frozenset[str], under: dict[str, str]
) -> dict[str, Circle | None]:
    """Nearest circle of every node with a support tie to the centre."""
    found: dict[str, Circle | None] = {}
    for tie in case.ties:
        other = _outside(tie, inside)
        if other is None or tie.circle is None:
            continue
        node = under.get(other, other)
        known = found.get(node)
        if known is None or _NEAREST[tie.circle] < _NEAREST[known]:
            found[node] = tie.circle
    return found


def _outside(tie: TieView, inside: frozenset[str]) -> str | None:
    """The end of a tie outside the centre; None when both ends are on the same side."""
    if (tie.client_id in inside) == (tie.other_id in inside):
        return None
    return tie.other_id if tie.client_id in inside else tie.client_id


def _support(
    case: CaseView, inside: frozenset[str], under: dict[str, str], shown: set[str]
) -> list[Bond]:
    """One line per system and strength: ties of several people of the household join."""
    groups: dict[tuple[str, TieStrength], list[TieView]] = {}
    for tie in sorted(case.ties, key=lambda t: t.id):
        other = _outside(tie, inside)
        node = under.get(other or "", other)
        if node is not None and node in shown:
            groups.setdefault((node, tie.strength), []).append(tie)
    return [
        Bond(
            key=ties[0].id,
            kind="support",
            a=CENTRE,
            b=node,
            ids=tuple(t.id for t in ties),
            strength=strength,
            direction=_direction(_seen_from(t, inside) for t in ties),
            kinds=tuple(k for k in SupportKind if any(k in t.kinds for t in ties)),
            hours=_sum(t.hours_per_week for t in ties),
        )
        for (node, strength), ties in groups.items()
    ]


def _seen_from(tie: TieView, inside: frozenset[str]) -> Direction:
    """Direction of a tie seen from the centre, which may be the other end."""
    if tie.client_id in inside or tie.direction is Direction.BOTH:
        return tie.direction
    back = tie.direction is Direction.TO_CLIENT
    return Direction.FROM_CLIENT if back else Direction.TO_CLIENT


def _direction(found: Iterable[Direction]) -> Direction:
    directions = set(found)
    return directions.pop() if len(directions) == 1 else Direction.BOTH


def _sum(hours: Iterable[float | None]) -> float | None:
    known = [h for h in hours if h is not None]
    return sum(known) if known else None


def _others(
    case: CaseView, inside: frozenset[str], under: dict[str, str], shown: set[str]
) -> list[Bond]:
    """Feelings and wishes, each a line of its own; none within the centre."""

    def end(node_id: str) -> str | None:
        if node_id in inside:
            return CENTRE
        node = under.get(node_id, node_id)
        return node if node in shown else None

    groups: dict[tuple[str, str, bool, EmotionalKind], list[str]] = {}
    for relation in sorted(case.emotional, key=lambda e: e.id):
        a, b = end(relation.from_id), end(relation.to_id)
        if a is None or b is None or a == b:
            continue
        inward = b == CENTRE or (a != CENTRE and b < a)
        first, second = (b, a) if inward else (a, b)
        # Which way a feeling runs matters only where its line has a head.
        inward = inward and relation.kind in ONE_WAY
        groups.setdefault((first, second, inward, relation.kind), []).append(relation.id)
    found = [
        Bond(ids[0], "feeling", a, b, tuple(ids), feeling=kind, inward=inward)
        for (a, b, inward, kind), ids in groups.items()
    ]
    for wish in sorted(case.desired, key=lambda d: d.id):
        first_end, other = end(wish.for_id), end(wish.other_id or "")
        if first_end == CENTRE and other is not None and other != CENTRE:
            found.append(Bond(wish.id, "wish", CENTRE, other, (wish.id,)))
    return found


def _needed(bonds: list[Bond], supported: set[str]) -> list[Bond]:
    """The lines that add something: tension, wishes, and the only line of somebody."""
    return [
        b
        for b in bonds
        if b.feeling is None or b.feeling in TENSE or (b.a == CENTRE and b.b not in supported)
    ]
