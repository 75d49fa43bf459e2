"""What tests of the window share: the look, an open workspace, and a whole window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.conftest import KEY
from wijkteam_desktop.db.keys import Unlocked
from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.errors import WrongPassphrase
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.tasks import wait_for_tasks
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.ui.workspace import Workspace

PASSPHRASE = "vier losse woorden samen"


class QuickDoor(StoreDoor):
    """The real door, except that deriving a key takes no time and needs no key slots."""

    def check(self, folder: Path) -> None:
        """A store of the tests has no key slots, which the real check would refuse."""

    def unwrap(self, folder: Path, passphrase: str) -> Any:
        if passphrase != PASSPHRASE:
            raise WrongPassphrase
        return Unlocked(KEY, "member-1", "Yasmin Bakker")


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> None:
    theme.set_scheme("light")
    theme.apply(qapp)


@pytest.fixture(autouse=True)
def _same_look(_dressed: None, qapp: QApplication) -> Iterator[None]:
    yield
    wait_for_tasks()
    drafts.drop_waiting()
    QGuiApplication.clipboard().clear()
    if theme.scheme() != "light" or theme.scale() != 100:
        theme.set_scheme("light")
        theme.set_scale(100)
        theme.apply(qapp)


@pytest.fixture
def workspace(store: Any, qapp: QApplication) -> Iterator[Workspace]:
    """A workspace on an empty store."""
    made = Workspace(store)
    yield made
    made.detach()


@pytest.fixture
def door(tmp_path: Path) -> QuickDoor:
    """A door to stores that opens without waiting."""
    return QuickDoor(tmp_path / "gegevens")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of nobody."""
    return Settings(tmp_path / "instellingen")


@pytest.fixture
def window(qtbot: Any, door: QuickDoor, settings: Settings) -> Iterator[MainWindow]:
    """A window on its first page; it is closed at the end."""
    made = MainWindow(door, settings)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.start.welcome()
    made.show()
    yield made
    made.close()


@pytest.fixture
def open_window(window: MainWindow, store_folder: Path) -> MainWindow:
    """A window with an empty store open, on the list of cases."""
    window.start.open(store_folder, window.door.unwrap(store_folder, PASSPHRASE))
    return window
