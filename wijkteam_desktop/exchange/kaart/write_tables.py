"""From organisations and offers to the tables of a standard.

What came with a record from a file of the same standard (``extra``) goes out again: cells and rows
that we have no field for as they are, and rows that we do have a field for as long as they still
say what the record says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wijkteam_desktop.exchange.kaart import tables as t
from wijkteam_desktop.exchange.kaart.fresh_rows import (
    Cells,
    Rows,
    offer_cells,
    offer_rows,
    provider_cells,
    provider_rows,
)
from wijkteam_desktop.exchange.kaart.offer_fields import offer_values, provider_values
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord, ProviderRecord

_FIELDS: Mapping[str, str] = {
    t.PHONES: "phone",
    t.CONTACTS: "who_to_ask",
    t.AREAS: "areas",
    t.LANGUAGES: "languages",
    t.SCHEDULES: "moments",
    t.ELIGIBILITY: "target_group",
}
"""Which field the rows of a table tell."""
_OF_PLACE = (t.LOCATIONS, t.ADDRESSES, t.MAIL_ADDRESSES)


def tables_of(file: KaartFile, standard: str) -> Rows:
    """Give the tables of *standard*, those that have rows."""
    out: Rows = defaultdict(list)
    for provider in file.providers:
        out[t.ORGANIZATIONS].append(_cells(standard, provider, provider_cells(standard, provider)))
        _hang(out, standard, provider, provider_rows(standard, provider), provider_values)
    for offer in file.offers:
        out[t.SERVICES].append(_cells(standard, offer, offer_cells(standard, offer)))
        _hang(out, standard, offer, offer_rows(standard, offer), offer_values)
    known = {term.ref for term in file.terms}
    for term in file.terms:
        key = "taxonomy_id" if standard == t.OHANA else "id"
        out[t.TERMS].append(
            {
                key: term.ref,
                "name": term.name,
                "parent_id": (term.parent_ref or "") if term.parent_ref in known else "",
                **({"taxonomy": term.taxonomy} if standard == t.HSDS_3 else {}),
            }
        )
    return {name: _with_ids(name, standard, rows) for name, rows in out.items() if rows}


def _cells(standard: str, record: ProviderRecord | OfferRecord, fresh: Cells) -> Cells:
    if record.extra.get("standard") != standard:
        return fresh
    came: Cells = record.extra.get("cells", {})
    place = _own_place(standard, record)
    return {**came, **fresh, **({"location_id": place} if place else {})}


def _own_place(standard: str, record: ProviderRecord | OfferRecord) -> str:
    """Give the location that an Ohana service came with, as long as it is of its organization."""
    if standard != t.OHANA or not isinstance(record, OfferRecord):
        return ""
    place = str(record.extra.get("cells", {}).get("location_id", ""))
    for row in record.extra.get("rows", {}).get(t.LOCATIONS, ()):
        if row.get("id") == place and row.get("organization_id") == record.provider_ref:
            return place
    return ""


def _hang(
    out: Rows,
    standard: str,
    record: ProviderRecord | OfferRecord,
    fresh: Rows,
    read: Callable[[t.TableRow, Any], Mapping[str, Any]],
) -> None:
    """Add the rows of one record: those it came with where they still hold, else fresh ones."""
    came: dict[str, list[Cells]] = {}
    if record.extra.get("standard") == standard:
        came = dict(record.extra.get("rows", {}))
        if standard == t.OHANA and not _own_place(standard, record):
            for name in _OF_PLACE:
                came.pop(name, None)
    for name in dict.fromkeys((*came, *fresh)):
        rows = came.get(name)
        field = _FIELDS.get(name)
        if rows is not None and field is not None:
            told = read(t.TableRow(0, {}), {name: [t.TableRow(0, one) for one in rows]})
            if _plain(told.get(field)) != _plain(record.values.get(field)):
                rows = None
        for row in fresh.get(name, []) if rows is None else rows:
            if row.get("id") and row in out[name]:
                # Several services may share a place and what hangs on it.
                continue
            out[name].append(dict(row))


def _plain(value: Any) -> Any:
    return [str(one) for one in value] if isinstance(value, list | tuple) else value or None


def _with_ids(name: str, standard: str, rows: list[Cells]) -> list[Cells]:
    """Give every row an id; the same rows get the same ids every time."""
    if name == t.TERMS:
        return rows
    made = []
    for at, row in enumerate(rows, start=1):
        own = str(at)
        if standard != t.OHANA:
            said = "|".join(f"{key}={row[key]}" for key in sorted(row))
            own = str(uuid5(NAMESPACE_URL, f"{name}/{at}/{said}"))
        made.append(row if row.get("id") else {"id": own, **row})
    return made
