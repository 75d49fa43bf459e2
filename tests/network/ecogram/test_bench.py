"""The ecogram layout on the ego networks of the bench, judged by the judge of the bench."""

from __future__ import annotations

import pytest

from tests.network.ecogram.bench import positions_of
from tests.network.ego import judge, read
from tests.network.sample import shared

BENCH = shared("bench")

pytestmark = pytest.mark.skipif(BENCH is None, reason="the layout bench is not here")


@pytest.mark.parametrize("name", ["eco-15", "eco-40", "eco-200"])
def test_bands_and_sectors_are_right_and_nothing_overlaps(name: str) -> None:
    assert BENCH is not None
    path = BENCH / "inputs" / f"{name}.json"
    verdict = judge(BENCH / "layout_metrics.py").compute(read(path), dict(positions_of(path)))
    assert verdict["missing"] == 0
    assert verdict["node_ov"] == 0
    assert verdict["label_ov"] == 0
    assert verdict["ring_acc"] == 1.0
    assert verdict["ring_mono"]
    assert verdict["sector_breaks"] == 0


@pytest.mark.parametrize("name", ["eco-15", "eco-40", "eco-200"])
def test_fewer_lines_through_symbols_than_neato(name: str) -> None:
    assert BENCH is not None
    path = BENCH / "inputs" / f"{name}.json"
    compute = judge(BENCH / "layout_metrics.py").compute
    ours = compute(read(path), dict(positions_of(path)))
    peers = BENCH / "peer_positions"
    neato = compute(read(path), read(peers / f"{name}__gv-neato.json"))
    shell = compute(read(path), read(peers / f"{name}__nx-shell.json"))
    assert ours["edge_thru"] <= neato["edge_thru"]
    assert ours["cross"] <= 1.4 * neato["cross"]
    assert ours["cross"] < 0.5 * shell["cross"]
