"""How a request is divided: now and as wished, the mix of DOCK, and by domain or goal.

Plain functions on a ``CaseView``; for what reaches a shared screen or paper, give them
``case.public()``.  As in ``division``, stopped parts do not count.  What they give is counts with
words, never a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from wijkteam_desktop.labels import label
from wijkteam_desktop.services import settings
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import GoalView, PartView
from wijkteam_desktop.vocabulary import (
    PROFESSIONAL_CARRIERS,
    Carrier,
    Channel,
    DockDomain,
    Form,
    LifeDomain,
    PartStatus,
    PersonKind,
)

SETTING = "dock_domains"

USUAL_DOMAINS: Mapping[LifeDomain, DockDomain] = {
    LifeDomain.PHYSICAL_HEALTH: DockDomain.PHYSICAL_HEALTH,
    LifeDomain.SUBSTANCE_USE: DockDomain.PHYSICAL_HEALTH,
    LifeDomain.BASIC_ADL: DockDomain.DAILY_LIFE,
    LifeDomain.INSTRUMENTAL_ADL: DockDomain.DAILY_LIFE,
    LifeDomain.TIME_USE: DockDomain.DAILY_LIFE,
    LifeDomain.HOUSING: DockDomain.DAILY_LIFE,
    LifeDomain.MENTAL_HEALTH: DockDomain.MENTAL_HEALTH,
    LifeDomain.WORK_EDUCATION: DockDomain.WORK,
    LifeDomain.FINANCE: DockDomain.WORK,
    LifeDomain.DOMESTIC_RELATIONS: DockDomain.FAMILY_AND_CITIZENSHIP,
    LifeDomain.SOCIAL_NETWORK: DockDomain.FAMILY_AND_CITIZENSHIP,
    LifeDomain.COMMUNITY_PARTICIPATION: DockDomain.FAMILY_AND_CITIZENSHIP,
    LifeDomain.JUSTICE: DockDomain.FAMILY_AND_CITIZENSHIP,
}
"""Where each life domain belongs unless the team says otherwise (domain §4.6, an estimate)."""


class Helper(StrEnum):
    """Who helps, on the second axis of the mix."""

    OWN = "own"
    VOLUNTEER = "volunteer"
    TRAINEE = "trainee"
    PROFESSIONAL = "professional"
    COLLECTIVE = "collective"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Wished:
    """The wished division: parts per wished carrier (``None``: no wish yet) and the last day."""

    counts: Mapping[Carrier | None, int]
    on: str | None

    @property
    def any(self) -> bool:
        """Whether the team wished for anything."""
        return any(count for carrier, count in self.counts.items() if carrier is not None)


@dataclass(frozen=True, slots=True)
class Slice:
    """One piece of an axis: its key, its word and how many parts (or persons) it counts."""

    key: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis of the mix.  A part may count in several slices; ``parts`` is how many there are."""

    name: str
    slices: tuple[Slice, ...]
    parts: int

    @property
    def sentence(self) -> str:
        """The axis in words."""
        said = ", ".join(f"{one.word.lower()} {one.count}" for one in self.slices)
        return _("{axis}: {counts}").format(axis=self.name, counts=said or _("niets ingevuld"))


@dataclass(frozen=True, slots=True)
class Group:
    """Parts under one heading: a domain or a goal."""

    key: str
    word: str
    parts: tuple[PartView, ...]
    counts: Mapping[Carrier | None, int]


def wished(case: CaseView) -> Wished:
    """Count the parts per wished carrier, with the last day on which a wish was set."""
    parts = _active(case)
    counts = {c: sum(p.wished_carrier == c for p in parts) for c in (*Carrier, None)}
    return Wished(counts, max((p.wished_on for p in parts if p.wished_on), default=None))


def shifts(case: CaseView) -> tuple[PartView, ...]:
    """Give the parts that the team wishes somewhere else than where they are now."""
    return tuple(
        p for p in _active(case) if p.wished_carrier is not None and p.wished_carrier != p.carrier
    )


def axes(case: CaseView) -> tuple[Axis, Axis, Axis]:
    """Give the mix on three axes: form, who helps, and ways of contact (domain §1.1)."""
    parts = _active(case)
    kinds = {person.id: person.kind for person in case.people}
    return (
        _axis(
            _("Vorm"),
            parts,
            [(form, label(form)) for form in Form],
            [[form.value for form in part.forms] for part in parts],
        ),
        _axis(
            _("Wie helpt"),
            parts,
            [
                (Helper.OWN, _("Zelf en eigen netwerk")),
                (Helper.VOLUNTEER, _("Vrijwilliger")),
                (Helper.TRAINEE, _("Stagiair")),
                (Helper.COLLECTIVE, _("Voorziening")),
                (Helper.PROFESSIONAL, _("Professional")),
                (Helper.NOBODY, _("Nog niemand")),
            ],
            [sorted(_helpers(part, kinds)) for part in parts],
        ),
        _axis(
            _("Contact"),
            parts,
            [(channel, label(channel)) for channel in Channel],
            [[channel.value for channel in part.channels] for part in parts],
        ),
    )


def by_dock_domain(
    case: CaseView, mapping: Mapping[LifeDomain, DockDomain] = USUAL_DOMAINS
) -> tuple[Group, ...]:
    """Group the parts by the five domains of DOCK; those without a life domain stand last."""
    parts = _active(case)
    found = [
        _group(domain.value, label(domain), [p for p in parts if _dock(p, mapping) is domain])
        for domain in DockDomain
    ]
    rest = [part for part in parts if part.life_domain is None]
    return (*found, *([_group("", _("Geen leefgebied"), rest)] if rest else ()))


def by_goal(case: CaseView) -> tuple[Group, ...]:
    """Group the parts by goal; a part may hang under several, and those under none stand last."""
    parts = _active(case)
    found = [
        _group(goal.id, goal.text, [p for p in parts if p.id in goal.part_ids])
        for goal in case.goals
    ]
    placed = {part_id for goal in case.goals for part_id in goal.part_ids}
    rest = [part for part in parts if part.id not in placed]
    return (*found, *([_group("", _("Nog geen doel"), rest)] if rest else ()))


def actions_of(case: CaseView, goal: GoalView) -> tuple[str, ...]:
    """Give the ids of the actions under a goal: its own, and those of its parts.

    An action that was put under a goal stands only there.
    """
    return tuple(
        action.id
        for action in case.actions
        if action.goal_id == goal.id
        or (
            action.goal_id is None
            and action.part_id is not None
            and _first(case, action.part_id) == goal.id
        )
    )


def loose_actions(case: CaseView) -> tuple[str, ...]:
    """Give the ids of the actions that stand under no goal."""
    under = {action_id for goal in case.goals for action_id in actions_of(case, goal)}
    return tuple(action.id for action in case.actions if action.id not in under)


def dock_domains(s: Session) -> dict[LifeDomain, DockDomain]:
    """Give the team's own mapping of life domains; the usual one where nothing was changed."""
    kept = settings.get(s, SETTING)
    own = kept if isinstance(kept, dict) else {}
    known = {domain.value: domain for domain in DockDomain}
    return {d: known.get(str(own.get(d.value)), USUAL_DOMAINS[d]) for d in LifeDomain}


def keep_dock_domains(s: Session, mapping: Mapping[LifeDomain, DockDomain]) -> None:
    """Keep the team's mapping; what is as usual needs no room."""
    own = {d.value: to.value for d, to in mapping.items() if USUAL_DOMAINS[d] is not to}
    settings.put(s, SETTING, own or None)


def _active(case: CaseView) -> list[PartView]:
    return [part for part in case.parts if part.status is not PartStatus.STOPPED]


def _axis(
    name: str,
    parts: Sequence[PartView],
    words: Iterable[tuple[Any, str]],
    found: Sequence[Sequence[str]],
) -> Axis:
    slices = [Slice(str(key), word, sum(key in one for one in found)) for key, word in words]
    return Axis(name, tuple(one for one in slices if one.count), len(parts))


def _helpers(part: PartView, kinds: Mapping[str, PersonKind]) -> set[Helper]:
    """Say who helps with a part: by its carriers, and trainees by who does it."""
    found = {_helper(carrier) for carrier in (part.carrier, *part.helper_carriers)}
    doing = {kinds.get(node_id) for node_id in part.actor_ids}
    if PersonKind.TRAINEE in doing:
        found.add(Helper.TRAINEE)
        if PersonKind.VOLUNTEER not in doing:
            # A trainee counts as a volunteer on the board; here they have a name of their own.
            found.discard(Helper.VOLUNTEER)
    return found


def _helper(carrier: Carrier | None) -> Helper:
    if carrier is None:
        return Helper.NOBODY
    if carrier in PROFESSIONAL_CARRIERS:
        return Helper.PROFESSIONAL
    return {Carrier.VOLUNTEER: Helper.VOLUNTEER, Carrier.COLLECTIVE: Helper.COLLECTIVE}.get(
        carrier, Helper.OWN
    )


def _dock(part: PartView, mapping: Mapping[LifeDomain, DockDomain]) -> DockDomain | None:
    return None if part.life_domain is None else mapping[part.life_domain]


def _first(case: CaseView, part_id: str) -> str | None:
    return next((goal.id for goal in case.goals if part_id in goal.part_ids), None)


def _group(key: str, word: str, parts: Sequence[PartView]) -> Group:
    counts = {c: sum(p.carrier == c for p in parts) for c in (*Carrier, None)}
    return Group(key, word, tuple(parts), counts)
