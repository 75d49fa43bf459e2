"""Casussen: finding, opening, making and tidying up cases, with keys and mouse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.case.samples import unnamed
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui.cases import edits
from wijkteam_desktop.ui.cases.case_filter import Shelf
from wijkteam_desktop.ui.cases.case_model import COL_TITLE
from wijkteam_desktop.ui.cases.list_page import CaseListPage
from wijkteam_desktop.ui.cases.new_case_dialog import NewCaseDialog, split_code
from wijkteam_desktop.ui.report.preview import PreviewDialog
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.ui.widgets.ask import TextDialog
from wijkteam_desktop.ui.workspace import Workspace
from wijkteam_desktop.views.case import CaseRow
from wijkteam_desktop.vocabulary import PrivacyMode

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(samples: Workspace, shown: Any) -> CaseListPage:
    return shown(CaseListPage(samples), 1300, 700)


def codes(page: CaseListPage) -> set[str]:
    return {row.code for row in page.model.rows()}


def choose(page: CaseListPage, *wanted: str) -> None:
    page.table.choose([row.id for row in page.model.rows() if row.code in wanted])
    page.table.setFocus()


def click_cell(page: CaseListPage, row: int) -> None:
    place = page.table.visualRect(page.model.index(row, COL_TITLE)).center()
    QTest.mouseClick(page.table.viewport(), LEFT, pos=place)


def test_all_cases_are_there(page: CaseListPage) -> None:
    assert len(codes(page)) == 7
    assert page.count.text() == "7 casussen"
    assert unnamed(page) == []


def test_ctrl_f_searches_without_case_and_diacritics(page: CaseListPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F, CONTROL)
    assert page.bar.search.hasFocus()
    QTest.keyClicks(page.bar.search, "DUIMSTÖK")
    assert codes(page) == {"M-040"}
    QTest.keyClick(page.bar.search, Qt.Key.Key_Escape)
    assert len(codes(page)) == 7


def test_down_and_enter_open_what_was_found(page: CaseListPage, qtbot: Any) -> None:
    QTest.keyClicks(page.bar.search, "wendy")
    QTest.keyClick(page.bar.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_asked) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    opened = next(row for row in page.model.rows() if row.id == asked.args[0])
    assert opened.code == "V-204"


def test_nothing_found_says_so(page: CaseListPage) -> None:
    QTest.keyClicks(page.bar.search, "qqqq")
    assert page.empty.isVisible()
    assert page.empty.words.text().startswith("Niets gevonden")


def test_double_click_opens(page: CaseListPage, qtbot: Any) -> None:
    click_cell(page, 2)
    place = page.table.visualRect(page.model.index(2, COL_TITLE)).center()
    with qtbot.waitSignal(page.open_asked) as asked:
        QTest.mouseDClick(page.table.viewport(), LEFT, Qt.KeyboardModifier(0), place)
    assert asked.args == [page.model.row(2).id]


def test_a_click_on_a_header_sorts_and_keeps_the_selection(page: CaseListPage) -> None:
    choose(page, "M-040")
    header = page.table.horizontalHeader()
    x = header.sectionViewportPosition(COL_TITLE) + 20
    QTest.mouseClick(header.viewport(), LEFT, pos=header.rect().center().__class__(x, 10))
    titles = [row.title.casefold() for row in page.model.rows()]
    assert titles in (sorted(titles), sorted(titles, reverse=True))
    assert [row.code for row in page.chosen_rows()] == ["M-040"]


def test_delete_goes_to_the_prullenbak_and_back(page: CaseListPage) -> None:
    choose(page, "V-101", "M-040")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert codes(page).isdisjoint({"V-101", "M-040"})
    assert page.messages.text() == "2 casussen staan nu in de prullenbak."
    page.show_shelf(Shelf.TRASH)
    assert codes(page) == {"V-101", "M-040"}
    page.messages._done()
    assert codes(page) == set()
    page.show_shelf(Shelf.ACTIVE)
    assert len(codes(page)) == 7


def test_one_case_is_undone_from_the_message_too(page: CaseListPage) -> None:
    choose(page, "V-101")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert "V-101" not in codes(page)
    page.messages._done()
    assert "V-101" in codes(page)


def test_terughalen(page: CaseListPage) -> None:
    choose(page, "V-101")
    page.do.trash.trigger()
    page.show_shelf(Shelf.TRASH)
    choose(page, "V-101")
    page.do.untrash.trigger()
    page.show_shelf(Shelf.ACTIVE)
    assert "V-101" in codes(page)


def test_archive_and_back(page: CaseListPage) -> None:
    choose(page, "K-010")
    page.do.archive.trigger()
    assert "K-010" not in codes(page)
    QTest.mouseClick(page.bar.shelf.segment(Shelf.ARCHIVED), LEFT)
    assert codes(page) == {"K-010"}
    choose(page, "K-010")
    page.do.unarchive.trigger()
    assert page.empty.words.text().startswith("Het archief is leeg")


def test_duplicate_selects_the_copy(page: CaseListPage) -> None:
    choose(page, "K-010")
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    assert len(codes(page)) == 8
    assert len(page.chosen_rows()) == 1
    assert page.chosen_rows()[0].code != "K-010"


def test_erasing_asks_for_the_code(
    page: CaseListPage, samples: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "V-101")
    page.do.trash.trigger()
    page.show_shelf(Shelf.TRASH)
    choose(page, "V-101")
    monkeypatch.setattr(TextDialog, "ask", lambda *_args, **_named: "V-102")
    page.do.purge.trigger()
    assert codes(page) == {"V-101"}
    monkeypatch.setattr(TextDialog, "ask", lambda *_args, **_named: None)
    page.do.purge.trigger()
    assert codes(page) == {"V-101"}
    monkeypatch.setattr(TextDialog, "ask", lambda *_args, **_named: "V-101")
    page.do.purge.trigger()
    assert codes(page) == set()
    assert len(edits.rows(samples)) == 6


def test_only_what_fits_the_shelf_is_offered(page: CaseListPage) -> None:
    choose(page, "V-101")
    assert page.do.trash.isEnabled()
    assert not page.do.purge.isEnabled()
    page.show_shelf(Shelf.TRASH)
    texts = [action.text() for action in page.do.for_menu(Shelf.TRASH) if action]
    assert "Voorgoed wissen …" in texts
    assert "Openen" not in texts


def test_a_new_case_asks_five_things(page: CaseListPage, qtbot: Any) -> None:
    dialog = NewCaseDialog(page, [("member-1", "Yasmin"), ("m", "Bilal")], "member-1")
    qtbot.addWidget(dialog)
    dialog.show()
    assert unnamed(dialog) == []
    dialog.accept()
    assert dialog.error.isVisible()
    QTest.keyClicks(dialog.title_field, "2026-014 Vader en zoon")
    dialog.person.setText("Vader")
    dialog.question.setPlainText("Water")
    QTest.mouseClick(dialog.privacy.segment("roles"), LEFT)
    dialog.accept()
    value = dialog.value()
    assert (value.code, value.title) == ("2026-014", "Vader en zoon")
    assert value.holder_member_id == "member-1"
    assert value.privacy_mode is PrivacyMode.ROLES
    assert dialog.result() == NewCaseDialog.DialogCode.Accepted


def test_half_a_new_case_comes_back_after_a_lock(
    page: CaseListPage, samples: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep([drafts.Draft("new-case/question", "Wie kan", 7, focused=True)])
    seen: list[str] = []

    def cancelled(dialog: NewCaseDialog) -> int:
        seen.append(dialog.question.toPlainText())
        return NewCaseDialog.DialogCode.Rejected

    monkeypatch.setattr(NewCaseDialog, "exec", cancelled)
    page.do.new.trigger()
    page.do.new.trigger()
    assert seen == ["Wie kan", ""]


def test_ctrl_n_makes_a_case_and_opens_it(
    page: CaseListPage, samples: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    def filled(parent: Any, members: Any, me: str, _forget: Any) -> Any:
        dialog = NewCaseDialog(parent, members, me)
        dialog.title_field.setText("Nieuw gezin")
        dialog.person.setText("Karin")
        dialog.question.setPlainText("Wie helpt mij?")
        value = dialog.value()
        dialog.deleteLater()
        return value

    monkeypatch.setattr(NewCaseDialog, "ask", filled)
    with qtbot.waitSignal(page.open_asked) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    case = samples.case(asked.args[0])
    assert case.title == "Nieuw gezin"
    assert case.people[0].name == "Karin"
    assert case.request.worded_by_client == "Wie helpt mij?"
    assert case.holder_name == "Yasmin"


def test_the_order_is_kept_on_this_computer(samples: Workspace, shown: Any, tmp_path: Path) -> None:
    memory = Settings(tmp_path / "instellingen")
    first = shown(CaseListPage(samples, memory), 1300, 700)
    first.table.sortByColumn(COL_TITLE, Qt.SortOrder.AscendingOrder)
    second = shown(CaseListPage(samples, memory), 1300, 700)
    titles = [row.title.casefold() for row in second.model.rows()]
    assert titles == sorted(titles)


def test_the_list_is_printed(page: CaseListPage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Any] = []
    monkeypatch.setattr(PreviewDialog, "show_pdf", lambda *args: shown.append(args))
    choose(page, "V-101", "V-204")
    QTest.keyClick(page.table, Qt.Key.Key_P, CONTROL)
    _parent, _workspace, pdf, name, case_ids, _title = shown[0]
    assert pdf.startswith(b"%PDF")
    assert name == "casussen.pdf"
    assert len(case_ids) == 2


def test_the_filter_by_case_holder(page: CaseListPage, samples: Workspace) -> None:
    from wijkteam_desktop.services import cases

    chosen = page.model.row(0)
    samples.run("Houder", lambda s: cases.set_holder(s, chosen.id, "member-1"))
    page.bar.holder.setCurrentIndex(page.bar.holder.findText("Mijn casussen"))
    page.bar.holder.activated.emit(page.bar.holder.currentIndex())
    assert [row.id for row in page.model.rows()] == [chosen.id]


def test_a_hidden_page_reads_again_when_it_comes(page: CaseListPage, samples: Workspace) -> None:
    page.hide()
    from wijkteam_desktop.services import cases

    samples.run("Nieuw", lambda s: cases.create(s, title="Achter de rug"))
    assert len(codes(page)) == 7
    page.show()
    assert len(codes(page)) == 8


def test_an_empty_store_tells_the_first_step(blank: Workspace, shown: Any, qtbot: Any) -> None:
    page = shown(CaseListPage(blank), 1300, 700)
    assert page.empty.words.text() == (
        "Nog geen casussen. Maak de eerste casus of lees een bestand in."
    )
    with qtbot.waitSignal(page.import_asked):
        QTest.mouseClick(page._import_button, LEFT)


def test_ten_thousand_rows_stay_quick(page: CaseListPage, monkeypatch: pytest.MonkeyPatch) -> None:
    template = CaseRow("", "", "", changed_at="2026-01-01T00:00:00+00:00")
    many = [
        replace(template, id=str(n), code=f"{n:05d}", title=f"Casus {n % 977}")
        for n in range(10_000)
    ]
    monkeypatch.setattr(edits, "rows", lambda _workspace: many)
    page.refresh()
    assert page.model.rowCount() == 10_000
    page.table.selectAll()
    assert len(page.chosen_rows()) == 10_000
    page.table.sortByColumn(COL_TITLE, Qt.SortOrder.AscendingOrder)
    assert page.model.row(0).title == "Casus 0"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2026-014", ("2026-014", "")),
        ("M-040 · Vader en zoon", ("M-040", "Vader en zoon")),
        ("Vader en zoon", ("", "Vader en zoon")),
        ("Jan-Willem en Kees", ("", "Jan-Willem en Kees")),
    ],
)
def test_a_code_is_taken_off_the_title(typed: str, expected: tuple[str, str]) -> None:
    assert split_code(typed) == expected


def test_the_keyboard_begins_in_the_table_also_when_the_first_case_comes(
    blank: Workspace, shown: Any
) -> None:
    from wijkteam_desktop.services import cases

    page = shown(CaseListPage(blank), 1300, 700)
    page.setFocus()
    assert page.focusWidget() is page._first_button
    blank.run("Nieuwe casus", lambda s: cases.create(s, title="Proef"), page="lijst")
    assert page.focusWidget() is page.table
    page.bar.search.setFocus()
    QTest.keyClicks(page.bar.search, "niemand heet zo")
    assert page.focusWidget() is page.bar.search
