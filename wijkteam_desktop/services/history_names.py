"""Who and what the history is about: names by id, also of who is gone, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db import journal
from wijkteam_desktop.db.base import Base
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import ChangeSet, RowChange, Values
from wijkteam_desktop.db.images import read_many
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.services.history_words import quoted
from wijkteam_desktop.services.naming import Named, name_words, shown_names, without_names
from wijkteam_desktop.services.viewer import Viewer, may_see_confidential
from wijkteam_desktop.vocabulary import PersonKind, PrivacyMode, Visibility

_Key = tuple[str, str]
_PARTS = ("request_part", "part_id")


class Known:
    """The rows that a stretch of history speaks of, as they are now or were when they went."""

    def __init__(
        self, s: Session, case_id: str, changes: Sequence[ChangeSet], viewer: Viewer
    ) -> None:
        self._rows: dict[_Key, Values] = {}
        changed = [row for change in changes for row in change.rows]
        self._seen: dict[_Key, Values] = {}
        for row in changed:  # newest first
            for values in (row.after, row.before):
                if values is not None:
                    self._seen.setdefault((row.table, row.row_id), values)
        self._read(s, _referred(changed) | self._seen.keys())
        case = s.get(Case, case_id)
        people = list(
            s.scalars(
                select(Person).where(Person.case_id == case_id).order_by(Person.position, Person.id)
            )
        )
        self.roles_only = case is not None and case.privacy_mode == PrivacyMode.ROLES
        holders = [p.team_member_id for p in people if p.is_case_holder]
        self.sees_all = may_see_confidential(
            [*holders, case.holder_member_id if case else None], viewer
        )
        self.main_people = {p.id for p in people if p.index_position is not None}
        self._people = self._shown(people)
        self._members = {m.id: m.name for m in s.scalars(select(TeamMember))}
        self._hidden_parts = self._find_hidden_parts(changed)

    def name(self, row_id: str) -> str:
        """Give the shown name of a person, organisation, part, household ...; empty if unknown."""
        if not self.sees_all and row_id in self._hidden_parts:
            return ""
        if row_id in self._people:
            return self._people[row_id]
        if row_id in self._members:
            return self._members[row_id]
        for (_table, known_id), values in self._rows.items():
            if known_id == row_id:
                return _called(values)
        return ""

    def row(self, table: str, row_id: str | None) -> Values:
        """Give the columns of a row, as last known."""
        return self._rows.get((table, row_id or ""), {})

    def is_hidden(self, row: RowChange) -> bool:
        """Say whether a change is confidential for this viewer."""
        if self.sees_all:
            return False
        for values in (row.before, row.after):
            if values is None:
                continue
            if values.get("visibility") == Visibility.CASE_HOLDER_ONLY:
                return True
            part_id = row.row_id if row.table == _PARTS[0] else values.get(_PARTS[1])
            if part_id in self._hidden_parts:
                return True
        return False

    def without_names(self, text: str) -> str:
        """Take the names of people out of a text where the case shows roles only."""
        return without_names(text, self._secret) if self.roles_only else text

    def _read(self, s: Session, wanted: set[_Key]) -> None:
        """Read the rows that are spoken of, and those they point at in turn.

        A row that is gone is known from this stretch of history, or else from its deletion.
        """
        connection = s.connection()
        while missing := wanted - self._rows.keys():
            found = read_many(connection, missing)
            for key in missing - found.keys():
                found[key] = self._seen.get(key) or _before_deletion(connection, key)
            self._rows.update(found)
            wanted = {key for (table, _id), row in found.items() for key in _points_at(table, row)}

    def _shown(self, people: Sequence[Person]) -> dict[str, str]:
        """Name everyone, also who is gone, the way the case shows them."""
        named = [Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people]
        here = {person.id for person in named}
        gone = [
            Named(row_id, row["display_name"], row["role_in_case"], PersonKind(row["kind"]))
            for (table, row_id), row in self._rows.items()
            if table == "person" and row and row_id not in here
        ]
        everyone = [*named, *gone]
        self._secret = name_words(person.name for person in everyone)
        mode = PrivacyMode.ROLES if self.roles_only else PrivacyMode.NAMES
        return {row_id: shown.name for row_id, shown in shown_names(everyone, mode).items()}

    def _find_hidden_parts(self, changed: Sequence[RowChange]) -> set[str]:
        """Give the parts that are, or in this stretch of history were, confidential."""
        parts = [(row_id, row) for (table, row_id), row in self._rows.items() if table == _PARTS[0]]
        parts += [
            (row.row_id, values)
            for row in changed
            if row.table == _PARTS[0]
            for values in (row.before, row.after)
            if values is not None
        ]
        return {
            row_id for row_id, row in parts if row.get("visibility") == Visibility.CASE_HOLDER_ONLY
        }


def _before_deletion(connection: Connection, key: _Key) -> Values:
    """Give how a row was when it went; nothing when it never was in this store."""
    gone = journal.last_deletion(connection, *key)
    return (gone.before if gone is not None else None) or {}


def _referred(changed: Iterable[RowChange]) -> set[_Key]:
    """Give every row that changed rows point at."""
    return {
        key
        for row in changed
        for values in (row.before, row.after)
        for key in _points_at(row.table, values or {})
    }


def _points_at(table: str, values: Values) -> Iterator[_Key]:
    """Give the rows that the foreign keys of one row hold."""
    for column in Base.metadata.tables[table].columns:
        target = values.get(column.name)
        if target is not None:
            for key in column.foreign_keys:
                yield key.column.table.name, target


def _called(values: Values) -> str:
    """Give what a row is called by: its name, or the beginning of its text."""
    for column in ("display_name", "name", "label"):
        if values.get(column):
            return str(values[column])
    for column in ("text", "what", "question_to_team"):
        if values.get(column):
            return quoted(str(values[column]))
    return ""
