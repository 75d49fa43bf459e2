"""The sociale kaart in and out from the window: columns, a look first, one step, the same again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from wijkteam_desktop.services import offers, read_offers
from wijkteam_desktop.ui.kaart_files.columns_dialog import ColumnsDialog
from wijkteam_desktop.ui.kaart_files.preview_dialog import PreviewDialog
from wijkteam_desktop.ui.kaart_files.read_kaart import read_kaart
from wijkteam_desktop.ui.kaart_files.write_kaart import FormDialog
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.widgets.ask import TellDialog

LEFT = Qt.MouseButton.LeftButton

TABLE = """Naam;Bij;Wachtweken;Kleur
Maatje;Samen;3;groen
Eettafel;De Brink;0;
Fout;De Brink;veel;
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "gids.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def in_turn(*acts: tuple[type[Any], Any]) -> list[str]:
    """Do something in each of these dialogs, one after the other, as soon as it is there."""
    waiting, seen = list(acts), []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if waiting and isinstance(dialog, waiting[0][0]):
            _kind, act = waiting.pop(0)
            seen.append(dialog.text.text())
            act(dialog)
        if waiting:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
    return seen


def yes(dialog: Any) -> None:
    QTest.mouseClick(dialog.yes, LEFT)


def offers_of(window: MainWindow) -> dict[str, Any]:
    return {one.name: one for one in window.workspace.read(read_offers.offers)}


def match_columns(dialog: ColumnsDialog) -> None:
    assert dialog.boxes["Naam"].currentData() == "name"
    assert dialog.boxes["Bij"].currentData() == ""
    dialog.boxes["Naam"].show_value("")
    yes(dialog)
    assert dialog.error.isVisible()
    dialog.boxes["Naam"].show_value("name")
    dialog.boxes["Bij"].show_value("provider")
    yes(dialog)


def test_a_table_comes_in_after_a_look(open_window: MainWindow, table: Path) -> None:
    def look(dialog: PreviewDialog) -> None:
        assert dialog.new.count() == 4
        assert dialog.problems.count() == 1
        assert "regel 4" in dialog.problems.item(0).text()
        yes(dialog)

    seen = in_turn((ColumnsDialog, match_columns), (PreviewDialog, look))
    sentence = read_kaart(open_window, open_window.workspace, [table])
    assert sentence == "4 organisaties en aanbod ingelezen."
    assert "3 rijen" in seen[0]
    assert "4 nieuw" in seen[1]
    found = offers_of(open_window)
    assert (found["Maatje"].provider_name, found["Maatje"].wait_weeks) == ("Samen", 3)
    assert open_window.workspace.undo() is not None
    assert offers_of(open_window) == {}


def test_a_change_without_its_tick_stays_as_it_is(open_window: MainWindow, table: Path) -> None:
    in_turn((ColumnsDialog, match_columns), (PreviewDialog, yes))
    read_kaart(open_window, open_window.workspace, [table])
    table.write_text(TABLE.replace(";3;", ";1;").replace(";0;", ";5;"), encoding="utf-8")

    def look(dialog: PreviewDialog) -> None:
        lines = [dialog.changes.item(row) for row in range(dialog.changes.count())]
        by_name = {line.text().split(" (")[0]: line for line in lines}
        assert by_name["Maatje"].text() == "Maatje (aanbod): Wachtweken: “3” wordt “1”"
        by_name["Eettafel"].setCheckState(Qt.CheckState.Unchecked)
        yes(dialog)

    in_turn((ColumnsDialog, match_columns), (PreviewDialog, look))
    read_kaart(open_window, open_window.workspace, [table])
    found = offers_of(open_window)
    assert (found["Maatje"].wait_weeks, found["Eettafel"].wait_weeks) == (1, 0)


def test_what_is_the_same_cannot_be_read_in_again(open_window: MainWindow, table: Path) -> None:
    in_turn((ColumnsDialog, match_columns), (PreviewDialog, yes))
    read_kaart(open_window, open_window.workspace, [table])

    def look(dialog: PreviewDialog) -> None:
        assert not dialog.yes.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    seen = in_turn((ColumnsDialog, match_columns), (PreviewDialog, look))
    assert read_kaart(open_window, open_window.workspace, [table]) == ""
    assert "0 nieuw, 0 wijzigen, 4 al gelijk" in seen[1]


def test_a_file_that_is_none_is_one_sentence(open_window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "kapot.xlsx"
    path.write_bytes(b"niets")
    seen = in_turn((TellDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape)))
    assert read_kaart(open_window, open_window.workspace, [path]) == ""
    assert seen == ["“kapot.xlsx” is geen leesbaar werkblad. Er is niets ingelezen."]


def test_out_by_the_menu_and_in_again(
    open_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_window.workspace.run("Aanbod", lambda s: offers.add(s, "Taalcafé", wait_weeks=0))
    out = tmp_path / "kaart.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out), ""))
    in_turn((FormDialog, yes))
    open_window.do("write_kaart")
    assert out.exists()

    def look(dialog: PreviewDialog) -> None:
        assert not dialog.yes.isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(out)], ""))
    seen = in_turn((ColumnsDialog, yes), (PreviewDialog, look))
    open_window.do("read_kaart")
    assert "1 al gelijk" in seen[1]
