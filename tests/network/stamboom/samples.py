"""The sample cases with all that the family tree reads, and families out of family files."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.network.sample import sample_cases
from wijkteam_desktop.exchange.gedcom.network import network_of
from wijkteam_desktop.exchange.gedcom.reader import read_gedcom
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services.network_selection import around, cut
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.views.people import AuthorityView


@cache
def families() -> dict[str, CaseView]:
    """Sample cases by their id in the file, with years, twins, siblings and authority."""
    raw = {case["case_id"]: case for case in json.loads(sample_file().read_text("utf-8"))["cases"]}
    return {key: _full(case, raw[key]) for key, case in sample_cases().items()}


def _full(case: CaseView, raw: dict) -> CaseView:
    lines = raw["parent_child_links"]
    partnerships = tuple(
        replace(p, start_year=row.get("start_year"), end_year=row.get("end_year"))
        for p, row in zip(case.partnerships, raw["partnerships"], strict=True)
    )
    links = []
    for link in case.parent_links:
        row = lines[int(link.id.removeprefix("pl").split("-")[0])]
        extra = {name: row.get(name) for name in ("twin_group", "twin_kind", "start_year")}
        links.append(replace(link, **extra))
    return replace(
        case,
        partnerships=partnerships,
        parent_links=tuple(links),
        sibling_groups=tuple(tuple(g) for g in raw.get("siblings_without_parents", ())),
        authorities=tuple(
            AuthorityView(
                f"au{i}",
                row.get("child_id") or row["person_id"],
                row["kind"],
                tuple(row["holder_ids"]),
                row.get("start"),
                row.get("end"),
            )
            for i, row in enumerate(raw.get("legal_authority", ()))
        ),
    )


def from_gedcom(path: Path, people: int) -> CaseView | None:
    """As many people of a family file around the one with most relatives; None without people."""
    whole = network_of(read_gedcom(path))
    if not whole.people:
        return None
    near = cut(whole, around(whole, _centre(whole), people=people))
    return CaseView(
        "case",
        "C-1",
        path.name,
        people=near.people,
        partnerships=near.partnerships,
        parent_links=near.parent_links,
        sibling_groups=near.sibling_groups,
    )


def _centre(network: NetworkFile) -> str:
    count: dict[str, int] = {}
    for couple in network.partnerships:
        for key in (couple.first_id, couple.second_id):
            count[key] = count.get(key, 0) + 1
    for link in network.parent_links:
        for key in (link.parent_id, link.child_id):
            count[key] = count.get(key, 0) + 1
    return max(network.people, key=lambda p: (count.get(p.id, 0), p.id)).id
