"""Nested JSON of HSDS 3.0 as the same tables that the CSV package has.

A service may hold its organization, an organization its services; lists come bare, with pages
(``contents``) or as one object.  Rows get the id of what they were nested in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.findings import Findings
from wijkteam_desktop.translation import _

_LISTS: Mapping[str, tuple[str, str]] = {
    "phones": (t.PHONES, ""),
    "contacts": (t.CONTACTS, ""),
    "schedules": (t.SCHEDULES, ""),
    "languages": (t.LANGUAGES, ""),
    "service_areas": (t.AREAS, "service"),
    "cost_options": (t.COSTS, "service"),
    "addresses": (t.ADDRESSES, "location"),
    "funding": ("funding", ""),
    "accessibility": ("accessibility", "location"),
    "required_documents": ("required_documents", "service"),
    "programs": (t.PROGRAMS, "organization"),
    "organization_identifiers": ("organization_identifiers", "organization"),
    "locations": (t.LOCATIONS, "organization"),
    "service_at_locations": (t.SERVICE_AT_LOCATION, "service"),
}
_SINGLES = {
    "organization": t.ORGANIZATIONS,
    "service": t.SERVICES,
    "location": t.LOCATIONS,
    "program": t.PROGRAMS,
}
_OWNERS = {
    t.ORGANIZATIONS: "organization_id",
    t.SERVICES: "service_id",
    t.LOCATIONS: "location_id",
    t.SERVICE_AT_LOCATION: "service_at_location_id",
    t.CONTACTS: "contact_id",
    t.PHONES: "phone_id",
}


class Flattener:
    """Gathers the rows of one or more documents."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._rows: dict[str, list[t.TableRow]] = defaultdict(list)
        self._files: dict[str, str] = {}
        self._seen: set[tuple[str, str]] = set()
        self._file = ""

    def add(self, document: Any, file: str) -> None:
        """Take a document: an object, a list, a page with ``contents``, or tables by name."""
        self._file = file
        if isinstance(document, dict) and isinstance(document.get("contents"), list):
            document = document["contents"]
        if isinstance(document, dict) and any(str(key).endswith(".csv") for key in document):
            for name, rows in document.items():
                table = t.FILE_NAMES.get(str(name).removesuffix(".csv"), str(name)[:60])
                for at, row in enumerate(rows if isinstance(rows, list) else (), start=1):
                    self._take(table.removesuffix(".csv"), row, at, {})
            return
        records = document if isinstance(document, list) else [document]
        for at, record in enumerate(records, start=1):
            kind = _kind(record)
            if kind is None:
                self._findings.add(
                    file, at, _("dit is geen organisatie, dienst, locatie of term van HSDS")
                )
            else:
                self._take(kind, record, at, {})

    def sheets(self) -> dict[str, t.Sheet]:
        """Give the tables."""
        return {
            name: t.Sheet(
                self._files[name],
                tuple(dict.fromkeys(column for row in rows for column in row.cells)),
                tuple(rows),
            )
            for name, rows in self._rows.items()
        }

    def _take(self, table: str, record: Any, line: int, owner: Mapping[str, str]) -> None:
        if not isinstance(record, dict):
            self._findings.add(self._file, line, _("hier staat geen object"))
            return
        cells = {**owner, **{key: _text(value) for key, value in record.items() if _plain(value)}}
        known = cells.get("id", "")
        mark = {_OWNERS[table]: known} if table in _OWNERS and known else {}
        for key, single in _SINGLES.items():
            inside = record.get(key)
            if isinstance(inside, dict):
                cells[f"{key}_id"] = _text(inside.get("id"))
                self._take(single, inside, line, {})
        if not known or (table, known) not in self._seen:
            self._seen.add((table, known))
            self._files.setdefault(table, self._file)
            self._rows[table].append(t.TableRow(line, cells))
        for key, (name, _of) in _LISTS.items():
            for one in record.get(key) or () if isinstance(record.get(key), list) else ():
                self._take(name, one, line, mark)
        for one in record.get("services") or () if isinstance(record.get("services"), list) else ():
            self._take(t.SERVICES, one, line, mark)
        self._attributes(record, table, known, line)

    def _attributes(self, record: Mapping[str, Any], table: str, known: str, line: int) -> None:
        found = record.get("attributes")
        for one in found if isinstance(found, list) else ():
            term = one.get("taxonomy_term") if isinstance(one, dict) else None
            if not isinstance(term, dict):
                continue
            self._take(t.TERMS, term, line, {})
            self._files.setdefault(t.ATTRIBUTES, self._file)
            cells = {
                "id": _text(one.get("id")),
                "link_id": known,
                "link_entity": table.removesuffix("s"),
                "taxonomy_term_id": _text(term.get("id")),
                "value": _text(one.get("value")),
            }
            self._rows[t.ATTRIBUTES].append(t.TableRow(line, cells))


def _kind(record: Any) -> str | None:
    """Say what an object is, by the keys that only such an object has."""
    if not isinstance(record, dict):
        return None
    keys = set(record)
    if {"parent_id", "taxonomy"} & keys or {"code", "term_uri"} <= keys or "vocabulary" in keys:
        return t.TERMS
    if {"service", "location"} & keys and not {"name", "organization"} & keys:
        return t.SERVICE_AT_LOCATION
    if {"location_type", "latitude"} & keys:
        return t.LOCATIONS
    if {"status", "organization", "eligibility_description", "service_areas"} & keys:
        return t.SERVICES
    if {"legal_status", "website", "services", "year_incorporated", "tax_status"} & keys:
        return t.ORGANIZATIONS
    return t.SERVICES if "organization_id" in keys else None


def _plain(value: Any) -> bool:
    return value is not None and not isinstance(value, dict | list)


def _text(value: Any) -> str:
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()
