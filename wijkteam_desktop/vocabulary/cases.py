"""A case itself: its domains, goals, actions, and who may see what."""

from __future__ import annotations

from enum import StrEnum


class LifeDomain(StrEnum):
    """The thirteen domains of the Zelfredzaamheid-Matrix 2017 (names only, GGD Amsterdam)."""

    FINANCE = "finance"
    WORK_EDUCATION = "work_education"
    TIME_USE = "time_use"
    HOUSING = "housing"
    DOMESTIC_RELATIONS = "domestic_relations"
    MENTAL_HEALTH = "mental_health"
    PHYSICAL_HEALTH = "physical_health"
    SUBSTANCE_USE = "substance_use"
    BASIC_ADL = "basic_adl"
    INSTRUMENTAL_ADL = "instrumental_adl"
    SOCIAL_NETWORK = "social_network"
    COMMUNITY_PARTICIPATION = "community_participation"
    JUSTICE = "justice"


class DockDomain(StrEnum):
    """The five domains of Blended Dienstverlening (DOCK, domain §4.6)."""

    PHYSICAL_HEALTH = "dock_physical_health"
    DAILY_LIFE = "dock_daily_life"
    MENTAL_HEALTH = "dock_mental_health"
    WORK = "dock_work"
    FAMILY_AND_CITIZENSHIP = "dock_family"


class Visibility(StrEnum):
    """Who may see a row; CASE_HOLDER_ONLY never reaches shared screen, paper or search."""

    TEAM = "team"
    CASE_HOLDER_ONLY = "case_holder_only"


class GoalStatus(StrEnum):
    """Status of a goal."""

    IN_PROGRESS = "in_progress"
    ACHIEVED = "achieved"
    PARTLY_ACHIEVED = "partly_achieved"
    NOT_ACHIEVED = "not_achieved"
    STOPPED = "stopped"
    CHANGED = "changed"


class ActionStatus(StrEnum):
    """Status of an action; dropping one is no failure, and says nothing of its goal."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class CaseStatus(StrEnum):
    """Where a case stands in the list."""

    ACTIVE = "active"
    ARCHIVED = "archived"


class PrivacyMode(StrEnum):
    """How people are named: by name, or by role only."""

    NAMES = "names"
    ROLES = "roles"


class AccessKind(StrEnum):
    """What the access log notes; never any content."""

    OPENED = "opened"
    SHOWN = "shown"
    PRINTED = "printed"
    EXPORTED = "exported"
