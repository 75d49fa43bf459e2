"""The tour of what people carry, the limits of volunteers, and cost routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wijkteam_desktop.tour_hand import TourStopped

if TYPE_CHECKING:
    from wijkteam_desktop.tour import Tour

CARER = "V-101"


def look_at_carrying(tour: Tour) -> None:
    """Who carries what, what falls open without a neighbour, and a part that is red."""
    tour.go_home()
    tour.open_case(CARER)
    tour.case_page.show_page("netwerk")
    tour.hand.settle()
    tab: Any = tour.tab
    tour.hand.press(tab.switch.segment("draagkracht"))
    tour.hand.settle()
    tour.picture("draagkracht")
    row = next(row for row in tab.carrying.rows if row.name.text().startswith("Joop"))
    tour.hand.press(row.without)
    if not tab.carrying.view.cards:
        raise TourStopped("er valt niets open")
    tour.picture("wat-als")
    tour.hand.key("Escape")
    tour.hand.until(lambda: not tab.carrying.without, "Esc brengt niemand terug")
    tour.hand.press(tab.switch.segment("taken"))
    red = next(p for p in tour.case.parts if p.text.startswith("Medicijnen"))
    tour.hand.key("Return", tab.parts.list.card(red.id))
    tour.picture("grens")
    tour.hand.key("Escape", tab.parts.editor.fields.carrier)


def look_at_costs(tour: Tour) -> None:
    """Cost routes, as a team sees them that switched them on; and the rules of the team."""
    from wijkteam_desktop.services import cost_prices
    from wijkteam_desktop.ui.limits.limits_dialog import LimitsDialog

    workspace = tour.window.workspace
    workspace.note(lambda s: cost_prices.show(s, True))
    tour.case_page.show_page("netwerk")
    tour.case_page.show_page("verslag")
    tour.hand.settle()
    report: Any = tour.case_page.tab("verslag")
    tour.hand.press(report.costs_button)
    tour.picture("kostenroutes")
    tour.hand.press(report.costs.back)
    workspace.note(lambda s: cost_prices.show(s, False))
    dialog = LimitsDialog(tour.window, workspace)
    dialog.show()
    tour.hand.type(dialog.trial, "Herinneren aan de medicijnen")
    tour.picture_of(dialog, "grenzen")
    dialog.accept()
    dialog.deleteLater()
