"""From the tables of a directory to organisations and offers, with a sentence for each bad row.

What has no field of ours stays with the record (``extra``): cells that we do not know under
``cells``, rows that hang on it under ``rows`` by table, so that a file goes out as it came in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.findings import Findings
from wijkteam_desktop.exchange.kaart.offer_fields import (
    OFFER_CELLS,
    PROVIDER_CELLS,
    offer_values,
    provider_values,
)
from wijkteam_desktop.exchange.kaart.row_rules import problem_of, remark_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord, ProviderRecord, TermRecord

Rows = dict[str, list[t.TableRow]]
"""The rows that hang on one record, by table."""

_ORPHANS = {
    "organization_id": (t.ORGANIZATIONS, "organisatie"),
    "location_id": (t.LOCATIONS, "locatie"),
    "service_id": (t.SERVICES, "dienst"),
    "program_id": (t.PROGRAMS, "programma"),
    "contact_id": (t.CONTACTS, "contactpersoon"),
}


def assemble(tables: t.Tables, findings: Findings, source: str) -> KaartFile:
    """Give what the tables hold; rows that cannot be taken are in *findings* and left out."""
    return _Assembler(tables, findings).file(source)


class _Assembler:
    def __init__(self, tables: t.Tables, findings: Findings) -> None:
        self._tables = tables
        self._findings = findings
        self._term_ids: set[str] | None = None
        self._good: dict[str, list[t.TableRow]] = {}
        self._ids: dict[str, dict[str, t.TableRow]] = {}
        for name in _in_order(tables.sheets):
            self._check(name)
        self._by_owner: dict[tuple[str, str], Rows] = defaultdict(lambda: defaultdict(list))
        self._hang()

    def file(self, source: str) -> KaartFile:
        """Put everything together."""
        terms = self._terms()
        return KaartFile(
            form=self._tables.standard,
            source=source,
            providers=tuple(self._provider(row) for row in self._rows(t.ORGANIZATIONS)),
            offers=tuple(self._offer(row) for row in self._rows(t.SERVICES)),
            terms=terms,
            problems=self._findings.listed,
            problem_count=self._findings.count,
        )

    def _rows(self, table: str) -> list[t.TableRow]:
        return self._good.get(table, [])

    def _check(self, name: str) -> None:
        """Let the good rows of a table through, and note what is wrong with the others."""
        sheet = self._tables.sheet(name)
        known = self._ids.setdefault(name, {})
        good = self._good.setdefault(name, [])
        key = "taxonomy_id" if self._tables.standard == t.OHANA and name == t.TERMS else "id"
        for row in sheet.rows:
            reason = problem_of(self._tables.standard, name, row) or self._orphan(name, row)
            own = row.get(key)
            if not reason and own and own in known:
                reason = _("het id “{id}” komt twee keer voor").format(id=own[:60])
            if reason:
                self._findings.add(sheet.file, row.line, reason)
                continue
            remark = remark_of(row)
            if remark:
                self._findings.add(sheet.file, row.line, remark, left_out=False)
            missing = self._not_read(name, row)
            if missing:
                self._findings.add(sheet.file, row.line, missing, left_out=False)
            if own:
                known[own] = row
            good.append(row)

    def _orphan(self, name: str, row: t.TableRow) -> str:
        """Say what a row points at that is not there."""
        for column, (table, noun) in _ORPHANS.items():
            ref = row.get(column)
            if not ref or table == name or table not in self._tables.sheets:
                continue
            if ref not in self._ids.get(table, {}):
                return _("de {noun} met id “{id}” is er niet").format(noun=_(noun), id=ref[:60])
        if name == t.TERMS:
            parent = row.get("parent_id")
            top = ("",) if self._tables.standard == t.OHANA else ("", "0")
            if parent not in top and parent not in self._all_terms():
                return _("de bovenliggende term “{id}” is er niet").format(id=parent[:60])
        return ""

    def _not_read(self, name: str, row: t.TableRow) -> str:
        """Say that a service comes without its organization, because that was not in the files."""
        if name != t.SERVICES or row.get("organization_id"):
            return ""
        if row.get("location_id") and t.LOCATIONS not in self._tables.sheets:
            return _("de locaties zijn niet meegelezen: dit aanbod komt zonder organisatie")
        return ""

    def _all_terms(self) -> set[str]:
        if self._term_ids is None:
            key = "taxonomy_id" if self._tables.standard == t.OHANA else "id"
            rows = self._tables.sheet(t.TERMS).rows
            several = len(rows) > 1 or self._tables.standard == t.OHANA
            # One term by itself may lie under a term that is elsewhere.
            self._term_ids = {row.get(key) for row in rows} if several else _Everything()
        return self._term_ids

    def _hang(self) -> None:
        """Bring every row to the record it belongs to: a service before an organization."""
        at_location: dict[str, list[str]] = defaultdict(list)
        for row in self._rows(t.SERVICE_AT_LOCATION):
            at_location[row.get("location_id")].append(row.get("service_id"))
        for row in self._rows(t.SERVICES):
            if row.get("location_id"):
                at_location[row.get("location_id")].append(row.get("id"))
        contacts = self._ids.get(t.CONTACTS, {})
        own = {t.ORGANIZATIONS, t.SERVICES, t.TERMS, t.ATTRIBUTES}
        for name, rows in self._good.items():
            if name in own:
                continue
            for row in rows:
                for owner in _owners(row, name, contacts, at_location):
                    self._by_owner[owner][name].append(row)
        for row in self._rows(t.ATTRIBUTES):
            ref = row.get("link_id") or row.get("service_id")
            self._by_owner[t.SERVICES, ref][t.ATTRIBUTES].append(row)

    def _provider(self, row: t.TableRow) -> ProviderRecord:
        ref = row.get("id")
        hanging = self._by_owner.get((t.ORGANIZATIONS, ref), {})
        return ProviderRecord(
            ref,
            provider_values(row, hanging),
            self._extra(row, PROVIDER_CELLS, hanging),
            self._tables.sheet(t.ORGANIZATIONS).file,
            row.line,
        )

    def _offer(self, row: t.TableRow) -> OfferRecord:
        ref = row.get("id")
        hanging: Rows = self._by_owner.get((t.SERVICES, ref), {})
        location = self._ids.get(t.LOCATIONS, {}).get(row.get("location_id"))
        provider = row.get("organization_id") or (
            location.get("organization_id") if location else ""
        )
        terms = [
            one.get("taxonomy_term_id") or one.get("taxonomy_id")
            for one in hanging.get(t.ATTRIBUTES, ())
        ]
        terms += [part.strip() for part in row.get("taxonomy_ids").split(",")]
        return OfferRecord(
            ref,
            provider or None,
            offer_values(row, hanging),
            tuple(dict.fromkeys(term for term in terms if term)),
            self._extra(row, OFFER_CELLS, hanging),
            self._tables.sheet(t.SERVICES).file,
            row.line,
        )

    def _terms(self) -> tuple[TermRecord, ...]:
        key = "taxonomy_id" if self._tables.standard == t.OHANA else "id"
        found = []
        for row in self._rows(t.TERMS):
            parent = row.get("parent_id")
            found.append(
                TermRecord(
                    row.get(key),
                    row.get("name"),
                    parent if parent not in ("", "0") else None,
                    row.get("taxonomy") or row.get("vocabulary"),
                )
            )
        return tuple(found)

    def _extra(self, row: t.TableRow, known: frozenset[str], hanging: Rows) -> dict[str, Any]:
        """Gather what we have no field for, with the standard it is of."""
        cells = {key: value for key, value in row.cells.items() if value and key not in known}
        rows = {
            name: [{k: v for k, v in one.cells.items() if v} for one in found]
            for name, found in hanging.items()
            if found
        }
        extra: dict[str, Any] = {}
        if cells:
            extra["cells"] = cells
        if rows:
            extra["rows"] = rows
        if extra:
            extra["standard"] = self._tables.standard
        return extra


class _Everything(set[str]):
    """A set that holds any text."""

    def __contains__(self, _one: object) -> bool:
        return True


def _owners(
    row: t.TableRow,
    name: str,
    contacts: Mapping[str, t.TableRow],
    at_location: Mapping[str, list[str]],
) -> Iterable[tuple[str, str]]:
    """Give the records that a row belongs to: the services of a place when it hangs on a place."""
    contact = contacts.get(row.get("contact_id"))
    service = row.get("service_id") or (contact.get("service_id") if contact else "")
    organization = row.get("organization_id") or (contact.get("organization_id") if contact else "")
    location = row.get("location_id") or (contact.get("location_id") if contact else "")
    if name == t.LOCATIONS:
        location = row.get("id")
    if service:
        yield t.SERVICES, service
    elif location and at_location.get(location):
        for one in dict.fromkeys(at_location[location]):
            yield t.SERVICES, one
    elif organization:
        yield t.ORGANIZATIONS, organization


def _in_order(sheets: Mapping[str, t.Sheet]) -> list[str]:
    """Put the tables so that what a row points at was checked before it."""
    first = (t.ORGANIZATIONS, t.PROGRAMS, t.LOCATIONS, t.SERVICES, t.CONTACTS)
    return [name for name in first if name in sheets] + [n for n in sheets if n not in first]
