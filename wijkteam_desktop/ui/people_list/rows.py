"""A case as rows: one for every tie of a person or organisation, or one for who has no tie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.network.ecogram_plates import letters
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView, OrganisationView, PersonView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import Circle, PartStatus, PersonKind, PrivacyMode, SupportKind


class Column(IntEnum):
    """Columns of the list, from the left."""

    NAME = 0
    ROLE = 1
    KIND = 2
    CIRCLE = 3
    WITH = 4
    STRENGTH = 5
    DIRECTION = 6
    SUPPORT = 7
    HOURS = 8
    PARTS = 9


_OF_NODE = frozenset({Column.NAME, Column.ROLE, Column.KIND, Column.PARTS})
_OF_TIE = frozenset(
    {Column.CIRCLE, Column.WITH, Column.STRENGTH, Column.DIRECTION, Column.SUPPORT, Column.HOURS}
)
_NEAREST: dict[Circle | None, int] = {c: order for order, c in enumerate((*Circle, None))}


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """One line: somebody, and one tie of theirs (or none).

    ``texts`` and ``sorts`` are what each column shows and sorts by; ``editable`` says which can be
    changed here.
    """

    key: str
    node_id: str
    texts: tuple[str, ...]
    sorts: tuple[Any, ...]
    editable: frozenset[Column]
    found_by: str
    person: PersonView | None = None
    organisation: OrganisationView | None = None
    tie: TieView | None = None
    relation: EmotionalView | None = None

    @property
    def with_id(self) -> str | None:
        """The other end of the tie."""
        if self.tie is not None:
            return self.tie.client_id
        return None if self.relation is None else self.relation.to_id


def headers() -> tuple[str, ...]:
    """Names of the columns."""
    return (
        _("Naam"),
        _("Rol"),
        _("Soort"),
        _("Kring"),
        _("Band met"),
        _("Sterkte"),
        _("Richting"),
        _("Steun"),
        _("Uren"),
        _("Deelt in"),
    )


def rows_of(case: CaseView, *, anonymous: bool = False) -> list[PeopleRow]:
    """All rows of a case: people in the order of the case, then organisations.

    With *anonymous* names and roles are made up for showing, and so cannot be changed.
    """
    ties: dict[str, list[TieView]] = {}
    for tie in case.ties:
        ties.setdefault(tie.other_id, []).append(tie)
    relations: dict[str, list[EmotionalView]] = {}
    for relation in case.emotional:
        relations.setdefault(relation.from_id, []).append(relation)
    names = {p.id: p.name for p in case.people} | {o.id: o.name for o in case.organisations}
    parts: dict[str, list[str]] = {}
    for part in case.parts:
        if part.status is not PartStatus.STOPPED:
            for node_id in part.actor_ids:
                parts.setdefault(node_id, []).append(part.text)
    nodes: list[PersonView | OrganisationView] = [*case.people, *case.organisations]
    found: list[PeopleRow] = []
    for node in nodes:
        lines: list[TieView | EmotionalView | None] = [
            *ties.get(node.id, ()),
            *relations.get(node.id, ()),
        ]
        for line in lines or [None]:
            found.append(_row(case, node, line, names, parts.get(node.id, ())))
    if not anonymous:
        return found
    return [replace(row, editable=row.editable - {Column.NAME, Column.ROLE}) for row in found]


def _row(
    case: CaseView,
    node: PersonView | OrganisationView,
    line: TieView | EmotionalView | None,
    names: Mapping[str, str],
    parts: Sequence[str],
) -> PeopleRow:
    person = node if isinstance(node, PersonView) else None
    tie = line if isinstance(line, TieView) else None
    relation = line if isinstance(line, EmotionalView) else None
    client = person is not None and person.kind is PersonKind.CLIENT
    circle = tie.circle if tie else None
    if client and tie is None:
        near = _("In het midden")
    elif relation is not None:
        near = ""
    else:
        near = label(circle) if circle else _("Nog niet geplaatst")
    other = tie.client_id if tie else relation.to_id if relation else None
    hours = tie.hours_per_week if tie else None
    texts = (
        node.name,
        person.role if person else (node.sector if isinstance(node, OrganisationView) else ""),
        label(person.kind) if person else _("Organisatie"),
        near,
        names.get(other or "", ""),
        label(tie.strength) if tie else label(relation.kind) if relation else "",
        label(tie.direction) if tie else "",
        support_letters(tie.kinds) if tie else "",
        "" if hours is None else dutch_number(hours),
        " · ".join(parts),
    )
    folded = tuple(text.casefold() for text in texts)
    sorts: tuple[Any, ...] = (
        *folded[: Column.CIRCLE],
        -1 if client else _NEAREST[circle],
        *folded[Column.WITH : Column.HOURS],
        -1.0 if hours is None else hours,
        len(parts),
    )
    return PeopleRow(
        key=f"{node.id}/{line.id}" if line else node.id,
        node_id=node.id,
        texts=texts,
        sorts=sorts,
        editable=_editable(case, person, tie, relation),
        found_by=fold(" ".join(texts)),
        person=person,
        organisation=None if isinstance(node, PersonView) else node,
        tie=tie,
        relation=relation,
    )


def _editable(
    case: CaseView,
    person: PersonView | None,
    tie: TieView | None,
    relation: EmotionalView | None,
) -> frozenset[Column]:
    found = {Column.NAME, Column.ROLE, Column.KIND, Column.WITH}
    if case.parts:
        found.add(Column.PARTS)
    if person is not None and case.privacy_mode is PrivacyMode.ROLES:
        found.discard(Column.NAME)
    if tie is not None:
        found |= _OF_TIE
    elif relation is not None:
        found.add(Column.STRENGTH)
    elif person is None or person.kind is not PersonKind.CLIENT:
        found.add(Column.CIRCLE)
    return frozenset(found)


def support_letters(kinds: Sequence[SupportKind]) -> str:
    """Letters of the kinds of support, as on the lines of the ecogram."""
    return " ".join(letter for kind, letter in letters().items() if kind in kinds)


def read_support(text: str) -> tuple[SupportKind, ...] | None:
    """Kinds of support from letters or words ("P E", "praktisch, advies"); None for another word.

    "PE" is understood too.
    """
    words = {
        SupportKind.PRACTICAL: _("praktische"),
        SupportKind.EMOTIONAL: _("emotionele"),
        SupportKind.INFORMATIONAL: _("advies informatie"),
        SupportKind.COMPANIONSHIP: _("gezelschap"),
    }
    found: set[SupportKind] = set()
    typed = fold(text).split()
    if len(typed) == 1 and all(letter in "peag" for letter in typed[0]):
        typed = list(typed[0])
    for word in typed:
        if word in (_("steun"), _("en")):
            continue
        kinds = [
            kind
            for kind, whole in words.items()
            if any(piece.startswith(word) for piece in fold(whole).split())
            or word.startswith(fold(whole).split()[0][:5])
        ]
        if len(kinds) != 1:
            return None
        found.add(kinds[0])
    return tuple(kind for kind in SupportKind if kind in found)
