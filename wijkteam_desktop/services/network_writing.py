"""Writes a chosen network into a case, row by row, in few flushes; nothing comes in double."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import new_id
from wijkteam_desktop.db.family import Household, HouseholdMember
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.ties import Placement
from wijkteam_desktop.folding import fold
from wijkteam_desktop.services import network_cleaning as clean
from wijkteam_desktop.services import organisations, persons, rows
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import Gender, PersonKind, View

Progress = Callable[[int, int], None]

_PERSON_FIELDS = (
    "name",
    "kind",
    "gender",
    "role",
    "birth_year",
    "died_year",
    "stillborn",
    "miscarriage",
    "pregnancy_due",
    "discipline",
    "capacity",
    "capacity_note",
    "capacity_hours",
    "talents",
    "vog_checked",
)
_FILLED_IN = ("gender", "role", "birth_year", "died_year", "discipline")
"""What is filled in for somebody who is in the case already, where it is still empty."""


class PeopleWriter:
    """Writes organisations, people, households and places; ``ids`` tells file ids from row ids."""

    def __init__(
        self,
        s: Session,
        case_id: str,
        same: Mapping[str, str],
        problems: clean.Problems,
        progress: Progress | None = None,
    ) -> None:
        self._s = s
        self._case_id = case_id
        self._same = same
        self._problems = problems
        self._progress = progress
        self.ids: dict[str, str] = {}
        self.new: set[str] = set()
        self._held = False

    def write(self, file: NetworkFile, main_ids: Iterable[str]) -> None:
        """Write everybody; *main_ids* become main people, in that order, when there are none."""
        self._organisations(file)
        first = rows.next_position(self._s, Person, self._case_id)
        self._held = any(
            row.is_case_holder
            for row in rows.find(self._s, Person, Person.case_id == self._case_id)
        )
        made: list[Person] = []
        for count, person in enumerate(file.people):
            if self._progress is not None:
                self._progress(count, len(file.people))
            if person.id in self._same:
                self._fill_in(rows.get(self._s, Person, self._same[person.id]), person)
                self.ids[person.id] = self._same[person.id]
                continue
            row = self._person(person, first + len(made))
            self._s.add(row)
            made.append(row)
            self.ids[person.id] = row.id
        self._s.flush()
        self._main_people(main_ids)
        self._households(file)
        self._places(file)
        self._s.flush()

    def _person(self, person: PersonView, position: int) -> Person:
        def wrong(name: str) -> None:
            self._problems.add(person.name, _("“{field}” past niet en is leeg.").format(field=name))

        values = {name: getattr(person, name) for name in _PERSON_FIELDS}
        if person.kind is PersonKind.PET and person.gender is Gender.UNKNOWN:
            values["gender"] = Gender.PET
        for name in ("stillborn", "miscarriage"):
            values[name] = values[name] or None
        kept = clean.columns(persons.FIELDS, values, wrong)
        row = Person(
            id=new_id(),
            case_id=self._case_id,
            position=position,
            is_case_holder=person.is_case_holder and not self._held,
            organisation_id=self.ids.get(person.organisation_id or ""),
            **kept,
        )
        self.new.add(row.id)
        return row

    def _fill_in(self, row: Person, person: PersonView) -> None:
        values: dict[str, Any] = {}
        for name in _FILLED_IN:
            column = persons.FIELDS[name].column
            empty = getattr(row, column) in (None, "", Gender.UNKNOWN.value)
            if empty and getattr(person, name) not in (None, "", Gender.UNKNOWN):
                values[name] = getattr(person, name)
        rows.assign(row, clean.columns(persons.FIELDS, values, lambda _name: None))

    def _organisations(self, file: NetworkFile) -> None:
        known = {
            fold(row.name): row.id
            for row in rows.find(self._s, Organisation, Organisation.case_id == self._case_id)
        }
        position = rows.next_position(self._s, Organisation, self._case_id)
        for one in file.organisations:
            row_id = known.get(fold(one.name))
            if row_id is None:
                kind = one.kind if one.kind in organisations.KINDS else "formal"
                row = Organisation(
                    id=new_id(),
                    case_id=self._case_id,
                    name=one.name,
                    kind=kind,
                    sector=one.sector or None,
                    position=position,
                )
                position += 1
                self._s.add(row)
                self.new.add(row.id)
                row_id = row.id
            self.ids[one.id] = row_id
        self._s.flush()

    def _main_people(self, main_ids: Iterable[str]) -> None:
        people = rows.find(self._s, Person, Person.case_id == self._case_id)
        if any(row.index_position is not None for row in people):
            return
        by_id = {row.id: row for row in people}
        for order, file_id in enumerate(rows.unique(main_ids)):
            by_id[self.ids[file_id]].index_position = order

    def _households(self, file: NetworkFile) -> None:
        members: dict[str, set[str]] = {}
        for member in rows.find(self._s, HouseholdMember, HouseholdMember.case_id == self._case_id):
            members.setdefault(member.household_id, set()).add(member.person_id)
        homes = rows.find(self._s, Household, Household.case_id == self._case_id)
        position = rows.next_position(self._s, Household, self._case_id)
        first = {p.id: p.household_id for p in file.people}
        for home in file.households:
            label = clean.plain(home.label, 200)
            inside = [i for i in home.member_ids if i in self.ids]
            ids = {self.ids[i] for i in inside}
            row = next(
                (h for h in homes if h.label == label and members.get(h.id, set()) & ids), None
            )
            if row is None:
                row = Household(id=new_id(), case_id=self._case_id, label=label, position=position)
                position += 1
                self._s.add(row)
                self._s.flush()
            self._live(row.id, inside, members.get(row.id, set()), home.id, first)

    def _live(
        self,
        household_id: str,
        inside: Iterable[str],
        members: set[str],
        home_id: str,
        first: Mapping[str, str | None],
    ) -> None:
        for file_id in inside:
            person_id = self.ids[file_id]
            if person_id not in members:
                self._s.add(
                    HouseholdMember(
                        case_id=self._case_id,
                        household_id=household_id,
                        person_id=person_id,
                        position=len(members),
                    )
                )
                members.add(person_id)
            row = rows.get(self._s, Person, person_id)
            if row.household_id is None and first.get(file_id) == home_id:
                row.household_id = household_id

    def _places(self, file: NetworkFile) -> None:
        """Put those who are new where the file has them in the circle view."""
        for place in file.placements.get(View.KRING.value, ()):
            node_id = self.ids.get(place.node_id)
            if node_id is None or node_id not in self.new:
                continue
            node = rows.get_node(self._s, node_id)
            self._s.add(
                Placement(
                    case_id=self._case_id,
                    view=View.KRING.value,
                    x=min(max(place.x, 0.0), 1.0),
                    y=min(max(place.y, 0.0), 4.0),
                    pinned=place.pinned,
                    **rows.node_columns(node),
                )
            )
