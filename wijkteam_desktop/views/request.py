"""Frozen values of the request for help: the request itself, its parts, actions and goals."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.vocabulary import (
    PROFESSIONAL_CARRIERS,
    ActionStatus,
    Carrier,
    Channel,
    DigitalBarrier,
    Form,
    GoalStatus,
    LifeDomain,
    PartStatus,
    VolunteerAnswer,
)


@dataclass(frozen=True, slots=True)
class HelpRequestView:
    """The request in the client's words, the question behind it and the question to the team."""

    worded_by_client: str = ""
    question_behind: str = ""
    question_to_team: str = ""
    asked_by_id: str | None = None
    date: str | None = None
    contact_wish: bool | None = None
    life_domains: tuple[LifeDomain, ...] = ()


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of the request. ``actor_ids``: people or organisations; no carrier: nobody yet."""

    id: str
    text: str
    carrier: Carrier | None = None
    actor_ids: tuple[str, ...] = ()
    helper_carriers: tuple[Carrier, ...] = ()
    forms: tuple[Form, ...] = ()
    status: PartStatus = PartStatus.OPEN
    hours_per_week: float | None = None
    life_domain: LifeDomain | None = None
    volunteer_question: VolunteerAnswer | None = None
    reason_not_volunteer: str = ""
    reciprocity: str = ""
    digital_barrier: DigitalBarrier | None = None
    first_reaction: str = ""
    catalogue_ref: str | None = None
    program: str = ""
    confidential: bool = False
    split_from_id: str | None = None
    position: int = 0
    channels: tuple[Channel, ...] = ()
    review_on: str | None = None
    why_not_closer: str = ""
    referral_reason: str = ""
    wished_carrier: Carrier | None = None
    wished_on: str | None = None

    @property
    def without_professional(self) -> bool:
        """Taken on by one of the first four carriers, without a professional helper."""
        return (
            self.carrier is not None
            and self.carrier not in PROFESSIONAL_CARRIERS
            and not PROFESSIONAL_CARRIERS.intersection(self.helper_carriers)
        )


@dataclass(frozen=True, slots=True)
class ActionView:
    """Who does what by when. ``who_id`` is a person or organisation; else ``who_text``."""

    id: str
    what: str
    who_id: str | None = None
    who_text: str = ""
    due_date: str | None = None
    part_id: str | None = None
    status: ActionStatus = ActionStatus.OPEN
    position: int = 0
    goal_id: str | None = None


@dataclass(frozen=True, slots=True)
class ScoreView:
    """What the client gave a goal, 0-10; ``date`` is None where no day was recorded."""

    id: str
    score: int
    date: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TrialView:
    """A small experiment: what, until when, and what was learned."""

    id: str
    what: str
    until: str | None = None
    learned: str = ""


@dataclass(frozen=True, slots=True)
class GradeView:
    """The client's grade for the support, 0-10, with one sentence."""

    id: str
    grade: int
    date: str | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with its owner and the client's own 0-10; ``scores`` are in the order of time."""

    id: str
    text: str
    owner_id: str | None = None
    measurable_result: str = ""
    deadline: str | None = None
    status: GoalStatus = GoalStatus.IN_PROGRESS
    client_scale_start: int | None = None
    client_scale_latest: int | None = None
    part_ids: tuple[str, ...] = ()
    fallback: str = ""
    evaluation: str = ""
    evaluated_on: str | None = None
    scores: tuple[ScoreView, ...] = ()
    trials: tuple[TrialView, ...] = ()
