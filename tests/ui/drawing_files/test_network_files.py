"""A family file comes in through its dialog; a drawing goes out in every form."""

from __future__ import annotations

import threading

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from tests.shared import shared
from wijkteam_desktop.errors import CannotRead
from wijkteam_desktop.exchange.network_file import read_network
from wijkteam_desktop.services import access, network_import
from wijkteam_desktop.ui.drawing_files import export_drawing as exporting
from wijkteam_desktop.ui.drawing_files import import_network as importing
from wijkteam_desktop.ui.drawing_files.export_dialog import ExportDrawingDialog, Wish
from wijkteam_desktop.ui.drawing_files.network_dialog import Choice, NetworkDialog
from wijkteam_desktop.ui.shell import long_work
from wijkteam_desktop.ui.tasks import run_task
from wijkteam_desktop.vocabulary import AccessKind, View

FAMILY = """0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Karin /Jansen/
1 SEX F
1 FAMS @F1@
0 @I2@ INDI
1 NAME Piet /Jansen/
1 SEX M
1 FAMS @F1@
0 @I3@ INDI
1 NAME Bo /Jansen/
1 FAMC @F1@
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 CHIL @I3@
1 CHIL @I9@
0 TRLR
"""


@pytest.fixture
def family_file(tmp_path):
    path = tmp_path / "familie.ged"
    path.write_text(FAMILY, encoding="utf-8")
    return path


def preview_of(workspace, file):
    def look(choice):
        return workspace.read(
            lambda s: network_import.preview(
                s,
                file,
                case_id=choice.into,
                focus=choice.focus,
                generations=choice.generations,
                people=choice.people,
            )
        )

    return look


def test_the_dialog_shows_who_comes_and_follows_the_choice(qtbot, blank, family_file):
    file = read_network(family_file)
    dialog = NetworkDialog(None, file, preview_of(blank, file), None)
    qtbot.addWidget(dialog)
    assert dialog.coming.count() == 3
    assert dialog.yes.isEnabled()
    assert not dialog.generations.isEnabled()
    assert "niet in het bestand" in dialog.problems.item(0).text()
    dialog.focus.setCurrentIndex(dialog.focus.findData("I3"))
    dialog.people.setValue(2)
    assert dialog.coming.count() == 2
    assert dialog.choice() == Choice("I3", None, 2, None, frozenset())


def test_a_family_comes_into_a_new_case_as_one_step(qtbot, blank, family_file, monkeypatch):
    monkeypatch.setattr(
        NetworkDialog, "ask", lambda *_: Choice("I3", None, None, None, frozenset())
    )
    done = []
    importing.import_network(None, blank, "", lambda *said: done.append(said), family_file)
    qtbot.waitUntil(lambda: bool(done))
    case = blank.case(done[0][0])
    assert {p.name for p in case.people} == {"Karin Jansen", "Piet Jansen", "Bo Jansen"}
    assert len(case.parent_links) == 2
    assert blank.undo(None)
    assert blank.undo_state(None).redo_label == "Netwerk inlezen"


def test_known_people_are_joined_unless_the_user_says_otherwise(qtbot, blank, family_file):
    file = read_network(family_file)
    report = blank.run("Eerst", lambda s: network_import.import_network(s, file))
    here = (report.case_id, report.code)
    dialog = NetworkDialog(None, file, preview_of(blank, file), here)
    qtbot.addWidget(dialog)
    dialog.into.setCurrentIndex(1)
    assert "bestaat al" in dialog.coming.item(0).text()

    dialog.coming.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.choice().apart == {"I1"}


def test_a_large_file_is_not_taken_unasked(qtbot, blank):
    file = read_network(shared("data/gedcom/large/royal92.ged"))
    dialog = NetworkDialog(None, file, preview_of(blank, file), None)
    qtbot.addWidget(dialog)
    assert not dialog.yes.isEnabled()
    assert dialog.error.text()
    dialog.focus.setCurrentIndex(dialog.focus.findData("I1"))
    dialog.generations.setValue(1)
    assert dialog.yes.isEnabled()
    assert 0 < dialog.coming.count() <= 150


def test_what_is_no_network_gives_a_sentence(qtbot, blank, tmp_path):
    path = tmp_path / "x.graphml"
    path.write_text("geen xml")
    with qtbot.waitSignal(blank.message) as said:
        importing.import_network(None, blank, "", lambda *_: None, path)
    assert "x.graphml" in said.args[0]
    with pytest.raises(CannotRead):
        read_network(tmp_path / "weg.ged")


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("suffix", ["png", "svg", "pdf", "graphml", "csv", "ged"])
def test_every_form_of_every_drawing(samples, case_ids, tmp_path, view, suffix):
    case = samples.case(case_ids["M-040"])
    path = tmp_path / f"x.{suffix}"
    files = exporting.made(case, view, Wish(suffix), path, "Team", "Noor")
    assert path in files
    assert all(len(content) > 100 for content in files.values())


def test_a_poster_has_an_overview_and_all_sheets(samples, case_ids, tmp_path):
    case = samples.case(case_ids["V-204"])
    path = tmp_path / "x.pdf"
    files = exporting.made(case, View.STAMBOOM, Wish("pdf", "A4", True, 2), path, "Team", "Noor")
    document = pypdfium2.PdfDocument(files[path])
    assert len(document) >= 3
    document.close()


def test_export_asks_writes_and_is_noted(qtbot, samples, case_ids, tmp_path, monkeypatch):
    case = samples.case(case_ids["M-040"])
    path = tmp_path / "stamboom-M-040.svg"
    monkeypatch.setattr(ExportDrawingDialog, "ask", lambda *_: Wish("svg"))
    monkeypatch.setattr(exporting, "_ask_path", lambda *_: path)
    told = []
    exporting.export_drawing(None, samples, case, View.STAMBOOM, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert path.read_text(encoding="utf-8").startswith("<svg")
    kinds = [e.kind for e in samples.read(lambda s: access.for_case(s, case.id))]
    assert AccessKind.EXPORTED in kinds


def test_the_dialog_offers_paper_only_for_pdf(qtbot):
    dialog = ExportDrawingDialog(None, "Kring")
    qtbot.addWidget(dialog)
    assert dialog.wish() == Wish("pdf", "A4", True, 1)
    dialog.form.setCurrentIndex(dialog.form.findData("ged"))
    assert not dialog.paper.isEnabled()
    assert dialog.wish().is_data


def test_work_that_takes_long_shows_itself_and_can_be_stopped(qtbot):
    gate = threading.Event()
    results = []
    parent = QWidget()
    qtbot.addWidget(parent)
    task = run_task(lambda: gate.wait(20), results.append, results.append)
    long_work.show_when_late(parent, task, "Het bestand wordt gelezen …")
    qtbot.waitUntil(lambda: bool(parent.findChildren(QProgressDialog)))
    (dialog,) = parent.findChildren(QProgressDialog)
    assert dialog.isVisible() and dialog.labelText() == "Het bestand wordt gelezen …"
    with qtbot.waitSignal(task.ended):
        QTest.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)
        gate.set()
    assert results == []
    qtbot.waitUntil(lambda: not parent.findChildren(QProgressDialog))


def test_quick_work_shows_nothing(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    results = []
    task = run_task(lambda: 1, results.append, results.append)
    long_work.show_when_late(parent, task, "Even geduld …")
    with qtbot.waitSignal(task.ended):
        pass
    assert results == [1] and not parent.findChildren(QProgressDialog)
