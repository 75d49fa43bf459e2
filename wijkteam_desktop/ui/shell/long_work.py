"""An edit that takes long shows that it goes on, can be stopped, and leaves the window alive."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from wijkteam_desktop.ui.shell.reading_file import busy_dialog
from wijkteam_desktop.ui.tasks import Cancelled, Task
from wijkteam_desktop.ui.workspace import Workspace

SOON = 0.5
"""Seconds that an edit may take before it says that it goes on."""


@contextmanager
def shown_when_long(parent: QWidget, workspace: Workspace, words: str) -> Iterator[None]:
    """Let what is done inside show a dialog with *words* when it takes long.

    Stopping it raises ``Cancelled`` inside the edit, which then changes nothing.
    """
    started = time.monotonic()
    dialogs: list[QProgressDialog] = []

    def pause() -> None:
        if not dialogs:
            if time.monotonic() - started < SOON:
                return
            dialogs.append(busy_dialog(parent, words))
        live(dialogs[0])

    try:
        with pausing(workspace, pause):
            yield
    finally:
        for dialog in dialogs:
            dialog.close()
            dialog.deleteLater()


def show_when_late(parent: QWidget, task: Task, words: str) -> None:
    """Show a dialog with *words* when work beside the window takes long; it can be stopped there.

    Who stops it hears no more of the work, which ends by itself.
    """
    late = QTimer(task, singleShot=True, interval=round(1000 * SOON))

    def show() -> None:
        dialog = busy_dialog(parent, words)
        dialog.canceled.connect(task.cancel)
        dialog.canceled.connect(dialog.deleteLater)
        task.ended.connect(dialog.deleteLater)

    late.timeout.connect(show)
    task.ended.connect(late.stop)
    late.start()


@contextmanager
def pausing(workspace: Workspace, pause: Callable[[], None]) -> Iterator[None]:
    """Let long edits inside call *pause* now and then."""
    before, workspace.pause = workspace.pause, pause
    try:
        yield
    finally:
        workspace.pause = before


def live(dialog: QProgressDialog) -> None:
    """Let the window do what waits; raises ``Cancelled`` when *dialog* was stopped or closed."""
    QApplication.processEvents()
    if dialog.wasCanceled() or not dialog.isVisible():
        raise Cancelled
