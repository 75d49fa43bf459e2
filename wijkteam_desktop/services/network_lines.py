"""Writes the lines of a chosen network into a case; a line that is there already stays as it is."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import CaseRow, new_id
from wijkteam_desktop.db.family import (
    EmotionalRelation,
    ParentChildLink,
    Partnership,
    SiblingMember,
)
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.services import family, relations, rows, ties
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import network_cleaning as clean
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import Contact, NetworkFile
from wijkteam_desktop.vocabulary import ONE_WAY, VIOLENCE, EmotionalKind, PersonKind, Visibility

_TIE = (*ties.SHAPE, "reciprocity", "note")


class LinesWriter:
    """Writes lines between people that are there; ``ids`` tells file ids from row ids."""

    def __init__(
        self, s: Session, case_id: str, ids: Mapping[str, str], problems: clean.Problems
    ) -> None:
        self._s = s
        self._case_id = case_id
        self._ids = ids
        self._problems = problems
        self._people = {row.id: row for row in self._all(Person)}
        self._positions: dict[Any, int] = {}
        self.made = 0

    def write(self, file: NetworkFile) -> None:
        """Write all lines of a network whose people have been written."""
        self._partnerships(file)
        self._parents(file)
        self._siblings(file)
        self._ties(file)
        self._emotional(file)
        self._contacts(file)
        self._s.flush()

    def _partnerships(self, file: NetworkFile) -> None:
        known = {
            (frozenset((row.first_id, row.second_id)), row.kind, row.start_year)
            for row in self._all(Partnership)
        }
        for couple in file.partnerships:
            first, second = self._ids[couple.first_id], self._ids[couple.second_id]
            given = {name: getattr(couple, name) for name in ("kind", "start_year", "end_year")}
            values = self._kept(family.PARTNERSHIP_FIELDS, given)
            key = (frozenset((first, second)), values["kind"], values.get("start_year"))
            if first != second and key not in known:
                known.add(key)
                self._add(Partnership, first_id=first, second_id=second, **values)

    def _parents(self, file: NetworkFile) -> None:
        known: dict[tuple[str, str], str] = {}
        children: dict[str, list[str]] = defaultdict(list)
        orders: dict[tuple[str, str], int] = defaultdict(int)
        for row in self._all(ParentChildLink):
            known[row.parent_id, row.child_id] = row.pair
            children[row.parent_id].append(row.child_id)
        pairs: dict[str, str] = {}
        for link in file.parent_links:
            present = known.get((self._ids[link.parent_id], self._ids[link.child_id]))
            if present is not None:
                pairs.setdefault(link.pair, present)
        for link in file.parent_links:
            parent, child = self._ids[link.parent_id], self._ids[link.child_id]
            if (parent, child) in known:
                continue
            if parent == child or parent in _below(children, child):
                self._problems.add(
                    self._people[child].display_name,
                    _(
                        "Volgens het bestand is iemand een eigen voorouder; de lijn naar ouder "
                        "{name} is weggelaten."
                    ).format(name=self._people[parent].display_name),
                    left_out=True,
                )
                continue
            given = {n: getattr(link, n) for n in ("kind", "twin_group", "twin_kind", "start_year")}
            pair = pairs.setdefault(link.pair, new_id())
            self._add(
                ParentChildLink,
                pair=pair,
                parent_id=parent,
                child_id=child,
                parent_order=orders[pair, child],
                **self._kept(family.PARENT_FIELDS, given),
            )
            orders[pair, child] += 1
            known[parent, child] = pair
            children[parent].append(child)

    def _siblings(self, file: NetworkFile) -> None:
        groups: dict[int, set[str]] = defaultdict(set)
        for row in self._all(SiblingMember):
            groups[row.group_position].add(row.person_id)
        for group in file.sibling_groups:
            ids = rows.unique(self._ids[i] for i in group)
            if len(ids) < 2 or any(set(ids) <= present for present in groups.values()):
                continue
            number = max(groups, default=-1) + 1
            for position, person_id in enumerate(ids):
                self._s.add(
                    SiblingMember(
                        case_id=self._case_id,
                        group_position=number,
                        person_id=person_id,
                        position=position,
                    )
                )
            groups[number] = set(ids)
            self.made += 1

    def _ties(self, file: NetworkFile) -> None:
        known = self._tied()
        for tie in file.ties:
            client, other = self._ids[tie.client_id], self._ids[tie.other_id]
            values = self._kept(ties.FIELDS, {name: getattr(tie, name) for name in _TIE})
            present = known.get(frozenset((client, other)))
            if present is None and client != other:
                known[frozenset((client, other))] = self._tie(client, other, **values)
            elif present is not None and present.circle is None:
                rows.assign(present, {"circle": values.get("circle")})

    def _emotional(self, file: NetworkFile) -> None:
        known = self._felt()
        for relation in file.emotional:
            first, second = self._ids[relation.from_id], self._ids[relation.to_id]
            given = {name: getattr(relation, name) for name in ("kind", "note", "status")}
            self._relate(known, first, second, self._kept(relations.FIELDS, given))

    def _contacts(self, file: NetworkFile) -> None:
        """Make lines of people who know each other: support for the family, else a close tie."""
        tied, felt = self._tied(), self._felt()
        linked = {frozenset(key[:2]) for key in felt}
        for contact in file.contacts:
            first, second = self._ends(contact)
            pair = frozenset((first, second))
            if first == second or pair in tied or pair in linked:
                continue
            linked.add(pair)
            if self._is_client(first) and not self._is_client(second):
                tied[pair] = self._tie(
                    first, second, **self._kept(ties.FIELDS, {"note": contact.note})
                )
                continue
            note = contact.note or _("kennen elkaar")
            self._relate(
                felt,
                first,
                second,
                self._kept(relations.FIELDS, {"kind": EmotionalKind.CLOSE, "note": note}),
            )

    def _ends(self, contact: Contact) -> tuple[str, str]:
        first, second = self._ids[contact.first_id], self._ids[contact.second_id]
        return (second, first) if self._is_client(second) else (first, second)

    def _is_client(self, person_id: str) -> bool:
        return self._people[person_id].kind == PersonKind.CLIENT

    def _tied(self) -> dict[frozenset[str], SupportTie]:
        self._s.flush()
        return {
            frozenset(
                (row.client_side_id, row.other_person_id or row.other_organisation_id or "")
            ): row
            for row in self._all(SupportTie)
        }

    def _felt(self) -> set[tuple[str, str, str]]:
        self._s.flush()
        return {(row.from_id, row.to_id, row.kind) for row in self._all(EmotionalRelation)}

    def _tie(self, client: str, other: str, **values: Any) -> SupportTie:
        node = self._people.get(other)
        other_column = "other_person_id" if node is not None else "other_organisation_id"
        made: SupportTie = self._add(
            SupportTie, client_side_id=client, **{other_column: other}, **values
        )
        return made

    def _relate(
        self, known: set[tuple[str, str, str]], first: str, second: str, values: dict[str, Any]
    ) -> None:
        kind = values["kind"]
        mutual = kind not in ONE_WAY
        if first == second or (first, second, kind) in known:
            return
        if mutual and (second, first, kind) in known:
            return
        known.add((first, second, kind))
        if kind in VIOLENCE:
            values = {**values, "visibility": Visibility.CASE_HOLDER_ONLY.value}
        self._add(EmotionalRelation, from_id=first, to_id=second, **values)

    def _kept(self, fields: f.Fields, given: Mapping[str, Any]) -> dict[str, Any]:
        def wrong(name: str) -> None:
            if name.endswith("_year"):
                reason = _("Jaren voor 1850 bij een relatie of ouder zijn leeg gelaten.")
            else:
                reason = _("Een waarde bij een lijn past niet en is leeg gelaten.")
            self._problems.add("", reason)

        return clean.columns(fields, given, wrong)

    def _add(self, table: Any, **values: Any) -> Any:
        if table not in self._positions:
            self._positions[table] = rows.next_position(self._s, table, self._case_id)
        row = table(case_id=self._case_id, position=self._positions[table], **values)
        self._positions[table] += 1
        self._s.add(row)
        self.made += 1
        return row

    def _all(self, table: type[rows.CaseRowT]) -> list[rows.CaseRowT]:
        wanted: type[CaseRow] = table
        return rows.find(self._s, table, wanted.case_id == self._case_id)


def _below(children: Mapping[str, list[str]], person_id: str) -> set[str]:
    """Give all descendants of somebody."""
    found: set[str] = set()
    queue = deque(children.get(person_id, ()))
    while queue:
        one = queue.popleft()
        if one not in found:
            found.add(one)
            queue.extend(children.get(one, ()))
    return found
