"""Reads the networks that layouts are compared on (``kind`` family or ego), as a case."""

from __future__ import annotations

import re
from typing import Any

from wijkteam_desktop.exchange.network_problems import refused
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import (
    EmotionalView,
    HouseholdView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    Circle,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
    TieStrength,
)

_SEX = {"M": Gender.MAN, "F": Gender.WOMAN}
_SECTORS = {
    "familie": PersonKind.FAMILY,
    "vrienden": PersonKind.FRIEND,
    "buurt": PersonKind.NEIGHBOUR,
    "school/werk": PersonKind.COLLEAGUE,
    "zorg": PersonKind.PROFESSIONAL,
    "gemeente": PersonKind.PROFESSIONAL,
}
_STRENGTHS = {
    "sterk": TieStrength.STRONG,
    "zwak": TieStrength.WEAK,
    "gespannen": TieStrength.STRESSFUL,
}


def is_bench(document: Any) -> bool:
    """Say whether a JSON value is such a network."""
    return isinstance(document, dict) and document.get("kind") in ("family", "ego")


def case_of_bench(document: dict[str, Any], filename: str) -> CaseView:
    """Give the network as a case with its own ids; a fourth ring counts as the outer circle.

    Raises BadImport when it is not built as it should be.
    """
    try:
        case = _family(document) if document["kind"] == "family" else _network(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise refused(
            filename,
            _("“{filename}” is niet opgebouwd als een netwerk om te vergelijken.").format(
                filename=filename
            ),
        ) from error
    return case


def _family(document: dict[str, Any]) -> CaseView:
    nodes, ego = document["nodes"], document.get("ego")
    homes: dict[str, list[str]] = {}
    for node in nodes:
        if node.get("hh"):
            homes.setdefault(str(node["hh"]), []).append(str(node["id"]))
    unions = document["unions"]
    twins = {str(i): str(n) for n, group in enumerate(document.get("twins", ())) for i in group}
    return CaseView(
        id="file",
        code="",
        title=str(document.get("name", "")),
        people=tuple(
            PersonView(
                str(n["id"]),
                str(n["label"]),
                PersonKind.CLIENT if n["id"] == ego else PersonKind.FAMILY,
                _SEX.get(n.get("sex") or "", Gender.UNKNOWN),
                birth_year=int(n["birth"]) if n.get("birth") else None,
                is_index=n["id"] == ego,
                household_id=str(n["hh"]) if n.get("hh") else None,
            )
            for n in nodes
        ),
        households=tuple(HouseholdView(h, "", tuple(members)) for h, members in homes.items()),
        partnerships=tuple(
            PartnershipView(
                u["id"],
                str(u["partners"][0]),
                str(u["partners"][1]),
                PartnershipKind.DIVORCED if u.get("divorced") else PartnershipKind.MARRIED,
            )
            for u in unions
            if len(u["partners"]) == 2
        ),
        parent_links=tuple(
            ParentLinkView(
                f"{u['id']}/{parent}/{child}",
                u["id"],
                str(parent),
                str(child),
                ParentKind.BIOLOGICAL,
                twins.get(str(child)),
            )
            for u in unions
            for child in u["children"]
            for parent in u["partners"]
        ),
        sibling_groups=tuple(
            tuple(str(child) for child in u["children"])
            for u in unions
            if not u["partners"] and len(u["children"]) > 1
        ),
    )


def _network(document: dict[str, Any]) -> CaseView:
    nodes, ego = document["nodes"], str(document["ego"])
    rings = {str(n["id"]): int(n["ring"]) for n in nodes}
    words = {frozenset(map(str, e[:2])): str(e[3]) for e in document["edges"] if len(e) > 3}
    others = [tuple(sorted(pair)) for pair in words if ego not in pair and len(pair) == 2]
    return CaseView(
        id="file",
        code="",
        title=str(document.get("name", "")),
        people=tuple(
            PersonView(
                str(n["id"]),
                re.sub(r"\s+", " ", str(n["label"])),
                PersonKind.CLIENT
                if str(n["id"]) == ego
                else _SECTORS.get(n.get("sector") or "", PersonKind.ACQUAINTANCE),
                is_index=str(n["id"]) == ego,
            )
            for n in nodes
        ),
        ties=tuple(
            TieView(
                f"tie-{one}",
                ego,
                one,
                tuple(Circle)[min(max(ring, 1), len(Circle)) - 1],
                _STRENGTHS.get(words.get(frozenset((ego, one)), ""), TieStrength.NORMAL),
            )
            for one, ring in rings.items()
            if one != ego
        ),
        emotional=tuple(
            EmotionalView(f"edge-{n}", pair[0], pair[1], EmotionalKind.CLOSE)
            for n, pair in enumerate(others)
        ),
    )
