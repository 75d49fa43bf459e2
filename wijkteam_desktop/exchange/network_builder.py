"""From records that were read to a network; what does not fit is reported, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from wijkteam_desktop.exchange import network_columns as columns
from wijkteam_desktop.exchange.network_columns import Columns
from wijkteam_desktop.exchange.network_problems import Remarks
from wijkteam_desktop.exchange.network_records import (
    EXTRAS,
    LINE_COLUMNS,
    LineType,
    NodeType,
    Read,
    Sibling,
)
from wijkteam_desktop.exchange.problems import shown
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import Contact, NetworkFile
from wijkteam_desktop.views.people import (
    EmotionalView,
    HouseholdView,
    OrganisationView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import EmotionalKind, ParentKind, PartnershipKind, View

_VIEWS: Mapping[LineType, type[Any]] = {
    LineType.SUPPORT: TieView,
    LineType.EMOTIONAL: EmotionalView,
    LineType.PARTNER: PartnershipView,
    LineType.PARENT: ParentLinkView,
    LineType.SIBLING: Sibling,
    LineType.CONTACT: Contact,
}


class Builder:
    """Makes a network of records that were read; what does not fit is told to *remarks*."""

    def __init__(self, remarks: Remarks) -> None:
        self._remarks = remarks
        self._people: dict[str, PersonView] = {}
        self._organisations: dict[str, OrganisationView] = {}
        self._homes: dict[str, list[str]] = {}
        self._places: list[PlacementView] = []
        self._siblings: dict[str, list[str]] = {}
        self._lists: dict[type[Any], list[Any]] = {}

    def node(self, record: Read) -> None:
        """Add somebody."""
        (node_id,) = record.ids
        if node_id in self._people or node_id in self._organisations:
            self._lost(record, _("Dit nummer komt twee keer voor; de tweede is overgeslagen."))
            return
        place = self._values(EXTRAS, record)
        if record.type == NodeType.ORGANISATION:
            values = self._values(columns.ORGANISATION, record)
            values.setdefault("name", _("(naam onbekend)"))
            self._organisations[node_id] = OrganisationView(node_id, **values)
        else:
            values = self._values(columns.PERSON, record)
            values.setdefault("name", _("(naam onbekend)"))
            if place.get("organisation"):
                values["organisation_id"] = place["organisation"]
            for home in place.get("households", ()):
                self._homes.setdefault(home, []).append(node_id)
            self._people[node_id] = PersonView(node_id, **values, household_id=place.get("home"))
        if "kring_x" in place and "kring_y" in place:
            self._places.append(PlacementView(node_id, place["kring_x"], place["kring_y"]))

    def line(self, record: Read) -> None:
        """Add a line; those it joins must be there already."""
        first, second = record.ids
        if not self._joins(record):
            return
        kind = LineType(record.type) if record.type in set(LineType) else LineType.CONTACT
        number = str(len(self._lists.get(_VIEWS[kind], ())) + 1)
        values = self._values(LINE_COLUMNS[kind], record)
        match kind:
            case LineType.SUPPORT:
                self._add(TieView(number, first, second, **values))
            case LineType.EMOTIONAL:
                values.setdefault("kind", EmotionalKind.CLOSE)
                self._add(EmotionalView(number, first, second, **values))
            case LineType.PARTNER:
                values.setdefault("kind", PartnershipKind.RELATIONSHIP)
                self._add(PartnershipView(number, first, second, **values))
            case LineType.PARENT:
                values.setdefault("kind", ParentKind.BIOLOGICAL)
                pair = values.pop("pair", "")
                self._add(ParentLinkView(number, pair, first, second, **values))
            case LineType.SIBLING:
                group = self._siblings.setdefault(values.get("group", number), [])
                group += [one for one in (first, second) if one not in group]
            case LineType.CONTACT:
                self._add(Contact(first, second, **values))

    def network(self, form: str, title: str = "") -> NetworkFile:
        """Give the network of everything added."""
        for person in list(self._people.values()):
            employer = person.organisation_id
            if employer is not None and employer not in self._organisations:
                self._remarks.add(
                    shown(person.id),
                    _("De organisatie van deze persoon staat niet in het bestand."),
                )
                self._people[person.id] = replace(person, organisation_id=None)
        return NetworkFile(
            form=form,
            title=title,
            people=tuple(self._people.values()),
            organisations=tuple(self._organisations.values()),
            households=tuple(
                HouseholdView(name, name, tuple(members)) for name, members in self._homes.items()
            ),
            partnerships=self._all(PartnershipView),
            parent_links=_paired(self._all(ParentLinkView)),
            sibling_groups=tuple(tuple(group) for group in self._siblings.values()),
            ties=self._all(TieView),
            emotional=self._all(EmotionalView),
            contacts=self._all(Contact),
            placements={View.KRING.value: tuple(self._places)} if self._places else {},
            problems=self._remarks.listed,
            problem_count=self._remarks.count,
        )

    def _joins(self, record: Read) -> bool:
        first, second = record.ids
        known = self._people.keys() | (
            self._organisations.keys() if record.type == LineType.SUPPORT else frozenset()
        )
        if first == second:
            self._lost(record, _("Een lijn van iemand naar zichzelf is overgeslagen."))
        elif first not in self._people or second not in known:
            self._lost(record, _("Deze lijn gaat naar iemand die niet in het bestand staat."))
        else:
            return True
        return False

    def _values(self, wanted: Columns, record: Read) -> dict[str, Any]:
        def wrong(heading: str, text: str) -> None:
            self._remarks.add(
                record.place,
                _("“{text}” past niet bij “{column}” en is leeg gelaten.").format(
                    text=shown(text), column=heading
                ),
            )

        return columns.read(wanted, record.values, wrong)

    def _lost(self, record: Read, reason: str) -> None:
        self._remarks.add(record.place, reason, left_out=True)

    def _add(self, view: Any) -> None:
        self._lists.setdefault(type(view), []).append(view)

    def _all(self, kind: type[Any]) -> tuple[Any, ...]:
        return tuple(self._lists.get(kind, ()))


def _paired(links: tuple[ParentLinkView, ...]) -> tuple[ParentLinkView, ...]:
    """Give links without a pair one: the parents of a child, the same for all their children."""
    parents: dict[str, list[str]] = {}
    for link in links:
        if not link.pair:
            parents.setdefault(link.child_id, []).append(link.parent_id)
    names = {child: "+".join(sorted(found)) for child, found in parents.items()}
    return tuple(link if link.pair else replace(link, pair=names[link.child_id]) for link in links)


def built(remarks: Remarks, people: Iterable[Read], ties: Iterable[Read], form: str) -> NetworkFile:
    """Give the network of records of people and of lines."""
    builder = Builder(remarks)
    for record in people:
        builder.node(record)
    for record in ties:
        builder.line(record)
    return builder.network(form)
