"""Measures of a network that are worth a sentence in a meeting (domain §3.9).

Every one is an observation or a question for the team, never a verdict or a score.  What is not
written down stays unknown (None): that is not the same as zero.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from wijkteam_desktop.network.ring_items import SECTORS, nearest_circles
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    Circle,
    Direction,
    PersonKind,
    Sector,
)

_VOLUNTEERS = frozenset({PersonKind.VOLUNTEER, PersonKind.TRAINEE})


@dataclass(frozen=True, slots=True)
class NetworkMeasures:
    """Measures of one case.

    ``size`` counts living people with a tie, clients left out; ``density`` and ``bridges`` need the
    ties between those others and are None while none is written down.  ``reciprocal`` of ``ties``
    go both ways.  ``empty_sectors`` have nobody with a circle.
    """

    size: int
    own_network: int
    volunteers: int
    professionals: int
    inner: int
    ties: int
    reciprocal: int
    hours: float | None
    largest_share: tuple[str, float] | None
    empty_sectors: tuple[Sector, ...]
    density: float | None
    bridges: tuple[str, ...] | None


def measures(case: CaseView) -> NetworkMeasures:
    """Measures of a case, as far as they are known."""
    tied = {t.other_id for t in case.ties}
    clients = {p.id for p in case.people if p.kind is PersonKind.CLIENT}
    others = [p for p in case.people if p.id in tied and p.is_living and p.id not in clients]
    circles = nearest_circles(case)
    filled = {p.sector for p in case.people if p.id in circles}
    hours = _hours(case)
    total = sum(hours.values())
    most = max(sorted(hours), key=lambda i: hours[i], default=None)
    between = _between(case, {p.id for p in others})
    return NetworkMeasures(
        size=len(others),
        own_network=sum(p.kind in OWN_NETWORK_KINDS for p in others),
        volunteers=sum(p.kind in _VOLUNTEERS for p in others),
        professionals=sum(p.kind is PersonKind.PROFESSIONAL for p in others),
        inner=sum(circle is Circle.INNER for circle in circles.values()),
        ties=len(case.ties),
        reciprocal=sum(t.direction is Direction.BOTH for t in case.ties),
        hours=total if hours else None,
        largest_share=(most, hours[most] / total) if most and total else None,
        empty_sectors=tuple(s for s in SECTORS if s not in filled),
        density=nx.density(between) if between.number_of_edges() else None,
        bridges=_bridges(between) if between.number_of_edges() else None,
    )


def observations(case: CaseView) -> tuple[str, ...]:
    """The measures as plain sentences, the most telling first."""
    m = measures(case)
    lines = [
        ngettext(
            "Er staat {count} mens om het gezin heen.",
            "Er staan {count} mensen om het gezin heen.",
            m.size,
        ).format(count=m.size),
        _(
            "{own} uit eigen netwerk, {volunteers} vrijwilligers, {professionals} professionals."
        ).format(own=m.own_network, volunteers=m.volunteers, professionals=m.professionals),
    ]
    if m.professionals > m.own_network + m.volunteers:
        lines.append(_("Er zijn meer professionals dan eigen mensen. Klopt dat beeld?"))
    if m.ties:
        lines.append(
            _("Bij {count} van de {total} banden gaat de steun over en weer.").format(
                count=m.reciprocal, total=m.ties
            )
        )
    if m.largest_share and m.largest_share[1] >= 0.5:
        node_id, share = m.largest_share
        lines.append(
            _("Als {name} uitvalt, valt {percent}% van de uren steun weg.").format(
                name=case.name_of(node_id), percent=round(100 * share)
            )
        )
    lines.append(_known_ties(case, m))
    return tuple(lines)


def _known_ties(case: CaseView, m: NetworkMeasures) -> str:
    if m.bridges is None:
        return _("Wie elkaar kent, is nog niet ingevuld.")
    if m.bridges:
        names = ", ".join(case.name_of(i) for i in m.bridges)
        return _("Verbindt mensen die elkaar anders niet kennen: {names}.").format(names=names)
    return _("Geen van de anderen is de enige schakel tussen mensen.")


def _hours(case: CaseView) -> dict[str, float]:
    """Hours of support a week to the client, per person; only what is written down."""
    found: dict[str, float] = {}
    for tie in case.ties:
        if tie.hours_per_week is not None and tie.direction is not Direction.FROM_CLIENT:
            found[tie.other_id] = found.get(tie.other_id, 0.0) + tie.hours_per_week
    return found


def _between(case: CaseView, others: set[str]) -> nx.Graph[str]:
    """Who knows whom, the clients left out."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(others))
    pairs = [(e.from_id, e.to_id) for e in case.emotional]
    pairs += [(t.client_id, t.other_id) for t in case.ties]
    pairs += [(p.first_id, p.second_id) for p in case.partnerships]
    pairs += [(p.parent_id, p.child_id) for p in case.parent_links]
    graph.add_edges_from((a, b) for a, b in pairs if a in others and b in others and a != b)
    return graph


def _bridges(graph: nx.Graph[str]) -> tuple[str, ...]:
    """People without whom others are no longer joined."""
    return tuple(sorted(nx.articulation_points(graph)))
