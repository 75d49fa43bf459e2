"""The sociale kaart: who offers what, when, and how far the search for someone has come."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """Ways of being in contact (contactvorm, domain §1.1)."""

    HOME_VISIT = "home_visit"
    COMMUNITY_CENTRE = "community_centre"
    PHONE = "phone"
    MESSAGES = "messages"
    VIDEO = "video"
    ONLINE = "online"


class ProviderKind(StrEnum):
    """Kinds of organisation around families; the values of ``organisation.kind``."""

    INFORMAL = "informal"
    COMMUNITY = "community"
    FORMAL = "formal"


class Weekday(StrEnum):
    """Days of the week."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class DayPart(StrEnum):
    """Parts of a day. A moment is kept as ``mon-morning`` (see ``views.offers.Moment``)."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class MatchStatus(StrEnum):
    """How far the search for a volunteer or offer has come (domain §1.5); not a part's status."""

    SOUGHT = "sought"
    ASKED = "asked"
    MATCHED = "matched"
    STARTED = "started"
    STOPPED = "stopped"


class MatchOutcome(StrEnum):
    """What came of asking an offer (peers C9)."""

    NO_ANSWER = "no_answer"
    NOT_POSSIBLE = "not_possible"
    INTAKE = "intake"
    MATCH = "match"
    FINISHED = "finished"
    QUIT = "quit"


class Experience(StrEnum):
    """How it went with an offer, as the team remembers it."""

    GOOD = "good"
    MIXED = "mixed"
    BAD = "bad"
