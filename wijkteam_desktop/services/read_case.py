"""Reading one whole case as frozen values.

Rows are read as plain tuples of columns: an ORM object for each would cost several times as much,
and this is done again after every edit.  Every statement is built once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select, union_all
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
from wijkteam_desktop.db.goals import ClientGrade, Goal, GoalPart, GoalScore, GoalTrial
from wijkteam_desktop.db.limits import LimitOverride
from wijkteam_desktop.db.offers import OfferMatch
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, PartActor, RequestPart
from wijkteam_desktop.db.team import TeamMember
from wijkteam_desktop.db.ties import DesiredTie, Placement, SupportTie
from wijkteam_desktop.errors import NotFound
from wijkteam_desktop.services import read_goals, read_offers
from wijkteam_desktop.services import read_rows as rows
from wijkteam_desktop.services.naming import Named, Shown, shown_names
from wijkteam_desktop.services.read_snapshots import Moments
from wijkteam_desktop.services.viewer import Viewer, may_see_confidential
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import HouseholdView, PersonView
from wijkteam_desktop.views.request import HelpRequestView
from wijkteam_desktop.views.ties import PlacementView
from wijkteam_desktop.vocabulary import CaseStatus, PersonKind, PrivacyMode, Visibility

_Rows = Sequence[Row[Any]]
_Links = Mapping[str, Sequence[str]]
"""What hangs on a row (members, holders, actors, parts of a goal), by the id of that row."""

_NOT_SHOWN = frozenset({"case_id", "ref", "extra"})


def _of_case(table: type[CaseRow]) -> Select[Any]:
    columns: Any = table.__table__.c
    order = [columns.position] if "position" in columns else []
    shown = [column for column in columns if column.name not in _NOT_SHOWN]
    return (
        select(*shown).where(columns.case_id == bindparam("case_id")).order_by(*order, columns.id)
    )


def _hanging(owner: Any, *nodes: Any) -> Select[Any]:
    table = owner.class_
    node = func.coalesce(*nodes) if len(nodes) > 1 else nodes[0]
    return select(
        owner.label("owner"), node.label("node"), table.position.label("place"), table.id
    ).where(table.case_id == bindparam("case_id"))


# One statement for four small tables: at this size a statement costs more than its rows.
_HANGING = union_all(
    _hanging(HouseholdMember.household_id, HouseholdMember.person_id),
    _hanging(
        AuthorityHolder.authority_id, AuthorityHolder.person_id, AuthorityHolder.organisation_id
    ),
    _hanging(PartActor.part_id, PartActor.person_id, PartActor.organisation_id),
    _hanging(GoalPart.goal_id, GoalPart.part_id),
).order_by("place", "id")
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
    Partnership,
    ParentChildLink,
    SiblingMember,
    LegalAuthority,
    EmotionalRelation,
    SupportTie,
    DesiredTie,
    Placement,
    RequestPart,
    Action,
    Goal,
    GoalScore,
    GoalTrial,
    ClientGrade,
    OfferMatch,
    LimitOverride,
)
_READ = {table: _of_case(table) for table in _TABLES}


def case_view(s: Session, case_id: str, viewer: Viewer) -> CaseView:
    """Give everything of the case that *viewer* may see.

    Confidential rows are in it only for the case holder and the aandachtsfunctionaris; otherwise
    they are left out and counted in ``withheld``.  Raises NotFound.
    """
    s.flush()
    connection, which = s.connection(), {"case_id": case_id}
    head = connection.execute(_CASE, which).first()
    if head is None:
        raise NotFound
    read: dict[Any, _Rows] = {
        table: connection.execute(statement, which).all() for table, statement in _READ.items()
    }
    links = _links(connection.execute(_HANGING, which).all())
    people = read[Person]
    holders = [head.holder_member_id, *(p.team_member_id for p in people if p.is_case_holder)]
    gate = _Gate(may_see_confidential(holders, viewer))
    mode = PrivacyMode(head.privacy_mode)
    named = [Named(p.id, p.display_name, p.role_in_case, PersonKind(p.kind)) for p in people]
    shown = shown_names(named, mode)
    moments = Moments(connection, case_id)
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
        households=tuple(
            HouseholdView(h.id, h.label, tuple(links.get(h.id, ()))) for h in read[Household]
        ),
        partnerships=tuple(rows.partnership(p) for p in read[Partnership]),
        parent_links=tuple(rows.parent_link(p) for p in read[ParentChildLink]),
        sibling_groups=_sibling_groups(read[SiblingMember]),
        authorities=tuple(
            rows.authority(a, tuple(links.get(a.id, ()))) for a in read[LegalAuthority]
        ),
        emotional=tuple(rows.emotional(e) for e in gate.rows(read[EmotionalRelation])),
        ties=tuple(rows.tie(row) for row in gate.rows(read[SupportTie])),
        desired=tuple(rows.desired(d) for d in read[DesiredTie]),
        parts=tuple(rows.part(p, tuple(links.get(p.id, ())), visible) for p in parts),
        goals=read_goals.goals(
            read[Goal],
            {g.id: [i for i in links.get(g.id, ()) if i in visible] for g in read[Goal]},
            read[GoalScore],
            read[GoalTrial],
        ),
        grades=tuple(read_goals.grade(g) for g in read[ClientGrade]),
        actions=tuple(
            rows.action(a) for a in gate.on_parts(read[Action], read[RequestPart], visible)
        ),
        placements=_placements(read[Placement]),
        matches=tuple(
            read_offers.match(m)
            for m in gate.on_parts(read[OfferMatch], read[RequestPart], visible)
        ),
        limit_overrides=tuple(
            rows.limit_override(o)
            for o in gate.on_parts(read[LimitOverride], read[RequestPart], visible)
        ),
        snapshots=moments.views(shown, organisations, named, mode, gate.rows(moments.ties)),
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


def _links(found: _Rows) -> _Links:
    links: dict[str, list[str]] = defaultdict(list)
    for row in found:
        if row.node is not None:
            links[row.owner].append(row.node)
    return links


def _sibling_groups(found: _Rows) -> tuple[tuple[str, ...], ...]:
    groups: dict[int, list[str]] = defaultdict(list)
    for row in found:
        groups[row.group_position].append(row.person_id)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def _placements(found: _Rows) -> dict[str, tuple[PlacementView, ...]]:
    places: dict[str, list[PlacementView]] = defaultdict(list)
    for row in found:
        node_id = row.person_id or row.organisation_id
        if node_id is not None:
            places[row.view].append(PlacementView(node_id, row.x, row.y, row.pinned))
    return {view: tuple(items) for view, items in places.items()}
