"""The window: first the start pages, and after that the shell around an open store.

Only a frame and wiring; it knows no database.  The title is neutral: it is seen on a beamer and in
the task bar.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.paths import APP_NAME
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.actions import Actions
from wijkteam_desktop.ui.idle import IdleWatch
from wijkteam_desktop.ui.shell import locking
from wijkteam_desktop.ui.shell.place import Place
from wijkteam_desktop.ui.start.door import Door
from wijkteam_desktop.ui.start.unlock_page import UnlockPage
from wijkteam_desktop.ui.start.welcome_page import WelcomePage
from wijkteam_desktop.ui.tasks import wait_for_tasks
from wijkteam_desktop.ui.widgets import drafts
from wijkteam_desktop.ui.widgets.autosave import flush_all
from wijkteam_desktop.ui.workspace import Workspace

SMALLEST = (1000, 640)


class MainWindow(QMainWindow):
    """``store_changed(folder)`` when another store is about to be open; ``None`` for none."""

    store_changed = Signal(object)

    def __init__(self, door: Door, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door = door
        self.settings = settings
        self.workspace = Workspace(parent=self)
        self.shell: Any = None
        self.commands: Any = None
        self._kept = locking.Kept()
        self._place = Place()
        self._locking = False
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(*SMALLEST)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.actions_ = Actions(self, self.do)
        self.actions_.check(f"scheme_{theme.scheme()}")
        self.actions_.check(f"scale_{theme.scale()}")
        self.workspace.undo_changed.connect(self._name_steps)
        self.idle = IdleWatch(settings.lock_minutes(), parent=self)
        self.idle.idle.connect(self.lock)
        self._enable()

    # Start pages

    def show_welcome(self, problem: str = "") -> None:
        """Show the first page, with a sentence when something could not be opened."""
        page = WelcomePage(self.settings.last_store())
        page.last_asked.connect(self._open_last)
        page.create_asked.connect(self.show_create)
        page.open_asked.connect(self._choose_folder)
        page.demo_asked.connect(self.open_demo)
        self._show_start(page)
        if problem:
            page.show_problem(problem)

    def show_unlock(self, folder: Path, *, locked: bool = False) -> None:
        """Ask for the passphrase of the store in *folder*."""
        self.store_changed.emit(folder)
        page = UnlockPage(self.door, folder, locked=locked)
        page.unlocked.connect(lambda key: self._open(page, folder, key))
        page.other_asked.connect(self._leave_store)
        page.restore_asked.connect(lambda: self.show_restore(folder))
        self._show_start(page)

    def show_create(self) -> None:
        """Show the steps of making a store."""
        from wijkteam_desktop.ui.start.create_page import CreatePage

        page = CreatePage(self.door, Path.home())
        page.left.connect(self.show_welcome)
        page.made.connect(lambda _store: self._opened(page.take_store()))
        self._show_start(page)

    def show_restore(self, folder: Path) -> None:
        """Show the backups of a closed store."""
        from wijkteam_desktop.ui.start.restore_page import RestorePage

        page = RestorePage(self.door, folder)
        page.left.connect(lambda: self.show_unlock(folder))
        page.restored.connect(lambda: self.show_unlock(folder))
        self._show_start(page)

    def open_demo(self) -> None:
        """Open the examples, which need no passphrase."""
        self.door.warm_up()
        try:
            store = self.door.demo()
        except UserError as error:
            self.show_welcome(str(error))
            return
        self._opened(store)

    def _open_last(self) -> None:
        folder = self.settings.last_store()
        if folder is None:
            self.show_welcome()
        elif self.door.is_demo(folder):
            self.open_demo()
        else:
            self.show_unlock(folder)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Kies de map van een opslag"))
        if not chosen:
            return
        folder = Path(chosen)
        try:
            self.door.check(folder)
        except UserError as error:
            self.show_welcome(str(error))
            return
        self.show_unlock(folder)

    def _leave_store(self) -> None:
        self._place = Place()
        self._kept = locking.Kept()
        self.store_changed.emit(None)
        self.show_welcome()

    # A store opens and closes

    def _open(self, page: UnlockPage, folder: Path, key: Any) -> None:
        try:
            store = self.door.open(folder, key)
        except UserError as error:
            page.show_problem(str(error))
            return
        self._opened(store, by_recovery=getattr(key, "kind", "") == "recovery")

    def _opened(self, store: Any, *, by_recovery: bool = False) -> None:
        from wijkteam_desktop.ui.shell.commands import Commands
        from wijkteam_desktop.ui.shell.makers import page_makers
        from wijkteam_desktop.ui.shell.shell import Shell

        folder = self.door.folder(store)
        self.settings.set_last_store(folder)
        self.store_changed.emit(folder)
        self.workspace.attach(store)
        keys = frozenset(
            QKeySequence(key).toString()
            for spec in self.actions_.specs.values()
            for key in spec.keys
        )
        self.shell = Shell(self.workspace, page_makers(self), keys)
        self.commands = Commands(self)
        self.shell.lock_asked.connect(self.lock)
        self.shell.search_asked.connect(lambda: self.do("go"))
        self.shell.moved.connect(lambda _place: self._enable())
        locking.bring_back(self.workspace, self._kept)
        self._show(self.shell)
        self._enable()
        self.shell.go(self._place)
        self.idle.start()
        QTimer.singleShot(0, self._after_opening)
        if by_recovery:
            self.commands.after_recovery()

    def _after_opening(self) -> None:
        """Do what can wait until the list is in sight."""
        if self.commands is not None:
            self.commands.backup_if_old()

    def lock(self) -> None:
        """Close the store and ask for the passphrase; what is half typed is kept."""
        if not self.workspace.is_open or self._locking:
            return
        self._locking = True
        locking.keep_half_typed(self.workspace, self._kept)
        # From here nothing of a case is in sight, also while dialogs are still closing.
        self.stack.setCurrentWidget(self._curtain())
        locking.close_dialogs(self._finish_lock)

    def leave_for_other_store(self) -> None:
        """Close the store, if one is open, and show the first page."""
        if self.workspace.is_open:
            locking.keep_half_typed(self.workspace, self._kept)
            self.close_store()
        self._leave_store()

    def close_for_restore(self) -> None:
        """Close the store and show its backups."""
        locking.keep_half_typed(self.workspace, self._kept)
        folder = self.close_store()
        if folder is not None:
            self.show_restore(folder)

    def close_store(self) -> Path | None:
        """Take the pages and the store away; give the folder of the store that was open."""
        if not self.workspace.is_open:
            return None
        self.idle.stop()
        self._place = self.shell.place
        self.commands = None
        shell, self.shell = self.shell, None
        store = self.workspace.detach()
        assert store is not None
        folder = self.door.folder(store)
        self.stack.removeWidget(shell)
        shell.deleteLater()
        drafts.drop_waiting()
        self.door.close(store)
        self._enable()
        return folder

    def _finish_lock(self) -> None:
        folder = self.close_store()
        self._locking = False
        if folder is None:
            return
        if self.door.is_demo(folder):
            self.show_welcome()
        else:
            self.show_unlock(folder, locked=True)

    # The frame

    def raise_up(self) -> None:
        """Come to the front: the program was started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def restore_place(self) -> None:
        """Put the window where it was, if that is still on a screen."""
        geometry = self.settings.geometry()
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(1366, 768)
        room = QGuiApplication.screenAt(self.frameGeometry().center())
        if room is None:
            available = QGuiApplication.primaryScreen().availableGeometry()
            size = self.size().boundedTo(available.size())
            self.resize(size)
            self.move(available.center() - self.rect().center())

    def closeEvent(self, event: QCloseEvent) -> None:
        flush_all()
        self.settings.set_geometry(self.saveGeometry())
        self.settings.save()
        if self.workspace.is_open:
            locking.keep_half_typed(self.workspace, self._kept)
        wait_for_tasks()
        self.close_store()
        self._close_unfinished()
        super().closeEvent(event)

    def _close_unfinished(self) -> None:
        """Close a store that was made but whose recovery key was not proven yet."""
        page = self.stack.currentWidget()
        take = getattr(page, "take_store", None)
        store = take() if take is not None else None
        if store is not None:
            self.door.close(store)

    def do(self, name: str) -> None:
        """Do a command of the table of actions by its name."""
        from wijkteam_desktop.ui.shell import frame_commands

        if name in frame_commands.NAMES:
            frame_commands.do(self, name)
        elif self.commands is not None:
            self.commands.do(name)

    def _name_steps(self) -> None:
        if self.shell is not None and self.workspace.is_open:
            self.shell.name_steps(self.actions_["undo"], self.actions_["redo"])

    def _enable(self) -> None:
        is_open = self.shell is not None
        self.menuBar().setVisible(is_open)
        self.actions_.enable(store=is_open, case=is_open and bool(self.shell.place.case_id))
        self._name_steps()

    def _curtain(self) -> QWidget:
        made = QWidget()
        self.stack.addWidget(made)
        return made

    def _show_start(self, page: QWidget) -> None:
        self._close_unfinished()
        self._show(page)
        page.setFocus()

    def _show(self, page: QWidget) -> None:
        """Show *page* and let everything that was shown before go."""
        old = [self.stack.widget(index) for index in range(self.stack.count())]
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        for widget in old:
            if widget is not None and widget is not page:
                self.stack.removeWidget(widget)
                widget.deleteLater()
