"""The drawings of a network and what they are divided in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from wijkteam_desktop.vocabulary.people import PersonKind


class View(StrEnum):
    """Drawings of the same people, each with its own positions."""

    KRING = "kring"
    ECOGRAM = "ecogram"
    STAMBOOM = "stamboom"


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
