"""Reading a file beside the window: a large one shows that it is read, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QProgressDialog, QWidget

from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.tasks import Cancelled, run_task

T = TypeVar("T")

LARGE = 200_000
"""Size in bytes from which reading takes long enough to see: some tenths of a second."""


def read_beside(parent: QWidget, path: Path, read: Callable[[Path], T], words: str) -> T:
    """Give what *read* makes of *path*; the window stays alive while it reads a large file.

    Raises what *read* raises, and ``Cancelled`` when the user stopped or the window locked.
    """
    if not path.is_file() or path.stat().st_size < LARGE:
        return read(path)
    results: list[T] = []
    errors: list[Exception] = []
    waiting = QEventLoop()
    shown = busy_dialog(parent, words)
    task = run_task(lambda: read(path), results.append, errors.append)
    task.ended.connect(waiting.quit)
    shown.canceled.connect(task.cancel)
    # The work cannot be broken off half-way, but nobody needs to wait for it.
    shown.canceled.connect(waiting.quit)
    shown.finished.connect(task.cancel)
    shown.finished.connect(waiting.quit)
    waiting.exec()
    shown.close()
    shown.deleteLater()
    if errors:
        raise errors[0]
    if not results:
        raise Cancelled
    return results[0]


def busy_dialog(parent: QWidget, words: str, total: int = 0) -> QProgressDialog:
    """Show a modal dialog that tells how far something is; without *total* only that it goes on."""
    made = QProgressDialog(words, _("Stoppen"), 0, total, parent)
    made.setWindowTitle(words.rstrip(" …"))
    made.setAccessibleName(words)
    # It stands from the start: behind it nobody can change anything or close the store.
    made.setAutoReset(False)
    made.setAutoClose(False)
    made.setModal(True)
    made.show()
    return made
