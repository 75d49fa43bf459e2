"""The circle layout on the ego networks of the bench, judged by the judge of the bench."""

from __future__ import annotations

import pytest

from tests.network.ego import judge, positions_of, read
from tests.network.sample import shared

BENCH = shared("bench")

pytestmark = pytest.mark.skipif(BENCH is None, reason="the layout bench is not here")


@pytest.mark.parametrize("name", ["eco-15", "eco-40", "eco-200"])
def test_rings_and_sectors_are_right_and_nothing_overlaps(name: str) -> None:
    assert BENCH is not None
    network = read(BENCH / "inputs" / f"{name}.json")
    positions = dict(positions_of(BENCH / "inputs" / f"{name}.json"))
    verdict = judge(BENCH / "layout_metrics.py").compute(network, positions)
    assert verdict["missing"] == 0
    assert verdict["node_ov"] == 0
    assert verdict["label_ov"] == 0
    assert verdict["ring_acc"] == 1.0
    assert verdict["ring_mono"]
    assert verdict["sector_breaks"] == 0


@pytest.mark.parametrize("name", ["eco-15", "eco-40", "eco-200"])
def test_fewer_crossings_than_shell_and_no_more_lines_through_symbols_than_neato(name: str) -> None:
    assert BENCH is not None
    network = read(BENCH / "inputs" / f"{name}.json")
    compute = judge(BENCH / "layout_metrics.py").compute
    positions = dict(positions_of(BENCH / "inputs" / f"{name}.json"))
    ours = compute(network, positions)
    peers = BENCH / "peer_positions"
    shell = compute(network, read(peers / f"{name}__nx-shell.json"))
    neato = compute(network, read(peers / f"{name}__gv-neato.json"))
    assert ours["cross"] < 0.5 * shell["cross"]
    assert ours["edge_thru"] <= neato["edge_thru"] + 1
