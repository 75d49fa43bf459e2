"""Is somebody of a file in the case already?  Looks in this one case only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from wijkteam_desktop.db.family import ParentChildLink, Partnership
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.known_people import KnownPerson
from wijkteam_desktop.services.naming import Named, Shown, shown_names
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode

_MOST_HINTS = 5
_Key = tuple[str, int | None]
_Kin = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Matches:
    """``same``: who of the file is who of the case; ``hints``: who may be, by id in the file."""

    same: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, tuple[KnownPerson, ...]] = field(default_factory=dict, repr=False)


def match(s: Session, case_id: str | None, file: NetworkFile, *, hints: bool = False) -> Matches:
    """Say who of the file is in the case: the same name and birth year.

    Where several bear the same name and year, or no name is known, their parents, partners and
    children must bear the same names too.  Everybody in the case is at most one person of the file.
    *hints* asks also for people of whom one name holds all words of the other.
    """
    if case_id is None:
        return Matches()
    case = rows.require_case(s, case_id)
    people = rows.find(s, Person, Person.case_id == case_id)
    same = _same(file, people, _kin_of_case(s, case_id, people))
    if not hints:
        return Matches(same)
    shown = shown_names(
        (Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people),
        PrivacyMode(case.privacy_mode),
    )
    known = [(_words(p.display_name), p.birth_year, _known(p, shown[p.id])) for p in people]
    return Matches(same, {p.id: _hints(p, known) for p in file.people})


def _same(
    file: NetworkFile, people: Sequence[Person], case_kin: Mapping[str, _Kin]
) -> dict[str, str]:
    ours: dict[_Key, list[str]] = defaultdict(list)
    for row in people:
        ours[fold(row.display_name), row.birth_year].append(row.id)
    theirs: dict[_Key, list[str]] = defaultdict(list)
    for person in file.people:
        theirs[fold(person.name), person.birth_year].append(person.id)
    unnamed = fold(_("(naam onbekend)"))
    kin = _kin_of_file(file)
    found: dict[str, str] = {}
    for key, ids in theirs.items():
        free = list(ours.get(key, ()))
        if len(ids) == len(free) == 1 and key[0] not in ("", unnamed):
            found[ids[0]] = free[0]
            continue
        for person_id in ids:
            twin = _twin(kin[person_id], [(i, case_kin[i]) for i in free])
            if twin is not None:
                free.remove(twin)
                found[person_id] = twin
    return found


def _twin(kin: _Kin, free: Sequence[tuple[str, _Kin]]) -> str | None:
    """Give who has the same kin, else who has all of the kin that the other has."""
    for one, theirs in free:
        if theirs == kin:
            return one
    return next((i for i, k in free if k & kin and (k <= kin or kin <= k)), None)


def _kin_of_file(file: NetworkFile) -> dict[str, _Kin]:
    names = {p.id: fold(p.name) for p in file.people}
    couples = [(p.first_id, p.second_id) for p in file.partnerships]
    links = [(link.parent_id, link.child_id) for link in file.parent_links]
    return _kin(names, couples, links)


def _kin_of_case(s: Session, case_id: str, people: Sequence[Person]) -> dict[str, _Kin]:
    names = {p.id: fold(p.display_name) for p in people}
    couples = rows.find(s, Partnership, Partnership.case_id == case_id)
    links = rows.find(s, ParentChildLink, ParentChildLink.case_id == case_id)
    return _kin(
        names,
        [(c.first_id, c.second_id) for c in couples],
        [(link.parent_id, link.child_id) for link in links],
    )


def _kin(
    names: Mapping[str, str], couples: Iterable[tuple[str, str]], links: Iterable[tuple[str, str]]
) -> dict[str, _Kin]:
    """Give by person the names of their nearest family, with what each is."""
    found: dict[str, set[tuple[str, str]]] = {one: set() for one in names}
    for first, second in couples:
        found[first].add(("partner", names[second]))
        found[second].add(("partner", names[first]))
    for parent, child in links:
        found[parent].add(("child", names[child]))
        found[child].add(("parent", names[parent]))
    return {one: frozenset(kin) for one, kin in found.items()}


def _hints(
    person: PersonView, known: Sequence[tuple[frozenset[str], int | None, KnownPerson]]
) -> tuple[KnownPerson, ...]:
    wanted = _words(person.name)
    found = []
    for words, year, one in known:
        if not wanted or not words or not (wanted <= words or words <= wanted):
            continue
        if year and person.birth_year and abs(year - person.birth_year) > 1:
            continue
        found.append((len(wanted ^ words), one))
    return tuple(one for _far, one in sorted(found, key=lambda item: item[0])[:_MOST_HINTS])


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in fold(name).split() if len(word) > 1)


def _known(person: Person, shown: Shown) -> KnownPerson:
    return KnownPerson(person.id, shown.name, shown.role, PersonKind(person.kind))
