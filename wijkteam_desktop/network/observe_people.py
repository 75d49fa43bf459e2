"""Observations about who is in the drawing: counts, gaps, give and take, double roles."""

from __future__ import annotations

from collections.abc import Iterator

from wijkteam_desktop.dutch import listed
from wijkteam_desktop.labels import label
from wijkteam_desktop.network.finding import Finding, names, number_word, sentence_case
from wijkteam_desktop.network.network_facts import VOLUNTEERS, Facts
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    ActionStatus,
    Capacity,
    Circle,
    Direction,
    PersonKind,
    Sector,
    TieStrength,
)

_NEAR = frozenset({Circle.INNER, Circle.MIDDLE})
_PARENTAL = "parental_authority"


def size(facts: Facts) -> Iterator[Finding]:
    """How many people stand around the client."""
    count = len(facts.others)
    if not count:
        return
    ids = tuple(p.id for p in facts.others)
    yield Finding(
        "size",
        ngettext(
            "Er staat {count} mens om {main} heen.",
            "Er staan {count} mensen om {main} heen.",
            count,
        ).format(count=number_word(1) if count == 1 else count, main=facts.main),
        _("Levende mensen met een steunlijn, zonder het gezin zelf, huisdieren en organisaties."),
        people=ids,
    )


def composition(facts: Facts) -> Iterator[Finding]:
    """From where those people come."""
    if not facts.others:
        return
    own, volunteers, formal = len(facts.own), len(facts.volunteers), len(facts.professionals)
    pieces = []
    if own:
        pieces.append(_("{count} uit het eigen netwerk").format(count=own))
    if volunteers:
        pieces.append(
            ngettext("{count} vrijwilliger", "{count} vrijwilligers", volunteers).format(
                count=volunteers
            )
        )
    if formal:
        pieces.append(
            ngettext("{count} professional", "{count} professionals", formal).format(count=formal)
        )
    yield Finding(
        "composition",
        _("Om {main} heen: {pieces}.").format(main=facts.main, pieces=listed(pieces)),
        _("Eigen netwerk is familie, vrienden, buren, kennissen en collega's."),
        people=tuple(p.id for p in facts.others),
    )


def professionals(facts: Facts) -> Iterator[Finding]:
    """Whether there are more professionals than own people and volunteers."""
    formal, informal = len(facts.professionals), len(facts.informal)
    if not formal or 100 * formal <= facts.limits.professionals_share * informal:
        return
    if formal > informal:
        sentence = _("Er staan meer professionals dan eigen mensen. Klopt dat beeld?")
    else:
        sentence = _("Er staan veel professionals naast de eigen mensen. Klopt dat beeld?")
    yield Finding(
        "professionals",
        sentence,
        " ".join(
            (
                ngettext("{count} professional,", "{count} professionals,", formal).format(
                    count=formal
                ),
                ngettext(
                    "{count} uit eigen netwerk en vrijwilligers samen.",
                    "{count} uit eigen netwerk en vrijwilligers samen.",
                    informal,
                ).format(count=informal),
            )
        ),
        people=tuple(p.id for p in facts.professionals),
    )


def inner_circle(facts: Facts) -> Iterator[Finding]:
    """Few or none in the inner circle, once people have places."""
    ids = tuple(
        p.id for p in facts.case.people if facts.circles.get(p.id) is Circle.INNER and p.is_living
    )
    if not facts.circles or len(ids) > facts.limits.inner_few:
        return
    if not ids:
        sentence = _("Er staat nog niemand in de binnenste cirkel.")
    elif len(ids) == 1:
        sentence = _("Eén iemand in de binnenste cirkel: {name}.").format(
            name=facts.case.name_of(ids[0])
        )
    else:
        sentence = _("{count} mensen in de binnenste cirkel: {names}.").format(
            count=sentence_case(number_word(len(ids))), names=names(facts.case, ids)
        )
    yield Finding("inner", sentence, _("Levende mensen met de cirkel Heel dichtbij."), people=ids)


def empty_groups(facts: Facts) -> Iterator[Finding]:
    """Kinds of people of whom nobody is in the drawing yet."""
    if not facts.others:
        return
    kinds = {p.kind for p in facts.case.people if p.is_living and p.kind is not PersonKind.CLIENT}
    school = any(p.is_living and p.sector is Sector.SCHOOL_WORK for p in facts.case.people)
    missing = [
        _(word)
        for word, wanted in (
            ("familie", {PersonKind.FAMILY}),
            ("vrienden", {PersonKind.FRIEND}),
            ("buren", {PersonKind.NEIGHBOUR}),
            ("vrijwilligers", set(VOLUNTEERS)),
        )
        if not wanted & kinds
    ]
    if not school:
        missing.append(_("mensen van school of werk"))
    if not missing:
        return
    if missing == [_("familie")]:
        sentence = _("Er staat nog geen familie in de tekening. Wie hoort er nog bij?")
    else:
        first, last = missing[:-1], missing[-1]
        kinds_text = _("{first} of {last}").format(first=", ".join(first), last=last)
        sentence = _("Er staan nog geen {kinds} in de tekening. Wie hoort er nog bij?").format(
            kinds=kinds_text if first else last
        )
    yield Finding(
        "empty_groups", sentence, _("Levende mensen in de tekening, geteld naar wat zij zijn.")
    )


def hours(facts: Facts) -> Iterator[Finding]:
    """Hours of support a week, by who gives them."""
    total = sum(facts.hours.values())
    if not total:
        return
    groups: dict[str, float] = {}
    for node_id, given in facts.hours.items():
        group = _group(facts.people.get(node_id))
        groups[group] = groups.get(group, 0.0) + given
    texts = {
        "own": _("{hours} uit het eigen netwerk"),
        "client": _("{hours} binnen het gezin"),
        "volunteers": _("{hours} van vrijwilligers"),
        "professionals": _("{hours} van professionals"),
        "organisations": _("{hours} van organisaties"),
    }
    pieces = [
        text.format(hours=dutch_number(groups[group]))
        for group, text in texts.items()
        if groups.get(group)
    ]
    unknown = len({t.other_id for t in facts.case.ties} - facts.hours.keys())
    source = _("De uren die bij de steunlijnen zijn ingevuld.")
    if unknown:
        source += " " + ngettext(
            "Bij {count} ander staan geen uren.", "Bij {count} anderen staan geen uren.", unknown
        ).format(count=unknown)
    whole = dutch_number(total)
    if len(pieces) == 1:
        sentence = _("Samen {hours} uur steun per week: alles {piece}.").format(
            hours=whole, piece=pieces[0].split(" ", 1)[1]
        )
    else:
        sentence = _("Samen {hours} uur steun per week: {pieces}.").format(
            hours=whole, pieces=listed(pieces)
        )
    yield Finding("hours", sentence, source, people=tuple(facts.hours))


def reciprocal(facts: Facts) -> Iterator[Finding]:
    """With how many of the own people and volunteers it goes both ways."""
    known = facts.informal
    if len(known) < 2:
        return
    both = tuple(
        p.id
        for p in known
        if any(t.direction is Direction.BOTH or t.reciprocity for t in facts.ties_of(p.id))
    )
    if not both:
        sentence = _(
            "Bij geen van de {total} eigen mensen gaat het over en weer. Wat kan {main} bieden?"
        ).format(total=len(known), main=facts.main)
    elif len(both) == len(known):
        sentence = _("Bij alle {total} eigen mensen gaat het over en weer.").format(
            total=len(known)
        )
    else:
        sentence = _("Bij {count} van de {total} eigen mensen gaat het over en weer.").format(
            count=len(both), total=len(known)
        )
    yield Finding(
        "reciprocal",
        sentence,
        _("Steunlijnen met eigen netwerk en vrijwilligers: over en weer, of met iets terug."),
        people=both,
        ties=tuple(t.id for i in both for t in facts.ties_of(i)),
    )


def not_asked(facts: Facts) -> Iterator[Finding]:
    """Who is near and has no part in the plan yet; children and who cannot are left out."""
    if not facts.running:
        return
    busy = {i for part in facts.case.parts for i in part.actor_ids}
    busy |= {a.who_id for a in facts.case.actions if a.who_id and a.status is ActionStatus.OPEN}
    ids = tuple(p.id for p in facts.own if p.id not in busy and _may_be_asked(facts, p))
    if not ids:
        return
    if len(ids) == 1:
        sentence = _("{name} is belangrijk, en heeft nog geen rol in het plan.").format(
            name=facts.case.name_of(ids[0])
        )
    else:
        sentence = _("{names} zijn belangrijk, en hebben nog geen rol in het plan.").format(
            names=names(facts.case, ids)
        )
    yield Finding(
        "not_asked",
        sentence,
        _(
            "Eigen netwerk in de cirkels Heel dichtbij en Dichtbij, zonder deel of open actie."
            " Kinderen, verbroken contact en wie geen ruimte heeft tellen niet mee."
        ),
        about=ids,
        people=ids,
        ties=tuple(t.id for i in ids for t in facts.ties_of(i)),
    )


def double_roles(facts: Facts) -> Iterator[Finding]:
    """Who has two roles: parts under different carriers, or authority and a part as well."""
    found: list[tuple[str, str]] = []
    for person in facts.case.people:
        alone = [p for p in facts.running if p.actor_ids == (person.id,) and p.carrier]
        roles = [label(c) for c in dict.fromkeys(p.carrier for p in alone) if c]
        kinds = (*OWN_NETWORK_KINDS, *VOLUNTEERS)
        holds = person.kind in kinds and any(
            person.id in one.holder_ids and one.kind != _PARENTAL and not one.end
            for one in facts.case.authorities
        )
        if holds and facts.parts_of(person.id):
            roles.append(_("wie wettelijk over iemand gaat"))
        if len(roles) > 1:
            found.append((person.id, listed([r[:1].lower() + r[1:] for r in roles])))
    for person_id, roles_text in found:
        yield Finding(
            "double_roles",
            _("{name} staat in het plan als {roles}. Is voor iedereen helder welke rol?").format(
                name=facts.case.name_of(person_id), roles=roles_text
            ),
            _("Delen die iemand alleen doet, met verschillende dragers; en wettelijk gezag."),
            about=(person_id,),
            people=(person_id,),
            parts=tuple(p.id for p in facts.parts_of(person_id)),
        )


def _may_be_asked(facts: Facts, person: PersonView) -> bool:
    if facts.circles.get(person.id) not in _NEAR or person.capacity is Capacity.EMPTY:
        return False
    born = person.birth_year
    if born is not None and facts.year - born < facts.limits.asked_from_age:
        return False
    return any(tie.strength is not TieStrength.BROKEN for tie in facts.ties_of(person.id))


def _group(person: PersonView | None) -> str:
    if person is None:
        return "organisations"
    if person.kind is PersonKind.PROFESSIONAL:
        return "professionals"
    if person.kind is PersonKind.CLIENT:
        return "client"
    return "volunteers" if person.kind in VOLUNTEERS else "own"
