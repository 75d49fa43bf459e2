"""Support between people: how close, how strong, which way."""

from __future__ import annotations

from enum import StrEnum


class SupportKind(StrEnum):
    """Kinds of support (domain §3.8)."""

    EMOTIONAL = "emotional"
    PRACTICAL = "practical"
    INFORMATIONAL = "informational"
    COMPANIONSHIP = "companionship"


class TieStrength(StrEnum):
    """Strength and quality of a support tie."""

    STRONG = "strong"
    NORMAL = "normal"
    WEAK = "weak"
    STRESSFUL = "stressful"
    BROKEN = "broken"
    NEW = "new"


class Direction(StrEnum):
    """Where support flows, seen from the client."""

    TO_CLIENT = "to_client"
    BOTH = "both"
    FROM_CLIENT = "from_client"


class Circle(StrEnum):
    """Closeness: heel dichtbij, dichtbij, verder weg."""

    INNER = "inner"
    MIDDLE = "middle"
    OUTER = "outer"
