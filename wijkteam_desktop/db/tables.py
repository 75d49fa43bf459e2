"""All tables in one import, so that the metadata is complete wherever it is used."""

from __future__ import annotations

from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case, CaseBlock, HelpRequest
from wijkteam_desktop.db.catalogue import CatalogueEntry, CostDefault, FileBlock
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
from wijkteam_desktop.db.offers import (
    Offer,
    OfferExperience,
    OfferMatch,
    OfferTerm,
    OfferVolunteer,
    Provider,
)
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, PartActor, RequestPart
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.db.ties import DesiredTie, Placement, SupportTie

CASE_TABLES: tuple[type[Base], ...] = (
    Case,
    HelpRequest,
    CaseBlock,
    Organisation,
    Household,
    Person,
    HouseholdMember,
    Partnership,
    ParentChildLink,
    SiblingMember,
    LegalAuthority,
    AuthorityHolder,
    EmotionalRelation,
    SupportTie,
    DesiredTie,
    Placement,
    RequestPart,
    PartActor,
    Action,
    Goal,
    GoalPart,
    GoalScore,
    GoalTrial,
    ClientGrade,
    AgendaItem,
    AgendaPresence,
    Decision,
    Consent,
    Snapshot,
    SnapshotNode,
    SnapshotTie,
    OfferMatch,
    LimitOverride,
)
STORE_TABLES: tuple[type[Base], ...] = (
    TeamMember,
    CatalogueEntry,
    CostDefault,
    FileBlock,
    Meeting,
    Provider,
    Offer,
    OfferVolunteer,
    OfferExperience,
    OfferTerm,
)

__all__ = ["CASE_TABLES", "STORE_TABLES"]
