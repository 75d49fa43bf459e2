"""The words all layers share: the enumerations of the open case format.

Values are the ones of the case JSON (``docs/case-format.md``); ``labels.py`` says them in Dutch.
The carriers and their letters come from the product rules: the seven always look the same, on
screen, on paper and in the legend.
"""

from __future__ import annotations

from wijkteam_desktop.vocabulary.cases import (
    AccessKind,
    ActionStatus,
    CaseStatus,
    DockDomain,
    GoalStatus,
    LifeDomain,
    PrivacyMode,
    Visibility,
)
from wijkteam_desktop.vocabulary.division import (
    CARRIER_LETTERS,
    PROFESSIONAL_CARRIERS,
    Capacity,
    CarerInstrument,
    Carrier,
    DigitalBarrier,
    Form,
    LimitLevel,
    PartStatus,
    VolunteerAnswer,
)
from wijkteam_desktop.vocabulary.drawings import (
    EcoSector,
    Quadrant,
    RingSchemeKind,
    Sector,
    Shell,
    SnapshotKind,
    View,
    sector_of,
)
from wijkteam_desktop.vocabulary.meetings import (
    ConsentAnswer,
    ConsentType,
    MeetingMethod,
)
from wijkteam_desktop.vocabulary.offers import (
    Channel,
    DayPart,
    Experience,
    MatchOutcome,
    MatchStatus,
    ProviderKind,
    Weekday,
)
from wijkteam_desktop.vocabulary.people import (
    ONE_WAY,
    OWN_NETWORK_KINDS,
    VIOLENCE,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
    ViolenceStatus,
)
from wijkteam_desktop.vocabulary.ties import (
    Circle,
    Direction,
    SupportKind,
    TieStrength,
)

__all__ = [
    "CARRIER_LETTERS",
    "ONE_WAY",
    "OWN_NETWORK_KINDS",
    "PROFESSIONAL_CARRIERS",
    "VIOLENCE",
    "AccessKind",
    "ActionStatus",
    "Capacity",
    "CarerInstrument",
    "Carrier",
    "CaseStatus",
    "Channel",
    "Circle",
    "ConsentAnswer",
    "ConsentType",
    "DayPart",
    "DigitalBarrier",
    "Direction",
    "DockDomain",
    "EcoSector",
    "EmotionalKind",
    "Experience",
    "Form",
    "Gender",
    "GoalStatus",
    "LifeDomain",
    "LimitLevel",
    "MatchOutcome",
    "MatchStatus",
    "MeetingMethod",
    "ParentKind",
    "PartStatus",
    "PartnershipKind",
    "PersonKind",
    "PrivacyMode",
    "ProviderKind",
    "Quadrant",
    "RingSchemeKind",
    "Sector",
    "Shell",
    "SnapshotKind",
    "SupportKind",
    "TieStrength",
    "View",
    "ViolenceStatus",
    "Visibility",
    "VolunteerAnswer",
    "Weekday",
    "sector_of",
]
