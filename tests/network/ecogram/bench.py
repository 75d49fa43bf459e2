"""Our ecogram places for the ego networks of the bench."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.network.ego import SYMBOL, read, under
from wijkteam_desktop.cli_bench import ring_items
from wijkteam_desktop.network.ecogram_arrange import arrange_ecogram
from wijkteam_desktop.network.ecogram_bonds import CENTRE
from wijkteam_desktop.network.ecogram_centre import Member, core_of
from wijkteam_desktop.network.geometry import Point
from wijkteam_desktop.network.ring_plan import Plan


@cache
def positions_of(path: Path) -> dict[str, list[float]]:
    network = read(path)
    ego = network["ego"]
    items = [
        replace(i, ties=tuple(CENTRE if t == ego else t for t in i.ties))
        for i in ring_items(network)
        if i.id != ego
    ]
    bands = max(i.ring for i in items)
    plan = Plan(700, 700, 13.0, ring_names=("",) * (bands + 1), symbol_size=SYMBOL)
    while True:
        middle = Point(plan.width / 2, plan.height / 2)
        core = core_of([Member(ego, "Cliënt", False, 0)], plan, middle, alone=True)
        found = arrange_ecogram(items, core, plan, bands=bands, captions=under)
        if not found.failed:
            break
        plan = replace(plan, width=plan.width * 1.12, height=plan.height * 1.12)
    places = {i: [p.x, p.y] for i, p in found.positions.items()}
    return {**places, ego: [core.at.x, core.at.y]}
