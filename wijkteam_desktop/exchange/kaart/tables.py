"""The tables of a directory by name, whatever way they came: files, an archive, or nested JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Cells = Mapping[str, str]

ORGANIZATIONS = "organizations"
PROGRAMS = "programs"
SERVICES = "services"
LOCATIONS = "locations"
SERVICE_AT_LOCATION = "service_at_location"
PHONES = "phones"
CONTACTS = "contacts"
SCHEDULES = "schedules"
HOLIDAYS = "holiday_schedules"
LANGUAGES = "languages"
AREAS = "service_areas"
COSTS = "cost_options"
ELIGIBILITY = "eligibility"
ADDRESSES = "addresses"
MAIL_ADDRESSES = "mail_addresses"
TERMS = "taxonomy_terms"
ATTRIBUTES = "attributes"

HSDS_3, HSDS_1, OHANA = "HSDS 3.0", "HSDS 1.1", "Ohana"

FILE_NAMES: Mapping[str, str] = {
    "organizations": ORGANIZATIONS,
    "programs": PROGRAMS,
    "services": SERVICES,
    "locations": LOCATIONS,
    "service_at_location": SERVICE_AT_LOCATION,
    "services_at_location": SERVICE_AT_LOCATION,
    "service_at_locations": SERVICE_AT_LOCATION,
    "phones": PHONES,
    "contacts": CONTACTS,
    "schedules": SCHEDULES,
    "regular_schedules": SCHEDULES,
    "holiday_schedules": HOLIDAYS,
    "languages": LANGUAGES,
    "service_areas": AREAS,
    "cost_options": COSTS,
    "eligibility": ELIGIBILITY,
    "addresses": ADDRESSES,
    "physical_addresses": ADDRESSES,
    "mail_addresses": MAIL_ADDRESSES,
    "postal_addresses": MAIL_ADDRESSES,
    "taxonomy_terms": TERMS,
    "taxonomy": TERMS,
    "attributes": ATTRIBUTES,
    "services_taxonomy": ATTRIBUTES,
}
"""Which table a file of that name is; other tables are kept as they are."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its line in the file (or its number in JSON), and its cells, trimmed."""

    line: int
    cells: Cells = field(repr=False)

    def get(self, column: str) -> str:
        """Give a cell; empty when there is none."""
        return self.cells.get(column) or ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with the file it came from."""

    file: str
    columns: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of a directory, and the standard they follow."""

    standard: str
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    def sheet(self, name: str) -> Sheet:
        """Give a table; an empty one when there is none."""
        return self.sheets.get(name) or Sheet(name)


def standard_of(sheets: Mapping[str, Sheet], file_names: set[str]) -> str:
    """Say which standard the tables follow.

    Ohana hangs services on locations and has columns that no other has; HSDS 1.1 has tables that
    3.0 does not have.
    """
    old = HSDS_1 if _HSDS_1_TABLES & file_names else HSDS_3
    if "organization_id" in (sheets[SERVICES].columns if SERVICES in sheets else ()):
        return old
    for name, columns in _OHANA_MARKS:
        if name in sheets and columns <= set(sheets[name].columns):
            return OHANA
    for name in (SCHEDULES, HOLIDAYS, CONTACTS):
        present = set(sheets[name].columns) if name in sheets else set()
        if {"location_id", "service_id"} <= present and "service_at_location_id" not in present:
            return OHANA
    return old


_OHANA_MARKS: tuple[tuple[str, frozenset[str]], ...] = (
    (SERVICES, frozenset({"location_id", "funding_sources"})),
    (LOCATIONS, frozenset({"admin_emails"})),
    (LOCATIONS, frozenset({"virtual"})),
    (ORGANIZATIONS, frozenset({"funding_sources"})),
    (PHONES, frozenset({"number_type"})),
    (TERMS, frozenset({"taxonomy_id", "parent_name"})),
)
_HSDS_1_TABLES = frozenset(
    {
        "regular_schedules",
        "services_at_location",
        "services_taxonomy",
        "physical_addresses",
        "postal_addresses",
        "eligibility",
        "payments_accepted",
        "accessibility_for_disabilities",
    }
)


# The columns by which a file under another name is recognised.
SIGNATURES: Mapping[str, frozenset[str]] = {
    PHONES: frozenset({"number"}),
    CONTACTS: frozenset({"name", "title", "department"}),
    HOLIDAYS: frozenset({"start_date", "end_date", "closed"}),
    SCHEDULES: frozenset({"opens_at", "closes_at"}),
    MAIL_ADDRESSES: frozenset({"attention", "postal_code", "city"}),
    ADDRESSES: frozenset({"address_1", "postal_code", "city"}),
    LOCATIONS: frozenset({"latitude", "longitude", "name"}),
    SERVICES: frozenset({"name", "status", "description"}),
    ORGANIZATIONS: frozenset({"name", "legal_status"}),
    PROGRAMS: frozenset({"organization_id", "name"}),
    TERMS: frozenset({"parent_id", "name"}),
}


def recognised(columns: tuple[str, ...]) -> str | None:
    """Say which table has such columns, or None."""
    present = set(columns)
    for name, needed in SIGNATURES.items():
        if needed <= present and (
            {"id", "taxonomy_id"} & present or name in (TERMS, PHONES, CONTACTS)
        ):
            return name
    return None
