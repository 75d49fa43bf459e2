"""The history reads as sentences, and names who is gone."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.services.history.conftest import ANYONE
from wijkteam_desktop.db.cases import Case
from wijkteam_desktop.db.people import Person
from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.services import (
    actions,
    cases,
    family,
    parts,
    people,
    placements,
    request,
    ties,
)


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
