"""In which sector of the ecogram somebody stands: by kind, work and organisation."""

from __future__ import annotations

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.vocabulary import EcoSector, PersonKind, Sector

# Clockwise from twelve o'clock: own people at the right and top, institutions at the left.
ECO_SECTORS: tuple[EcoSector, ...] = (
    EcoSector.FAMILY,
    EcoSector.FRIENDS,
    EcoSector.NEIGHBOURS,
    EcoSector.LEISURE,
    EcoSector.FAITH,
    EcoSector.SCHOOL_WORK,
    EcoSector.CARE,
    EcoSector.AUTHORITIES,
)
_OF_KIND = {
    PersonKind.CLIENT: EcoSector.FAMILY,
    PersonKind.FAMILY: EcoSector.FAMILY,
    PersonKind.PET: EcoSector.FAMILY,
    PersonKind.FRIEND: EcoSector.FRIENDS,
    PersonKind.NEIGHBOUR: EcoSector.NEIGHBOURS,
}
_WITHOUT_ORGANISATION = {
    PersonKind.ACQUAINTANCE: EcoSector.FRIENDS,
    PersonKind.COLLEAGUE: EcoSector.SCHOOL_WORK,
}
# Beginnings of words in the sector of an organisation or in a discipline.
_BEGINNINGS: tuple[tuple[EcoSector, str], ...] = (
    (
        EcoSector.FAITH,
        "levensbeschouw geloof relig kerk moskee tempel faith church",
    ),
    (
        EcoSector.SCHOOL_WORK,
        "onderwijs school werk opleiding educat work teacher mentor_school employer job_coach "
        "compulsory_education kinderopvang",
    ),
    (
        EcoSector.LEISURE,
        "sport cultuur ontmoet vrije hobby muziek lotgenot speel leisure vereniging buurthuis "
        "bibliotheek",
    ),
    (
        EcoSector.AUTHORITIES,
        "gemeente jeugdbescherm wonen woning veiligheid politie justitie recht nuts vervoer "
        "uitkering uwv belasting schuld bewind police housing debt_counsellor administrator "
        "youth_protection probation wmo_consultant municipality law",
    ),
)
_MONEY = ("geld", "financ", "money")
# Homes and shelters are care, though their words begin like those of a housing office.
_CARE = ("housing_support", "shelter", "wijkteam")


def eco_sector(case: CaseView, node_id: str) -> EcoSector | None:
    """Sector of a person or organisation of the case; None for an unknown id."""
    person = case.person(node_id)
    if person is not None:
        return _of_person(case, person)
    organisation = _organisation(case, node_id)
    return _of_organisation(organisation) if organisation else None


def _of_person(case: CaseView, person: PersonView) -> EcoSector:
    if person.kind in _OF_KIND:
        return _OF_KIND[person.kind]
    organisation = _organisation(case, person.organisation_id)
    if organisation is not None and organisation.sector:
        return _of_organisation(organisation)
    found = _by_words(person.discipline or "")
    if found is not None:
        return found
    if person.sector is Sector.SCHOOL_WORK:
        return EcoSector.SCHOOL_WORK
    return _WITHOUT_ORGANISATION.get(person.kind, EcoSector.CARE)


def _of_organisation(organisation: OrganisationView) -> EcoSector:
    words = organisation.sector.casefold()
    if words.startswith(_MONEY):
        # A volunteer at the kitchen table, or an office that manages an income.
        formal = organisation.kind == "formal"
        return EcoSector.AUTHORITIES if formal else EcoSector.CARE
    return _by_words(words) or EcoSector.CARE


def _by_words(text: str) -> EcoSector | None:
    words = text.casefold()
    if words.startswith(_CARE):
        return EcoSector.CARE
    for sector, beginnings in _BEGINNINGS:
        if words.startswith(tuple(beginnings.split())):
            return sector
    return None


def _organisation(case: CaseView, organisation_id: str | None) -> OrganisationView | None:
    return next((o for o in case.organisations if o.id == organisation_id), None)
