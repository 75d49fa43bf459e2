"""How the request is divided over the carriers, and what one person carries.

Plain functions on a ``CaseView``.  What they give is an observation with its source, never a score.
Hours of a part that several people do are shared equally: each carries the hours divided by their
number.  A finished part still shows who did it, but does not fall open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.services.carriers import carrier_for
from wijkteam_desktop.translation import _, ngettext
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    Capacity,
    Carrier,
    Circle,
    Direction,
    PartStatus,
    PersonKind,
    TieStrength,
)

_OVER = frozenset({PartStatus.DONE, PartStatus.STOPPED})
_FULL = frozenset({Capacity.TIGHT, Capacity.EMPTY})
_STRAINED = frozenset({TieStrength.STRESSFUL, TieStrength.BROKEN})
_NEARNESS = {circle: order for order, circle in enumerate(Circle)}


@dataclass(frozen=True, slots=True)
class Division:
    """Parts per main carrier (``None``: nobody) and "x van y zonder professional"."""

    counts: Mapping[Carrier | None, int]
    x: int
    y: int
    sentence: str


@dataclass(frozen=True, slots=True)
class PersonLoad:
    """What one person does, gives and gets.

    ``hours`` is the load a week, the same as the ring in the drawing: the hours of support in the
    ties, else those of the parts (support often is the part, so they are not added up).
    ``part_hours`` is their share of the hours of ``parts``, ``support_hours`` what they give in
    ties.  ``None`` where nothing was recorded.  ``gives`` and ``gets`` are Dutch sentences.
    """

    node_id: str
    parts: tuple[PartView, ...] = ()
    hours: float | None = None
    part_hours: float | None = None
    support_hours: float | None = None
    capacity: Capacity | None = None
    capacity_note: str = ""
    capacity_hours: float | None = None
    gives: tuple[str, ...] = ()
    gets: tuple[str, ...] = ()

    @property
    def share(self) -> float | None:
        """The part of the hours someone has that is filled; ``None`` when either is unknown."""
        if self.hours is None or not self.capacity_hours:
            return None
        return self.hours / self.capacity_hours


def division(case: CaseView) -> Division:
    """Count the parts that are not stopped per main carrier.

    Without professional is a part whose main carrier is one of the first four and that has no
    professional helper; a part that nobody has is not.
    """
    parts = [part for part in case.parts if part.status is not PartStatus.STOPPED]
    found = Counter(part.carrier for part in parts)
    counts = {carrier: found[carrier] for carrier in (*Carrier, None)}
    x, y = sum(part.without_professional for part in parts), len(parts)
    if y == 0:
        sentence = _("Nog geen delen")
    else:
        sentence = _("{x} van {y} zonder professional").format(x=x, y=y)
    return Division(counts, x, y, sentence)


def person_load(case: CaseView, node_id: str) -> PersonLoad:
    """Give what a person or organisation does, gives and gets in this case."""
    person = case.person(node_id)
    parts = _parts_of(case, node_id)
    shares = [p.hours_per_week / len(p.actor_ids) for p in parts if p.hours_per_week is not None]
    given = [tie.hours_per_week for tie in _giving(case, node_id) if tie.hours_per_week is not None]
    return PersonLoad(
        node_id=node_id,
        parts=parts,
        hours=load_of(case, node_id).hours,
        part_hours=sum(shares) if shares else None,
        support_hours=sum(given) if given else None,
        capacity=None if person is None else person.capacity,
        capacity_note="" if person is None else person.capacity_note,
        capacity_hours=None if person is None else person.capacity_hours,
        gives=tuple(_unique(_sentences(case, node_id, giving=True))),
        gets=tuple(_unique(_sentences(case, node_id, giving=False))),
    )


def falls_open(case: CaseView, node_id: str) -> list[PartView]:
    """Give the parts that nobody would do without this person or organisation."""
    return [
        part
        for part in _parts_of(case, node_id)
        if part.status not in _OVER and set(part.actor_ids) == {node_id}
    ]


def falls_open_sentence(case: CaseView, node_id: str) -> str:
    """Say how many parts fall open without somebody; empty when none do."""
    count = len(falls_open(case, node_id))
    if not count:
        return ""
    return ngettext(
        "Zonder {name} valt {n} deel open.", "Zonder {name} vallen {n} delen open.", count
    ).format(name=case.name_of(node_id), n=count)


def removal_label(case: CaseView, node_ids: Iterable[str]) -> str:
    """Name the edit that removes people, with the parts that become "Nog niemand"."""
    ids = set(node_ids)
    names = [case.name_of(node_id) for node_id in ids]
    if len(ids) == 1:
        what = _("{name} verwijderen").format(name=names[0])
    else:
        what = _("{n} personen verwijderen").format(n=len(ids))
    count = sum(
        bool(part.actor_ids) and ids.issuperset(part.actor_ids) and part.carrier is not None
        for part in case.parts
        if part.status not in _OVER
    )
    if not count:
        return what
    opened = ngettext("{n} deel: nog niemand", "{n} delen: nog niemand", count).format(n=count)
    return f"{what} ({opened})"


def could_take_over(case: CaseView, part: PartView) -> list[str]:
    """Give who of the own network and the volunteers might take a part over, nearest first.

    Left out: who does it already, whose capacity is tight or used up, and who is only tied by
    strain or a broken tie.
    """
    found: list[tuple[tuple[int, int, str], str]] = []
    for person in case.people:
        if person.id in part.actor_ids or not _may_help(person):
            continue
        ties = [tie for tie in case.ties if tie.other_id == person.id]
        good = [tie for tie in ties if tie.strength not in _STRAINED]
        if ties and not good:
            continue
        load = person_load(case, person.id)
        if load.share is not None and load.share >= 1:
            continue
        nearest = min(
            (_NEARNESS[tie.circle] for tie in good if tie.circle is not None),
            default=len(_NEARNESS),
        )
        found.append(((nearest, len(load.parts), person.name), person.id))
    return [person_id for _key, person_id in sorted(found)]


def carrier_of(case: CaseView, node_id: str) -> Carrier | None:
    """Give the carrier that follows from what somebody is; ``None`` when not in the case."""
    organisations = {organisation.id: organisation for organisation in case.organisations}
    if node_id in organisations:
        found = organisations[node_id]
        return carrier_for(None, organisation_kind=found.kind, sector=found.sector)
    person = case.person(node_id)
    if person is None:
        return None
    employer = organisations.get(person.organisation_id or "")
    return carrier_for(
        person.kind,
        discipline=person.discipline,
        is_case_holder=person.is_case_holder,
        organisation_kind=None if employer is None else employer.kind,
        sector=None if employer is None else employer.sector,
    )


def _may_help(person: PersonView) -> bool:
    kinds = (*OWN_NETWORK_KINDS, PersonKind.VOLUNTEER, PersonKind.TRAINEE)
    return person.kind in kinds and person.is_living and person.capacity not in _FULL


def _parts_of(case: CaseView, node_id: str) -> tuple[PartView, ...]:
    return tuple(
        part
        for part in case.parts
        if node_id in part.actor_ids and part.status is not PartStatus.STOPPED
    )


def _giving(case: CaseView, node_id: str) -> list[TieView]:
    """Give the ties in which somebody gives support."""
    return [
        tie
        for tie in case.ties
        if (tie.other_id == node_id and tie.direction is not Direction.FROM_CLIENT)
        or (tie.client_id == node_id and tie.direction is not Direction.TO_CLIENT)
    ]


def _getting(case: CaseView, node_id: str) -> list[TieView]:
    return [
        tie
        for tie in case.ties
        if (tie.other_id == node_id and tie.direction is not Direction.TO_CLIENT)
        or (tie.client_id == node_id and tie.direction is not Direction.FROM_CLIENT)
    ]


def _sentences(case: CaseView, node_id: str, *, giving: bool) -> Iterable[str]:
    """Say what a tie tells, with the other's name: the note, else the kinds of support.

    What comes back for support has its own words in ``reciprocity``.
    """
    for tie in _giving(case, node_id) if giving else _getting(case, node_id):
        is_other = tie.other_id == node_id
        name = case.name_of(tie.client_id if is_other else tie.other_id)
        back = giving != is_other  # the flow from the client's side to the other
        words = tie.reciprocity if back else tie.note or _kinds(tie)
        if back and not words:
            words = _kinds(tie)
        yield _("{words} ({name})").format(words=words or _("steun"), name=name)
    if giving:
        return
    for part in _parts_of(case, node_id):
        if part.reciprocity:
            yield part.reciprocity


def _kinds(tie: TieView) -> str:
    return ", ".join(label(kind) for kind in tie.kinds)


def _unique(sentences: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(sentences))
