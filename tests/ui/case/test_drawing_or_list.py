"""The list is a fourth choice beside the drawings and shows the same people."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wijkteam_desktop.ui.case.drawing_or_list import DrawingOrList
from wijkteam_desktop.ui.network.view_choices import LIST
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.vocabulary import View


@pytest.fixture
def both(samples: Workspace, case_ids: dict[str, str], shown: Any) -> DrawingOrList:
    case_id = case_ids["M-040"]
    made = DrawingOrList(samples)
    made.show_case(samples.case(case_id))
    samples.changed.connect(lambda _set: made.show_case(samples.case(case_id)))
    return shown(made, 950, 600)


def _click(segments: Any, value: str) -> None:
    QTest.mouseClick(segments.segment(value), Qt.MouseButton.LeftButton)


def test_the_list_is_made_when_it_is_asked_and_keeps_the_chosen(both: DrawingOrList) -> None:
    assert both.people is None
    some = both.network.scene.current() or both.network.actions_.order()[1]
    both.network.select([some])
    _click(both.network.toolbar.views, LIST)
    assert both.people is not None
    assert both.people.isVisible()
    assert both.people.selected() == (some,)
    assert both.people.table.hasFocus()


def test_choosing_a_row_chooses_in_the_drawing_and_back(both: DrawingOrList) -> None:
    both.show_list()
    assert both.people is not None
    table = both.people.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    chosen = both.people.selected()
    assert chosen
    assert set(both.network.selected()) == set(chosen)
    other = next(i for i in both.network.actions_.order() if i not in chosen)
    both.network.select([other])
    assert both.people.selected() == (other,)


def test_every_drawing_is_one_click_from_the_list(both: DrawingOrList) -> None:
    for view in (View.STAMBOOM, View.KRING, View.KRING, View.ECOGRAM):
        _click(both.network.toolbar.views, LIST)
        assert both.is_list()
        assert both.people is not None
        _click(both.choices(LIST), view.value)
        assert not both.is_list()
        assert both.network.view is view
        assert both.network.toolbar.views.value() == view.value
        assert both.choices(LIST).value() == LIST
        assert both.network.canvas.hasFocus()


def test_an_edit_made_elsewhere_is_in_the_list_at_once(
    both: DrawingOrList, samples: Workspace, case_ids: dict[str, str]
) -> None:
    both.show_list()
    assert both.people is not None
    before = both.people.model.rowCount()
    both.network.select([both.network.actions_.order()[-1]])
    both.network.actions_.remove()
    assert both.people.model.rowCount() < before
    samples.undo(case_ids["M-040"])
    assert both.people.model.rowCount() == before
