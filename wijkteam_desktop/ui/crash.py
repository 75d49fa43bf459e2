"""What happens when the program itself makes a mistake: a log entry, and one calm dialog.

What a user can copy holds where it happened and nothing of what was being worked on: the texts of
errors may hold anything, so only their kinds and the lines of the program are shown.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from wijkteam_desktop import __version__

log = logging.getLogger("wijkteam")

QUIET_SECONDS = 30.0
"""After a dialog, this long nothing is shown again: a painting error comes sixty times a second."""


class CrashHandler(QObject):
    """Catches what nothing else caught.  *show* gets the report, at most one at a time."""

    caught = Signal(str)

    def __init__(
        self,
        show: Callable[[str], None],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._show, self._clock = show, clock
        self._before: tuple[Callable[..., Any], Callable[..., Any]] | None = None
        self._showing = False
        self._quiet_until = float("-inf")
        # A signal, because an error may happen in any thread and a dialog belongs to this one.
        self.caught.connect(self._tell)

    def install(self) -> None:
        """Take over the hooks of Python and the messages of Qt."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.handle
        threading.excepthook = lambda args: self.handle(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        """Give the hooks back: this object goes with its window."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
        qInstallMessageHandler(None)

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error and show it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        from wijkteam_desktop import logs

        code = logs.report(error)
        self.caught.emit(report_of(error, code))

    def _tell(self, report: str) -> None:
        now = self._clock()
        if self._showing or now < self._quiet_until:
            return
        self._showing = True
        try:
            self._show(report)
        finally:
            self._showing = False
            self._quiet_until = self._clock() + QUIET_SECONDS


def report_of(error: BaseException, code: str) -> str:
    """Give what may be sent on: code, versions, and where it happened without any text of it."""
    import platform

    from wijkteam_desktop import logs

    versions = f"Wijkteam Desktop {__version__}, Python {platform.python_version()}"
    return f"{code}\n{versions}, {sys.platform}\n{logs.describe(error)}"


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "qt: %s", message)
