"""What can be done with a store open, by the names of the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from wijkteam_desktop.errors import UserError
from wijkteam_desktop.translation import _
from wijkteam_desktop.ui.palette_search import COMMAND, PERSON, Hit, PaletteSearch
from wijkteam_desktop.ui.shell.help_dialogs import native
from wijkteam_desktop.ui.shell.place import CASE, LIST, SETTINGS, Place
from wijkteam_desktop.ui.tasks import run_task
from wijkteam_desktop.ui.widgets.autosave import flush_all

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow

BACKUP_AFTER = timedelta(hours=8)
"""How old the newest backup may be before one is made by itself after opening."""


class Commands:
    """Carries out commands on the shell of *window*."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._shell = window.shell
        self._workspace = window.workspace
        self._table: Mapping[str, Callable[[], object]] = {
            "new_case": self.new_case,
            "import": self.import_file,
            "export": self.export_case,
            "import_network": self.import_network,
            "export_drawing": self.export_drawing,
            "read_kaart": self.read_kaart,
            "write_kaart": self.write_kaart,
            "print": self.print_page,
            "backup": self.backup,
            "settings": lambda: self._shell.go(Place(SETTINGS)),
            "lock": window.lock,
            "undo": self._undo,
            "redo": self._redo,
            "find": self.find,
            "go": self.palette,
            "cases": lambda: self._shell.go(Place(LIST)),
            "tab_request": lambda: self._tab("vraag"),
            "tab_network": lambda: self._tab("netwerk"),
            "tab_goals": lambda: self._tab("doelen"),
            "tab_report": lambda: self._tab("verslag"),
            "panel": self.panel,
            "history": self.history,
            "save": self.save,
            "anonymous": self.anonymous,
        }

    def do(self, name: str) -> None:
        """Do the command called *name*."""
        self._table[name]()

    def backup_then(self, then: Callable[[], object]) -> None:
        """Make a backup now, and do *then* when it is there."""
        self._back_up(quiet=False, then=then)

    def new_case(self) -> None:
        """Ask what a new case needs, on the list of cases."""
        self._shell.go(Place(LIST))
        self._shell.pages.page(LIST).do.new.trigger()

    def find(self) -> None:
        """Go to the search field of the page at hand; the palette where there is none."""
        page = self._shell.pages.page(self._shell.place.page)
        find = getattr(page, "go_to_search", None)
        if find is None:
            self.palette()
        else:
            find()

    def print_page(self) -> None:
        """Print what is at hand: the list, or the report of the case."""
        place = self._shell.place
        if place.page == CASE:
            self._tab("verslag")
            self._shell.pages.page(CASE).tab("verslag").print_report()
            return
        self._shell.go(Place(LIST))
        self._shell.pages.page(LIST).do.print_list.trigger()

    def panel(self) -> None:
        """Show or hide who does what beside the drawing."""
        self._tab("netwerk")
        self._shell.pages.page(CASE).tabs.panel.click()

    def history(self) -> None:
        """Show or hide the history of the case."""
        page = self._shell.pages.page(CASE)
        page.show_history(not page.tabs.history.isChecked())

    def anonymous(self) -> None:
        """Let roles stand for names everywhere, or show the names again."""
        # What is typed is saved first: from here it could not be.
        flush_all()
        self._workspace.anonymous = not self._workspace.anonymous

    def save(self) -> None:
        """Save the half sentence now, and say that all is saved."""
        flush_all()
        self._shell.tell(_("Alles is bewaard. Dat gebeurt bij iedere wijziging vanzelf."))

    def palette(self) -> None:
        """Let the user search everything, and go there or do it."""
        flush_all()
        hit = PaletteSearch.ask(self._window, self._workspace, self._commands())
        if hit is None or not self._workspace.is_open:
            return
        if hit.kind == COMMAND:
            self._window.do(hit.target)
        elif hit.kind == PERSON:
            self._shell.go(Place(CASE, hit.target, "netwerk"))
            self._shell.pages.page(CASE).tab("netwerk").network.select([hit.person_id])
        else:
            self._shell.go(Place(CASE, hit.target))

    def import_file(self) -> None:
        """Read cases in from a file."""
        from wijkteam_desktop.ui.shell.import_cases import import_cases

        came_in = import_cases(self._window, self._workspace)
        if came_in and self._workspace.is_open:
            self._shell.go(Place(LIST))
            self._shell.tell(came_in)

    def import_network(self) -> None:
        """Read a family or network file in, into the case at hand or a new one."""
        from wijkteam_desktop.ui.drawing_files.import_network import import_network

        def done(case_id: str, sentence: str) -> None:
            self._shell.go(Place(CASE, case_id, "netwerk"))
            self._shell.tell(sentence)

        import_network(self._window, self._workspace, self._shell.place.case_id, done)

    def read_kaart(self) -> None:
        """Read organisations and offers in from files."""
        from wijkteam_desktop.ui.kaart_files.read_kaart import read_kaart

        sentence = read_kaart(self._window, self._workspace)
        if sentence:
            self._shell.tell(sentence)

    def write_kaart(self) -> None:
        """Write organisations and offers to a file."""
        from wijkteam_desktop.ui.kaart_files.write_kaart import write_kaart

        sentence = write_kaart(self._window, self._workspace)
        if sentence:
            self._shell.tell(sentence)

    def export_drawing(self) -> None:
        """Write the drawing of the case at hand to a file."""
        from wijkteam_desktop.ui.drawing_files.export_drawing import export_drawing

        self._tab("netwerk")
        network = self._shell.pages.page(CASE).tab("netwerk").network
        if network.case is not None:
            export_drawing(
                self._window, self._workspace, network.case, network.view, self._shell.tell
            )

    def export_case(self) -> None:
        """Write the case at hand to a file."""
        if self._workspace.anonymous:
            self._shell.say(_("Een casusbestand bevat namen. Zet eerst “Anoniem” uit."))
            return
        from wijkteam_desktop.ui.shell.export_case import export_case

        export_case(self._window, self._workspace, self._shell.place.case_id, self._shell.tell)

    def backup(self) -> None:
        """Make a backup now, beside the window."""
        self._back_up(quiet=False)

    def backup_if_old(self) -> None:
        """Make a backup after opening when the newest one is old; the examples need none."""
        folder = self._window.door.folder(self._workspace.store)
        if self._window.door.is_demo(folder):
            return
        newest = next(iter(self._window.door.backups(folder)), None)
        moment = None if newest is None else newest.moment
        if moment is None or datetime.now(UTC) - moment > BACKUP_AFTER:
            self._back_up(quiet=True)

    def after_recovery(self) -> None:
        """Say what to do after opening with the recovery key."""
        self._shell.bar.show_message(
            _("Je opende met de herstelsleutel. Kies nu een nieuw wachtwoord."),
            action=_("Naar Instellingen"),
            do=lambda: self._shell.go(Place(SETTINGS)),
        )

    def _back_up(self, *, quiet: bool, then: Callable[[], object] | None = None) -> None:
        store, door, shell = self._workspace.store, self._window.door, self._shell

        def done(line: Any) -> None:
            if not quiet and self._workspace.is_open:
                shell.tell(_("Reservekopie gemaakt op {at}.").format(at=line.at))
            if then is not None:
                then()

        def failed(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            if self._workspace.is_open:
                shell.say(str(error))

        run_task(lambda: door.backup_now(store), done, failed)

    def _undo(self) -> None:
        flush_all()
        self._shell.undo()

    def _redo(self) -> None:
        flush_all()
        self._shell.redo()

    def _tab(self, name: str) -> None:
        self._shell.go(Place(CASE, self._shell.place.case_id, name))

    def _commands(self) -> list[Hit]:
        actions = self._window.actions_
        return [
            Hit(
                COMMAND,
                spec.name,
                actions[spec.name].text().replace("&&", "\0").replace("&", "").replace("\0", "&"),
                native(spec.keys[0]) if spec.keys else "",
                "arrow-right",
                spec.words,
            )
            for spec in actions.specs.values()
            if spec.name not in ("go", "save") and actions[spec.name].isEnabled()
        ]
