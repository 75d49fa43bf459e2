"""Checks on what is written down about a family, as questions: "Klopt dat?".

A check never says that something is wrong: years are often estimates, and families differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.folding import fold
from wijkteam_desktop.network.family_years import (
    asked,
    child_after_death,
    couple_years,
    life_years,
    links,
    twin_years,
    young_parent,
)
from wijkteam_desktop.network.finding import Finding, number_word
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import ParentKind, PrivacyMode

_MOST_PARENTS = 2


def family_checks(case: CaseView) -> tuple[Finding, ...]:
    """All questions about a family, per kind in the order of the case."""
    return tuple(finding for check in CHECKS for finding in check(case))


def own_ancestor(case: CaseView) -> Iterator[Finding]:
    """Somebody who is their own ancestor, once per circle of parents."""
    parents: dict[str, list[str]] = {}
    for link in case.parent_links:
        parents.setdefault(link.child_id, []).append(link.parent_id)
    seen: set[frozenset[str]] = set()
    for person in case.people:
        way = _way_back(parents, person.id)
        if not way or frozenset(way) in seen:
            continue
        seen.add(frozenset(way))
        if len(way) == 1:
            sentence = _("{name} staat als eigen ouder in de tekening. Klopt dat?").format(
                name=person.name
            )
        else:
            sentence = _("{name} staat als eigen voorouder in de tekening. Klopt dat?").format(
                name=person.name
            )
        chain = ", ".join(case.name_of(i) for i in (*way, person.id))
        source = _("Van kind naar ouder: {chain}.").format(chain=chain)
        yield asked("own_ancestor", sentence, source, *way)


def many_parents(case: CaseView) -> Iterator[Finding]:
    """More than two biological parents."""
    parents: dict[str, list[str]] = {}
    for link, parent, child in links(case):
        if link.kind is ParentKind.BIOLOGICAL and parent.id not in parents.get(child.id, ()):
            parents.setdefault(child.id, []).append(parent.id)
    for child_id, found in parents.items():
        if len(found) > _MOST_PARENTS:
            yield asked(
                "many_parents",
                _("{child} heeft {count} biologische ouders. Klopt dat?").format(
                    child=case.name_of(child_id), count=number_word(len(found))
                ),
                _("Biologische ouders: {names}.").format(
                    names=listed([case.name_of(i) for i in found])
                ),
                child_id,
                *found,
            )


def same_parent_twice(case: CaseView) -> Iterator[Finding]:
    """One parent with two lines to the same child."""
    pairs = Counter((link.parent_id, link.child_id) for link, _p, _c in links(case))
    for (parent_id, child_id), count in pairs.items():
        if count > 1 and parent_id != child_id:
            yield asked(
                "same_parent_twice",
                _("{parent} staat twee keer als ouder van {child}. Klopt dat?").format(
                    parent=case.name_of(parent_id), child=case.name_of(child_id)
                ),
                _("{count} ouderlijnen tussen deze twee.").format(count=count),
                parent_id,
                child_id,
            )


def twice_in_household(case: CaseView) -> Iterator[Finding]:
    """Somebody who is twice in one household."""
    for home in case.households:
        for person_id, count in Counter(home.member_ids).items():
            if count > 1:
                yield asked(
                    "twice_in_household",
                    _("{name} staat twee keer in het huishouden {home}. Klopt dat?").format(
                        name=case.name_of(person_id), home=home.label
                    ),
                    _("Het huishouden {home}.").format(home=home.label),
                    person_id,
                )


def same_person(case: CaseView) -> Iterator[Finding]:
    """Two people with one name and one birth year: perhaps one person.

    Without years only whole names count, and never roles: "dochter" is often twice in a case.
    """
    groups: dict[tuple[str, int | None], list[PersonView]] = {}
    for person in case.people:
        if person.pregnancy_due or person.miscarriage or person.stillborn:
            continue
        if not person.birth_year and (
            case.privacy_mode is PrivacyMode.ROLES or len(person.name.split()) < 2
        ):
            continue
        groups.setdefault((fold(person.name), person.birth_year), []).append(person)
    for (name, year), people in groups.items():
        if len(people) > 1 and name:
            yield asked(
                "same_person",
                _("{name} staat {count} keer in de tekening. Is dat een en dezelfde?").format(
                    name=people[0].name, count=number_word(len(people))
                ),
                _("Dezelfde naam en hetzelfde geboortejaar ({year}).").format(year=year)
                if year
                else _("Dezelfde naam, zonder geboortejaar."),
                *(p.id for p in people),
            )


CHECKS: tuple[Callable[[CaseView], Iterator[Finding]], ...] = (
    own_ancestor,
    young_parent,
    child_after_death,
    life_years,
    couple_years,
    many_parents,
    same_parent_twice,
    twice_in_household,
    twin_years,
    same_person,
)


def _way_back(parents: dict[str, list[str]], start: str) -> list[str]:
    """The shortest way from somebody over parents back to themselves; empty when there is none."""
    ways: dict[str, list[str]] = {start: [start]}
    row = [start]
    while row:
        above: list[str] = []
        for here in row:
            for parent in parents.get(here, ()):
                if parent == start:
                    return ways[here]
                if parent not in ways:
                    ways[parent] = [*ways[here], parent]
                    above.append(parent)
        row = above
    return []
