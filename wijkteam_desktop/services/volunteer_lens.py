"""Through the glasses of informal care: what a volunteer can do, cannot do, and nobody asked."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.services import settings
from wijkteam_desktop.services.limits import limits_of, worst
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.limits import LimitRule
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, LimitLevel, VolunteerAnswer

SETTING = "reasons_not_volunteer"


class Seen(StrEnum):
    """What the glasses show of a part."""

    CAN = "can"
    CANNOT = "cannot"
    NOT_ASKED = "not_asked"


def seen(part: PartView, rules: Iterable[LimitRule]) -> Seen:
    """Say what a part is through the glasses.

    The answer of the team comes first; without one a red rule says that a volunteer cannot do it.
    """
    if part.volunteer_question is VolunteerAnswer.NO:
        return Seen.CANNOT
    if part.volunteer_question is not None or part.carrier is Carrier.VOLUNTEER:
        return Seen.CAN
    return Seen.CANNOT if worst(limits_of(rules, part)) is LimitLevel.RED else Seen.NOT_ASKED


def sentence(case: CaseView, rules: Iterable[LimitRule]) -> str:
    """Count in words: what was asked, and what nobody asked yet."""
    known = tuple(rules)
    states = [seen(part, known) for part in case.parts]
    asked = sum(part.volunteer_question is not None for part in case.parts)
    open_ones = states.count(Seen.NOT_ASKED)
    said = _("De vraag is gesteld bij {asked} van {total} deelvragen.").format(
        asked=asked, total=len(states)
    )
    if not open_ones:
        return said
    more = ngettext(
        "{count} kan nog gevraagd worden.", "{count} kunnen nog gevraagd worden.", open_ones
    )
    return f"{said} {more.format(count=open_ones)}"


def reasons(s: Session) -> tuple[str, ...]:
    """Give the reasons why not a volunteer from which a team chooses."""
    kept = settings.get(s, SETTING)
    if isinstance(kept, list) and kept:
        return tuple(str(one) for one in kept)
    return (
        _("Veiligheid"),
        _("Medisch of voorbehouden"),
        _("Wettelijke taak"),
        _("Te ingewikkeld"),
        _("Cliënt wil het niet"),
        _("Geen aanbod"),
    )


def keep_reasons(s: Session, given: Iterable[Any]) -> None:
    """Keep the team's own list; an empty one brings the usual reasons back."""
    clean = [" ".join(str(one).split())[:100] for one in given]
    settings.put(s, SETTING, list(dict.fromkeys(one for one in clean if one)) or None)
