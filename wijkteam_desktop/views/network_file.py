"""Frozen values of a network that came from a file of another program, or goes to one.

People and ties are the same values as in a case; what only files have stands beside them: people
who know each other without more, remarks of the reader, a text about the whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wijkteam_desktop.views.people import (
    EmotionalView,
    HouseholdView,
    OrganisationView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.ties import PlacementView, TieView

SCREEN = "screen"
"""Key of places on the screen of another program: fractions 0..1, x to the right and y down."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Two people of whom a file says only that they know each other."""

    first_id: str
    second_id: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class NetworkProblem:
    """A remark of a reader: where ("regel 12"), a Dutch sentence, and whether a record is lost."""

    place: str
    reason: str = field(repr=False)
    left_out: bool = False

    def __str__(self) -> str:
        """Give the line as it is shown."""
        return f"{self.place}: {self.reason}" if self.place else self.reason


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """A network as a file has it; ids are those of the file and mean nothing outside it.

    ``form`` says in words what kind of file it is.  The people it is about have ``is_index``.
    ``placements`` has places of the circle view under the key of that view, and places on the
    screen of another program under ``SCREEN``.  ``problem_count`` counts remarks that are not
    listed too.
    """

    form: str
    title: str = field(default="", repr=False)
    story: str = field(default="", repr=False)
    people: tuple[PersonView, ...] = field(default=(), repr=False)
    organisations: tuple[OrganisationView, ...] = field(default=(), repr=False)
    households: tuple[HouseholdView, ...] = field(default=(), repr=False)
    partnerships: tuple[PartnershipView, ...] = field(default=(), repr=False)
    parent_links: tuple[ParentLinkView, ...] = field(default=(), repr=False)
    sibling_groups: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    ties: tuple[TieView, ...] = field(default=(), repr=False)
    emotional: tuple[EmotionalView, ...] = field(default=(), repr=False)
    contacts: tuple[Contact, ...] = field(default=(), repr=False)
    placements: Mapping[str, tuple[PlacementView, ...]] = field(default_factory=dict, repr=False)
    problems: tuple[NetworkProblem, ...] = field(default=(), repr=False)
    problem_count: int = 0

    @property
    def ego_ids(self) -> tuple[str, ...]:
        """The people the file is about; empty when it does not say."""
        return tuple(p.id for p in self.people if p.is_index)
