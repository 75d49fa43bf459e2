"""What a family file holds, as plain values: people, couples and children per kind of link."""

from __future__ import annotations

from dataclasses import dataclass, field

from wijkteam_desktop.exchange.gedcom.problems import Problem
from wijkteam_desktop.vocabulary import Gender, ParentKind, PartnershipKind


@dataclass(frozen=True, slots=True)
class FilePerson:
    """A person of a file; ``died`` without a year means: dead, year not known."""

    id: str
    name: str
    gender: Gender = Gender.UNKNOWN
    birth_year: int | None = None
    death_year: int | None = None
    died: bool = False
    stillborn: bool = False


@dataclass(frozen=True, slots=True)
class FileChild:
    """A child in a family with the kind of link to each of the two partners."""

    id: str
    kinds: tuple[ParentKind, ParentKind] = (ParentKind.BIOLOGICAL, ParentKind.BIOLOGICAL)


@dataclass(frozen=True, slots=True)
class FileFamily:
    """One or two partners, how they were together, and their children."""

    id: str
    partner_ids: tuple[str, ...] = ()
    children: tuple[FileChild, ...] = ()
    kind: PartnershipKind = PartnershipKind.RELATIONSHIP
    start_year: int | None = None
    end_year: int | None = None


@dataclass(frozen=True, slots=True)
class FamilyFile:
    """A whole file that was read, with the remarks of the reader."""

    people: tuple[FilePerson, ...]
    families: tuple[FileFamily, ...]
    version: str = ""
    program: str = ""
    problems: tuple[Problem, ...] = ()
    problem_count: int = 0
    index: dict[str, FilePerson] = field(default_factory=dict, compare=False)

    def person(self, person_id: str) -> FilePerson | None:
        """Person with that id."""
        return self.index.get(person_id)
