"""The idle watch, the handler of mistakes, and the door for a second start."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from wijkteam_desktop.ui.crash import QUIET_SECONDS, CrashHandler
from wijkteam_desktop.ui.crash_dialog import CrashDialog
from wijkteam_desktop.ui.idle import IdleWatch
from wijkteam_desktop.ui.single_instance import SingleInstance, raise_other, server_name


class Clock:
    """A clock that is moved by hand."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_idle_after_the_minutes_and_only_then(qtbot: Any) -> None:
    clock = Clock()
    watch = IdleWatch(10, clock=clock)
    heard: list[int] = []
    watch.idle.connect(lambda: heard.append(1))
    clock.now += 599
    watch.look()
    assert heard == []
    clock.now += 1
    watch.look()
    watch.look()
    assert heard == [1]


def test_a_key_in_any_window_counts(qtbot: Any) -> None:
    clock = Clock()
    watch = IdleWatch(1, clock=clock)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch.start()
    heard: list[int] = []
    watch.idle.connect(lambda: heard.append(1))
    clock.now += 50
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clock.now += 50
    watch.look()
    assert heard == []
    watch.stop()


def test_sleeping_counts_and_never_is_never(qtbot: Any) -> None:
    clock = Clock()
    watch = IdleWatch(0, clock=clock)
    heard: list[int] = []
    watch.idle.connect(lambda: heard.append(1))
    clock.now += 10**6
    watch.look()
    assert heard == []
    watch.set_minutes(5)
    clock.now += 8 * 3600
    watch.look()
    assert heard == [1]


def failed(text: str) -> BaseException:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_a_mistake_is_shown_once_in_a_while(qtbot: Any) -> None:
    clock = Clock()
    shown: list[str] = []
    handler = CrashHandler(shown.append, clock=clock)
    for _time in range(31):
        error = failed("mevrouw De Vries")
        handler.handle(type(error), error, error.__traceback__)
    assert len(shown) == 1
    clock.now += QUIET_SECONDS
    handler.handle(type(error), error, error.__traceback__)
    assert len(shown) == 2


def test_the_report_holds_no_data(qtbot: Any) -> None:
    shown: list[str] = []
    handler = CrashHandler(shown.append)
    error = failed("mevrouw De Vries")
    handler.handle(type(error), error, error.__traceback__)
    assert "Vries" not in shown[0]
    assert "ValueError" in shown[0]
    assert "failed" in shown[0]


def test_hooks_are_taken_and_given_back(qtbot: Any) -> None:
    before = (sys.excepthook, threading.excepthook)
    shown: list[str] = []
    handler = CrashHandler(shown.append)
    handler.install()
    assert sys.excepthook == handler.handle
    handler.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_the_report_can_be_copied(qtbot: Any) -> None:
    dialog = CrashDialog(None, "ABC123\nplaats")
    qtbot.addWidget(dialog)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "ABC123\nplaats"
    assert dialog.findChildren(QPushButton)


def test_a_second_start_raises_the_first(qtbot: Any, tmp_path: Path) -> None:
    assert not raise_other(tmp_path)
    first = SingleInstance()
    assert first.listen(tmp_path)
    with qtbot.waitSignal(first.raise_asked):
        assert raise_other(tmp_path)
    first.close()
    assert not raise_other(tmp_path)


def test_another_store_is_another_window(qtbot: Any, tmp_path: Path) -> None:
    first = SingleInstance()
    first.listen(tmp_path / "een")
    assert not raise_other(tmp_path / "twee")
    first.close()


@pytest.mark.parametrize("part", ["Team Zuid", "gegevens"])
def test_the_name_shows_nothing(tmp_path: Path, part: str) -> None:
    assert part not in server_name(tmp_path / part)
