"""Frozen values of people, organisations and family structure."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.vocabulary import (
    Capacity,
    CarerInstrument,
    DigitalBarrier,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
    Sector,
    sector_of,
)


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person of one case, as anyone who may see the case may see them.

    ``name`` is what is shown: the name, or the role where the case is in roles-only mode.
    ``restricted_note`` is filled only for the case holder and the aandachtsfunctionaris.
    """

    id: str
    name: str
    kind: PersonKind = PersonKind.FAMILY
    gender: Gender = Gender.UNKNOWN
    role: str = ""
    birth_year: int | None = None
    died_year: int | None = None
    stillborn: bool = False
    miscarriage: bool = False
    pregnancy_due: str | None = None
    is_index: bool = False
    is_case_holder: bool = False
    household_id: str | None = None
    organisation_id: str | None = None
    organisation_name: str = ""
    team_member_id: str | None = None
    discipline: str | None = None
    capacity: Capacity | None = None
    capacity_note: str = ""
    capacity_hours: float | None = None
    talents: tuple[str, ...] = ()
    digital_barrier: DigitalBarrier | None = None
    first_reaction: str = ""
    first_reaction_on: str | None = None
    carer_instrument: CarerInstrument | None = None
    carer_total: int | None = None
    carer_measured_on: str | None = None
    endurance: str = ""
    vog_checked: bool | None = None
    restricted_note: str = ""

    @property
    def sector(self) -> Sector:
        """Sector of the circle view this person belongs to."""
        return sector_of(self.kind, self.discipline)

    @property
    def is_living(self) -> bool:
        """Born and not dead; pregnancies and miscarriages are not living people."""
        return not (self.died_year or self.miscarriage or self.pregnancy_due or self.stillborn)


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """An organisation around the family."""

    id: str
    name: str
    kind: str = "formal"
    sector: str = ""


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """People who live together."""

    id: str
    label: str
    member_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnershipView:
    """A partner line."""

    id: str
    first_id: str
    second_id: str
    kind: PartnershipKind
    start_year: int | None = None
    end_year: int | None = None


@dataclass(frozen=True, slots=True)
class ParentLinkView:
    """One parent of one child; links of one couple share ``pair``."""

    id: str
    pair: str
    parent_id: str
    child_id: str
    kind: ParentKind
    twin_group: str | None = None
    twin_kind: str | None = None
    start_year: int | None = None


@dataclass(frozen=True, slots=True)
class AuthorityView:
    """Legal authority over a person; holders are ids of people or organisations."""

    id: str
    subject_id: str
    kind: str
    holder_ids: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EmotionalView:
    """How two people are with each other."""

    id: str
    from_id: str
    to_id: str
    kind: EmotionalKind
    note: str = ""
    status: str | None = None
    confidential: bool = False
