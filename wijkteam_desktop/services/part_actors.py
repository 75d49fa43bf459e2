"""Who does a part of the request, and what that says about its carriers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Organisation
from wijkteam_desktop.db.requests import PartActor, RequestPart
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.carriers import carrier_for
from wijkteam_desktop.vocabulary import Carrier, PartStatus, PersonKind

# What is finished or stopped keeps on saying who did it.
_PAST = frozenset({PartStatus.DONE.value, PartStatus.STOPPED.value})


def actors_of(s: Session, part_id: str) -> list[PartActor]:
    """Give who does the part, in order."""
    return rows.find(s, PartActor, PartActor.part_id == part_id)


def actor_ids(s: Session, part_id: str) -> list[str]:
    """Give the ids of the people and organisations that do the part, in order."""
    return [_node_id(actor) for actor in actors_of(s, part_id)]


def parts_of(s: Session, node_ids: Iterable[str]) -> list[RequestPart]:
    """Give the parts that any of these people and organisations do."""
    ids = list(node_ids)
    found = rows.find(
        s, PartActor, PartActor.person_id.in_(ids) | PartActor.organisation_id.in_(ids)
    )
    return rows.find(s, RequestPart, RequestPart.id.in_({actor.part_id for actor in found}))


def put(s: Session, part: RequestPart, node_ids: Sequence[str]) -> None:
    """Let exactly these people and organisations do the part, in this order."""
    wanted = rows.unique(node_ids)
    nodes = {node_id: rows.get_node(s, node_id, part.case_id) for node_id in wanted}
    present = {_node_id(actor): actor for actor in actors_of(s, part.id)}
    rows.delete_all(s, [a for node_id, a in present.items() if node_id not in nodes])
    for position, node_id in enumerate(wanted):
        if node_id in present:
            rows.assign(present[node_id], {"position": position})
        else:
            s.add(
                PartActor(
                    case_id=part.case_id,
                    part_id=part.id,
                    position=position,
                    **rows.node_columns(nodes[node_id]),
                )
            )
    s.flush()


def carrier_of(s: Session, node_id: str) -> Carrier:
    """Give the carrier that follows from what a person or organisation is."""
    node = rows.get_node(s, node_id)
    if isinstance(node, Organisation):
        return carrier_for(None, organisation_kind=node.kind, sector=node.sector)
    employer = s.get(Organisation, node.organisation_id) if node.organisation_id else None
    return carrier_for(
        PersonKind(node.kind),
        discipline=node.discipline,
        is_case_holder=node.is_case_holder,
        organisation_kind=None if employer is None else employer.kind,
        sector=None if employer is None else employer.sector,
    )


def settle(s: Session, part: RequestPart, gone: Carrier | None = None) -> bool:
    """Make the carriers true again after someone left; say whether the part fell open.

    With nobody left the carrier is "Nog niemand", except when the part is finished or stopped.
    ``gone`` is the carrier of the one who left: if nobody left has it, it goes too.
    """
    left = actor_ids(s, part.id)
    if not left:
        if part.carrier is None or part.status in _PAST:
            return False
        rows.assign(part, {"carrier": None, "helper_carriers": []})
        s.flush()
        return True
    remaining = [carrier_of(s, node_id) for node_id in left]
    if gone is None or gone in remaining:
        return False
    helpers = [c for c in part.helper_carriers or [] if c != gone]
    carrier = part.carrier
    if carrier == gone:
        carrier = remaining[0].value
        helpers = [c for c in helpers if c != carrier]
    rows.assign(part, {"carrier": carrier, "helper_carriers": helpers})
    s.flush()
    return False


def _node_id(actor: PartActor) -> str:
    return actor.person_id or actor.organisation_id or ""
