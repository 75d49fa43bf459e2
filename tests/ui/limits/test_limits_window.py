"""Limits of volunteers and the Nijmegen questions (domain §1.11), in the real window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.sample_window import click
from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.services import parts, people, request
from wijkteam_desktop.ui.limits.reason_dialog import ReasonDialog
from wijkteam_desktop.vocabulary import Carrier, Form

MEDICINE = "Medicijnen op tijd"


def answer(do: Callable[[Any], None]) -> list[str]:
    """Answer the question that comes; gives what it said, when it came."""
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ReasonDialog):
            QTimer.singleShot(10, act)
            return
        said.append(dialog.text.text())
        do(dialog)

    QTimer.singleShot(0, act)
    return said


def give(sentence: str) -> Callable[[Any], None]:
    """Type a sentence and say yes."""

    def do(dialog: Any) -> None:
        QTest.keyClicks(dialog.field, sentence)
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

    return do


def choose_volunteer(w: Any) -> None:
    """Choose Vrijwilliger as the carrier in the fields of the part, with the keyboard."""
    box = w.tab.parts.editor.fields.carrier
    box.setFocus()
    row = box.findData(Carrier.VOLUNTEER)
    while box.currentIndex() != row:
        step = Qt.Key.Key_Up if box.currentIndex() > row else Qt.Key.Key_Down
        if abs(box.currentIndex() - row) == 1:
            break
        box.setCurrentIndex(box.currentIndex() + (1 if step == Qt.Key.Key_Down else -1))
    QTest.keyClick(box, Qt.Key.Key_Up if box.currentIndex() > row else Qt.Key.Key_Down)


def open_part(w: Any, start: str) -> Any:
    """Open all fields of a part; gives its hints."""
    w.tab.parts.open_part(w.part(start).id)
    w.settle()
    return w.tab.parts.editor.fields.hints


def test_a_red_part_says_why(case_window: Any) -> None:
    w = case_window("V-101")
    hints = open_part(w, MEDICINE)
    assert hints.isVisible()
    words = " ".join(hints.texts())
    assert "Niet voor een vrijwilliger: medicatie" in words
    assert "werk voor een professional" in words


def test_a_volunteer_on_a_red_part_asks_first_and_cancel_leaves_all_as_it_was(
    case_window: Any,
) -> None:
    w = case_window("V-101")
    before = w.case
    open_part(w, MEDICINE)
    said = answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    choose_volunteer(w)
    assert said and MEDICINE in said[0]
    assert w.page.case == before
    assert w.window.workspace.case(w.case_id) == before
    assert w.tab.parts.editor.fields.carrier.currentData() == Carrier.SPECIALIST


def test_the_sentence_is_kept_with_who_and_when(case_window: Any) -> None:
    w = case_window("V-101")
    open_part(w, MEDICINE)
    answer(give("Zij is verpleegkundige."))
    choose_volunteer(w)
    assert w.part(MEDICINE).carrier is Carrier.VOLUNTEER
    (kept,) = w.case.limit_overrides
    assert (kept.sentence, kept.given_by) == ("Zij is verpleegkundige.", "Yasmin Bakker")
    assert kept.rules == ("medication", "nursing")
    words = " ".join(w.tab.parts.editor.fields.hints.texts())
    day = date_words(date.today().isoformat())
    assert f"“Zij is verpleegkundige.” (Yasmin Bakker, {day})" in words
    w.window.shell.undo()
    assert w.case.limit_overrides == ()
    assert w.part(MEDICINE).carrier is Carrier.SPECIALIST


def test_without_a_sentence_the_question_stays(case_window: Any) -> None:
    w = case_window("V-101")

    def refuse(dialog: Any) -> None:
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        assert dialog.isVisible()
        assert "Schrijf in een zin" in dialog.error.text()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    said = answer(refuse)
    edits = w.window.workspace
    karel = w.person("Karel")
    assert edits.run("x", lambda s: parts.take(s, w.part(MEDICINE).id, karel)) is None
    assert said
    assert karel not in w.part(MEDICINE).actor_ids


def test_dropping_a_part_on_a_volunteer_asks_too(case_window: Any) -> None:
    w = case_window("V-101")
    karel = w.person("Karel")
    answer(give("Dat is zo afgesproken."))
    w.tab.network.part_dropped.emit(w.part(MEDICINE).id, karel)
    assert karel in w.part(MEDICINE).actor_ids
    assert w.case.limit_overrides[0].sentence == "Dat is zo afgesproken."


def test_a_volunteer_who_was_there_already_is_asked_about_in_the_fields(case_window: Any) -> None:
    w = case_window("V-101")
    w.do(lambda s: parts.update(s, w.part("Tuin").id, text="Pillen uitzetten"))
    hints = open_part(w, "Pillen")
    assert "Er staat nog niet bij waarom het kan." in " ".join(hints.texts())
    answer(give("Alleen tot de wijkverpleging begint."))
    (write,) = [
        b for b in hints.findChildren(object) if getattr(b, "text", str)() == "Opschrijven …"
    ]
    click(write)
    assert w.case.limit_overrides[0].sentence == "Alleen tot de wijkverpleging begint."
    assert "Opschrijven" not in " ".join(
        getattr(b, "text", str)() for b in hints.findChildren(object) if hasattr(b, "click")
    )


def test_amber_shows_a_line_and_does_not_ask(case_window: Any) -> None:
    w = case_window("V-101")
    w.do(lambda s: parts.add(s, w.case_id, "Huiswerk met de kinderen", carrier="volunteer"))
    assert "VOG is dan altijd nodig" in w.message
    hints = open_part(w, "Huiswerk")
    assert "Let op bij een vrijwilliger" in hints.texts()


# Nijmegen (domain §1.11)


def test_a_part_that_is_only_individual_leads_to_group_offers(case_window: Any) -> None:
    w = case_window("V-101")
    w.do(lambda s: request.update(s, w.case_id, contact_wish=False))
    hints = open_part(w, "Woensdagavond")
    assert "Kan dit ook samen met anderen?" in hints.texts()
    groups = [
        b for b in hints.findChildren(object) if getattr(b, "text", str)() == "Bekijk groepen"
    ]
    click(groups[0])
    find = w.page._find
    assert find.isVisible()
    assert find.groups.isChecked()
    shown = find.offers[:3]
    assert shown
    kinds = {kind.ref: kind for kind in find._memory.directory().kinds.values()}
    for card in shown:
        assert Form.COLLECTIVE in kinds[card.suggestion.kind.ref].forms


def test_it_can_be_put_away_and_comes_back_with_undo(case_window: Any) -> None:
    w = case_window("V-101")
    hints = open_part(w, "Woensdagavond")
    no = [b for b in hints.findChildren(object) if getattr(b, "text", str)() == "Niet nodig"]
    click(no[0])
    assert not any("samen met anderen" in text for text in hints.texts())
    w.window.shell.undo()
    assert any("samen met anderen" in text for text in hints.texts())


@pytest.mark.parametrize("forms", [["individual", "collective"], ["digital"]])
def test_a_part_with_another_form_is_not_asked(case_window: Any, forms: list[str]) -> None:
    w = case_window("V-101")
    w.do(lambda s: parts.update(s, w.part("Woensdagavond").id, forms=forms))
    hints = open_part(w, "Woensdagavond")
    assert not any("samen met anderen" in text for text in hints.texts())


def test_digital_only_for_who_would_rather_not_gives_a_warning(case_window: Any) -> None:
    w = case_window("V-101")
    riet, part = w.person("Riet"), w.part("Weten hoe").id
    w.do(lambda s: parts.update(s, part, helper_carriers=[]))
    w.do(lambda s: parts.assign(s, part, "own_strength", [riet]))
    w.window.workspace.message.emit("")
    w.do(lambda s: people.update(s, riet, digital_barrier="unwilling", first_reaction="Nee hoor"))
    assert "gaat alleen digitaal, en Riet van Verzonnenveen wil dat liever niet" in w.message
    hints = open_part(w, "Weten hoe")
    assert any("liever niet" in text for text in hints.texts())
    w.do(lambda s: parts.update(s, part, helper_carriers=["own_network"]))
    assert not any("liever niet" in text for text in hints.texts())


def test_per_person_the_threshold_first_reaction_and_opener(case_window: Any) -> None:
    w = case_window("V-101")
    riet = w.person("Riet")
    w.tab.network.select((riet,))
    w.settle()
    click(w.tab.person.edit)
    w.settle()
    digital = w.tab.person._form.digital
    digital.set_open(True)
    digital.barrier.setFocus()
    QTest.keyClick(digital.barrier, Qt.Key.Key_Down)
    assert w.case.person(riet).digital_barrier == "not_asked"
    assert w.case.person(riet).first_reaction_on == date.today().isoformat()
    assert "vindt u het leuk om het eens uit te proberen?" in digital.opener.text()
    w.settle()
    QTest.mouseClick(digital.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("We zijn aan het experimenteren")
