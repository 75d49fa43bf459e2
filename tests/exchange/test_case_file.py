"""Every mistake in a file is named with its place; nothing wrong comes in, nothing crashes."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from tests.exchange.mistakes import SPOILT
from wijkteam_desktop import vocabulary
from wijkteam_desktop.errors import BadImport, CannotRead, UserError
from wijkteam_desktop.exchange import case_json, json_text, schema
from wijkteam_desktop.exchange.case_file import read_file, read_text
from wijkteam_desktop.exchange.problems import Problem, shown


def lines(document: Any) -> list[str]:
    """The problems of a file, as they are shown."""
    return [str(problem) for problem in read(document).problems]


def read(document: Any) -> case_json.CaseFile:
    return read_text(json.dumps(document).encode(), "in.json")


@pytest.mark.parametrize(("path", "value", "reason"), SPOILT, ids=[s[2][:60] for s in SPOILT])
def test_a_mistake_is_named_and_its_case_stays_out(path, value, reason, small):
    good = {**deepcopy(small["cases"][0]), "case_code": "T-2"}
    target: Any = small["cases"][0]
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in steps:
        target = target[step]
    target[last] = value
    small["cases"].append(good)
    found = read(small)
    assert str(found.problems[0]).startswith(f"cases[0].{reason}")
    assert all(problem.case_index == 0 for problem in found.problems)
    assert [case.code for case in found.cases] == ["T-2"]
    assert found.found == 2


def test_a_circle_of_ancestors_is_refused(small):
    small["cases"][0]["parent_child_links"] = [
        {"parent_ids": ["p1"], "child_id": "p2", "kind": "biological"},
        {"parent_ids": ["p2"], "child_id": "p3", "kind": "biological"},
        {"parent_ids": ["p3"], "child_id": "p1", "kind": "biological"},
    ]
    assert len(lines(small)) == 3


def test_all_mistakes_are_named_in_the_order_of_the_file(small):
    other = deepcopy(small["cases"][0])
    other["case_code"] = "T-2"
    del other["people"][0]["kind"]
    other["people"][1]["gender"] = "x"
    small["cases"][0]["people"][2]["person_id"] = 3
    small["cases"].append(other)
    assert [line.split(":")[0] for line in lines(small)] == [
        "cases[0].people[2].person_id",
        "cases[1].people[0].kind",
        "cases[1].people[1].gender",
    ]


def test_a_code_or_id_that_comes_twice_in_the_file_is_refused(small):
    case = small["cases"][0]
    case["case_id"] = "c1"
    small["cases"] += [{**case, "case_id": "c2", "case_code": "t-1 ".strip()}]
    small["cases"] += [{**case, "case_code": "T-3"}, 5]
    found = read(small)
    assert [problem.place for problem in found.problems] == [
        "cases[1].case_code",
        "cases[2].case_id",
        "cases[3]",
    ]
    assert "“t-1” staat ook bij cases[0]" in str(found.problems[0])
    assert [case.index for case in found.cases] == [0]


def test_a_key_that_comes_twice_is_refused_in_its_place():
    text = b'{"cases": [{"case_code": "A", "title": "x", "title": "y"}], "about": {"a": 1, "a": 2}}'
    found = read_text(text, "in.json")
    assert {str(problem) for problem in found.problems} == {
        "cases[0]: de sleutel “title” staat er twee keer in",
        "about: de sleutel “a” staat er twee keer in",
    }
    assert found.cases == () and found.blocks == {}


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_numbers_that_are_no_numbers_are_refused(number):
    text = b'{"cases": [{"case_code": "A", "x": [' + number + b"]}]}"
    assert lines_of(text) == ["cases[0].x[0]: moet een gewoon getal zijn"]


def lines_of(text: bytes) -> list[str]:
    return [str(problem) for problem in read_text(text, "in.json").problems]


REFUSED: list[tuple[bytes, str]] = [
    (b"", "geen geldige JSON"),
    (b"{", "regel 1, teken 2"),
    (b"[]", "geen casusbestand"),
    (b"{}", "geen casusbestand"),
    (b'{"cases": {}}', "geen casusbestand"),
    (b'"cases"', "geen casusbestand"),
    (b'{"format": "iets", "cases": []}', "geen casusbestand"),
    (b'{"version": true, "cases": []}', "geen casusbestand"),
    (b'{"version": "1", "cases": []}', "geen casusbestand"),
    (b'{"version": 0, "cases": []}', "geen casusbestand"),
    (b'{"version": 2, "cases": []}', "nieuwere versie"),
    ('{"cases": []}'.encode("utf-16"), "geen tekst in UTF-8"),
    (b'{"cases": ["\xe9"]}', "geen tekst in UTF-8"),
    (b"\x89PNG\r\n\x1a\n\x00", "geen tekst in UTF-8"),
    (b"[" * 200_000, "te diep genest"),
    (b'{"cases": [' + b"[" * 80 + b"]" * 80 + b"]}", "te diep genest"),
    (b'{"cases": [' + b"9" * 5000 + b"]}", "dat te lang is om te lezen"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[reason for _t, reason in REFUSED])
def test_what_is_no_case_file_is_refused_with_one_sentence(text, reason):
    with pytest.raises(BadImport) as caught:
        read_text(text, "vreemd.json")
    assert reason in str(caught.value)
    assert "vreemd.json" in str(caught.value)
    assert "Er is niets gewijzigd." in str(caught.value)
    assert "\n" not in str(caught.value)


@for_all(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_make_it_crash(content):
    with pytest.raises(UserError):
        read_text(content, "vreemd.json")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
_KEYS = ["case_code", "title", "people", "support_ties", "help_request", "placements", "goals"]


@for_all(st.lists(st.dictionaries(st.sampled_from(_KEYS), _JSON) | _JSON, max_size=3))
def test_no_values_make_it_crash(cases):
    text = json.dumps({"cases": cases}).encode()
    found = read_text(text, "in.json")
    assert len(found.cases) + len({p.case_index for p in found.problems}) >= found.found


def test_a_byte_order_mark_does_no_harm(small):
    found = read_text(b"\xef\xbb\xbf" + json.dumps(small).encode(), "in.json")
    assert found.problems == () and len(found.cases) == 1


def test_files_are_read_from_disk(write, small, tmp_path, monkeypatch):
    assert read_file(write(small)).filename == "in.json"
    with pytest.raises(CannotRead, match="weg"):
        read_file(tmp_path / "weg.json")
    with pytest.raises(CannotRead):
        read_file(tmp_path)
    monkeypatch.setattr(json_text, "MAX_BYTES", 10)
    with pytest.raises(BadImport, match="te groot"):
        read_file(write(small))


def test_bad_entries_of_the_catalogue_stay_out(small):
    good = {"catalogue_id": "maatje", "name": "Maatje", "ladder_level": "volunteer"}
    small["catalogue"] = [good, {**good, "ladder_level": "x"}, good, 7]
    small["cost_defaults"] = [{"key": "a", "amount": 1}, {}]
    found = read(small)
    assert found.catalogue == (good,)
    assert found.cost_defaults == ({"key": "a", "amount": 1},)
    assert {p.place for p in found.problems} == {
        "catalogue[1].ladder_level",
        "catalogue[2].catalogue_id",
        "catalogue[3]",
        "cost_defaults[1].key",
    }
    assert len(found.cases) == 1


def test_a_catalogue_that_is_no_list_is_named(small):
    small["catalogue"] = "x"
    assert lines(small) == ["catalogue: moet een lijst zijn, maar is tekst"]


def test_problems_show_no_reason_in_a_repr_and_shorten_values():
    problem = Problem("cases[0]", "geheim", 0)
    assert "geheim" not in repr(problem)
    assert str(Problem("", "alleen de reden")) == "alleen de reden"
    assert shown("a\nb\0") == "a b "
    assert len(shown("x" * 99)) == 40


def test_the_schema_knows_every_value_of_the_vocabulary():
    text = schema.schema_text()
    document = json.loads(text)
    assert document["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    used = {
        frozenset(value for value in node["enum"] if value is not None)
        for node in _nodes(document)
        if "enum" in node
    }
    for kind in (
        vocabulary.Carrier,
        vocabulary.Circle,
        vocabulary.ConsentAnswer,
        vocabulary.ConsentType,
        vocabulary.Direction,
        vocabulary.EmotionalKind,
        vocabulary.Form,
        vocabulary.Gender,
        vocabulary.GoalStatus,
        vocabulary.LifeDomain,
        vocabulary.MeetingMethod,
        vocabulary.ParentKind,
        vocabulary.PartnershipKind,
        vocabulary.PartStatus,
        vocabulary.PersonKind,
        vocabulary.SupportKind,
        vocabulary.TieStrength,
        vocabulary.Visibility,
        vocabulary.VolunteerAnswer,
    ):
        assert frozenset(member.value for member in kind) in used, kind


def test_every_key_of_the_schema_has_its_field():
    from wijkteam_desktop.exchange import records

    defs = json.loads(schema.schema_text())["$defs"]
    for name, fields, more in (
        ("case", records.CASE, set()),
        ("person", records.PERSON, set()),
        ("requestPart", records.PART, set()),
        ("supportTie", records.TIE, set()),
        ("parentChildLink", records.PARENT_CHILD, {"couple"}),
        ("meeting", records.MEETING, {"meeting_id"}),
        ("catalogueEntry", records.CATALOGUE, set()),
        ("helpRequest", records.REQUEST, set()),
        ("consent", records.CONSENT, set()),
        ("action", records.ACTION, set()),
        ("goal", records.GOAL, set()),
    ):
        assert set(defs[name]["properties"]) == {field.key for field in fields} | more


def _nodes(value: Any) -> Any:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _nodes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _nodes(item)
