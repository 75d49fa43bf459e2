"""The family ties of one person, as lines to show and change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from wijkteam_desktop import labels
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import ParentKind, PartnershipKind

TieKind: TypeAlias = Literal["parent", "partner", "child", "sibling"]


@dataclass(frozen=True, slots=True)
class RelativeLine:
    """One family tie: what the other is, who, and the row it is stored in.

    ``tie_id`` is empty for what follows from other ties (children of the same parents).
    """

    tie: TieKind
    other_id: str
    name: str
    tie_id: str = ""
    value: str = ""
    years: str = ""


def relatives_of(case: CaseView, person_id: str) -> list[RelativeLine]:
    """Parents, partners, children, brothers and sisters of somebody."""
    found = [
        RelativeLine("parent", k.parent_id, case.name_of(k.parent_id), k.id, k.kind)
        for k in case.parent_links
        if k.child_id == person_id
    ]
    for line in case.partnerships:
        if person_id in (line.first_id, line.second_id):
            other = line.second_id if line.first_id == person_id else line.first_id
            years = "–".join(str(y) if y else "" for y in (line.start_year, line.end_year))
            shown = years.strip("–") if not line.end_year else years
            found.append(
                RelativeLine("partner", other, case.name_of(other), line.id, line.kind, shown)
            )
    found += [
        RelativeLine("child", k.child_id, case.name_of(k.child_id), k.id, k.kind)
        for k in case.parent_links
        if k.parent_id == person_id
    ]
    parents = {k.parent_id for k in case.parent_links if k.child_id == person_id}
    siblings = {k.child_id for k in case.parent_links if k.parent_id in parents}
    for group in case.sibling_groups:
        if person_id in group:
            siblings.update(group)
    found += [
        RelativeLine("sibling", p.id, p.name)
        for p in case.people
        if p.id in siblings and p.id != person_id
    ]
    return found


def word_of(tie: TieKind) -> str:
    """What the other is, in a word."""
    return {
        "parent": _("Ouder"),
        "partner": _("Partner"),
        "child": _("Kind"),
        "sibling": _("Broer of zus"),
    }[tie]


def kinds_of(tie: TieKind) -> list[tuple[str, str]]:
    """Kinds that a tie can have; none for brothers and sisters."""
    if tie == "sibling":
        return []
    return labels.choices(PartnershipKind if tie == "partner" else ParentKind)
