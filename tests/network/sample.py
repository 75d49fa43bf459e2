"""Cases of the shipped sample file as frozen values, read here so that no store is needed."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import (
    EmotionalView,
    HouseholdView,
    OrganisationView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.ties import DesiredTieView, TieView
from wijkteam_desktop.vocabulary import (
    Carrier,
    Circle,
    Direction,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PartStatus,
    PersonKind,
    SupportKind,
    TieStrength,
)

_SHARED = "WIJKTEAM_SHARED"


def shared(*parts: str) -> Path | None:
    """A file of the shared material, or None where it is not there."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    path = Path(os.environ.get(_SHARED, beside)).joinpath(*parts)
    return path if path.exists() else None


@cache
def sample_cases() -> dict[str, CaseView]:
    """All sample cases by their id in the file ("casus-04")."""
    data = json.loads(sample_file().read_text("utf-8"))
    return {raw["case_id"]: case_of(raw) for raw in data["cases"]}


def case_of(raw: dict[str, Any]) -> CaseView:
    """What the circle view reads of a case."""
    return CaseView(
        id=raw["case_id"],
        code=raw["case_code"],
        title=raw["title"],
        people=tuple(_person(p, raw) for p in raw["people"]),
        organisations=tuple(
            OrganisationView(o["organisation_id"], o["name"], o["kind"], o.get("sector") or "")
            for o in raw["organisations"]
        ),
        households=tuple(
            HouseholdView(h["household_id"], h["label"], tuple(h["member_ids"]))
            for h in raw["households"]
        ),
        partnerships=tuple(
            PartnershipView(f"ps{i}", *p["partner_ids"], PartnershipKind(p["kind"]))
            for i, p in enumerate(raw["partnerships"])
        ),
        parent_links=tuple(
            ParentLinkView(f"pl{i}-{j}", f"pair{i}", parent, p["child_id"], ParentKind(p["kind"]))
            for i, p in enumerate(raw["parent_child_links"])
            for j, parent in enumerate(p["parent_ids"])
            if p["kind"] in set(ParentKind)
        ),
        emotional=tuple(
            EmotionalView(
                f"em{i}",
                e["from_id"],
                e["to_id"],
                EmotionalKind(e["kind"]),
                e.get("note") or "",
                confidential=e.get("visibility") == "case_holder_only",
            )
            for i, e in enumerate(raw["emotional_relations"])
        ),
        ties=tuple(_tie(i, t) for i, t in enumerate(raw["support_ties"])),
        desired=tuple(
            DesiredTieView(
                f"dt{i}",
                d["for_id"],
                d["label"],
                Circle(d["circle"]) if d.get("circle") else None,
                d.get("other_id"),
            )
            for i, d in enumerate(raw.get("desired_network") or raw.get("desired_ties") or ())
        ),
        parts=tuple(_part(p) for p in raw["request_parts"]),
    )


def _person(p: dict[str, Any], raw: dict[str, Any]) -> PersonView:
    return PersonView(
        id=p["person_id"],
        name=p["display_name"],
        kind=PersonKind(p["kind"]),
        gender=Gender(p.get("gender") or "unknown"),
        role=p.get("role_in_case") or "",
        birth_year=p.get("birth_year"),
        died_year=p.get("died_year") or p.get("death_year"),
        stillborn=bool(p.get("stillborn")),
        miscarriage=bool(p.get("miscarriage")),
        pregnancy_due=p.get("pregnancy_due"),
        is_index=p["person_id"] in raw["index_person_ids"],
        is_case_holder=p["person_id"] == raw["case_holder_id"],
        household_id=p.get("in_household"),
        organisation_id=p.get("organisation_id"),
        discipline=p.get("discipline"),
        capacity_hours=p.get("capacity_hours"),
    )


def _tie(i: int, t: dict[str, Any]) -> TieView:
    return TieView(
        id=f"st{i}",
        client_id=t["client_side_id"],
        other_id=t["other_id"],
        circle=Circle(t["circle"]) if t.get("circle") else None,
        strength=TieStrength(t["strength"]),
        kinds=tuple(SupportKind(k) for k in t["support_kinds"]),
        direction=Direction(t["direction"]),
        contact_frequency=t.get("contact_frequency") or "",
        hours_per_week=t.get("hours_per_week"),
        note=t.get("note") or "",
        confidential=t.get("visibility") == "case_holder_only",
    )


def _part(p: dict[str, Any]) -> PartView:
    return PartView(
        id=p["part_id"],
        text=p["text"],
        carrier=Carrier(p["taken_on_by"]) if p.get("taken_on_by") else None,
        actor_ids=tuple(p.get("actor_ids") or ()),
        helper_carriers=tuple(Carrier(c) for c in p.get("supported_by_ladder") or ()),
        status=PartStatus(p["status"]),
        hours_per_week=p.get("hours_per_week"),
        confidential=p.get("visibility") == "case_holder_only",
    )
