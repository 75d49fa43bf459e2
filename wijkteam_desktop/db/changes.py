"""What one edit changed, as frozen values: the undo step, the message to the screens, the line in
the history.

Values of columns are what JSON can hold.  Only flushes of ORM objects become changes, hence the
rules in ``recorder.py``.  No repr here shows what a row holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from wijkteam_desktop.views.edits import LIST_PAGE as LIST_PAGE

CASE_TABLE = "case"

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who edits, and on which device."""

    member_id: str
    name: str = field(repr=False)
    device: str = ""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; ``None`` where the row was not there.  Both hold all columns."""

    table: str
    row_id: str
    before: Values | None = field(repr=False)
    after: Values | None = field(repr=False)

    @property
    def case_id(self) -> str | None:
        """The case the row belongs to, or ``None`` for a row of the store itself."""
        if self.table == CASE_TABLE:
            return self.row_id
        values = self.before if self.after is None else self.after
        owner: str | None = (values or {}).get("case_id")
        return owner

    @property
    def changed(self) -> frozenset[str]:
        """The columns that differ (all of them when the row came or went)."""
        before, after = self.before or {}, self.after or {}
        absent = object()
        return frozenset(
            name
            for name in before.keys() | after.keys()
            if before.get(name, absent) != after.get(name, absent)
        )

    def inverted(self) -> RowChange:
        """Give the change back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One edit: who, when, what it was called, and every row it touched.

    ``case_id`` is the one case it touched (``None`` for several or none), ``page`` where it was
    made, ``step`` groups the sets that undo together, ``kind`` is edit, undo, redo, restore or
    import and ``target_id`` the set that an undo, redo or restore was about.
    """

    id: str
    at: str
    actor_name: str = field(repr=False)
    actor_id: str
    device: str
    label: str = field(repr=False)
    case_id: str | None
    page: str
    step: str
    kind: str
    target_id: str | None
    rows: tuple[RowChange, ...]

    @property
    def tables(self) -> frozenset[str]:
        """The tables that were touched."""
        return frozenset(row.table for row in self.rows)

    @property
    def case_ids(self) -> frozenset[str]:
        """The cases that were touched."""
        return case_ids(self.rows)

    def inverted(self) -> ChangeSet:
        """Give the same set the other way round."""
        return replace(self, rows=tuple(row.inverted() for row in reversed(self.rows)))


def case_ids(rows: tuple[RowChange, ...]) -> frozenset[str]:
    """Give the cases that *rows* belong to; a row that moved counts for both."""
    both = {row.case_id for row in rows} | {row.inverted().case_id for row in rows}
    return frozenset(owner for owner in both if owner is not None)


def single_case(rows: tuple[RowChange, ...]) -> str | None:
    """Give the one case that *rows* touch, ``None`` when there are none or several."""
    owners = case_ids(rows)
    return next(iter(owners)) if len(owners) == 1 else None


def folded(rows: tuple[RowChange, ...]) -> tuple[RowChange, ...]:
    """Join the changes of each row, and leave out what came back to where it was.

    Only what these changes did counts: a column that others changed in between stays out of it.
    """
    joined: dict[tuple[str, str], RowChange] = {}
    for row in rows:
        key = (row.table, row.row_id)
        joined[key] = _joined(joined[key], row) if key in joined else row
    return tuple(row for row in joined.values() if row.before != row.after)


def _joined(earlier: RowChange, later: RowChange) -> RowChange:
    before, after = earlier.before, later.after
    if earlier.after is not None and later.before is not None:
        if after is not None:
            after = earlier.after | {name: after.get(name) for name in later.changed}
        elif before is not None:
            before = later.before | {name: before.get(name) for name in earlier.changed}
    return replace(earlier, before=before, after=after)
