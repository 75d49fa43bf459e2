"""A drawing for a beamer: large letters, with the people who matter most and as many as fit."""

from __future__ import annotations

from collections.abc import Callable

from wijkteam_desktop.network.drawing_boxes import name_texts
from wijkteam_desktop.network.geometry import Figure
from wijkteam_desktop.network.layers import only
from wijkteam_desktop.network.ring_items import nearest_circles
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, PersonKind

LEAST_PIXELS = 22.0
"""Names smaller than this are not read from the back of a room, at 1920 x 1080."""


def by_weight(case: CaseView) -> tuple[str, ...]:
    """Everybody: first the household, then who carries a part, then the others by nearness."""
    carriers = [node_id for part in case.parts for node_id in part.actor_ids]
    near = nearest_circles(case)
    circles = list(Circle)

    def rank(node_id: str) -> int:
        circle = near.get(node_id)
        return circles.index(circle) if circle is not None else len(circles)

    household = [p.id for p in case.people if p.kind is PersonKind.CLIENT]
    others = [p.id for p in case.people] + [o.id for o in case.organisations]
    here = set(others)
    order = (*household, *carriers, *sorted(others, key=rank))
    return tuple(i for i in dict.fromkeys(order) if i in here)


def smallest_name(figure: Figure) -> float:
    """Size of the smallest name in units of the drawing; the small line below a name is no name."""
    names = (name_texts(mark) for mark in figure.marks if mark.kind == "person")
    return min((max(text.size for text in texts) for texts in names if texts), default=0.0)


def as_many_as_fit(case: CaseView, readable: Callable[[CaseView], bool]) -> CaseView:
    """The case with as many people as stay readable, the ones of most weight first.

    The household stays, whatever *readable* says of it.
    """
    order = by_weight(case)
    if not order or readable(case):
        return case
    least = max(1, sum(1 for p in case.people if p.kind is PersonKind.CLIENT))
    low, high = min(least, len(order)), len(order) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if readable(only(case, order[:middle])):
            low = middle
        else:
            high = middle - 1
    return only(case, order[:low])
