"""Makes the people of a file fit for a case: plain names, years that a case keeps, no surprises."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from wijkteam_desktop.errors import InvalidInput
from wijkteam_desktop.services import fields as f
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.network_file import NetworkFile, NetworkProblem
from wijkteam_desktop.views.people import PersonView

NAME_LENGTH = 300


class Problems:
    """Adds the remarks of an import to those of the reader."""

    def __init__(self, file: NetworkFile) -> None:
        self._listed = dict.fromkeys(file.problems)
        self.count = file.problem_count

    def add(self, place: str, reason: str, *, left_out: bool = False) -> None:
        """Note a remark; the same one counts once."""
        problem = NetworkProblem(place, reason, left_out)
        if problem not in self._listed:
            self._listed[problem] = None
            self.count += 1

    @property
    def listed(self) -> tuple[NetworkProblem, ...]:
        """All remarks, in the order they came."""
        return tuple(self._listed)


def plain(text: str, limit: int = NAME_LENGTH) -> str:
    """Give a text of one line of at most *limit* characters, without signs that cannot be kept."""
    kept = "".join(c if c.isprintable() else " " for c in text)
    line = " ".join(kept.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def prose(text: str) -> str:
    """Give a longer text without signs that cannot be kept."""
    kept = "".join(c if c.isprintable() or c in "\n\t" else " " for c in text)
    return kept[: f.PROSE_LIMIT].strip()


def prepared(file: NetworkFile, problems: Problems) -> NetworkFile:
    """Give the same network with names and years as a case keeps them.

    A year that a case does not know (before 1850) is said in the role instead.
    """
    people = tuple(_person(p, problems) for p in file.people)
    organisations = tuple(
        replace(o, name=plain(o.name) or _("(naam onbekend)"), sector=plain(o.sector, 100))
        for o in file.organisations
    )
    return replace(file, people=people, organisations=organisations)


def _person(person: PersonView, problems: Problems) -> PersonView:
    name = plain(person.name) or _("(naam onbekend)")
    told = [plain(person.role)] if person.role.strip() else []
    born, died = _kept(person.birth_year), _kept(person.died_year)
    if person.birth_year and born is None:
        told.append(_("geboren {year}").format(year=person.birth_year))
    if person.died_year and died is None:
        told.append(_("overleden {year}").format(year=person.died_year))
    if len(told) > bool(person.role.strip()):
        problems.add(
            name, _("Jaren voor 1850 horen niet bij een casus; ze staan als tekst bij de rol.")
        )
    role = plain(", ".join(told))
    return replace(person, name=name, role=role, birth_year=born, died_year=died)


def _kept(year: int | None) -> int | None:
    try:
        kept: int | None = f.YEAR(year)
    except InvalidInput:
        return None
    return kept


def columns(
    fields: f.Fields, values: Mapping[str, Any], wrong: Callable[[str], None]
) -> dict[str, Any]:
    """Give the columns of what can be kept; a value that cannot is told to *wrong* by its name."""
    kept: dict[str, Any] = {}
    for name, value in values.items():
        given = prose(value) if isinstance(value, str) else value
        try:
            kept.update(f.cleaned(fields, {name: given}))
        except InvalidInput:
            wrong(name)
    return kept
