"""Checks on the years of a family: births, deaths and couples that do not go together."""

from __future__ import annotations

from collections.abc import Iterator

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import ParentLinkView, PersonView
from wijkteam_desktop.vocabulary import Gender, ParentKind

PREFIX = "check_"
_YOUNGEST_PARENT = 12
_FATHERS_YEAR = 1
"""A child may be born in the year after its father died."""
_WOMEN = frozenset({Gender.WOMAN, Gender.TRANS_WOMAN})


def young_parent(case: CaseView) -> Iterator[Finding]:
    """A parent younger than the child, or younger than twelve when it was born."""
    for link, parent, child in links(case):
        if not parent.birth_year or not child.birth_year:
            continue
        age = child.birth_year - parent.birth_year
        words = {"parent": parent.name, "child": child.name}
        years = _("Geboortejaar: {parent} {first}, {child} {second}.").format(
            first=parent.birth_year, second=child.birth_year, **words
        )
        if age < 0:
            sentence = _("{parent} is jonger dan het eigen kind {child}. Kloppen de jaren?")
        elif age < _YOUNGEST_PARENT and link.kind is ParentKind.BIOLOGICAL:
            sentence = _("{parent} was {age} jaar toen {child} werd geboren. Kloppen de jaren?")
        else:
            continue
        yield asked("young_parent", sentence.format(age=age, **words), years, parent.id, child.id)


def child_after_death(case: CaseView) -> Iterator[Finding]:
    """A child born when its biological parent was no longer alive."""
    for link, parent, child in links(case):
        if link.kind is not ParentKind.BIOLOGICAL or not parent.died_year or not child.birth_year:
            continue
        late = parent.died_year + (_FATHERS_YEAR if parent.gender not in _WOMEN else 0)
        if child.birth_year <= late:
            continue
        yield asked(
            "child_after_death",
            _("{child} is geboren na het overlijden van {parent}. Kloppen de jaren?").format(
                child=child.name, parent=parent.name
            ),
            _("{parent} overleden in {died}, {child} geboren in {born}.").format(
                parent=parent.name, died=parent.died_year, child=child.name, born=child.birth_year
            ),
            parent.id,
            child.id,
        )


def life_years(case: CaseView) -> Iterator[Finding]:
    """Somebody who died before being born."""
    for person in case.people:
        if person.birth_year and person.died_year and person.died_year < person.birth_year:
            yield asked(
                "life_years",
                _("{name} is overleden voor de geboorte. Kloppen de jaren?").format(
                    name=person.name
                ),
                _("Geboren in {born}, overleden in {died}.").format(
                    born=person.birth_year, died=person.died_year
                ),
                person.id,
            )


def couple_years(case: CaseView) -> Iterator[Finding]:
    """A couple whose years lie outside a life, or end before they begin."""
    people = {p.id: p for p in case.people}
    for line in case.partnerships:
        pair = [people[i] for i in (line.first_id, line.second_id) if i in people]
        if len(pair) != 2:
            continue
        names = {"first": pair[0].name, "second": pair[1].name}
        if line.first_id == line.second_id:
            yield asked(
                "couple_self",
                _("{first} staat als eigen partner in de tekening. Klopt dat?").format(**names),
                _("Een partnerlijn van {first} naar {first}.").format(**names),
                line.first_id,
            )
            continue
        reason = _outside(line.start_year, line.end_year, pair)
        if reason:
            yield asked(
                "couple_years",
                _("De jaren van {first} en {second} samen passen niet. Kloppen ze?").format(
                    **names
                ),
                reason,
                line.first_id,
                line.second_id,
            )


def twin_years(case: CaseView) -> Iterator[Finding]:
    """Twins born in different years."""
    groups: dict[str, list[PersonView]] = {}
    for link, _parent, child in links(case):
        if link.twin_group and child not in groups.setdefault(link.twin_group, []):
            groups[link.twin_group].append(child)
    for twins in groups.values():
        years = {p.birth_year for p in twins if p.birth_year}
        if len(years) > 1:
            yield asked(
                "twin_years",
                _("{names} zijn een tweeling met een ander geboortejaar. Klopt dat?").format(
                    names=listed([p.name for p in twins])
                ),
                _("Geboortejaren: {years}.").format(
                    years=listed([str(year) for year in sorted(years)])
                ),
                *(p.id for p in twins),
            )


def asked(topic: str, sentence: str, source: str, *people: str) -> Finding:
    """Make the question of a check about *people*."""
    return Finding(PREFIX + topic, sentence, source, about=people, people=people)


def links(case: CaseView) -> Iterator[tuple[ParentLinkView, PersonView, PersonView]]:
    """Every parent link with both people, where both are in the case."""
    people = {p.id: p for p in case.people}
    for link in case.parent_links:
        if link.parent_id in people and link.child_id in people:
            yield link, people[link.parent_id], people[link.child_id]


def _outside(start: int | None, end: int | None, pair: list[PersonView]) -> str:
    """Say which year does not fit; empty when all do."""
    if start and end and end < start:
        return _("Samen vanaf {start}, voorbij in {end}.").format(start=start, end=end)
    for person in pair:
        words = {"name": person.name, "start": start, "end": end}
        words |= {"born": person.birth_year, "died": person.died_year}
        if start and person.birth_year and start < person.birth_year:
            return _("Samen vanaf {start}; {name} is geboren in {born}.").format(**words)
        if end and person.birth_year and end < person.birth_year:
            return _("Voorbij in {end}; {name} is geboren in {born}.").format(**words)
        if start and person.died_year and start > person.died_year:
            return _("Samen vanaf {start}; {name} is overleden in {died}.").format(**words)
        if end and person.died_year and end > person.died_year:
            return _("Voorbij in {end}; {name} is overleden in {died}.").format(**words)
    return ""
