"""Totals of carers' questionnaires that came with a case file, for who has none of their own.

A file may hold several per person over time (``caregiver_strain``); the latest one counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import CaseBlock
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import CarerInstrument

BLOCK = "caregiver_strain"
_NAMES = {fold(label(one)): one for one in CarerInstrument} | {one: one for one in CarerInstrument}


@dataclass(frozen=True, slots=True)
class Measure:
    """The total of one questionnaire, and its day."""

    instrument: CarerInstrument
    total: int
    date: str | None = None


Measures = Mapping[str, Measure]
"""The latest measure of each person, by their id."""


def measures(s: Session, case_id: str) -> dict[str, Measure]:
    """Read what came with the file; what makes no sense is passed over."""
    chosen = select(CaseBlock.content).where(CaseBlock.case_id == case_id, CaseBlock.key == BLOCK)
    content = s.scalar(chosen)
    if not isinstance(content, list):
        return {}
    refs = {
        ref: row_id
        for row_id, ref in s.execute(select(Person.id, Person.ref).where(Person.case_id == case_id))
    }
    found: dict[str, Measure] = {}
    for entry in content:
        person_id = refs.get(entry.get("person_id")) if isinstance(entry, dict) else None
        made = _measure(entry) if person_id else None
        if person_id is None or made is None:
            continue
        earlier = found.get(person_id)
        if earlier is None or (made.date or "") >= (earlier.date or ""):
            found[person_id] = made
    return found


def with_measures(case: CaseView, found: Measures) -> CaseView:
    """Give the case with these totals for who has none written down."""
    if not found:
        return case
    return replace(
        case,
        people=tuple(
            replace(
                person,
                carer_instrument=found[person.id].instrument,
                carer_total=found[person.id].total,
                carer_measured_on=found[person.id].date,
            )
            if person.id in found and person.carer_total is None
            else person
            for person in case.people
        ),
    )


def _measure(entry: Mapping[str, Any]) -> Measure | None:
    instrument = _NAMES.get(fold(str(entry.get("instrument") or "")))
    total, day = entry.get("score"), entry.get("date")
    if instrument is None or not isinstance(total, int) or isinstance(total, bool):
        return None
    return Measure(instrument, total, day if isinstance(day, str) else None)
