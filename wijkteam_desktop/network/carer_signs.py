"""When caring asks much of somebody: hours a week, and totals of questionnaires (domain §3.8).

Only the total of a questionnaire is known here, never its questions.  The numbers are those of the
makers of the questionnaires; the hours are estimates that a team may change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkteam_desktop.dutch import date_words
from wijkteam_desktop.labels import label
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import OWN_NETWORK_KINDS, CarerInstrument, PersonKind

OVERLOADED_FROM: Mapping[CarerInstrument, int] = {
    CarerInstrument.EDIZ_PLUS: 9,
    CarerInstrument.CSI: 7,
}
"""From which total on the makers speak of overload; EDIZ has no such limit."""

HIGHEST: Mapping[CarerInstrument, int] = {
    CarerInstrument.EDIZ: 9,
    CarerInstrument.EDIZ_PLUS: 15,
    CarerInstrument.CSI: 13,
}
"""The highest total that a questionnaire can have."""


@dataclass(frozen=True, slots=True)
class CarerSign:
    """What is said beside a carer: a badge, and why; ``overload`` is the heavier of the two."""

    overload: bool
    word: str
    reasons: tuple[str, ...]


def carer_sign(person: PersonView, hours: float | None, limits: Thresholds) -> CarerSign | None:
    """Say if somebody of the own side carries much; *hours* are those a week, None: not known."""
    if person.kind not in OWN_NETWORK_KINDS and person.kind is not PersonKind.CLIENT:
        return None
    given = hours or 0.0
    measured = measured_words(person) if _above(person) else ""
    if measured or given >= limits.overload_hours:
        reasons = [measured] if measured else []
        if given >= limits.strain_hours:
            reasons.append(_hours_words(given))
        if person.endurance:
            reasons.append(_("Zelf: “{words}”.").format(words=person.endurance))
        return CarerSign(True, _("let op overbelasting"), tuple(reasons))
    if given >= limits.strain_hours:
        return CarerSign(False, _("intensief"), (_hours_words(given),))
    return None


def measured_words(person: PersonView) -> str:
    """Say the total of a questionnaire with its limit and date; empty when there is none."""
    if person.carer_instrument is None or person.carer_total is None:
        return ""
    name = label(person.carer_instrument)
    least = OVERLOADED_FROM.get(person.carer_instrument)
    if least is None:
        words = _("{name}: {total} (hoger is meer druk)").format(
            name=name, total=person.carer_total
        )
    else:
        words = _("{name}: {total} (vanaf {least} is iemand overbelast)").format(
            name=name, total=person.carer_total, least=least
        )
    on = date_words(person.carer_measured_on) if person.carer_measured_on else ""
    return f"{words}, {on}." if on else f"{words}."


def _above(person: PersonView) -> bool:
    if person.carer_instrument is None or person.carer_total is None:
        return False
    least = OVERLOADED_FROM.get(person.carer_instrument)
    return least is not None and person.carer_total >= least


def _hours_words(hours: float) -> str:
    return _("{hours} uur steun per week.").format(hours=dutch_number(hours))
