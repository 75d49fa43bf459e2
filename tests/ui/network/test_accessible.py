"""The drawing as a screen reader finds it: a list with a sentence per person."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible

from tests.network.sample import sample_cases
from wijkteam_desktop.ui.network import accessible
from wijkteam_desktop.ui.network.network_view import NetworkView
from wijkteam_desktop.ui.workspace import Workspace


@pytest.fixture
def view(shown: Any) -> NetworkView:
    made = NetworkView(Workspace())
    made.show_case(sample_cases()["casus-02"])
    return shown(made, 900, 590)


def _people(view: NetworkView) -> list[Any]:
    found = QAccessible.queryAccessibleInterface(view.canvas)
    return [found.child(number) for number in range(found.childCount())]


def test_the_canvas_is_a_list_with_everybody_in_the_order_of_the_keyboard(
    view: NetworkView,
) -> None:
    found = QAccessible.queryAccessibleInterface(view.canvas)
    assert found.role() is QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Kring met 14 mensen"
    said = [person.text(QAccessible.Text.Name) for person in _people(view)]
    assert said == [view.scene.sentence_of(node_id) for node_id in view.actions_.order()]
    assert said[0].startswith("Dirk Duimstok, vader")
    assert {person.role() for person in _people(view)} == {QAccessible.Role.ListItem}


def test_a_person_is_where_the_symbol_is_and_says_whether_it_is_chosen(view: NetworkView) -> None:
    found = QAccessible.queryAccessibleInterface(view.canvas)
    view.select([view.actions_.order()[2]])
    third = found.child(2)
    assert third.state().selected
    assert third.state().focused
    assert not found.child(1).state().selected
    middle = third.rect().center()
    assert found.childAt(middle.x(), middle.y()).node_id == view.actions_.order()[2]
    assert found.focusChild().node_id == view.actions_.order()[2]
    assert found.indexOfChild(third) == 2


def test_somebody_taken_away_is_no_longer_in_the_list(view: NetworkView) -> None:
    before = len(_people(view))
    case = sample_cases()["casus-02"]
    view.show_layers(type(view.drawn.layers)(professionals=False))
    assert len(_people(view)) < before
    view.show_case(case)


def test_canvases_that_go_leave_nothing_behind_and_new_ones_are_lists_again(qapp: Any) -> None:
    living = len(accessible._LISTS)
    for _round in range(8):
        view = NetworkView(Workspace())
        view.show_case(sample_cases()["casus-02"])
        view.show()
        qapp.processEvents()
        assert _people(view)[0].text(QAccessible.Text.Name)
        view.close()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del view
        gc.collect()
    assert len(accessible._LISTS) <= living
