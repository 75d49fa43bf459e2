"""Goals as frozen values, with the scores and trials that hang on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from wijkteam_desktop.views.request import GoalView, GradeView, ScoreView, TrialView
from wijkteam_desktop.vocabulary import GoalStatus

_Rows = Sequence[Row[Any]]


def goals(
    found: _Rows,
    parts: Mapping[str, Iterable[str]],
    scores: _Rows,
    trials: _Rows,
) -> tuple[GoalView, ...]:
    """Give the goals; *parts* are the ids of the parts that may be seen, per goal."""
    return tuple(
        _goal(
            row,
            tuple(parts.get(row.id, ())),
            tuple(_score(one) for one in scores if one.goal_id == row.id),
            tuple(_trial(one) for one in trials if one.goal_id == row.id),
        )
        for row in found
    )


def grade(row: Row[Any]) -> GradeView:
    """Give the client's grade for the support."""
    return GradeView(row.id, row.grade, row.date, row.sentence or "")


def in_time(scores: Iterable[ScoreView]) -> tuple[ScoreView, ...]:
    """Put scores in the order of time; those without a day came first, in their own order."""
    return tuple(sorted(scores, key=lambda one: one.date or ""))


def _goal(
    row: Row[Any],
    part_ids: tuple[str, ...],
    scores: tuple[ScoreView, ...],
    trials: tuple[TrialView, ...],
) -> GoalView:
    return GoalView(
        id=row.id,
        text=row.text,
        owner_id=row.owner_id,
        measurable_result=row.measurable_result or "",
        deadline=row.deadline,
        status=GoalStatus(row.status),
        client_scale_start=row.client_scale_start,
        client_scale_latest=row.client_scale_latest,
        part_ids=part_ids,
        fallback=row.fallback or "",
        evaluation=row.evaluation or "",
        evaluated_on=row.evaluated_on,
        scores=in_time(scores or _undated(row)),
        trials=trials,
    )


def _undated(row: Row[Any]) -> tuple[ScoreView, ...]:
    """Give the two scores of a goal from a file, which says when of neither."""
    both = (("start", row.client_scale_start), ("latest", row.client_scale_latest))
    return tuple(ScoreView(f"{row.id}-{key}", value) for key, value in both if value is not None)


def _score(row: Row[Any]) -> ScoreView:
    return ScoreView(row.id, row.score, row.date, row.note or "")


def _trial(row: Row[Any]) -> TrialView:
    return TrialView(row.id, row.what, row.until, row.learned or "")
