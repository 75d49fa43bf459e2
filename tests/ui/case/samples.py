"""A workspace with the sample cases, and helpers to build widgets on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from wijkteam_desktop.paths import sample_file
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.workspace import Workspace

KEY = bytes(range(32))


@pytest.fixture(scope="session")
def sample_store_folder(empty_store_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store with the sample cases."""
    from wijkteam_desktop.db.changes import Actor
    from wijkteam_desktop.db.store import Store
    from wijkteam_desktop.exchange.case_json import import_cases, read_file
    from wijkteam_desktop.services import team

    folder = tmp_path_factory.mktemp("samples") / "Team Zuid"
    shutil.copytree(empty_store_folder, folder)
    store = Store.open_with_key(folder, KEY, Actor("member-1", "Yasmin", "laptop"))
    store.write("Inlezen", lambda s: import_cases(s, read_file(sample_file())), page="lijst")
    store.write("Team", lambda s: team.ensure_member(s, "member-1", "Yasmin"))
    store.write("Team", lambda s: team.add(s, "Bilal"))
    store.close()
    return folder


@pytest.fixture
def samples(sample_store_folder: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    """A workspace on a copy of the store with the sample cases."""
    from wijkteam_desktop.db.changes import Actor
    from wijkteam_desktop.db.store import Store

    folder = tmp_path / "voorbeelden"
    shutil.copytree(sample_store_folder, folder)
    store = Store.open_with_key(folder, KEY, Actor("member-1", "Yasmin", "laptop"))
    workspace = Workspace(store)
    yield workspace
    workspace.detach()
    # A report may still be made behind the window.
    QThreadPool.globalInstance().waitForDone()
    store.close()


@pytest.fixture
def blank(store: Any, qapp: QApplication) -> Workspace:
    """A workspace on a store without cases."""
    return Workspace(store)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """The look of the program, at its usual size."""
    if theme.scheme() != "light" or theme.scale() != 100 or not qapp.styleSheet():
        theme.set_scheme("light")
        theme.set_scale(100)
        theme.apply(qapp)


@pytest.fixture
def case_ids(samples: Workspace) -> dict[str, str]:
    """Ids of the sample cases by their code."""
    from wijkteam_desktop.services import reading

    rows = samples.read(lambda s: reading.case_rows(s, samples.viewer))
    return {row.code: row.id for row in rows}


@pytest.fixture
def shown(qtbot: Any) -> Callable[..., Any]:
    """Show a widget at a size, and let it go after the test."""

    def show(widget: QWidget, width: int = 900, height: int = 700) -> Any:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return show


def unnamed(root: QWidget) -> list[str]:
    """The focusable widgets below *root* that a screen reader would not name."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAccessible

    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(root):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is not None and not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found
