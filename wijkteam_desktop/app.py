"""The composition root of the window: builds the parts, connects them, and runs until it closes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from wijkteam_desktop import paths
from wijkteam_desktop.door import StoreDoor
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.crash import CrashHandler
from wijkteam_desktop.ui.main_window import MainWindow
from wijkteam_desktop.ui.single_instance import SingleInstance, raise_other
from wijkteam_desktop.ui.theme import icons


@dataclass(frozen=True, slots=True)
class Options:
    """How the program was started."""

    demo: bool = False
    store: Path | None = None
    data_dir: Path | None = None


def run(options: Options, arguments: Sequence[str] = ()) -> int:
    """Run the program until its window closes; gives the exit code."""
    data_dir = options.data_dir or paths.data_dir()
    paths.keep_private()
    settings = Settings(data_dir)
    about = _store_at_start(options, settings, data_dir)
    app = QApplication([sys.argv[0], *arguments])
    if raise_other(about or data_dir):
        return 0
    dress(app, settings)
    window = MainWindow(StoreDoor(data_dir), settings)
    crash = CrashHandler(lambda report: _show_crash(window, report), parent=window)
    instance = SingleInstance(window)
    instance.raise_asked.connect(window.raise_up)
    window.store_changed.connect(lambda folder: instance.listen(folder or data_dir))
    window.restore_place()
    _begin(window, options)
    window.show()
    # The log is not needed before the window stands, and is a good part of what a start costs.
    QTimer.singleShot(0, lambda: _watch_for_mistakes(data_dir, crash))
    try:
        return app.exec()
    finally:
        instance.close()
        # Pixmaps and widgets may not outlive the application.
        icons.forget()
        crash.uninstall()
        _stop_log()


def _watch_for_mistakes(data_dir: Path, crash: CrashHandler) -> None:
    from wijkteam_desktop import logs

    logs.start(data_dir / "logs")
    crash.install()


def _stop_log() -> None:
    from wijkteam_desktop import logs

    logs.stop()


def _begin(window: MainWindow, options: Options) -> None:
    """Show the page to begin with."""
    last = window.settings.last_store()
    if options.demo:
        window.start.demo()
    elif options.store is not None:
        window.start.unlock(options.store)
    elif last is not None:
        window.start.unlock(last)
    else:
        window.start.welcome()


def _store_at_start(options: Options, settings: Settings, data_dir: Path) -> Path | None:
    """Tell which store this start is about, to find a window that has it open already."""
    if options.demo:
        return StoreDoor(data_dir).demo_folder
    return options.store or settings.last_store()


def dress(app: QApplication, settings: Settings) -> None:
    """Give the application its name, language and look."""
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName(paths.APP_NAME)
    app.setDesktopFileName("wijkteam-desktop")
    app.setWindowIcon(QIcon(str(paths.app_icon_file())))
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    texts = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if texts.load("qtbase_nl", folder):
        app.installTranslator(texts)
    theme.set_scheme(settings.scheme())
    theme.set_scale(settings.text_scale())
    theme.apply(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: theme.apply(app))


def _show_crash(window: MainWindow, report: str) -> None:
    from wijkteam_desktop.ui.crash_dialog import CrashDialog

    CrashDialog.ask(window, report)
