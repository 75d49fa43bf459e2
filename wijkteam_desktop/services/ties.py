"""Support ties, with their circle of closeness, and how people are with each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.people import Organisation, Person
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import placements, rows
from wijkteam_desktop.services.index_person import first_index
from wijkteam_desktop.services.relations import (
    relate,
    remove_relation,
    turn_relation,
    update_relation,
)
from wijkteam_desktop.translation import _
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    EmotionalKind,
    PersonKind,
    SupportKind,
    TieStrength,
)

__all__ = [
    "relate",
    "remove",
    "remove_relation",
    "set_circle",
    "tie",
    "turn_relation",
    "update",
    "update_relation",
]

FIELDS: f.Fields = {
    "circle": f.Field("circle", f.optional(f.choice(Circle))),
    "strength": f.Field("strength", f.choice(TieStrength)),
    "kinds": f.Field("support_kinds", f.choices(SupportKind)),
    "direction": f.Field("direction", f.choice(Direction)),
    "contact_frequency": f.Field("contact_frequency", f.line(200)),
    "hours_per_week": f.Field("hours_per_week", f.HOURS),
    "reciprocity": f.Field("reciprocity", f.optional(f.prose)),
    "note": f.Field("note", f.prose),
    "confidential": f.Field("visibility", f.visibility),
}
SHAPE = ("circle", "strength", "kinds", "direction", "contact_frequency", "hours_per_week")
"""The fields of a tie, without what is written about it."""

_NEAREST_FIRST = {circle.value: order for order, circle in enumerate(Circle)}


def tie(
    s: Session,
    case_id: str,
    client_id: str,
    other_id: str,
    *,
    kind: EmotionalKind | str | None = None,
    **fields: Any,
) -> str:
    """Draw a line between two people, or somebody and an organisation, and give its id.

    With somebody of the household it is a support tie (*fields* as in ``TieView``); an existing
    tie between the two gets the fields and its id is given.  Between two others, or with ``kind``,
    it is an emotional relation (``close`` unless given).
    """
    rows.must_differ(client_id, other_id)
    first = rows.get_node(s, client_id, case_id)
    second = rows.get_node(s, other_id, case_id)
    if kind is None and not _is_client(first) and _is_client(second):
        first, second = second, first
    if kind is not None or not _is_client(first):
        if isinstance(first, Organisation) or isinstance(second, Organisation):
            raise InvalidInput(
                _(
                    "Een lijn naar een organisatie begint bij iemand van het gezin. Er is niets "
                    "gewijzigd. Kies eerst iemand van het gezin."
                )
            )
        return relate(s, case_id, first.id, second.id, kind or EmotionalKind.CLOSE)
    values = f.cleaned(FIELDS, fields)
    existing = _between(s, first.id, second.id)
    if existing is not None:
        rows.assign(existing, values)
    else:
        existing = SupportTie(
            case_id=case_id,
            client_side_id=first.id,
            position=rows.next_position(s, SupportTie, case_id),
            **rows.node_columns(second, "other_"),
            **values,
        )
        s.add(existing)
    s.flush()
    _follow(s, second.id)
    return existing.id


def update(s: Session, tie_id: str, **fields: Any) -> None:
    """Change fields of a support tie, under the names of ``TieView``; only what differs."""
    row = rows.get(s, SupportTie, tie_id)
    rows.assign(row, f.cleaned(FIELDS, fields))
    s.flush()
    if "circle" in fields:
        _follow(s, _other(row))


def remove(s: Session, tie_ids: Iterable[str]) -> None:
    """Remove support ties; the people stay."""
    gone = [rows.get(s, SupportTie, tie_id) for tie_id in rows.unique(tie_ids)]
    others = rows.unique(_other(row) for row in gone)
    rows.delete_all(s, gone)
    for node_id in others:
        _follow(s, node_id)


def set_circle(
    s: Session, case_id: str, node_ids: Iterable[str], circle: Circle | str | None
) -> None:
    """Bring people or organisations nearer or further; ``None`` takes them out of the circles.

    Of several ties, those in the nearest circle move (all of them, when the new circle would
    otherwise not be the nearest).  Who has no tie gets one to the first index person.
    """
    wanted = None if circle is None else Circle(circle).value
    for node_id in rows.unique(node_ids):
        node = rows.get_node(s, node_id, case_id)
        if _is_client(node):
            raise InvalidInput(
                _("Iemand van het gezin staat altijd in het midden. Er is niets gewijzigd.")
            )
        _move(s, case_id, node, wanted)
        s.flush()
        _follow(s, node_id)


def _move(s: Session, case_id: str, node: Person | Organisation, circle: str | None) -> None:
    found = of_node(s, node.id)
    if circle is None:
        for row in found:
            rows.assign(row, {"circle": None})
        return
    if not found:
        client_id = first_index(s, case_id)
        if client_id is None:
            raise InvalidInput(
                _(
                    "Er is nog niemand van het gezin. Er is niets gewijzigd. Voeg eerst de "
                    "hoofdpersoon toe."
                )
            )
        tie(s, case_id, client_id, node.id, circle=circle)
        return
    drawn = [row for row in found if row.circle is not None]
    if not drawn:
        rows.assign(found[0], {"circle": circle})
        return
    nearest = min(_NEAREST_FIRST[row.circle or ""] for row in drawn)
    for row in drawn:
        order = _NEAREST_FIRST[row.circle or ""]
        if order == nearest or order < _NEAREST_FIRST[circle]:
            rows.assign(row, {"circle": circle})


def of_node(s: Session, node_id: str) -> list[SupportTie]:
    """Give the support ties that lead to a person or organisation."""
    return rows.find(
        s,
        SupportTie,
        (SupportTie.other_person_id == node_id) | (SupportTie.other_organisation_id == node_id),
    )


def _follow(s: Session, node_id: str) -> None:
    node = rows.get_node(s, node_id)
    if _is_client(node):
        return
    drawn = [row.circle for row in of_node(s, node_id) if row.circle is not None]
    nearest = min(drawn, key=_NEAREST_FIRST.__getitem__, default=None)
    placements.follow_circle(s, node_id, None if nearest is None else Circle(nearest))


def _between(s: Session, client_id: str, other_id: str) -> SupportTie | None:
    there = [row for row in of_node(s, other_id) if row.client_side_id == client_id]
    back = [row for row in of_node(s, client_id) if row.client_side_id == other_id]
    return next(iter([*there, *back]), None)


def _other(row: SupportTie) -> str:
    return row.other_person_id or row.other_organisation_id or ""


def _is_client(node: Person | Organisation) -> bool:
    return isinstance(node, Person) and node.kind == PersonKind.CLIENT
