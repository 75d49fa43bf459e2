"""Taking people and organisations out of a case, with everything that hangs on them.

The database cascades nothing: each row goes through the session, so that undo brings all of it
back.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from wijkteam_desktop.db.base import CaseRow
from wijkteam_desktop.db.cases import HelpRequest
from wijkteam_desktop.db.consents import Consent
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
from wijkteam_desktop.db.goals import Goal
from wijkteam_desktop.db.meetings import AgendaPresence
from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.requests import Action, PartActor
from wijkteam_desktop.db.snapshots import SnapshotNode
from wijkteam_desktop.db.ties import DesiredTie, Placement, SupportTie
from wijkteam_desktop.services import part_actors, rows
from wijkteam_desktop.services.naming import shown_name

# What cannot be without the person or organisation, in an order that leaves nothing dangling.
GOES_ALONG: tuple[tuple[type[CaseRow], str], ...] = (
    (HouseholdMember, "person_id"),
    (Partnership, "first_id"),
    (Partnership, "second_id"),
    (ParentChildLink, "parent_id"),
    (ParentChildLink, "child_id"),
    (SiblingMember, "person_id"),
    (AuthorityHolder, "person_id"),
    (AuthorityHolder, "organisation_id"),
    (LegalAuthority, "subject_id"),
    (EmotionalRelation, "from_id"),
    (EmotionalRelation, "to_id"),
    (SupportTie, "client_side_id"),
    (SupportTie, "other_person_id"),
    (SupportTie, "other_organisation_id"),
    (DesiredTie, "for_id"),
    (Placement, "person_id"),
    (Placement, "organisation_id"),
    (PartActor, "person_id"),
    (PartActor, "organisation_id"),
    (AgendaPresence, "person_id"),
    (Consent, "given_by_id"),
)
# What stays, and then names nobody.
STAYS_BEHIND: tuple[tuple[type[CaseRow], str], ...] = (
    (DesiredTie, "other_id"),
    (Consent, "decided_with_id"),
    (HelpRequest, "asked_by_id"),
    (Goal, "owner_id"),
    (Action, "who_person_id"),
    (Action, "who_organisation_id"),
    (Person, "organisation_id"),
    (SnapshotNode, "person_id"),
    (SnapshotNode, "organisation_id"),
)


def remove_nodes(s: Session, node_ids: Iterable[str]) -> None:
    """Remove people and organisations with everything that hangs on them; raises NotFound.

    An action keeps its doer as text.  A part that nobody does any more falls open ("Nog niemand").
    A household without people goes too.
    """
    nodes = [rows.get_node(s, node_id) for node_id in rows.unique(node_ids)]
    for node in nodes:
        _keep_names(s, node)
    ids = [node.id for node in nodes]
    touched = part_actors.parts_of(s, ids)
    homes = _homes(s, ids)
    rows.delete_all(s, _authority_holders(s, ids))
    for table, column in GOES_ALONG:
        rows.delete_all(s, _pointing(s, table, column, ids))
    for part in touched:
        part_actors.settle(s, part)
    for table, column in STAYS_BEHIND:
        for row in _pointing(s, table, column, ids):
            setattr(row, column, None)
    s.flush()
    rows.delete_all(s, [node for node in nodes if isinstance(node, Person)])
    rows.delete_all(s, [node for node in nodes if isinstance(node, Organisation)])
    for home in homes:
        _drop_if_empty(s, home)


def _pointing(s: Session, table: type[CaseRow], column: str, ids: list[str]) -> list[Any]:
    return rows.find(s, table, inspect(table).columns[column].in_(ids))


def _authority_holders(s: Session, ids: list[str]) -> list[AuthorityHolder]:
    """Give the holders of the authorities over these people, that go with the authority."""
    over = [a.id for a in rows.find(s, LegalAuthority, LegalAuthority.subject_id.in_(ids))]
    return rows.find(s, AuthorityHolder, AuthorityHolder.authority_id.in_(over))


def _keep_names(s: Session, node: Person | Organisation) -> None:
    name = shown_name(s, node)
    for action in rows.find(
        s, Action, (Action.who_person_id == node.id) | (Action.who_organisation_id == node.id)
    ):
        rows.assign(action, {"who_text": action.who_text or name[:200]})
    for wish in rows.find(s, DesiredTie, DesiredTie.other_id == node.id):
        rows.assign(wish, {"label": wish.label or name})


def _homes(s: Session, ids: list[str]) -> list[Household]:
    members = rows.find(s, HouseholdMember, HouseholdMember.person_id.in_(ids))
    people = rows.find(s, Person, Person.id.in_(ids))
    wanted = {m.household_id for m in members} | {p.household_id for p in people}
    return rows.find(s, Household, Household.id.in_(wanted - {None}))


def _drop_if_empty(s: Session, home: Household) -> None:
    members = rows.find(s, HouseholdMember, HouseholdMember.household_id == home.id)
    if not members and not rows.find(s, Person, Person.household_id == home.id):
        rows.delete_all(s, [home])
