"""Sizes of one attempt to draw the circles, and the row of attempts from roomy to crowded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

# A symbol of somebody without load, with half its outline; and with a load ring around it.
_REACH_BARE = 0.58
_REACH_RINGED = 0.84
_SMALLER = 1.0
_STRETCHES = (1.1, 1.2, 1.3, 1.4)
_GROWTH = 1.12


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes of one attempt: canvas, letters, symbol, titles.

    ``stretch`` makes the rings wider than high; ``compact`` starts with short names.  No titles
    are set when the names are empty.  ``ringed`` are the ids of those with a load ring.
    """

    width: float
    height: float
    text: float
    min_text: float = 11.0
    stretch: float = 1.0
    compact: bool = False
    ring_names: tuple[str, ...] = ("", "", "", "")
    wedge_names: tuple[str, ...] = ()
    ringed: frozenset[str] = frozenset()
    symbol_size: float | None = None

    @property
    def symbol(self) -> float:
        """Width of a symbol."""
        return self.symbol_size or max(26.0, 2.37 * self.text)

    @property
    def second(self) -> float:
        """Size of the second line of a name."""
        return max(min(self.text, self.min_text), 0.86 * self.text)

    @property
    def title(self) -> float:
        """Size of the titles."""
        return max(min(self.text, self.min_text), 0.84 * self.text)

    def reach(self, ringed: bool) -> float:
        """How far a symbol reaches from its centre."""
        return self.symbol * (_REACH_RINGED if ringed else _REACH_BARE)

    def rim(self, ringed: bool) -> float:
        """How far from the outer edge of the rings a symbol must stay at least."""
        return 0.6 * self.reach(ringed) + 1.0


def plans_for(plan: Plan, *, allow_ellipse: bool) -> list[Plan]:
    """Ways to draw it, the roomiest first: smaller letters, short names, at last wider rings."""
    plans = [plan]
    while plans[-1].text > plan.min_text:
        smaller = max(plan.min_text, plans[-1].text - _SMALLER)
        plans.append(replace(plan, text=smaller))
    plans.append(replace(plans[-1], compact=True))
    if allow_ellipse:
        plans += [
            replace(plans[-1], stretch=stretch)
            for stretch in _STRETCHES
            if stretch * plan.height < plan.width
        ]
    return plans


def larger_plans(plan: Plan, most: int | None = None) -> Iterator[Plan]:
    """The same on a larger and larger canvas; without *most* there is no end to it."""
    step = 0
    while most is None or step < most:
        step += 1
        plan = replace(plan, width=plan.width * _GROWTH, height=plan.height * _GROWTH)
        yield plan
