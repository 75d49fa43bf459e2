"""Networks around one or several people as tables of rows: what research programs write.

Network Canvas, EgoWeb, openEddi, EgoNet and egor all say the same with other column names: rows of
the people asked (egos), rows of those they name (alters), rows of who knows whom among these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from wijkteam_desktop.exchange import network_words as words
from wijkteam_desktop.exchange.network_problems import Remarks
from wijkteam_desktop.exchange.problems import shown
from wijkteam_desktop.folding import fold
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import SCREEN, Contact, NetworkFile
from wijkteam_desktop.views.people import EmotionalView, OrganisationView, PersonView
from wijkteam_desktop.views.ties import PlacementView, TieView
from wijkteam_desktop.vocabulary import Circle, Gender, PersonKind

_NAMES = ("name", "naam", "nickname", "firstname", "initials", "label", "altername", "egoname")
_SEX = ("sex", "gender", "geslacht", "altersex", "altergender", "egosex", "geschlecht")
_AGE = ("age", "leeftijd", "alterage", "ageyears", "egoage", "alteragecat", "agecat")
_BORN = ("birthyear", "geboortejaar", "yearofbirth", "yob")
_ROLE = ("role", "rol", "relation", "relationship", "relatie", "alterrel", "rel", "reltype")
_CLOSE = ("closeness", "relstrength", "emotionalcloseness", "alterclo", "nabijheid", "close")
_OFTEN = ("contactfreq", "contactfrequency", "frequency", "freq", "contact", "alterfreq")
_FAMILY = ("fam", "alterfam", "isfamily", "family", "kin")
_ORGANISATIONS = frozenset(
    {"place", "venue", "location", "organisation", "organization", "service", "instelling"}
)
_YES = frozenset({"true", "1", "yes", "ja"})


@dataclass(frozen=True, slots=True)
class Ego:
    """Somebody who was asked."""

    id: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Alter:
    """Somebody whom an ego named."""

    ego: str
    id: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Knows:
    """Two people named by the same ego who know each other."""

    ego: str
    first: str
    second: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What the columns of one row say of a person, and of the tie with the ego."""

    name: str
    gender: Gender
    kind: PersonKind | None
    role: str
    birth_year: int | None
    circle: Circle | None
    frequency: str
    note: str
    at: tuple[float, float] | None
    is_organisation: bool = False


@lru_cache(maxsize=10_000)
def plain_key(name: str) -> str:
    """Give a column name without case, dots and lines: ``alter.Sex`` is ``altersex``."""
    return fold(name).replace(" ", "")


def assemble(
    egos: Iterable[Ego],
    alters: Iterable[Alter],
    knows: Iterable[Knows],
    *,
    form: str,
    remarks: Remarks,
    year: int | None = None,
) -> NetworkFile:
    """Make one network of the tables; the networks of several egos stand beside each other.

    *year* is the year in which the file was made, from which ages become birth years.
    """
    return _Assembly(form, remarks, year).run(egos, alters, knows)


class _Assembly:
    def __init__(self, form: str, remarks: Remarks, year: int | None) -> None:
        self._form = form
        self._remarks = remarks
        self._year = year
        self._people: dict[str, PersonView] = {}
        self._organisations: dict[str, OrganisationView] = {}
        self._ties: list[TieView] = []
        self._emotional: list[EmotionalView] = []
        self._contacts: dict[frozenset[str], Contact] = {}
        self._screen: list[PlacementView] = []

    def run(
        self, egos: Iterable[Ego], alters: Iterable[Alter], knows: Iterable[Knows]
    ) -> NetworkFile:
        named, rows = {ego.id: ego for ego in egos}, list(alters)
        for alter in rows:
            named.setdefault(alter.ego, Ego(alter.ego))
        single = len(named) == 1
        for ego in named.values():
            self._ego(ego, "ego" if single else f"ego-{ego.id}")
        self._prefix = {ego: "" if single else f"{ego}-" for ego in named}
        for alter in rows:
            self._alter(alter, "ego" if single else f"ego-{alter.ego}")
        for row in knows:
            self._line(row)
        return NetworkFile(
            form=self._form,
            people=tuple(self._people.values()),
            organisations=tuple(self._organisations.values()),
            ties=tuple(self._ties),
            emotional=tuple(self._emotional),
            contacts=tuple(self._contacts.values()),
            placements={SCREEN: tuple(self._screen)} if self._screen else {},
            problems=self._remarks.listed,
            problem_count=self._remarks.count,
        )

    def _ego(self, ego: Ego, person_id: str) -> None:
        said = self._said(ego.values, ego.place)
        name = said.name or (
            _("Hoofdpersoon") if person_id == "ego" else _("Hoofdpersoon {id}").format(id=ego.id)
        )
        self._people[person_id] = PersonView(
            person_id,
            name,
            PersonKind.CLIENT,
            said.gender,
            said.role,
            said.birth_year,
            is_index=True,
        )

    def _alter(self, alter: Alter, ego_id: str) -> None:
        node_id = self._prefix[alter.ego] + alter.id
        if not alter.id or node_id in self._people or node_id in self._organisations:
            reason = _(
                "Een regel zonder eigen nummer, of met een nummer dat er al is, is weggelaten."
            )
            self._remarks.add(alter.place, reason, left_out=True)
            return
        said = self._said(alter.values, alter.place)
        name = said.name or _("Persoon {id}").format(id=alter.id)
        if said.is_organisation:
            self._organisations[node_id] = OrganisationView(node_id, name)
        else:
            kind = said.kind or PersonKind.ACQUAINTANCE
            self._people[node_id] = PersonView(
                node_id, name, kind, said.gender, said.role, said.birth_year
            )
        self._ties.append(
            TieView(
                str(len(self._ties) + 1),
                ego_id,
                node_id,
                said.circle,
                contact_frequency=said.frequency,
                note=said.note,
            )
        )
        if said.at is not None:
            self._screen.append(PlacementView(node_id, *said.at, pinned=False))

    def _line(self, row: Knows) -> None:
        prefix = self._prefix.get(row.ego, "")
        first, second = prefix + row.first, prefix + row.second
        if first == second:
            reason = _("Een lijn van iemand naar zichzelf is overgeslagen.")
            self._remarks.add(row.place, reason, left_out=True)
        elif first not in self._people or second not in self._people:
            reason = _("Deze lijn gaat naar iemand die niet in het bestand staat.")
            self._remarks.add(row.place, reason, left_out=True)
        else:
            said = " ".join(row.values.values())
            feeling = words.feeling_of(said)
            if feeling is not None:
                number = str(len(self._emotional) + 1)
                self._emotional.append(EmotionalView(number, first, second, feeling))
            else:
                self._contacts.setdefault(frozenset((first, second)), Contact(first, second))

    def _said(self, values: Mapping[str, str], place: str) -> Said:
        cells = _Cells(values)
        role = cells.text(_ROLE)
        kind = words.kind_of(role) if role else None
        if kind is None and cells.text(_FAMILY).casefold() in _YES:
            kind = PersonKind.FAMILY
        age, born = cells.text(_AGE), cells.text(_BORN)
        year = int(born) if re.fullmatch(r"1[89]\d\d|20\d\d", born) else None
        told = [role] if role else []
        if year is None and re.fullmatch(r"\d{1,3}(\.0+)?", age) and self._year:
            year = self._year - int(float(age))
            self._remarks.add(
                "",
                _("Geboortejaren zijn berekend uit leeftijden; ze kunnen een jaar schelen."),
            )
        elif year is None and age:
            told.append(_("{age} jaar").format(age=age.replace(" ", "").replace("-", "–")))
        close, note = cells.text(_CLOSE), ""
        circle = words.circle_of(close) if close else None
        if close and circle is None and close.casefold() not in ("true", "false"):
            note = _("nabijheid: {value}").format(value=close)
            self._remarks.add(
                "",
                _(
                    "“{column}” is een schaal zonder uitleg; het staat als toelichting bij de lijn."
                ).format(column=shown(cells.used(_CLOSE))),
            )
        return Said(
            name=cells.text(_NAMES),
            gender=cells.gender(),
            kind=kind,
            role=", ".join(told)[:300],
            birth_year=year,
            circle=circle,
            frequency=words.frequency_of(cells.text(_OFTEN))[:200],
            note=note,
            at=cells.at(),
            is_organisation=words.plain_words(values.get("networkCanvasType", ""))
            in _ORGANISATIONS,
        )


class _Cells:
    """The cells of one row, found by any of the names programs give a column."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._cells = {
            plain_key(key): (key, value.strip())
            for key, value in values.items()
            if not words.is_unknown(value)
        }

    def text(self, names: Iterable[str]) -> str:
        """Give the first cell that is filled; of a column per option, the option that is true."""
        for name in names:
            if name in self._cells and self._cells[name][1].casefold() != "false":
                return " ".join(self._cells[name][1].split())[:300]
            for key, (full, value) in self._cells.items():
                if key.startswith(name) and "_" in full and value.casefold() == "true":
                    return full.rpartition("_")[2]
        return ""

    def used(self, names: Iterable[str]) -> str:
        """Give the column that ``text`` reads."""
        return next((self._cells[name][0] for name in names if name in self._cells), "")

    def gender(self) -> Gender:
        """Give the gender, from a word or from a column per option."""
        return words.gender_of(self.text(_SEX)) or Gender.UNKNOWN

    def at(self) -> tuple[float, float] | None:
        """Give the place on the screen, from the first pair of columns ``…_X`` and ``…_Y``."""
        for full, value in self._cells.values():
            if not full.lower().endswith("_x"):
                continue
            other = self._cells.get(plain_key(full[:-1] + "y"))
            try:
                x, y = float(value), float(other[1] if other else "")
            except ValueError:
                continue
            if 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0:
                return x, y
        return None
