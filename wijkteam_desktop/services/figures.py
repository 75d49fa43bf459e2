"""The derived figures of a case, under the keys of ``expected_derived`` in the open case format.

They count everything, confidential rows included, and are for checking and for other programs;
what reaches a shared screen or paper is counted elsewhere, from what may be seen there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import CaseBlock
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    ActionStatus,
    Carrier,
    Circle,
    Direction,
    Form,
    PersonKind,
    TieStrength,
    VolunteerAnswer,
)

EVERYTHING = Viewer(member_id="", safety_officer=True)
"""The viewer for figures: they count confidential rows too."""

ZRM = "zrm_measurements"
COSTS = "cost_comparison"

_OWN_NETWORK = "own_network"
_ORGANISATION = "organisation"
_ALWAYS_GROUPS = (_OWN_NETWORK, PersonKind.PROFESSIONAL.value, PersonKind.VOLUNTEER.value)
_DIFFICULT = frozenset({TieStrength.STRESSFUL, TieStrength.BROKEN})


def blocks(s: Session, case_id: str) -> dict[str, Any]:
    """Give the blocks of a case that are kept whole, by their key in the file."""
    found = s.execute(select(CaseBlock.key, CaseBlock.content).where(CaseBlock.case_id == case_id))
    return {row.key: row.content for row in found}


def figures(case: CaseView, blocks: Mapping[str, Any]) -> dict[str, Any]:
    """Give the derived figures of a case as its viewer sees it, with what its blocks tell.

    Hours are a week.  Keys of inner counts that are zero are left out where the format does so.
    """
    people = [person for person in case.people if is_counted(person)]
    kinds = Counter(person.kind for person in people)
    return {
        "living_people": len(people),
        "own_network_people": sum(kinds[kind] for kind in OWN_NETWORK_KINDS),
        "volunteers": kinds[PersonKind.VOLUNTEER],
        "trainees": kinds[PersonKind.TRAINEE],
        "professionals": kinds[PersonKind.PROFESSIONAL],
        "client_people": kinds[PersonKind.CLIENT],
        "organisations": len(case.organisations),
        "ties": len(case.ties),
        "ties_per_circle": _counted(Circle, (tie.circle for tie in case.ties)),
        "stressful_or_broken_ties": sum(tie.strength in _DIFFICULT for tie in case.ties),
        "reciprocal_ties": sum(tie.direction is Direction.BOTH for tie in case.ties),
        "hours_to_client_per_week": hours_to_client(case),
        "parts": len(case.parts),
        "parts_per_ladder": _present(Carrier, (part.carrier for part in case.parts)),
        "parts_volunteer_question": _counted(
            VolunteerAnswer, (part.volunteer_question for part in case.parts)
        ),
        "parts_per_form": _counted(Form, (form for part in case.parts for form in part.forms)),
        "confidential_parts": sum(part.confidential for part in case.parts),
        "zrm_change": zrm_change(blocks.get(ZRM)),
        "open_actions": sum(action.status is ActionStatus.OPEN for action in case.actions),
        "cost_routes": cost_routes(blocks.get(COSTS)),
    }


def is_counted(person: PersonView) -> bool:
    """Say whether someone is a living person: born, not dead, and no pet."""
    gone = person.died_year or person.pregnancy_due or person.miscarriage
    return not gone and person.kind is not PersonKind.PET


def hours_to_client(case: CaseView) -> dict[str, float]:
    """Give the hours a week of support to the client, by the kind of who gives it.

    ``client`` is support within the household, ``organisation`` that of an organisation without a
    person named.
    """
    kinds = {person.id: person.kind for person in case.people}
    totals: dict[str, float] = dict.fromkeys(_ALWAYS_GROUPS, 0.0)
    for tie in case.ties:
        if tie.direction is Direction.FROM_CLIENT or not tie.hours_per_week:
            continue
        group = _group(kinds.get(tie.other_id))
        totals[group] = totals.get(group, 0.0) + tie.hours_per_week
    return {group: _rounded(hours) for group, hours in sorted(totals.items())}


def zrm_change(measurements: Any) -> list[dict[str, Any]]:
    """Compare the first and the last measurement of each person, domain by domain.

    Domains that were filled in only once are left out; people with one measurement too.
    """
    changes = []
    for subject, own in _by_subject(_records(measurements)).items():
        in_time = sorted(own, key=lambda one: str(one.get("date") or ""))
        if len(in_time) < 2:
            continue
        first, last = in_time[0], in_time[-1]
        before, after = _numbers(first.get("scores")), _numbers(last.get("scores"))
        both = [domain for domain in before if domain in after]
        changes.append(
            {
                "subject_person_id": subject,
                "first": first.get("moment"),
                "last": last.get("moment"),
                "improved": [domain for domain in both if after[domain] > before[domain]],
                "stable": [domain for domain in both if after[domain] == before[domain]],
                "declined": [domain for domain in both if after[domain] < before[domain]],
            }
        )
    return changes


def cost_routes(comparison: Any) -> list[dict[str, Any]]:
    """Add up each route of a comparison of costs: quantity times unit cost, in euros."""
    routes = comparison.get("routes") if isinstance(comparison, dict) else None
    return [
        {
            "label": route.get("label"),
            "total": _rounded(sum(_amount(line) for line in _records(route.get("lines")))),
        }
        for route in _records(routes)
    ]


def _amount(line: Mapping[str, Any]) -> float:
    """Give the cost of one line of a route; a line without numbers costs nothing."""
    numbers = _numbers(line)
    return numbers.get("quantity", 0) * numbers.get("unit_cost", 0)


def _group(kind: PersonKind | None) -> str:
    if kind is None:
        return _ORGANISATION
    return _OWN_NETWORK if kind in OWN_NETWORK_KINDS else kind.value


def _counted(kind: type[StrEnum], values: Iterable[StrEnum | None]) -> dict[str, int]:
    """Count values of an enumeration, zeros included; nothing filled in does not count."""
    counts = Counter(values)
    return {member.value: counts[member] for member in kind}


def _present(kind: type[StrEnum], values: Iterable[StrEnum | None]) -> dict[str, int]:
    """Count values of an enumeration, leaving zeros out."""
    return {value: count for value, count in _counted(kind, values).items() if count}


def _by_subject(taken: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Group measurements by person, in the order in which people first appear."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for one in taken:
        groups.setdefault(str(one.get("subject_person_id")), []).append(one)
    return groups


def _records(value: Any) -> list[Mapping[str, Any]]:
    """Give the records of a block; anything else in it is passed over, for no schema checks it."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _numbers(value: Any) -> dict[str, float]:
    """Give what is a number in a record."""
    if not isinstance(value, dict):
        return {}
    return {
        key: number
        for key, number in value.items()
        if isinstance(number, (int, float)) and not isinstance(number, bool)
    }


def _rounded(value: float) -> float:
    """Round to cents or hundredths of an hour: sums of decimals carry dust."""
    return round(value, 2)
