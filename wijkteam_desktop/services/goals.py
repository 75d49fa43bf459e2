"""Goals in the client's words, and what hangs on them: parts, scores and small experiments.

A part or an action that is dropped says nothing of the goal: only ``evaluate`` gives it a status.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.goals import ClientGrade, Goal, GoalPart, GoalScore, GoalTrial
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import Action, RequestPart
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import GoalStatus

FIELDS: f.Fields = {
    "text": f.Field("text", f.needed_prose),
    "owner_id": f.Field("owner_id", f.optional(f.line(36))),
    "measurable_result": f.Field("measurable_result", f.optional(f.prose)),
    "deadline": f.Field("deadline", f.day),
    "status": f.Field("status", f.choice(GoalStatus)),
    "fallback": f.Field("fallback", f.optional(f.prose)),
    "evaluation": f.Field("evaluation", f.optional(f.prose)),
}
TRIAL_FIELDS: f.Fields = {
    "what": f.Field("what", f.needed_prose),
    "until": f.Field("until", f.day),
    "learned": f.Field("learned", f.optional(f.prose)),
}
_ZERO_TO_TEN = f.whole(0, 10)


def add(s: Session, case_id: str, text: str, **fields: Any) -> str:
    """Add a goal at the end and give the id; without an owner it is of the first main person."""
    rows.require_case(s, case_id)
    goal = Goal(case_id=case_id, text="", position=rows.next_position(s, Goal, case_id))
    if "owner_id" not in fields:
        fields["owner_id"] = _client(s, case_id)
    _fill(s, goal, {"text": text, **fields})
    s.add(goal)
    s.flush()
    return goal.id


def update(s: Session, goal_id: str, **fields: Any) -> None:
    """Change fields of a goal, under the names of ``GoalView``; only what differs.

    Raises InvalidInput where a goal without a measurable result would be achieved (domain §1.11),
    or an achieved one would lose it.
    """
    _fill(s, rows.get(s, Goal, goal_id), fields)
    s.flush()


def evaluate(s: Session, goal_id: str, status: GoalStatus, *, today: date | None = None) -> None:
    """Answer "Gehaald?"; the day is kept with it."""
    goal = rows.get(s, Goal, goal_id)
    _fill(s, goal, {"status": status})
    over = status is not GoalStatus.IN_PROGRESS
    rows.assign(goal, {"evaluated_on": (today or date.today()).isoformat() if over else None})
    s.flush()


def reorder(s: Session, case_id: str, goal_ids: Sequence[str]) -> None:
    """Put the goals in this order; goals that are not named follow behind."""
    rows.reorder(s, Goal, case_id, goal_ids)


def remove(s: Session, goal_id: str) -> None:
    """Remove a goal with its scores and experiments; parts and actions stay."""
    goal = rows.get(s, Goal, goal_id)
    for table in (GoalPart, GoalScore, GoalTrial):
        rows.delete_all(s, rows.find(s, table, table.goal_id == goal.id))
    for action in rows.find(s, Action, Action.goal_id == goal.id):
        action.goal_id = None
    s.flush()
    rows.delete_all(s, [goal])


def attach(s: Session, goal_id: str, part_id: str) -> None:
    """Hang a part under a goal, behind the others; nothing happens when it is there already."""
    goal = rows.get(s, Goal, goal_id)
    rows.get_in_case(s, RequestPart, part_id, goal.case_id)
    there = rows.find(s, GoalPart, GoalPart.goal_id == goal_id)
    if part_id in {link.part_id for link in there}:
        return
    place = max((link.position for link in there), default=-1) + 1
    s.add(GoalPart(case_id=goal.case_id, goal_id=goal_id, part_id=part_id, position=place))
    s.flush()


def detach(s: Session, goal_id: str, part_id: str) -> None:
    """Take a part from under a goal; the part itself stays."""
    where = (GoalPart.goal_id == goal_id, GoalPart.part_id == part_id)
    rows.delete_all(s, rows.find(s, GoalPart, *where))


def add_score(
    s: Session, goal_id: str, score: Any, *, on: str | None = None, note: str = ""
) -> str:
    """Keep what the client gives a goal, 0-10, on a day (typed in Dutch; today when empty).

    A second score of the same day takes the place of the first.  Gives the id.
    """
    goal = rows.get(s, Goal, goal_id)
    day = f.day(on) or date.today().isoformat()
    values = {"score": _ZERO_TO_TEN(score), "note": f.optional(f.prose)(note)}
    known = _own_scores(s, goal)
    same = [one for one in known if one.date == day]
    if same:
        rows.assign(same[0], values)
        found = same[0]
    else:
        found = _new_score(s, goal, len(known), date=day, **values)
    _agree(s, goal)
    return found.id


def remove_score(s: Session, goal_id: str, place: int) -> None:
    """Take the score away that stands on that place in time, 0 for the first."""
    goal = rows.get(s, Goal, goal_id)
    known = _in_time(_own_scores(s, goal))
    if 0 <= place < len(known):
        rows.delete_all(s, [known[place]])
    _agree(s, goal)


def add_trial(s: Session, goal_id: str, what: str, *, until: str | None = None) -> str:
    """Add a small experiment to a goal and give the id."""
    goal = rows.get(s, Goal, goal_id)
    trial = GoalTrial(
        case_id=goal.case_id,
        goal_id=goal_id,
        position=rows.next_position(s, GoalTrial, goal.case_id),
        **f.cleaned(TRIAL_FIELDS, {"what": what, "until": until}),
    )
    s.add(trial)
    s.flush()
    return trial.id


def update_trial(s: Session, trial_id: str, **fields: Any) -> None:
    """Change fields of an experiment, under the names of ``TrialView``."""
    rows.assign(rows.get(s, GoalTrial, trial_id), f.cleaned(TRIAL_FIELDS, fields))
    s.flush()


def remove_trial(s: Session, trial_id: str) -> None:
    """Remove an experiment."""
    rows.delete_all(s, [rows.get(s, GoalTrial, trial_id)])


def give_grade(
    s: Session, case_id: str, grade: Any, sentence: str = "", *, on: str | None = None
) -> str:
    """Keep the client's grade for the support, 0-10, with a sentence; one per day."""
    rows.require_case(s, case_id)
    day = f.day(on) or date.today().isoformat()
    values = {"grade": _ZERO_TO_TEN(grade), "sentence": f.optional(f.prose)(sentence)}
    same = rows.find(s, ClientGrade, ClientGrade.case_id == case_id, ClientGrade.date == day)
    if same:
        rows.assign(same[0], values)
        s.flush()
        return same[0].id
    place = rows.next_position(s, ClientGrade, case_id)
    given = ClientGrade(case_id=case_id, date=day, position=place, **values)
    s.add(given)
    s.flush()
    return given.id


def remove_grade(s: Session, grade_id: str) -> None:
    """Take a grade away."""
    rows.delete_all(s, [rows.get(s, ClientGrade, grade_id)])


def _fill(s: Session, goal: Goal, fields: dict[str, Any]) -> None:
    values = f.cleaned(FIELDS, fields)
    if values.get("owner_id") is not None:
        rows.get_in_case(s, Person, values["owner_id"], goal.case_id)
    status = values.get("status", goal.status)
    result = values.get("measurable_result", goal.measurable_result)
    if status == GoalStatus.ACHIEVED and not result:
        raise InvalidInput(
            _(
                "Een doel zonder meetbaar resultaat kan niet ‘gehaald’ zijn. Er is niets "
                "gewijzigd. Schrijf eerst bij het doel op waaraan je ziet dat het gelukt is."
            )
        )
    rows.assign(goal, values)


def _client(s: Session, case_id: str) -> str | None:
    where = (Person.case_id == case_id, Person.index_position.is_not(None))
    main = rows.find(s, Person, *where)
    return min(main, key=lambda p: (p.index_position, p.id)).id if main else None


def _own_scores(s: Session, goal: Goal) -> list[GoalScore]:
    """Give the scores of a goal; two from a file, which says when of neither, become rows first."""
    known = rows.find(s, GoalScore, GoalScore.goal_id == goal.id)
    if known:
        return known
    undated = [v for v in (goal.client_scale_start, goal.client_scale_latest) if v is not None]
    return [_new_score(s, goal, at, score=value) for at, value in enumerate(undated)]


def _new_score(s: Session, goal: Goal, position: int, **values: Any) -> GoalScore:
    made = GoalScore(case_id=goal.case_id, goal_id=goal.id, position=position, **values)
    s.add(made)
    s.flush()
    return made


def _in_time(scores: Sequence[GoalScore]) -> list[GoalScore]:
    return sorted(scores, key=lambda one: (one.date or "", one.position))


def _agree(s: Session, goal: Goal) -> None:
    """Let the first and the latest score of the goal be those of the row of scores."""
    known = _in_time(rows.find(s, GoalScore, GoalScore.goal_id == goal.id))
    first, last = (known[0].score, known[-1].score) if known else (None, None)
    rows.assign(goal, {"client_scale_start": first, "client_scale_latest": last})
    s.flush()
