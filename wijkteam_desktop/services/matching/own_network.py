"""The own network first: whose talents suit, who has room, and who matters but was never asked."""

from __future__ import annotations

from datetime import date

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.folding import fold
from wijkteam_desktop.labels import label
from wijkteam_desktop.network.network_facts import facts_of
from wijkteam_desktop.network.observe_people import not_asked
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.services.matching.stems import likeness, stems
from wijkteam_desktop.services.matching.wish import Wish
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.suggestions import PersonSuggestion
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    Capacity,
    Circle,
    PersonKind,
    TieStrength,
)

ADULT = 18
"""Years; children are not asked to carry a part."""
_BROKEN = frozenset({TieStrength.BROKEN})
_ROOM = {Capacity.AMPLE: 1.0, Capacity.ENOUGH: 0.5, Capacity.TIGHT: -0.5, Capacity.EMPTY: -3.0}


def own_people(case: CaseView, part: PartView, wish: Wish) -> tuple[PersonSuggestion, ...]:
    """Give who of the own network could take the part on, those that suit best first.

    Left out: children, who is not living, who does the part already, professionals, and people with
    whom contact is broken.  Somebody without a talent that suits stands in it only when they matter
    or have room.
    """
    year = date.today().year
    facts = facts_of(case.public(), Thresholds(), year)
    unasked = {key for finding in not_asked(facts) for key in finding.about}
    found = []
    for person in case.people:
        if not _may_be_asked(case, person, part, year):
            continue
        suggestion = _suggestion(case, person, wish, person.id in unasked)
        if suggestion.score > 0:
            found.append(suggestion)
    found.sort(key=lambda one: (-one.score, one.name, one.person_id))
    return tuple(found)


def _may_be_asked(case: CaseView, person: PersonView, part: PartView, year: int) -> bool:
    if person.kind not in OWN_NETWORK_KINDS and person.kind is not PersonKind.VOLUNTEER:
        return False
    if person.kind is PersonKind.PET or not person.is_living or person.id in part.actor_ids:
        return False
    if person.birth_year is not None and year - person.birth_year < ADULT:
        return False
    ties = [tie for tie in case.ties if tie.other_id == person.id]
    return bool(ties) and not all(tie.strength in _BROKEN for tie in ties)


def _suggestion(
    case: CaseView, person: PersonView, wish: Wish, important: bool
) -> PersonSuggestion:
    reasons: list[str] = []
    warnings: list[str] = []
    score = 0.0
    talents = [talent for talent in person.talents if _suits(talent, wish)]
    if talents:
        score += 3.0
        reasons.append(_("Talent: {talents}").format(talents=listed(talents)))
    if important:
        score += 1.5
        reasons.append(_("Belangrijk, maar nog niet gevraagd"))
    tie = next((tie for tie in case.ties if tie.other_id == person.id and tie.circle), None)
    if tie is not None and tie.circle is not None:
        score += 0.5 * (2 - list(Circle).index(tie.circle))
        reasons.append(_("Cirkel: {circle}").format(circle=label(tie.circle)))
    parts = sum(1 for one in case.parts if person.id in one.actor_ids)
    if person.capacity is not None:
        score += _ROOM[person.capacity]
        words = _("Draagkracht: {capacity}").format(capacity=label(person.capacity))
        (reasons if _ROOM[person.capacity] > 0 else warnings).append(words)
    if parts:
        score -= 0.3 * parts
        warnings.append(
            ngettext("Doet al {count} deel", "Doet al {count} delen", parts).format(count=parts)
        )
    return PersonSuggestion(
        person.id, person.name, person.role, important, tuple(reasons), tuple(warnings), score
    )


def _suits(talent: str, wish: Wish) -> bool:
    said = [stem for stem, share in wish.words.items() if share >= 1.0]
    return any(likeness(one, other) for one in stems(fold(talent)) for other in said)
