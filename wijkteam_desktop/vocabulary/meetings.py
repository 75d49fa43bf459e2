"""Meetings and consents."""

from __future__ import annotations

from enum import StrEnum


class ConsentType(StrEnum):
    """The three kinds of consent that are never mixed (domain §2.5)."""

    LEGAL_BASIS = "legal_basis"
    PROFESSIONAL_SECRECY = "professional_secrecy"
    CARE_AGREEMENT = "care_agreement"


class ConsentAnswer(StrEnum):
    """Answer to a consent question."""

    YES = "yes"
    NO = "no"
    PARTIAL = "partial"
    UNKNOWN = "unknown"
    NOT_NEEDED = "not_needed"


class MeetingMethod(StrEnum):
    """Timed formats of a case meeting (domain §2.3)."""

    KORT_15 = "kort_15"
    STANDAARD_30 = "standaard_30"
    AMBASSADEURSRONDE_20 = "ambassadeursronde_20"
    EVALUATIE_20 = "evaluatie_20"
    INCIDENTMETHODE_60 = "incidentmethode_60"
    RONDETAFEL_GEZIN_60 = "rondetafel_gezin_60"
    EMPATHY_MAP_45 = "empathy_map_45"
    KRACHTGERICHT_30 = "krachtgericht_30"
