"""What comes in and what stays out, and what leaves the store without its confidential rows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case, CaseBlock
from wijkteam_desktop.db.catalogue import CatalogueEntry, FileBlock
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.exchange.linking import propose_links


def count(store: Any, table: Any) -> int:
    with store.reading() as s:
        return int(s.scalar(select(func.count()).select_from(table)) or 0)


def test_a_code_that_is_there_already_is_skipped_and_said(sample, take_in, store):
    take_in({"cases": [sample["cases"][1]]})
    _change, report = take_in(sample)
    assert len(report.imported) == 6 and report.found == 7 and not report.complete
    assert [str(problem) for problem in report.skipped] == [
        "cases[1].case_code: er is al een casus met code “M-040”; overgeslagen"
    ]
    assert count(store, Case) == 7
    assert report.counts["case"] == 6
    again, report = take_in(sample)
    assert again.rows == () and report.imported == () and report.counts == {}


def test_a_code_in_the_bin_is_taken_too(small, take_in, store):
    take_in(small)

    def trash(s: Session) -> None:
        s.scalars(select(Case)).one().trashed = True

    store.write("Weg", trash)
    _change, report = take_in(small)
    assert "in de prullenbak" in str(report.skipped[0])


def test_a_bad_case_stays_out_whole_and_the_others_come_in(sample, take_in, store):
    sample["cases"][0]["people"][3]["birth_year"] = "oud"
    _change, report = take_in(sample)
    assert [case.code for case in report.imported] == [c["case_code"] for c in sample["cases"][1:]]
    assert [problem.place for problem in report.skipped] == ["cases[0].people[3].birth_year"]
    with store.reading() as s:
        assert "Riet van Verzonnenveen" not in set(s.scalars(select(Person.display_name)))


def test_the_preview_says_what_the_import_does(sample, take_in, store):
    take_in({"cases": [sample["cases"][1]]})
    sample["cases"][0]["people"][3]["birth_year"] = "oud"
    read = case_json.read_text(json.dumps(sample).encode(), "in.json")
    with store.reading() as s:
        seen = case_json.preview(s, read)
    _change, report = take_in(sample)
    assert seen.found == report.found == 7
    assert seen.problems == report.skipped
    assert [(c.code, c.people, c.parts) for c in seen.coming] == [
        (c.code, c.people, c.parts) for c in report.imported
    ]
    assert "Riet" not in repr(seen) + repr(report) + repr(read)


def test_an_import_that_is_stopped_leaves_nothing(sample, store):
    read = case_json.read_text(json.dumps(sample).encode(), "in.json")

    class Stopped(Exception):
        pass

    def stop(ready: int, total: int) -> None:
        assert total == 7
        if ready > 4:
            raise Stopped

    with pytest.raises(Stopped):
        store.write("Inlezen", lambda s: case_json.import_cases(s, read, stop))
    assert count(store, Case) == count(store, CatalogueEntry) == 0


def test_what_the_team_has_in_its_catalogue_is_not_overwritten(sample, take_in, store):
    take_in({"cases": [], "catalogue": [{**sample["catalogue"][0], "name": "Ons maatje"}]})
    take_in(sample)
    with store.reading() as s:
        names = list(s.scalars(select(CatalogueEntry.name).order_by(CatalogueEntry.position)))
        assert len(names) == 76 and names[0] == "Ons maatje"
        assert set(s.scalars(select(FileBlock.key))) == {
            "about",
            "enumerations",
            "derived_definitions",
        }


def test_a_single_export_takes_the_offers_it_names_along(sample, take_in, store):
    take_in(sample)
    with store.reading() as s:
        case_id = case_json.case_id_of(s, "K-010")
        out = case_json.export_file(s, [case_id], confidential=True)
    named = {p["catalogue_id"] for p in sample["cases"][2]["request_parts"] if "catalogue_id" in p}
    assert {entry["catalogue_id"] for entry in out["catalogue"]} == named
    assert "about" not in out and "cost_defaults" not in out
    assert list(out) == ["format", "version", "catalogue", "cases"]
    assert json.loads(case_json.dumped(out)) == out


def test_a_case_without_offers_has_no_catalogue(small, take_in, store):
    take_in(small)
    with store.reading() as s:
        out = case_json.export_file(s, [case_json.case_id_of(s, "T-1")], confidential=True)
    assert "catalogue" not in out


SECRET_WORDS = {
    "V-204": ("overdosis", "vroeger geweld", "meldcode", "kindcheck"),
    "V-412": ("Seksualiteit en grenzen",),
    "V-717": ("Nu Niet Zwanger", "kinderwens"),
}


@pytest.mark.parametrize("code", ["V-204", "V-412", "V-717"])
def test_confidential_rows_stay_behind_and_are_counted(code, sample, take_in, give_out):
    take_in(sample)
    whole = next(case for case in sample["cases"] if case["case_code"] == code)
    out = give_out(code, confidential=False)
    text = json.dumps(out, ensure_ascii=False)
    assert "case_holder_only" not in text
    assert not [p for p in out["people"] if "restricted_note" in p]
    for word in SECRET_WORDS.get(code, ()):
        assert word in json.dumps(whole, ensure_ascii=False)
        assert word not in text
    hidden = [p for p in whole["request_parts"] if p.get("visibility") == "case_holder_only"]
    relations = [
        r for r in whole["emotional_relations"] if r.get("visibility") == "case_holder_only"
    ]
    assert out["withheld"].get("request_parts", 0) == len(hidden)
    assert out["withheld"].get("emotional_relations", 0) == len(relations)
    ids = {p["part_id"] for p in hidden}
    for goal in out["goals"]:
        assert not ids & set(goal["part_ids"])
    assert not [a for a in out["actions"] if a.get("part_id") in ids]
    assert "expected_derived" not in out and "feature_stress" not in out
    kept = {k for k, v in out.items() if v == whole.get(k)}
    assert {"help_request", "organisations", "households"} <= kept


def test_the_absence_stays_marked_through_another_import(sample, take_in, give_out):
    take_in(sample)
    first = give_out("V-204", confidential=False)
    first["case_code"] = "V-205"
    take_in({"cases": [first]})
    assert give_out("V-205") == first
    assert give_out("V-205", confidential=False)["withheld"] == first["withheld"]


def test_counts_of_two_times_leaving_out_are_added(small, take_in, give_out):
    case = small["cases"][0]
    case["withheld"] = {"actions": 2, "request_parts": "x"}
    case["request_parts"][0]["visibility"] = "case_holder_only"
    case["request_parts"].append({"part_id": "d2", "text": "b", "split_from_id": "d1"})
    case["actions"] = [{"action_id": "a", "what": "x", "part_id": "d1"}]
    take_in(small)
    out = give_out("T-1", confidential=False)
    assert out["withheld"] == {"actions": 3, "request_parts": 1}
    assert out["request_parts"] == [{"part_id": "d2", "text": "b"}]


def test_a_case_without_anything_confidential_is_the_same_either_way(small, take_in, give_out):
    small["cases"][0]["withheld"] = "raar"
    small["cases"][0]["feature_stress"] = ["x"]
    take_in(small)
    assert give_out("T-1", confidential=False) == give_out("T-1") == small["cases"][0]


def test_blocks_with_a_mark_inside_are_confidential(small, take_in, store):
    small["cases"][0].update(
        meldcode={"active": True},
        lijst=[{"a": [{"visibility": "case_holder_only"}]}],
        open=[{"visibility": "team"}],
    )
    take_in(small)
    with store.reading() as s:
        seen = {b.key: b.visibility for b in s.scalars(select(CaseBlock))}
    assert seen == {"meldcode": "case_holder_only", "lijst": "case_holder_only", "open": "team"}


def test_a_case_is_found_by_its_code(small, take_in, store):
    take_in(small)
    with store.reading() as s:
        assert case_json.case_id_of(s, " t-1 ") == s.scalars(select(Case.id)).one()
        with pytest.raises(NotFound, match="“T-9”"):
            case_json.case_id_of(s, "T-9")
        with pytest.raises(NotFound):
            case_json.export_case(s, "weg", confidential=True)


def test_links_to_the_team_are_proposed_and_never_made(small, take_in, store):
    case = small["cases"][0]
    case["organisations"] = [
        {"organisation_id": "o1", "name": "Wijkteam Zuid"},
        {"organisation_id": "o2", "name": "GGZ"},
    ]
    case["people"] += [
        {"person_id": "p4", "display_name": "yasmin Yıldız", "kind": "professional"},
        {
            "person_id": "p5",
            "display_name": "Bas",
            "kind": "professional",
            "organisation_id": "o1",
        },
        {
            "person_id": "p6",
            "display_name": "Yasmin Yildiz",
            "kind": "professional",
            "organisation_id": "o2",
        },
        {"person_id": "p7", "display_name": "Bas Bakker", "kind": "family"},
        {"person_id": "p8", "display_name": "?", "kind": "professional"},
    ]

    def team(s: Session) -> None:
        for name, active in (("Yasmin Yıldız", True), ("Bas Bakker", True), ("Bas", False)):
            s.add(TeamMember(name=name, organisation="wijkteam zuid", active=active))

    store.write("Team", team)
    _change, report = take_in(small)
    with store.reading() as s:
        found = propose_links(s, [case.id for case in report.imported])
        linked = list(s.scalars(select(Person.team_member_id).join(Organisation, isouter=True)))
    assert [(f.person_name, f.member_name, f.same_organisation) for f in found] == [
        ("yasmin Yıldız", "Yasmin Yıldız", False),
        ("Bas", "Bas Bakker", True),
    ]
    assert found[0].case_code == "T-1"
    assert "asmin" not in repr(found)
    assert set(linked) == {None}


def test_a_case_and_its_copy_go_into_one_file(sample, take_in, store):
    from wijkteam_desktop.services import cases

    take_in(sample)
    with store.reading() as s:
        case_id = case_json.case_id_of(s, "K-010")
    _change, copy_id = store.write("Kopie", lambda s: cases.duplicate(s, case_id))
    with store.reading() as s:
        out = case_json.export_file(s, [case_id, copy_id], confidential=True)
        code = s.get(Case, copy_id).code
    assert [case["case_id"] for case in out["cases"]] == ["casus-03", copy_id]
    read = case_json.read_text(case_json.dumped(out), "uit.json")
    assert read.problems == () and len(read.cases) == 2
    original, copy = out["cases"]
    for key in original.keys() - {"case_id", "case_code", "title"}:
        assert copy[key] == original[key], key
    assert copy["case_code"] == code != "K-010"
