"""Reading cases in and writing one out."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from wijkteam_desktop.errors import CannotWrite
from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.ui.case.link_dialog import LinkDialog
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.shell import export_case, import_cases
from wijkteam_desktop.ui.shell.export_case import ExportDialog, write_private
from wijkteam_desktop.ui.shell.import_cases import ImportDialog
from wijkteam_desktop.ui.shell.place import CASE, LIST, Place
from wijkteam_desktop.ui.widgets.ask import TellDialog


def rows(window: MainWindow) -> list[Any]:
    from wijkteam_desktop.services import reading

    viewer = window.workspace.viewer
    return window.workspace.read(lambda s: reading.case_rows(s, viewer))


@pytest.fixture
def filled(open_window: MainWindow, monkeypatch: Any) -> MainWindow:
    monkeypatch.setattr(ImportDialog, "ask", lambda *_given: True)
    monkeypatch.setattr(import_cases, "_ask_path", lambda _parent: sample_file())
    open_window.do("import")
    return open_window


def test_a_file_comes_in_as_one_step(filled: MainWindow) -> None:
    assert len(rows(filled)) == 7
    assert filled.shell.bar.text() == "7 casussen ingelezen."
    assert filled.shell.place == Place(LIST)
    filled.do("undo")
    assert rows(filled) == []
    filled.do("redo")
    assert len(rows(filled)) == 7


def test_what_came_from_a_file_is_said_to_be_an_import(filled: MainWindow) -> None:
    case_id = rows(filled)[0].id
    assert filled.workspace.history(case_id)[-1].kind == "import"


def test_a_large_file_is_read_beside_the_window(
    open_window: MainWindow, monkeypatch: Any, tmp_path: Path
) -> None:
    from wijkteam_desktop.ui.shell import reading_file

    monkeypatch.setattr(reading_file, "LARGE", 0)
    monkeypatch.setattr(ImportDialog, "ask", lambda *_given: True)
    assert import_cases.import_cases(open_window, open_window.workspace, sample_file())
    assert len(rows(open_window)) == 7
    wrong = tmp_path / "x.json"
    wrong.write_text("[1]", encoding="utf-8")
    told: list[str] = []
    monkeypatch.setattr(TellDialog, "ask", lambda _parent, _title, text: told.append(text))
    assert not import_cases.import_cases(open_window, open_window.workspace, wrong)
    assert len(told) == 1


def test_a_lock_while_a_file_is_read_takes_nothing_in(
    open_window: MainWindow, monkeypatch: Any, qtbot: Any
) -> None:
    from wijkteam_desktop.exchange import case_json
    from wijkteam_desktop.ui.shell import reading_file

    read = threading.Event()
    monkeypatch.setattr(reading_file, "LARGE", 0)
    monkeypatch.setattr(case_json, "read_file", lambda _path: read.wait(20))
    QTimer.singleShot(0, open_window.lock)
    assert not import_cases.import_cases(open_window, open_window.workspace, sample_file())
    read.set()
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)


def test_a_lock_waits_for_an_edit_that_is_under_way(
    open_window: MainWindow, monkeypatch: Any, qtbot: Any
) -> None:
    from PySide6.QtWidgets import QProgressDialog

    monkeypatch.setattr(ImportDialog, "ask", lambda *_given: True)
    shown = QProgressDialog.setValue

    def lock_then(self: QProgressDialog, value: int) -> None:
        shown(self, value)
        open_window.lock()

    monkeypatch.setattr(QProgressDialog, "setValue", lock_then)
    store = open_window.workspace.store
    assert not import_cases.import_cases(open_window, open_window.workspace, sample_file())
    qtbot.waitUntil(lambda: not open_window.workspace.is_open)
    assert "closed=True" in repr(store)


def stop_the_next(monkeypatch: Any, at: str) -> None:
    """Press Stoppen in the first dialog about work under way whose words start with *at*."""
    from PySide6.QtWidgets import QProgressDialog

    from wijkteam_desktop.ui.shell import import_cases, long_work

    live = long_work.live

    def press(dialog: QProgressDialog) -> None:
        if dialog.labelText().startswith(at):
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        live(dialog)

    monkeypatch.setattr(long_work, "live", press)
    monkeypatch.setattr(import_cases, "live", press)


@pytest.mark.parametrize("at", ["Casussen inlezen", "Casussen bewaren"])
def test_an_import_can_be_stopped_also_while_it_is_kept(
    open_window: MainWindow, monkeypatch: Any, at: str
) -> None:
    monkeypatch.setattr(ImportDialog, "ask", lambda *_given: True)
    monkeypatch.setattr(import_cases, "_ask_path", lambda _parent: sample_file())
    stop_the_next(monkeypatch, at)
    open_window.do("import")
    assert rows(open_window) == []
    assert open_window.shell.bar.text() == "Gestopt. Er is niets gewijzigd."
    assert not open_window.workspace.undo_state(None).can_undo


def test_taking_back_an_import_shows_that_it_goes_on_and_can_be_stopped(
    filled: MainWindow, monkeypatch: Any
) -> None:
    from wijkteam_desktop.ui.shell import long_work

    monkeypatch.setattr(long_work, "SOON", 0)
    with monkeypatch.context() as stopping:
        stop_the_next(stopping, "Ongedaan maken")
        filled.do("undo")
    assert len(rows(filled)) == 7
    assert filled.shell.bar.text() == "Gestopt. Er is niets gewijzigd."
    filled.do("undo")
    assert rows(filled) == []


def test_people_of_the_team_are_proposed_and_linked_when_ticked(
    open_window: MainWindow, monkeypatch: Any, qtbot: Any
) -> None:
    from wijkteam_desktop.services import team

    workspace = open_window.workspace
    fenna = workspace.run("Team", lambda s: team.add(s, "Fenna"), page="instellingen")
    seen: list[str] = []

    def tick(_parent: Any, proposals: Any) -> Any:
        dialog = LinkDialog(None, proposals)
        qtbot.addWidget(dialog)
        seen.extend(box.text() for box in dialog.boxes)
        assert dialog.chosen() == []
        assert not dialog.yes.isEnabled()
        dialog.boxes[0].setChecked(True)
        assert dialog.yes.isEnabled()
        return dialog.chosen()

    monkeypatch.setattr(ImportDialog, "ask", lambda *_given: True)
    monkeypatch.setattr(LinkDialog, "ask", tick)
    said = import_cases.import_cases(open_window, workspace, sample_file())
    assert seen == ["Fenna Gezinsma, casushouder van V-204, is misschien teamlid Fenna"]
    assert said == "7 casussen ingelezen. 1 teamlid gekoppeld."
    case_id = next(row.id for row in rows(open_window) if row.code == "V-204")
    assert workspace.case(case_id).holder_member_id == fenna
    assert fenna in {person.team_member_id for person in workspace.case(case_id).people}
    open_window.do("undo")
    assert workspace.case(case_id).holder_member_id is None
    assert len(rows(open_window)) == 7

    open_window.shell.go(Place(CASE, case_id))
    header = open_window.shell.pages.page(CASE).header
    assert header.link.isVisibleTo(header)
    header.link.click()
    assert workspace.case(case_id).holder_member_id == fenna
    assert not header.link.isVisibleTo(header)


def test_the_preview_says_what_comes_and_what_not(
    qtbot: Any, filled: MainWindow, tmp_path: Path
) -> None:
    from wijkteam_desktop.exchange import case_json

    document = json.loads(sample_file().read_text(encoding="utf-8"))
    document["cases"][0]["case_code"] = "NIEUW-1"
    document["cases"][1]["people"][0]["birth_year"] = "onbekend"
    path = tmp_path / "casussen.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    file = case_json.read_file(path)
    dialog = ImportDialog(None, filled.workspace.read(lambda s: case_json.preview(s, file)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.coming.count() == 1
    assert "NIEUW-1" in dialog.coming.item(0).text()
    problems = [dialog.problems.item(n).text() for n in range(dialog.problems.count())]
    assert any("cases[1].people[0].birth_year" in problem for problem in problems)
    assert dialog.yes.text() == "1 casus inlezen"


def test_nothing_to_take_in_cannot_be_taken_in(qtbot: Any, filled: MainWindow) -> None:
    from wijkteam_desktop.exchange import case_json

    file = case_json.read_file(sample_file())
    dialog = ImportDialog(None, filled.workspace.read(lambda s: case_json.preview(s, file)))
    qtbot.addWidget(dialog)
    assert not dialog.yes.isEnabled()


def test_a_file_that_is_something_else_is_refused(
    open_window: MainWindow, tmp_path: Path, monkeypatch: Any
) -> None:
    path = tmp_path / "boodschappen.json"
    path.write_text("[1, 2]", encoding="utf-8")
    told: list[str] = []
    monkeypatch.setattr(TellDialog, "ask", lambda _parent, _title, text: told.append(text))
    monkeypatch.setattr(import_cases, "_ask_path", lambda _parent: path)
    open_window.do("import")
    assert len(told) == 1
    assert rows(open_window) == []


def test_stopping_half_way_takes_nothing_in(open_window: MainWindow, monkeypatch: Any) -> None:
    from PySide6.QtWidgets import QProgressDialog

    monkeypatch.setattr(ImportDialog, "ask", lambda *_given: True)
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _self: True)
    assert not import_cases.import_cases(open_window, open_window.workspace, sample_file())
    assert rows(open_window) == []
    assert "niets gewijzigd" in open_window.shell.bar.text()


def test_a_case_goes_out_for_this_user_only(
    filled: MainWindow, tmp_path: Path, monkeypatch: Any
) -> None:
    from wijkteam_desktop.services import access

    case = rows(filled)[0]
    path = tmp_path / "casus.json"
    asked: list[bool] = []

    def ask(_parent: Any, _code: str, *, may_confidential: bool) -> bool:
        asked.append(may_confidential)
        return False

    monkeypatch.setattr(ExportDialog, "ask", ask)
    monkeypatch.setattr(export_case, "_ask_path", lambda _parent, _code: path)
    filled.shell.go(Place(CASE, case.id))
    filled.do("export")
    document = json.loads(path.read_text(encoding="utf-8"))
    assert [c["case_code"] for c in document["cases"]] == [case.code]
    assert path.stat().st_mode & 0o077 == 0
    assert asked == [False]
    lines = filled.workspace.read(lambda s: access.for_case(s, case.id))
    assert "exported" in [line.kind.value for line in lines]


def test_the_tick_is_only_for_who_may(qtbot: Any) -> None:
    for may in (True, False):
        dialog = ExportDialog(None, "2026-001", may_confidential=may)
        qtbot.addWidget(dialog)
        assert dialog.confidential.isEnabled() is may
        assert not dialog.confidential.isChecked()


def test_nothing_half_written_stays_behind(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_private(tmp_path / "geen map" / "x.json", b"{}")
    folder = tmp_path / "casus.json"
    folder.mkdir()
    with pytest.raises(CannotWrite):
        write_private(folder, b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["casus.json"]
