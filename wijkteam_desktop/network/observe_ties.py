"""Observations about ties between the people around the client: who knows whom.

They need the ties between others.  As long as those are drawn for too few people, nothing is said
but that it is not filled in yet.  Professionals are left out: that they know each other is rarely
drawn, and says little.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wijkteam_desktop.network.finding import Finding, names, number_word, sentence_case
from wijkteam_desktop.network.network_facts import Facts
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.vocabulary import PersonKind

if TYPE_CHECKING:
    import networkx as nx

_FEWEST = 3
_MANY = 4
_GROUPS = {
    PersonKind.FAMILY: "de familie",
    PersonKind.FRIEND: "de vrienden",
    PersonKind.NEIGHBOUR: "de buren",
    PersonKind.ACQUAINTANCE: "de kennissen",
    PersonKind.COLLEAGUE: "de collega's",
    PersonKind.VOLUNTEER: "de vrijwilligers",
    PersonKind.TRAINEE: "de stagiairs",
}


def unknown_ties(facts: Facts) -> Iterator[Finding]:
    """Say that who knows whom is not filled in, or for how few."""
    if len(facts.informal) < _FEWEST or _is_known(facts):
        return
    count = len(_drawn_people(facts))
    if count:
        sentence = _(
            "Wie elkaar kent, is pas bij {count} van de {total} eigen mensen ingevuld."
        ).format(count=count, total=len(facts.informal))
    else:
        sentence = _("Wie elkaar kent, is nog niet ingevuld.")
    yield Finding(
        "unknown_ties",
        sentence,
        _("Trek lijnen tussen de mensen om {main} heen om te zien wie elkaar kent.").format(
            main=facts.main
        ),
        known=False,
    )


def density(facts: Facts) -> Iterator[Finding]:
    """Whether the people around the client hardly know each other, or most do."""
    if not _is_known(facts):
        return
    people = len(facts.informal)
    possible = people * (people - 1) // 2
    share = 100 * len(facts.joined_pairs) / possible
    if share < facts.limits.density_low:
        sentence = _("De mensen om {main} heen kennen elkaar bijna niet.")
    elif share >= facts.limits.density_high:
        sentence = _("De meeste mensen om {main} heen kennen elkaar.")
    else:
        return
    yield Finding(
        "density",
        sentence.format(main=facts.main),
        ngettext(
            "{count} van de {possible} mogelijke lijnen tussen eigen mensen.",
            "{count} van de {possible} mogelijke lijnen tussen eigen mensen.",
            possible,
        ).format(count=len(facts.joined_pairs), possible=possible),
        people=tuple(p.id for p in facts.informal),
    )


def isolated(facts: Facts) -> Iterator[Finding]:
    """Who has a tie with the client only."""
    if not _is_known(facts):
        return
    linked = {i for pair in facts.joined_pairs for i in pair}
    ids = tuple(p.id for p in facts.informal if p.id not in linked)
    if not ids:
        return
    if len(ids) == 1:
        sentence = _("{name} heeft in de tekening met niemand anders contact. Klopt dat?").format(
            name=facts.case.name_of(ids[0])
        )
    elif len(ids) <= _MANY:
        sentence = _("{names} hebben in de tekening met niemand anders contact.").format(
            names=names(facts.case, ids, _MANY)
        )
    else:
        sentence = _("{count} mensen hebben in de tekening met niemand anders contact.").format(
            count=sentence_case(number_word(len(ids)))
        )
    yield Finding(
        "isolated",
        sentence,
        _("Eigen netwerk en vrijwilligers zonder lijn naar een ander dan {main}.").format(
            main=facts.main
        ),
        about=ids,
        people=ids,
    )


def bridges(facts: Facts) -> Iterator[Finding]:
    """Without whom others are no longer joined."""
    if not _is_known(facts):
        return
    # Here: it takes a fifth of a second, and most cases that are opened never come this far.
    import networkx as nx

    joined: nx.Graph[str] = nx.Graph(tuple(sorted(pair)) for pair in facts.joined_pairs)
    connecting = set(nx.articulation_points(joined))
    order = [p.id for p in facts.informal]
    for person_id in order:
        if person_id not in connecting:
            continue
        sides = _sides(joined, person_id)
        small, rest = sides[0], [i for side in sides[1:] for i in side]
        yield Finding(
            "bridges",
            _("Alleen {name} verbindt {some} met {others}.").format(
                name=facts.case.name_of(person_id),
                some=_called(facts, small, order),
                others=_called(facts, rest, order, rest=True),
            ),
            _("Zonder {name} zijn er geen lijnen meer tussen die mensen.").format(
                name=facts.case.name_of(person_id)
            ),
            about=(person_id,),
            people=(person_id, *sorted(small, key=order.index)),
        )


def _is_known(facts: Facts) -> bool:
    """Whether ties between others are drawn for enough people to say something."""
    people = len(facts.informal)
    if people < _FEWEST or not facts.known_pairs:
        return False
    return 100 * len(_drawn_people(facts)) >= facts.limits.known_share * people


def _drawn_people(facts: Facts) -> set[str]:
    return {i for pair in facts.known_pairs for i in pair}


def _sides(joined: nx.Graph[str], without: str) -> list[list[str]]:
    """Groups into which somebody's neighbours fall without them, the smallest first."""
    import networkx as nx

    rest = joined.subgraph(joined.nodes - {without})
    near = set(joined[without])
    sides = [sorted(side) for side in nx.connected_components(rest) if side & near]
    return sorted(sides, key=lambda side: (len(side), side))


def _called(facts: Facts, ids: list[str], order: list[str], *, rest: bool = False) -> str:
    """A group by its kind when all of that kind are in it, by names when few, else "de anderen"."""
    kinds = {facts.people[i].kind for i in ids}
    if len(kinds) == 1 and len(ids) > 1:
        kind = kinds.pop()
        if kind in _GROUPS and all(p.id in ids for p in facts.informal if p.kind is kind):
            return _(_GROUPS[kind])
    if rest and len(ids) > 2:
        return _("de anderen")
    return names(facts.case, sorted(ids, key=order.index))
