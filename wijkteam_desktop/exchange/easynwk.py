"""Reads the network maps of easyNWK Web (JSON): sectors become kinds, horizons become circles.

An angle is in degrees counter-clockwise from three o'clock, a distance 100 at the outer horizon.
Whoever stands outside it has no tie with the main person.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from wijkteam_desktop.exchange import json_text
from wijkteam_desktop.exchange import network_words as words
from wijkteam_desktop.exchange.easynwk_roles import ANIMALS, dutch_role
from wijkteam_desktop.exchange.network_problems import MAX_RECORDS, Remarks, refused, too_large
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import Contact, NetworkFile
from wijkteam_desktop.views.people import OrganisationView, PersonView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import (
    Circle,
    Direction,
    Gender,
    PersonKind,
    SupportKind,
    TieStrength,
    View,
)

FORM = "easyNWK"
EGO = "ego"
_HORIZON = 100.0
_GENDERS = {
    "weiblich": Gender.WOMAN,
    "männlich": Gender.MAN,
    "divers": Gender.NON_BINARY,
    "kein Mensch": Gender.PET,
}
_SECTORS = (PersonKind.FAMILY, PersonKind.FRIEND, PersonKind.COLLEAGUE, PersonKind.PROFESSIONAL)
"""By quarter turn from three o'clock, counter-clockwise."""
_SUPPORT = {
    "supportEmotional": SupportKind.EMOTIONAL,
    "supportCognitive": SupportKind.INFORMATIONAL,
    "supportSocial": SupportKind.COMPANIONSHIP,
    "supportMaterial": SupportKind.PRACTICAL,
}
_DIRECTIONS = {1: Direction.FROM_CLIENT, 2: Direction.TO_CLIENT, 3: Direction.BOTH}


def is_easynwk(document: Any) -> bool:
    """Say whether a JSON value is a map of easyNWK."""
    return isinstance(document, dict) and (
        isinstance(document.get("versions"), list)
        or {"ego", "alteri"} <= document.keys()
        or isinstance(document.get("nwk"), dict)
    )


def read_easynwk(content: bytes, filename: str) -> NetworkFile:
    """Read the map that was open when the file was saved; raises BadImport."""
    document = json_text.parse(content, filename)
    if not is_easynwk(document):
        raise refused(
            filename, _("“{filename}” is geen netwerkkaart van easyNWK.").format(filename=filename)
        )
    remarks = Remarks()
    json_text.check_values(document, filename)
    version = _version(document, remarks)
    chart = version.get("nwk", version)
    if not isinstance(chart, dict) or not isinstance(chart.get("alteri"), list):
        raise refused(
            filename, _("In “{filename}” staat geen netwerkkaart.").format(filename=filename)
        )
    if len(chart["alteri"]) + len(_list(chart, "connections")) > MAX_RECORDS:
        raise too_large(filename)
    return _Chart(version, chart, remarks).network()


def _version(document: dict[str, Any], remarks: Remarks) -> dict[str, Any]:
    versions = [v for v in _list(document, "versions") if isinstance(v, dict)]
    if not versions:
        return document
    current = document.get("currentVersion")
    chosen = next((v for v in versions if v.get("id") == current), versions[-1])
    if len(versions) > 1:
        title = _text(chosen, "title") or _text(chosen, "date")
        remarks.add(
            "",
            _("Er staan {count} kaarten in dit bestand; alleen “{title}” is gelezen.").format(
                count=len(versions), title=title
            ),
        )
    return chosen


class _Chart:
    def __init__(
        self, version: Mapping[str, Any], chart: Mapping[str, Any], remarks: Remarks
    ) -> None:
        self._chart = chart
        self._title = _text(version, "title")
        found = re.match(r"((?:19|20)\d\d)-", _text(version, "date"))
        self._year = int(found[1]) if found else None
        self._remarks = remarks
        self._people: dict[str, PersonView] = {}
        self._organisations: dict[str, OrganisationView] = {}
        self._ties: list[TieView] = []
        self._places: list[PlacementView] = []

    def network(self) -> NetworkFile:
        ego = self._chart.get("ego")
        self._ego(ego if isinstance(ego, dict) else {})
        for number, alter in enumerate(self._chart["alteri"], start=1):
            if isinstance(alter, dict) and _text(alter, "id"):
                self._alter(alter)
            else:
                self._lost(_("contact {number}").format(number=number), _("Dit is geen contact."))
        contacts = self._contacts()
        return NetworkFile(
            form=FORM,
            title=self._title,
            story=_text(ego, "note", 200_000) if isinstance(ego, dict) else "",
            people=tuple(self._people.values()),
            organisations=tuple(self._organisations.values()),
            ties=tuple(self._ties),
            contacts=contacts,
            placements={View.KRING.value: tuple(self._places)} if self._places else {},
            problems=self._remarks.listed,
            problem_count=self._remarks.count,
        )

    def _ego(self, ego: Mapping[str, Any]) -> None:
        self._people[EGO] = PersonView(
            EGO,
            _text(ego, "name") or _("Hoofdpersoon"),
            PersonKind.CLIENT,
            _GENDERS.get(_text(ego, "currentGender"), Gender.UNKNOWN),
            birth_year=self._born(ego),
            is_index=True,
        )

    def _alter(self, alter: Mapping[str, Any]) -> None:
        node_id, name = _text(alter, "id"), _text(alter, "name") or _("(naam onbekend)")
        if node_id in self._people or node_id in self._organisations:
            self._lost(name, _("Dit nummer komt twee keer voor; de tweede is overgeslagen."))
            return
        angle = _number(alter.get("angle")) % 360.0
        role = dutch_role(_text(alter, "role"))
        human = alter.get("human") is not False
        if human or role in ANIMALS or angle < 90.0:
            self._person(node_id, name, role, alter, _SECTORS[min(3, int(angle // 90.0))], human)
        else:
            self._organisations[node_id] = OrganisationView(node_id, name, "informal", role[:100])
        self._tie(node_id, name, alter, angle, human)

    def _person(
        self,
        node_id: str,
        name: str,
        role: str,
        alter: Mapping[str, Any],
        sector: PersonKind,
        human: bool,
    ) -> None:
        gender = _GENDERS.get(_text(alter, "currentGender"), Gender.UNKNOWN)
        kind = PersonKind.PET if not human else _kind(sector, role)
        age = _text(alter, "age")
        told = [role] if role else []
        born = self._born(alter)
        if age and born is None:
            told.append(_("{age} jaar").format(age=age))
        if alter.get("deceased") is True:
            told.append(_("overleden"))
        self._people[node_id] = PersonView(
            node_id,
            name,
            kind,
            gender if human else Gender.PET,
            ", ".join(told)[:300],
            birth_year=born,
        )

    def _tie(
        self, node_id: str, name: str, alter: Mapping[str, Any], angle: float, human: bool
    ) -> None:
        distance, edge = _number(alter.get("distance")), alter.get("edgeType")
        if distance > _HORIZON or distance <= 0.0:
            self._remarks.add(name, _("Staat buiten de kaart en heeft daarom geen kring."))
            return
        alive = human and alter.get("deceased") is not True
        strength = TieStrength.NORMAL
        if alter.get("conflict") is True:
            strength = TieStrength.STRESSFUL
        elif alive and edge == 0:
            strength = TieStrength.BROKEN
        ways = {_DIRECTIONS[alter[key]] for key in _SUPPORT if _way(alter, key)}
        notes = [_text(alter, "note", 100_000)]
        notes += [_("meer dan één rol")] if edge == 2 else []
        notes += [_("legt verbindingen")] if _way(alter, "supportPractical") else []
        ring = min(2, int(distance / _HORIZON * 3))
        self._ties.append(
            TieView(
                str(len(self._ties) + 1),
                EGO,
                node_id,
                tuple(Circle)[ring],
                strength,
                tuple(kind for key, kind in _SUPPORT.items() if _way(alter, key)),
                _direction(ways),
                note="; ".join(note for note in notes if note),
            )
        )
        around = 1.0 - (angle % 90.0) / 90.0
        depth = 1.0 + min(distance / _HORIZON * 3, 2.999)
        self._places.append(PlacementView(node_id, round(around, 6), round(depth, 6)))

    def _contacts(self) -> tuple[Contact, ...]:
        found: dict[frozenset[str], Contact] = {}
        for number, line in enumerate(_list(self._chart, "connections"), start=1):
            place = _("verbinding {number}").format(number=number)
            ends = (_text(line, "id1"), _text(line, "id2")) if isinstance(line, dict) else ("", "")
            if ends[0] == ends[1] or not set(ends) <= self._people.keys():
                self._lost(place, _("Deze lijn gaat naar iemand die niet in het bestand staat."))
            else:
                found.setdefault(frozenset(ends), Contact(*ends))
        return tuple(found.values())

    def _born(self, person: Mapping[str, Any]) -> int | None:
        age = _text(person, "age")
        if self._year is None or not re.fullmatch(r"\d{1,3}", age):
            return None
        self._remarks.add(
            "", _("Geboortejaren zijn berekend uit leeftijden; ze kunnen een jaar schelen.")
        )
        return self._year - int(age)

    def _lost(self, place: str, reason: str) -> None:
        self._remarks.add(place, reason, left_out=True)


def _kind(sector: PersonKind, role: str) -> PersonKind:
    """Give the kind: the sector decides, the role tells friends, neighbours and the like apart."""
    near = {PersonKind.FRIEND, PersonKind.NEIGHBOUR, PersonKind.ACQUAINTANCE}
    said = words.kind_of(role) if role else None
    return said if sector is PersonKind.FRIEND and said in near else sector


def _direction(ways: set[Direction]) -> Direction:
    if not ways:
        return Direction.TO_CLIENT
    return ways.pop() if len(ways) == 1 else Direction.BOTH


def _way(alter: Mapping[str, Any], key: str) -> bool:
    value = alter.get(key)
    return isinstance(value, int) and not isinstance(value, bool) and value in _DIRECTIONS


def _list(source: Mapping[str, Any], key: str) -> list[Any]:
    value = source.get(key)
    return value if isinstance(value, list) else []


def _text(source: Any, key: str, most: int = 300) -> str:
    """Give a text or number of the file as text; anything else is nothing."""
    value = source.get(key) if isinstance(source, dict) else None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()[:most]


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    if isinstance(value, int):
        return float(value) if abs(value) < 1_000_000 else 0.0
    return value if math.isfinite(value) else 0.0
