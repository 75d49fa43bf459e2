"""The real window on a copy of the sample cases, with one of them open."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import PASSPHRASE
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.shell.place import CASE, Place


@dataclass
class CaseWindow:
    """A window with a case open, and short ways to look at it and to edit it."""

    window: MainWindow
    case_id: str

    @property
    def page(self) -> Any:
        """The page of the case."""
        return self.window.shell.pages.page(CASE)

    @property
    def tab(self) -> Any:
        """The tab with the drawing."""
        return self.page.tab("netwerk")

    @property
    def case(self) -> Any:
        """The case as it is shown."""
        return self.page.case

    @property
    def message(self) -> str:
        """What the message bar says."""
        return str(self.window.shell.bar.text())

    def person(self, start: str) -> str:
        """Id of the person whose name begins so."""
        return next(p.id for p in self.case.people if p.name.startswith(start))

    def part(self, start: str) -> Any:
        """The part whose text begins so."""
        return next(p for p in self.case.parts if p.text.startswith(start))

    def do(self, work: Callable[[Any], Any]) -> Any:
        """Do an edit as the screens do."""
        return self.window.workspace.run("Bewerking", work, page="netwerk")

    def settle(self) -> None:
        """Let what was asked for happen, with the window in front."""
        QApplication.processEvents()
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            QApplication.processEvents()


def click(widget: QWidget) -> None:
    """Click a button, which must be in sight."""
    assert widget.isVisible(), widget.accessibleName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def case_window(
    window: MainWindow, sample_store_folder: Path, tmp_path: Path
) -> Callable[..., CaseWindow]:
    """Opens the window on a sample case by its code, on a tab."""

    def opened(code: str, tab: str = "netwerk") -> CaseWindow:
        from wijkteam_desktop.services import reading

        folder = tmp_path / "Team Zuid"
        shutil.copytree(sample_store_folder, folder)
        window.start.open(folder, window.door.unwrap(folder, PASSPHRASE))
        rows = window.workspace.read(lambda s: reading.case_rows(s, window.workspace.viewer))
        case_id = next(row.id for row in rows if row.code == code)
        window.shell.go(Place(CASE, case_id, tab))
        made = CaseWindow(window, case_id)
        made.settle()
        return made

    return opened
