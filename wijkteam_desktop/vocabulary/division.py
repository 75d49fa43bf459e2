"""The division of a request: who takes a part on, in which form, and what a volunteer can do."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Carrier(StrEnum):
    """Who takes a part of the request on; the order is the order of the ladder (domain §5.1)."""

    OWN_STRENGTH = "own_strength"
    OWN_NETWORK = "own_network"
    VOLUNTEER = "volunteer"
    COLLECTIVE = "collective"
    DISTRICT_TEAM = "district_team"
    TAILORED = "tailored"
    SPECIALIST = "specialist"


class Form(StrEnum):
    """Form of help, a separate mark on a part."""

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    DIGITAL = "digital"


class PartStatus(StrEnum):
    """Status of a part of the request."""

    OPEN = "open"
    PLANNED = "planned"
    OFFERED = "offered"
    SEEKING = "seeking"
    WAITING = "waiting"
    STARTED = "started"
    DONE = "done"
    STOPPED = "stopped"


class VolunteerAnswer(StrEnum):
    """Can a volunteer do this part? No answer (None) means: not asked yet."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class DigitalBarrier(StrEnum):
    """First reaction to digital help."""

    NOT_ASKED = "not_asked"
    WILLING = "willing"
    HESITANT = "hesitant"
    UNWILLING = "unwilling"


class LimitLevel(StrEnum):
    """How far a part lies outside what volunteers can do (domain §5.2); the heaviest first."""

    RED = "red"
    AMBER = "amber"


class Capacity(StrEnum):
    """Carrying capacity of a person (draagkracht)."""

    AMPLE = "ample"
    ENOUGH = "enough"
    TIGHT = "tight"
    EMPTY = "empty"


class CarerInstrument(StrEnum):
    """Questionnaires for carers, of which only the total is kept (domain §3.8)."""

    EDIZ = "ediz"
    EDIZ_PLUS = "ediz_plus"
    CSI = "csi"


PROFESSIONAL_CARRIERS = frozenset({Carrier.DISTRICT_TEAM, Carrier.TAILORED, Carrier.SPECIALIST})


CARRIER_LETTERS: Mapping[Carrier, str] = {
    Carrier.OWN_STRENGTH: "Z",
    Carrier.OWN_NETWORK: "N",
    Carrier.VOLUNTEER: "V",
    Carrier.COLLECTIVE: "A",
    Carrier.DISTRICT_TEAM: "W",
    Carrier.TAILORED: "M",
    Carrier.SPECIALIST: "S",
}
