"""Reading one whole case as frozen values.

Rows are read as plain tuples of columns: an ORM object for each would cost several times as much,
and this is done again after every edit.  Every statement is built once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import CaseRow
from wijkteam_desktop.db.cases import Case, HelpRequest
from wijkteam_desktop.db.family import (
    AuthorityHolder,
    EmotionalRelation,
    Household,
    HouseholdMember,
    LegalAuthority,
    ParentChildLink,
    Partnership,
    SiblingMember,
)
from wijkteam_desktop.db.goals import Goal, GoalPart
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, PartActor, RequestPart
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.db.ties import DesiredTie, Placement, SupportTie
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.services import read_rows as rows
from wijkteam_desktop.services.naming import Named, Shown, shown_names
from wijkteam_desktop.services.viewer import Viewer, may_see_confidential
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import AuthorityView, HouseholdView, PersonView
from wijkteam_desktop.views.request import GoalView, HelpRequestView
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import CaseStatus, PersonKind, PrivacyMode, Visibility

_Rows = Sequence[Row[Any]]
_Grouped = dict[str, list[str]]


def _of_case(table: type[CaseRow]) -> Select[Any]:
    columns: Any = table.__table__.c
    order = [columns.position] if "position" in columns else []
    return (
        select(*columns).where(columns.case_id == bindparam("case_id")).order_by(*order, columns.id)
    )


_CASE = (
    select(*Case.__table__.c, TeamMember.__table__.c.name.label("holder_name"))
    .select_from(Case.__table__.outerjoin(TeamMember.__table__))
    .where(Case.__table__.c.id == bindparam("case_id"))
)
_TABLES: tuple[type[CaseRow], ...] = (
    HelpRequest,
    Organisation,
    Person,
    Household,
    HouseholdMember,
    Partnership,
    ParentChildLink,
    SiblingMember,
    LegalAuthority,
    AuthorityHolder,
    EmotionalRelation,
    SupportTie,
    DesiredTie,
    Placement,
    RequestPart,
    PartActor,
    Action,
    Goal,
    GoalPart,
)
_READ = {table: _of_case(table) for table in _TABLES}


def case_view(s: Session, case_id: str, viewer: Viewer) -> CaseView:
    """Give everything of the case that *viewer* may see.

    Confidential rows are in it only for the case holder and the aandachtsfunctionaris; otherwise
    they are left out and counted in ``withheld``.  Raises NotFound.
    """
    s.flush()
    head = s.execute(_CASE, {"case_id": case_id}).first()
    if head is None:
        raise NotFound
    read: dict[Any, _Rows] = {
        table: s.execute(statement, {"case_id": case_id}).all()
        for table, statement in _READ.items()
    }
    people = read[Person]
    holders = [head.holder_member_id, *(p.team_member_id for p in people if p.is_case_holder)]
    gate = _Gate(may_see_confidential(holders, viewer))
    mode = PrivacyMode(head.privacy_mode)
    shown = shown_names(
        (Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people), mode
    )
    organisations = {o.id: o.name for o in read[Organisation]}
    parts = gate.rows(read[RequestPart])
    visible = {row.id for row in parts}
    return CaseView(
        id=head.id,
        code=head.code,
        title=head.title,
        neighbourhood=head.neighbourhood or "",
        domain_tags=tuple(head.domain_tags or ()),
        story=head.story,
        status=CaseStatus(head.status),
        privacy_mode=mode,
        trashed=head.trashed,
        holder_name=head.holder_name or _first_holder(people, shown),
        holder_member_id=head.holder_member_id,
        request=rows.request(read[HelpRequest][0]) if read[HelpRequest] else HelpRequestView(),
        people=tuple(_person(p, shown[p.id], organisations, gate) for p in people),
        organisations=tuple(rows.organisation(o) for o in read[Organisation]),
        households=_households(read),
        partnerships=tuple(rows.partnership(p) for p in read[Partnership]),
        parent_links=tuple(rows.parent_link(p) for p in read[ParentChildLink]),
        sibling_groups=_sibling_groups(read[SiblingMember]),
        authorities=_authorities(read),
        emotional=tuple(rows.emotional(e) for e in gate.rows(read[EmotionalRelation])),
        ties=tuple(rows.tie(row) for row in gate.rows(read[SupportTie])),
        desired=tuple(rows.desired(d) for d in read[DesiredTie]),
        parts=tuple(
            rows.part(p, actors, visible) for p, actors in _with_actors(parts, read[PartActor])
        ),
        goals=_goals(read, visible),
        actions=tuple(
            rows.action(a) for a in gate.on_parts(read[Action], read[RequestPart], visible)
        ),
        placements=_placements(read[Placement]),
        withheld=gate.withheld,
    )


class _Gate:
    """Lets confidential rows through for those who may see them, and counts the others."""

    def __init__(self, is_open: bool) -> None:
        self.is_open = is_open
        self.withheld = 0

    def rows(self, found: _Rows) -> list[Row[Any]]:
        """Give the rows that may be seen."""
        seen = [r for r in found if self.is_open or r.visibility == Visibility.TEAM]
        self.withheld += len(found) - len(seen)
        return seen

    def text(self, value: str | None) -> str:
        """Give a restricted text to those who may read it."""
        if value and not self.is_open:
            self.withheld += 1
            return ""
        return value or ""

    def on_parts(self, found: _Rows, parts: _Rows, visible: set[str]) -> list[Row[Any]]:
        """Give the rows that do not hang on a part that is withheld."""
        hidden = {part.id for part in parts} - visible
        seen = [row for row in found if row.part_id not in hidden]
        self.withheld += len(found) - len(seen)
        return seen


def _first_holder(people: _Rows, shown: Any) -> str:
    return next((shown[p.id].name for p in people if p.is_case_holder), "")


def _person(row: Row[Any], shown: Shown, organisations: dict[str, str], gate: _Gate) -> PersonView:
    return rows.person(
        row,
        shown,
        organisation_name=organisations.get(row.organisation_id or "", ""),
        restricted_note=gate.text(row.restricted_note),
    )


def _grouped(found: _Rows, key: str, *values: str) -> _Grouped:
    """Give per *key* the first of the columns *values* that is filled, in order of the rows."""
    groups: _Grouped = defaultdict(list)
    for row in found:
        value = next((v for v in (getattr(row, name) for name in values) if v), None)
        if value is not None:
            groups[getattr(row, key)].append(value)
    return groups


def _households(read: dict[Any, _Rows]) -> tuple[HouseholdView, ...]:
    members = _grouped(read[HouseholdMember], "household_id", "person_id")
    return tuple(
        HouseholdView(h.id, h.label, tuple(members.get(h.id, ()))) for h in read[Household]
    )


def _sibling_groups(found: _Rows) -> tuple[tuple[str, ...], ...]:
    groups: dict[int, list[str]] = defaultdict(list)
    for row in found:
        groups[row.group_position].append(row.person_id)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def _authorities(read: dict[Any, _Rows]) -> tuple[AuthorityView, ...]:
    holders = _grouped(read[AuthorityHolder], "authority_id", "person_id", "organisation_id")
    return tuple(rows.authority(a, tuple(holders.get(a.id, ()))) for a in read[LegalAuthority])


def _with_actors(parts: _Rows, actors: _Rows) -> list[tuple[Row[Any], tuple[str, ...]]]:
    found = _grouped(actors, "part_id", "person_id", "organisation_id")
    return [(part, tuple(found.get(part.id, ()))) for part in parts]


def _goals(read: dict[Any, _Rows], visible: set[str]) -> tuple[GoalView, ...]:
    parts = _grouped(read[GoalPart], "goal_id", "part_id")
    return tuple(
        rows.goal(g, tuple(i for i in parts.get(g.id, ()) if i in visible)) for g in read[Goal]
    )


def _placements(found: _Rows) -> dict[str, tuple[PlacementView, ...]]:
    places: dict[str, list[PlacementView]] = defaultdict(list)
    for row in found:
        node_id = row.person_id or row.organisation_id
        if node_id is not None:
            places[row.view].append(PlacementView(node_id, row.x, row.y, row.pinned))
    return {view: tuple(items) for view, items in places.items()}
