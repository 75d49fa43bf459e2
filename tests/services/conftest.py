"""A store with one small case, and short ways to edit and to read it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from wijkteam_desktop.db.store import Store
from wijkteam_desktop.services import cases, parts, people, reading, team, ties
from wijkteam_desktop.services.viewer import Viewer
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import PersonKind

NOBODY = Viewer("")


@dataclass
class Family:
    """The ids of the small case."""

    case: str
    holder: str
    father: str
    son: str
    neighbour: str
    aunt: str
    worker: str
    water: str
    shower: str


@pytest.fixture
def do(store: Store) -> Callable[[Callable[[Any], Any]], Any]:
    """Does an edit and gives what it gave."""

    def run(work: Callable[[Any], Any], **options: Any) -> Any:
        return store.write("Bewerking", work, **options)[1]

    return run


@pytest.fixture
def changes(store: Store) -> Callable[[Callable[[Any], Any]], Any]:
    """Does an edit and gives its rows."""

    def run(work: Callable[[Any], Any]) -> Any:
        return store.write("Bewerking", work)[0].rows

    return run


@pytest.fixture
def family(store: Store) -> Family:
    """A father and his son, a neighbour, an aunt and a worker; two parts."""

    def work(s: Any) -> Family:
        holder = team.add(s, "Noor")
        case = cases.create(
            s,
            title="Vader en zoon",
            main_person="Wim, vader",
            question="Ik wil weer warm water",
            holder_member_id=holder,
        )
        father = people.first_index(s, case)
        assert father is not None
        son = people.add(s, case, name="Jordi", kind=PersonKind.CLIENT, gender="man", role="zoon")
        neighbour = people.add(s, case, name="Riet", kind=PersonKind.NEIGHBOUR, role="buurvrouw")
        aunt = people.add(s, case, name="tante Els", gender="woman", role="tante")
        district = people.organisation_add(s, case, name="Wijkteam Zuid", sector="wijkteam")
        worker = people.add(
            s, case, name="Ans", kind=PersonKind.PROFESSIONAL, organisation_id=district
        )
        ties.tie(s, case, father, neighbour, circle="inner", hours_per_week=3)
        water = parts.add(s, case, "Water weer aansluiten")
        shower = parts.add(s, case, "Tijdelijk douchen", actor_ids=[neighbour], hours_per_week=2)
        return Family(case, holder, father, son, neighbour, aunt, worker, water, shower)

    return store.write("Nieuwe casus", work)[1]


@pytest.fixture
def look(store: Store, family: Family) -> Callable[..., CaseView]:
    """Reads the case, as the case holder unless said otherwise."""

    def read(viewer: Viewer | None = None, case_id: str | None = None) -> CaseView:
        with store.reading() as s:
            return reading.case_view(s, case_id or family.case, viewer or Viewer(family.holder))

    return read


@pytest.fixture
def ask(store: Store) -> Callable[[Callable[[Any], Any]], Any]:
    """Reads something."""

    def read(work: Callable[[Any], Any]) -> Any:
        with store.reading() as s:
            return work(s)

    return read


@pytest.fixture
def sample_store(store: Store) -> Store:
    """The store with the sample cases in it."""
    from wijkteam_desktop.exchange import case_json
    from wijkteam_desktop.paths import sample_file

    read = case_json.read_text(sample_file().read_bytes(), "casuistiek.json")
    store.write("Casussen inlezen", lambda s: case_json.import_cases(s, read))
    return store


def sample_document() -> Any:
    """The sample file as plain values."""
    from wijkteam_desktop.paths import sample_file

    return json.loads(sample_file().read_text(encoding="utf-8"))
