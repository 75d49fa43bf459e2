"""Observations about who carries too much, and about a digital plan for who would rather not."""

from __future__ import annotations

from collections.abc import Iterator

from wijkteam_desktop.network.carer_signs import carer_sign
from wijkteam_desktop.network.finding import Finding, main_name
from wijkteam_desktop.network.network_facts import VOLUNTEERS, Facts
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    DigitalBarrier,
    Form,
    PartStatus,
    PersonKind,
)

_RATHER_NOT = frozenset({DigitalBarrier.HESITANT, DigitalBarrier.UNWILLING})
_OVER = frozenset({PartStatus.DONE, PartStatus.STOPPED})
_FEW_PARTS = 4
"""With fewer parts than this somebody soon has most of them."""


def overload(facts: Facts) -> Iterator[Finding]:
    """Who of the own people is likely to carry too much: by hours, or by a questionnaire."""
    for person in facts.case.people:
        sign = carer_sign(person, facts.hours.get(person.id), facts.limits)
        if sign is None or not sign.overload:
            continue
        yield Finding(
            "overload",
            _("Let op overbelasting bij {name}. Wat kan iemand anders overnemen?").format(
                name=person.name
            ),
            " ".join(sign.reasons),
            about=(person.id,),
            people=(person.id,),
            ties=tuple(t.id for t in facts.ties_of(person.id)),
        )


def holds_most(facts: Facts) -> Iterator[Finding]:
    """Who of the own people and the volunteers alone stands at most of the parts.

    Only parts that somebody does count, and there must be another informal doer: where one does
    everything, ``carriers`` says so.
    """
    done = [part for part in facts.running if part.actor_ids]
    doing = [p for p in facts.case.people if _is_informal(p) and facts.parts_of(p.id)]
    most = [
        person
        for person in doing
        if len(facts.parts_of(person.id)) >= facts.limits.carrier_parts
        and 100 * len(facts.parts_of(person.id)) >= facts.limits.parts_share * len(done)
    ]
    if len(done) < _FEW_PARTS or len(doing) < 2 or len(most) != 1:
        return
    person, parts = most[0], facts.parts_of(most[0].id)
    yield Finding(
        "holds_most",
        _("{name} staat bij {count} van de {total} delen. Wat kan een ander doen?").format(
            name=person.name, count=len(parts), total=len(done)
        ),
        _("Geteld zijn de delen die lopen en die iemand doet."),
        about=(person.id,),
        people=(person.id,),
        parts=tuple(part.id for part in parts),
    )


def digital_only(facts: Facts) -> Iterator[Finding]:
    """Parts that are digital only, for somebody who hesitates or would rather not."""
    for part in facts.running:
        words = digital_warning(facts.case, part)
        if words:
            people = tuple(p.id for p in _users(facts.case, part))
            reaction = first_reaction(facts.case, part)
            yield Finding(
                "digital_only",
                words,
                reaction or _("Zo is het gepeild: zie de persoon of het deel."),
                about=(part.id,),
                people=people,
                parts=(part.id,),
            )


def digital_warning(case: CaseView, part: PartView) -> str:
    """Say that a digital-only part does not suit who is to use it; empty when there is a helper."""
    if part.forms != (Form.DIGITAL,) or part.status in _OVER or part.helper_carriers:
        return ""
    people = [case.person(node_id) for node_id in part.actor_ids]
    named = [person for person in people if person is not None]
    users = _users(case, part)
    if any(person.digital_barrier not in _RATHER_NOT for person in named) and len(named) > 1:
        return ""
    barred = [person for person in users if person.digital_barrier in _RATHER_NOT]
    barriers = digital_barriers(case, part) & _RATHER_NOT
    if not barriers:
        return ""
    chosen = barred or users
    name = chosen[0].name if chosen else main_name(case)
    if DigitalBarrier.UNWILLING in barriers:
        text = _("“{part}” gaat alleen digitaal, en {name} wil dat liever niet.")
    else:
        text = _("“{part}” gaat alleen digitaal, en {name} aarzelt daarover.")
    return " ".join(
        (
            text.format(part=part.text, name=name),
            _("Wie helpt mee, of kan het ook anders?"),
        )
    )


def digital_barriers(case: CaseView, part: PartView) -> frozenset[DigitalBarrier]:
    """Give what was found out about digital help: of the part, and of who is to use it."""
    found = {part.digital_barrier, *(person.digital_barrier for person in _users(case, part))}
    return frozenset(barrier for barrier in found if barrier is not None)


def first_reaction(case: CaseView, part: PartView) -> str:
    """Give the first reaction to digital help in the words of who is to use the part."""
    words = part.first_reaction or next(
        (person.first_reaction for person in _users(case, part) if person.first_reaction), ""
    )
    return _("Eerste reactie: “{words}”").format(words=words.strip("'‘’“”\"")) if words else ""


def _users(case: CaseView, part: PartView) -> list[PersonView]:
    """Give who is to use a part: who does it of the own side, else the main people."""
    doing = [case.person(node_id) for node_id in part.actor_ids]
    own = [p for p in doing if p is not None and _is_own(p)]
    return own or [p for p in case.people if p.is_index]


def _is_own(person: PersonView) -> bool:
    return person.kind in OWN_NETWORK_KINDS or person.kind is PersonKind.CLIENT


def _is_informal(person: PersonView) -> bool:
    return _is_own(person) or person.kind in VOLUNTEERS
