"""The edits of the list: each is one labelled function through the workspace.

Services are imported inside the functions: they bring the database layer, which the first window
must do without.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.network.edits import PAGE, who
from wijkteam_desktop.ui.people_list.rows import Column, PeopleRow, headers, read_support
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import EmotionalKind, PersonKind

if TYPE_CHECKING:
    from wijkteam_desktop.ui.workspace import Workspace


def change(
    workspace: Workspace,
    case: CaseView,
    rows: Sequence[PeopleRow],
    column: Column,
    value: str | None,
) -> bool:
    """Give a column of one or several rows a value, as one edit; says if it was done."""
    able = [row for row in rows if column in row.editable]
    if not able:
        return False

    def work(s: Any) -> bool:
        for row in able:
            _WORK[column](s, case, row, value)
        return True

    text = _("{who}: {column} aanpassen").format(
        who=who(case, dict.fromkeys(row.node_id for row in able)), column=headers()[column].lower()
    )
    return bool(workspace.run(text, work, page=PAGE))


def remove_ties(workspace: Workspace, case: CaseView, rows: Sequence[PeopleRow]) -> bool:
    """Remove the ties of these rows; the people stay."""
    ties = [row.tie.id for row in rows if row.tie is not None]
    relations = [row.relation.id for row in rows if row.relation is not None]
    if not ties and not relations:
        return False

    def work(s: Any) -> bool:
        from wijkteam_desktop.services import ties as service

        if ties:
            service.remove(s, ties)
        if relations:
            service.remove_relation(s, relations)
        return True

    text = _("Band van {who} weghalen").format(
        who=who(case, dict.fromkeys(r.node_id for r in rows if r.tie or r.relation))
    )
    return bool(workspace.run(text, work, page=PAGE))


def _name(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import people

    if row.person is None:
        people.organisation_update(s, row.node_id, name=value)
    else:
        people.update(s, row.node_id, name=value)


def _role(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import people

    if row.person is None:
        people.organisation_update(s, row.node_id, sector=value)
    else:
        people.update(s, row.node_id, role=value)


def _kind(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import people

    if row.person is None:
        people.organisation_update(s, row.node_id, kind=value)
    else:
        people.set_kind(s, row.node_id, PersonKind(value or ""))


def _circle(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import ties

    if row.tie is None:
        ties.set_circle(s, case.id, [row.node_id], value)
    else:
        ties.update(s, row.tie.id, circle=value)


def _with(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    """Make, move or remove the tie: with somebody of the family it is support."""
    from wijkteam_desktop.services import ties

    if value == row.with_id:
        return
    if row.relation is not None:
        kind, note = row.relation.kind, row.relation.note
        ties.remove_relation(s, row.relation.id)
        if value is not None:
            ties.relate(s, case.id, row.node_id, value, kind, note=note)
        return
    if row.tie is not None:
        ties.remove(s, [row.tie.id])
    if value is not None:
        ties.tie(s, case.id, value, row.node_id, **(_fields(row.tie) if row.tie else {}))


def _strength(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import ties

    if row.relation is not None:
        ties.update_relation(s, row.relation.id, kind=EmotionalKind(value or ""))
    elif row.tie is not None:
        ties.update(s, row.tie.id, strength=value)


def _direction(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import ties

    if row.tie is not None:
        ties.update(s, row.tie.id, direction=value)


def _support(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import ties

    kinds = read_support(value or "")
    if kinds is None:
        raise InvalidInput(
            _(
                "Vul de letters in van de steun: P praktisch, E emotioneel, A advies, "
                "G gezelschap. Er is niets gewijzigd."
            )
        )
    if row.tie is not None:
        ties.update(s, row.tie.id, kinds=kinds)


def _hours(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    from wijkteam_desktop.services import ties

    if row.tie is not None:
        ties.update(s, row.tie.id, hours_per_week=value or None)


def _parts(s: Any, case: CaseView, row: PeopleRow, value: str | None) -> None:
    """Take a part on, or hand it back when it was taken on."""
    from wijkteam_desktop.services import parts

    part = next((p for p in case.parts if p.id == value), None)
    if part is None:
        return
    if row.node_id in part.actor_ids:
        parts.hand_back(s, part.id, row.node_id)
    else:
        parts.take(s, part.id, row.node_id)


def _fields(tie: TieView) -> dict[str, Any]:
    return {
        "circle": tie.circle,
        "strength": tie.strength,
        "kinds": tie.kinds,
        "direction": tie.direction,
        "contact_frequency": tie.contact_frequency,
        "hours_per_week": tie.hours_per_week,
        "reciprocity": tie.reciprocity,
        "note": tie.note,
        "confidential": tie.confidential,
    }


_WORK = {
    Column.NAME: _name,
    Column.ROLE: _role,
    Column.KIND: _kind,
    Column.CIRCLE: _circle,
    Column.WITH: _with,
    Column.STRENGTH: _strength,
    Column.DIRECTION: _direction,
    Column.SUPPORT: _support,
    Column.HOURS: _hours,
    Column.PARTS: _parts,
}
