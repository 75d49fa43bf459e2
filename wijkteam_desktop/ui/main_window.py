"""The window: first the start pages, and after that the shell around an open store.

Only a frame and wiring; it knows no database.  The title is neutral: it is seen on a beamer and in
the task bar.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from wijkteam_desktop.paths import APP_NAME
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui import theme
from wijkteam_desktop.ui.shell.place import Kept, Place
from wijkteam_desktop.ui.start.start_flow import StartFlow
from wijkteam_desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from wijkteam_desktop.ui.actions import Actions
    from wijkteam_desktop.ui.idle import IdleWatch
    from wijkteam_desktop.ui.start.door import Door

# Only what the first page needs is imported above: the window should stand at once.

USUAL, SMALLEST = QSize(1366, 768), QSize(1000, 640)
"""Sizes of the window; less where the screen itself has less room, as with large scaling."""


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
        self._kept = Kept()
        self._place = Place()
        self._locking = False
        self._rebuilding = False
        self._painted = False
        self._folder: Path | None = None
        self.setWindowTitle(APP_NAME)
        self.setMinimumSize(SMALLEST.boundedTo(_room()))
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.workspace.undo_changed.connect(self._name_steps)
        self.workspace.anonymous_changed.connect(
            lambda on: self.actions_["anonymous"].setChecked(on)
        )
        self.start = StartFlow(door, settings, self)
        self.start.page_made.connect(self._show_start)
        self.start.opened.connect(self._opened)
        self.start.about.connect(self._note_store)
        theme.signals().changed.connect(self._look_changed)

    @cached_property
    def actions_(self) -> Actions:
        """The actions and menus; made right after the first page is in sight."""
        from wijkteam_desktop.ui.actions import Actions

        made = Actions(self, self.do)
        made.check(f"scheme_{theme.scheme()}")
        made.check(f"scale_{theme.scale()}")
        return made

    @cached_property
    def idle(self) -> IdleWatch:
        """The watch that locks the window when nobody is there."""
        from wijkteam_desktop.ui.idle import IdleWatch

        made = IdleWatch(self.settings.lock_minutes(), parent=self)
        made.idle.connect(self.lock)
        return made

    # What other parts ask for

    def show_welcome(self) -> None:
        """Show the first page."""
        self.start.welcome()

    def show_create(self) -> None:
        """Show the steps of making a store."""
        self.start.create()

    def show_unlock(self, folder: Path) -> None:
        """Ask for the passphrase of the store in *folder*."""
        self.start.unlock(folder)

    # A store opens and closes

    def _opened(self, store: Any, by_recovery: bool) -> None:
        from wijkteam_desktop.ui.shell import locking

        folder = self.door.folder(store)
        demo = self.door.is_demo(folder)
        if not demo:
            self.settings.set_last_store(folder)
        self._note_store(folder)
        self.workspace.attach(store)
        if not by_recovery:
            self.workspace.join_team()
        locking.bring_back(self.workspace, self._kept)
        self._build_shell()
        self.idle.start()
        QTimer.singleShot(0, self._after_opening)
        if by_recovery:
            self.commands.after_recovery()
        elif demo:
            self.shell.tell(
                _("Dit zijn voorbeelden met verzonnen gezinnen. Je mag alles proberen.")
            )

    def _build_shell(self) -> None:
        """Make the shell and its pages anew, and go to the place where the user was."""
        from wijkteam_desktop.ui.shell import locking
        from wijkteam_desktop.ui.shell.commands import Commands
        from wijkteam_desktop.ui.shell.makers import page_makers
        from wijkteam_desktop.ui.shell.shell import Shell

        self.shell = Shell(self.workspace, page_makers(self), self.actions_.keys())
        self.commands = Commands(self)
        self.shell.lock_asked.connect(self.lock)
        self.shell.search_asked.connect(lambda: self.do("go"))
        self.shell.names_asked.connect(lambda: self.do("anonymous"))
        self.shell.moved.connect(lambda _place: self._enable())
        self.shell.pages.drafts_placed.connect(
            lambda keys: locking.forget_placed(self.workspace, keys)
        )
        self._show(self.shell)
        self._enable()
        self.shell.go(self._place)

    def _look_changed(self) -> None:
        """Make the pages anew after another text size or colours: they hold lengths and icons.

        Not at once: the change may come from a button on one of those pages.
        """
        if self.shell is not None and not self._rebuilding:
            self._rebuilding = True
            QTimer.singleShot(0, self._rebuild)

    def _rebuild(self) -> None:
        self._rebuilding = False
        if self.shell is None or self._locking:
            return
        from wijkteam_desktop.ui.shell import locking

        locking.hold_half_typed(self.shell)
        self._place = self.shell.place
        self._build_shell()

    def _after_opening(self) -> None:
        """Do what can wait until the list is in sight."""
        if self.commands is not None:
            self.commands.backup_if_old()

    def _note_store(self, folder: Path | None) -> None:
        """Forget the place in another store, and tell which store this window is about now."""
        if folder != self._folder:
            self._folder = folder
            self._place = Place()
            self._kept = Kept()
        self.store_changed.emit(folder)

    def lock(self) -> None:
        """Close the store and ask for the passphrase; what is half typed is kept."""
        from wijkteam_desktop.ui.shell import locking

        if not self.workspace.is_open or self._locking:
            return
        self._locking = True
        self._keep_half_typed()
        # From here nothing of a case is in sight, also while dialogs are still closing.
        self.stack.setCurrentWidget(self._curtain())
        locking.close_dialogs(self._finish_lock)

    def leave_for_other_store(self) -> None:
        """Close the store, if one is open, and show the first page."""
        self._keep_half_typed()
        self.close_store()
        self.start.welcome()

    def close_for_restore(self) -> None:
        """Close the store and show its backups."""
        self._keep_half_typed()
        folder = self.close_store()
        if folder is not None:
            self.start.restore(folder)

    def close_store(self) -> Path | None:
        """Take the pages and the store away; give the folder of the store that was open."""
        if not self.workspace.is_open:
            return None
        from wijkteam_desktop.ui.shell import locking

        self.idle.stop()
        self._place = self.shell.place
        self.commands = None
        shell, self.shell = self.shell, None
        locking.forget_held()
        store = self.workspace.detach()
        assert store is not None
        folder = self.door.folder(store)
        self.stack.removeWidget(shell)
        shell.deleteLater()
        self.door.close(store)
        self._enable()
        return folder

    def _keep_half_typed(self) -> None:
        if self.workspace.is_open:
            from wijkteam_desktop.ui.shell import locking

            locking.keep_half_typed(self.workspace, self._kept)

    def _finish_lock(self) -> None:
        if self.workspace.is_writing:
            # An import lets the window live in between; the store goes when it has ended.
            QTimer.singleShot(0, self._finish_lock)
            return
        folder = self.close_store()
        self._locking = False
        if folder is None:
            return
        if self.door.is_demo(folder):
            self.start.welcome()
        else:
            self.start.unlock(folder, locked=True)

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
            self.resize(USUAL.boundedTo(_room()))
        room = QGuiApplication.screenAt(self.frameGeometry().center())
        if room is None:
            self.resize(self.size().boundedTo(_room()))
            available = QGuiApplication.primaryScreen().availableGeometry()
            self.move(available.center() - self.rect().center())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            # Menus and keys are made when the first page is in sight: it should not wait for them.
            self._painted = True
            QTimer.singleShot(0, self._enable)

    def closeEvent(self, event: QCloseEvent) -> None:
        from wijkteam_desktop.ui.tasks import wait_for_tasks

        self.settings.set_geometry(self.saveGeometry())
        self.settings.save()
        self._keep_half_typed()
        wait_for_tasks()
        self.close_store()
        self.start.let_go()
        super().closeEvent(event)

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
        self.actions_["anonymous"].setChecked(self.workspace.anonymous)
        self._name_steps()

    def _curtain(self) -> QWidget:
        made = QWidget()
        self.stack.addWidget(made)
        return made

    def _show_start(self, page: QWidget) -> None:
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


def _room() -> QSize:
    """Give the size a window can have on the screen, its frame left out."""
    return QGuiApplication.primaryScreen().availableGeometry().size() - QSize(16, 48)
