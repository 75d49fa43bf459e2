"""Reading the moments of a case: rows into frozen values, under the names that may be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from wijkteam_desktop import vocabulary as v
from wijkteam_desktop.db.snapshots import Snapshot, SnapshotNode, SnapshotTie
from wijkteam_desktop.services.naming import Named, Shown, shown_names
from wijkteam_desktop.views.snapshots import SnapshotNodeView, SnapshotTieView, SnapshotView

ORGANISATION = "organisation"
"""``kind`` of a node that is no person."""

_READ = {
    table: select(table.__table__).where(table.__table__.c.case_id == bindparam("case_id"))
    for table in (Snapshot, SnapshotNode, SnapshotTie)
}


class Moments:
    """The rows of the moments of one case; most cases have none, and then cost one statement."""

    def __init__(self, connection: Connection, case_id: str) -> None:
        which = {"case_id": case_id}
        self.heads = _ordered(connection.execute(_READ[Snapshot], which).all())
        self.nodes: Sequence[Row[Any]] = ()
        self.ties: Sequence[Row[Any]] = ()
        if self.heads:
            self.nodes = _ordered(connection.execute(_READ[SnapshotNode], which).all())
            self.ties = _ordered(connection.execute(_READ[SnapshotTie], which).all())

    def gone(self) -> list[Named]:
        """Give whom only a moment still names, so that they count in the names of all."""
        return [
            Named(n.id, n.name, n.role, v.PersonKind(n.kind))
            for n in self.nodes
            if n.person_id is None and n.kind != ORGANISATION and not n.desired
        ]

    def views(
        self,
        shown: Mapping[str, Shown],
        organisations: Mapping[str, str],
        people: Sequence[Named],
        mode: v.PrivacyMode,
        visible_ties: Iterable[Row[Any]],
    ) -> tuple[SnapshotView, ...]:
        """Give the moments, by date and with the wished one last."""
        if not self.heads:
            return ()
        names = dict(shown)
        gone = self.gone()
        if gone:
            everyone = shown_names([*people, *gone], mode)
            names.update({one.id: everyone[one.id] for one in gone})
        nodes: dict[str, list[SnapshotNodeView]] = defaultdict(list)
        for row in self.nodes:
            nodes[row.snapshot_id].append(_node(row, names, organisations))
        ties: dict[str, list[SnapshotTieView]] = defaultdict(list)
        for row in visible_ties:
            ties[row.snapshot_id].append(_tie(row))
        found = [
            SnapshotView(
                id=head.id,
                kind=v.SnapshotKind(head.kind),
                label=head.label,
                date=head.date,
                nodes=tuple(nodes[head.id]),
                ties=tuple(ties[head.id]),
            )
            for head in self.heads
        ]
        return tuple(sorted(found, key=lambda moment: (moment.is_wished, moment.date or "")))


def _ordered(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    return sorted(rows, key=lambda row: (row.position, row.id))


def _node(
    row: Row[Any], names: Mapping[str, Shown], organisations: Mapping[str, str]
) -> SnapshotNodeView:
    is_person = row.kind != ORGANISATION
    known = names.get(row.person_id or row.id) if is_person else None
    name, role = (row.name, row.role) if known is None else (known.name, known.role)
    if row.organisation_id is not None:
        name = organisations.get(row.organisation_id, name)
    return SnapshotNodeView(
        id=row.id,
        name=name,
        node_id=row.person_id or row.organisation_id,
        kind=v.PersonKind(row.kind) if is_person else None,
        gender=v.Gender(row.gender),
        role=role,
        discipline=row.discipline,
        sector=row.sector or "",
        birth_year=row.birth_year,
        died_year=row.died_year,
        pregnancy_due=row.pregnancy_due,
        is_index=row.main_person,
        desired=row.desired,
    )


def _tie(row: Row[Any]) -> SnapshotTieView:
    return SnapshotTieView(
        id=row.id,
        client_id=row.client_node_id,
        other_id=row.other_node_id,
        circle=v.Circle(row.circle) if row.circle else None,
        strength=v.TieStrength(row.strength),
        direction=v.Direction(row.direction),
        hours_per_week=row.hours_per_week,
        confidential=row.visibility != v.Visibility.TEAM,
    )
