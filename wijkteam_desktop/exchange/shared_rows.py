"""What a file holds beside its cases: kinds of offer, default amounts and blocks kept whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Row, new_id
from wijkteam_desktop.db.catalogue import CatalogueEntry, CostDefault, FileBlock
from wijkteam_desktop.exchange import records
from wijkteam_desktop.exchange.case_file import CaseFile
from wijkteam_desktop.exchange.fields import Refs, given, taken


def new_shared_rows(s: Session, case_file: CaseFile) -> list[Row]:
    """Make the rows of *case_file* that the store does not have yet.

    What the team has already stays as it is: a file never overwrites it.
    """
    return [
        *_catalogue(s, case_file.catalogue),
        *_costs(s, case_file.cost_defaults),
        *_blocks(s, case_file.blocks),
    ]


def catalogue_records(s: Session, wanted: set[str] | None = None) -> list[dict[str, Any]]:
    """Give the kinds of offer in the order of the file; only those *wanted*, when given."""
    rows = s.scalars(select(CatalogueEntry).order_by(CatalogueEntry.position, CatalogueEntry.id))
    return [_catalogue_record(row) for row in rows if wanted is None or row.ref in wanted]


def cost_records(s: Session) -> list[Any]:
    """Give the default amounts in the order of the file."""
    rows = s.scalars(select(CostDefault).order_by(CostDefault.position, CostDefault.id))
    return [row.content for row in rows]


def block_contents(s: Session) -> dict[str, Any]:
    """Give the blocks of earlier files that belong to no case."""
    rows = s.scalars(select(FileBlock).order_by(FileBlock.key, FileBlock.id))
    return {row.key: row.content for row in rows}


def _catalogue(s: Session, entries: Sequence[Mapping[str, Any]]) -> list[Row]:
    known = set(s.scalars(select(CatalogueEntry.ref)))
    new = [entry for entry in entries if entry["catalogue_id"] not in known]
    return [
        CatalogueEntry(
            id=new_id(), position=len(known) + at, **taken(entry, records.CATALOGUE, Refs())
        )
        for at, entry in enumerate(new)
    ]


def _costs(s: Session, entries: Sequence[Mapping[str, Any]]) -> list[Row]:
    known = set(s.scalars(select(CostDefault.ref)))
    new = [entry for entry in entries if entry["key"] not in known]
    return [
        CostDefault(id=new_id(), ref=entry["key"], position=len(known) + at, content=entry)
        for at, entry in enumerate(new)
    ]


def _blocks(s: Session, blocks: Mapping[str, Any]) -> list[Row]:
    known = set(s.scalars(select(FileBlock.key)))
    return [
        FileBlock(id=new_id(), key=key, content=content)
        for key, content in blocks.items()
        if key not in known
    ]


def _catalogue_record(row: CatalogueEntry) -> dict[str, Any]:
    values = {field.key: getattr(row, str(field.column)) for field in records.CATALOGUE}
    return given(values, records.CATALOGUE, row.extra)
