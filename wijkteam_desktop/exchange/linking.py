"""Who in imported cases may be a team member: proposals, and the links a user chose of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import cases, persons, rows
from wijkteam_desktop.services.carriers import DISTRICT_TEAM_SECTOR
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
    is_case_holder: bool = False


def propose_links(s: Session, case_ids: Sequence[str]) -> list[LinkProposal]:
    """Give the likely links of professionals in these cases to active members of the team.

    Full names must be the same, with no other organisation known; a part of a name ("Yasmin") will
    do where the organisation is the same too, or where the professional is of a wijkteam or the
    case holder and no other organisation of the member is known.
    """
    members = list(s.scalars(select(TeamMember).where(TeamMember.active)))
    found = s.execute(
        select(Person, Organisation, Case.code)
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
            same_organisation=_same(_name(organisation), member.organisation),
            is_case_holder=person.is_case_holder,
        )
        for person, organisation, code in found
        for member in members
        if _may_be(person, organisation, member)
    ]


def link(s: Session, chosen: Iterable[LinkProposal]) -> int:
    """Make these links and give how many; a linked case holder holds the case from now on.

    Raises NotFound when a person or member is gone.
    """
    made = 0
    for proposal in chosen:
        persons.update(s, proposal.person_id, team_member_id=proposal.member_id)
        case = rows.require_case(s, proposal.case_id)
        if proposal.is_case_holder and case.holder_member_id is None:
            cases.set_holder(s, proposal.case_id, proposal.member_id)
        made += 1
    return made


def _may_be(person: Person, organisation: Organisation | None, member: TeamMember) -> bool:
    """Say whether a professional in a case may be a team member."""
    theirs, ours = set(fold(person.display_name).split()), set(fold(member.name).split())
    if not theirs or not ours:
        return False
    name = _name(organisation)
    part = theirs <= ours or ours <= theirs
    if _same(name, member.organisation):
        return part
    if name and member.organisation:
        return False
    return theirs == ours or (part and _of_a_wijkteam(person, organisation))


def _of_a_wijkteam(person: Person, organisation: Organisation | None) -> bool:
    if person.is_case_holder:
        return True
    sector = organisation.sector if organisation else ""
    return DISTRICT_TEAM_SECTOR in (fold(sector or ""), *fold(_name(organisation)).split())


def _name(organisation: Organisation | None) -> str:
    return organisation.name if organisation else ""


def _same(first: str | None, second: str | None) -> bool:
    return bool(first and second) and fold(first or "") == fold(second or "")
