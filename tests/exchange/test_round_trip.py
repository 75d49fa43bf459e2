"""Nothing of a case file is lost: what goes in comes out, key for key."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.conftest import KEY
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.tables import CASE_TABLES, STORE_TABLES
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.exchange.fields import Field, Refs, given, taken


def canonical(value: Any) -> str:
    """Compare as text, so that 1, 1.0 and true are told apart."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def all_codes(sample: Any) -> list[str]:
    return [case["case_code"] for case in sample["cases"]]


def test_every_sample_case_comes_out_exactly_as_it_went_in(sample, take_in, give_out):
    take_in(sample)
    for case in sample["cases"]:
        assert canonical(give_out(case["case_code"])) == canonical(case)


def test_the_whole_file_comes_out_as_it_went_in(sample, take_in, store):
    take_in(sample)
    with store.reading() as s:
        ids = [case_json.case_id_of(s, code) for code in all_codes(sample)]
        out = case_json.export_file(s, ids, confidential=True, everything=True)
    assert (out.pop("format"), out.pop("version")) == ("wijkteam-casus", 1)
    assert canonical(out) == canonical(sample)


def test_a_second_round_through_another_store_changes_nothing(sample, take_in, store, tmp_path):
    take_in(sample)
    with store.reading() as s:
        ids = [case_json.case_id_of(s, code) for code in all_codes(sample)]
        first = case_json.export_file(s, ids, confidential=True)
    other = Store.create_with_key(tmp_path / "Ander", name="Ander", member_name="Bas", key=KEY)
    try:
        read = case_json.read_text(case_json.dumped(first), "uit.json")
        _change, report = other.write("Inlezen", lambda s: case_json.import_cases(s, read))
        assert report.complete
        with other.reading() as s:
            ids = [case.id for case in report.imported]
            second = case_json.export_file(s, ids, confidential=True)
    finally:
        other.close()
    assert canonical(second) == canonical(first)


def test_closing_and_opening_the_store_changes_nothing(sample, take_in, store, store_folder):
    take_in(sample)
    store.close()
    again = Store.open_with_key(store_folder, KEY, Actor("member-1", "Yasmin", "laptop"))
    try:
        with again.reading() as s:
            for case in sample["cases"]:
                case_id = case_json.case_id_of(s, case["case_code"])
                out = case_json.export_case(s, case_id, confidential=True)
                assert canonical(out) == canonical(case)
    finally:
        again.close()


def test_one_undo_takes_the_whole_import_back_and_redo_brings_all_of_it(
    sample, take_in, give_out, store
):
    with store.reading() as s:
        members = s.scalar(select(func.count()).select_from(TeamMember))
    change, _report = take_in(sample)
    assert change.kind == "import"
    assert len(change.case_ids) == 7
    store.undo(None)
    with store.reading() as s:
        for table in (*CASE_TABLES, *STORE_TABLES):
            left = s.scalar(select(func.count()).select_from(table))
            assert left == (members if table is TeamMember else 0)
    store.redo(None)
    assert canonical(give_out("V-204")) == canonical(sample["cases"][3])


def test_counts_of_the_report_are_what_is_in_the_database(sample, take_in, store):
    _change, report = take_in(sample)
    assert report.complete
    with store.reading() as s:
        present = {
            table.__tablename__: count
            for table in (*CASE_TABLES, *STORE_TABLES)
            if table is not TeamMember
            and (count := s.scalar(select(func.count()).select_from(table)))
        }
    assert report.counts == present
    assert sum(case.people for case in report.imported) == report.counts["person"] == 158
    assert sum(case.parts for case in report.imported) == report.counts["request_part"] == 80


VARIANTS: list[tuple[str, Any]] = [
    ("title", ""),
    ("summary", None),
    ("domain_tags", None),
    ("people", None),
    ("legal_authority", []),
    ("siblings_without_parents", None),
    ("help_request", None),
    ("help_request", {}),
    ("help_request", {"worded_by_client": "", "life_domains": [], "question_to_team": "Wat nu?"}),
    ("status", "active"),
    ("status", "archived"),
    ("privacy_mode", "roles"),
    ("placements", {}),
    ("sensitive_case", False),
    ("case_holder_id", None),
    ("case_id", "eigen-id"),
    ("feature_stress", None),
    ("iets_nieuws", {"diep": [1, 2.5, None, {"x": "<b>"}]}),
    ("$file", {"vreemd": True}),
]


@pytest.mark.parametrize(("key", "value"), VARIANTS, ids=lambda v: str(v)[:20])
def test_ways_of_writing_nothing_are_remembered(key, value, take_in, give_out):
    case = {"case_code": "L-1", "people": []}
    case[key] = value
    _change, report = take_in({"cases": [case]})
    assert report.complete
    assert canonical(give_out("L-1")) == canonical(case)


RECORDS: list[tuple[str, Any]] = [
    ("people", {"person_id": "x", "display_name": "=HYPERLINK(1)", "kind": "pet", "$file": 1}),
    ("people", {"person_id": "x", "display_name": "A", "kind": "pet", "talents": [], "role": "b"}),
    ("people", {"person_id": "x", "display_name": "A", "kind": "pet", "capacity_hours": 2.5}),
    ("organisations", {"organisation_id": "x", "name": "<b>", "kind": None, "sector": ""}),
    ("households", {"household_id": "h", "member_ids": None}),
    ("households", {"household_id": "h", "label": "", "member_ids": ["p2", "p1"]}),
    ("partnerships", {"partner_ids": ["p2", "p1"], "kind": "lat", "end_year": 2020}),
    ("parent_child_links", {"parent_ids": ["p1"], "child_id": "p2", "kind": "step", "note": "x"}),
    ("legal_authority", {"person_id": "p1", "child_id": None, "kind": "mentorship"}),
    ("legal_authority", {"child_id": "p1", "holder_ids": ["o1", "p2"], "kind": "x", "end": None}),
    ("emotional_relations", {"from_id": "p1", "to_id": "p2", "kind": "close", "visibility": None}),
    ("support_ties", {"client_side_id": "p1", "other_id": "o1", "hours_per_week": 0}),
    ("support_ties", {"client_side_id": "p1", "other_id": "p2", "circle": None, "strength": None}),
    ("desired_network", {"for_id": "p1"}),
    ("request_parts", {"part_id": "x", "text": "a", "taken_on_by": None, "actor_ids": ["o1"]}),
    ("request_parts", {"part_id": "x", "text": "a", "co_taken_on_by": [], "split_from_id": "d1"}),
    (
        "request_parts",
        {"part_id": "x", "text": "a", "channels": ["phone"], "review_on": "2026-12-01"},
    ),
    (
        "request_parts",
        {"part_id": "x", "text": "a", "why_not_closer": "b", "referral_reason": "c"},
    ),
    ("goals", {"goal_id": "g", "text": "b", "part_ids": ["d1"]}),
    ("goals", {"goal_id": "g", "text": "b", "fallback": "c", "evaluated_on": "2026-05-01"}),
    (
        "goals",
        {
            "goal_id": "g",
            "text": "b",
            "status": "changed",
            "client_scale_0_10_start": 0,
            "client_scale_0_10_latest": 7,
            "client_scores": [{"score": 0}, {"score": 7, "date": "2026-05-01", "note": "c"}],
            "trials": [{"what": "a", "until": None}, {"what": "b", "learned": "c", "x": 1}],
        },
    ),
    ("client_grades", {"date": "2026-05-01", "grade": 8, "sentence": "Fijn"}),
    ("actions", {"action_id": "a", "what": "bellen", "status": "dropped"}),
    (
        "request_parts",
        {"part_id": "x", "text": "a", "wished_taken_on_by": "volunteer", "wished_on": "2026-05"},
    ),
    ("actions", {"action_id": "a", "what": "bellen", "who_text": "de buren"}),
    ("actions", {"action_id": "a", "what": "bellen", "who_id": "o1", "part_id": "d1"}),
    (
        "offer_matches",
        {"match_id": "m", "part_id": "d1", "offer_name": "Maatje", "status": "asked", "k": 1},
    ),
    ("offer_matches", {"match_id": "m", "part_id": "d1", "asked_on": "2026-11-02"}),
    (
        "limit_overrides",
        {"override_id": "l", "part_id": "d1", "sentence": "Kan", "rules": ["medication"]},
    ),
    (
        "people",
        {"person_id": "x", "display_name": "A", "kind": "pet", "digital_barrier": "unwilling"},
    ),
    (
        "people",
        {"person_id": "x", "display_name": "A", "kind": "pet", "carer_total": 0, "endurance": "b"},
    ),
    ("consents", {"consent_id": "c", "consent_type": "legal_basis", "decided_with_id": "p1"}),
    ("meetings", {"date": "2026-03", "place": "wijkgebouw", "method": None, "present": ["p1"]}),
    ("meetings", {"date": "2026-03-02", "meeting_id": "12345678-1234-1234-1234-123456789abc"}),
    ("siblings_without_parents", ["p2", "p1"]),
]


@pytest.mark.parametrize(("key", "record"), RECORDS, ids=lambda v: str(v)[:30])
def test_every_kind_of_record_comes_back(key, record, small, take_in, give_out):
    small["cases"][0].setdefault(key, []).append(record)
    _change, report = take_in(small)
    assert report.skipped == ()
    assert canonical(give_out("T-1")) == canonical(small["cases"][0])


def test_parents_whose_kind_differs_stay_one_couple(small, take_in, give_out):
    links = [
        {"parent_ids": ["p1"], "child_id": "p3", "kind": "biological", "couple": "k1"},
        {"parent_ids": ["p2"], "child_id": "p3", "kind": "step", "couple": "k1"},
    ]
    small["cases"][0]["parent_child_links"] = links
    take_in(small)
    assert give_out("T-1")["parent_child_links"] == links


def test_a_couple_that_is_split_in_the_program_is_marked_as_one(small, take_in, give_out, store):
    from wijkteam_desktop.db.family import ParentChildLink

    link = {"parent_ids": ["p1", "p2"], "child_id": "p3", "kind": "biological"}
    small["cases"][0]["parent_child_links"] = [link]
    take_in(small)

    def make_step(s: Session) -> None:
        row = s.scalars(select(ParentChildLink).where(ParentChildLink.parent_order == 1)).one()
        row.kind = "step"

    store.write("Ouderschap", make_step)
    first, second = give_out("T-1")["parent_child_links"]
    assert (first["parent_ids"], first["kind"]) == (["p1"], "biological")
    assert (second["parent_ids"], second["kind"]) == (["p2"], "step")
    assert first["couple"] == second["couple"]


def test_a_value_filled_in_later_is_written_and_emptied_again_is_not(
    small, take_in, give_out, store
):
    take_in(small)

    def set_role(role: str) -> None:
        def work(s: Session) -> None:
            s.scalars(select(Person).where(Person.ref == "p1")).one().role_in_case = role

        store.write("Rol", work)

    set_role("moeder")
    assert give_out("T-1")["people"][0]["role_in_case"] == "moeder"
    set_role("")
    assert "role_in_case" not in give_out("T-1")["people"][0]


def test_what_is_made_in_the_program_comes_out_under_its_own_id(small, take_in, give_out, store):
    from wijkteam_desktop.db.cases import Case
    from wijkteam_desktop.db.requests import PartActor, RequestPart
    from wijkteam_desktop.db.ties import Placement

    take_in(small)

    def add(s: Session) -> str:
        case = s.scalars(select(Case)).one()
        person = Person(case_id=case.id, display_name="Ans", kind="friend", position=9)
        s.add(person)
        s.flush()
        part = s.scalars(select(RequestPart)).one()
        s.add(PartActor(case_id=case.id, part_id=part.id, person_id=person.id))
        s.add(Placement(case_id=case.id, view="kring", person_id=person.id, x=0.5, y=2.0))
        return person.id

    _change, person_id = store.write("Persoon", add)
    out = give_out("T-1")
    assert out["people"][-1]["person_id"] == person_id
    assert out["request_parts"][0]["actor_ids"] == [person_id]
    assert out["placements"] == {"kring": [{"node_id": person_id, "x": 0.5, "y": 2}]}
    out["case_code"] = "T-2"
    _change, report = take_in({"cases": [out]})
    assert report.complete
    assert canonical(give_out("T-2")) == canonical(out)


def test_a_place_that_is_not_pinned_comes_back(small, take_in, give_out):
    small["cases"][0]["placements"] = {
        "kring": [{"node_id": "o1", "x": 0.25, "y": 3, "pinned": False}]
    }
    take_in(small)
    assert canonical(give_out("T-1")) == canonical(small["cases"][0])


def test_a_meeting_of_two_cases_stays_one_meeting(small, take_in, store):
    from wijkteam_desktop.db.meetings import AgendaItem, Meeting

    meeting_id = "12345678-1234-1234-1234-123456789abc"
    first = small["cases"][0]
    second = {**first, "case_code": "T-2"}
    third = {**first, "case_code": "T-3", "meetings": [{"date": "2026-05-05"}]}
    for case in (first, second):
        case["meetings"] = [{"date": "2026-04-04", "meeting_id": meeting_id}]
    take_in({"cases": [first, second, third]})
    fourth = {**first, "case_code": "T-4"}
    fifth = {
        **first,
        "case_code": "T-5",
        "meetings": [{"date": "2030-01-01", "meeting_id": meeting_id}],
    }
    take_in({"cases": [fourth, fifth]})
    with store.reading() as s:
        items = list(s.scalars(select(AgendaItem.meeting_id)))
        assert items.count(meeting_id) == 3
        assert s.scalar(select(func.count()).select_from(Meeting)) == 3


def test_a_meeting_shared_in_the_program_names_itself(small, take_in, give_out, store):
    from wijkteam_desktop.db.cases import Case
    from wijkteam_desktop.db.meetings import AgendaItem, Meeting

    small["cases"].append({**small["cases"][0], "case_code": "T-2"})
    small["cases"][0]["meetings"] = [{"date": "2026-04-04", "question_to_team": "Wie?"}]
    take_in(small)

    def share(s: Session) -> str:
        meeting = s.scalars(select(Meeting)).one()
        other = s.scalars(select(Case).where(Case.code == "T-2")).one()
        s.add(AgendaItem(case_id=other.id, meeting_id=meeting.id, question_to_team="Wat?"))
        return meeting.id

    _change, meeting_id = store.write("Agenda", share)
    assert give_out("T-1")["meetings"][0]["meeting_id"] == meeting_id
    assert give_out("T-2")["meetings"][0]["meeting_id"] == meeting_id


FIELDS = (
    Field("a", "a", always=True),
    Field("b", "b", empty=""),
    Field("c", "c", always=True, empty=[]),
    Field("d", "d", empty="x"),
)


@for_all(
    st.dictionaries(
        st.sampled_from(["a", "b", "c", "d", "e", "$file"]),
        st.sampled_from([None, "", "x", "y", [], ["z"]]),
    )
)
def test_any_mix_of_keys_comes_back(record):
    values = taken(record, FIELDS, Refs())
    extra = values.pop("extra")
    assert given(values, FIELDS, extra) == record
