"""The log: a rotating file for whoever has to find a fault, without anything about people in it.

Messages name ids only.  Of an exception the places in the code and its type are written, and not
its text: the text may quote what somebody typed.
"""

from __future__ import annotations

import faulthandler
import logging
import secrets
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from wijkteam_desktop.errors import UserError

NAME = "wijkteam"
LOG_FILE = "wijkteam.log"
FAULT_FILE = "wijkteam-fault.log"

_SIZE, _COUNT = 1_000_000, 3

log = logging.getLogger(NAME)


class IdsOnly(logging.Formatter):
    """Writes exceptions without their texts and without values of variables."""

    def formatException(self, ei: object) -> str:
        assert isinstance(ei, tuple)
        return describe(ei[1])

    def formatStack(self, stack_info: str) -> str:
        return ""


def describe(error: BaseException | None) -> str:
    """Tell where *error* and what caused it came from: file, line, function and type only."""
    lines: list[str] = []
    while error is not None:
        for frame in traceback.extract_tb(error.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
        code = getattr(error, "sqlite_errorname", None) or getattr(error, "errno", None)
        if code is not None:
            lines[-1] += f" ({code})"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(lines)


def start(folder: Path) -> Path:
    """Log to a file in *folder* from now on, also what nobody caught and hard crashes.

    Raises ``OSError`` when the file cannot be made.  Gives the file.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(
        folder / LOG_FILE, maxBytes=_SIZE, backupCount=_COUNT, encoding="utf-8"
    )
    handler.setFormatter(IdsOnly("%(asctime)s %(levelname)s %(name)s %(message)s"))
    stop()
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    _open_fault_file(folder)
    _take_hooks()
    return folder / LOG_FILE


def stop() -> None:
    """Close the log and give the hooks of Python back."""
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    log.propagate = True
    _give_hooks_back()
    _close_fault_file()


def report(error: BaseException) -> str:
    """Write a mistake of the program to the log and give the code under which it stands there."""
    code = secrets.token_hex(3).upper()
    log.error("code %s", code, exc_info=error)
    return code


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    elif isinstance(error, UserError):
        log.warning("not shown to the user: %s", kind.__name__, exc_info=error)
    else:
        report(error)


def _uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    if arguments.exc_value is not None:
        _uncaught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)


_hooks: tuple[Callable[..., Any], Callable[..., Any]] | None = None


def _take_hooks() -> None:
    global _hooks
    _hooks = (sys.excepthook, threading.excepthook)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def _give_hooks_back() -> None:
    global _hooks
    if _hooks is not None:
        sys.excepthook, threading.excepthook = _hooks
        _hooks = None


_fault_file: IO[str] | None = None


def _open_fault_file(folder: Path) -> None:
    global _fault_file
    _fault_file = (folder / FAULT_FILE).open("a", encoding="utf-8")
    faulthandler.enable(_fault_file)


def _close_fault_file() -> None:
    global _fault_file
    if _fault_file is not None:
        faulthandler.disable()
        _fault_file.close()
        _fault_file = None
