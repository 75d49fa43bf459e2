"""Networks without a window: taking in, giving out, and a drawing in numbers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import KEY
from tests.shared import shared
from wijkteam_desktop import cli, cli_layout, cli_views
from wijkteam_desktop.db.changes import Actor
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.exchange.network_file import read_network
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import access

FAMILY = """0 HEAD
0 @A@ INDI
1 NAME Ada /Bos/
0 @B@ INDI
1 NAME Bo /Bos/
0 @C@ INDI
1 NAME Cas /Bos/
0 @F@ FAM
1 HUSB @A@
1 WIFE @B@
1 CHIL @C@
0 TRLR
"""


@pytest.fixture(autouse=True)
def setting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Stores open with the raw key of the tests: deriving one is slow by design."""
    actor = Actor("member-1", "Yasmin", "laptop")
    monkeypatch.setattr(
        Store, "open", lambda folder, _word: Store.open_with_key(folder, KEY, actor)
    )
    monkeypatch.setenv("WIJKTEAM_PASSPHRASE", "geheim")
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture
def run(capsys):
    def command(*words):
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out, said.err

    return command


@pytest.fixture
def family(tmp_path) -> Path:
    path = tmp_path / "bos.ged"
    path.write_text(FAMILY)
    return path


@pytest.fixture
def filled(store_folder, run) -> Path:
    assert run("import", store_folder, sample_file())[0] == 0
    return store_folder


def test_a_family_file_becomes_a_case(store_folder, run, family):
    code, out, err = run("import", store_folder, family, "--focus", "Cas Bos", "--generations", "1")
    assert (code, out.split(": ")[1]) == (0, "3 personen\n")
    assert "3 personen zijn toegevoegd, met 3 lijnen." in err
    code, out, err = run("import", store_folder, family, "--into", out.split(":")[0])
    assert code == 0 and "0 personen zijn toegevoegd, 3 personen bestonden al" in err
    assert len(json.loads(run("cases", store_folder, "--json")[1])) == 1


def test_choices_are_for_networks_only(store_folder, run, family):
    code, _out, err = run("import", store_folder, sample_file(), "--people", "3")
    assert code == 2 and "bestand met casussen" in err
    code, _out, err = run("import", store_folder, family, "--focus", "Zoë")
    assert code == 1 and "“Zoë”" in err
    code, _out, err = run("import", store_folder, family, "--people", "veel")
    assert code == 2
    code, _out, err = run("import", store_folder, family, "--into", "X-1")
    assert code == 1 and "geen casus met code “X-1”" in err


def test_three_thousand_people_are_refused_in_one_sentence(store_folder, run):
    big = shared("data/gedcom/large/royal92.ged")
    code, out, err = run("import", store_folder, big)
    assert (code, out) == (1, "") and "3010 mensen" in err and err.count("\n") == 1
    code, out, err = run("import", store_folder, big, "--focus", "I828", "--people", "20")
    assert code == 0 and "20 personen" in out
    code, out, err = run("layout", big, "--view", "stamboom")
    assert code == 1 and "--focus" in err


@pytest.mark.parametrize("name", ["uit.graphml", "uit.csv", "uit.ged"])
def test_a_case_goes_out_and_comes_back(name, filled, run, tmp_path):
    path = tmp_path / name
    code, out, err = run("export-network", filled, "V-204", path)
    assert (code, out) == (0, "") and f"“{name}”" in err
    back = read_network(path)
    assert "Wendy Fabelaar" in {p.name for p in back.people}
    if path.suffix != ".ged":
        assert len(back.people) == 42 and len(back.ties) == 29
    opened = Store.open_with_key(filled, KEY, Actor("m", "M", ""))
    with opened.reading() as s:
        (line,) = access.for_case(s, case_json.case_id_of(s, "V-204"))
    opened.close()
    assert line.detail.startswith("Netwerk (")
    code, out, _err = run("import", filled, path)
    assert code == 0


def test_export_needs_a_known_form(filled, run, tmp_path):
    code, _out, err = run("export-network", filled, "V-204", tmp_path / "uit.xlsx")
    assert code == 2 and ".graphml, .csv of .ged" in err


def numbers(run, *words):
    code, out, err = run("layout", *words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


@pytest.mark.parametrize("view", sorted(cli_views.VIEWS))
def test_every_view_of_a_case_in_numbers(view, filled, run):
    stored = numbers(run, filled, "V-204", "--view", view)
    drawn = numbers(run, sample_file(), "V-204", "--view", view)
    assert sorted(drawn["names"].values()) == sorted(stored["names"].values())
    assert drawn["positions"].keys() == drawn["symbols"].keys() == drawn["labels"].keys()
    assert len(drawn["positions"]) + len(drawn["unplaced"]) + len(drawn["under"]) >= 42
    assert drawn["lines"] and all(len(line["points"]) > 1 for line in drawn["lines"])
    left, top, wide, high = drawn["bounds"]
    for x, y, w, h in (*drawn["symbols"].values(), *drawn["labels"].values()):
        assert left - 0.01 <= x and x + w <= left + wide + 0.01
        assert top - 0.01 <= y and y + h <= top + high + 0.01
    assert {len(home["members"]) > 0 for home in drawn["households"]} == {True} or view == "kring"


def test_views_of_the_parser_are_those_that_can_be_drawn():
    assert set(cli_layout.VIEW_NAMES) == set(cli_views.VIEWS)


def test_files_of_every_kind_are_drawn(run, family, tmp_path):
    drawn = numbers(run, family, "--view", "stamboom")
    assert sorted(drawn["names"].values()) == ["Ada Bos", "Bo Bos", "Cas Bos"]
    assert {line["kind"] for line in drawn["lines"]} == {"family"}
    two = numbers(run, family, "--view", "stamboom", "--focus", "C", "--people", "2")
    assert len(two["positions"]) == 2
    chart = {"ego": {"name": "Rosa"}, "alteri": [{"id": 1, "name": "A", "distance": 50}]}
    (tmp_path / "x.json").write_text(json.dumps(chart))
    assert set(numbers(run, tmp_path / "x.json")["positions"]) == {"ego", "1"}
    code, out, _err = run("layout", family, "--view", "stamboom")
    assert code == 0 and len(out.splitlines()) == 3 and out.count("\t") == 9


BENCH = [("sw-30", "stamboom"), ("royal92-vic-10", "stamboom"), ("eco-15", "kring")]


@pytest.mark.parametrize(("name", "view"), BENCH)
def test_inputs_of_the_comparison(name, view, run):
    path = shared(f"bench/inputs/{name}.json")
    given = json.loads(path.read_text())
    drawn = numbers(run, path, "--view", view)
    assert drawn["positions"].keys() == {n["id"] for n in given["nodes"]}
    judge_boxes = [*drawn["symbols"].values()]
    assert {(w, h) for _x, _y, w, h in judge_boxes} == {(40.0, 40.0)}
    few = numbers(run, path, "--view", view, "--focus", given["ego"], "--people", "5")
    assert len(few["positions"]) == 5
    for other in cli_views.VIEWS:
        assert run("layout", path, "--view", other)[0] == 0


def test_a_malformed_input_of_the_comparison(run, tmp_path):
    (tmp_path / "x.json").write_text('{"kind": "family", "nodes": [{"id": 1}]}')
    code, _out, err = run("layout", tmp_path / "x.json", "--view", "stamboom")
    assert code == 1 and "niet opgebouwd" in err


def test_what_layout_needs(run, filled, tmp_path):
    assert run("layout", filled)[0] == 2
    code, _out, err = run("layout", filled, "X-9")
    assert code == 1 and "X-9" in err
    code, _out, err = run("layout", tmp_path / "weg.ged")
    assert code == 1 and "“weg.ged”" in err
    (tmp_path / "leeg.json").write_text('{"cases": []}')
    code, _out, err = run("layout", tmp_path / "leeg.json")
    assert code == 1 and "geen casus" in err


@pytest.mark.parametrize("view", cli_layout.VIEW_NAMES)
@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_a_picture_of_every_view(view, form, filled, run, tmp_path):
    path = tmp_path / f"uit.{form}"
    assert run("picture", filled, "V-204", "--view", view, path)[0] == 0
    start = {"png": b"\x89PNG", "svg": b"<", "pdf": b"%PDF"}[form]
    assert path.read_bytes().startswith(start)


def test_a_picture_over_sheets_of_paper(filled, run, tmp_path):
    path = tmp_path / "uit.pdf"
    words = ("--view", "stamboom", "--paper", "a4", "--portrait", "--across", "2")
    assert run("picture", filled, "V-204", *words, path)[0] == 0
    document = pypdfium2.PdfDocument(path)
    assert len(document) >= 3 and document[0].get_size() == pytest.approx((595.3, 841.9), abs=0.1)
    assert "V-204 · stamboom" in document[0].get_textpage().get_text_range()
    document.close()
    code, _out, err = run("picture", filled, "V-204", "--paper", "a3", tmp_path / "uit.png")
    assert code == 2 and ".pdf" in err
    code, _out, err = run("picture", filled, "V-204", "--across", "40", path)
    assert code == 1 and "naast elkaar" in err
