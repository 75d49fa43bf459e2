"""Writing a sociale kaart: HSDS 3.0 as JSON or package, HSDS 1.1, Ohana, a table or a worksheet."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from wijkteam_desktop.exchange.csv_text import disarmed, write_table
from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.fresh_rows import text
from wijkteam_desktop.exchange.kaart.plain_table import COLUMNS, moment_words
from wijkteam_desktop.exchange.kaart.row_rules import is_number
from wijkteam_desktop.exchange.kaart.worksheet import write_worksheet
from wijkteam_desktop.exchange.kaart.write_tables import tables_of
from wijkteam_desktop.labels import label
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord
from wijkteam_desktop.views.offers import Moment
from wijkteam_desktop.vocabulary import Carrier, Channel, Form, LifeDomain


class KaartForm(StrEnum):
    """The kinds of file that can be written."""

    HSDS_JSON = "hsds_json"
    HSDS_PACKAGE = "hsds_package"
    HSDS_1 = "hsds_1"
    OHANA = "ohana"
    TABLE = "table"
    WORKSHEET = "worksheet"


SUFFIX: Mapping[KaartForm, str] = {
    KaartForm.HSDS_JSON: ".json",
    KaartForm.HSDS_PACKAGE: ".zip",
    KaartForm.HSDS_1: ".zip",
    KaartForm.OHANA: ".zip",
    KaartForm.TABLE: ".csv",
    KaartForm.WORKSHEET: ".xlsx",
}
NAMES: Mapping[KaartForm, str] = {
    KaartForm.WORKSHEET: "Werkblad (XLSX)",
    KaartForm.TABLE: "Tabel (CSV)",
    KaartForm.HSDS_JSON: "HSDS 3.0 (JSON)",
    KaartForm.HSDS_PACKAGE: "HSDS 3.0 (tabellen in een ZIP)",
    KaartForm.HSDS_1: "HSDS 1.1 (tabellen in een ZIP)",
    KaartForm.OHANA: "Ohana (tabellen in een ZIP)",
}
_STANDARD = {
    KaartForm.HSDS_PACKAGE: t.HSDS_3,
    KaartForm.HSDS_1: t.HSDS_1,
    KaartForm.OHANA: t.OHANA,
}
_OLD_NAMES = {
    t.SCHEDULES: "regular_schedules",
    t.SERVICE_AT_LOCATION: "services_at_location",
    t.ADDRESSES: "physical_addresses",
    t.MAIL_ADDRESSES: "postal_addresses",
    t.TERMS: "taxonomy",
    t.ATTRIBUTES: "services_taxonomy",
}
_OHANA_NAMES = {t.SCHEDULES: "regular_schedules", t.TERMS: "taxonomy"}
_KINDS = {
    "life_domains": LifeDomain,
    "forms": Form,
    "channels": Channel,
    "carrier": Carrier,
}


def write(file: KaartFile, form: KaartForm) -> bytes:
    """Give the bytes of a file in that form."""
    if form in _STANDARD:
        return _package(file, _STANDARD[form])
    if form is KaartForm.HSDS_JSON:
        return _json(file)
    columns = [_(column.heading) for column in COLUMNS.values()]
    names = {one.ref: text(one.values.get("name")) for one in file.providers}
    rows = [[_cell(offer, key, names) for key in COLUMNS] for offer in file.offers]
    return (
        write_worksheet(columns, rows)
        if form is KaartForm.WORKSHEET
        else write_table(columns, rows)
    )


def form_name(form: KaartForm) -> str:
    """Give the Dutch name of a form."""
    return _(NAMES[form])


def _package(file: KaartFile, standard: str) -> bytes:
    names = {t.HSDS_1: _OLD_NAMES, t.OHANA: _OHANA_NAMES}.get(standard, {})
    tables = tables_of(file, standard)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for table, rows in tables.items():
            archive.writestr(f"{names.get(table, table)}.csv", _csv(rows))
        if standard != t.OHANA:
            archive.writestr("datapackage.json", _description(tables, names, standard))
    return out.getvalue()


def _csv(rows: Sequence[Mapping[str, str]]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_safe(row.get(column, "")) for column in columns] for row in rows)
    return out.getvalue()


def _safe(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula; a number below zero is none."""
    return cell if is_number(cell) else disarmed(cell)


def _description(
    tables: Mapping[str, Sequence[Mapping[str, str]]], names: Mapping[str, str], standard: str
) -> str:
    """Describe the package as a Tabular Data Package."""
    resources = []
    for table, rows in tables.items():
        columns = dict.fromkeys(column for row in rows for column in row)
        name = names.get(table, table)
        resources.append(
            {
                "name": name,
                "path": f"{name}.csv",
                "schema": {"fields": [{"name": column, "type": "string"} for column in columns]},
            }
        )
    described = {
        "name": "sociale-kaart",
        "title": standard,
        "profile": "tabular-data-package",
        "resources": resources,
    }
    return json.dumps(described, ensure_ascii=False, indent=2)


def _json(file: KaartFile) -> bytes:
    """Nest the tables: services with their organization and places, and terms by themselves."""
    tables = tables_of(file, t.HSDS_3)
    organizations = _by_id(tables.get(t.ORGANIZATIONS, ()))
    services = _by_id(tables.get(t.SERVICES, ()))
    locations = _by_id(tables.get(t.LOCATIONS, ()))
    terms = _by_id(tables.get(t.TERMS, ()))
    skipped = (t.ORGANIZATIONS, t.SERVICES, t.LOCATIONS, t.TERMS, t.ATTRIBUTES)
    for table, rows in tables.items():
        for row in rows if table not in skipped else ():
            owner = (
                services.get(row.get("service_id", ""))
                or locations.get(row.get("location_id", ""))
                or organizations.get(row.get("organization_id", ""))
            )
            if owner is not None:
                name = _NESTED.get(table, table)
                owner.setdefault(name, []).append(_with_place(table, row, locations))
    for row in tables.get(t.ATTRIBUTES, ()):
        service = services.get(row.get("link_id", ""))
        term = terms.get(row.get("taxonomy_term_id", ""))
        if service is not None and term is not None:
            service.setdefault("attributes", []).append({**row, "taxonomy_term": term})
    used: set[str] = set()
    for service in services.values():
        organization = organizations.get(service.get("organization_id", ""))
        if organization is not None:
            used.add(organization["id"])
            service["organization"] = organization
    rest = [one for ref, one in organizations.items() if ref not in used]
    contents = [*services.values(), *rest, *terms.values()]
    page = {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
    return json.dumps(page, ensure_ascii=False, indent=1).encode()


_NESTED = {t.SERVICE_AT_LOCATION: "service_at_locations"}
_Nested = dict[str, dict[str, Any]]


def _by_id(rows: Sequence[Mapping[str, str]]) -> _Nested:
    return {row["id"]: dict(row) for row in rows}


def _with_place(table: str, row: Mapping[str, str], locations: _Nested) -> dict[str, Any]:
    """Give a row; a service at a location holds that location."""
    place = locations.get(row.get("location_id", ""))
    if table != t.SERVICE_AT_LOCATION or place is None:
        return dict(row)
    return {**row, "location": place}


def _cell(offer: OfferRecord, key: str, providers: Mapping[str, str]) -> str:
    if key == "provider":
        return providers.get(offer.provider_ref or "", "")
    if key == "ref":
        return offer.ref
    value = offer.values.get(key)
    if value is None or value == "":
        return ""
    if key == "moments":
        return moment_words(
            [one if isinstance(one, Moment) else Moment.parse(one) for one in value]
        )
    if key in ("vog_needed", "active"):
        return _("ja") if value else _("nee")
    kind = _KINDS.get(key)
    if kind is not None:
        many = value if isinstance(value, list | tuple) else [value]
        return "; ".join(label(kind(one)) for one in many)
    if isinstance(value, list | tuple):
        return "; ".join(str(one) for one in value)
    return str(value)
