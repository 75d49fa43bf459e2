"""Observations about what people carry: who gives most hours, who carries a lot."""

from __future__ import annotations

from collections.abc import Iterator

from wijkteam_desktop.network.carer_signs import carer_sign
from wijkteam_desktop.network.finding import Finding, names, number_word
from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.network.network_facts import VOLUNTEERS, Facts
from wijkteam_desktop.network.observe_carers import holds_most
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import OWN_NETWORK_KINDS, Capacity, PersonKind

_FULL = frozenset({Capacity.TIGHT, Capacity.EMPTY})
_EVERYBODY = 100


def dependent(facts: Facts) -> Iterator[Finding]:
    """Without whom most of the hours fall away.

    With one person's hours written down that would always be everything, so there must be two.
    """
    total = sum(facts.hours.values())
    if len(facts.hours) < 2 or not total:
        return
    for node_id, given in _in_order(facts):
        share = round(_EVERYBODY * given / total)
        if share < facts.limits.dependent_share:
            continue
        yield Finding(
            "dependent",
            _("Als {name} uitvalt, valt {share}% van de uren steun weg. Wie kan dan?").format(
                name=facts.case.name_of(node_id), share=share
            ),
            _("{given} van de {total} uur per week die bij de steunlijnen zijn ingevuld.").format(
                given=dutch_number(given), total=dutch_number(total)
            ),
            about=(node_id,),
            people=(node_id,),
            ties=tuple(t.id for t in facts.ties_of(node_id)),
        )


def strain(facts: Facts) -> Iterator[Finding]:
    """Who of the own people gives many hours."""
    least = facts.limits.strain_hours
    found = [
        (person, facts.hours[person.id])
        for person in facts.case.people
        if (sign := carer_sign(person, facts.hours.get(person.id), facts.limits))
        and not sign.overload
    ]
    if not found:
        return
    ids = tuple(person.id for person, _hours in found)
    if len(found) == 1:
        sentence = _(
            "{name} geeft {hours} uur steun per week. Hoe is dat vol te houden, en wie kan helpen?"
        ).format(name=found[0][0].name, hours=dutch_number(found[0][1]))
    else:
        sentence = _(
            "{names} geven ieder {least} uur steun per week of meer. Hoe is dat vol te houden?"
        ).format(names=names(facts.case, ids), least=least)
    yield Finding(
        "strain",
        sentence,
        "; ".join(
            _("{name}: {hours} uur per week").format(name=person.name, hours=dutch_number(hours))
            for person, hours in found
        )
        + ".",
        about=ids,
        people=ids,
        ties=tuple(t.id for i in ids for t in facts.ties_of(i)),
    )


def over_capacity(facts: Facts) -> Iterator[Finding]:
    """Who does more than they can, by what was written down about them."""
    over: list[tuple[PersonView, str]] = []
    for person in facts.case.people:
        load = load_of(facts.case, person.id)
        if load.share is not None and load.share > 1:
            text = _("{name}: {hours} van {capacity} uur per week").format(
                name=person.name,
                hours=dutch_number(load.hours or 0.0),
                capacity=dutch_number(load.capacity or 0.0),
            )
            over.append((person, text))
        elif person.capacity in _FULL and (count := len(facts.parts_of(person.id))):
            text = ngettext(
                "{name}: weinig ruimte, en staat bij {count} deel",
                "{name}: weinig ruimte, en staat bij {count} delen",
                count,
            ).format(name=person.name, count=count)
            over.append((person, text))
    if not over:
        return
    ids = tuple(person.id for person, _text in over)
    yield Finding(
        "over_capacity",
        _("Bij {names} staat meer dan er ruimte is. Wat kan eraf, of anders?").format(
            names=names(facts.case, ids)
        ),
        _("Draagkracht zoals ingevuld. {who}.").format(who="; ".join(t for _p, t in over)),
        about=ids,
        people=ids,
        parts=tuple(part.id for i in ids for part in facts.parts_of(i)),
    )


def carriers(facts: Facts) -> Iterator[Finding]:
    """Who of the own people and volunteers stands at many parts."""
    most = {one.about[0] for one in holds_most(facts)}
    found = [
        (person, parts)
        for person in facts.case.people
        if (_is_carer(person) or person.kind in VOLUNTEERS)
        and person.id not in most
        and len(parts := facts.parts_of(person.id)) >= facts.limits.carrier_parts
    ]
    if not found:
        return
    ids = tuple(person.id for person, _parts in found)
    if len(found) == 1:
        sentence = _("{name} staat bij {count} delen. Is dat te doen?").format(
            name=found[0][0].name, count=number_word(len(found[0][1]))
        )
    else:
        sentence = _("{names} staan ieder bij {least} delen of meer. Is dat te doen?").format(
            names=names(facts.case, ids), least=number_word(facts.limits.carrier_parts)
        )
    yield Finding(
        "carriers",
        sentence,
        "; ".join(
            _("{name}: {parts}").format(name=person.name, parts=", ".join(p.text for p in parts))
            for person, parts in found
        )
        + ".",
        about=ids,
        people=ids,
        parts=tuple(dict.fromkeys(p.id for _person, parts in found for p in parts)),
    )


def _is_carer(person: PersonView) -> bool:
    """Somebody of the own side: family, friends, neighbours ... and the clients themselves."""
    return person.kind in OWN_NETWORK_KINDS or person.kind is PersonKind.CLIENT


def _in_order(facts: Facts) -> list[tuple[str, float]]:
    """Hours per person or organisation, in the order of the case."""
    nodes = [*(p.id for p in facts.case.people), *(o.id for o in facts.case.organisations)]
    return [(node_id, facts.hours[node_id]) for node_id in nodes if node_id in facts.hours]
