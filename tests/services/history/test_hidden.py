"""The history keeps what is confidential to itself."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.services.history.conftest import ANYONE, OFFICER
from wijkteam_desktop.db.family import EmotionalRelation
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.services import (
    actions,
    cases,
    history,
    parts,
    people,
)
from wijkteam_desktop.services.viewer import Viewer


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


def test_a_page_is_filled_up_past_what_is_hidden(casework):
    with casework.store.reading() as s:
        hidden = s.scalars(
            select(RequestPart.id).where(
                RequestPart.case_id == casework.id, RequestPart.visibility == "case_holder_only"
            )
        ).one()
    casework.edit(lambda s: cases.update(s, casework.id, title="Een"))
    for name in ("A", "B", "C"):
        casework.edit(lambda s, name=name: actions.add(s, casework.id, name, part_id=hidden))
    casework.edit(lambda s: cases.update(s, casework.id, title="Twee"))
    assert len(casework.lines(OFFICER, limit=2)) == 2
    first, second = casework.lines(ANYONE, limit=2)
    assert first.sentences[0].endswith("“Twee”") and second.sentences[0].endswith("“Een”")
    (last,) = casework.lines(ANYONE, limit=2, before=second.change_set_id)
    assert last.kind == "import"


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
