"""Which of the seven carriers follows from who takes a part on."""

from __future__ import annotations

from collections.abc import Mapping

from wijkteam_desktop.vocabulary import OWN_NETWORK_KINDS, Carrier, PersonKind

DISTRICT_TEAM_SECTOR = "wijkteam"
_DISTRICT_DISCIPLINES = frozenset(
    {"wmo_generalist", "family_generalist", "case_director", "care_coordinator", "district_worker"}
)
_COLLECTIVE_DISCIPLINES = frozenset(
    {
        "youth_worker",
        "school",
        "teacher",
        "mentor_school",
        "sports_coach",
        "circle_coach",
        "independent_client_supporter",
        "youth_health_nurse",
        "community_worker",
    }
)
_TAILORED_DISCIPLINES = frozenset(
    {
        "wmo_consultant",
        "support_worker",
        "day_care",
        "housing_support",
        "job_coach",
        "young_parents_coach",
        "household_help",
    }
)
_COLLECTIVE_SECTORS = frozenset(
    {
        "jeugdwerk",
        "jongerenwerk",
        "welzijn",
        "onderwijs",
        "ontmoeting",
        "sport",
        "cultuur",
        "mantelzorg",
        "lotgenoten",
        "vervoer",
        "praktisch",
        "bibliotheek",
        "levensbeschouwing",
        "dier",
        "jeugdgezondheid",
    }
)
_BY_KIND: Mapping[PersonKind, Carrier] = {
    PersonKind.CLIENT: Carrier.OWN_STRENGTH,
    PersonKind.PET: Carrier.OWN_NETWORK,
    PersonKind.VOLUNTEER: Carrier.VOLUNTEER,
    PersonKind.TRAINEE: Carrier.VOLUNTEER,
    **dict.fromkeys(OWN_NETWORK_KINDS, Carrier.OWN_NETWORK),
}


def carrier_for(
    kind: PersonKind | None,
    *,
    discipline: str | None = None,
    is_case_holder: bool = False,
    organisation_kind: str | None = None,
    sector: str | None = None,
) -> Carrier:
    """Give the carrier of a person of that kind, or of an organisation (``kind`` is ``None``).

    ``sector`` and ``organisation_kind`` are those of the organisation, or of the employer.
    """
    if kind is not None and kind is not PersonKind.PROFESSIONAL:
        return _BY_KIND[kind]
    place = (sector or "").casefold()
    if is_case_holder or place == DISTRICT_TEAM_SECTOR or discipline in _DISTRICT_DISCIPLINES:
        return Carrier.DISTRICT_TEAM
    if discipline == "informal_care_ambassador" or place == "informele zorg":
        return Carrier.VOLUNTEER
    if discipline in _TAILORED_DISCIPLINES:
        return Carrier.TAILORED
    if discipline in _COLLECTIVE_DISCIPLINES or place in _COLLECTIVE_SECTORS:
        return Carrier.COLLECTIVE
    if kind is None and organisation_kind in ("informal", "community"):
        return Carrier.COLLECTIVE
    if kind is None and place == "gemeente":
        return Carrier.TAILORED
    return Carrier.SPECIALIST
