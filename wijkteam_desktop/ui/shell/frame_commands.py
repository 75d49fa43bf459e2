"""What the frame itself can do, also without a store: look, full screen, help, leaving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from wijkteam_desktop.ui import theme

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow


def do(window: MainWindow, name: str) -> None:
    """Do the command called *name*."""
    _COMMANDS[name](window)


def set_scheme(window: MainWindow, name: str) -> None:
    """Choose the colours, at once and for next time."""
    theme.set_scheme(name)
    window.settings.set_scheme(name)
    _apply(window)


def set_scale(window: MainWindow, percent: int) -> None:
    """Choose the text size, at once and for next time."""
    theme.set_scale(percent)
    window.settings.set_text_scale(percent)
    _apply(window)


def _apply(window: MainWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app)
    window.actions_.check(f"scheme_{theme.scheme()}")
    window.actions_.check(f"scale_{theme.scale()}")


def _full_screen(window: MainWindow) -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def _other_store(window: MainWindow) -> None:
    window.leave_for_other_store()


def _keys(window: MainWindow) -> None:
    from wijkteam_desktop.ui.shell.help_dialogs import KeysDialog

    KeysDialog.ask(window, list(window.actions_.specs.values()))


def _about(window: MainWindow) -> None:
    from wijkteam_desktop.ui.shell.help_dialogs import AboutDialog

    AboutDialog.ask(window)


def _scheme(name: str) -> Callable[[MainWindow], None]:
    return lambda window: set_scheme(window, name)


def _scale(percent: int) -> Callable[[MainWindow], None]:
    return lambda window: set_scale(window, percent)


_COMMANDS: Mapping[str, Callable[[MainWindow], object]] = {
    "quit": lambda window: window.close(),
    "full_screen": _full_screen,
    "other_store": _other_store,
    "keys": _keys,
    "about": _about,
    "larger": lambda window: set_scale(window, theme.step_scale(1)),
    "smaller": lambda window: set_scale(window, theme.step_scale(-1)),
    **{f"scheme_{name}": _scheme(name) for name in theme.SCHEMES},
    **{f"scale_{percent}": _scale(percent) for percent in theme.SCALES},
}
NAMES = frozenset(_COMMANDS)
