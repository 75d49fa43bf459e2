"""Who is family of whom in a case, as steps from one person to the next.

A step is a parent, a child, a brother or sister, or a partner.  Brothers and sisters follow from a
parent they share, or from a group of siblings whose parents are not in the case.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import ParentLinkView, PartnershipView, PersonView
from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind


class Way(StrEnum):
    """Where a step goes."""

    PARENT = "U"
    CHILD = "D"
    SIBLING = "S"
    PARTNER = "P"


class Tone(StrEnum):
    """What kind of step it is: by blood, adoption, marriage, fostering, or over."""

    BLOOD = ""
    ADOPTED = "a"
    FOSTER = "f"
    STEP = "s"
    HALF = "h"
    MAYBE_HALF = "m"
    TWIN = "t"
    TRIPLET = "u"
    LOOSE = "l"
    EX = "x"


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """One step; ``line`` is the kind of a partner line, empty for other steps."""

    way: Way
    tone: Tone = Tone.BLOOD
    line: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from one person to another, and who is reached by each."""

    steps: tuple[Step, ...]
    people: tuple[PersonView, ...]
    cost: int


@dataclass(slots=True)
class FamilySteps:
    """All steps of a case, by the id of who takes them."""

    people: dict[str, PersonView]
    steps: dict[str, dict[str, set[Step]]] = field(default_factory=dict)

    def add(self, from_id: str, to_id: str, step: Step) -> None:
        """Note a step; one to oneself or to somebody unknown is left out."""
        if from_id != to_id and {from_id, to_id} <= self.people.keys():
            self.steps.setdefault(from_id, {}).setdefault(to_id, set()).add(step)

    def paths(self, from_id: str) -> dict[str, Path]:
        """Shortest path to everybody who is family, by id.

        A line by blood is preferred over one by marriage of the same length.  Down right after up
        is no way to go: that is a brother or sister, a step of its own.
        """
        if from_id not in self.people:
            return {}
        start = self.people[from_id]
        found: dict[str, Path] = {}
        done: set[tuple[str, bool]] = set()
        queue: list[tuple[int, tuple[tuple[str, ...], ...], str, tuple[Step, ...]]] = []
        ways: dict[tuple[str, tuple[tuple[str, ...], ...]], tuple[PersonView, ...]] = {}
        queue.append((0, (), from_id, ()))
        ways[from_id, ()] = (start,)
        while queue:
            cost, tokens, here, steps = heapq.heappop(queue)
            rising = bool(steps) and steps[-1].way is Way.PARENT
            if (here, rising) in done:
                continue
            done.add((here, rising))
            people = ways[here, tokens]
            if here != from_id and here not in found:
                found[here] = Path(steps, people, cost)
            for there, step in self._onward(here, rising):
                if there == from_id:
                    continue
                # People of one gender on one kind of way are alike, so that the words do not
                # depend on ids.
                other = self.people[there]
                gone = "dead" if other.died_year else ""
                token = (step.way, step.tone, step.line, other.gender, gone)
                key = (there, (*tokens, token))
                if key not in ways:
                    ways[key] = (*people, self.people[there])
                    heapq.heappush(
                        queue, (cost + _COST[step.way, step.tone], key[1], there, (*steps, step))
                    )
        return found

    def _onward(self, here: str, rising: bool) -> Iterator[tuple[str, Step]]:
        for there, steps in self.steps.get(here, {}).items():
            for step in steps:
                if not (rising and step.way is Way.CHILD):
                    yield there, step


def family_steps(case: CaseView) -> FamilySteps:
    """Read the steps of a case."""
    family = FamilySteps({person.id: person for person in case.people})
    for link in case.parent_links:
        tone = _PARENT_TONES[link.kind]
        family.add(link.child_id, link.parent_id, Step(Way.PARENT, tone))
        family.add(link.parent_id, link.child_id, Step(Way.CHILD, tone))
    for partnership in case.partnerships:
        tone = _partner_tone(partnership, family.people)
        step = Step(Way.PARTNER, tone, partnership.kind.value)
        family.add(partnership.first_id, partnership.second_id, step)
        family.add(partnership.second_id, partnership.first_id, step)
    for first, second, tone in _siblings(case):
        family.add(first, second, Step(Way.SIBLING, tone))
        family.add(second, first, Step(Way.SIBLING, tone))
    return family


def _partner_tone(partnership: PartnershipView, people: dict[str, PersonView]) -> Tone:
    """Say whether a line holds, is loose (no shared household), or is over."""
    if partnership.kind in _OVER:
        return Tone.EX
    parted_by_death = any(
        people[i].died_year for i in (partnership.first_id, partnership.second_id) if i in people
    )
    if partnership.end_year and not parted_by_death:
        return Tone.EX
    return Tone.LOOSE if partnership.kind in _LOOSE else Tone.BLOOD


def _siblings(case: CaseView) -> Iterator[tuple[str, str, Tone]]:
    """Every two people who are brother or sister, once, with how they are."""
    by_parent: dict[str, list[str]] = {}
    links: dict[str, dict[str, ParentLinkView]] = {}
    for link in sorted(case.parent_links, key=lambda one: _NEAREST.index(one.kind)):
        if link.parent_id not in links.setdefault(link.child_id, {}):
            links[link.child_id][link.parent_id] = link
            by_parent.setdefault(link.parent_id, []).append(link.child_id)
    pairs = {
        frozenset(pair) for children in by_parent.values() for pair in combinations(children, 2)
    }
    groups = {
        frozenset(pair)
        for group in case.sibling_groups
        for pair in combinations(dict.fromkeys(group), 2)
    }
    twins = _twins(case)
    for pair in sorted(pairs | groups, key=sorted):
        if len(pair) != 2:
            continue
        first, second = sorted(pair)
        if pair in twins:
            yield first, second, twins[pair]
        elif pair in groups:
            yield first, second, Tone.BLOOD
        else:
            yield first, second, _sibling_tone(links[first], links[second])


def _twins(case: CaseView) -> dict[frozenset[str], Tone]:
    groups: dict[str, set[str]] = {}
    for link in case.parent_links:
        if link.twin_group:
            groups.setdefault(link.twin_group, set()).add(link.child_id)
    tones = {2: Tone.TWIN, 3: Tone.TRIPLET}
    return {
        frozenset(pair): tones.get(len(group), Tone.BLOOD)
        for group in groups.values()
        for pair in combinations(sorted(group), 2)
    }


def _sibling_tone(first: dict[str, ParentLinkView], second: dict[str, ParentLinkView]) -> Tone:
    """How two children who share a parent are brother or sister."""
    own = [{i for i, link in one.items() if link.kind in _OWN} for one in (first, second)]
    shared = own[0] & own[1]
    if len(shared) > 1:
        return Tone.BLOOD
    if shared:
        others = [len(parents - shared) for parents in own]
        if all(others):
            return Tone.HALF
        # With one other parent known, the second may be the same or not.
        return Tone.MAYBE_HALF if any(others) else Tone.BLOOD
    kinds = {one[i].kind for i in first.keys() & second.keys() for one in (first, second)}
    return Tone.STEP if ParentKind.STEP in kinds else Tone.FOSTER


_OWN = frozenset({ParentKind.BIOLOGICAL, ParentKind.ADOPTED})
_NEAREST = (ParentKind.BIOLOGICAL, ParentKind.ADOPTED, ParentKind.FOSTER, ParentKind.STEP)
_PARENT_TONES = {
    ParentKind.BIOLOGICAL: Tone.BLOOD,
    ParentKind.ADOPTED: Tone.ADOPTED,
    ParentKind.FOSTER: Tone.FOSTER,
    ParentKind.STEP: Tone.STEP,
}
_OVER = frozenset(
    {PartnershipKind.DIVORCED, PartnershipKind.ENDED, PartnershipKind.COHABITING_ENDED}
)
_LOOSE = frozenset(
    {
        PartnershipKind.LAT,
        PartnershipKind.ENGAGED,
        PartnershipKind.RELATIONSHIP,
        PartnershipKind.RELATIONSHIP_UNSTABLE,
        PartnershipKind.AFFAIR,
    }
)

# Tenths of a step.  A sibling is a little less than up and down again; a partner costs more than a
# parent or child, so that "opa" is found before "ex-schoonvader".
_BASE = {Way.PARENT: 10, Way.CHILD: 10, Way.SIBLING: 19, Way.PARTNER: 15}
_MORE = {
    Tone.ADOPTED: 1,
    Tone.FOSTER: 2,
    Tone.STEP: 3,
    Tone.HALF: 1,
    Tone.MAYBE_HALF: 1,
    Tone.LOOSE: 1,
    Tone.EX: 3,
}
_COST = {(way, tone): _BASE[way] + _MORE.get(tone, 0) for way in Way for tone in Tone}
