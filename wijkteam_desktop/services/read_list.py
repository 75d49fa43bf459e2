"""Reading the list of cases: a few grouped selects over all of them, fast for ten thousand.

Counts leave out what is confidential for everybody, for a list is seen by whoever walks by.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Executable, bindparam, case, func, or_, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.records import ChangeSetRecord
from wijkteam_desktop.db.requests import Action, RequestPart
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.services.naming import Named, shown_names
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.vocabulary import (
    ActionStatus,
    CaseStatus,
    PartStatus,
    PersonKind,
    PrivacyMode,
    Visibility,
)

_ByCase = Mapping[str, Any]

_HEADS = (
    select(
        Case.id,
        Case.code,
        Case.title,
        Case.status,
        Case.trashed,
        Case.privacy_mode,
        Case.holder_member_id,
        Case.created_at,
        TeamMember.name.label("holder_name"),
    )
    .outerjoin(TeamMember, TeamMember.id == Case.holder_member_id)
    .where(Case.trashed == bindparam("trashed"))
)
_PEOPLE = select(
    Person.case_id,
    Person.id,
    Person.display_name,
    Person.role_in_case,
    Person.kind,
    Person.index_position,
    Person.is_case_holder,
)
_SHOWN_PEOPLE = _PEOPLE.where(
    or_(Person.index_position.is_not(None), Person.is_case_holder)
).order_by(Person.index_position)
_ROLE_CASES = (
    _PEOPLE.join(Case, Case.id == Person.case_id)
    .where(Case.privacy_mode == PrivacyMode.ROLES)
    .order_by(Person.case_id, Person.position, Person.id)
)
_PARTS = (
    select(
        RequestPart.case_id,
        func.count().label("parts"),
        func.sum(case((RequestPart.carrier.is_(None), 1), else_=0)).label("without"),
    )
    .where(
        RequestPart.status != PartStatus.STOPPED, RequestPart.visibility == Visibility.TEAM.value
    )
    .group_by(RequestPart.case_id)
)
_ACTIONS = (
    select(
        Action.case_id,
        func.count().label("open"),
        func.min(Action.due_date).label("next_due"),
        func.sum(case((Action.due_date < bindparam("today"), 1), else_=0)).label("late"),
    )
    .where(
        Action.status == ActionStatus.OPEN,
        # Not a join: looking every part up costs three times as much.
        or_(
            Action.part_id.is_(None),
            Action.part_id.not_in(
                select(RequestPart.id).where(RequestPart.visibility != Visibility.TEAM.value)
            ),
        ),
    )
    .group_by(Action.case_id)
)
_ASKED = select(HelpRequest.case_id).where(
    or_(
        HelpRequest.worded_by_client != "",
        HelpRequest.question_behind != "",
        func.coalesce(HelpRequest.question_to_team, "") != "",
    )
)
_CHANGED = (
    select(ChangeSetRecord.case_id, func.max(ChangeSetRecord.at).label("at"))
    .where(ChangeSetRecord.case_id.is_not(None))
    .group_by(ChangeSetRecord.case_id)
)


def case_rows(
    s: Session, viewer: Viewer, *, trashed: bool = False, today: date | None = None
) -> list[CaseRow]:
    """Give the list of cases, last changed first; ``trashed`` gives the deleted ones instead.

    Counts leave out confidential rows, whoever looks.
    """
    day = (today or date.today()).isoformat()
    parts = _by_case(s, _PARTS)
    actions = _by_case(s, _ACTIONS, today=day)
    changed = _by_case(s, _CHANGED)
    asked = set(s.scalars(_ASKED))
    main, holders = _people(s)
    found = []
    for head in s.execute(_HEADS, {"trashed": trashed}):
        part, action = parts.get(head.id), actions.get(head.id)
        change = changed.get(head.id)
        row = CaseRow(
            id=head.id,
            code=head.code,
            title=head.title,
            main_people=", ".join(main.get(head.id, ())),
            holder_name=head.holder_name or holders.get(head.id, ""),
            holder_member_id=head.holder_member_id,
            status=CaseStatus(head.status),
            trashed=head.trashed,
            parts=part.parts if part else 0,
            parts_without_carrier=part.without if part else 0,
            open_actions=action.open if action else 0,
            next_due=action.next_due if action else None,
            changed_at=change.at if change else head.created_at,
            attention=_attention(head, part, action, head.id in asked),
        )
        found.append(row)
    found.sort(key=lambda row: (row.changed_at, row.code), reverse=True)
    return found


def _attention(head: Any, part: Any | None, action: Any | None, asked: bool) -> tuple[str, ...]:
    """Say what needs attention in an active case, most pressing first."""
    if head.status != CaseStatus.ACTIVE:
        return ()
    said = []
    late = action.late if action else 0
    if late:
        said.append(ngettext("{n} actie te laat", "{n} acties te laat", late).format(n=late))
    if not asked:
        said.append(_("nog geen vraag"))
    nobody = part.without if part else 0
    if nobody:
        said.append(
            ngettext("{n} deel nog niemand", "{n} delen nog niemand", nobody).format(n=nobody)
        )
    return tuple(said)


def _by_case(s: Session, statement: Executable, **values: Any) -> _ByCase:
    return {row.case_id: row for row in s.execute(statement, values)}


def _people(s: Session) -> tuple[Mapping[str, list[str]], Mapping[str, str]]:
    """Give the shown names of the main people, and of a case holder who is only in the case."""
    names: dict[str, str] = {}
    by_role: dict[str, list[Named]] = defaultdict(list)
    for row in s.execute(_ROLE_CASES):
        by_role[row.case_id].append(
            Named(row.id, row.display_name, row.role_in_case, PersonKind(row.kind))
        )
    for people in by_role.values():
        shown = shown_names(people, PrivacyMode.ROLES)
        names.update({person_id: view.name for person_id, view in shown.items()})
    main: dict[str, list[str]] = defaultdict(list)
    holders: dict[str, str] = {}
    for row in s.execute(_SHOWN_PEOPLE):
        name = names.get(row.id, row.display_name)
        if row.index_position is not None:
            main[row.case_id].append(name)
        if row.is_case_holder:
            holders.setdefault(row.case_id, name)
    return main, holders
