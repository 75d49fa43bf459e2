"""Rules by which a record of the case file becomes the columns of a row, and back again.

A row keeps in ``extra`` the keys that have no column.  Where the rule of a field cannot tell how
an empty value was written (left out, ``null``, or written out as ``""`` or ``[]``), ``extra`` also
keeps that, under ``MEMORY``; it holds for as long as the value is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]
Turn = Callable[[Any], Any]

MEMORY = "$file"
"""Key in ``extra`` of what is remembered about the way the file was written."""

_ABSENT, _NULL, _WRITTEN, _KEYS = "absent", "null", "written", "keys"


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record.

    ``column`` is its column; ``None`` when the caller makes the value itself (a list of rows, the
    id).  ``empty`` is the value that means "nothing filled in"; ``always`` says that it is written
    anyway.  ``target`` names what a reference points at: person, organisation, household, part or
    node (a person or an organisation; then ``other`` is the column of organisations).
    """

    key: str
    column: str | None
    always: bool = False
    empty: Any = None
    target: str | None = None
    other: str | None = None
    turn: Turn | None = None


class Refs:
    """Which row an id of the file stands for, per kind of target."""

    def __init__(self) -> None:
        self._ids: dict[str, dict[str, str]] = {}

    def add(self, target: str, ref: str, row_id: str) -> None:
        """Let *ref* stand for the row *row_id*."""
        self._ids.setdefault(target, {})[ref] = row_id

    def find(self, target: str, ref: str | None) -> str | None:
        """Give the row id, or ``None`` for none or for an id that is not of this kind."""
        return None if ref is None else self._ids.get(target, {}).get(ref)

    def columns(
        self, column: str, target: str, other: str | None, ref: str | None
    ) -> dict[str, str | None]:
        """Give the columns of a reference: one, or two where it may be an organisation."""
        if other is None:
            return {column: self.find(target, ref)}
        return {column: self.find("person", ref), other: self.find("organisation", ref)}


def taken(record: Record, fields: Sequence[Field], refs: Refs) -> dict[str, Any]:
    """Give the columns that *record* fills, with ``extra`` for all that has no column."""
    values: dict[str, Any] = {}
    for field in fields:
        value = record.get(field.key)
        if field.column is None:
            continue
        if field.target is not None:
            values.update(refs.columns(field.column, field.target, field.other, value))
        else:
            values[field.column] = _as_column(field, value)
    values["extra"] = extra_of(record, fields)
    return values


def extra_of(record: Record, fields: Sequence[Field], *, unknown: bool = True) -> Any:
    """Give what *record* holds beyond the columns, or ``None``.

    With *unknown* off, only the way of writing is kept (unknown keys are kept elsewhere).
    """
    known = {field.key for field in fields}
    extra = {key: value for key, value in record.items() if unknown and key not in known}
    memory = _memory(record, fields)
    if MEMORY in extra:
        memory[_KEYS] = {MEMORY: extra.pop(MEMORY)}
    if memory:
        extra[MEMORY] = memory
    return extra or None


def given(
    values: Record,
    fields: Sequence[Field],
    extra: Record | None,
) -> dict[str, Any]:
    """Give the record back from *values* (by key of the file), in the order of *fields*."""
    extra = extra or {}
    memory: Record = extra.get(MEMORY) or {}
    record: dict[str, Any] = {}
    for field in fields:
        value = values.get(field.key)
        if value is None or value == field.empty:
            _write_empty(record, field, memory)
        else:
            record[field.key] = value
    record.update((key, value) for key, value in extra.items() if key != MEMORY)
    record.update(memory.get(_KEYS) or {})
    return record


def came_without(extra: Record | None, key: str) -> bool:
    """Say whether a key that is otherwise always written was not in the file."""
    memory: Record = (extra or {}).get(MEMORY) or {}
    return key in memory.get(_ABSENT, ())


def plain(value: Any) -> Any:
    """Give a number without a needless fraction: 12.0 is written as 12."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _as_column(field: Field, value: Any) -> Any:
    """Give the value as the column wants it."""
    if value is None:
        return field.empty
    return value if field.turn is None else field.turn(value)


def _memory(record: Record, fields: Sequence[Field]) -> dict[str, Any]:
    """Note each field whose empty value was not written the way the rule would write it."""
    memory: dict[str, Any] = {}
    for field in fields:
        way = _way(record, field)
        if way is not None and way != (_WRITTEN if field.always else _ABSENT):
            memory.setdefault(way, []).append(field.key)
    return memory


def _way(record: Record, field: Field) -> str | None:
    """Say how an empty value was written; ``None`` when there is a value."""
    if field.key not in record:
        return _ABSENT
    value = record[field.key]
    if value is None:
        return _WRITTEN if field.empty is None else _NULL
    return _WRITTEN if value == field.empty else None


def _write_empty(record: dict[str, Any], field: Field, memory: Record) -> None:
    """Write an empty value the way it was read, or else the way the rule says."""
    if field.key in memory.get(_NULL, ()):
        record[field.key] = None
    elif field.key in memory.get(_WRITTEN, ()) or (
        field.always and field.key not in memory.get(_ABSENT, ())
    ):
        record[field.key] = field.empty
