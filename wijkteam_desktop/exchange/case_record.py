"""From the rows of a case to its record in the case file; ``case_rows`` is the way in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wijkteam_desktop.exchange import records
from wijkteam_desktop.exchange.case_tables import CaseTables
from wijkteam_desktop.exchange.fields import Field, came_without, given, plain

Values = dict[str, Any]


@dataclass
class Names:
    """How rows are called in the file: their id there, or else their own id."""

    refs: dict[str, str] = field(default_factory=dict, repr=False)

    def add(self, row: Any) -> None:
        """Let the row be known by its name in the file."""
        self.refs[row.id] = row.ref or row.id

    def __call__(self, row_id: str | None) -> str | None:
        """Give the name of a row; ``None`` for none, or for a row that was left out."""
        return None if row_id is None else self.refs.get(row_id)


def record_of(tables: CaseTables) -> Values:
    """Give the whole record of a case; what *tables* do not hold is not in it."""
    return _Writer(tables).record()


class _Writer:
    """Writes one case."""

    def __init__(self, tables: CaseTables) -> None:
        self._t = tables
        self._name = Names()
        named = (tables.organisations, tables.households, tables.people, tables.parts, tables.goals)
        for row in (row for rows in named for row in rows):
            self._name.add(row)
        for entries in tables.snapshot_people.values():
            for row in entries:
                self._name.add(row)

    def record(self) -> Values:
        """Write the case, its lists and the blocks that were kept whole."""
        case = self._t.case
        values = self._columns(case, records.CASE)
        values["case_id"] = case.ref or (None if came_without(case.extra, "case_id") else case.id)
        values["index_person_ids"] = self._index_people()
        holders = [person for person in self._t.people if person.is_case_holder]
        values["case_holder_id"] = self._name(holders[0].id) if holders else None
        values["siblings_without_parents"] = self._siblings()
        values["parent_child_links"] = self._parent_links()
        values["help_request"] = self._request()
        values["placements"] = self._placements()
        for key, rows, more in self._lists():
            values[key] = [
                self._written(row, records.RECORDS[key], key, more(row) if more else {})
                for row in rows
            ]
        record = given(values, records.CASE, case.extra)
        record.update((block.key, block.content) for block in self._t.blocks)
        return record

    def _lists(self) -> tuple[tuple[str, Sequence[Any], Callable[[Any], Values] | None], ...]:
        """Name the lists of records, their rows, and what comes from other rows."""
        t = self._t
        return (
            ("people", t.people, None),
            ("organisations", t.organisations, None),
            ("households", t.households, self._household),
            ("partnerships", t.partnerships, self._partnership),
            ("legal_authority", t.authorities, self._authority),
            ("emotional_relations", t.emotional, None),
            ("support_ties", t.ties, None),
            ("desired_network", t.desired, None),
            ("request_parts", t.parts, self._part),
            ("goals", t.goals, self._goal),
            ("client_grades", t.grades, None),
            ("actions", t.actions, None),
            ("offer_matches", t.matches, None),
            ("limit_overrides", t.overrides, None),
            ("consents", t.consents, None),
            ("meetings", t.agenda, self._agenda_item),
            ("snapshots", t.snapshots, self._snapshot),
        )

    def _written(self, row: Any, fields: Sequence[Field], key: str, more: Values) -> Values:
        """Write one row of a list, with its id where the list has ids."""
        values = {**self._columns(row, fields), **more}
        if key in records.IDS:
            values[records.IDS[key][0]] = row.ref or row.id
        record = given(values, fields, row.extra)
        known = {one.key for one in fields}
        for name in more.keys() - known:
            record.setdefault(name, more[name])
        return record

    def _columns(self, row: Any, fields: Sequence[Field]) -> Values:
        """Give the columns of a row by key of the file, with names in place of ids."""
        values: Values = {}
        for one in fields:
            if one.column is None:
                continue
            value = getattr(row, one.column)
            if one.other is not None and value is None:
                value = getattr(row, one.other)
            values[one.key] = self._name(value) if one.target else plain(value)
        return values

    def _names(self, rows: Sequence[Any]) -> list[str]:
        """Name the people or organisations that *rows* point at."""
        named = [self._name(row.person_id or getattr(row, "organisation_id", None)) for row in rows]
        return [name for name in named if name is not None]

    def _index_people(self) -> list[str]:
        chosen = [person for person in self._t.people if person.index_position is not None]
        chosen.sort(key=lambda person: person.index_position or 0)
        return [person.ref or person.id for person in chosen]

    def _household(self, row: Any) -> Values:
        return {"member_ids": self._names(self._t.members.get(row.id, ()))}

    def _partnership(self, row: Any) -> Values:
        return {"partner_ids": [self._name(row.first_id), self._name(row.second_id)]}

    def _siblings(self) -> list[list[str]]:
        groups: dict[int, list[Any]] = {}
        for row in self._t.siblings:
            groups.setdefault(row.group_position, []).append(row)
        return [self._names(rows) for _position, rows in sorted(groups.items())]

    def _parent_links(self) -> list[Values]:
        """Join the rows per parent: one record per couple and child, unless their kinds differ."""
        joined: list[list[Any]] = []
        for row in self._t.parent_links:
            for group in joined:
                if _same_link(group[0], row) and row.parent_id not in {r.parent_id for r in group}:
                    group.append(row)
                    break
            else:
                joined.append([row])
        together = [(group[0].pair, group[0].child_id) for group in joined]
        written = []
        for group, couple in zip(joined, together, strict=True):
            values = self._columns(group[0], records.PARENT_CHILD)
            values["parent_ids"] = [self._name(row.parent_id) for row in group]
            record = given(values, records.PARENT_CHILD, group[0].extra)
            if together.count(couple) > 1:
                record.setdefault("couple", group[0].pair)
            written.append(record)
        return written

    def _authority(self, row: Any) -> Values:
        return {
            row.subject_key: self._name(row.subject_id),
            "holder_ids": self._names(self._t.holders.get(row.id, ())),
        }

    def _request(self) -> Values | None:
        if not self._t.requests:
            return None
        row = self._t.requests[0]
        return given(self._columns(row, records.REQUEST), records.REQUEST, row.extra)

    def _part(self, row: Any) -> Values:
        return {
            "actor_ids": self._names(self._t.actors.get(row.id, ())),
            "split_from_id": self._name(row.split_from_id),
        }

    def _goal(self, row: Any) -> Values:
        named = [self._name(link.part_id) for link in self._t.goal_parts.get(row.id, ())]
        scores = self._t.goal_scores.get(row.id, ())
        trials = self._t.goal_trials.get(row.id, ())
        return {
            "part_ids": [name for name in named if name is not None],
            "client_scores": [self._written(one, records.GOAL_SCORE, "", {}) for one in scores],
            "trials": [self._written(one, records.GOAL_TRIAL, "", {}) for one in trials],
        }

    def _agenda_item(self, row: Any) -> Values:
        meeting = self._t.meetings[row.meeting_id]
        values: Values = {
            "date": meeting.date,
            "place": meeting.place,
            "method": meeting.method,
            "present": self._names(self._t.present.get(row.id, ())),
            "decisions": [decision.text for decision in self._t.decisions.get(row.id, ())],
        }
        if row.meeting_id in self._t.shared_meetings:
            values["meeting_id"] = row.meeting_id
        return values

    def _snapshot(self, row: Any) -> Values:
        people = self._t.snapshot_people.get(row.id, ())
        ties = self._t.snapshot_ties.get(row.id, ())
        return {
            "people": [
                self._written(one, records.SNAPSHOT_PERSON, "", {"entry_id": self._name(one.id)})
                for one in people
            ],
            "ties": [self._written(tie, records.SNAPSHOT_TIE, "", {}) for tie in ties],
        }

    def _placements(self) -> dict[str, list[Values]]:
        views: dict[str, list[Values]] = {}
        for row in self._t.placements:
            node = self._name(row.person_id or row.organisation_id)
            place = {"node_id": node, "x": plain(row.x), "y": plain(row.y)}
            views.setdefault(row.view, []).append(
                place if row.pinned else {**place, "pinned": False}
            )
        for places in views.values():
            places.sort(key=lambda place: str(place["node_id"]))
        return views


def _same_link(first: Any, other: Any) -> bool:
    """Say whether two rows per parent belong to one record."""
    return all(
        getattr(first, column) == getattr(other, column)
        for column in (
            "pair",
            "child_id",
            "kind",
            "twin_group",
            "twin_kind",
            "start_year",
            "extra",
        )
    )
