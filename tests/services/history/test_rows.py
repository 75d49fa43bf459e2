"""Every kind of row has its sentence in the history."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.services.history.conftest import OFFICER, Casework
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.services import (
    cases,
    history,
    parts,
)


def raw_rows(casework: Casework) -> dict[str, tuple[Any, dict[str, Any]]]:
    """A row of kinds that no screen edits yet, with a change to make to it."""
    from wijkteam_desktop.db.consents import Consent
    from wijkteam_desktop.db.family import Household, HouseholdMember
    from wijkteam_desktop.db.goals import Goal, GoalPart
    from wijkteam_desktop.db.meetings import AgendaItem, AgendaPresence, Decision
    from wijkteam_desktop.db.ties import DesiredTie

    case, wendy = {"case_id": casework.id}, casework.person("Wendy")
    with casework.store.reading() as s:
        household = s.scalars(select(Household.id).where(Household.case_id == casework.id)).first()
        goal = s.scalars(select(Goal.id).where(Goal.case_id == casework.id)).first()
        item = s.scalars(select(AgendaItem.id).where(AgendaItem.case_id == casework.id)).first()
    part = casework.part("d02")
    return {
        "Toestemming": (Consent(consent_type="legal_basis", **case), {"answer": "yes"}),
        "Toestemming van Wendy": (
            Consent(consent_type="legal_basis", given_by_id=wendy, **case),
            {"date": "2026"},
        ),
        "Gewenst contact van Wendy": (
            DesiredTie(for_id=wendy, label="buurvrouw", **case),
            {"circle": "outer"},
        ),
        "woont in Huishouden": (
            HouseholdMember(household_id=household, person_id=wendy, **case),
            {"position": 3},
        ),
        "hoort nu bij “": (GoalPart(goal_id=goal, part_id=part, **case), {"position": 3}),
        "was bij de bespreking": (
            AgendaPresence(agenda_item_id=item, person_id=wendy, **case),
            {"position": 3},
        ),
        "Besluit “We bellen”": (
            Decision(agenda_item_id=item, text="We bellen", **case),
            {"text": "We schrijven"},
        ),
        "Doel “Rust": (
            Goal(text="Rust in huis", **case),
            {"client_scale_latest": 7, "deadline": "2026-05"},
        ),
    }


def test_every_kind_of_row_has_its_sentence(casework):
    for start, (row, change) in raw_rows(casework).items():

        def add(s: Session, row: Any = row) -> str:
            s.add(row)
            s.flush()
            return str(row.id)

        row_id = casework.edit(add)
        assert start in casework.said()[0]
        table = type(row)

        def alter(s: Session, row_id: str = row_id, change: Any = change, t: Any = table) -> None:
            for column, value in change.items():
                setattr(s.get_one(t, row_id), column, value)

        casework.edit(alter)
        assert casework.said() == ("Volgorde aangepast",) or " naar " in casework.said()[0]
        casework.edit(lambda s, i=row_id, t=table: s.delete(s.get_one(t, i)))
        assert len(casework.said()) == 1
        for words in (line for told in casework.lines(limit=3) for line in told.sentences):
            assert "None" not in words and "_" not in words


def test_many_links_are_counted(casework):
    part_id = casework.edit(lambda s: parts.add(s, casework.id, "Feest"))
    with casework.store.reading() as s:
        ids = list(s.scalars(select(Person.id).where(Person.case_id == casework.id)))[:7]
    casework.edit(lambda s: parts.assign(s, part_id, "own_network", ids))
    assert "7 verbanden toegevoegd" in casework.said()


def test_a_case_that_goes_is_told(casework):
    with casework.store.reading() as s:
        rows = s.scalars(select(Case).where(Case.id == casework.id)).one()
    assert rows.code == "V-204"
    new_id = casework.edit(lambda s: cases.create(s, title="Leeg"))
    casework.store.undo(None)
    told = history.lines(casework.store, new_id, OFFICER)
    assert told[0].sentences[0].startswith("Casus weggehaald")
    assert told[1].undone


def test_a_bare_case_is_told_without_numbers(casework):
    def add(s: Session) -> str:
        case = Case(code="K-1", created_at="2026-01-01")
        s.add(case)
        s.flush()
        return case.id

    new_id = casework.edit(add)
    (line,) = history.lines(casework.store, new_id, OFFICER)
    assert line.sentences == ("Casus toegevoegd",)


def test_values_of_later_versions_stay_readable(casework, someone):
    tie_id = casework.tie(someone[0])

    def later(s: Session) -> None:
        s.get_one(SupportTie, tie_id).circle = "elsewhere"

    casework.edit(later)
    assert casework.said()[0].endswith("naar elsewhere")
