"""The history reads as sentences, names who is gone, and keeps what is confidential to itself."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.changes import LIST_PAGE
from wijkteam_desktop.db.family import EmotionalRelation
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.db.store import Store
from wijkteam_desktop.db.ties import SupportTie
from wijkteam_desktop.exchange import case_json
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.services import (
    actions,
    cases,
    family,
    history,
    parts,
    people,
    placements,
    request,
    ties,
)
from wijkteam_desktop.services.viewer import Viewer

ANYONE = Viewer("iemand")
OFFICER = Viewer("yasmin", safety_officer=True)


class Casework:
    """A sample case in a store, with short ways to edit it and to read its history."""

    def __init__(self, store: Store, code: str) -> None:
        self.store = store
        read = case_json.read_file(sample_file())
        store.write(
            "Casussen inlezen",
            lambda s: case_json.import_cases(s, read),
            page=LIST_PAGE,
            kind="import",
        )
        with store.reading() as s:
            self.id = case_json.case_id_of(s, code)

    def edit(self, work: Any, label: str = "Wijziging") -> Any:
        return self.store.write(label, work, page="netwerk")[1]

    def lines(self, viewer: Viewer = OFFICER, **more: Any) -> list[history.HistoryLine]:
        return history.lines(self.store, self.id, viewer, **more)

    def said(self, viewer: Viewer = OFFICER) -> tuple[str, ...]:
        return self.lines(viewer)[0].sentences

    def person(self, name: str) -> str:
        with self.store.reading() as s:
            wanted = select(Person.id).where(
                Person.case_id == self.id, Person.display_name.startswith(name)
            )
            return str(s.scalars(wanted).one())

    def part(self, ref: str) -> str:
        with self.store.reading() as s:
            wanted = select(RequestPart.id).where(
                RequestPart.case_id == self.id, RequestPart.ref == ref
            )
            return str(s.scalars(wanted).one())

    def tie(self, other_id: str) -> str:
        with self.store.reading() as s:
            return str(
                s.scalars(
                    select(SupportTie.id).where(SupportTie.other_person_id == other_id)
                ).first()
            )


@pytest.fixture
def casework(store: Store) -> Casework:
    return Casework(store, "V-204")


@pytest.fixture
def someone(casework: Casework) -> tuple[str, str]:
    """A person with a tie to the client, by id and name."""
    with casework.store.reading() as s:
        row = s.execute(
            select(Person.id, Person.display_name)
            .join(SupportTie, SupportTie.other_person_id == Person.id)
            .where(
                Person.case_id == casework.id,
                Person.kind == "neighbour",
                SupportTie.client_side_id.in_(
                    select(Person.id).where(Person.index_position.is_not(None))
                ),
            )
        ).first()
    assert row is not None
    return row.id, row.display_name


def test_an_import_is_told_in_numbers(casework):
    (line,) = casework.lines()
    assert (line.kind, line.label, line.status) == ("import", "Casussen inlezen", "done")
    assert line.who == "Yasmin"
    (sentence,) = line.sentences
    assert sentence.startswith("Casus toegevoegd, met 1 hulpvraag, ")
    assert "42 personen" in sentence and "15 deelvragen" in sentence
    (sentence,) = casework.said(ANYONE)
    assert "14 deelvragen" in sentence


def test_a_circle_and_more_of_one_tie_is_one_sentence(casework, someone):
    person_id, name = someone
    tie_id = casework.tie(person_id)
    casework.edit(lambda s: ties.update(s, tie_id, circle="outer", strength="normal"))
    casework.edit(lambda s: ties.update(s, tie_id, circle="inner", strength="strong"))
    assert casework.said() == (
        f"{name}: cirkel van Verder weg naar Heel dichtbij; sterkte van Gewoon naar Sterk",
    )
    casework.edit(lambda s: ties.update(s, tie_id, circle=None, hours_per_week=2.5))
    casework.edit(lambda s: ties.update(s, tie_id, kinds=["emotional", "practical"]))
    assert "Emotionele steun en Praktische steun" in casework.said()[0]
    assert "cirkel van Heel dichtbij naar niets" in casework.lines()[1].sentences[0]
    assert "naar 2,5" in casework.lines()[1].sentences[0]


def test_a_tie_of_somebody_who_is_not_the_main_person_names_both(casework, someone):
    person_id, name = someone
    with casework.store.reading() as s:
        other = s.execute(
            select(Person.id, Person.display_name).where(
                Person.case_id == casework.id,
                Person.kind == "client",
                Person.index_position.is_(None),
                Person.pregnancy_due.is_(None),
            )
        ).first()
    casework.edit(lambda s: ties.tie(s, casework.id, other.id, person_id, circle="middle"))
    assert (
        f"{name} (steun voor {other.display_name}): steunlijn toegevoegd (Dichtbij)"
        in casework.said()
    )


def test_people_who_are_gone_keep_their_name(casework, someone):
    person_id, name = someone
    casework.edit(lambda s: people.update(s, person_id, role="was er vroeger"))
    casework.edit(lambda s: people.remove(s, [person_id]))
    removed, changed, *_rest = casework.lines()
    assert removed.sentences == (f"{name} weggehaald",)
    assert changed.sentences[0].startswith(f"{name}: rol van ")
    (second,) = casework.lines(limit=1, before=removed.change_set_id)
    assert second.sentences[0].startswith(f"{name}: rol van ")


def test_who_takes_a_part_on_and_its_fields(casework):
    part_id = casework.edit(lambda s: parts.add(s, casework.id, "Boodschappen " * 9))
    assert casework.said()[0].startswith("Deel “Boodschappen Boodschappen")
    assert casework.said()[0].endswith("…” toegevoegd")
    wendy = casework.person("Wendy")
    casework.edit(lambda s: parts.assign(s, part_id, "own_strength", [wendy]))
    said = casework.said()
    assert any("wie neemt het op zich van Nog niemand naar Zelf" in line for line in said)
    assert any(line.endswith("doet mee") and "Wendy" in line for line in said)
    casework.edit(lambda s: parts.hand_back(s, part_id, wendy))
    assert any(line.endswith("doet niet meer mee") for line in casework.said())
    casework.edit(lambda s: parts.remove(s, [part_id]))
    assert len(casework.said()) == 1


def test_order_only_is_said_as_order(casework):
    with casework.store.reading() as s:
        ids = list(
            s.scalars(
                select(RequestPart.id)
                .where(RequestPart.case_id == casework.id)
                .order_by(RequestPart.position)
            )
        )
    casework.edit(lambda s: parts.reorder(s, casework.id, ids[::-1]))
    assert casework.said() == ("Volgorde aangepast",)


def test_long_texts_are_not_repeated(casework):
    casework.edit(lambda s: request.update(s, casework.id, question_to_team="Wie kan dit?"))
    assert casework.said() == ("Hulpvraag: vraag aan het team ingevuld",)
    casework.edit(lambda s: request.update(s, casework.id, question_to_team="Wie wil dit?"))
    assert casework.said() == ("Hulpvraag: vraag aan het team aangepast",)
    casework.edit(lambda s: request.update(s, casework.id, question_to_team=""))
    assert casework.said() == ("Hulpvraag: vraag aan het team leeggemaakt",)


def test_actions_dates_and_choices(casework):
    action_id = casework.edit(lambda s: actions.add(s, casework.id, "Bellen", who_text="Ans"))
    assert casework.said() == ("Actie “Bellen” toegevoegd",)
    casework.edit(lambda s: actions.update(s, action_id, due_date="2026-03-04"))
    assert casework.said() == ("Actie “Bellen”: wanneer van niets naar 4 maart 2026",)
    casework.edit(lambda s: actions.tick(s, action_id, True))
    assert casework.said() == ("Actie “Bellen”: status van Open naar Gedaan",)


def test_the_case_itself(casework):
    casework.edit(lambda s: cases.trash(s, [casework.id]))
    assert casework.said() == ("Casus in de prullenbak gelegd",)
    casework.edit(lambda s: cases.untrash(s, [casework.id]))
    assert casework.said() == ("Casus uit de prullenbak gehaald",)
    casework.edit(lambda s: cases.update(s, casework.id, title="Anders"))
    assert casework.said()[0].endswith("naar “Anders”")

    def flag(s: Session) -> None:
        s.get_one(Case, casework.id).sensitive_case = False

    casework.edit(flag)
    assert casework.said() == ("Casus: gevoelige casus van niets naar nee",)


def test_places_in_the_drawing(casework, someone):
    person_id, name = someone

    def put(x: float) -> Any:
        return lambda s: placements.place(s, casework.id, "kring", {person_id: (x, 2.0)})

    casework.edit(put(0.2))
    assert casework.said() == (f"{name}: plaats in de tekening gekozen",)
    casework.edit(put(0.4))
    assert casework.said() == (f"{name}: verplaatst in de tekening",)
    casework.edit(lambda s: placements.release(s, casework.id, "kring"))
    assert casework.said() == (f"{name}: weer vanzelf geplaatst",)
    with casework.store.reading() as s:
        ids = list(s.scalars(select(Person.id).where(Person.case_id == casework.id)))[:8]
    casework.edit(
        lambda s: placements.place(s, casework.id, "kring", dict.fromkeys(ids, (0.5, 1.5)))
    )
    assert casework.said() == ("8 plaatsen in de tekening toegevoegd",)


def test_family_lines(casework, someone):
    person_id, name = someone
    wendy = casework.person("Wendy")
    casework.edit(lambda s: family.add_partnership(s, casework.id, wendy, person_id, kind="lat"))
    assert casework.said()[0].endswith(f"en {name}: partnerlijn toegevoegd (LAT-relatie)")
    casework.edit(lambda s: family.add_parents(s, casework.id, person_id, [(wendy, "step")]))
    assert casework.said()[0].endswith(f", ouder van {name}: ouder-kindlijn toegevoegd (Stiefkind)")
    casework.edit(
        lambda s: family.add_authority(
            s, casework.id, person_id, "parental_authority", holder_ids=[wendy]
        )
    )
    said = casework.said()
    assert any(line.startswith(f"Gezag over {name}") for line in said)
    assert any(line.endswith("erbij") for line in said)


def test_undone_sets_are_marked(casework):
    casework.edit(lambda s: cases.update(s, casework.id, title="Een"), "Titel")
    casework.store.undo(casework.id)
    undo, edit, _first = casework.lines()
    assert (undo.kind, undo.status, undo.undone) == ("undo", "past", False)
    assert undo.label == "Ongedaan gemaakt: Titel"
    assert (edit.status, edit.undone) == ("undone", True)
    casework.edit(lambda s: cases.update(s, casework.id, title="Twee"))
    assert casework.lines()[2].status == "discarded"
    assert casework.lines()[2].undone


def test_confidential_rows_are_told_to_who_may_see_them(casework, someone):
    person_id, _name = someone
    wendy = casework.person("Wendy")

    def hurt(s: Session) -> None:
        s.add(
            EmotionalRelation(
                case_id=casework.id,
                from_id=person_id,
                to_id=wendy,
                kind="physical_abuse",
                visibility="case_holder_only",
            )
        )

    casework.edit(hurt)
    assert "Lichamelijk geweld" in casework.said(OFFICER)[0]
    assert len(casework.lines(ANYONE)) == 1
    assert casework.lines(ANYONE)[0].kind == "import"

    def note(s: Session) -> None:
        person = s.get_one(Person, person_id)
        person.restricted_note, person.role_in_case = "geheim", "buur"

    casework.edit(note)
    assert "vertrouwelijke notitie ingevuld" in casework.said(OFFICER)[0]
    assert "notitie" not in casework.said(ANYONE)[0]


def test_what_hangs_on_a_confidential_part_is_confidential(casework):
    with casework.store.reading() as s:
        hidden = s.scalars(
            select(RequestPart.id).where(
                RequestPart.case_id == casework.id, RequestPart.visibility == "case_holder_only"
            )
        ).one()
    wendy = casework.person("Wendy")
    casework.edit(lambda s: parts.assign(s, hidden, "own_strength", [wendy]))
    casework.edit(lambda s: actions.add(s, casework.id, "Geheim", part_id=hidden))

    shown = casework.part("d01")

    def refer(s: Session) -> None:
        s.get_one(RequestPart, shown).split_from_id = hidden

    casework.edit(refer)
    assert "afgesplitst van" in casework.said(OFFICER)[0]
    assert casework.said(ANYONE) == ()
    assert [line.kind for line in casework.lines(ANYONE)] == ["edit", "import"]
    casework.edit(lambda s: parts.remove(s, [hidden]))
    assert [line.kind for line in casework.lines(ANYONE)] == ["edit", "import"]
    assert history.lines(casework.store, casework.id, ANYONE, limit=1) != []


def test_the_case_holder_sees_all(casework):
    with casework.store.reading() as s:
        person = s.scalars(
            select(Person.id).where(Person.case_id == casework.id, Person.is_case_holder)
        ).one()

    def link(s: Session) -> None:
        from wijkteam_desktop.db.team import TeamMember

        s.add(TeamMember(id="bas", name="Bas", roles=[]))
        s.flush()
        s.get_one(Person, person).team_member_id = "bas"

    casework.edit(link)
    assert "15 deelvragen" in casework.lines(Viewer("bas"))[-1].sentences[0]
    said = casework.said(Viewer("bas"))
    assert said[0] == "Teamlid Bas toegevoegd"
    assert said[1].endswith(": teamlid van niets naar Bas")


def test_no_name_is_said_where_roles_only_are_shown(casework, someone):
    person_id, name = someone
    casework.edit(lambda s: people.update(s, person_id, name="Gonneke Zandpad", role="buurvrouw"))
    casework.edit(lambda s: people.update(s, person_id, role="buurvrouw van Gonneke"))
    casework.edit(lambda s: cases.update(s, casework.id, privacy_mode="roles"))
    casework.edit(lambda s: people.remove(s, [person_id]))
    text = " ".join(sentence for line in casework.lines() for sentence in line.sentences)
    assert "Gonneke" not in text and name.split()[0] not in text
    assert "naam aangepast" in text
    assert "Buurvrouw" in text


def test_a_history_is_empty_where_nothing_happened(store):
    assert history.lines(store, "weg", OFFICER) == []


def test_lines_show_nothing_in_a_repr(casework):
    assert "Yasmin" not in repr(casework.lines())
    assert "personen" not in repr(casework.lines())


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
