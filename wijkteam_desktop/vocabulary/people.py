"""What people are, and how they hang together."""

from __future__ import annotations

from enum import StrEnum


class Gender(StrEnum):
    """Gender of a person, or pet."""

    MAN = "man"
    WOMAN = "woman"
    NON_BINARY = "non_binary"
    TRANS_MAN = "trans_man"
    TRANS_WOMAN = "trans_woman"
    UNKNOWN = "unknown"
    PET = "pet"


class PersonKind(StrEnum):
    """What someone is to the client; decides the sector of the circle view."""

    CLIENT = "client"
    FAMILY = "family"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    ACQUAINTANCE = "acquaintance"
    COLLEAGUE = "colleague"
    VOLUNTEER = "volunteer"
    TRAINEE = "trainee"
    PROFESSIONAL = "professional"
    PET = "pet"


class EmotionalKind(StrEnum):
    """Kinds of emotional relation (domain §3.3)."""

    CLOSE = "close"
    FUSED = "fused"
    NORMAL = "normal"
    DISTANT = "distant"
    CONFLICT = "conflict"
    HOSTILE = "hostile"
    CLOSE_HOSTILE = "close_hostile"
    FUSED_HOSTILE = "fused_hostile"
    CUT_OFF = "cut_off"
    CUT_OFF_REPAIRED = "cut_off_repaired"
    FOCUSED_ON = "focused_on"
    SPIRITUAL = "spiritual"
    CARETAKER = "caretaker"
    PHYSICAL_ABUSE = "physical_abuse"
    EMOTIONAL_ABUSE = "emotional_abuse"
    SEXUAL_ABUSE = "sexual_abuse"
    NEGLECT = "neglect"
    EXPLOITATION = "exploitation"


VIOLENCE = frozenset(
    {
        EmotionalKind.PHYSICAL_ABUSE,
        EmotionalKind.EMOTIONAL_ABUSE,
        EmotionalKind.SEXUAL_ABUSE,
        EmotionalKind.NEGLECT,
        EmotionalKind.EXPLOITATION,
    }
)
"""Kinds that are always confidential, with a status (domain §3.3)."""
ONE_WAY = VIOLENCE | {EmotionalKind.FOCUSED_ON, EmotionalKind.CARETAKER}
"""Kinds that run from the first to the second, not both ways."""


class ViolenceStatus(StrEnum):
    """How it is known that there is violence (domain §3.3)."""

    SUSPECTED = "suspected"
    REPORTED_BY_CLIENT = "reported_by_client"
    ESTABLISHED = "established"


class PartnershipKind(StrEnum):
    """Kinds of partner line (domain §3.2)."""

    MARRIED = "married"
    REGISTERED = "registered"
    COHABITING = "cohabiting"
    LAT = "lat"
    ENGAGED = "engaged"
    RELATIONSHIP = "relationship"
    RELATIONSHIP_UNSTABLE = "relationship_unstable"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    REMARRIED = "remarried"
    COHABITING_ENDED = "cohabiting_ended"
    ENDED = "ended"
    WIDOWED = "widowed"
    AFFAIR = "affair"


class ParentKind(StrEnum):
    """Kind of parent-child link, per parent."""

    BIOLOGICAL = "biological"
    ADOPTED = "adopted"
    FOSTER = "foster"
    STEP = "step"


OWN_NETWORK_KINDS = frozenset(
    {
        PersonKind.FAMILY,
        PersonKind.FRIEND,
        PersonKind.NEIGHBOUR,
        PersonKind.ACQUAINTANCE,
        PersonKind.COLLEAGUE,
    }
)
