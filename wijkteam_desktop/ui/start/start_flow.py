"""The way through the start pages: which page comes after which, until a store is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.settings import Settings
from wijkteam_desktop.translation import _

if TYPE_CHECKING:
    from wijkteam_desktop.ui.start.door import Door
    from wijkteam_desktop.ui.start.unlock_page import UnlockPage


class StartFlow(QObject):
    """Makes the pages.  ``page_made(QWidget)`` for each; ``opened(store, by_recovery)`` at the end.

    ``about(folder)`` says which store the page is about, ``None`` for none.
    """

    page_made = Signal(object)
    opened = Signal(object, bool)
    about = Signal(object)

    def __init__(self, door: Door, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._door = door
        self._settings = settings
        self._window = parent
        self._unproven: Any = None

    def welcome(self, problem: str = "") -> None:
        """Show the first page, with a sentence when something could not be opened."""
        from wijkteam_desktop.ui.start.welcome_page import WelcomePage

        self.about.emit(None)
        page = WelcomePage(self._settings.last_store())
        page.last_asked.connect(self._open_last)
        page.create_asked.connect(self.create)
        page.open_asked.connect(self._choose_folder)
        page.demo_asked.connect(self.demo)
        self.page_made.emit(page)
        if problem:
            page.show_problem(problem)

    def unlock(self, folder: Path, *, locked: bool = False) -> None:
        """Ask for the passphrase of the store in *folder*."""
        from wijkteam_desktop.ui.start.unlock_page import UnlockPage

        self.about.emit(folder)
        page = UnlockPage(self._door, folder, locked=locked)
        page.unlocked.connect(lambda key: self._try_key(page, folder, key))
        page.other_asked.connect(self.welcome)
        page.restore_asked.connect(lambda: self.restore(folder))
        self.page_made.emit(page)

    def create(self) -> None:
        """Show the steps of making a store."""
        from wijkteam_desktop.ui.start.create_page import CreatePage

        page = CreatePage(self._door, Path.home())
        page.left.connect(self.welcome)
        page.store_made.connect(self._hold)
        page.done.connect(self._hand_over)
        self.page_made.emit(page)

    def restore(self, folder: Path) -> None:
        """Show the backups of a closed store."""
        from wijkteam_desktop.ui.start.restore_page import RestorePage

        page = RestorePage(self._door, folder)
        page.left.connect(lambda: self.unlock(folder))
        page.restored.connect(lambda: self.unlock(folder))
        self.page_made.emit(page)

    def demo(self) -> None:
        """Open the examples, which need no passphrase."""
        self._door.warm_up()
        try:
            store = self._door.demo()
        except UserError as error:
            self.welcome(str(error))
            return
        self.opened.emit(store, False)

    def open(self, folder: Path, key: Any) -> None:
        """Open a store with its key; raises ``UserError`` when that cannot be done."""
        store = self._door.open(folder, key)
        self.opened.emit(store, getattr(key, "kind", "") == "recovery")

    def let_go(self) -> None:
        """Close a store that was made but whose recovery key was not proven: the window closes."""
        store, self._unproven = self._unproven, None
        if store is not None:
            self._door.close(store)

    def _hold(self, store: Any) -> None:
        self._unproven = store

    def _hand_over(self) -> None:
        store, self._unproven = self._unproven, None
        self.opened.emit(store, False)

    def _try_key(self, page: UnlockPage, folder: Path, key: Any) -> None:
        try:
            self.open(folder, key)
        except UserError as error:
            page.show_problem(str(error))

    def _open_last(self) -> None:
        folder = self._settings.last_store()
        if folder is None:
            self.welcome()
        else:
            self.unlock(folder)

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self._window, _("Kies de map van een opslag"))
        if not chosen:
            return
        try:
            self._door.check(Path(chosen))
        except UserError as error:
            self.welcome(str(error))
            return
        self.unlock(Path(chosen))
