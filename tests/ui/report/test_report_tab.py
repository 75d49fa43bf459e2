from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from wijkteam_desktop.errors import CannotWrite
from wijkteam_desktop.services import access
from wijkteam_desktop.ui.report import printing
from wijkteam_desktop.ui.report.report_tab import ReportTab
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import AccessKind, Circle, PersonKind


@pytest.fixture
def tab(qtbot, samples, case_ids):
    made = ReportTab(samples)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_case(samples.case(case_ids["M-040"]))
    made.show()
    qtbot.waitUntil(lambda: made.view.page_count > 0)
    return made


def seen(samples, case_id):
    return [entry.kind for entry in samples.read(lambda s: access.for_case(s, case_id))]


def test_the_preview_shows_all_pages_and_is_noted(tab, samples, case_ids):
    assert tab.bar.pages.text() == "2 bladzijden"
    assert AccessKind.SHOWN in seen(samples, case_ids["M-040"])
    image = tab.view.grab().toImage()
    assert image.pixelColor(image.width() // 2, 60).lightness() > 240


def test_nothing_is_made_while_the_tab_is_hidden(qtbot, samples, case_ids):
    made = ReportTab(samples)
    qtbot.addWidget(made)
    made.show_case(samples.case(case_ids["M-040"]))
    assert made.view.page_count == 0
    assert not made.bar.isEnabled()


def test_save_writes_the_pdf_under_a_neutral_name(tab, samples, case_ids, tmp_path, monkeypatch):
    proposed = []

    def choose(_parent, name):
        proposed.append(name)
        return tmp_path / name

    monkeypatch.setattr(printing, "ask_file", choose)
    QTest.mouseClick(tab.bar.save_button, Qt.MouseButton.LeftButton)
    assert proposed == ["samenvatting-M-040.pdf"]
    document = pypdfium2.PdfDocument(tmp_path / proposed[0])
    assert "Vader en zoon in Moerwijk" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert AccessKind.EXPORTED in seen(samples, case_ids["M-040"])


def test_a_folder_that_takes_nothing_gives_a_sentence(
    tab, samples, case_ids, tmp_path, monkeypatch, qtbot
):
    monkeypatch.setattr(printing, "ask_file", lambda *_: tmp_path / "weg" / "x.pdf")
    with qtbot.waitSignal(samples.message) as said:
        tab.bar.save_report()
    assert "niets verloren" in said.args[0]
    assert AccessKind.EXPORTED not in seen(samples, case_ids["M-040"])


def test_saving_over_an_older_file_keeps_it_when_it_fails(tmp_path, monkeypatch):
    path = tmp_path / "oud.pdf"
    path.write_bytes(b"oud")

    def refuse(_handle):
        raise OSError(5, "no")

    monkeypatch.setattr(printing.os, "fsync", refuse)
    with pytest.raises(CannotWrite):
        printing.save_file(b"nieuw", path)
    assert path.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [path]


def test_printing_goes_through_the_dialog_and_is_noted(
    tab, samples, case_ids, tmp_path, monkeypatch
):
    target = tmp_path / "printed.pdf"

    def to_file(_parent, _count, _paper):
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr(printing, "ask_printer", to_file)
    QTest.mouseClick(tab.bar.print_button, Qt.MouseButton.LeftButton)
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 2
    document.close()
    assert AccessKind.PRINTED in seen(samples, case_ids["M-040"])


def test_cancelled_printing_is_not_noted(tab, samples, case_ids, monkeypatch):
    monkeypatch.setattr(printing, "ask_printer", lambda *_: None)
    tab.bar.print_report()
    assert AccessKind.PRINTED not in seen(samples, case_ids["M-040"])


def test_copy_offers_plain_text_and_layout_and_goes_when_the_store_is_left(tab, samples):
    QTest.mouseClick(tab.copy_button, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("M-040 · Vader en zoon")
    assert "<h2>M-040" in data.html()
    samples.clear_clipboard()
    assert not QGuiApplication.clipboard().text()


def test_zoom_by_keys(tab):
    tab.view.setFocus()
    before = tab.view.widget().height()
    QTest.keyClick(tab.view, Qt.Key.Key_Plus)
    assert tab.view.widget().height() > before
    QTest.keyClick(tab.view, Qt.Key.Key_0)
    assert tab.view.widget().height() == before


def test_printing_waits_for_the_report_and_asks_once(qtbot, samples, case_ids, monkeypatch):
    asked = []
    monkeypatch.setattr(printing, "ask_printer", lambda *given: asked.append(given))
    made = ReportTab(samples)
    qtbot.addWidget(made)
    made.show_case(samples.case(case_ids["M-040"]))
    made.show()
    made.print_report()
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked))
    made.print_report()
    assert len(asked) == 2


def test_what_cannot_be_read_on_paper_is_said_before_printing(qtbot, samples, case_ids):
    small = samples.case(case_ids["M-040"])
    client = next(p.id for p in small.people if p.kind is PersonKind.CLIENT)
    crowd = [PersonView(f"x{n}", f"Vriend nummer {n}", PersonKind.FRIEND) for n in range(90)]
    ties = [TieView(f"t{n}", client, f"x{n}", Circle.INNER) for n in range(90)]
    crowded = replace(
        small, people=(*small.people, *crowd), ties=(*small.ties, *ties), placements={}
    )
    made = ReportTab(samples)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_case(crowded)
    made.show()
    qtbot.waitUntil(lambda: made.view.page_count > 0, timeout=30_000)
    assert made.checks.isVisible()
    assert "letters te klein" in made.checks.text()
    made.show_case(small)
    qtbot.waitUntil(lambda: not made.checks.isVisible(), timeout=30_000)
