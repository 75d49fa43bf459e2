"""To the second line only with a reason, one step for "deels", and lighter or heavier over time."""

from __future__ import annotations

from typing import Any

import pytest

from wijkteam_desktop.db.requests import RequestPart
from wijkteam_desktop.errors import InvalidInput, NeedsReferral
from wijkteam_desktop.services import cases, parts, persons, referrals, volunteer_answers
from wijkteam_desktop.services.carrier_steps import steps_of
from wijkteam_desktop.vocabulary import Carrier, PersonKind, VolunteerAnswer


@pytest.fixture
def case_id(store: Any) -> str:
    return store.write("Casus", lambda s: cases.create(s, code="T-1", title="Proef"))[1]


@pytest.fixture
def part_id(store: Any, case_id: str) -> str:
    return store.write("Deel", lambda s: parts.add(s, case_id, "Tuin", carrier=Carrier.VOLUNTEER))[
        1
    ]


def row(store: Any, part_id: str) -> RequestPart:
    with store.reading() as s:
        found = s.get(RequestPart, part_id)
        s.expunge(found)
        return found


def test_a_referral_without_a_reason_changes_nothing(
    store: Any, case_id: str, part_id: str
) -> None:
    with pytest.raises(NeedsReferral):
        store.write("Toewijzen", lambda s: parts.assign(s, part_id, Carrier.SPECIALIST))
    assert row(store, part_id).carrier == Carrier.VOLUNTEER
    specialist = store.write(
        "Persoon",
        lambda s: persons.add(
            s, case_id, name="Dokter Prik", kind=PersonKind.PROFESSIONAL, discipline="gp"
        ),
    )[1]
    with pytest.raises(NeedsReferral):
        store.write("Nemen", lambda s: parts.take(s, part_id, specialist))
    assert row(store, part_id).carrier == Carrier.VOLUNTEER


def test_the_reason_that_is_given_stays_with_the_part(store: Any, part_id: str) -> None:
    def refer(s: Any) -> None:
        with referrals.giving(s, "  Te zwaar  "):
            parts.assign(s, part_id, Carrier.SPECIALIST)

    store.write("Verwijzen", refer)
    kept = row(store, part_id)
    assert (kept.carrier, kept.referral_reason) == (Carrier.SPECIALIST, "Te zwaar")
    # Once there is a reason it holds, also after coming back.
    store.write("Terug", lambda s: parts.assign(s, part_id, Carrier.DISTRICT_TEAM))
    store.write("Weer", lambda s: parts.assign(s, part_id, Carrier.SPECIALIST))
    assert row(store, part_id).carrier == Carrier.SPECIALIST


def test_partly_is_one_step(store: Any, case_id: str, part_id: str) -> None:
    before = store.history(case_id, 50)
    made = store.write(
        "Deels", lambda s: volunteer_answers.partly(s, part_id, "Samen harken", "Heg snoeien")
    )[1]
    assert len(store.history(case_id, 50)) == len(before) + 1
    first, second = row(store, part_id), row(store, made)
    assert (first.text, first.carrier) == ("Heg snoeien", Carrier.VOLUNTEER)
    assert first.volunteer_question == VolunteerAnswer.PARTLY
    assert (second.text, second.split_from_id) == ("Samen harken", part_id)
    assert second.volunteer_question == VolunteerAnswer.YES
    store.undo(case_id)
    assert row(store, part_id).volunteer_question is None


def test_no_needs_a_reason_and_another_answer_keeps_it(store: Any, part_id: str) -> None:
    no = VolunteerAnswer.NO
    with pytest.raises(InvalidInput):
        store.write("Nee", lambda s: volunteer_answers.answer(s, part_id, no, "  "))
    store.write("Nee", lambda s: volunteer_answers.answer(s, part_id, no, "Te ver"))
    store.write("Ja", lambda s: volunteer_answers.answer(s, part_id, VolunteerAnswer.YES))
    kept = row(store, part_id)
    assert (kept.volunteer_question, kept.reason_not_volunteer) == (VolunteerAnswer.YES, "Te ver")


def test_steps_say_lighter_and_heavier_without_what_was_undone(
    store: Any, case_id: str, part_id: str
) -> None:
    for carrier in (Carrier.OWN_NETWORK, Carrier.DISTRICT_TEAM, Carrier.TAILORED):
        store.write("Naar", lambda s, carrier=carrier: parts.assign(s, part_id, carrier))
    store.undo(case_id)
    found = steps_of(store.history, case_id, part_id)
    assert [(step.word, step.after) for step in found] == [
        ("zwaarder", Carrier.DISTRICT_TEAM),
        ("lichter", Carrier.OWN_NETWORK),
        ("verdeeld", Carrier.VOLUNTEER),
    ]
    store.redo(case_id)
    assert steps_of(store.history, case_id, part_id)[0].after is Carrier.TAILORED
    store.write("Open", lambda s: parts.assign(s, part_id, None))
    assert steps_of(store.history, case_id, part_id)[0].word == "opengevallen"
