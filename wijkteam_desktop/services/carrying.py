"""What everybody carries against what they can, what happens without somebody, and soft warnings.

Plain functions on a ``CaseView``; what they say is a question, never a verdict, and the order is
that of the case: nobody is ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.carer_signs import CarerSign, carer_sign
from wijkteam_desktop.network.finding import number_word
from wijkteam_desktop.network.load import load_of
from wijkteam_desktop.network.network_facts import facts_of
from wijkteam_desktop.network.observe_carers import digital_warning, holds_most
from wijkteam_desktop.network.sentences import dutch_number
from wijkteam_desktop.network.thresholds import Thresholds
from wijkteam_desktop.services import division
from wijkteam_desktop.services.limits import limits_of
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.limits import LimitRule
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Capacity, Carrier, LimitLevel, PartStatus, PersonKind

_OVER = frozenset({PartStatus.DONE, PartStatus.STOPPED})
_PROFESSIONAL = PersonKind.PROFESSIONAL


@dataclass(frozen=True, slots=True)
class Carried:
    """What one person or organisation carries.

    ``parts`` are those that run; ``hours`` and ``can_hours`` are a week, None where nobody wrote
    them down.  ``note`` is their own remark, ``warnings`` are Dutch sentences.
    """

    node_id: str
    name: str
    parts: tuple[PartView, ...] = ()
    hours: float | None = None
    can_hours: float | None = None
    capacity: Capacity | None = None
    note: str = ""
    sign: CarerSign | None = None
    warnings: tuple[str, ...] = ()
    professional: bool = False

    @property
    def share(self) -> float | None:
        """Hours given as a share of the hours possible; None when either is not known."""
        if self.hours is None or not self.can_hours:
            return None
        return self.hours / self.can_hours


@dataclass(frozen=True, slots=True)
class FallsOpen:
    """A part that nobody would do without somebody, and who might take it over, nearest first."""

    part: PartView
    takers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WithoutSomebody:
    """What happens when somebody drops out: ``open`` parts, and ``left`` where others go on."""

    node_id: str
    name: str
    open: tuple[FallsOpen, ...] = ()
    left: tuple[PartView, ...] = ()


def carrying(case: CaseView, limits: Thresholds, *, year: int) -> tuple[Carried, ...]:
    """Give everybody who carries something or of whom it is known what they can.

    The own side and volunteers first, then professionals and organisations, in the order of the
    case.
    """
    most = {one.about[0] for one in holds_most(facts_of(case, limits, year))}
    found = [
        carried
        for person in case.people
        if person.is_living and _counts(carried := _carried(case, person, limits, most))
    ]
    found += [
        Carried(o.id, o.name, parts, load_of(case, o.id).hours, professional=True)
        for o in case.organisations
        if (parts := _running(case, o.id))
    ]
    return tuple(sorted(found, key=lambda one: one.professional))


def without(case: CaseView, node_id: str) -> WithoutSomebody:
    """Say what would happen without a person or organisation; nothing is changed."""
    fallen = division.falls_open(case, node_id)
    open_ids = {part.id for part in fallen}
    return WithoutSomebody(
        node_id,
        case.name_of(node_id),
        tuple(
            FallsOpen(part, tuple(i for i in division.could_take_over(case, part) if i != node_id))
            for part in fallen
        ),
        tuple(part for part in _running(case, node_id) if part.id not in open_ids),
    )


def after_edit(
    before: CaseView,
    after: CaseView,
    limits: Thresholds,
    rules: Sequence[LimitRule],
    *,
    year: int,
) -> str:
    """Say softly what an edit brought about; empty when there is nothing to say.

    Who got a part and has too much, what to mind where a volunteer does it now, and a part that
    became digital only for who would rather not.
    """
    earlier = {part.id: part for part in before.parts}
    got = [
        node_id
        for part in after.parts
        if part.status not in _OVER
        for node_id in part.actor_ids
        if part.id not in earlier or node_id not in earlier[part.id].actor_ids
    ]
    said: list[str] = []
    if got:
        now = {one.node_id: one for one in carrying(after, limits, year=year)}
        said += [
            _with_note(now[node_id])
            for node_id in dict.fromkeys(got)
            if node_id in now and now[node_id].warnings
        ]
    said += _amber(earlier, after, rules)
    said += [
        words
        for part in after.parts
        if (words := digital_warning(after, part))
        and (part.id not in earlier or digital_warning(before, earlier[part.id]) != words)
    ]
    return " ".join(said[:2])


def _with_note(one: Carried) -> str:
    """Give the first warning with the own remark behind it."""
    if not one.note:
        return one.warnings[0]
    return _("{warning} Zelf: “{note}”").format(warning=one.warnings[0], note=one.note)


def _amber(
    earlier: Mapping[str, PartView], after: CaseView, rules: Sequence[LimitRule]
) -> Iterable[str]:
    """Say what to mind where a volunteer came to do a part; red ones were asked about already."""
    for part in after.parts:
        before = earlier.get(part.id)
        if not has_volunteer(after, part) or (before and has_volunteer(after, before)):
            continue
        for hit in limits_of(rules, part):
            if hit.level is LimitLevel.AMBER:
                yield _("Let op bij een vrijwilliger: {reason}").format(reason=hit.reason)


def has_volunteer(case: CaseView, part: PartView) -> bool:
    """Say whether a volunteer does a part, mainly or as a helper."""
    if Carrier.VOLUNTEER in (part.carrier, *part.helper_carriers):
        return True
    return any(division.carrier_of(case, i) is Carrier.VOLUNTEER for i in part.actor_ids)


def _carried(
    case: CaseView, person: PersonView, limits: Thresholds, most: Iterable[str]
) -> Carried:
    load = load_of(case, person.id)
    made = Carried(
        person.id,
        person.name,
        _running(case, person.id),
        load.hours,
        person.capacity_hours,
        person.capacity,
        person.capacity_note,
        carer_sign(person, load.hours, limits),
        professional=person.kind is _PROFESSIONAL,
    )
    return replace(made, warnings=tuple(_warnings(made, limits, person.id in most)))


def _warnings(one: Carried, limits: Thresholds, holds_most: bool) -> Iterable[str]:
    """Say in soft sentences why this may be too much, the most telling first."""
    if one.parts and one.capacity is Capacity.EMPTY:
        yield _("{name} heeft draagkracht “{word}”. Kan dit er nog bij?").format(
            name=one.name, word=label(Capacity.EMPTY).lower()
        )
    elif one.parts and one.capacity is Capacity.TIGHT:
        yield _("{name} heeft het krap. Kan dit erbij, of kan iets anders eraf?").format(
            name=one.name
        )
    if one.share is not None and one.share > 1:
        yield _("{name} komt op {hours} van de {can} uur per week. Wat kan eraf?").format(
            name=one.name,
            hours=dutch_number(one.hours or 0.0),
            can=dutch_number(one.can_hours or 0.0),
        )
    if one.professional:
        return
    if one.sign is not None and one.sign.overload:
        yield _("Let op overbelasting bij {name}.").format(name=one.name)
    if holds_most:
        yield _("De meeste delen staan bij {name}. Wat kan een ander doen?").format(name=one.name)
    elif len(one.parts) >= limits.carrier_parts:
        yield _("{name} staat bij {count} delen. Is dat te doen?").format(
            name=one.name, count=number_word(len(one.parts))
        )


def _running(case: CaseView, node_id: str) -> tuple[PartView, ...]:
    return tuple(p for p in case.parts if node_id in p.actor_ids and p.status not in _OVER)


def _counts(one: Carried) -> bool:
    """Say whether somebody is worth a line: less than an hour a week and nothing else is not."""
    known = one.capacity is not None or one.can_hours is not None or bool(one.note)
    return bool(one.parts) or known or (one.hours or 0.0) >= 1
