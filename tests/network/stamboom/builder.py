"""A family written down in a few lines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import (
    AuthorityView,
    EmotionalView,
    HouseholdView,
    ParentLinkView,
    PartnershipView,
    PersonView,
)
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import (
    Carrier,
    EmotionalKind,
    Gender,
    ParentKind,
    PartnershipKind,
    PersonKind,
)

GENDERS = {
    "v": Gender.WOMAN,
    "m": Gender.MAN,
    "x": Gender.NON_BINARY,
    "tm": Gender.TRANS_MAN,
    "tv": Gender.TRANS_WOMAN,
    "?": Gender.UNKNOWN,
    "d": Gender.PET,
}


class Family:
    """Collects people and ties; ``case`` is what they make."""

    def __init__(self, *people: str) -> None:
        self.people: list[PersonView] = []
        self.fields: dict[str, list[Any]] = {}
        for text in people:
            self.person(text)

    def person(self, text: str, **fields: Any) -> Family:
        """Add "anna v 1970 2001 Anna de Vries": id, gender, years if any, name if other."""
        key, gender, *rest = text.split()
        years = [*[int(word) for word in rest if word.isdigit()][:2], None, None]
        name = " ".join(w for w in rest if not w.isdigit()) or f"{key.capitalize()} Verzinsel"
        made: dict[str, Any] = {
            "kind": PersonKind.FAMILY,
            "gender": GENDERS[gender],
            "birth_year": years[0],
            "died_year": years[1],
        }
        self.people.append(PersonView(key, name, **(made | fields)))
        return self

    def couple(self, text: str) -> Family:
        """Add "anna bert married 1990 2000"."""
        first, second, kind, *rest = text.split()
        years = [int(word) for word in rest] + [None, None]
        rows = self.fields.setdefault("partnerships", [])
        kind_of = PartnershipKind(kind)
        rows.append(PartnershipView(f"ps{len(rows)}", first, second, kind_of, years[0], years[1]))
        return self

    def parents(self, text: str, kinds: str = "biological", **fields: Any) -> Family:
        """Add "anna+bert > carla dirk"; kinds one for all, or one per parent."""
        above, below = text.split(" > ")
        rows = self.fields.setdefault("parent_links", [])
        given = kinds.split("+")
        pair = f"pair{len(rows)}"
        for child in below.split():
            for i, parent in enumerate(above.split("+")):
                kind = ParentKind(given[min(i, len(given) - 1)])
                rows.append(ParentLinkView(f"pl{len(rows)}", pair, parent, child, kind, **fields))
        return self

    def home(self, label: str, *members: str) -> Family:
        """Add a household."""
        rows = self.fields.setdefault("households", [])
        rows.append(HouseholdView(f"home{len(rows)}", label, members))
        for i, person in enumerate(self.people):
            if person.id in members and person.household_id is None:
                self.people[i] = replace(person, household_id=f"home{len(rows) - 1}")
        return self

    def feels(self, text: str, **fields: Any) -> Family:
        """Add "anna bert conflict"."""
        first, second, kind = text.split()
        rows = self.fields.setdefault("emotional", [])
        rows.append(EmotionalView(f"em{len(rows)}", first, second, EmotionalKind(kind), **fields))
        return self

    def authority(self, subject: str, kind: str, *holders: str, **dates: str) -> Family:
        """Add who has a say over somebody."""
        rows = self.fields.setdefault("authorities", [])
        rows.append(AuthorityView(f"au{len(rows)}", subject, kind, holders, **dates))
        return self

    def siblings(self, *ids: str) -> Family:
        """Add brothers and sisters without parents."""
        self.fields.setdefault("sibling_groups", []).append(ids)
        return self

    def part(self, actor: str, carrier: Carrier) -> Family:
        """Add a part of the request that somebody takes on."""
        rows = self.fields.setdefault("parts", [])
        rows.append(PartView(f"part{len(rows)}", "deel", carrier, (actor,)))
        return self

    def index(self, *ids: str) -> Family:
        """Say who it is about."""
        self.people = [replace(p, is_index=p.is_index or p.id in ids) for p in self.people]
        return self

    def case(self, **fields: Any) -> CaseView:
        """The family as a case."""
        made = {name: tuple(rows) for name, rows in self.fields.items()}
        return CaseView("case", "C-1", "Zaak", people=tuple(self.people), **(made | fields))
