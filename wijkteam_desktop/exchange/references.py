"""Checking what a schema cannot say: ids that clash or lead nowhere, days that do not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any

from wijkteam_desktop.exchange import records
from wijkteam_desktop.exchange.problems import Path, Problem, problem_at, shown
from wijkteam_desktop.translation import _

_DATES: Mapping[str, tuple[str, ...]] = {
    "people": ("pregnancy_due", "first_reaction_on", "carer_measured_on"),
    "legal_authority": ("start", "end"),
    "goals": ("deadline", "evaluated_on"),
    "client_grades": ("date",),
    "request_parts": ("review_on", "wished_on"),
    "actions": ("due_date",),
    "offer_matches": (
        "sought_on",
        "asked_on",
        "matched_on",
        "started_on",
        "stopped_on",
        "consent_on",
    ),
    "limit_overrides": ("given_on",),
    "consents": ("date",),
    "meetings": ("date",),
    "snapshots": ("date",),
}
_INNER_DATES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "goals": (("client_scores", "date"), ("trials", "until")),
}
_NAMES: Mapping[str, str] = {
    "person": "persoon",
    "organisation": "organisatie",
    "household": "huishouden",
    "part": "deel van de vraag",
    "node": "persoon of organisatie",
    "action": "actie",
    "goal": "doel",
    "match": "zoektocht",
    "override": "toch een vrijwilliger",
    "consent": "toestemming",
    "entry": "persoon in de momentopname",
}
Record = Mapping[str, Any]


def check_case(case: Record, path: Path) -> list[Problem]:
    """Give the mistakes in one case that fits the schema."""
    return list(_Checker(case, path).problems())


class _Checker:
    """Checks one case; ``path`` is its place in the file."""

    def __init__(self, case: Record, path: Path) -> None:
        self._case = case
        self._path = path
        self._known: dict[str, set[str]] = {}

    def problems(self) -> Iterator[Problem]:
        """Give every mistake."""
        yield from self._ids()
        for key, fields in records.RECORDS.items():
            for at, record in enumerate(self._items(key)):
                path = (*self._path, key, at)
                for one in fields:
                    if one.target is not None:
                        yield from self._reference(record, one.key, one.target, path)
                for name in _DATES.get(key, ()):
                    yield from _day(record.get(name), (*path, name))
                for inner, name in _INNER_DATES.get(key, ()):
                    for place, one in enumerate(record.get(inner) or ()):
                        yield from _day(one.get(name), (*path, inner, place, name))
        yield from self._case_references()
        yield from self._request()
        yield from self._splits()
        yield from self._lines()
        yield from self._authorities()
        yield from self._ancestors()
        yield from self._snapshots()

    def _items(self, key: str) -> Sequence[Any]:
        return self._case.get(key) or ()

    def _ids(self) -> Iterator[Problem]:
        """Gather the ids; people and organisations share one set, for others point at both."""
        node_ids: set[str] = set()
        for key, (id_key, target) in records.IDS.items():
            ids = node_ids if target in ("person", "organisation") else set()
            kind = self._known.setdefault(target, set())
            for at, record in enumerate(self._items(key)):
                ref = record[id_key]
                if ref in ids:
                    yield problem_at(
                        (*self._path, key, at, id_key),
                        _("“{id}” is in deze casus al gebruikt").format(id=shown(ref)),
                    )
                ids.add(ref)
                kind.add(ref)
        self._known["node"] = node_ids

    def _reference(self, record: Record, key: str, target: str, path: Path) -> Iterator[Problem]:
        value = record.get(key)
        if isinstance(value, list):
            for at, ref in enumerate(value):
                yield from self._must_exist(ref, target, (*path, key, at))
        elif value is not None:
            yield from self._must_exist(value, target, (*path, key))

    def _must_exist(self, ref: str, target: str, path: Path) -> Iterator[Problem]:
        if ref not in self._known[target]:
            yield problem_at(
                path,
                _("er is in deze casus geen {kind} met id “{id}”").format(
                    kind=_(_NAMES[target]), id=shown(ref)
                ),
            )

    def _case_references(self) -> Iterator[Problem]:
        for key in ("index_person_ids", "case_holder_id"):
            yield from self._reference(self._case, key, "person", self._path)
        for at, group in enumerate(self._items("siblings_without_parents")):
            path = (*self._path, "siblings_without_parents")
            for place, ref in enumerate(group):
                yield from self._must_exist(ref, "person", (*path, at, place))
        for view, places in (self._case.get("placements") or {}).items():
            for at, place in enumerate(places):
                path = (*self._path, "placements", view, at, "node_id")
                yield from self._must_exist(place["node_id"], "node", path)

    def _request(self) -> Iterator[Problem]:
        record = self._case.get("help_request")
        if record is not None:
            path = (*self._path, "help_request")
            yield from self._reference(record, "asked_by_id", "person", path)
            yield from _day(record.get("date"), (*path, "date"))

    def _splits(self) -> Iterator[Problem]:
        for at, part in enumerate(self._items("request_parts")):
            if part.get("split_from_id") == part["part_id"]:
                yield problem_at(
                    (*self._path, "request_parts", at, "split_from_id"),
                    _("een deel kan niet van zichzelf zijn afgesplitst"),
                )

    def _lines(self) -> Iterator[Problem]:
        """Refuse a line from somebody to themself."""
        for key, first, other in (
            ("support_ties", "client_side_id", "other_id"),
            ("emotional_relations", "from_id", "to_id"),
            ("desired_network", "for_id", "other_id"),
        ):
            for at, record in enumerate(self._items(key)):
                if record[first] == record.get(other):
                    yield problem_at(
                        (*self._path, key, at, other),
                        _("iemand kan geen lijn met zichzelf hebben"),
                    )

    def _authorities(self) -> Iterator[Problem]:
        for at, record in enumerate(self._items("legal_authority")):
            subjects = [key for key in ("child_id", "person_id") if record.get(key) is not None]
            if len(subjects) != 1:
                yield problem_at(
                    (*self._path, "legal_authority", at),
                    _("geef “child_id” of “person_id”, en niet allebei"),
                )

    def _snapshots(self) -> Iterator[Problem]:
        """Check what is inside a moment: its people have ids of their own, its ties use those."""
        wished = 0
        for at, moment in enumerate(self._items("snapshots")):
            path = (*self._path, "snapshots", at)
            wished += moment["kind"] == "wished"
            if moment["kind"] == "wished" and wished > 1:
                yield problem_at((*path, "kind"), _("er kan maar één gewenst netwerk zijn"))
            entries: set[str] = set()
            for place, entry in enumerate(moment.get("people") or ()):
                own = (*path, "people", place)
                if entry["entry_id"] in entries:
                    yield problem_at(
                        (*own, "entry_id"),
                        _("“{id}” is in deze momentopname al gebruikt").format(
                            id=shown(entry["entry_id"])
                        ),
                    )
                entries.add(entry["entry_id"])
                yield from self._reference(entry, "node_id", "node", own)
                yield from _day(entry.get("pregnancy_due"), (*own, "pregnancy_due"))
            self._known["entry"] = entries
            for place, tie in enumerate(moment.get("ties") or ()):
                own = (*path, "ties", place)
                for key in ("client_entry_id", "other_entry_id"):
                    yield from self._reference(tie, key, "entry", own)
                if tie["client_entry_id"] == tie["other_entry_id"]:
                    yield problem_at(
                        (*own, "other_entry_id"), _("iemand kan geen lijn met zichzelf hebben")
                    )

    def _ancestors(self) -> Iterator[Problem]:
        """Refuse somebody who would be their own ancestor: no family can be drawn from that."""
        parents: dict[str, set[str]] = {}
        for link in self._items("parent_child_links"):
            parents.setdefault(link["child_id"], set()).update(link["parent_ids"])
        try:
            TopologicalSorter(parents).prepare()
        except CycleError as error:
            circle = set(error.args[1])
            for at, link in enumerate(self._items("parent_child_links")):
                if link["child_id"] in circle and circle.intersection(link["parent_ids"]):
                    yield problem_at(
                        (*self._path, "parent_child_links", at),
                        _("“{id}” zou zo een voorouder van zichzelf zijn").format(
                            id=shown(link["child_id"])
                        ),
                    )


def _day(value: str | None, path: Path) -> Iterator[Problem]:
    """Refuse a day that is not in the calendar; year alone, or year and month, will do."""
    if value is None:
        return
    year, month, day = ([int(number) for number in value.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        yield problem_at(path, _("{value} bestaat niet als datum").format(value=value))
