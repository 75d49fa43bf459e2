"""The inputs of the benchmark: what may never be worse, without Graphviz."""

from __future__ import annotations

import importlib.util
import json

import pytest

from tests.network.genogram import checks
from tests.shared import shared
from wijkteam_desktop.network.genogram import (
    FamilyGraph,
    FamilyMember,
    Home,
    Union,
    layout_genogram,
)

# Least crossings of Graphviz dot, kinship2 and Open Pedigree; couples that can touch at most.
SMALL = {
    "royal92-h8-10": (0, 1.0),
    "royal92-vic-10": (0, 1.0),
    "sw-10": (0, 1.0),
    "royal92-h8-30": (0, 0.6),
    "royal92-vic-30": (0, 1.0),
    "sw-30": (0, 1.0),
    "royal92-h8-60": (1, 0.737),
    "royal92-vic-60": (0, 1.0),
    "sw-60": (1, 0.95),
}
# Where siblings cannot all stand in order: the most that can (benchmarks/siblings_bound.py).
SIBLINGS = {"royal92-h8-10": 0.952, "royal92-vic-60": 0.897, "sw-60": 0.938}
LARGE = ("royal92-h8-200", "royal92-vic-200", "sw-200")
# Crossings of Graphviz dot on the three large inputs together.
LARGE_CROSSINGS = 203


@pytest.fixture(scope="module")
def judge():
    path = shared("bench/layout_metrics.py")
    spec = importlib.util.spec_from_file_location("layout_metrics", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def drawn(name):
    data = json.loads(shared(f"bench/inputs/{name}.json").read_text(encoding="utf-8"))
    homes = {}
    for node in data["nodes"]:
        homes.setdefault(node["hh"], []).append(node["id"])
    graph = FamilyGraph(
        tuple(FamilyMember(n["id"], n["label"], n["sex"], n["birth"]) for n in data["nodes"]),
        tuple(Union(u["id"], tuple(u["partners"]), tuple(u["children"])) for u in data["unions"]),
        tuple(tuple(pair) for pair in data["twins"]),
        tuple(Home(key, tuple(ids)) for key, ids in homes.items() if key),
    )
    layout = layout_genogram(graph)
    assert checks.overlaps(graph, layout) == []
    assert checks.lines_through_symbols(layout) == []
    assert checks.lines_on_lines(layout, level=True) == []
    assert checks.undrawn(graph, layout) == []
    places = {key: [at.x, at.y] for key, at in layout.places.items()}
    for union in data["unions"]:
        if union["id"] in layout.junctions and len(union["partners"]) > 1:
            row = layout.places[union["partners"][0]].y
            places[union["id"]] = [layout.junctions[union["id"]].x, row]
    return data, places


@pytest.mark.parametrize("name", SMALL)
def test_small_families(judge, name):
    found = judge.compute(*drawn(name))
    crossings, couples = SMALL[name]
    assert found["missing"] == found["node_ov"] == found["label_ov"] == 0
    assert found["row_purity"] == found["parent_above"] == 1.0
    assert found["cross"] <= crossings
    assert found["partner_adj"] >= couples
    assert found["hh_pure"] >= 0.97
    assert found["sib_order"] >= SIBLINGS.get(name, 0.98)


def test_large_families(judge):
    found = [judge.compute(*drawn(name)) for name in LARGE]
    assert sum(f["cross"] for f in found) <= LARGE_CROSSINGS
    assert all(f["missing"] == f["node_ov"] == f["label_ov"] == 0 for f in found)
    assert all(f["parent_above"] == 1.0 for f in found)
    assert all(f["sib_order"] >= 0.9 and f["hh_pure"] >= 0.93 for f in found)
