"""Taking a sociale kaart from a file: look first at what is new and what changes, then one edit.

The same record is found again by its id here, by its source and reference, or by its name and
organisation; so a file that is read twice changes nothing.  A file never empties what a team filled
in: it says nothing about a field that it leaves out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import Row, new_id
from wijkteam_desktop.db.offers import Offer, OfferTerm, Provider
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import offers, providers, rows
from wijkteam_desktop.views.kaart_file import KaartFile, OfferRecord, ProviderRecord, RowProblem

Progress = Callable[[int, int], None]
"""Told how many records of how many are ready; may raise to stop: then nothing comes in."""

_AT_ONCE = 500
_Record = OfferRecord | ProviderRecord


@dataclass(frozen=True, slots=True)
class Change:
    """A field that would change, with the old and the new value as columns keep them."""

    column: str
    old: Any = field(repr=False)
    new: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Planned:
    """What becomes of one record: new without ``row_id``, else the changes; none: the same."""

    record: _Record = field(repr=False)
    row_id: str | None = None
    changes: tuple[Change, ...] = ()

    @property
    def name(self) -> str:
        """The name of the organisation or offer in the file."""
        return str(self.record.values.get("name", ""))


@dataclass(frozen=True, slots=True)
class KaartPlan:
    """What a file would do; ``problems`` are those of the file and of values that do not fit."""

    file: KaartFile
    providers: tuple[Planned, ...] = ()
    offers: tuple[Planned, ...] = ()
    new_terms: int = 0
    problems: tuple[RowProblem, ...] = ()
    problem_count: int = 0

    @property
    def new(self) -> tuple[Planned, ...]:
        """The organisations and offers that come in new."""
        return tuple(one for one in (*self.providers, *self.offers) if one.row_id is None)

    @property
    def changed(self) -> tuple[Planned, ...]:
        """The organisations and offers that would change."""
        return tuple(one for one in (*self.providers, *self.offers) if one.row_id and one.changes)

    @property
    def same(self) -> int:
        """How many organisations and offers are already as the file has them."""
        both = (*self.providers, *self.offers)
        return sum(1 for one in both if one.row_id and not one.changes)

    @property
    def is_empty(self) -> bool:
        """Whether reading the file would change nothing."""
        return not (self.new or self.changed or self.new_terms)


def plan(s: Session, file: KaartFile) -> KaartPlan:
    """Compare a file with the sociale kaart; nothing changes."""
    problems = list(file.problems)
    known_providers = _Known(s.scalars(select(Provider)), lambda row: "")
    planned_providers = _planned(
        file.providers, known_providers, providers.FIELDS, file.source, problems, lambda one: ""
    )
    names = {one.record.ref: one for one in planned_providers}
    provider_names = {row.id: fold(row.name) for row in known_providers.rows.values()}
    known_offers = _Known(
        s.scalars(select(Offer)), lambda row: provider_names.get(row.provider_id or "", "")
    )

    def provider_of(record: _Record) -> str:
        ref = record.provider_ref if isinstance(record, OfferRecord) else None
        found = names.get(ref or "")
        return fold(found.name) if found else ""

    planned_offers = [
        _moved(one, known_offers.rows, names)
        for one in _planned(
            file.offers, known_offers, offers.FIELDS, file.source, problems, provider_of
        )
    ]
    terms = {row.ref for row in s.execute(select(OfferTerm.ref))}
    return KaartPlan(
        file,
        tuple(planned_providers),
        tuple(planned_offers),
        sum(1 for term in file.terms if term.ref not in terms),
        tuple(problems),
        file.problem_count + len(problems) - len(file.problems),
    )


def apply(
    s: Session,
    ready: KaartPlan,
    *,
    without: Collection[str] = (),
    progress: Progress | None = None,
) -> int:
    """Take in what a plan says and give how many records came or changed.

    *without* are the ids of rows here that are to stay as they are.
    """
    work = [one for one in (*ready.providers, *ready.offers) if one.row_id is None or one.changes]
    work = [one for one in work if one.row_id not in without]
    provider_ids = {one.record.ref: one.row_id or new_id() for one in ready.providers}
    new_providers = [one for one in work if isinstance(one.record, ProviderRecord)]
    done = 0
    for planned in work:
        _write(s, planned, ready.file.source, provider_ids)
        done += 1
        # An offer must be written after its organisation.
        if done in (len(new_providers), len(work)) or done % _AT_ONCE == 0:
            s.flush()
            if progress is not None:
                progress(done, len(work))
    _write_terms(s, ready.file)
    s.flush()
    return done


class _Known:
    """The rows that are here, to be found by id, by source and reference, or by name."""

    def __init__(self, found: Iterable[Any], owner: Callable[[Any], str]) -> None:
        self.rows: dict[str, Any] = {row.id: row for row in found}
        self._by_ref = {(r.source, r.source_ref): r for r in self.rows.values() if r.source_ref}
        self._by_name: dict[tuple[str, str], Any] = {}
        for row in self.rows.values():
            self._by_name.setdefault((fold(row.name), owner(row)), row)

    def find(self, record: _Record, source: str, owner: str) -> Any:
        """Give the row that a record is, or None."""
        return (
            self.rows.get(record.ref)
            or self._by_ref.get((source, record.ref))
            or self._by_name.get((fold(str(record.values.get("name", ""))), owner))
        )


def _planned(
    records: Iterable[_Record],
    known: _Known,
    table: f.Fields,
    source: str,
    problems: list[RowProblem],
    owner: Callable[[_Record], str],
) -> list[Planned]:
    found, taken = [], set()
    for record in records:
        try:
            columns = _columns(record, table)
        except InvalidInput as error:
            problems.append(RowProblem(record.file, record.line, str(error)))
            continue
        row = known.find(record, source, owner(record))
        if row is None or row.id in taken:
            found.append(Planned(record))
            continue
        taken.add(row.id)
        changes = tuple(
            Change(key, getattr(row, key), value)
            for key, value in columns.items()
            if not rows.is_same(getattr(row, key), value)
        )
        found.append(Planned(record, row.id, changes))
    return found


def _moved(one: Planned, known: Mapping[str, Any], providers: Mapping[str, Planned]) -> Planned:
    """Add that an offer is now of another organisation that is here already."""
    record = one.record
    if one.row_id is None or not isinstance(record, OfferRecord) or not record.provider_ref:
        return one
    provider = providers.get(record.provider_ref)
    old = known[one.row_id].provider_id
    if provider is None or provider.row_id in (None, old):
        return one
    return replace(one, changes=(*one.changes, Change("provider_id", old, provider.row_id)))


def _columns(record: _Record, table: f.Fields) -> dict[str, Any]:
    """Give the columns that a record fills, cleaned; raises InvalidInput."""
    values = dict(record.values)
    if isinstance(record, OfferRecord) and record.terms:
        values["terms"] = list(record.terms)
    return f.cleaned(table, {key: value for key, value in values.items() if key in table})


def _write(s: Session, planned: Planned, source: str, provider_ids: Mapping[str, str]) -> None:
    record = planned.record
    if planned.row_id is not None:
        row: Row = rows.get(
            s, Offer if isinstance(record, OfferRecord) else Provider, planned.row_id
        )
        rows.assign(row, {change.column: change.new for change in planned.changes})
        return
    origin = {"source": source[:200], "source_ref": record.ref[:200], "extra": record.extra or None}
    if isinstance(record, ProviderRecord):
        columns = _columns(record, providers.FIELDS)
        s.add(Provider(id=provider_ids[record.ref], **{**columns, **origin}))
        return
    columns = _columns(record, offers.FIELDS)
    columns["provider_id"] = provider_ids.get(record.provider_ref or "")
    s.add(Offer(id=new_id(), **{**columns, **origin}))


def _write_terms(s: Session, file: KaartFile) -> None:
    known = {row.ref for row in s.execute(select(OfferTerm.ref))}
    for term in file.terms:
        if term.ref not in known:
            known.add(term.ref)
            s.add(
                OfferTerm(
                    ref=term.ref[:200],
                    name=term.name[:300],
                    parent_ref=term.parent_ref,
                    taxonomy=term.taxonomy[:200],
                )
            )
