"""Is this person known already? Looks in this case and in the team, never in other cases."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.kinship import POSSESSIVES, is_role
from wijkteam_desktop.services.naming import Named, shown_names
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody who may be the same: a person of the case, or (``in_case`` false) of the team."""

    id: str
    name: str
    role: str
    kind: PersonKind
    in_case: bool = True


def find_same(s: Session, case_id: str, name: str) -> list[KnownPerson]:
    """Give who may be the one called *name*, the best match first.

    A name matches when one holds all words of the other: "Els" and "tante Els de Vries".  A bare
    role ("buurvrouw") matches the same role or name only.
    """
    wanted = _words(name)
    if not wanted:
        return []
    case = rows.require_case(s, case_id)
    people = rows.find(s, Person, Person.case_id == case_id)
    shown = shown_names(
        (Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people),
        PrivacyMode(case.privacy_mode),
    )
    found: list[tuple[int, KnownPerson]] = []
    for person in people:
        view = shown[person.id]
        known = KnownPerson(person.id, view.name, view.role, PersonKind(person.kind))
        found.append((_distance(wanted, _words(person.display_name)), known))
    linked = {p.team_member_id for p in people}
    for member in rows.find(s, TeamMember, TeamMember.active.is_(True)):
        if member.id not in linked:
            known = KnownPerson(
                member.id, member.name, member.organisation or "", PersonKind.PROFESSIONAL, False
            )
            found.append((_distance(wanted, _words(member.name)), known))
    hits = [(distance, not known.in_case, known) for distance, known in found if distance >= 0]
    return [known for _d, _i, known in sorted(hits, key=lambda hit: hit[:2])]


def _words(name: str) -> frozenset[str]:
    """Give the folded words of a name, without the words that only say a role."""
    words = [word for word in fold(name).split() if word not in POSSESSIVES]
    names = [word for word in words if not is_role(word)]
    return frozenset(names or words)


def _distance(wanted: frozenset[str], known: frozenset[str]) -> int:
    """Give in how many words the names differ; -1 when neither holds the other."""
    if not known or not (wanted <= known or known <= wanted):
        return -1
    return len(wanted ^ known)
