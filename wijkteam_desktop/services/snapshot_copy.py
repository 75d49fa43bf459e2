"""Copying people, organisations and ties of a case into a moment of its network."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.read_snapshots import ORGANISATION


def copy_now(s: Session, moment: Snapshot) -> None:
    """Copy the people, the organisations with a tie, and the ties of the case as they are."""
    ties = rows.find(s, SupportTie, SupportTie.case_id == moment.case_id)
    tied = {tie.other_organisation_id for tie in ties}
    people = rows.find(s, Person, Person.case_id == moment.case_id)
    places = rows.find(s, Organisation, Organisation.case_id == moment.case_id)
    copied: list[Person | Organisation] = [*people, *(o for o in places if o.id in tied)]
    nodes: dict[str | None, SnapshotNode] = {}
    for position, one in enumerate(copied):
        nodes[one.id] = copy_of(moment, one, position)
    s.add_all(nodes.values())
    s.flush()
    for position, tie in enumerate(ties):
        s.add(
            SnapshotTie(
                case_id=moment.case_id,
                snapshot_id=moment.id,
                client_node_id=nodes[tie.client_side_id].id,
                other_node_id=nodes[tie.other_person_id or tie.other_organisation_id].id,
                circle=tie.circle,
                strength=tie.strength,
                direction=tie.direction,
                hours_per_week=tie.hours_per_week,
                visibility=tie.visibility,
                position=position,
            )
        )
    s.flush()


def copy_of(moment: Snapshot, one: Person | Organisation, position: int) -> SnapshotNode:
    """Make the copy of a person or an organisation, in a place of its own."""
    return SnapshotNode(
        case_id=moment.case_id,
        snapshot_id=moment.id,
        position=position,
        **rows.node_columns(one),
        **_about(one),
    )


def _about(one: Person | Organisation) -> dict[str, Any]:
    if isinstance(one, Organisation):
        return {"name": one.name, "kind": ORGANISATION, "sector": one.sector}
    return {
        "name": one.display_name,
        "kind": one.kind,
        "gender": one.gender,
        "role": one.role_in_case,
        "discipline": one.discipline,
        "birth_year": one.birth_year,
        "died_year": one.died_year,
        "pregnancy_due": one.pregnancy_due,
        "main_person": one.index_position is not None,
    }
