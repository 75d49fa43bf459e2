"""From a sound record of a case to the rows it becomes; ``case_record`` is the way out.

Rows are made with their ids, so that they can refer to each other before anything is written; they
come in waves, because a row must be written after the rows it refers to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wijkteam_desktop.db.base import Row, new_id, utc_now
from wijkteam_desktop.db.cases import Case, CaseBlock, CasePart, HelpRequest
from wijkteam_desktop.db.consents import Consent
from wijkteam_desktop.db.family import (
    AuthorityHolder,
    EmotionalRelation,
    Household,
    HouseholdMember,
    LegalAuthority,
    ParentChildLink,
    Partnership,
    SiblingMember,
)
from wijkteam_desktop.db.goals import ClientGrade, Goal, GoalPart, GoalScore, GoalTrial
from wijkteam_desktop.db.limits import LimitOverride
from wijkteam_desktop.db.meetings import AgendaItem, AgendaPresence, Decision, Meeting
from wijkteam_desktop.db.offers import OfferMatch
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, PartActor, RequestPart
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.db.ties import DesiredTie, Placement, SupportTie
from wijkteam_desktop.exchange import records
from wijkteam_desktop.exchange.fields import Field, Record, Refs, extra_of, taken
from wijkteam_desktop.exchange.visibility import is_confidential
from wijkteam_desktop.vocabulary import Visibility

WAVES: tuple[tuple[type[Row], ...], ...] = (
    (Case, Meeting),
    (Organisation, Household),
    (Person,),
    (RequestPart, Goal, AgendaItem, LegalAuthority, Snapshot),
    (SnapshotNode,),
)
"""What must be written first, in this order; all other rows follow."""


@dataclass
class CaseRows:
    """The rows of one case, and the links between parts that can be set when all are there."""

    case: Case
    rows: list[Row] = field(default_factory=list, repr=False)
    splits: list[tuple[RequestPart, str]] = field(default_factory=list, repr=False)

    def wave(self, tables: Sequence[type[Row]]) -> list[Row]:
        """Give the rows of these tables."""
        return [row for row in self.rows if isinstance(row, tuple(tables))]

    def rest(self) -> list[Row]:
        """Give the rows that no wave names."""
        named = tuple(table for wave in WAVES for table in wave)
        return [row for row in self.rows if not isinstance(row, named)]


class CaseBuilder:
    """Makes the rows of one case; ``meetings`` are those already known, by their id."""

    def __init__(self, record: Record, meetings: dict[str, Meeting]) -> None:
        self._record = record
        self._meetings = meetings
        self._refs = Refs()
        values = taken(record, records.CASE, self._refs)
        values["extra"] = extra_of(record, records.CASE, unknown=False)
        case = Case(id=new_id(), ref=record.get("case_id"), created_at=utc_now(), **values)
        self._out = CaseRows(case)
        self._out.rows.append(case)

    def build(self) -> CaseRows:
        """Make all rows."""
        for key, table in (("organisations", Organisation), ("households", Household)):
            self._listed(key, table)
        self._people()
        self._family()
        self._listed("emotional_relations", EmotionalRelation)
        self._listed("support_ties", SupportTie)
        self._listed("desired_network", DesiredTie)
        self._request()
        self._parts()
        self._goals()
        self._listed("actions", Action)
        self._listed("offer_matches", OfferMatch)
        self._listed("limit_overrides", LimitOverride)
        self._listed("client_grades", ClientGrade)
        self._listed("consents", Consent)
        self._all_meetings()
        self._placements()
        self._snapshots()
        self._blocks()
        return self._out

    def _items(self, key: str) -> Sequence[Any]:
        return self._record.get(key) or ()

    def _add(self, row: Row) -> None:
        self._out.rows.append(row)

    def _part_of_case(
        self, table: type[CasePart], fields: Sequence[Field], record: Record, position: int
    ) -> Any:
        """Make the row of one record, without its id being known to others yet."""
        values = taken(record, fields, self._refs)
        row = table(id=new_id(), case_id=self._out.case.id, position=position, **values)
        self._add(row)
        return row

    def _listed(self, key: str, table: type[CasePart]) -> list[tuple[Any, Record]]:
        """Make the rows of one list of records, and remember their ids."""
        made: list[tuple[Any, Record]] = []
        for position, record in enumerate(self._items(key)):
            row = self._part_of_case(table, records.RECORDS[key], record, position)
            if key in records.IDS:
                id_key, target = records.IDS[key]
                row.ref = record[id_key]
                self._refs.add(target, row.ref, row.id)
            made.append((row, record))
        return made

    def _people(self) -> None:
        made = self._listed("people", Person)
        by_ref = {row.ref: row for row, _record in made}
        for position, ref in enumerate(self._items("index_person_ids")):
            by_ref[ref].index_position = position
        holder = self._record.get("case_holder_id")
        if holder is not None:
            by_ref[holder].is_case_holder = True

    def _family(self) -> None:
        case_id = self._out.case.id
        for household, record in self._rows_of(Household, "households"):
            for position, person_id in enumerate(self._people_of(record, "member_ids")):
                self._add(
                    HouseholdMember(
                        case_id=case_id,
                        household_id=household.id,
                        person_id=person_id,
                        position=position,
                    )
                )
        for position, record in enumerate(self._items("partnerships")):
            row = self._part_of_case(Partnership, records.PARTNERSHIP, record, position)
            row.first_id, row.second_id = self._people_of(record, "partner_ids")
        self._parent_links()
        for group_position, group in enumerate(self._items("siblings_without_parents")):
            for position, ref in enumerate(group):
                self._add(
                    SiblingMember(
                        case_id=case_id,
                        group_position=group_position,
                        person_id=self._refs.find("person", ref),
                        position=position,
                    )
                )
        self._authorities()

    def _parent_links(self) -> None:
        """Make a row per parent; the same two parents are one couple for all their children."""
        couples: dict[frozenset[str], str] = {}
        for position, record in enumerate(self._items("parent_child_links")):
            parents = self._people_of(record, "parent_ids")
            couple = record.get("couple") or couples.setdefault(frozenset(parents), new_id())
            for order, parent_id in enumerate(parents):
                row = self._part_of_case(ParentChildLink, records.PARENT_CHILD, record, position)
                row.pair, row.parent_id, row.parent_order = couple, parent_id, order

    def _authorities(self) -> None:
        for position, record in enumerate(self._items("legal_authority")):
            row = self._part_of_case(LegalAuthority, records.AUTHORITY, record, position)
            row.subject_key = "child_id" if record.get("child_id") is not None else "person_id"
            row.subject_id = self._refs.find("person", record[row.subject_key])
            for order, ref in enumerate(record.get("holder_ids") or ()):
                holder = AuthorityHolder(authority_id=row.id, position=order, **self._node(ref))
                holder.case_id = row.case_id
                self._add(holder)

    def _request(self) -> None:
        record = self._record.get("help_request")
        if record is not None:
            self._part_of_case(HelpRequest, records.REQUEST, record, 0)

    def _parts(self) -> None:
        for part, record in self._listed("request_parts", RequestPart):
            for order, ref in enumerate(record.get("actor_ids") or ()):
                self._add(
                    PartActor(
                        case_id=part.case_id, part_id=part.id, position=order, **self._node(ref)
                    )
                )
        for part, record in self._rows_of(RequestPart, "request_parts"):
            first = self._refs.find("part", record.get("split_from_id"))
            if first is not None:
                self._out.splits.append((part, first))

    def _goals(self) -> None:
        for goal, record in self._listed("goals", Goal):
            for order, ref in enumerate(record.get("part_ids") or ()):
                part_id = self._refs.find("part", ref)
                self._add(
                    GoalPart(case_id=goal.case_id, goal_id=goal.id, part_id=part_id, position=order)
                )
            for order, one in enumerate(record.get("trials") or ()):
                trial = self._part_of_case(GoalTrial, records.GOAL_TRIAL, one, order)
                trial.goal_id = goal.id
            for order, one in enumerate(record.get("client_scores") or ()):
                score = self._part_of_case(GoalScore, records.GOAL_SCORE, one, order)
                score.goal_id = goal.id
            _agree(goal, record.get("client_scores") or ())

    def _all_meetings(self) -> None:
        for position, record in enumerate(self._items("meetings")):
            meeting = self._meeting(record)
            item = self._part_of_case(AgendaItem, records.MEETING, record, position)
            item.meeting_id = meeting.id
            for order, person_id in enumerate(self._people_of(record, "present")):
                self._add(
                    AgendaPresence(
                        case_id=item.case_id,
                        agenda_item_id=item.id,
                        person_id=person_id,
                        position=order,
                    )
                )
            for order, text in enumerate(record.get("decisions") or ()):
                decision = Decision(agenda_item_id=item.id, text=text, position=order)
                decision.case_id = item.case_id
                self._add(decision)

    def _meeting(self, record: Record) -> Meeting:
        """Give the meeting of a record: a known one only where the file itself says so."""
        meeting_id = record.get("meeting_id")
        known = self._meetings.get(meeting_id or "")
        if known is not None and known.date == record["date"]:
            return known
        meeting = Meeting(
            id=new_id() if known is not None or meeting_id is None else meeting_id,
            date=record["date"],
            place=record.get("place"),
            method=record.get("method"),
        )
        self._meetings[meeting.id] = meeting
        self._add(meeting)
        return meeting

    def _placements(self) -> None:
        for view, places in (self._record.get("placements") or {}).items():
            for place in places:
                placement = Placement(view=view, x=float(place["x"]), y=float(place["y"]))
                placement.case_id = self._out.case.id
                placement.pinned = place.get("pinned", True)
                node = self._node(place["node_id"])
                placement.person_id = node["person_id"]
                placement.organisation_id = node["organisation_id"]
                self._add(placement)

    def _snapshots(self) -> None:
        for moment, record in self._listed("snapshots", Snapshot):
            for position, one in enumerate(record.get("people") or ()):
                node = self._part_of_case(SnapshotNode, records.SNAPSHOT_PERSON, one, position)
                node.snapshot_id, node.ref = moment.id, one["entry_id"]
                # Entries of the next moment may have the same ids: they replace these.
                self._refs.add("entry", node.ref, node.id)
            for position, one in enumerate(record.get("ties") or ()):
                tie = self._part_of_case(SnapshotTie, records.SNAPSHOT_TIE, one, position)
                tie.snapshot_id = moment.id

    def _blocks(self) -> None:
        """Keep every key that has no table of its own whole."""
        known = {one.key for one in records.CASE}
        unknown = [(key, value) for key, value in self._record.items() if key not in known]
        for position, (key, content) in enumerate(unknown):
            hidden = is_confidential(key, content)
            self._add(
                CaseBlock(
                    case_id=self._out.case.id,
                    key=key,
                    content=content,
                    position=position,
                    visibility=Visibility.CASE_HOLDER_ONLY if hidden else Visibility.TEAM,
                )
            )

    def _rows_of(self, table: type[CasePart], key: str) -> list[tuple[Any, Record]]:
        """Give the rows made from one list, beside their records."""
        return list(zip(self._out.wave((table,)), self._items(key), strict=True))

    def _people_of(self, record: Record, key: str) -> list[Any]:
        return [self._refs.find("person", ref) for ref in record.get(key) or ()]

    def _node(self, ref: str) -> Mapping[str, str | None]:
        return {
            "person_id": self._refs.find("person", ref),
            "organisation_id": self._refs.find("organisation", ref),
        }


def _agree(goal: Goal, scores: Sequence[Any]) -> None:
    """Let the first and the latest score be those of the dated ones, where a file has them."""
    if scores:
        in_time = sorted(scores, key=lambda one: one.get("date") or "")
        goal.client_scale_start = in_time[0]["score"]
        goal.client_scale_latest = in_time[-1]["score"]
