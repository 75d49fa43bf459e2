"""How two people are with each other: emotional relations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.db.family import EmotionalRelation
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.services import rows
from wijkteam_desktop.vocabulary import ONE_WAY, VIOLENCE, EmotionalKind, Visibility

FIELDS: f.Fields = {
    "kind": f.Field("kind", f.choice(EmotionalKind)),
    "note": f.Field("note", f.prose),
    "status": f.Field("status", f.optional(f.line(40))),
    "confidential": f.Field("visibility", f.visibility),
}


def relate(
    s: Session,
    case_id: str,
    from_id: str,
    to_id: str,
    kind: EmotionalKind | str = EmotionalKind.CLOSE,
    **fields: Any,
) -> str:
    """Say how one person is with another and give the id; *fields* as in ``EmotionalView``.

    The same kind between the same two is one line: it gets the fields and its id is given.
    Violence is always confidential.
    """
    rows.must_differ(from_id, to_id)
    for person_id in (from_id, to_id):
        rows.get_in_case(s, Person, person_id, case_id)
    values = f.cleaned(FIELDS, {"kind": kind, **fields})
    existing = _same(s, from_id, to_id, values["kind"])
    if existing is None:
        existing = EmotionalRelation(
            case_id=case_id,
            from_id=from_id,
            to_id=to_id,
            position=rows.next_position(s, EmotionalRelation, case_id),
            **_guarded(values, values["kind"]),
        )
        s.add(existing)
    else:
        rows.assign(existing, _guarded(values, existing.kind))
    s.flush()
    return existing.id


def update_relation(s: Session, relation_id: str, **fields: Any) -> None:
    """Change fields of a relation, under the names of ``EmotionalView``; only what differs."""
    row = rows.get(s, EmotionalRelation, relation_id)
    values = f.cleaned(FIELDS, fields)
    rows.assign(row, _guarded(values, values.get("kind", row.kind)))
    s.flush()


def turn_relation(s: Session, relation_id: str) -> None:
    """Let a relation run the other way."""
    row = rows.get(s, EmotionalRelation, relation_id)
    rows.assign(row, {"from_id": row.to_id, "to_id": row.from_id})
    s.flush()


def remove_relation(s: Session, relation_ids: str | Iterable[str]) -> None:
    """Remove one or several relations; the people stay."""
    ids = [relation_ids] if isinstance(relation_ids, str) else relation_ids
    rows.delete_all(s, [rows.get(s, EmotionalRelation, row_id) for row_id in rows.unique(ids)])


def _guarded(values: dict[str, Any], kind: str) -> dict[str, Any]:
    if kind in VIOLENCE:
        return {**values, "visibility": Visibility.CASE_HOLDER_ONLY.value}
    return values


def _same(s: Session, from_id: str, to_id: str, kind: str) -> EmotionalRelation | None:
    """Give the line of that kind between the two; of a mutual kind also the other way round."""
    pairs = [(from_id, to_id)] if kind in ONE_WAY else [(from_id, to_id), (to_id, from_id)]
    for first, second in pairs:
        found = rows.find(
            s,
            EmotionalRelation,
            EmotionalRelation.from_id == first,
            EmotionalRelation.to_id == second,
            EmotionalRelation.kind == kind,
        )
        if found:
            return found[0]
    return None
