"""What a drawing tells, with what the team put away and the limits it chose.

Everything is counted from ``CaseView.public()``: the case holder, a colleague, the beamer and paper
get the same sentences, and what was put away tells nothing that is confidential.  Putting away is
an edit of the case; the limits are settings of the store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import CaseBlock
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.network import thresholds as limits
from wijkteam_desktop.network.family_checks import family_checks
from wijkteam_desktop.network.finding import Finding, finding_key
from wijkteam_desktop.network.observations import observations
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.services import rows, settings
from wijkteam_desktop.services.carer_measures import Measures, measures, with_measures
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView

BLOCK = "dismissed_observations"
"""Key of the block of a case, here and in the case file."""
SETTING = "observation_thresholds"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a team chose: its limits, and the keys of what it put away in one case."""

    thresholds: Thresholds = field(default_factory=Thresholds)
    put_away: frozenset[str] = frozenset()
    measures: Measures = field(default_factory=dict)
    """Totals of carers' questionnaires that came with the file."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What to say about a case: beside the drawing, behind "meer", questions, and put away."""

    first: tuple[Finding, ...] = ()
    more: tuple[Finding, ...] = ()
    questions: tuple[Finding, ...] = ()
    put_away: tuple[Finding, ...] = ()
    left_out: bool = False
    """Whether this viewer sees confidential rows, that do not count here."""


def choices(s: Session, case_id: str) -> Choices:
    """Read what the team chose for a case."""
    refs = {ref: row_id for row_id, ref in _refs(s, case_id).items()}
    return Choices(
        thresholds(s),
        frozenset(
            finding_key(topic, [refs.get(ref, ref) for ref in about])
            for topic, about in _entries(_block(s, case_id))
        ),
        measures(s, case_id),
    )


def meaning(case: CaseView, chosen: Choices, *, year: int) -> Meaning:
    """Sort everything worth saying about a case; *year* is the present one."""
    public = with_measures(case.public(), chosen.measures)
    said = observations(public, chosen.thresholds, year=year)
    asked = family_checks(public)
    kept = [one for one in said if one.key not in chosen.put_away]
    shown = chosen.thresholds.shown
    return Meaning(
        first=tuple(kept[:shown]),
        more=tuple(kept[shown:]),
        questions=tuple(one for one in asked if one.key not in chosen.put_away),
        put_away=tuple(one for one in (*said, *asked) if one.key in chosen.put_away),
        left_out=_has_confidential(case),
    )


def put_away(s: Session, case_id: str, topic: str, about: Sequence[str] = ()) -> None:
    """Put an observation or question away: it is not said again, whatever its numbers become."""
    rows.require_case(s, case_id)
    block = _block(s, case_id)
    kept = _without(s, case_id, block, topic, about)
    refs = _refs(s, case_id)
    entry = {"topic": topic, "about": sorted(refs.get(i, i) for i in about)}
    content = [*kept, entry]
    if block is None:
        s.add(CaseBlock(case_id=case_id, key=BLOCK, content=content, position=_end(s, case_id)))
    else:
        block.content = content
    s.flush()


def bring_back(s: Session, case_id: str, topic: str, about: Sequence[str] = ()) -> None:
    """Say something again that was put away; nothing happens when it was not."""
    rows.require_case(s, case_id)
    block = _block(s, case_id)
    if block is None:
        return
    kept = _without(s, case_id, block, topic, about)
    if kept:
        block.content = kept
    else:
        s.delete(block)
    s.flush()


def thresholds(s: Session) -> Thresholds:
    """Give the limits of the team."""
    return limits.from_values(settings.get(s, SETTING))


def set_thresholds(s: Session, chosen: Thresholds) -> None:
    """Keep the limits of the team, through ``Store.note``; raises InvalidInput."""
    if not limits.is_sound(chosen):
        raise InvalidInput(_("Een van de grenzen klopt niet. Er is niets veranderd."))
    settings.put(s, SETTING, limits.to_values(chosen) or None)


def _block(s: Session, case_id: str) -> CaseBlock | None:
    found = rows.find(s, CaseBlock, CaseBlock.case_id == case_id, CaseBlock.key == BLOCK)
    return found[0] if found else None


def _entries(block: CaseBlock | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Read what was put away; a block may come from a file, so what is no entry is passed over."""
    content: Any = None if block is None else block.content
    for entry in content if isinstance(content, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("topic"), str):
            about = entry.get("about")
            names = about if isinstance(about, list) else ()
            yield entry["topic"], tuple(name for name in names if isinstance(name, str))


def _without(
    s: Session, case_id: str, block: CaseBlock | None, topic: str, about: Sequence[str]
) -> list[dict[str, Any]]:
    """Give the entries of a block but one."""
    refs = _refs(s, case_id)
    key = finding_key(topic, [refs.get(i, i) for i in about])
    return [
        {"topic": one, "about": list(names)}
        for one, names in _entries(block)
        if finding_key(one, names) != key
    ]


def _refs(s: Session, case_id: str) -> dict[str, str]:
    """Give what people, organisations and parts are called in a case file, by id.

    A block is kept whole on its way through a file, in which rows get other ids.
    """
    found: dict[str, str] = {}
    for row_id, ref in s.execute(select(Person.id, Person.ref).where(Person.case_id == case_id)):
        found[row_id] = ref or row_id
    chosen = select(Organisation.id, Organisation.ref).where(Organisation.case_id == case_id)
    for row_id, ref in s.execute(chosen):
        found[row_id] = ref or row_id
    of_parts = select(RequestPart.id, RequestPart.ref).where(RequestPart.case_id == case_id)
    for row_id, ref in s.execute(of_parts):
        found[row_id] = ref or row_id
    return found


def _end(s: Session, case_id: str) -> int:
    places = s.scalars(select(CaseBlock.position).where(CaseBlock.case_id == case_id))
    return max(places, default=-1) + 1


def _has_confidential(case: CaseView) -> bool:
    lists: tuple[Iterable[Any], ...] = (case.ties, case.emotional, case.parts)
    return any(one.confidential for rows_of in lists for one in rows_of)
