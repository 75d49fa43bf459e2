"""Netwerk en taken: the drawing, the cards and the person work together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.case.network_tab import NetworkTab
from wijkteam_desktop.ui.workspace import Workspace


@pytest.fixture
def case_id(case_ids: dict[str, str]) -> str:
    return case_ids["M-040"]


@pytest.fixture
def tab(samples: Workspace, case_id: str, shown: Any) -> NetworkTab:
    made = NetworkTab(samples)
    made.show_case(samples.case(case_id))
    samples.changed.connect(lambda _set: made.show_case(samples.case(case_id)))
    return shown(made, 1304, 600)


def test_selecting_somebody_marks_their_cards(
    tab: NetworkTab, samples: Workspace, case_id: str
) -> None:
    case = samples.case(case_id)
    loes = next(person for person in case.people if person.name.startswith("Loes"))
    tab.network.select([loes.id])
    marked = {card.part.id for card in tab.parts.list.cards() if card.look.highlighted}
    assert marked == {part.id for part in case.parts if loes.id in part.actor_ids}


def test_choosing_a_card_selects_its_people(tab: NetworkTab) -> None:
    card = tab.parts.list.cards()[1]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert set(tab.network.selected()) == set(card.part.actor_ids)
    assert card.look.highlighted


def test_a_card_dropped_in_the_drawing_is_one_step(
    tab: NetworkTab, samples: Workspace, case_id: str
) -> None:
    case = samples.case(case_id)
    oma = next(person for person in case.people if person.name.startswith("Oma"))
    part = case.parts[0]
    tab.network.part_dropped.emit(part.id, oma.id)
    assert oma.id in samples.case(case_id).parts[0].actor_ids
    samples.undo(case_id)
    assert samples.case(case_id) == case


def test_editing_a_part_takes_the_whole_column(tab: NetworkTab) -> None:
    tab.parts.open_part(tab.parts.list.cards()[0].part.id)
    assert not tab.person.isVisible()
    tab.parts.editor.close_editor()
    assert tab.person.isVisible()


def test_the_right_column_can_be_closed_and_its_size_is_kept(
    samples: Workspace, shown: Any, tmp_path: Path
) -> None:
    memory = Settings(tmp_path / "instellingen")
    first = shown(NetworkTab(samples, memory), 1304, 600)
    assert 300 <= first.right.width() <= 400
    first.split.moveSplitter(1304, 1)
    first.split.splitterMoved.emit(1304, 1)
    assert first.split.sizes()[1] == 0
    second = shown(NetworkTab(samples, memory), 1304, 600)
    assert second.split.sizes()[1] == 0


def test_the_cards_have_the_room_that_the_person_does_not_need(
    tab: NetworkTab, samples: Workspace, case_id: str
) -> None:
    alone = tab.cards.height()
    assert tab.person.height() < 100
    tab.network.select([samples.case(case_id).people[0].id])
    assert tab.person.height() >= 200 > alone - tab.cards.height()
    assert tab.person.height() == tab.person.minimumSizeHint().height() or (
        tab.person.height() == tab.person.minimumHeight()
    )
    before = tab.right.sizes()
    tab.person.editing_changed.emit(True)
    assert tab.person.height() > before[1]
    tab.person.editing_changed.emit(False)
    assert tab.right.sizes() == before


def test_the_switch_shows_what_the_drawing_tells(tab: NetworkTab) -> None:
    assert tab.parts.isVisible()
    QTest.mouseClick(tab.switch.segment("duiding"), Qt.MouseButton.LeftButton)
    assert tab.meaning.isVisible()
    assert not tab.parts.isVisible()
    assert not tab.person.isVisible()
    QTest.keyClick(tab.switch, Qt.Key.Key_Left)
    assert tab.parts.isVisible()
    assert tab.person.isVisible()


def test_an_observation_selects_its_people(tab: NetworkTab) -> None:
    tab.show_cards("duiding")
    row = next(row for row in tab.meaning.rows() if row.finding.topic == "not_asked")
    QTest.mouseClick(row.text, Qt.MouseButton.LeftButton)
    assert set(tab.network.selected()) == set(row.finding.people)
    assert row.text.isChecked()
    assert not tab.person.isVisible()


def test_somebody_chosen_in_the_drawing_gets_the_card_beside_the_observations(
    tab: NetworkTab, samples: Workspace, case_id: str
) -> None:
    tab.show_cards("duiding")
    dirk = next(p for p in samples.case(case_id).people if p.name.startswith("Dirk"))
    tab.network.select([dirk.id])
    assert tab.person.isVisible()
    assert tab.meaning.kin.text() == "Dirk Duimstok is vader van Jordi Duimstok."
    tab.network.select([])
    assert not tab.person.isVisible()


def test_editing_a_part_takes_the_switch_away_too(tab: NetworkTab) -> None:
    tab.parts.open_part(tab.parts.list.cards()[0].part.id)
    assert not tab.switch.isVisible()
    tab.parts.editor.close_editor()
    assert tab.switch.isVisible()


def test_where_text_is_large_and_the_window_small_the_drawing_and_the_cards_take_turns(
    samples: Workspace, case_id: str, shown: Any
) -> None:
    theme.set_scale(150)
    heard: list[bool] = []
    tab = NetworkTab(samples)
    tab.show_case(samples.case(case_id))
    tab.right_shown.connect(heard.append)
    shown(tab, 1190, 600)
    assert heard == [False]
    whole = 1190 - tab.split.handleWidth()
    assert tab.drawing.width() == whole
    tab.network.select([samples.case(case_id).people[0].id])
    tab.show_right(True)
    assert tab.right.width() == whole
    assert tab.person.geometry().left() > tab.right.widget(0).geometry().right()
    assert tab.right.widget(0).width() > tab.person.width()
    tab.resize(1900, 900)
    assert heard == [False, True]
    assert tab.is_right_shown()
    assert tab.drawing.width() > whole
    assert tab.person.geometry().top() > tab.right.widget(0).geometry().bottom()
