"""Files of other programs: easyNWK, Network Canvas, egor, EgoWeb, openEddi, plain GraphML."""

from __future__ import annotations

import codecs
import json

import networkx as nx
import pytest

from tests.shared import shared
from wijkteam_desktop.exchange.graphml import read_graphml
from wijkteam_desktop.exchange.network_file import read_network
from wijkteam_desktop.views.network_file import SCREEN
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    EmotionalKind,
    Gender,
    ParentKind,
    PersonKind,
    SupportKind,
    TieStrength,
)

CHART = {
    "ego": {"name": "Rosa", "currentGender": "weiblich", "age": "45", "note": "verhaal"},
    "alteri": [
        {"id": 1, "name": "Maria", "role": "Mutter", "angle": 30, "distance": 20, "edgeType": 1},
        {"id": 2, "name": "Ko", "role": "Nachbar*in", "angle": 120, "distance": 40, "edgeType": 2},
        {
            "id": 3,
            "name": "Susi",
            "role": "Kolleg*in",
            "angle": -130,
            "distance": 80,
            "edgeType": 0,
        },
        {"id": 4, "name": "Maier", "role": "Ärzt*in", "angle": -50, "distance": 99, "edgeType": 1},
        {"id": 5, "name": "Strolchi", "role": "Hund", "human": False, "angle": 10, "distance": 5},
        {
            "id": 6,
            "name": "Hubert",
            "role": "Vater",
            "deceased": True,
            "angle": 70,
            "distance": 103,
        },
        {"id": 7, "name": "Club", "role": "Verein", "human": False, "angle": 200, "distance": 70},
    ],
    "connections": [{"id1": 1, "id2": 2}, {"id1": 2, "id2": 1}, {"id1": 1, "id2": 99}],
}


def chart(tmp_path, document, mark=b""):
    path = tmp_path / "kaart.json"
    path.write_bytes(mark + json.dumps(document, ensure_ascii=False).encode())
    return read_network(path)


def record(nwk, **more):
    versions = [
        {"id": 1, "title": "toen", "date": "2020-01-01", "nwk": {"ego": {}, "alteri": []}},
        {"id": 2, "title": "nu", "date": "2024-02-26", "nwk": nwk},
    ]
    return {"versions": versions, "currentVersion": 2, **more}


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["plain", "mark"])
def test_easynwk(tmp_path, mark):
    file = chart(tmp_path, record(CHART, onbekend={"x": [1]}), mark)
    people = {p.name: p for p in file.people}
    ties = {t.other_id: t for t in file.ties}
    assert file.ego_ids == ("ego",) and file.story == "verhaal" and file.title == "nu"
    assert (people["Rosa"].kind, people["Rosa"].birth_year) == (PersonKind.CLIENT, 1979)
    assert [people[n].kind for n in ("Maria", "Ko", "Susi", "Maier", "Strolchi", "Hubert")] == [
        PersonKind.FAMILY,
        PersonKind.NEIGHBOUR,
        PersonKind.COLLEAGUE,
        PersonKind.PROFESSIONAL,
        PersonKind.PET,
        PersonKind.FAMILY,
    ]
    assert people["Maria"].role == "moeder"
    assert people["Hubert"].role == "vader, overleden"
    assert [o.name for o in file.organisations] == ["Club"]
    assert [ties[i].circle for i in "12345"] == [
        Circle.INNER,
        Circle.MIDDLE,
        Circle.OUTER,
        Circle.OUTER,
        Circle.INNER,
    ]
    assert ties["3"].strength is TieStrength.BROKEN and ties["5"].strength is TieStrength.NORMAL
    assert ties["2"].note == "meer dan één rol"
    assert "6" not in ties
    assert [(c.first_id, c.second_id) for c in file.contacts] == [("1", "2")]
    assert sum(p.left_out for p in file.problems) == 1
    assert "“nu”" in str(file.problems[0])
    places = {p.node_id: (p.x, p.y) for p in file.placements["kring"]}
    assert places["1"] == (pytest.approx(2 / 3, abs=1e-5), pytest.approx(1.6))


def test_support_and_conflict_of_newer_easynwk(tmp_path):
    alter = {"id": 1, "name": "A", "angle": 10, "distance": 10, "edgeType": 1, "conflict": True}
    support = {"supportEmotional": 2, "supportMaterial": 1, "supportSocial": 0}
    file = chart(tmp_path, {"ego": {}, "alteri": [{**alter, **support}], "connections": []})
    (tie,) = file.ties
    assert tie.kinds == (SupportKind.EMOTIONAL, SupportKind.PRACTICAL)
    assert (tie.direction, tie.strength) == (Direction.BOTH, TieStrength.STRESSFUL)


def test_the_example_of_easynwk():
    file = read_network(shared("data/easynwk/Rosa_Braunsteigl-Mueller.json"))
    assert (len(file.people), len(file.ties), len(file.contacts)) == (11, 9, 5)


def test_netcanvas_graphml():
    file = read_network(shared("data/netcanvas/derived/case_5_ncshape.graphml"))
    people = {p.name: p for p in file.people}
    assert people["case_5"].is_index
    assert (people["Eli"].gender, people["Eli"].birth_year) == (Gender.MAN, 1998)
    ties = {t.other_id: t for t in file.ties}
    assert (ties["1"].circle, ties["1"].contact_frequency) == (Circle.INNER, "dagelijks")
    assert (ties["3"].circle, ties["3"].client_id) == (Circle.OUTER, "ego")
    assert len(file.contacts) == 8
    assert all(0 <= p.x <= 1 and 0 <= p.y <= 1 for p in file.placements[SCREEN])


def test_several_people_asked_in_one_netcanvas_file():
    folder = shared("data/netcanvas/graphml-schemas")
    one = read_network(folder / "minimal.graphml")
    assert [p.name for p in one.people] == ["Jimbo", "Joshua", "Michael"]
    two = read_network(folder / "minimal-multiple-networks.graphml")
    assert [p.name for p in two.people if p.is_index] == ["Jimbo", "Sophie"]
    assert len(two.people) == 6 and len(two.contacts) == 2


def test_netcanvas_tables(tmp_path):
    (tmp_path / "c1_attributeList_Person.csv").write_text(
        "nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,age,Gender_Female,null,sociogram_x,"
        "sociogram_y\n1,e1,u1,Ann,30,true,,0.5,0.25\n2,e1,u2,Bob,,false,,,\n"
    )
    (tmp_path / "c1_edgeList_Fight.csv").write_text(
        "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
        "networkCanvasTargetUUID\n1,1,2,e1,x,u1,u2\n"
    )
    (tmp_path / "c1_ego.csv").write_text(
        "networkCanvasEgoUUID,networkCanvasCaseID,sessionStart,name\ne1,c1,2025-01-02T10:00,Eva\n"
    )
    file = read_network(tmp_path / "c1_attributeList_Person.csv")
    assert file.form == "Network Canvas (CSV)"
    assert [(p.name, p.gender, p.birth_year) for p in file.people] == [
        ("Eva", Gender.UNKNOWN, None),
        ("Ann", Gender.WOMAN, 1995),
        ("Bob", Gender.UNKNOWN, None),
    ]
    assert len(file.ties) == 2 and len(file.contacts) == 1
    assert [(p.x, p.y) for p in file.placements[SCREEN]] == [(0.5, 0.25)]


EGOR = {
    "egonet/egor/alters_32.csv": (540, 508),
    "egonet/egor/egoweb/edges_32.csv": (540, 508),
    "egonet/egor/openeddi/study_x_namedetails.csv": (540, 508),
    "egonet/egor/openeddi/study_x_responses.csv": (540, 508),
    "egonet/egor/one_file_8.csv": (144, 128),
    "egonet/egor/alters_8.csv": (144, 128),
    "egonet/egocentric-r-book/alter_attributes_028.csv": (46, 45),
    "egonet/egocentric-r-book/adj_028.csv": (46, 45),
}


@pytest.mark.parametrize(("path", "size"), EGOR.items(), ids=EGOR)
def test_tables_of_research_programs(path, size):
    file = read_network(shared("data") / path)
    assert (len(file.people), len(file.ties)) == size
    assert file.contacts
    ids = {p.id for p in file.people}
    assert all({c.first_id, c.second_id} <= ids for c in file.contacts)


def test_the_three_programs_say_the_same():
    shapes = ("alters_32.csv", "egoweb/alters_32.csv", "openeddi/study_x_namedetails.csv")
    files = [read_network(shared("data/egonet/egor") / path) for path in shapes]
    said = [sorted((p.id, p.gender, p.role) for p in f.people if not p.is_index) for f in files]
    assert said[0] == said[1] == said[2]
    assert set(files[0].contacts) == set(files[1].contacts)


def test_a_real_network_with_roles():
    file = read_network(shared("data/egonet/egocentric-r-book/alter_ties_028.csv"))
    people = {p.id: p for p in file.people}
    assert people["2801"].kind is PersonKind.FAMILY and people["2801"].gender is Gender.WOMAN
    assert {p.kind for p in file.people} >= {PersonKind.FRIEND, PersonKind.ACQUAINTANCE}
    assert "schaal zonder uitleg" in str(file.problems[0])
    matrix = read_network(
        shared("data/egonet/egocentric-r-book/adj_028.csv"),
        shared("data/egonet/egocentric-r-book/alter_attributes_028.csv"),
    )
    assert len(matrix.contacts) == len(file.contacts)


def test_plain_graphml_of_networkx(tmp_path):
    nx.write_graphml(nx.karate_club_graph(), tmp_path / "karate.graphml")
    file = read_network(tmp_path / "karate.graphml")
    assert (len(file.people), len(file.contacts), file.ego_ids) == (34, 78, ())
    graph = nx.MultiDiGraph()
    graph.add_node("ego", name="Kim")
    graph.add_node("a", label="Ma", role="moeder", birth_year=1960)
    graph.add_node("b", label="Pa", gender="male")
    graph.add_node("c", label="Bo", relation="neighbour")
    graph.add_edge("a", "ego", relation="parent")
    graph.add_edge("ego", "b", relation="child_of")
    graph.add_edge("a", "b", relation="married")
    graph.add_edge("c", "ego", closeness="very close")
    graph.add_edge("a", "c", relation="conflict")
    nx.write_graphml(graph, tmp_path / "x.graphml")
    file = read_network(tmp_path / "x.graphml")
    assert [(p.name, p.kind) for p in file.people] == [
        ("Kim", PersonKind.CLIENT),
        ("Ma", PersonKind.FAMILY),
        ("Pa", PersonKind.ACQUAINTANCE),
        ("Bo", PersonKind.NEIGHBOUR),
    ]
    assert sorted((p.parent_id, p.child_id, p.kind, p.pair) for p in file.parent_links) == [
        ("a", "ego", ParentKind.BIOLOGICAL, "a+b"),
        ("b", "ego", ParentKind.BIOLOGICAL, "a+b"),
    ]
    assert [(t.client_id, t.other_id, t.circle) for t in file.ties] == [("ego", "c", Circle.INNER)]
    assert [e.kind for e in file.emotional] == [EmotionalKind.CONFLICT]
    assert len(file.partnerships) == 1


def test_family_files_become_networks():
    file = read_network(shared("data/gedcom/edge/gramps-2025-export.ged"))
    assert file.form.startswith("GEDCOM 5.5.1")
    assert (len(file.people), len(file.partnerships)) == (14, 5)
    assert {link.pair for link in file.parent_links} <= {p.id for p in file.partnerships}


def test_lines_that_lead_nowhere_are_reported_with_their_line():
    text = (
        '<graphml>\n<graph>\n<node id="a"/>\n<node id="a"/>\n<edge source="a" target="b"/>\n'
        '<edge source="a" target="a"/>\n</graph></graphml>'
    )
    file = read_graphml(text.encode(), "x")
    assert [(p.place, p.left_out) for p in file.problems] == [
        ("regel 4", True),
        ("regel 5", True),
        ("regel 6", True),
    ]
