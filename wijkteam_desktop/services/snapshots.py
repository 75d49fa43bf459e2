"""Moments of the network: keep how it is today, and draw how the client wishes it.

A moment is a copy that stays as it is when the case changes.  The wished network begins as a copy
of now and is then changed by hand; there is one per case.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as calendar

from sqlalchemy.orm import Session

from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.db.ties import DesiredTie
from wijkteam_desktop.errors import InvalidInput, NotFound
from wijkteam_desktop.network.wishes import kind_of_wish
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.services.snapshot_copy import copy_now, copy_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import Circle, PersonKind, SnapshotKind, Visibility

_NEAREST_FIRST = {circle.value: order for order, circle in enumerate(Circle)}
_CIRCLE = f.optional(f.choice(Circle))
_NAME = f.needed_line()
LABEL_LENGTH = 60


def take(s: Session, case_id: str, label: str = "", date: str = "") -> str:
    """Keep how the network is now under a date, and give the id of that moment.

    *date* is typed in Dutch or ISO text, today when empty.  Raises InvalidInput for a date that
    cannot be read or is yet to come.
    """
    rows.require_case(s, case_id)
    moment = Snapshot(
        case_id=case_id,
        kind=SnapshotKind.THEN.value,
        label=f.line(LABEL_LENGTH)(label),
        date=_day(date) or calendar.today().isoformat(),
        position=rows.next_position(s, Snapshot, case_id),
    )
    s.add(moment)
    s.flush()
    copy_now(s, moment)
    return moment.id


def rename(s: Session, snapshot_id: str, *, label: str, date: str | None = None) -> None:
    """Give a moment another name, and another date when one is given."""
    moment = rows.get(s, Snapshot, snapshot_id)
    values = {"label": f.line(LABEL_LENGTH)(label)}
    day = _day(date or "")
    if day is not None:
        values["date"] = day
    rows.assign(moment, values)
    s.flush()


def remove(s: Session, snapshot_id: str) -> None:
    """Remove a moment with all that was kept in it; the case itself stays as it is."""
    moment = rows.get(s, Snapshot, snapshot_id)
    for table in (SnapshotTie, SnapshotNode):
        rows.delete_all(s, rows.find(s, table, table.snapshot_id == snapshot_id))
    rows.delete_all(s, [moment])


def begin_wished(s: Session, case_id: str) -> str:
    """Begin the wished network as a copy of now with the wishes that are known; give its id.

    A wished network that is there already stays as it is.
    """
    rows.require_case(s, case_id)
    there = wished_id(s, case_id)
    if there is not None:
        return there
    moment = Snapshot(
        case_id=case_id,
        kind=SnapshotKind.WISHED.value,
        label="",
        date=calendar.today().isoformat(),
        position=rows.next_position(s, Snapshot, case_id),
    )
    s.add(moment)
    s.flush()
    copy_now(s, moment)
    for wish in rows.find(s, DesiredTie, DesiredTie.case_id == case_id):
        if wish.other_id is None:
            kind = kind_of_wish(wish.label)
            node = _add_wish(s, moment, wish.label or _("Iemand"), kind)
        else:
            node = _node(s, moment, wish.other_id)
        if wish.circle is not None and not _is_client(node):
            _put(s, moment, node, wish.circle, wish.for_id)
    return moment.id


def wished_id(s: Session, case_id: str) -> str | None:
    """Give the id of the wished network; None when it was not begun."""
    found = rows.find(
        s, Snapshot, Snapshot.case_id == case_id, Snapshot.kind == SnapshotKind.WISHED.value
    )
    return found[0].id if found else None


def set_wished_circle(s: Session, case_id: str, node_id: str, circle: Circle | str | None) -> None:
    """Say how close somebody should be; None: not in the wished circles.

    *node_id* is a person or organisation of the case, or somebody of the wished network alone.
    """
    moment = rows.get(s, Snapshot, begin_wished(s, case_id))
    node = _node(s, moment, node_id)
    if _is_client(node):
        raise InvalidInput(
            _("Iemand van het gezin staat altijd in het midden. Er is niets gewijzigd.")
        )
    _put(s, moment, node, _CIRCLE(circle))


def wish_person(
    s: Session,
    case_id: str,
    label: str,
    circle: Circle | str | None = None,
    kind: PersonKind | str | None = None,
) -> str:
    """Add somebody to the wished network who still has to be found, and give the id there."""
    name = _NAME(label)
    wanted = kind_of_wish(name) if kind is None else PersonKind(f.choice(PersonKind)(kind))
    moment = rows.get(s, Snapshot, begin_wished(s, case_id))
    node = _add_wish(s, moment, name, wanted)
    if circle is not None:
        _put(s, moment, node, _CIRCLE(circle))
    return node.id


def unwish(s: Session, case_id: str, node_ids: Iterable[str]) -> None:
    """Take people out of the wished network who still had to be found; others stay."""
    for node_id in rows.unique(node_ids):
        node = s.get(SnapshotNode, node_id)
        if node is None:
            rows.get_node(s, node_id, case_id)
        elif node.case_id != case_id:
            raise NotFound
        if node is None or not node.desired:
            raise InvalidInput(
                _("Alleen wie nog te vinden is, kan hier weg. Er is niets gewijzigd.")
            )
        rows.delete_all(s, _ties_of(s, node))
        rows.delete_all(s, [node])


def _add_wish(s: Session, moment: Snapshot, name: str, kind: PersonKind) -> SnapshotNode:
    node = SnapshotNode(
        case_id=moment.case_id,
        snapshot_id=moment.id,
        name=name,
        kind=kind.value,
        desired=True,
        position=rows.next_position(s, SnapshotNode, moment.case_id),
    )
    s.add(node)
    s.flush()
    return node


def _node(s: Session, moment: Snapshot, node_id: str) -> SnapshotNode:
    """Give somebody of a moment; who came into the case since then is added to it."""
    of_moment = rows.find(s, SnapshotNode, SnapshotNode.snapshot_id == moment.id)
    for node in of_moment:
        if node_id in (node.id, node.person_id, node.organisation_id):
            return node
    one = rows.get_node(s, node_id, moment.case_id)
    position = 1 + max((node.position for node in of_moment), default=-1)
    added = copy_of(moment, one, position)
    s.add(added)
    s.flush()
    return added


def _put(
    s: Session,
    moment: Snapshot,
    node: SnapshotNode,
    circle: str | None,
    client_id: str | None = None,
) -> None:
    """Move the nearest ties of somebody to a circle, or make one to *client_id*."""
    ties = _ties_of(s, node)
    drawn = [tie for tie in ties if tie.circle is not None]
    if circle is None:
        for tie in drawn:
            rows.assign(tie, {"circle": None})
    elif drawn:
        nearest = min(_NEAREST_FIRST[tie.circle or ""] for tie in drawn)
        for tie in drawn:
            order = _NEAREST_FIRST[tie.circle or ""]
            if order == nearest or order < _NEAREST_FIRST[circle]:
                rows.assign(tie, {"circle": circle})
    elif ties:
        rows.assign(ties[0], {"circle": circle})
    else:
        s.add(
            SnapshotTie(
                case_id=moment.case_id,
                snapshot_id=moment.id,
                client_node_id=_client(s, moment, client_id).id,
                other_node_id=node.id,
                circle=circle,
                visibility=Visibility.TEAM.value,
                position=rows.next_position(s, SnapshotTie, moment.case_id),
            )
        )
    s.flush()


def _client(s: Session, moment: Snapshot, client_id: str | None) -> SnapshotNode:
    """Give the one of the household a new tie starts from: *client_id*, else the main person."""
    clients = rows.find(
        s,
        SnapshotNode,
        SnapshotNode.snapshot_id == moment.id,
        SnapshotNode.kind == PersonKind.CLIENT.value,
    )
    if not clients:
        raise InvalidInput(
            _(
                "Er is nog niemand van het gezin. Er is niets gewijzigd. Voeg eerst de "
                "hoofdpersoon toe."
            )
        )
    wanted = [node for node in clients if node.person_id == client_id]
    return next(iter([*wanted, *(node for node in clients if node.main_person), *clients]))


def _ties_of(s: Session, node: SnapshotNode) -> list[SnapshotTie]:
    return rows.find(s, SnapshotTie, SnapshotTie.other_node_id == node.id)


def _is_client(node: SnapshotNode) -> bool:
    return node.kind == PersonKind.CLIENT


def _day(typed: str | None) -> str | None:
    day: str | None = f.day(typed)
    if day is not None and day > calendar.today().isoformat():
        raise InvalidInput(
            _("Deze datum moet nog komen. Er is niets gewijzigd. Kies vandaag of eerder.")
        )
    return day
