"""All rows of one case at once, in the order of the file, fit for writing them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case, CaseBlock, HelpRequest
from wijkteam_desktop.db.consents import Consent
from wijkteam_desktop.db.family import (
    AuthorityHolder,
    EmotionalRelation,
    Household,
    HouseholdMember,
    LegalAuthority,
    ParentChildLink,
    Partnership,
    SiblingMember,
)
from wijkteam_desktop.db.goals import ClientGrade, Goal, GoalPart, GoalScore, GoalTrial
from wijkteam_desktop.db.limits import LimitOverride
from wijkteam_desktop.db.meetings import AgendaItem, AgendaPresence, Decision, Meeting
from wijkteam_desktop.db.offers import OfferMatch
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, PartActor, RequestPart
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.db.ties import DesiredTie, Placement, SupportTie

Grouped = dict[str, list[Any]]


@dataclass(repr=False)
class CaseTables:
    """The rows of a case per list; a ``Grouped`` one by the id of what the rows hang on."""

    case: Case
    requests: list[HelpRequest] = field(default_factory=list)
    blocks: list[CaseBlock] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    households: list[Household] = field(default_factory=list)
    members: Grouped = field(default_factory=dict)
    partnerships: list[Partnership] = field(default_factory=list)
    parent_links: list[ParentChildLink] = field(default_factory=list)
    siblings: list[SiblingMember] = field(default_factory=list)
    authorities: list[LegalAuthority] = field(default_factory=list)
    holders: Grouped = field(default_factory=dict)
    emotional: list[EmotionalRelation] = field(default_factory=list)
    ties: list[SupportTie] = field(default_factory=list)
    desired: list[DesiredTie] = field(default_factory=list)
    parts: list[RequestPart] = field(default_factory=list)
    actors: Grouped = field(default_factory=dict)
    goals: list[Goal] = field(default_factory=list)
    goal_parts: Grouped = field(default_factory=dict)
    goal_scores: Grouped = field(default_factory=dict)
    goal_trials: Grouped = field(default_factory=dict)
    grades: list[ClientGrade] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    matches: list[OfferMatch] = field(default_factory=list)
    overrides: list[LimitOverride] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    agenda: list[AgendaItem] = field(default_factory=list)
    present: Grouped = field(default_factory=dict)
    decisions: Grouped = field(default_factory=dict)
    placements: list[Placement] = field(default_factory=list)
    snapshots: list[Snapshot] = field(default_factory=list)
    snapshot_people: Grouped = field(default_factory=dict)
    snapshot_ties: Grouped = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    shared_meetings: frozenset[str] = frozenset()


def read_tables(s: Session, case: Case) -> CaseTables:
    """Read all rows of *case*."""
    agenda = _rows(s, AgendaItem, case)
    meeting_ids = [item.meeting_id for item in agenda]
    return CaseTables(
        case=case,
        requests=_rows(s, HelpRequest, case),
        blocks=_rows(s, CaseBlock, case),
        people=_rows(s, Person, case),
        organisations=_rows(s, Organisation, case),
        households=_rows(s, Household, case),
        members=_grouped(_rows(s, HouseholdMember, case), "household_id"),
        partnerships=_rows(s, Partnership, case),
        parent_links=_rows(s, ParentChildLink, case, "position", "parent_order", "id"),
        siblings=_rows(s, SiblingMember, case),
        authorities=_rows(s, LegalAuthority, case),
        holders=_grouped(_rows(s, AuthorityHolder, case), "authority_id"),
        emotional=_rows(s, EmotionalRelation, case),
        ties=_rows(s, SupportTie, case),
        desired=_rows(s, DesiredTie, case),
        parts=_rows(s, RequestPart, case),
        actors=_grouped(_rows(s, PartActor, case), "part_id"),
        goals=_rows(s, Goal, case),
        goal_parts=_grouped(_rows(s, GoalPart, case), "goal_id"),
        goal_scores=_grouped(_rows(s, GoalScore, case), "goal_id"),
        goal_trials=_grouped(_rows(s, GoalTrial, case), "goal_id"),
        grades=_rows(s, ClientGrade, case),
        actions=_rows(s, Action, case),
        matches=_rows(s, OfferMatch, case),
        overrides=_rows(s, LimitOverride, case),
        consents=_rows(s, Consent, case),
        agenda=agenda,
        present=_grouped(_rows(s, AgendaPresence, case), "agenda_item_id"),
        decisions=_grouped(_rows(s, Decision, case), "agenda_item_id"),
        placements=_rows(s, Placement, case, "view", "id"),
        snapshots=_rows(s, Snapshot, case),
        snapshot_people=_grouped(_rows(s, SnapshotNode, case), "snapshot_id"),
        snapshot_ties=_grouped(_rows(s, SnapshotTie, case), "snapshot_id"),
        meetings={
            meeting.id: meeting
            for meeting in s.scalars(select(Meeting).where(Meeting.id.in_(meeting_ids)))
        },
        shared_meetings=_shared(s, case, meeting_ids),
    )


def _rows(s: Session, table: type[Any], case: Case, *order: str) -> list[Any]:
    """Read the rows of one table in their own order, then by id so that it is always the same."""
    columns = [getattr(table, name) for name in order or ("position", "id")]
    return list(s.scalars(select(table).where(table.case_id == case.id).order_by(*columns)))


def _grouped(rows: Sequence[Any], column: str) -> Grouped:
    groups: Grouped = {}
    for row in rows:
        groups.setdefault(getattr(row, column), []).append(row)
    return groups


def _shared(s: Session, case: Case, meeting_ids: Sequence[str]) -> frozenset[str]:
    """Give the meetings that discussed another case too."""
    others = select(AgendaItem.meeting_id).where(
        AgendaItem.meeting_id.in_(meeting_ids), AgendaItem.case_id != case.id
    )
    return frozenset(s.scalars(others))
