"""What a network tells (domain §3.9): observations and questions, each with its source.

Never a verdict, a score or a ranking of people: names stand in the order of the case.  What is not
written down is said to be not filled in; it is never taken for zero.  The functions count whatever
case they are given: for a shared screen or paper that is ``CaseView.public()``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wijkteam_desktop.network.finding import Finding
from wijkteam_desktop.network.network_facts import Facts, facts_of
from wijkteam_desktop.network.observe_carers import digital_only, holds_most, overload
from wijkteam_desktop.network.observe_load import carriers, dependent, over_capacity, strain
from wijkteam_desktop.network.observe_people import (
    composition,
    double_roles,
    empty_groups,
    hours,
    inner_circle,
    not_asked,
    professionals,
    reciprocal,
    size,
)
from wijkteam_desktop.network.observe_ties import bridges, density, isolated, unknown_ties
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.views.case import CaseView

RULES: tuple[Callable[[Facts], Iterator[Finding]], ...] = (
    # What may fall over.
    dependent,
    overload,
    strain,
    over_capacity,
    holds_most,
    carriers,
    digital_only,
    # Chances.
    not_asked,
    empty_groups,
    inner_circle,
    reciprocal,
    # How the network hangs together.
    professionals,
    bridges,
    isolated,
    density,
    double_roles,
    # Plain counts.
    size,
    composition,
    hours,
    # What is not filled in.
    unknown_ties,
)
"""All rules in the order in which their sentences stand: first what may fall over, then chances,
then how the network hangs together, then plain counts, and last what is not filled in."""


def observations(
    case: CaseView, thresholds: Thresholds | None = None, *, year: int
) -> tuple[Finding, ...]:
    """Everything worth a sentence, the most telling first; *year* is the present one."""
    facts = facts_of(case, thresholds or Thresholds(), year)
    return tuple(finding for rule in RULES for finding in rule(facts))
