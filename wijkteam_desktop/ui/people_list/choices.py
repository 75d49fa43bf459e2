"""What can be chosen in a cell of the list; cells without choices are typed in."""

from __future__ import annotations

from wijkteam_desktop import labels
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.people_list.rows import Column, PeopleRow
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    EmotionalKind,
    PartStatus,
    PersonKind,
    TieStrength,
)

Choices = list[tuple[str | None, str]]


def choices_of(case: CaseView, row: PeopleRow, column: Column) -> Choices | None:
    """Values with their words for a cell; None for a cell to type in."""
    if column is Column.KIND:
        if row.person is None:
            return list(organisation_kinds())
        return list(labels.choices(PersonKind))
    if column is Column.CIRCLE:
        return [*labels.choices(Circle), (None, _("Nog niet geplaatst"))]
    if column is Column.STRENGTH:
        return list(labels.choices(EmotionalKind if row.relation else TieStrength))
    if column is Column.DIRECTION:
        return list(labels.choices(Direction))
    if column is Column.WITH:
        return _others(case, row)
    if column is Column.PARTS:
        return [
            (part.id, part.text) for part in case.parts if part.status is not PartStatus.STOPPED
        ]
    return None


def value_of(row: PeopleRow, column: Column) -> str | None:
    """The value a cell has now, among its choices."""
    if column is Column.KIND:
        if row.person is not None:
            return row.person.kind
        return row.organisation.kind if row.organisation else None
    if column is Column.WITH:
        return row.with_id
    if row.tie is not None:
        if column is Column.CIRCLE:
            return row.tie.circle
        if column is Column.STRENGTH:
            return row.tie.strength
        if column is Column.DIRECTION:
            return row.tie.direction
    if row.relation is not None and column is Column.STRENGTH:
        return row.relation.kind
    return None


def organisation_kinds() -> tuple[tuple[str, str], ...]:
    """Kinds of organisation, as in the form of an organisation."""
    return (
        ("formal", _("Professioneel")),
        ("informal", _("Informeel")),
        ("community", _("Buurt of gemeenschap")),
    )


def tie_partners(case: CaseView, node_id: str) -> list[tuple[str, str]]:
    """With whom somebody can have a tie: the family first, then the other people."""
    person = case.person(node_id)
    clients = [p for p in case.people if p.kind is PersonKind.CLIENT and p.id != node_id]
    found = [(p.id, p.name) for p in clients]
    if person is None:
        return found
    known = {p.id for p in clients} | {node_id}
    found += [(p.id, p.name) for p in case.people if p.id not in known]
    if person.kind is PersonKind.CLIENT:
        found += [(o.id, o.name) for o in case.organisations]
    return found


def _others(case: CaseView, row: PeopleRow) -> Choices:
    if row.tie is not None:
        clients = [p for p in case.people if p.kind is PersonKind.CLIENT]
        pairs = [(p.id, p.name) for p in clients if p.id != row.node_id]
    elif row.relation is not None:
        pairs = [(p.id, p.name) for p in case.people if p.id != row.node_id]
    else:
        pairs = tie_partners(case, row.node_id)
    return [*pairs, (None, _("Geen band"))]
