"""A window with the sample cases open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui.main_window import MainWindow


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voorbeelden")
    door = StoreDoor(folder)
    door.close(door.demo())
    return folder


@pytest.fixture
def demo(qtbot: Any, demo_folder: Path, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(StoreDoor(demo_folder), Settings(tmp_path / "instellingen"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.start.demo()
    yield window
    window.workspace.anonymous = False
    window.close()
