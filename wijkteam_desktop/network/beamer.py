"""A drawing for a beamer: large letters, with the people who matter most and as many as fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from wijkteam_desktop.network.geometry import Text
from wijkteam_desktop.network.ring_items import nearest_circles
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, PersonKind

LEAST_PIXELS = 22.0
"""Names smaller than this are not read from the back of a room, on a screen of 1080 high."""
_SCREEN = 1080.0
_PER_PERSON = 115.0
"""About how many square letters of room somebody takes, lines and empty sectors included."""


class Named(Protocol):
    """A name of a drawing, as its lines of text."""

    @property
    def lines(self) -> Sequence[Text]:
        """The lines, the name before what stands small below it."""


def least_pixels(screen_height: float) -> float:
    """Least size of a name on a screen, in its pixels: a beamer shows every screen as large."""
    return LEAST_PIXELS * min(2.0, max(0.5, screen_height / _SCREEN))


def by_weight(case: CaseView, symbols: Mapping[str, str]) -> tuple[str, ...]:
    """Symbols to draw: first the household, then who carries a part, then the others by nearness.

    *symbols* says under whose symbol everybody is drawn who has a place.
    """
    carriers = [node_id for part in case.parts for node_id in part.actor_ids]
    near = nearest_circles(case)
    circles = list(Circle)

    def rank(node_id: str) -> int:
        circle = near.get(node_id)
        return circles.index(circle) if circle is not None else len(circles)

    everybody = [p.id for p in case.people] + [o.id for o in case.organisations]
    order = (*household_of(case), *carriers, *sorted(everybody, key=rank))
    return tuple(dict.fromkeys(symbols[i] for i in order if i in symbols))


def household_of(case: CaseView) -> tuple[str, ...]:
    """Who the case is about: they stay, however little room there is."""
    return tuple(p.id for p in case.people if p.kind is PersonKind.CLIENT)


def smallest_name(captions: Iterable[Named]) -> float:
    """Size of the smallest name in units of the drawing; the small line below a name is no name."""
    sizes = (max((line.size for line in named.lines), default=0.0) for named in captions)
    return min((size for size in sizes if size), default=0.0)


def first_guess(room: tuple[float, float], letters: float) -> int:
    """About how many people fit in a room with letters of that size."""
    return max(1, round(room[0] * room[1] / (_PER_PERSON * letters * letters)))


def most_that_fit(count: int, least: int, guess: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to *count* that *fits*, searched from a guess; at least *least*.

    Every try is a whole layout, and a crowded one costs most: so the search stays near the guess,
    with steps that double, until it is between a number that fits and one that does not.
    """
    low, high = min(least, count), count
    at, step = min(max(guess, low), high), 1
    failed = fitted = False
    while low < high:
        at = min(max(at, low + 1), high)
        if fits(at):
            low, fitted = at, True
            at += step if not failed else (high - low + 1) // 2
        else:
            high, failed = at - 1, True
            at -= step if not fitted else (at - low + 1) // 2
        step *= 2
    return low
