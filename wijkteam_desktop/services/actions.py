"""Actions: who does what, by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.goals import Goal
from wijkteam_desktop.db.requests import Action, RequestPart
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.vocabulary import ActionStatus

FIELDS: f.Fields = {
    "what": f.Field("what", f.needed_prose),
    "who_text": f.Field("who_text", f.optional(f.line(200))),
    "due_date": f.Field("due_date", f.day),
    "part_id": f.Field("part_id", f.optional(f.line(36))),
    "goal_id": f.Field("goal_id", f.optional(f.line(36))),
    "status": f.Field("status", f.choice(ActionStatus)),
}


def add(
    s: Session,
    case_id: str,
    what: str,
    *,
    who_id: str | None = None,
    who_text: str = "",
    due_date: str | None = None,
    part_id: str | None = None,
    goal_id: str | None = None,
) -> str:
    """Add an action at the end and give the id.

    ``who_id`` is a person or organisation of the case; for anyone else there is ``who_text``.
    ``due_date`` may be typed in Dutch ("over 2 weken").
    """
    rows.require_case(s, case_id)
    action = Action(case_id=case_id, what="", position=rows.next_position(s, Action, case_id))
    _fill(
        s,
        action,
        {
            "what": what,
            "who_id": who_id,
            "who_text": who_text,
            "due_date": due_date,
            "part_id": part_id,
            "goal_id": goal_id,
        },
    )
    s.add(action)
    s.flush()
    return action.id


def update(s: Session, action_id: str, **fields: Any) -> None:
    """Change fields of an action, under the names of ``ActionView``; only what differs."""
    _fill(s, rows.get(s, Action, action_id), fields)
    s.flush()


def tick(s: Session, action_id: str, done: bool) -> None:
    """Tick an action off, or open it again."""
    update(s, action_id, status=ActionStatus.DONE if done else ActionStatus.OPEN)


def drop(s: Session, action_id: str, dropped: bool) -> None:
    """Let an action go without it being done, or take it up again; no goal hears of it."""
    update(s, action_id, status=ActionStatus.DROPPED if dropped else ActionStatus.OPEN)


def reorder(s: Session, case_id: str, action_ids: Sequence[str]) -> None:
    """Put the actions in this order; actions that are not named follow behind."""
    rows.reorder(s, Action, case_id, action_ids)


def remove(s: Session, action_ids: str | Iterable[str]) -> None:
    """Remove one or several actions."""
    ids = [action_ids] if isinstance(action_ids, str) else action_ids
    rows.delete_all(s, [rows.get(s, Action, action_id) for action_id in rows.unique(ids)])


def _fill(s: Session, action: Action, fields: dict[str, Any]) -> None:
    """Give an action new values.  A person or organisation and a text exclude each other."""
    given = dict(fields)
    who_id = given.pop("who_id", None)
    values = f.cleaned(FIELDS, given)
    if who_id is not None:
        node = rows.get_node(s, who_id, action.case_id)
        values.update(rows.node_columns(node, "who_"), who_text=None)
    elif "who_id" in fields or values.get("who_text"):
        values.update(who_person_id=None, who_organisation_id=None)
    if values.get("part_id") is not None:
        rows.get_in_case(s, RequestPart, values["part_id"], action.case_id)
    if values.get("goal_id") is not None:
        rows.get_in_case(s, Goal, values["goal_id"], action.case_id)
    rows.assign(action, values)
