"""The page Inzicht in the real window: reached from the rail, counted anew, written to a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from tests.services.test_insight import fill
from wijkteam_desktop.services import insight, settings
from wijkteam_desktop.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(open_window: MainWindow) -> Any:
    open_window.workspace.run("Vullen", fill)
    open_window.workspace.note(lambda s: settings.put(s, insight.SETTING, 2))
    QTest.mouseClick(open_window.shell.rail.buttons["inzicht"], LEFT)
    return open_window.shell.pages.currentWidget()


def test_the_figures_are_those_of_the_cases(page: Any) -> None:
    assert page.count.text() == "8 casussen, 16 deelvragen"
    assert page.asked.words.text() == "38 %: 6 van 16 deelvragen"
    assert page.cases.bar.accessibleDescription() == "75 procent"
    assert page.started.words.text() == "Nog niets te tellen"
    assert page.no_offers.isVisible()


def test_hidden_numbers_stay_hidden_in_the_table(
    page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.workspace.note(lambda s: settings.put(s, insight.SETTING, 5))
    page.refresh()
    assert page.cases.words.text() == "Verborgen: een van de aantallen is minder dan 5"
    out = tmp_path / "inzicht.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out), ""))
    QTest.mouseClick(page.save_button, LEFT)
    text = out.read_text(encoding="utf-8-sig")
    assert "6 van 16" in text
    assert "6 van 8" not in text
