"""With names hidden no name of the case is anywhere on the screen, and nothing is written back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget

from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.network.scene import NetworkScene
from wijkteam_desktop.ui.palette_search import PaletteSearch
from wijkteam_desktop.ui.shell.place import CASE, LIST, TABS, Place
from wijkteam_desktop.ui.widgets import PlainLabel
from wijkteam_desktop.ui.widgets.autosave import AutosaveLine, AutosaveText
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import View

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@pytest.fixture
def case(demo: MainWindow) -> CaseView:
    from wijkteam_desktop.services import reading

    viewer = demo.workspace.viewer
    rows = demo.workspace.read(lambda s: reading.case_rows(s, viewer))
    found = max((demo.workspace.case(row.id) for row in rows), key=lambda made: len(made.people))
    return found


def _items(model: QAbstractItemModel, under: QModelIndex) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    for row in range(model.rowCount(under)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
        for column in range(columns):
            index = model.index(row, column, under)
            yield from (str(index.data(role) or "") for role in roles)
            if column == 0:
                yield from _items(model, index)


def texts(root: QWidget) -> Iterator[str]:
    """Every text that can be seen or heard below a widget, with those of drawings and lists."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        yield widget.windowTitle()
        for name in ("text", "toPlainText", "placeholderText", "title"):
            read = getattr(widget, name, None)
            if callable(read):
                yield str(read())
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            yield from _items(widget.model(), QModelIndex())
        scene = getattr(widget, "stage", None)
        if isinstance(scene, NetworkScene) and scene.figure is not None:
            for mark in scene.figure.marks:
                yield mark.sentence
                yield from (str(getattr(p, "text", "")) for p in mark.primitives)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def secrets(case: CaseView) -> set[str]:
    """The words that name somebody of a case; "Miskraam" and a sector are words of the field."""
    from wijkteam_desktop.services.naming import name_words

    sectors = {word.casefold() for o in case.organisations for word in _WORD.findall(o.sector)}
    return set(name_words(p.name for p in case.people if not p.miscarriage)) - sectors


def leaks(root: QWidget, case: CaseView) -> set[str]:
    """The names of the case that are somewhere below a widget."""
    secret = secrets(case)
    said = {w.casefold() for text in texts(root) for w in _WORD.findall(text)}
    return said & secret


def _hide(window: MainWindow) -> None:
    QTest.keyClick(
        window,
        Qt.Key.Key_A,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )


@pytest.mark.parametrize("tab", TABS)
def test_no_name_is_in_sight_on_any_tab(demo: MainWindow, case: CaseView, tab: str) -> None:
    demo.shell.go(Place(CASE, case.id, tab))
    demo.do("history")
    if tab == "netwerk":
        assert leaks(demo, case)
    _hide(demo)
    assert demo.workspace.anonymous and demo.actions_["anonymous"].isChecked()
    assert demo.shell.nameless.isVisible()
    assert leaks(demo, case) == set()
    _hide(demo)
    assert not demo.workspace.anonymous and not demo.shell.nameless.isVisible()
    if tab == "netwerk":
        assert leaks(demo, case)


def test_no_name_in_any_drawing_with_somebody_selected(demo: MainWindow, case: CaseView) -> None:
    demo.shell.go(Place(CASE, case.id, "netwerk"))
    tab = demo.shell.pages.page(CASE).tab("netwerk")
    network = tab.network
    network.select([case.people[1].id])
    tab.person.begin_edit()
    _hide(demo)
    for view in View:
        network.show_view(view)
        network.select([case.people[1].id])
        assert leaks(demo, case) == set(), view
    tab.show_cards("duiding")
    assert leaks(demo, case) == set()


def test_no_name_in_the_list_the_palette_or_the_report(demo: MainWindow, case: CaseView) -> None:
    from wijkteam_desktop.report.content import summary_content
    from wijkteam_desktop.report.text import plain_text

    demo.shell.go(Place(LIST))
    _hide(demo)
    assert leaks(demo, case) == set()
    palette = PaletteSearch(demo, demo.workspace, [])
    for person in case.people:
        palette.field.setText(person.name)
        assert not any(person.name in hit.text + hit.hint for hit in palette.hits)
    palette.deleteLater()
    hidden = demo.workspace.case(case.id)
    said = plain_text(
        summary_content(hidden, team_name="Team", printed_by="Ik", when=datetime(2026, 1, 2))
    )
    words = {w.casefold() for w in _WORD.findall(said)}
    assert not words & secrets(case)


def test_a_name_finds_nothing_while_names_are_hidden(demo: MainWindow, case: CaseView) -> None:
    demo.shell.go(Place(LIST))
    page = demo.shell.pages.page(LIST)
    name = max((p.name for p in case.people), key=len)
    page.bar.search.setText(name)
    assert page.model.rowCount() >= 1
    _hide(demo)
    assert page.bar.search.text() == ""
    QTest.keyClicks(page.bar.search, name)
    assert page.model.rowCount() == 0
    page.bar.search.clear()
    QTest.keyClicks(page.bar.search, case.code)
    assert [page.model.row(0).id, page.model.rowCount()] == [case.id, 1]
    palette = PaletteSearch(demo, demo.workspace, [])
    QTest.keyClicks(palette.field, name)
    assert palette.hits == []
    palette.field.clear()
    QTest.keyClicks(palette.field, case.code)
    assert [hit.target for hit in palette.hits] == [case.id]
    palette.deleteLater()


def test_the_list_of_people_knows_no_name_while_names_are_hidden(
    demo: MainWindow, case: CaseView
) -> None:
    demo.shell.go(Place(CASE, case.id, "netwerk"))
    drawing = demo.shell.pages.page(CASE).tab("netwerk").drawing
    drawing.show_list()
    people = drawing.people
    name = max((p.name for p in case.people), key=len)
    QTest.keyClicks(people.filter, name)
    assert people.model.rowCount() >= 1
    _hide(demo)
    assert people.filter.text() == "" and not people.quick.isVisible()
    assert leaks(demo, case) == set()
    QTest.keyClicks(people.filter, name)
    assert people.model.rowCount() == 0
    people.filter.clear()
    first = people.model.index(0, 0)
    assert not first.flags() & Qt.ItemFlag.ItemIsEditable


def test_the_walk_finds_a_planted_name(demo: MainWindow, case: CaseView) -> None:
    demo.shell.go(Place(CASE, case.id, "netwerk"))
    _hide(demo)
    name = sorted(secrets(case))[0]
    planted = PlainLabel("", parent=demo.shell)
    planted.show()
    for plant in (QLabel.setText, QLabel.setToolTip, QLabel.setAccessibleName):
        plant(planted, f"de {name} van het gezin")
        assert leaks(demo, case) == {name}
        plant(planted, "")


def test_nothing_that_is_shown_is_written_back(demo: MainWindow, case: CaseView) -> None:
    workspace = demo.workspace
    demo.shell.go(Place(CASE, case.id, "vraag"))
    page = demo.shell.pages.page(CASE)
    quick = page.tab("netwerk").network.quick_add.line
    quick.setText("tante Mia")
    _hide(demo)
    for tab in TABS:
        page.show_page(tab)
        fields = [*page.findChildren(AutosaveLine), *page.findChildren(AutosaveText)]
        assert all(field.isReadOnly() for field in fields if field.isVisible())
    assert quick.text() == "" and quick.isReadOnly()
    from wijkteam_desktop.services import cases, people

    def rename(s: Any) -> bool:
        people.update(s, case.people[0].id, name="Moeder")
        return True

    assert workspace.run("Naam", rename) is None
    assert "Anoniem" in demo.shell.bar.text()
    assert workspace.run("Titel", lambda s: cases.update(s, case.id, title="x")) is None
    _hide(demo)
    assert workspace.case(case.id) == case
    assert quick.text() == "tante Mia" and not quick.isReadOnly()


def test_people_still_move_by_hand_and_undo_names_nobody(demo: MainWindow, case: CaseView) -> None:
    demo.shell.go(Place(CASE, case.id, "netwerk"))
    network = demo.shell.pages.page(CASE).tab("netwerk").network
    _hide(demo)
    ties = [t for t in case.ties if t.circle is not None]
    network.select([ties[0].other_id])
    network.canvas.setFocus()
    key = Qt.Key.Key_3 if ties[0].circle != "outer" else Qt.Key.Key_1
    QTest.keyClick(network.canvas, key)
    moved = next(t for t in demo.workspace.case(case.id).ties if t.id == ties[0].id)
    assert moved.circle != ties[0].circle
    assert demo.actions_["undo"].isEnabled()
    assert leaks(demo, case) == set()
    demo.do("undo")
    assert leaks(demo, case) == set()
