"""Moments of the network in the case file: nothing is lost, mistakes are said, secrets stay."""

from __future__ import annotations

import json
from typing import Any

import pytest

from wijkteam_desktop.db.store import Store
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.services import snapshots, ties
from wijkteam_desktop.services.reading import case_view
from wijkteam_desktop.services.viewer import Viewer


@pytest.fixture
def moments() -> list[Any]:
    """An earlier moment with somebody who left, and a wished one."""
    return [
        {
            "snapshot_id": "m1",
            "kind": "then",
            "label": "intake",
            "date": "2026-01-12",
            "people": [
                {"entry_id": "a", "node_id": "p1", "name": "Els", "kind": "client"},
                {"entry_id": "b", "node_id": None, "name": "Kees", "kind": "friend", "role": ""},
                {"entry_id": "c", "node_id": "o1", "name": "Buurthuis", "kind": "organisation"},
            ],
            "ties": [
                {
                    "client_entry_id": "a",
                    "other_entry_id": "b",
                    "circle": "inner",
                    "strength": "strong",
                    "direction": "both",
                    "hours_per_week": 2.5,
                    "mood": "goed",
                },
                {
                    "client_entry_id": "a",
                    "other_entry_id": "c",
                    "strength": "normal",
                    "direction": "to_client",
                    "visibility": "case_holder_only",
                },
            ],
        },
        {
            "snapshot_id": "m2",
            "kind": "wished",
            "label": "",
            "date": None,
            "people": [
                {"entry_id": "a", "node_id": "p1", "name": "Els", "kind": "client"},
                {
                    "entry_id": "b",
                    "node_id": None,
                    "name": "een maatje",
                    "kind": "volunteer",
                    "desired": True,
                },
            ],
            "ties": [],
        },
    ]


def test_moments_come_out_as_they_went_in(small, moments, take_in, give_out):
    small["cases"][0]["snapshots"] = moments
    _change, report = take_in(small)
    assert report.complete
    assert json.dumps(give_out("T-1")["snapshots"]) == json.dumps(moments)


def test_moments_made_in_the_program_go_through_another_store(sample, take_in, store, tmp_path):
    from tests.conftest import KEY

    take_in(sample)
    code = sample["cases"][1]["case_code"]
    with store.reading() as s:
        case_id = case_json.case_id_of(s, code)
    store.write("Momentopname", lambda s: snapshots.take(s, case_id, "jan", "2026-01-12"))
    store.write("Gewenst", lambda s: snapshots.begin_wished(s, case_id))
    with store.reading() as s:
        first = case_json.export_file(s, [case_id], confidential=True)
        seen = case_view(s, case_id, Viewer("", True)).snapshots
    assert len(first["cases"][0]["snapshots"]) == 2
    other = Store.create_with_key(tmp_path / "Ander", name="Ander", member_name="Bas", key=KEY)
    try:
        read = case_json.read_text(case_json.dumped(first), "uit.json")
        assert not read.problems
        _change, report = other.write("Inlezen", lambda s: case_json.import_cases(s, read))
        with other.reading() as s:
            assert case_json.export_file(s, [report.imported[0].id], confidential=True) == first
            again = case_view(s, report.imported[0].id, Viewer("", True)).snapshots
    finally:
        other.close()
    assert [(m.kind, m.label, m.date) for m in again] == [(m.kind, m.label, m.date) for m in seen]
    assert [[n.name for n in m.nodes] for m in again] == [[n.name for n in m.nodes] for m in seen]


def test_without_confidential_rows_a_moment_says_what_it_misses(small, moments, take_in, give_out):
    small["cases"][0]["snapshots"] = moments
    take_in(small)
    out = give_out("T-1", confidential=False)
    assert len(out["snapshots"][0]["ties"]) == 1
    assert out["withheld"] == {"snapshot_ties": 1}


def _spoil(moments: list[Any], how: str) -> None:
    first = moments[0]
    if how == "twice":
        first["people"][1]["entry_id"] = "a"
    elif how == "nobody":
        first["people"][1]["node_id"] = "p9"
    elif how == "no entry":
        first["ties"][0]["other_entry_id"] = "x"
    elif how == "self":
        first["ties"][0]["other_entry_id"] = "a"
    elif how == "two wished":
        first["kind"] = "wished"
    elif how == "no day":
        first["date"] = "2026-02-30"
    elif how == "kind":
        first["people"][0]["kind"] = "robot"


@pytest.mark.parametrize(
    ("how", "place"),
    [
        ("twice", "people[1].entry_id"),
        ("nobody", "people[1].node_id"),
        ("no entry", "ties[0].other_entry_id"),
        ("self", "ties[0].other_entry_id"),
        ("two wished", "snapshots[1].kind"),
        ("no day", "snapshots[0].date"),
        ("kind", "people[0].kind"),
    ],
)
def test_a_mistake_in_a_moment_is_named(small, moments, how, place):
    _spoil(moments, how)
    small["cases"][0]["snapshots"] = moments
    read = case_json.read_text(json.dumps(small).encode(), "in.json")
    assert read.cases == ()
    assert any(place in problem.place for problem in read.problems)


def test_a_moment_stays_when_the_case_changes(small, moments, take_in, give_out, store):
    small["cases"][0]["snapshots"] = moments
    take_in(small)
    with store.reading() as s:
        case_id = case_json.case_id_of(s, "T-1")
        case = case_view(s, case_id, Viewer("", True))
    by_name = {p.name: p.id for p in case.people}
    store.write(
        "Lijn", lambda s: ties.tie(s, case_id, by_name["Els"], by_name["Jan"], circle="inner")
    )
    assert give_out("T-1")["snapshots"] == moments
