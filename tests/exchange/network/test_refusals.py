"""Malformed and hostile files: one Dutch sentence or a report, quickly, and markup stays text."""

from __future__ import annotations

import json
import random
import zipfile

import pytest

from tests.exchange.network.samples import networks
from wijkteam_desktop.errors import BadImport, CannotRead, FileError
from wijkteam_desktop.exchange import graphml_xml, network_problems
from wijkteam_desktop.exchange.graphml import read_graphml, write_graphml
from wijkteam_desktop.exchange.network_csv import write_lines, write_people
from wijkteam_desktop.exchange.network_file import SUFFIXES, read_network

LAUGHS = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)
REFUSED = {
    "laughs.graphml": LAUGHS + "]><graphml><graph><node id='&j;'/></graph></graphml>",
    "outside.graphml": '<!DOCTYPE g SYSTEM "file:///etc/passwd"><graphml><graph/></graphml>',
    "html.xml": "<html><body>hallo</body></html>",
    "half.graphml": "<graphml><graph><node id='a'>",
    "nobody.graphml": "<graphml><graph/></graphml>",
    "deep.graphml": "<graphml><graph>" + "<node id='a'><graph>" * 200,
    "long.graphml": "<graphml><graph><node id='a'><data key='x'>" + "x" * 200_000,
    "empty.graphml": "",
    "empty.csv": "",
    "one.csv": "naam\nJan\n",
    "noise.csv": "a,b\n1,2\n",
    "zero.csv": "a;b\0c\n",
    "quote.csv": 'id,naam\n1,"' + "x" * 200_000,
    "lijnen.csv": "soort;van nummer;van;naar nummer;naar\nsteun;p1;A;p2;B\n",
    "list.json": "[1, 2]",
    "other.json": '{"cases": []}',
    "broken.json": '{"versions": [',
    "deep.json": "[" * 100_000,
    "number.json": '{"versions": [' + "9" * 10_000 + "]}",
    "empty.json": '{"versions": [], "currentVersion": 1}',
    "chart.json": '{"versions": [{"id": 1, "nwk": {"ego": 3, "alteri": 4}}], "currentVersion": 1}',
    "text.ged": "hallo",
    "words.doc": "hallo",
}


@pytest.mark.parametrize("name", REFUSED)
def test_one_sentence_and_never_a_hang(name, tmp_path):
    path = tmp_path / name
    path.write_text(REFUSED[name], encoding="utf-8")
    with pytest.raises(BadImport, match=r"Er is niets (ingelezen|gewijzigd)") as refusal:
        read_network(path)
    assert refusal.value.filename == name


def test_files_that_cannot_be_opened(tmp_path):
    (tmp_path / "map.csv").mkdir()
    for name in ("weg.ged", "weg.graphml", "weg.json", "weg.csv", "map.csv"):
        with pytest.raises(CannotRead, match=f"“{name}”"):
            read_network(tmp_path / name)


def test_limits(tmp_path, monkeypatch):
    path = tmp_path / "x.graphml"
    path.write_text("<graphml><graph>" + "<node id='a'/>" * 20 + "</graph></graphml>")
    monkeypatch.setattr(graphml_xml, "MAX_RECORDS", 10)
    with pytest.raises(BadImport, match="te groot"):
        read_network(path)
    monkeypatch.setattr("wijkteam_desktop.exchange.network_file.MAX_BYTES", 10)
    with pytest.raises(BadImport, match="te groot"):
        read_network(path)


def test_a_flood_of_remarks_is_counted_and_not_kept():
    lines = "".join('<edge source="a" target="b"/>\n' for _n in range(5000))
    file = read_graphml(f"<graphml><graph><node id='a'/>{lines}</graph></graphml>".encode(), "x")
    assert file.problem_count == 5000
    assert len(file.problems) == network_problems._LISTED


def test_markup_stays_text(tmp_path):
    text = "<graphml><graph><node id='a'><data key='label'>&lt;b&gt;=1+1</data></node></graph>"
    file = read_graphml(f"{text}</graphml>".encode(), "x")
    assert file.people[0].name == "<b>=1+1"


def test_strange_values_in_a_chart(tmp_path):
    strange = [None, True, [], {}, "x", -1, 10**400, 1e308, "\ud800"]
    alteri = [
        {"id": n, "name": value, "angle": value, "distance": value, "age": value, "role": value}
        for n, value in enumerate(strange)
    ]
    connections = [3, None, {"id1": [], "id2": {}}, {"id1": 0, "id2": 0}]
    chart = {"ego": None, "alteri": [*alteri, 7, {"name": "zonder"}], "connections": connections}
    path = tmp_path / "x.json"
    path.write_text(json.dumps(chart))
    file = read_network(path)
    assert len(file.people) + len(file.organisations) == 1 + len(strange)
    assert sum(p.left_out for p in file.problems) == 2 + len(connections)


@pytest.mark.parametrize("seed", range(40))
def test_damaged_files_are_read_or_refused(seed, tmp_path):
    pick = random.Random(seed)
    file = networks()["V-101"]
    sound = {
        "x.graphml": write_graphml(file).encode(),
        "a personen.csv": write_people(file),
        "a lijnen.csv": write_lines(file),
        "x.json": json.dumps({"ego": {"name": "R"}, "alteri": [{"id": 1}] * 3}).encode(),
        "x.ged": b"0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME A\n1 FAMS @F1@\n0 @F1@ FAM\n",
    }
    for name, content in sound.items():
        damaged = bytearray(content)
        for _n in range(pick.randint(1, 30)):
            at = pick.randrange(len(damaged) or 1)
            what = pick.random()
            if what < 0.5 and damaged:
                damaged[at] = pick.randrange(256)
            elif what < 0.8:
                del damaged[at : at + pick.randint(1, 40)]
            else:
                damaged[at:at] = damaged[: pick.randint(1, 40)]
        (tmp_path / name).write_bytes(bytes(damaged))
    for path in sorted(tmp_path.iterdir()):
        try:
            found = read_network(path)
        except FileError as refusal:
            assert "Er is niets" in str(refusal)
        else:
            ids = {p.id for p in found.people} | {o.id for o in found.organisations}
            assert all({t.client_id, t.other_id} <= ids for t in found.ties)


def test_every_kind_of_file_is_known():
    assert ".ged" in SUFFIXES and ".graphml" in SUFFIXES and ".csv" in SUFFIXES


def hostile():
    """Files that take ever longer to read for a reader that is not careful."""
    head, tail = "0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NOTE x\n", "0 TRLR\n"
    names = ";".join(f"alter.sex.{n}" for n in range(1, 200))
    return {
        "conc.ged": head + ("2 CONC " + "x" * 100 + "\n") * 200_000 + tail,
        "stray.ged": head + ("zomaar tekst\n") * 200_000 + tail,
        "date.ged": head + "1 BIRT\n2 DATE " + "(" * 2_000_000 + "\n" + tail,
        "spaces.ged": head + "1" + " " * 2_000_000 + "\n" + tail,
        "wide.csv": f"egoID;{names};X1.to.2\n" + ("1" + ";m" * 199 + ";1\n") * 2_000,
        "keys.csv": "egoID,alterID\n" + "".join(f"1,{n}\n" for n in range(100_000)),
        "commas.csv": "a,b\n" + "," * 5_000_000,
        "nodes.graphml": "<graphml><graph>"
        + "".join(f'<node id="{n}"/>' for n in range(100_000))
        + "</graph></graphml>",
        "chart.json": json.dumps(
            {"ego": {}, "alteri": [{"id": n, "distance": 5} for n in range(100_000)]}
        ),
    }


@pytest.mark.parametrize("name", hostile())
def test_hostile_files_come_to_an_end(name, tmp_path):
    # Work that grows with the square of a file of this size runs into the time limit per test.
    path = tmp_path / name
    path.write_text(hostile()[name])
    try:
        read_network(path)
    except FileError as refusal:
        assert "Er is niets" in str(refusal)


def test_zip_files_that_cannot_be_unpacked(tmp_path):
    path = tmp_path / "x.gdz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("gedcom.ged", "0 HEAD\n" * 500)
    sound = path.read_bytes()
    locked = bytearray(sound)
    for at in (6, sound.index(b"PK\x01\x02") + 8):
        locked[at] |= 1
    strange = bytearray(sound)
    for at in (8, sound.index(b"PK\x01\x02") + 10):
        strange[at] = 77
    damaged = bytearray(sound)
    damaged[45:60] = b"\xff" * 15
    for content in (locked, strange, damaged):
        path.write_bytes(bytes(content))
        with pytest.raises(BadImport, match="zipbestand"):
            read_network(path)
