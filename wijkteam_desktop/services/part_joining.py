"""Joining two parts into one again, so that nothing of either is lost."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.goals import GoalPart
from wijkteam_desktop.db.limits import LimitOverride
from wijkteam_desktop.db.offers import OfferMatch
from wijkteam_desktop.db.requests import Action, RequestPart
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import part_actors, rows
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Visibility, VolunteerAnswer

_TEXTS = (
    *("text", "reciprocity", "reason_not_volunteer", "first_reaction"),
    *("why_not_closer", "referral_reason"),
)
_LISTS = ("forms", "helper_carriers", "channels")
_FIRST = (
    *("life_domain", "catalogue_ref", "program", "review_on", "digital_barrier"),
    *("wished_carrier", "wished_on"),
)


def joinable(s: Session, part_id: str) -> str | None:
    """Give the id of the part that this one was split from or that was split from it, or None."""
    part = rows.get(s, RequestPart, part_id)
    if part.split_from_id:
        return part.split_from_id
    split = rows.find(s, RequestPart, RequestPart.split_from_id == part_id)
    return split[0].id if split else None


def join(s: Session, first_id: str, second_id: str) -> None:
    """Join the second part into the first; the second goes.

    Texts stand below each other, people, helpers and hours add up, and actions, goals, searches and
    sentences of the second hang on the first.  The carrier stays that of the first, or of the
    second when nobody had the first; the other carrier helps.
    """
    first, second = rows.get(s, RequestPart, first_id), rows.get(s, RequestPart, second_id)
    if first.id == second.id or first.case_id != second.case_id:
        raise InvalidInput(_("Kies twee verschillende deelvragen. Er is niets gewijzigd."))
    values: dict[str, Any] = {column: _below(first, second, column) for column in _TEXTS}
    for column in _LISTS:
        both = [*(getattr(first, column) or ()), *(getattr(second, column) or ())]
        values[column] = list(dict.fromkeys(both))
    for column in _FIRST:
        values[column] = getattr(first, column) or getattr(second, column)
    hours = [one for one in (first.hours_per_week, second.hours_per_week) if one is not None]
    values["hours_per_week"] = sum(hours) if hours else None
    values["volunteer_question"] = _answer(first, second)
    values["carrier"] = first.carrier or second.carrier
    helpers = [*values["helper_carriers"], *(c for c in (second.carrier,) if c)]
    values["helper_carriers"] = [one for one in dict.fromkeys(helpers) if one != values["carrier"]]
    if Visibility.CASE_HOLDER_ONLY.value in (first.visibility, second.visibility):
        values["visibility"] = Visibility.CASE_HOLDER_ONLY.value
    people = [*part_actors.actor_ids(s, first_id), *part_actors.actor_ids(s, second_id)]
    _move_what_hangs(s, first, second)
    rows.assign(first, values)
    if first.split_from_id == second.id:
        first.split_from_id = second.split_from_id
    s.flush()
    rows.delete_all(s, part_actors.actors_of(s, second_id))
    rows.delete_all(s, [second])
    part_actors.put(s, first, rows.unique(people))
    s.flush()


def _below(first: RequestPart, second: RequestPart, column: str) -> str | None:
    texts = [getattr(first, column) or "", getattr(second, column) or ""]
    return "\n".join(dict.fromkeys(text for text in texts if text)) or None


def _answer(first: RequestPart, second: RequestPart) -> str | None:
    """Two different answers make "deels"."""
    answers = {one for one in (first.volunteer_question, second.volunteer_question) if one}
    if len(answers) > 1:
        return VolunteerAnswer.PARTLY.value
    return next(iter(answers), None)


def _move_what_hangs(s: Session, first: RequestPart, second: RequestPart) -> None:
    hanging: tuple[Action | OfferMatch | LimitOverride, ...] = (
        *rows.find(s, Action, Action.part_id == second.id),
        *rows.find(s, OfferMatch, OfferMatch.part_id == second.id),
        *rows.find(s, LimitOverride, LimitOverride.part_id == second.id),
    )
    for row in hanging:
        row.part_id = first.id
    here = {link.goal_id for link in rows.find(s, GoalPart, GoalPart.part_id == first.id)}
    for link in rows.find(s, GoalPart, GoalPart.part_id == second.id):
        if link.goal_id in here:
            s.delete(link)
        else:
            link.part_id = first.id
    for child in rows.find(s, RequestPart, RequestPart.split_from_id == second.id):
        child.split_from_id = first.id if child.id != first.id else None
    s.flush()
