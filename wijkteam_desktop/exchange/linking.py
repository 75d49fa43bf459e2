"""Who in imported cases may be a team member: proposals only, nothing links by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.folding import fold
from wijkteam_desktop.vocabulary import PersonKind


@dataclass(frozen=True, slots=True)
class LinkProposal:
    """A professional of a case and the team member who may be the same person.

    ``same_organisation`` says that the organisations agree too (else one of them is not known).
    """

    case_id: str
    case_code: str
    person_id: str
    person_name: str = field(repr=False)
    member_id: str
    member_name: str = field(repr=False)
    same_organisation: bool = False


def propose_links(s: Session, case_ids: Sequence[str]) -> list[LinkProposal]:
    """Give the likely links of professionals in these cases to active members of the team.

    Full names must be the same, with no other organisation known; a part of a name ("Yasmin") will
    do only where the organisation is the same too.
    """
    members = list(s.scalars(select(TeamMember).where(TeamMember.active)))
    found = s.execute(
        select(Person, Organisation.name, Case.code)
        .join(Case, Case.id == Person.case_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(
            Person.case_id.in_(case_ids),
            Person.kind == PersonKind.PROFESSIONAL,
            Person.team_member_id.is_(None),
        )
        .order_by(Case.code, Person.position, Person.id)
    )
    return [
        LinkProposal(
            case_id=person.case_id,
            case_code=code,
            person_id=person.id,
            person_name=person.display_name,
            member_id=member.id,
            member_name=member.name,
            same_organisation=_same(organisation, member.organisation),
        )
        for person, organisation, code in found
        for member in members
        if _may_be(person.display_name, organisation, member)
    ]


def _may_be(name: str, organisation: str | None, member: TeamMember) -> bool:
    """Say whether a name in a case may be that of a team member."""
    theirs, ours = set(fold(name).split()), set(fold(member.name).split())
    if not theirs or not ours:
        return False
    if _same(organisation, member.organisation):
        return theirs <= ours or ours <= theirs
    other = bool(organisation and member.organisation)
    return theirs == ours and not other


def _same(first: str | None, second: str | None) -> bool:
    return bool(first and second) and fold(first or "") == fold(second or "")
