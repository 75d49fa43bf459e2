"""The ego networks of the layout bench: rings, sectors, and names under the symbols."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from wijkteam_desktop.cli_bench import ring_items
from wijkteam_desktop.network.captions import Caption
from wijkteam_desktop.network.geometry import Box
from wijkteam_desktop.network.ring_arrange import Arrangement, arrange
from wijkteam_desktop.network.ring_items import RingItem
from wijkteam_desktop.network.ring_plan import Plan

SYMBOL = 40.0


def judge(path: Path) -> Any:
    """The judge of the bench, as a module."""
    spec = importlib.util.spec_from_file_location("layout_metrics", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def under(item: RingItem, _plan: Plan) -> tuple[Caption, ...]:
    """The judge's name: a box under the symbol, so wide and so high."""
    w, h = 6.5 * len(item.name) + 4, 17.0
    return (Caption((), Box(-w / 2, SYMBOL / 2, w, h), "below", 0.0),)


@cache
def positions_of(path: Path) -> dict[str, list[float]]:
    """Our places for a network of the bench."""
    return {i: [p.x, p.y] for i, p in lay_out(read(path)).positions.items()}


def lay_out(network: dict[str, Any]) -> Arrangement:
    items = ring_items(network)
    rings = 1 + max(n["ring"] for n in network["nodes"])
    plan = Plan(700, 700, 13.0, ring_names=("",) * rings, symbol_size=SYMBOL)
    while True:
        found = arrange(items, plan, captions=under)
        if not found.failed:
            return found
        plan = replace(plan, width=plan.width * 1.12, height=plan.height * 1.12)
