"""A network as plain records, people and lines, and back: what GraphML and CSV have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wijkteam_desktop.exchange import network_columns as columns
from wijkteam_desktop.exchange.network_columns import Columns
from wijkteam_desktop.views.network_file import NetworkFile
from wijkteam_desktop.vocabulary import View


class NodeType(StrEnum):
    """What a record of somebody is about."""

    PERSON = "person"
    ORGANISATION = "organisation"


class LineType(StrEnum):
    """What a record of a line is about; a parent line runs from parent to child."""

    SUPPORT = "support"
    EMOTIONAL = "emotional"
    PARTNER = "partner"
    PARENT = "parent"
    SIBLING = "sibling"
    CONTACT = "contact"


LINE_COLUMNS: Mapping[LineType, Columns] = {
    LineType.SUPPORT: columns.TIE,
    LineType.EMOTIONAL: columns.EMOTIONAL,
    LineType.PARTNER: columns.PARTNERSHIP,
    LineType.PARENT: columns.PARENT,
    LineType.SIBLING: (columns.Column("group", "groep", columns.TEXT),),
    LineType.CONTACT: (columns.Column("note", "toelichting", columns.TEXT),),
}


@dataclass(frozen=True, slots=True)
class Sibling:
    """A line of a group of brothers and sisters, from its first to another."""

    group: str


@dataclass(frozen=True, slots=True)
class Extras:
    """What a person has beside the columns of a person: home, employer and place."""

    organisation: str = ""
    home: str = ""
    households: tuple[str, ...] = ()
    kring_x: float | None = None
    kring_y: float | None = None


EXTRAS: Columns = (
    columns.Column("organisation", "organisatie", columns.TEXT),
    columns.Column("home", "woont in", columns.TEXT),
    columns.Column("households", "hoort bij huishouden", columns.ITEMS),
    columns.Column("kring_x", "plaats x", columns.NUMBER),
    columns.Column("kring_y", "plaats y", columns.NUMBER),
)


@dataclass(frozen=True, slots=True)
class Node:
    """A record of a person or organisation; ``views`` are read with ``columns``, in order."""

    id: str
    type: NodeType
    parts: tuple[tuple[Columns, Any], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A record of a line between two nodes."""

    type: LineType
    source: str
    target: str
    view: Any = field(repr=False)


@dataclass(frozen=True, slots=True)
class Read:
    """A record as it was read: ``values`` by name or heading, all as text."""

    type: str
    ids: tuple[str, ...]
    values: Mapping[str, str] = field(repr=False)
    place: str = ""


def nodes(file: NetworkFile) -> Iterator[Node]:
    """Give the people and organisations of a network."""
    names, homes = _home_names(file), _homes(file)
    places = {p.node_id: p for p in file.placements.get(View.KRING.value, ())}

    def extras(node_id: str, organisation: str | None, home: str | None = None) -> Extras:
        place = places.get(node_id)
        return Extras(
            organisation=organisation or "",
            home=names.get(home or "", ""),
            households=tuple(names[i] for i in homes.get(node_id, ())),
            kring_x=place.x if place else None,
            kring_y=place.y if place else None,
        )

    for person in file.people:
        rest = extras(person.id, person.organisation_id, person.household_id)
        parts: tuple[tuple[Columns, Any], ...] = ((columns.PERSON, person), (EXTRAS, rest))
        yield Node(person.id, NodeType.PERSON, parts)
    for one in file.organisations:
        parts = ((columns.ORGANISATION, one), (EXTRAS, extras(one.id, None)))
        yield Node(one.id, NodeType.ORGANISATION, parts)


def lines(file: NetworkFile) -> Iterator[Line]:
    """Give the lines of a network."""
    for tie in file.ties:
        yield Line(LineType.SUPPORT, tie.client_id, tie.other_id, tie)
    for relation in file.emotional:
        yield Line(LineType.EMOTIONAL, relation.from_id, relation.to_id, relation)
    for couple in file.partnerships:
        yield Line(LineType.PARTNER, couple.first_id, couple.second_id, couple)
    for link in file.parent_links:
        yield Line(LineType.PARENT, link.parent_id, link.child_id, link)
    for number, group in enumerate(file.sibling_groups, start=1):
        for other in group[1:]:
            yield Line(LineType.SIBLING, group[0], other, Sibling(str(number)))
    for contact in file.contacts:
        yield Line(LineType.CONTACT, contact.first_id, contact.second_id, contact)


def _home_names(file: NetworkFile) -> dict[str, str]:
    """Give the households a name each, which is used once."""
    found: dict[str, str] = {}
    for number, home in enumerate(file.households, start=1):
        name = " ".join(home.label.replace("|", "/").split()) or f"Huishouden {number}"
        while name in found.values():
            name = f"{name} ({number})"
        found[home.id] = name
    return found


def _homes(file: NetworkFile) -> dict[str, list[str]]:
    """Give by person the households they belong to."""
    found: dict[str, list[str]] = {}
    for home in file.households:
        for member in home.member_ids:
            found.setdefault(member, []).append(home.id)
    return found
