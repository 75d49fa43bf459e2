"""What a team sees over all its cases: parts asked, carried informally, searches that started.

Counts only, no names, no ranking of workers or clients.  Confidential parts never count.  Small
numbers are hidden, and with them the shares that would tell them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.offers import OfferMatch
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.services import settings
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import (
    PROFESSIONAL_CARRIERS,
    CaseStatus,
    PartStatus,
    VolunteerAnswer,
)
from wijkteam_desktop.vocabulary import Visibility as See

SMALLEST = 5
"""Numbers from 1 up to this are hidden, unless the team chose another limit."""
SETTING = "insight_smallest"
WEEKS = (2, 4, 6, 8, 12)

CONTEXT = ((60, "mantelzorg.nl, Utrecht"), (80, "Kijken door de bril van de informele zorg"))
"""Percentages of cases with informal help that were found elsewhere, with their source
(domain §1.5): context, not a goal."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many; ``count`` and ``percent`` are None where they are hidden."""

    total: int
    count: int | None
    percent: int | None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class OfferCounts:
    """For one offer how many were sought, asked, matched and started; None is hidden."""

    name: str
    sought: int | None
    asked: int | None
    matched: int | None
    started: int | None


@dataclass(frozen=True, slots=True)
class Insight:
    """The figures of one moment; ``weeks`` is within how many weeks a search had to start."""

    cases: int
    parts: int
    asked: Share
    informal_parts: Share
    informal_cases: Share
    started: Share
    weeks: int
    smallest: int
    offers: tuple[OfferCounts, ...] = ()


def insight(s: Session, *, weeks: int = 6, since: str = "", archived: bool = False) -> Insight:
    """Give the figures over all cases that are not in the Prullenbak.

    *since* is the first day (ISO) of searches that count; *archived* takes archived cases along.
    """
    least = smallest(s)
    chosen = select(Case.id).where(Case.trashed.is_(False))
    if not archived:
        chosen = chosen.where(Case.status == CaseStatus.ACTIVE.value)
    cases = {row.id for row in s.execute(chosen)}
    columns = RequestPart.__table__.c
    parts = [
        row
        for row in s.execute(
            select(
                columns.id,
                columns.case_id,
                columns.carrier,
                columns.helper_carriers,
                columns.volunteer_question,
            ).where(
                columns.visibility == See.TEAM.value, columns.status != PartStatus.STOPPED.value
            )
        )
        if row.case_id in cases
    ]
    informal = [row for row in parts if _is_informal(row)]
    with_parts = {row.case_id for row in parts}
    asked = sum(row.volunteer_question in _ANSWERED for row in parts)
    searches = _searches(s, {row.id for row in parts}, since)
    due = [row for row in searches if row.sought_on and _is_due(row, weeks)]
    in_time = sum(_weeks_between(row.sought_on, row.started_on) <= weeks for row in due)
    return Insight(
        cases=len(with_parts),
        parts=len(parts),
        asked=_share(asked, len(parts), least),
        informal_parts=_share(len(informal), len(parts), least),
        informal_cases=_share(len({row.case_id for row in informal}), len(with_parts), least),
        started=_share(in_time, len(due), least),
        weeks=weeks,
        smallest=least,
        offers=_offers(searches, least),
    )


def smallest(s: Session) -> int:
    """Give below which number counts are hidden."""
    kept = settings.get(s, SETTING, SMALLEST)
    return kept if isinstance(kept, int) and 1 <= kept <= 50 else SMALLEST


def hidden_words(least: int) -> str:
    """Say what stands in the place of a hidden number."""
    return _("minder dan {least}").format(least=least)


_ANSWERED = frozenset(answer.value for answer in VolunteerAnswer)
_PROFESSIONAL = frozenset(carrier.value for carrier in PROFESSIONAL_CARRIERS)


def _is_informal(row: Any) -> bool:
    helpers = set(row.helper_carriers or ())
    return bool(row.carrier) and not _PROFESSIONAL & {row.carrier, *helpers}


def _searches(s: Session, part_ids: set[str], since: str) -> list[Any]:
    table = OfferMatch.__table__.c
    chosen = select(
        *(table.part_id, table.offer_name, table.offer_id),
        *(table.sought_on, table.asked_on, table.matched_on, table.started_on),
    ).order_by(table.offer_name, table.id)
    return [
        row
        for row in s.execute(chosen)
        if row.part_id in part_ids and (not since or (row.sought_on or "") >= since)
    ]


def _is_due(row: Any, weeks: int) -> bool:
    """Say whether a search started or had its full time: one of yesterday tells nothing yet."""
    today = date.today().isoformat()
    return bool(row.started_on) or _weeks_between(row.sought_on, today) > weeks


def _weeks_between(first: str, second: str | None) -> float:
    if not second:
        return float("inf")
    try:
        days = (date.fromisoformat(second) - date.fromisoformat(first)).days
    except ValueError:
        return float("inf")
    return days / 7


def _offers(searches: list[Any], least: int) -> tuple[OfferCounts, ...]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in searches:
        here = counts[row.offer_name]
        here["sought"] += 1
        here["asked"] += bool(row.asked_on or row.matched_on or row.started_on)
        here["matched"] += bool(row.matched_on or row.started_on)
        here["started"] += bool(row.started_on)
    return tuple(
        OfferCounts(
            name, *(_shown(here[key], least) for key in ("sought", "asked", "matched", "started"))
        )
        for name, here in sorted(counts.items(), key=lambda item: (-item[1]["sought"], item[0]))
    )


def _shown(count: int, least: int) -> int | None:
    return None if 0 < count < least else count


def _share(count: int, total: int, least: int) -> Share:
    """Give a share; hidden when it, or what is left, is a small number."""
    if total == 0:
        return Share(0, 0, None)
    if total < least or 0 < count < least or 0 < total - count < least:
        return Share(total, None, None, hidden=True)
    return Share(total, count, round(100 * count / total))
