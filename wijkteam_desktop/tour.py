"""Walks the main job offscreen with real mouse and key events, with a picture of each screen.

``python -m wijkteam_desktop.tour OUT`` makes an encrypted store, reads in the invented families,
changes a network, divides a request by dragging, undoes it, prints, locks and opens again.  The
story test walks the same way; each step checks what it did and stops the tour when it did not.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijkteam_desktop import paths, tour_board, tour_care, tour_goals
from wijkteam_desktop.tour_hand import TourStopped
from wijkteam_desktop.tour_places import Places

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow

SIZES = ((1366, 768), (1920, 1080))
PASSPHRASE = "vier losse woorden achter elkaar"
FAMILY, LARGE = "M-040", "V-204"


class Tour(Places):
    """One walk through the program; ``pictures`` are the files it left."""

    def __init__(self, window: MainWindow, home: Path, out: Path) -> None:
        super().__init__(window)
        self.home = home
        self.out = out
        self.pictures: list[Path] = []

    def walk(self) -> None:
        """Do all steps; raises TourStopped at the first that does not do what it should."""
        steps: tuple[Callable[[], None], ...] = (
            self.make_store,
            self.read_in,
            self.search,
            self.look_at_question,
            self.change_network,
            self.divide,
            self.undo_and_redo,
            lambda: tour_goals.look_at_goals(self),
            lambda: tour_board.look_at_board(self),
            self.look_at_large_family,
            lambda: tour_care.look_at_carrying(self),
            self.print_summary,
            lambda: tour_care.look_at_costs(self),
            self.look_at_history_and_settings,
            lambda: tour_board.look_at_insight(self),
            self.lock_and_open_again,
            self.look_in_the_dark,
        )
        for step in steps:
            step()

    # Steps

    def make_store(self) -> None:
        """Welcome page, and the wizard by keyboard."""
        self.window.show_welcome()
        self.picture("welkom")
        self.window.show_create()
        page: Any = self.window.stack.currentWidget()
        self.hand.type(page.where.team, "Team Zuid")
        self.hand.type(page.where.person, "Noor de Wit")
        self.hand.retype(page.where.folder, str(self.home))
        self.picture("opslag-maken")
        self.hand.press(page.next)
        self.hand.type(page.secret.first.line, PASSPHRASE)
        self.hand.type(page.secret.second.line, PASSPHRASE)
        self.picture("wachtwoord")
        self.hand.press(page.next)
        self.hand.until(lambda: page.place == 2, "de opslag is niet gemaakt")
        self.picture("herstelsleutel")
        groups = page.recovery.key().split("-")
        self.hand.press(page.next)
        for field, place in zip(page.proof.fields, page.proof.asked(), strict=True):
            self.hand.type(field, groups[place])
        self.hand.press(page.next)
        self.hand.until(lambda: self.window.workspace.is_open, "de opslag is niet geopend")
        self.picture("leeg")

    def read_in(self) -> None:
        """The invented families, through the preview."""
        from wijkteam_desktop.ui.shell.import_cases import import_cases

        self.hand.answer_dialog(lambda dialog: self.picture_of(dialog, "inlezen"))
        if not import_cases(self.window, self.window.workspace, paths.sample_file()):
            raise TourStopped("het inlezen is niet gelukt")
        self.hand.settle()
        if self.list.model.rowCount() != 7:
            raise TourStopped("er staan geen zeven casussen in de lijst")
        self.picture("casussen")

    def search(self) -> None:
        """Search as one types, then open with Enter."""
        self.hand.key("Ctrl+F")
        self.hand.type(None, "moerwijk")
        self.hand.until(lambda: self.list.model.rowCount() == 1, "zoeken vindt niet één casus")
        self.picture("zoeken")
        self.open_case(FAMILY)

    def look_at_question(self) -> None:
        """Tab Vraag: type a question to the team; it saves itself."""
        self.case_page.show_page("vraag")
        self.hand.settle()
        field = self.hand.named("Vraag aan het team", "De vraag aan het team")
        self.hand.type(field, "Wie kan vader helpen aan werk of een dag met ritme?")
        self.hand.until(
            lambda: self.case.request.question_to_team.startswith("Wie kan vader"),
            "de vraag aan het team is niet bewaard",
        )
        self.picture("vraag")

    def change_network(self) -> None:
        """Quick add two people, drag one to another ring, look at one."""
        self.case_page.show_page("netwerk")
        self.hand.settle()
        view = self.network
        line = view.quick_add.line
        before = len(self.case.people)
        for text in ("tante Els +2, woont om de hoek", "maatje Karim +2, klust mee"):
            self.hand.type(line, text)
            self.hand.key("Return", line)
        self.hand.until(
            lambda: len(self.case.people) == before + 2, "snel toevoegen maakt geen twee mensen"
        )
        neighbour = self.person("Loes Overkant")
        start = self.circle_of(neighbour)
        self.hand.drag_person(view, neighbour, depth=3.5)
        self.hand.until(
            lambda: self.circle_of(neighbour) != start, "slepen verandert de kring niet"
        )
        self.hand.click_person(view, neighbour)
        self.picture("netwerk")

    def divide(self) -> None:
        """A new part, dropped on a person; then the same by a person on a card."""
        tab = self.tab
        line = tab.parts.new_line
        self.hand.type(line, "Iemand die meegaat naar de bank")
        self.hand.key("Return", line)
        part = next(p for p in self.case.parts if p.text.startswith("Iemand die meegaat"))
        helper = self.person("Karim")
        self.hand.drop_part(self.network, part.id, helper)
        self.hand.until(lambda: helper in self.part(part.id).actor_ids, "het deel is niet verdeeld")
        other = self.person("Els")
        self.hand.drop_person(tab.parts.list, other, part.id)
        self.hand.until(
            lambda: other in self.part(part.id).actor_ids, "de persoon staat niet op de kaart"
        )
        self.hand.click_person(self.network, helper)
        self.picture("wie-doet-wat")

    def undo_and_redo(self) -> None:
        """Ctrl+Z takes the last step back by name, Ctrl+Y does it again."""
        parts = len(self.case.parts)
        for _step in range(3):
            self.hand.key("Ctrl+Z")
        self.hand.until(lambda: len(self.case.parts) == parts - 1, "ongedaan maken doet niets")
        self.picture("ongedaan")
        for _step in range(3):
            self.hand.key("Ctrl+Y")
        self.hand.until(lambda: len(self.case.parts) == parts, "opnieuw doen doet niets")

    def look_at_large_family(self) -> None:
        """The family of 42 people, at both sizes."""
        self.go_home()
        self.open_case(LARGE)
        self.case_page.show_page("netwerk")
        self.hand.settle()
        for width, height in SIZES:
            self.window.resize(width, height)
            self.hand.settle()
            self.picture(f"groot-gezin-{width}")
        self.window.resize(*SIZES[0])

    def print_summary(self) -> None:
        """The summary in its preview, and as a file."""
        self.go_home()
        self.open_case(FAMILY)
        self.case_page.show_page("verslag")
        report: Any = self.case_page.tab("verslag")
        self.hand.until(lambda: report.view.page_count > 0, "het verslag is niet gemaakt")
        self.picture("verslag")
        target = self.out / "samenvatting-M-040.pdf"
        target.write_bytes(report.bar.pdf)

    def look_at_history_and_settings(self) -> None:
        """The history beside the case, and the settings."""
        from PySide6.QtWidgets import QDialog

        self.case_page.show_page("vraag")
        self.case_page.show_history(True)
        self.hand.settle()
        self.picture("geschiedenis")
        self.case_page.show_history(False)
        self.hand.key("Ctrl+,")
        self.hand.settle()
        self.picture("instellingen")
        self.hand.answer_dialog(self.search_everywhere, QDialog.DialogCode.Rejected)
        self.hand.key("Ctrl+K")

    def search_everywhere(self, dialog: Any) -> None:
        """Type in the palette, and leave a picture of it."""
        self.hand.type(dialog.findChild(_line()), "tante")
        self.picture_of(dialog, "zoeken-overal")

    def lock_and_open_again(self) -> None:
        """Ctrl+L, the passphrase, and everything is still there."""
        self.hand.key("Ctrl+L")
        stack = self.window.stack
        self.hand.until(lambda: hasattr(stack.currentWidget(), "secret"), "vergrendelen sluit niet")
        self.picture("vergrendeld")
        page: Any = stack.currentWidget()
        field = page.secret.line
        self.hand.type(field, PASSPHRASE)
        self.hand.key("Return", field)
        self.hand.until(lambda: self.window.workspace.is_open, "het wachtwoord opent niet")
        self.hand.settle()
        self.go_home()
        self.open_case(FAMILY)
        if self.person("Karim") not in {a for p in self.case.parts for a in p.actor_ids}:
            raise TourStopped("na openen is werk weg")

    def look_in_the_dark(self) -> None:
        """The same screens in dark colours."""
        from PySide6.QtWidgets import QApplication

        from wijkteam_desktop.ui import theme

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.set_scheme("dark")
        theme.apply(app)
        for page in ("vraag", "netwerk"):
            self.case_page.show_page(page)
            self.hand.settle()
            self.picture(f"donker-{page}")
        self.go_home()
        self.picture("donker-casussen")
        theme.set_scheme("light")
        theme.apply(app)

    # Pictures

    def picture(self, name: str) -> None:
        """Leave a picture of the window."""
        self.hand.settle()
        self.picture_of(self.window, name)

    def picture_of(self, widget: Any, name: str) -> None:
        """Leave a picture of a widget."""
        path = self.out / f"{len(self.pictures) + 1:02d}-{name}.png"
        if not widget.grab().save(str(path)):
            raise TourStopped(f"de afbeelding {path.name} kon niet worden bewaard")
        self.pictures.append(path)


def _line() -> Any:
    from PySide6.QtWidgets import QLineEdit

    return QLineEdit


def main() -> int:
    """Walk the tour; gives the exit code."""
    from PySide6.QtWidgets import QApplication

    from wijkteam_desktop.app import dress
    from wijkteam_desktop.door import StoreDoor
    from wijkteam_desktop.settings import Settings
    from wijkteam_desktop.ui.main_window import MainWindow

    out = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
    out.mkdir(parents=True, exist_ok=True)
    paths.keep_private()
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        app = QApplication(sys.argv[:1])
        settings = Settings(home / "instellingen")
        dress(app, settings)
        window = MainWindow(StoreDoor(home / "instellingen"), settings)
        window.resize(*SIZES[0])
        window.show()
        tour = Tour(window, home, out)
        try:
            tour.walk()
        except TourStopped as stopped:
            print(f"De rondgang is gestopt: {stopped}.", file=sys.stderr)
            return 1
        finally:
            window.close()
    print(f"{len(tour.pictures)} afbeeldingen en een PDF staan in {out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
