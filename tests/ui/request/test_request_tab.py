"""Tab Vraag: fields that save themselves, life domains, the hint, and the list of actions."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.ui.request.due import due_words, is_overdue
from wijkteam_desktop.ui.request.request_tab import RequestTab
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.request import ActionView
from wijkteam_desktop.vocabulary import ActionStatus, LifeDomain

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case_id(case_ids: dict[str, str]) -> str:
    return case_ids["V-101"]


@pytest.fixture
def tab(samples: Workspace, case_id: str, shown: Any) -> RequestTab:
    made = RequestTab(samples)
    made.show_case(samples.case(case_id))
    samples.changed.connect(lambda _set: made.show_case(samples.case(case_id)))
    return shown(made, 1300, 900)


def actions(samples: Workspace, case_id: str) -> tuple[ActionView, ...]:
    return samples.case(case_id).actions


def test_shows_the_request(tab: RequestTab) -> None:
    form = tab.form
    assert form.literal.text().startswith("Kan iemand een paar uur op Wim passen")
    assert form.asked_by.currentText() == "Riet van Verzonnenveen"
    assert form.date.text() == "12 jan 2026"
    assert form.wish.value() == "yes"
    assert unnamed(tab) == []


def test_text_is_saved_on_leaving_and_undoes_at_once(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    before = samples.case(case_id)
    form = tab.form
    form.literal.setFocus()
    form.literal.selectAll()
    QTest.keyClicks(form.literal, "Ik wil slapen")
    form.literal.flush()
    QTest.keyClicks(form.literal, ", elke nacht")
    form.behind.setFocus()
    assert samples.case(case_id).request.worded_by_client == "Ik wil slapen, elke nacht"
    samples.undo(case_id)
    assert samples.case(case_id) == before
    assert form.literal.text() == before.request.worded_by_client


def test_the_hint_is_soft_and_can_be_put_away(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    form = tab.form
    assert not form.hint.isVisible()
    form.to_team.setFocus()
    QTest.keyClicks(form.to_team, "Waarom lukt het niet om hulp te vragen?")
    form.story.setFocus()
    assert samples.case(case_id).request.question_to_team.startswith("Waarom lukt het niet")
    assert form.hint.isVisible()
    assert "soms wel lukt" in form.hint.words.text()
    QTest.mouseClick(form.hint.close_button, LEFT)
    assert not form.hint.isVisible()
    tab.show_case(samples.case(case_id))
    assert not form.hint.isVisible()


def test_life_domains_recorded_and_derived(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    chips = tab.form.domains
    derived = chips.chip(LifeDomain.FINANCE)
    assert derived.derived
    assert not derived.isChecked()
    assert "volgt uit de deelvragen" in derived.accessibleName()
    QTest.mouseClick(derived, LEFT)
    assert samples.case(case_id).request.life_domains == (LifeDomain.FINANCE,)
    assert derived.isChecked()
    assert not derived.derived
    derived.setFocus()
    QTest.keyClick(derived, Qt.Key.Key_Right)
    assert chips.chip(LifeDomain.WORK_EDUCATION).hasFocus()
    QTest.keyClick(chips.chip(LifeDomain.WORK_EDUCATION), Qt.Key.Key_Space)
    assert LifeDomain.WORK_EDUCATION in samples.case(case_id).request.life_domains


def test_who_asked_when_and_the_wish_for_contact(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    form = tab.form
    form.date.selectAll()
    QTest.keyClicks(form.date, "3-2-26")
    QTest.keyClick(form.date, Qt.Key.Key_Return)
    assert samples.case(case_id).request.date == "2026-02-03"
    assert form.date.text() == "3 feb 2026"
    QTest.mouseClick(form.wish.segment("unknown"), LEFT)
    assert samples.case(case_id).request.contact_wish is None
    form.asked_by.setFocus()
    QTest.keyClick(form.asked_by, Qt.Key.Key_Home)
    assert samples.case(case_id).request.asked_by_id is None


def test_what_is_no_date_stays_with_a_sentence(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    form = tab.form
    form.date.selectAll()
    QTest.keyClicks(form.date, "30 februari")
    QTest.keyClick(form.date, Qt.Key.Key_Return)
    assert form.wrong.isVisible()
    tab.show_case(samples.case(case_id))
    assert form.date.text() == "30 februari"
    assert samples.case(case_id).request.date == "2026-01-12"
    form.date.selectAll()
    QTest.keyClicks(form.date, "28 feb 2026")
    QTest.keyClick(form.date, Qt.Key.Key_Return)
    assert not form.wrong.isVisible()
    assert samples.case(case_id).request.date == "2026-02-28"


def test_the_story_saves_itself(tab: RequestTab, samples: Workspace, case_id: str) -> None:
    tab.form.story.setPlainText("Kort verhaal")
    tab.form.story.flush()
    assert samples.case(case_id).story == "Kort verhaal"


def test_open_actions_come_first_and_overdue_is_a_word(tab: RequestTab) -> None:
    rows = tab.actions_card.rows()
    assert len(rows) == 7
    assert rows[0].what.text() == "Peter bellen"
    assert rows[0].late.text() == "te laat"
    assert "te laat" in rows[0].accessibleName()
    assert [row.action.status for row in rows[1:]] == [ActionStatus.DONE] * 6


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_actions_are_typed_one_after_the_other(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    card = tab.actions_card.group
    card.what.setFocus()
    QTest.keyClicks(card.what, "Huisarts bellen")
    QTest.keyClick(card.what, Qt.Key.Key_Tab)
    assert card.who.hasFocus() or card.who.line.hasFocus()
    QTest.keyClicks(card.who.line, "riet van verzonnenveen")
    card.due.setFocus()
    QTest.keyClicks(card.due, "over 2 weken")
    QTest.keyClick(card.due, Qt.Key.Key_Return)
    made = actions(samples, case_id)[-1]
    assert made.what == "Huisarts bellen"
    assert samples.case(case_id).name_of(made.who_id) == "Riet van Verzonnenveen"
    assert made.due_date == (date.today() + timedelta(days=14)).isoformat()
    assert card.what.hasFocus()
    assert (card.what.text(), card.who.line.text(), card.due.text()) == ("", "", "")
    QTest.keyClicks(card.what, "Tweede")
    QTest.keyClick(card.what, Qt.Key.Key_Return)
    assert actions(samples, case_id)[-1].due_date is None
    samples.undo(case_id)
    assert actions(samples, case_id)[-1].what == "Huisarts bellen"


def test_somebody_who_is_not_in_the_case(tab: RequestTab, samples: Workspace, case_id: str) -> None:
    card = tab.actions_card.group
    QTest.keyClicks(card.what, "Formulier")
    card.who.line.setText("de gemeente")
    QTest.mouseClick(card.add_button, LEFT)
    made = actions(samples, case_id)[-1]
    assert (made.who_id, made.who_text) == (None, "de gemeente")


def test_a_wrong_date_keeps_what_was_typed(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    card = tab.actions_card.group
    QTest.keyClicks(card.what, "Bellen")
    QTest.keyClicks(card.due, "ooit")
    QTest.mouseClick(card.add_button, LEFT)
    assert card.wrong.isVisible()
    assert card.what.text() == "Bellen"
    assert len(actions(samples, case_id)) == 7


def test_space_ticks_off_and_arrows_walk(tab: RequestTab, samples: Workspace, case_id: str) -> None:
    row = tab.actions_card.rows()[0]
    row.tick.setFocus()
    QTest.keyClick(row.tick, Qt.Key.Key_Down)
    assert tab.actions_card.rows()[1].tick.hasFocus()
    QTest.keyClick(tab.actions_card.rows()[1].tick, Qt.Key.Key_Up)
    assert row.tick.hasFocus()
    QTest.keyClick(row.tick, Qt.Key.Key_Space)
    assert all(action.status is ActionStatus.DONE for action in actions(samples, case_id))
    assert not row.late.isVisible()
    assert row.tick.hasFocus()
    samples.undo(case_id)
    assert not row.tick.isChecked()


def test_an_action_is_edited_in_place(tab: RequestTab, samples: Workspace, case_id: str) -> None:
    row = tab.actions_card.rows()[0]
    row.what.setFocus()
    row.what.selectAll()
    QTest.keyClicks(row.what, "Peter schrijven")
    QTest.keyClick(row.what, Qt.Key.Key_Return)
    row.due.selectAll()
    QTest.keyClicks(row.due, "morgen")
    QTest.keyClick(row.due, Qt.Key.Key_Return)
    row.who.line.setText("Noor Wijkema")
    row.who.commit()
    edited = next(a for a in actions(samples, case_id) if a.id == row.action.id)
    assert edited.what == "Peter schrijven"
    assert edited.due_date == (date.today() + timedelta(days=1)).isoformat()
    assert samples.case(case_id).name_of(edited.who_id) == "Noor Wijkema"
    assert not row.late.isVisible()


def test_delete_on_the_tick_removes(tab: RequestTab, samples: Workspace, case_id: str) -> None:
    row = tab.actions_card.rows()[0]
    row.tick.setFocus()
    QTest.keyClick(row.tick, Qt.Key.Key_Delete)
    assert len(actions(samples, case_id)) == 6
    assert tab.actions_card.rows()[0].tick.hasFocus()
    samples.undo(case_id)
    assert tab.actions_card.rows()[0].what.text() == "Peter bellen"


def test_delete_in_the_text_is_only_a_key(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    row = tab.actions_card.rows()[0]
    row.what.setFocus()
    QTest.keyClick(row.what, Qt.Key.Key_Delete)
    row.due.setFocus()
    QTest.keyClick(row.due, Qt.Key.Key_End)
    QTest.keyClick(row.due, Qt.Key.Key_Delete)
    assert len(actions(samples, case_id)) == 7


def test_the_wheel_does_not_change_a_list(
    tab: RequestTab, samples: Workspace, case_id: str
) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    combo = tab.form.asked_by
    before = combo.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(combo.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.currentIndex() == before


def test_due_words() -> None:
    today = date(2026, 11, 22)
    assert due_words("2026-11-23", today) == "morgen"
    assert due_words("2026-12-15", today) == "15 dec"
    assert due_words("2027-01-01", today) == "1 jan 2027"
    assert due_words("2027-03", today) == "mrt 2027"
    assert due_words(None, today) == ""
    assert is_overdue("2026-11-21", done=False, today=today)
    assert not is_overdue("2026-11-22", done=False, today=today)
    assert not is_overdue("2026-11-21", done=True, today=today)
    assert not is_overdue("2026-11", done=False, today=today)
    assert is_overdue("2026-10", done=False, today=today)


def test_a_crowded_list_scrolls_and_does_not_cut_letters(tab: RequestTab) -> None:
    tab.resize(1262, 580)
    row = tab.actions_card.rows()[0]
    assert row.who.height() >= row.who.fontMetrics().height()
    assert row.due.height() >= row.due.fontMetrics().height() + 4


def test_an_action_keeps_clear_of_who_does_it_when_the_tab_gets_narrow(
    qtbot: Any, tab: RequestTab
) -> None:
    row = tab.actions_card.rows()[0]
    for width in (1300, 900):
        tab.resize(width, 700)
        qtbot.waitUntil(lambda: row.what.geometry().bottom() < row.who.geometry().top() + 1)
        qtbot.waitUntil(lambda: row.height() >= row.minimumSizeHint().height())
    assert row.what.wrapped_lines() * row.what.fontMetrics().lineSpacing() <= row.what.height()
