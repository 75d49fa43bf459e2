"""The circle layout on the ego networks of the bench, judged by the judge of the bench."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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


@pytest.mark.parametrize("name", ["eco-15", "eco-40"])
def test_crossings_and_lines_through_symbols_meet_the_goals(name: str) -> None:
    assert BENCH is not None
    ours, neato, shell = verdicts(BENCH, name)
    assert ours["cross"] <= neato["cross"]
    assert ours["cross"] <= 0.25 * shell["cross"]
    assert ours["edge_thru"] <= neato["edge_thru"]


def test_a_network_of_two_hundred_has_fewer_crossings_and_lines_through_symbols_than_neato() -> (
    None
):
    assert BENCH is not None
    ours, neato, shell = verdicts(BENCH, "eco-200")
    assert ours["cross"] <= 0.8 * neato["cross"]
    assert ours["cross"] <= 0.3 * shell["cross"]
    assert ours["edge_thru"] <= neato["edge_thru"]


@pytest.mark.parametrize("name", ["florentine", "karate", "davis"])
def test_a_full_ring_without_sectors_has_no_overlaps(name: str) -> None:
    assert BENCH is not None
    path = BENCH / "inputs" / f"{name}.json"
    verdict = judge(BENCH / "layout_metrics.py").compute(read(path), dict(positions_of(path)))
    assert verdict["missing"] == verdict["node_ov"] == verdict["label_ov"] == 0
    assert verdict["ring_acc"] == 1.0
    shell = read(BENCH / "peer_positions" / f"{name}__nx-shell.json")
    crossed = judge(BENCH / "layout_metrics.py").compute(read(path), shell)["cross"]
    assert verdict["cross"] <= 0.7 * crossed


def verdicts(bench: Path, name: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """What the judge says of ours, of neato and of the shells of networkx."""
    compute = judge(bench / "layout_metrics.py").compute
    path = bench / "inputs" / f"{name}.json"
    network, peers = read(path), bench / "peer_positions"
    return (
        compute(network, dict(positions_of(path))),
        compute(network, read(peers / f"{name}__gv-neato.json")),
        compute(network, read(peers / f"{name}__nx-shell.json")),
    )
