"""The tour of who does what: the board, the volunteer question, and where to find somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wijkteam_desktop.tour import Tour


def look_at_board(tour: Tour) -> None:
    """The board at both sizes, a card moved by keyboard, the glasses, and large letters."""
    from wijkteam_desktop.vocabulary import Carrier

    tour.hand.press(tour.network.toolbar.views.segment("bord"))
    board: Any = tour.tab.drawing.board
    tour.picture("bord")
    part = next(p for p in tour.case.parts if p.text.startswith("Iemand die meegaat"))
    card = board.card(part.id)
    for key in ("Space", "Right", "Space"):
        tour.hand.key(key, card)
    tour.hand.until(
        lambda: tour.part(part.id).carrier is Carrier.VOLUNTEER, "de kaart is niet verplaatst"
    )
    tour.hand.key("Ctrl+Z")
    tour.hand.press(board.bar.lens)
    tour.picture("bord-bril")
    tour.hand.press(board.bar.lens)
    tour.hand.press(board.bar.large)
    tour.window.resize(1920, 1080)
    tour.hand.settle()
    tour.picture("bord-groot")
    tour.hand.press(board.bar.large)
    tour.window.resize(1366, 768)
    tour.hand.settle()
    find_somebody(tour, board, part.id)
    tour.hand.press(tour.tab.drawing.choices("bord").segment("kring"))


def find_somebody(tour: Tour, board: Any, part_id: str) -> None:
    """Where to find somebody for a part; what was begun is taken back."""
    from wijkteam_desktop.ui.find.find_panel import FindPanel

    tour.hand.key("F", board.card(part_id))
    panel: Any = tour.case_page.findChild(FindPanel)
    tour.hand.until(lambda: bool(panel.offers), "er is niets gevonden")
    tour.picture("waar-vind-je-die")
    tour.hand.press(panel.offers[0].seek)
    tour.hand.until(lambda: bool(tour.case.matches), "de zoektocht begint niet")
    tour.hand.key("Ctrl+Z")
    tour.hand.press(panel.close_button)


def look_at_insight(tour: Tour) -> None:
    """The figures over all cases."""
    tour.hand.press(tour.window.shell.rail.buttons["inzicht"])
    tour.hand.settle()
    tour.picture("inzicht")
