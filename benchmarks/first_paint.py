"""Starts the program's own window and stops at its first paint; run as a process of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

KEY = bytes(range(32))


class FirstPaint(QObject):
    """Ends the process at the first paint of a widget: what closing costs is not measured."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False


def main() -> None:
    """``first_paint welcome|main STORE|cases STORE [CODE]``: paint that window and go."""
    from wijkteam_desktop import paths
    from wijkteam_desktop.app import dress
    from wijkteam_desktop.door import StoreDoor
    from wijkteam_desktop.settings import Settings
    from wijkteam_desktop.ui.main_window import MainWindow

    settings = Settings(paths.data_dir())
    app = QApplication(sys.argv[:1])
    dress(app, settings)
    window = MainWindow(StoreDoor(paths.data_dir()), settings)
    window.resize(1366, 768)
    if sys.argv[1] == "welcome":
        window.show_welcome()
        target = window.stack.currentWidget()
    else:
        from wijkteam_desktop.db.changes import Actor
        from wijkteam_desktop.db.store import Store

        store = Store.open_with_key(Path(sys.argv[2]), KEY, Actor("m", "Meter", "x"))
        window.start.opened.emit(store, False)
        target = window.shell.pages.page("lijst").table.viewport()
        if sys.argv[1] == "cases":
            _open_cases(window, sys.argv[3:])
            target = window.shell
    watch = FirstPaint()
    target.installEventFilter(watch)
    window.show()
    app.exec()


def _open_cases(window: Any, codes: list[str]) -> None:
    """Open cases in turn and paint the drawing of each."""
    from wijkteam_desktop.ui.shell.place import CASE, Place

    window.show()
    rows = window.shell.pages.page("lijst").model.rows()
    for row in [r for r in rows if not codes or r.code in codes]:
        window.shell.go(Place(CASE, row.id, "netwerk"))
        QApplication.processEvents()
        window.grab()


if __name__ == "__main__":
    main()
