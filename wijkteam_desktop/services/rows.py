"""Finding rows, and the few things every edit does with them.

Everything goes through the ORM, one row at a time: only what a session flushes is recorded for
undo and history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import CaseRow, Row
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.translation import _

RowT = TypeVar("RowT", bound=Row)
CaseRowT = TypeVar("CaseRowT", bound=CaseRow)


def get(s: Session, table: type[RowT], row_id: str) -> RowT:
    """Give the row with that id; raises NotFound."""
    row = s.get(table, row_id)
    if row is None:
        raise NotFound
    return row


def get_in_case(s: Session, table: type[CaseRowT], row_id: str, case_id: str) -> CaseRowT:
    """Give a row that must belong to *case_id*; raises NotFound for a row of another case."""
    row = get(s, table, row_id)
    if row.case_id != case_id:
        raise NotFound
    return row


def find(s: Session, table: type[RowT], *where: ColumnElement[bool]) -> list[RowT]:
    """Give all rows for which *where* holds, in their own order and then by id."""
    order = [getattr(table, "position", None), table.id]
    chosen = select(table).where(*where).order_by(*(o for o in order if o is not None))
    return list(s.scalars(chosen))


def get_node(s: Session, node_id: str, case_id: str | None = None) -> Person | Organisation:
    """Give the person or organisation with that id, of *case_id* when given; raises NotFound."""
    node: Person | Organisation | None = s.get(Person, node_id)
    if node is None:
        node = s.get(Organisation, node_id)
    if node is None or (case_id is not None and node.case_id != case_id):
        raise NotFound
    return node


def node_columns(node: Person | Organisation, prefix: str = "") -> dict[str, str | None]:
    """Give the pair of columns that point at *node*: ``person_id`` and ``organisation_id``."""
    is_person = isinstance(node, Person)
    return {
        f"{prefix}person_id": node.id if is_person else None,
        f"{prefix}organisation_id": None if is_person else node.id,
    }


def next_position(s: Session, table: Any, case_id: str) -> int:
    """Give the position after the last row of that table in the case."""
    highest = s.scalar(select(func.max(table.position)).where(table.case_id == case_id))
    return 0 if highest is None else int(highest) + 1


def require_case(s: Session, case_id: str) -> Case:
    """Give the case; raises NotFound."""
    return get(s, Case, case_id)


def assign(row: Row, values: Mapping[str, Any]) -> bool:
    """Give *row* new values; say whether anything differed.

    Nothing filled in is one thing, whether the column holds NULL, an empty text or an empty list:
    replacing one by the other is no change.
    """
    changed = False
    for column, value in values.items():
        old = getattr(row, column)
        if is_same(old, value):
            continue
        setattr(row, column, value)
        changed = True
    return changed


def is_same(old: Any, new: Any) -> bool:
    """Say whether two values of a column say the same; nothing filled in is one thing."""
    return bool(old == new) or (_is_blank(old) and _is_blank(new))


def delete_all(s: Session, rows: Iterable[Row]) -> None:
    """Delete rows one by one, so that each is recorded, and write that at once."""
    for row in list(rows):
        s.delete(row)
    s.flush()


def unique(ids: Iterable[str]) -> list[str]:
    """Give the ids once each, in the order they came."""
    return list(dict.fromkeys(ids))


def reorder(s: Session, table: type[CaseRowT], case_id: str, ids: Sequence[str]) -> None:
    """Put the rows *ids* in this order; rows of the case that are not named follow behind."""
    wanted = [get_in_case(s, table, row_id, case_id) for row_id in unique(ids)]
    named = {row.id for row in wanted}
    rest = [row for row in find(s, table, table.case_id == case_id) if row.id not in named]
    for position, row in enumerate([*wanted, *rest]):
        assign(row, {"position": position})
    s.flush()


def must_differ(first_id: str, second_id: str) -> None:
    """Refuse a line from somebody to themself."""
    if first_id == second_id:
        raise InvalidInput(_("Kies twee verschillende personen. Er is niets gewijzigd."))


def _is_blank(value: Any) -> bool:
    return value is None or value == "" or value == []
