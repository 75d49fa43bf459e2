"""Ctrl+K."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.palette_search import CASE, COMMAND, PERSON, PaletteSearch
from wijkteam_desktop.vocabulary import PersonKind


@pytest.fixture
def palette(open_window: MainWindow, qtbot: Any) -> PaletteSearch:
    from wijkteam_desktop.services import cases, people

    def work(s: Any) -> None:
        first = cases.create(s, title="Vader en zoon", code="2026-014")
        people.add(s, first, name="Yılmaz Öz", kind=PersonKind.NEIGHBOUR, role="buurman")
        cases.create(s, title="Moeder alleen", code="2026-015")

    open_window.workspace.run("Casussen", work)
    made = PaletteSearch(open_window, open_window.workspace, open_window.commands._commands())
    qtbot.addWidget(made)
    made.show()
    return made


def kinds(palette: PaletteSearch) -> list[str]:
    return [hit.kind for hit in palette.hits]


def test_empty_shows_cases_and_commands_with_their_keys(palette: PaletteSearch) -> None:
    assert kinds(palette)[:2] == [CASE, CASE]
    new = next(hit for hit in palette.hits if hit.target == "new_case")
    assert (new.kind, new.hint) == (COMMAND, "Ctrl+N")


def test_a_case_by_title_or_code(palette: PaletteSearch) -> None:
    palette.field.setText("vader")
    assert palette.hits[0].text == "2026-014 · Vader en zoon"
    palette.field.setText("015")
    assert any("2026-015" in hit.text for hit in palette.hits)


def test_a_person_whatever_the_letters(palette: PaletteSearch) -> None:
    palette.field.setText("yilm")
    hit = next(hit for hit in palette.hits if hit.kind == PERSON)
    assert hit.text == "Yılmaz Öz"
    assert "2026-014" in hit.hint


@pytest.mark.parametrize(
    ("typed", "name"),
    [("importeren", "import"), ("backup", "backup"), ("op slot", "lock"), ("nacht", "scheme_dark")],
)
def test_a_command_by_another_word(palette: PaletteSearch, typed: str, name: str) -> None:
    palette.field.setText(typed)
    assert name in [hit.target for hit in palette.hits if hit.kind == COMMAND]


def test_what_cannot_be_done_is_not_offered(palette: PaletteSearch) -> None:
    palette.field.setText("geschiedenis")
    assert [hit for hit in palette.hits if hit.kind == COMMAND] == []


def test_arrows_and_enter(palette: PaletteSearch) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == len(palette.hits) - 1
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.result() == PaletteSearch.DialogCode.Accepted
    assert palette.chosen() is palette.hits[0]


def test_nothing_found_and_enter_stays(palette: PaletteSearch) -> None:
    palette.field.setText("xyzzy")
    assert palette.hits == []
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_person_is_shown_in_the_drawing(
    palette: PaletteSearch, open_window: MainWindow, monkeypatch: Any
) -> None:
    palette.field.setText("yilm")
    hit = next(hit for hit in palette.hits if hit.kind == PERSON)
    palette.reject()
    monkeypatch.setattr(PaletteSearch, "ask", lambda *_given: hit)
    open_window.do("go")
    page = open_window.shell.pages.page("casus")
    assert page.page_name == "netwerk"
    assert page.tab("netwerk").network.selected() == (hit.person_id,)
