"""People taken along to another case: who they are and the ties among them, with ids of their own.

Notes, limits of what somebody can do and everything confidential stay behind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam_desktop.services import family, people, relations, rows, ties
from wijkteam_desktop.services.index_person import first_index
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import (
    EmotionalView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.ties import TieView


@dataclass(frozen=True, slots=True, repr=False)
class CopiedPeople:
    """People of one case and the ties among them, as they were when they were copied."""

    people: tuple[PersonView, ...]
    ties: tuple[TieView, ...] = ()
    emotional: tuple[EmotionalView, ...] = ()
    partnerships: tuple[PartnershipView, ...] = ()
    parent_links: tuple[ParentLinkView, ...] = ()
    sibling_groups: tuple[tuple[str, ...], ...] = ()


def copy(case: CaseView, ids: Iterable[str]) -> CopiedPeople:
    """Take people of a case along; organisations are not copied."""
    open_case = case.public()
    wanted = set(ids)
    chosen = tuple(p for p in open_case.people if p.id in wanted)
    here = {p.id for p in chosen}
    groups = (tuple(i for i in group if i in here) for group in open_case.sibling_groups)
    return CopiedPeople(
        people=chosen,
        ties=tuple(t for t in open_case.ties if {t.client_id, t.other_id} <= here),
        emotional=tuple(e for e in open_case.emotional if {e.from_id, e.to_id} <= here),
        partnerships=tuple(p for p in open_case.partnerships if {p.first_id, p.second_id} <= here),
        parent_links=tuple(
            link for link in open_case.parent_links if {link.parent_id, link.child_id} <= here
        ),
        sibling_groups=tuple(group for group in groups if len(group) > 1),
    )


def paste(s: Session, case_id: str, copied: CopiedPeople) -> tuple[str, ...]:
    """Make new people in a case after those that were copied; gives their ids."""
    rows.require_case(s, case_id)
    has_index = first_index(s, case_id) is not None
    new: dict[str, str] = {}
    for person in copied.people:
        new[person.id] = people.add(
            s,
            case_id,
            name=person.name,
            kind=person.kind,
            gender=person.gender,
            role=person.role,
            is_index=person.is_index and not has_index,
            birth_year=person.birth_year,
            died_year=person.died_year,
            stillborn=person.stillborn,
            miscarriage=person.miscarriage,
            pregnancy_due=person.pregnancy_due,
            discipline=person.discipline,
        )
    for pair in copied.partnerships:
        first, second = new[pair.first_id], new[pair.second_id]
        years = {"start_year": pair.start_year, "end_year": pair.end_year}
        family.add_partnership(s, case_id, first, second, pair.kind, **years)
    _add_parents(s, case_id, copied, new)
    for group in copied.sibling_groups:
        family.add_siblings(s, case_id, [new[i] for i in group])
    for tie in copied.ties:
        ties.tie(
            s,
            case_id,
            new[tie.client_id],
            new[tie.other_id],
            **{name: getattr(tie, name) for name in ties.SHAPE},
        )
    for line in copied.emotional:
        relations.relate(s, case_id, new[line.from_id], new[line.to_id], line.kind)
    return tuple(new.values())


def _add_parents(s: Session, case_id: str, copied: CopiedPeople, new: dict[str, str]) -> None:
    pairs: dict[tuple[str, str], list[ParentLinkView]] = defaultdict(list)
    for link in copied.parent_links:
        pairs[link.child_id, link.pair].append(link)
    for (child_id, _pair), links in pairs.items():
        family.add_parents(
            s, case_id, new[child_id], [(new[link.parent_id], link.kind) for link in links]
        )
