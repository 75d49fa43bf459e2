"""What a row of a directory must have; one Dutch sentence for what is wrong.

The required columns are those of the standards: HSDS 3.0 ``datapackage.json``, HSDS 1.1, and the
validations that the Ohana API applies to its files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.hours import day_of, time_of
from wijkteam_desktop.translation import _

STATUSES = frozenset({"active", "inactive", "defunct", "temporarily closed"})
PHONE_TYPES = frozenset({"fax", "hotline", "sms", "text", "tty", "tdd", "voice", "cell", "video"})

_NEEDED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    t.HSDS_3: {
        t.ORGANIZATIONS: ("id", "name", "description"),
        t.SERVICES: ("id", "name", "status"),
        t.LOCATIONS: ("id", "location_type"),
        t.PHONES: ("number",),
        t.SERVICE_AT_LOCATION: ("service_id", "location_id"),
        t.TERMS: ("id", "name"),
        t.PROGRAMS: ("organization_id", "name"),
    },
    t.HSDS_1: {
        t.ORGANIZATIONS: ("id", "name", "description"),
        t.SERVICES: ("id", "organization_id", "name", "status"),
        t.LOCATIONS: ("id", "name"),
        t.PHONES: ("number",),
        t.SCHEDULES: ("weekday",),
        t.SERVICE_AT_LOCATION: ("service_id", "location_id"),
        t.TERMS: ("id", "name"),
        t.PROGRAMS: ("organization_id", "name"),
    },
    t.OHANA: {
        t.ORGANIZATIONS: ("id", "name", "description"),
        t.LOCATIONS: ("id", "organization_id", "name", "description"),
        t.SERVICES: ("id", "location_id", "name", "description", "status"),
        t.PROGRAMS: ("id", "organization_id", "name"),
        t.PHONES: ("number", "number_type"),
        t.CONTACTS: ("name",),
        t.SCHEDULES: ("weekday", "opens_at", "closes_at"),
        t.HOLIDAYS: ("start_date", "end_date", "closed"),
        t.ADDRESSES: ("address_1", "city", "state_province", "postal_code", "country"),
        t.MAIL_ADDRESSES: ("address_1", "city", "state_province", "postal_code", "country"),
        t.TERMS: ("taxonomy_id", "name"),
    },
}
_PARENTS: Mapping[str, tuple[str, ...]] = {
    t.PHONES: ("contact_id", "location_id", "organization_id", "service_id"),
    t.CONTACTS: ("location_id", "organization_id", "service_id"),
    t.SCHEDULES: ("location_id", "service_id", "service_at_location_id"),
    t.HOLIDAYS: ("location_id", "service_id", "service_at_location_id"),
    t.ADDRESSES: ("location_id",),
    t.MAIL_ADDRESSES: ("location_id",),
}
"""A row of these tables hangs on at least one of these."""
_EMAIL = re.compile(r"^[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+$")
_URL = re.compile(r"^(https?://)?[^\s/]+\.[^\s]+$", re.IGNORECASE)
_NUMBERS = ("latitude", "longitude", "minimum_age", "maximum_age")
_DATES = re.compile(r"(^|_)date$|^date_|^valid_(from|to)$|^assured_date$")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


def problem_of(standard: str, table: str, row: t.TableRow) -> str:
    """Say why a row cannot be taken; empty when it can."""
    missing = [column for column in _NEEDED[standard].get(table, ()) if not row.get(column).strip()]
    if missing:
        return _("{columns} ontbreekt").format(columns=_quoted(missing))
    parents = _PARENTS.get(table)
    if parents and standard != t.HSDS_3 and not any(row.get(column) for column in parents):
        return _("de rij hoort nergens bij: {columns} is leeg").format(columns=_quoted(parents))
    return _bad_value(standard, table, row)


def remark_of(row: t.TableRow) -> str:
    """Say what is left out of a row that can be taken; empty for nothing."""
    for column in ("email",):
        value = row.get(column)
        if value and not _EMAIL.match(value):
            return _("“{value}” is geen e-mailadres en is weggelaten").format(value=value[:60])
    return ""


def is_email(value: str) -> bool:
    """Say whether a text looks like an address."""
    return bool(_EMAIL.match(value))


def is_url(value: str) -> bool:
    """Say whether a text looks like the address of a page."""
    return bool(_URL.match(value))


def is_number(text: str) -> bool:
    """Say whether a text is a number."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def iso_day(text: str) -> str | None:
    """Read a date as these files write it: ISO, 12/24/2015, 1/2/14, "December 24, 2014"."""
    bare = text.strip()
    iso = re.match(r"^(\d{4})-(\d{2})-(\d{2})", bare)
    slashes = re.match(r"^(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})$", bare)
    words = re.match(r"^([A-Za-z]+)\.? (\d{1,2}),? (\d{4})$", bare)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    elif slashes:
        month, day, year = int(slashes[1]), int(slashes[2]), int(slashes[3])
        if year < 100:
            year += 2000 if year < 69 else 1900
    elif words and words[1].lower() in _MONTHS:
        month, day, year = _MONTHS.index(words[1].lower()) + 1, int(words[2]), int(words[3])
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _bad_value(standard: str, table: str, row: t.TableRow) -> str:
    status = row.get("status").lower()
    if table == t.SERVICES and status and status not in STATUSES:
        return _("de status “{value}” bestaat niet").format(value=row.get("status")[:40])
    if table == t.PHONES:
        if len(re.sub(r"\D", "", row.get("number"))) < 3:
            return _("“{value}” is geen telefoonnummer").format(value=row.get("number")[:40])
        kind = (row.get("number_type") or row.get("type")).lower()
        if standard == t.OHANA and kind not in PHONE_TYPES:
            return _("het soort nummer “{value}” bestaat niet").format(value=kind[:40])
    if table == t.SCHEDULES and row.get("weekday") and day_of(row.get("weekday")) is None:
        return _("“{value}” is geen dag van de week").format(value=row.get("weekday")[:40])
    for column in ("opens_at", "closes_at"):
        if row.get(column) and time_of(row.get(column)) is None:
            return _("“{value}” is geen tijd").format(value=row.get(column)[:40])
    for column in _NUMBERS:
        if row.get(column) and not is_number(row.get(column)):
            return _("“{value}” is geen getal").format(value=row.get(column)[:40])
    for column, value in row.cells.items():
        if value and _DATES.search(column) and iso_day(value) is None:
            return _("“{value}” is geen datum").format(value=value[:40])
    for column in ("website", "url"):
        if row.get(column) and not is_url(row.get(column)):
            return _("“{value}” is geen adres van een website").format(value=row.get(column)[:60])
    return ""


def _quoted(columns: Iterable[str]) -> str:
    return ", ".join(f"“{column}”" for column in columns)
