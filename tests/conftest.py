"""What all tests share: no screen, no trace outside the temporary folder, and a store."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

if "--onscreen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")

KEY = bytes(range(32))
"""Tests open stores with a raw key: deriving one costs half a second by design."""

settings.register_profile(
    "default",
    max_examples=50,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "soak", settings.get_profile("default"), max_examples=500, stateful_step_count=50
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--onscreen", action="store_true", help="show the windows instead of running offscreen"
    )


@pytest.fixture(autouse=True)
def isolation(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, logs and caches of a test away from those of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.split("_")[1].lower()))
    monkeypatch.setenv("WIJKTEAM_DATA_DIR", str(home / "wijkteam"))
    for name in ("WIJKTEAM_PASSPHRASE", "WIJKTEAM_STORE"):
        monkeypatch.delenv(name, raising=False)
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "config"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail when anything reaches for another computer: the program uses no network at all."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            raise AssertionError(f"a connection to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def empty_store_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store without cases, to be copied and never opened itself."""
    from wijkteam_desktop.db.store import Store

    folder = tmp_path_factory.mktemp("empty") / "Team Zuid"
    Store.create_with_key(folder, name="Team Zuid", member_name="Yasmin", key=KEY).close()
    return folder


@pytest.fixture
def store_folder(empty_store_folder: Path, tmp_path: Path) -> Path:
    """The folder of a closed store of this test; its key is ``KEY``."""
    folder = tmp_path / "Team Zuid"
    shutil.copytree(empty_store_folder, folder)
    return folder


@pytest.fixture
def store(store_folder: Path) -> Iterator[object]:
    """An open store without cases."""
    from wijkteam_desktop.db.changes import Actor
    from wijkteam_desktop.db.store import Store

    opened = Store.open_with_key(store_folder, KEY, Actor("member-1", "Yasmin", "laptop"))
    yield opened
    opened.close()
