"""The words all layers share: the enumerations of the open case format.

Values are the ones of the case JSON (``docs/case-format.md``); ``labels.py`` says them in Dutch.
The carriers and their letters come from the product rules: the seven always look the same, on
screen, on paper and in the legend.
"""

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


class EmotionalKind(StrEnum):
    """Kinds of emotional relation (domain §3.3)."""

    CLOSE = "close"
    FUSED = "fused"
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


class Sector(StrEnum):
    """Sector of the circle view; follows from the kind of person, never from dragging."""

    FAMILY = "family"
    FRIENDS = "friends"
    VOLUNTEERS = "volunteers"
    SCHOOL_WORK = "school_work"
    HELP = "help"


class EcoSector(StrEnum):
    """Sector of the ecogram (domain §3.4); follows from kind, work and organisation."""

    FAMILY = "family"
    FRIENDS = "friends"
    NEIGHBOURS = "neighbours"
    SCHOOL_WORK = "school_work"
    LEISURE = "leisure"
    FAITH = "faith"
    CARE = "care"
    AUTHORITIES = "authorities"


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


class GoalStatus(StrEnum):
    """Status of a goal."""

    IN_PROGRESS = "in_progress"
    ACHIEVED = "achieved"
    PARTLY_ACHIEVED = "partly_achieved"
    NOT_ACHIEVED = "not_achieved"
    STOPPED = "stopped"


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


class Visibility(StrEnum):
    """Who may see a row; CASE_HOLDER_ONLY never reaches shared screen, paper or search."""

    TEAM = "team"
    CASE_HOLDER_ONLY = "case_holder_only"


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


class Capacity(StrEnum):
    """Carrying capacity of a person (draagkracht)."""

    AMPLE = "ample"
    ENOUGH = "enough"
    TIGHT = "tight"
    EMPTY = "empty"


class ActionStatus(StrEnum):
    """Status of an action."""

    OPEN = "open"
    DONE = "done"


class CaseStatus(StrEnum):
    """Where a case stands in the list."""

    ACTIVE = "active"
    ARCHIVED = "archived"


class PrivacyMode(StrEnum):
    """How people are named: by name, or by role only."""

    NAMES = "names"
    ROLES = "roles"


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


class View(StrEnum):
    """Drawings of the same people, each with its own positions."""

    KRING = "kring"
    ECOGRAM = "ecogram"
    STAMBOOM = "stamboom"


class RingSchemeKind(StrEnum):
    """Ways to lay the same ties over rings and sectors (domain §3.5)."""

    CIRCLES = "circles"
    LENSINK = "lensink"


class Shell(StrEnum):
    """Rings of the network circle of Lensink, from the inside."""

    INTIMATES = "intimates"
    FRIENDS = "friends"
    ACQUAINTANCES = "acquaintances"
    SERVICES = "services"


class Quadrant(StrEnum):
    """Sectors of the network circle of Lensink."""

    FAMILY = "family"
    FELLOW_CLIENTS = "fellow_clients"
    PROFESSIONALS = "professionals"
    SOCIETY = "society"


class SnapshotKind(StrEnum):
    """Moments of the network beside now."""

    THEN = "then"
    WISHED = "wished"


class AccessKind(StrEnum):
    """What the access log notes; never any content."""

    OPENED = "opened"
    SHOWN = "shown"
    PRINTED = "printed"
    EXPORTED = "exported"


PROFESSIONAL_CARRIERS = frozenset({Carrier.DISTRICT_TEAM, Carrier.TAILORED, Carrier.SPECIALIST})
OWN_NETWORK_KINDS = frozenset(
    {
        PersonKind.FAMILY,
        PersonKind.FRIEND,
        PersonKind.NEIGHBOUR,
        PersonKind.ACQUAINTANCE,
        PersonKind.COLLEAGUE,
    }
)
CARRIER_LETTERS: Mapping[Carrier, str] = {
    Carrier.OWN_STRENGTH: "Z",
    Carrier.OWN_NETWORK: "N",
    Carrier.VOLUNTEER: "V",
    Carrier.COLLECTIVE: "A",
    Carrier.DISTRICT_TEAM: "W",
    Carrier.TAILORED: "M",
    Carrier.SPECIALIST: "S",
}

_SECTOR_OF_KIND: Mapping[PersonKind, Sector] = {
    PersonKind.CLIENT: Sector.FAMILY,
    PersonKind.FAMILY: Sector.FAMILY,
    PersonKind.PET: Sector.FAMILY,
    PersonKind.FRIEND: Sector.FRIENDS,
    PersonKind.NEIGHBOUR: Sector.FRIENDS,
    PersonKind.ACQUAINTANCE: Sector.FRIENDS,
    PersonKind.VOLUNTEER: Sector.VOLUNTEERS,
    PersonKind.TRAINEE: Sector.VOLUNTEERS,
    PersonKind.COLLEAGUE: Sector.SCHOOL_WORK,
    PersonKind.PROFESSIONAL: Sector.HELP,
}
_SCHOOL_DISCIPLINES = frozenset({"school", "teacher", "mentor_school", "employer", "job_coach"})


def sector_of(kind: PersonKind, discipline: str | None = None) -> Sector:
    """Sector of a person in the circle view: by kind; professionals of school or work apart."""
    if kind is PersonKind.PROFESSIONAL and discipline in _SCHOOL_DISCIPLINES:
        return Sector.SCHOOL_WORK
    return _SECTOR_OF_KIND[kind]
