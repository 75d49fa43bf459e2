"""What is written reads back as the same people and ties, in GraphML and in the pair of tables."""

from __future__ import annotations

import csv

import networkx as nx
import pytest

from tests.exchange.network.samples import NASTY, facts, nasty, networks
from wijkteam_desktop.exchange.graphml import read_graphml, write_graphml
from wijkteam_desktop.exchange.network_csv import write_lines, write_people
from wijkteam_desktop.exchange.network_file import read_network

CODES = sorted(networks())


@pytest.mark.parametrize("code", CODES)
def test_graphml(code):
    file = networks()[code]
    back = read_graphml(write_graphml(file).encode(), "x.graphml")
    assert back.problems == ()
    assert facts(back) == facts(file)


@pytest.mark.parametrize("code", CODES)
def test_tables(code, tmp_path):
    file = networks()[code]
    (tmp_path / "casus personen.csv").write_bytes(write_people(file))
    (tmp_path / "casus lijnen.csv").write_bytes(write_lines(file))
    (tmp_path / "ander.csv").write_text("a;b\n1;2\n")
    for chosen in ("casus personen.csv", "casus lijnen.csv"):
        back = read_network(tmp_path / chosen)
        assert back.problems == ()
        assert facts(back) == facts(file)


def test_other_programs_read_our_graphml(tmp_path):
    file = networks()["V-204"]
    path = tmp_path / "x.graphml"
    path.write_text(write_graphml(file), encoding="utf-8")
    graph = nx.read_graphml(path)
    assert graph.is_directed()
    assert len(graph) == len(file.people) + len(file.organisations)
    lines = file.ties + file.emotional + file.partnerships + file.parent_links
    assert graph.number_of_edges() == len(lines)
    assert {d["label"] for _n, d in graph.nodes(data=True)} >= {p.name for p in file.people}
    assert {type(d["birth_year"]) for _n, d in graph.nodes(data=True) if "birth_year" in d} == {int}


def test_no_cell_can_become_a_formula():
    for content in (write_people(nasty()), write_lines(nasty())):
        assert content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(content.decode("utf-8-sig").splitlines(), delimiter=";"))
        assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]
    assert "'" + NASTY[0] in [
        r[2]
        for r in csv.reader(write_people(nasty()).decode("utf-8-sig").splitlines(), delimiter=";")
    ]


def test_what_xml_cannot_hold_is_left_out():
    from dataclasses import replace

    person = replace(nasty().people[0], name="A\x00\x07\ud800B\uffff", organisation_id=None)
    file = replace(nasty(), people=(person, *nasty().people[1:]))
    back = read_graphml(write_graphml(file).encode(), "x")
    assert back.people[0].name == "AB"
