"""What the observations are counted from, read from a case once."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.network.finding import main_name
from wijkteam_desktop.network.ring_items import nearest_circles
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    Circle,
    Direction,
    EmotionalKind,
    PartStatus,
    PersonKind,
    TieStrength,
)

VOLUNTEERS = frozenset({PersonKind.VOLUNTEER, PersonKind.TRAINEE})
_OVER = frozenset({PartStatus.DONE, PartStatus.STOPPED})
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """A case read for the observations.

    ``others`` are living people with a tie to the client's side, without the clients themselves and
    pets; ``own`` and ``volunteers`` the informal ones among them.  ``running`` are parts that are
    neither done nor stopped.  ``hours`` are those a week that a person or organisation gives, only
    where written down.  ``known_pairs`` are drawn ties between two informal others,
    ``joined_pairs`` those in which the two are in touch, family and housemates included.
    """

    case: CaseView
    limits: Thresholds
    year: int
    main: str
    people: dict[str, PersonView]
    others: tuple[PersonView, ...]
    own: tuple[PersonView, ...]
    volunteers: tuple[PersonView, ...]
    professionals: tuple[PersonView, ...]
    circles: dict[str, Circle]
    running: tuple[PartView, ...]
    hours: dict[str, float]
    known_pairs: frozenset[Pair]
    joined_pairs: frozenset[Pair]

    @property
    def informal(self) -> tuple[PersonView, ...]:
        """Own network and volunteers, in the order of the case."""
        ids = {p.id for p in (*self.own, *self.volunteers)}
        return tuple(p for p in self.others if p.id in ids)

    def parts_of(self, person_id: str) -> tuple[PartView, ...]:
        """Running parts that somebody takes part in."""
        return tuple(part for part in self.running if person_id in part.actor_ids)

    def ties_of(self, person_id: str) -> tuple[TieView, ...]:
        """Ties of the client's side with somebody."""
        return tuple(tie for tie in self.case.ties if tie.other_id == person_id)


def facts_of(case: CaseView, limits: Thresholds, year: int) -> Facts:
    """Read a case."""
    tied = {tie.other_id for tie in case.ties}
    others = tuple(
        p
        for p in case.people
        if p.id in tied and p.is_living and p.kind not in (PersonKind.CLIENT, PersonKind.PET)
    )
    own = tuple(p for p in others if p.kind in OWN_NETWORK_KINDS)
    volunteers = tuple(p for p in others if p.kind in VOLUNTEERS)
    informal = {p.id for p in (*own, *volunteers)}
    drawn, joined = _drawn(case, informal)
    return Facts(
        case=case,
        limits=limits,
        year=year,
        main=main_name(case),
        people={p.id: p for p in case.people},
        others=others,
        own=own,
        volunteers=volunteers,
        professionals=tuple(p for p in others if p.kind is PersonKind.PROFESSIONAL),
        circles=nearest_circles(case),
        running=tuple(part for part in case.parts if part.status not in _OVER),
        hours=_hours(case),
        known_pairs=drawn,
        joined_pairs=joined | _together(case, informal),
    )


def _hours(case: CaseView) -> dict[str, float]:
    pets = {p.id for p in case.people if p.kind is PersonKind.PET}
    found: dict[str, float] = {}
    for tie in case.ties:
        if tie.hours_per_week is None or tie.other_id in pets:
            continue
        if tie.direction is not Direction.FROM_CLIENT:
            found[tie.other_id] = found.get(tie.other_id, 0.0) + tie.hours_per_week
    return {node_id: hours for node_id, hours in found.items() if hours > 0}


def _drawn(case: CaseView, among: set[str]) -> tuple[frozenset[Pair], frozenset[Pair]]:
    """Pairs between whom something is drawn by hand, and those that are in touch."""
    drawn = {
        frozenset((one.from_id, one.to_id)): one.kind is not EmotionalKind.CUT_OFF
        for one in case.emotional
    }
    for tie in case.ties:
        drawn.setdefault(
            frozenset((tie.client_id, tie.other_id)), tie.strength is not TieStrength.BROKEN
        )
    known = {pair: touch for pair, touch in drawn.items() if len(pair) == 2 and pair <= among}
    return frozenset(known), frozenset(pair for pair, touch in known.items() if touch)


def _together(case: CaseView, among: set[str]) -> frozenset[Pair]:
    """Pairs that know each other as parent and child, partners or housemates."""
    pairs = [frozenset((one.parent_id, one.child_id)) for one in case.parent_links]
    pairs += [frozenset((one.first_id, one.second_id)) for one in case.partnerships]
    groups = [*case.sibling_groups, *(home.member_ids for home in case.households)]
    for group in groups:
        pairs += [frozenset((a, b)) for i, a in enumerate(group) for b in group[i + 1 :]]
    cut = {
        frozenset((one.from_id, one.to_id))
        for one in case.emotional
        if one.kind is EmotionalKind.CUT_OFF
    }
    return frozenset(pair for pair in pairs if len(pair) == 2 and pair <= among and pair not in cut)
