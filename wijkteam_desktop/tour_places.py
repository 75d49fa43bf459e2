"""Where things are in the window, for the tour: its pages, the open case, and who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wijkteam_desktop.tour_hand import Hand

if TYPE_CHECKING:
    from wijkteam_desktop.ui.main_window import MainWindow


class Places:
    """Finds what the tour works on, and goes there with real events."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.hand = Hand(window)

    @property
    def list(self) -> Any:
        """The page with the list of cases."""
        return self.window.shell.pages.page("lijst")

    @property
    def case_page(self) -> Any:
        """The page of the open case."""
        return self.window.shell.pages.page("casus")

    @property
    def tab(self) -> Any:
        """Tab Netwerk en taken."""
        return self.case_page.tab("netwerk")

    @property
    def network(self) -> Any:
        """The drawing."""
        return self.tab.network

    @property
    def case(self) -> Any:
        """The open case as it is in the store now."""
        return self.window.workspace.case(self.case_page.case_id)

    def person(self, name: str) -> str:
        """Id of the person of the open case whose name holds *name*."""
        return next(str(p.id) for p in self.case.people if name in p.name)

    def part(self, part_id: str) -> Any:
        """A part of the open case."""
        return next(p for p in self.case.parts if p.id == part_id)

    def circle_of(self, person_id: str) -> Any:
        """Circle of a person."""
        return next((t.circle for t in self.case.ties if t.other_id == person_id), None)

    def go_home(self) -> None:
        """Back to the list, with the search emptied."""
        from wijkteam_desktop.ui.shell.place import LIST, Place

        self.window.shell.go(Place(LIST))
        self.hand.settle()
        self.hand.key("Ctrl+F")
        self.hand.key("Escape")

    def open_case(self, code: str) -> None:
        """Open a case from the list with Enter."""
        row = next(r for r in self.list.model.rows() if r.code == code)
        self.list.choose(row.id)
        self.hand.key("Return", self.list.table)
        self.hand.until(lambda: self.case_page.case_id == row.id, f"{code} gaat niet open")
        self.hand.settle()
