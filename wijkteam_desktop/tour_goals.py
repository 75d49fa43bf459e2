"""The tour of the goals: a new one, looking back at it, and how the request is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wijkteam_desktop.tour_hand import TourStopped

if TYPE_CHECKING:
    from wijkteam_desktop.tour import Tour


def look_at_goals(tour: Tour) -> None:
    """Tab Doelen en afspraken: a goal without result is not reached, one with a result is."""
    from wijkteam_desktop.vocabulary import GoalStatus

    text = "Elke dag een vast ritme"
    tour.case_page.show_page("doelen")
    tour.hand.settle()
    tab: Any = tour.case_page.tab("doelen")
    tour.hand.type(tab.goals.new_line, text)
    tour.hand.key("Return", tab.goals.new_line)
    tour.hand.until(lambda: any(g.text == text for g in tour.case.goals), "er is geen doel gemaakt")
    tour.picture("doelen")

    goal_id = next(g.id for g in tour.case.goals if g.text == text)

    def is_reached() -> bool:
        goal = next(g for g in tour.case.goals if g.id == goal_id)
        return bool(goal.status is GoalStatus.ACHIEVED)

    tour.hand.press(tab.view.segment("terugkijken"))
    card = tab.back.cards.row(goal_id)
    tour.hand.press(card.answer.segment("achieved"))
    if is_reached():
        raise TourStopped("een doel zonder resultaat is gehaald")
    tour.hand.type(card.result, "Vijf van de zeven dagen op tijd op")
    tour.hand.press(card.answer.segment("achieved"))
    tour.hand.until(is_reached, "het doel is niet gehaald")
    tab.back.ensureWidgetVisible(card)
    tour.picture("terugkijken")
    tour.hand.press(tab.view.segment("verdeling"))
    tour.picture("verdeling")
