"""The card "Wat valt op": choosing, putting away, unfolding, with mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.services import cases, people, ties
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.meaning.meaning_panel import MeaningPanel
from wijkteam_desktop.ui.meaning.thresholds_dialog import ThresholdsDialog
from wijkteam_desktop.ui.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case_id(case_ids: dict[str, str]) -> str:
    return case_ids["V-101"]


@pytest.fixture
def panel(samples: Workspace, case_id: str, shown: Any) -> MeaningPanel:
    made = MeaningPanel(samples, year=2026)
    made.show_case(samples.case(case_id))
    samples.changed.connect(lambda _set: made.show_case(samples.case(case_id)))
    return shown(made, 350, 560)


def sentences(panel: MeaningPanel) -> list[str]:
    return [row.text.text() for row in panel.rows()]


def test_at_most_six_sentences_and_the_rest_behind_more(panel: MeaningPanel) -> None:
    first = sentences(panel)
    assert len(first) == 6
    assert first[0] == (
        "Als Riet van Verzonnenveen uitvalt, valt 73% van de uren steun weg. Wie kan dan?"
    )
    assert panel.more.text() == "meer (3)"
    QTest.mouseClick(panel.more, LEFT)
    assert len(sentences(panel)) == 9
    assert sentences(panel)[:6] == first
    assert panel.more.text() == "minder"
    QTest.keyClick(panel.more, Qt.Key.Key_Space)
    assert sentences(panel) == first


def test_choosing_a_sentence_asks_for_its_people_and_shows_its_source(
    panel: MeaningPanel, qtbot: Any
) -> None:
    row = panel.rows()[2]
    low = row.text.height()
    with qtbot.waitSignal(panel.people_asked) as asked:
        QTest.mouseClick(row.text, LEFT)
    assert asked.args == [row.finding.people]
    assert len(row.finding.people) == 3
    qtbot.waitUntil(lambda: row.text.height() > low)
    other = panel.rows()[1]
    QTest.mouseClick(other.text, LEFT)
    assert other.text.isChecked()
    assert not row.text.isChecked()
    with qtbot.waitSignal(panel.people_asked) as asked:
        QTest.mouseClick(other.text, LEFT)
    assert asked.args == [()]


def test_the_keyboard_chooses_too(panel: MeaningPanel, qtbot: Any) -> None:
    panel.rows()[0].text.setFocus()
    with qtbot.waitSignal(panel.people_asked):
        QTest.keyClick(panel.rows()[0].text, Qt.Key.Key_Space)
    QTest.keyClick(panel.rows()[0].text, Qt.Key.Key_Tab)
    assert panel.focusWidget() is panel.rows()[0].button


def test_putting_away_is_one_step_and_keeps_the_place(
    panel: MeaningPanel, samples: Workspace, case_id: str, qtbot: Any
) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    before = sentences(panel)
    button = panel.rows()[1].button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert sentences(panel)[:5] == [before[0], *before[2:]]
    assert panel.focusWidget() is panel.rows()[1].text
    assert samples.undo_state(case_id).undo_label == "Opmerking wegleggen"
    samples.undo(case_id)
    assert sentences(panel) == before


def test_what_was_put_away_can_be_seen_and_brought_back(panel: MeaningPanel) -> None:
    assert panel.away.isHidden()
    before = sentences(panel)
    QTest.mouseClick(panel.rows()[0].button, LEFT)
    assert panel.away.text() == "weggelegd (1)"
    QTest.mouseClick(panel.away, LEFT)
    assert sentences(panel)[-1] == before[0]
    assert panel.rows()[-1].button.toolTip() == "Terughalen"
    QTest.mouseClick(panel.rows()[-1].button, LEFT)
    assert sentences(panel) == before
    assert panel.away.isHidden()


def test_questions_about_the_family(panel: MeaningPanel, samples: Workspace, case_id: str) -> None:
    assert panel.question_title.isHidden()
    wim = next(p for p in samples.case(case_id).people if p.name.startswith("Wim"))
    samples.run("Jaar", lambda s: people.update(s, wim.id, birth_year=1980) or True)
    assert panel.question_title.isVisible()
    row = next(row for row in panel.rows() if row.finding.topic == "check_young_parent")
    assert row.button.toolTip() == "Klopt, niet meer vragen"
    count = len(panel.rows())
    QTest.mouseClick(row.button, LEFT)
    assert len(panel.rows()) == count - 1


def test_confidential_rows_do_not_count_and_that_is_said(
    panel: MeaningPanel, samples: Workspace, case_id: str
) -> None:
    assert panel.foot.isHidden()
    case = samples.case(case_id)
    carer = next(t for t in case.ties if t.hours_per_week == 80)
    samples.run("Casushouder", lambda s: cases.set_holder(s, case_id, "member-1"))
    samples.run("Vertrouwelijk", lambda s: ties.update(s, carer.id, confidential=True) or True)
    assert any(t.confidential for t in samples.case(case_id).ties)
    assert panel.foot.isVisible()
    assert not any("80 uur" in text or "73%" in text for text in sentences(panel))


def test_what_two_chosen_people_are_to_each_other(
    panel: MeaningPanel, samples: Workspace, case_id: str
) -> None:
    by_name = {p.name.split()[0]: p.id for p in samples.case(case_id).people}
    panel.show_selection([by_name["Sanne"], by_name["Riet"]])
    assert panel.kin.text() == (
        "Sanne Fabelmans is kleindochter van Riet van Verzonnenveen."
        " Riet van Verzonnenveen is oma van Sanne Fabelmans."
    )
    panel.show_selection([by_name["Erik"]])
    assert panel.kin.text().startswith("Erik Fabelmans is schoonzoon van Riet")
    panel.show_selection([by_name["Erik"], by_name["Sanne"], by_name["Riet"]])
    assert panel.kin.isHidden()
    panel.show_selection([by_name["Sanne"], by_name["Joop"]])
    assert panel.kin.isHidden()
    panel.show_selection(["weg"])
    assert panel.kin.isHidden()


def test_a_choice_elsewhere_lets_the_sentence_go(panel: MeaningPanel) -> None:
    QTest.mouseClick(panel.rows()[0].text, LEFT)
    panel.show_selection(())
    assert not any(row.text.isChecked() for row in panel.rows())


def test_it_counts_only_when_in_sight(
    panel: MeaningPanel, samples: Workspace, case_ids: dict[str, str]
) -> None:
    before = sentences(panel)
    panel.hide()
    panel.show_case(samples.case(case_ids["V-508"]))
    assert [row.text.text() for row in panel.rows()] == before
    panel.show()
    assert sentences(panel)[0] != before[0]


def test_a_case_with_nobody(blank: Workspace, shown: Any) -> None:
    case_id = blank.run("Nieuw", lambda s: cases.create(s, title="Leeg"))
    panel = MeaningPanel(blank)
    panel.show_case(blank.case(str(case_id)))
    shown(panel, 350, 300)
    assert panel.rows() == []
    assert panel.empty.isVisible()


def test_the_limits_of_the_team(
    panel: MeaningPanel, samples: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(_cls: Any, _parent: Any, present: Any) -> Any:
        return replace(present, shown=2)

    monkeypatch.setattr(ThresholdsDialog, "ask", classmethod(ask))
    QTest.mouseClick(panel.limits, LEFT)
    assert len(panel.rows()) == 2
    assert panel.more.text() == "meer (7)"


def test_a_screen_reader_hears_sentence_and_source(panel: MeaningPanel) -> None:
    assert unnamed(panel) == []
    row = panel.rows()[0]
    face = QAccessible.queryAccessibleInterface(row.text)
    assert face.text(QAccessible.Text.Name) == row.finding.sentence
    assert face.text(QAccessible.Text.Description) == (
        f"{row.finding.source} Wijst 1 persoon aan in de tekening."
    )
    assert row.button.accessibleName() == f"Wegleggen: {row.finding.sentence}"


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_cut_off(
    samples: Workspace, case_id: str, shown: Any, qapp: Any, scale: int, scheme: str, qtbot: Any
) -> None:
    theme.set_scheme(scheme)
    theme.set_scale(scale)
    theme.apply(qapp)
    panel = MeaningPanel(samples, year=2026)
    panel.show_case(samples.case(case_id))
    shown(panel, theme.px(350), 560)
    for row in panel.rows():
        text = row.text
        qtbot.waitUntil(lambda text=text: text.height() >= text.heightForWidth(text.width()))
        assert row.button.x() + row.button.width() <= panel.width()
