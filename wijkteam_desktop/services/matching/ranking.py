"""The order in which offers suit a part: points per reason, added up; ties go by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wijkteam_desktop.services.matching.directory import Directory, Entry
from wijkteam_desktop.services.matching.weights import Weights
from wijkteam_desktop.services.matching.wish import Wish
from wijkteam_desktop.views.offers import KindView
from wijkteam_desktop.vocabulary import PROFESSIONAL_CARRIERS, Carrier, Form

_PROFESSIONAL = frozenset(carrier.value for carrier in PROFESSIONAL_CARRIERS)
_INFORMAL = frozenset(carrier.value for carrier in Carrier) - _PROFESSIONAL
_OWN_WORDS = 0.5
"""How much the own words of an offer count beside those of its kind."""
_CHOSEN_KIND = 8.0
_BLOCKED = -100.0
LONG_WAIT = 26
"""Weeks: from here on a waiting time gives no points."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A kind with its offers, the best first, or one offer without a kind."""

    kind_ref: str
    entries: tuple[Entry, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """How a directory suits a wish: points for words, per kind and per offer, at most 1."""

    kinds: Mapping[str, float] = field(default_factory=dict)
    offers: Mapping[str, float] = field(default_factory=dict)


def fit_of(directory: Directory, wish: Wish) -> Fit:
    """Compare the words of the wish with those of kinds and offers."""
    kinds = directory.kind_words.scores(wish.words, inside_words=True)
    offers = directory.offer_words.scores(wish.words, inside_words=False)
    return Fit(_shares(kinds), _shares(offers))


def ranked(directory: Directory, wish: Wish, weights: Weights) -> list[Ranked]:
    """Give all kinds and all offers without a kind, those that suit best first."""
    fit = fit_of(directory, wish)
    groups: dict[str, list[tuple[float, Entry]]] = {}
    for entry in directory.entries.values():
        key = entry.kind_ref if entry.kind_ref in directory.kinds else f"/{entry.id}"
        groups.setdefault(key, []).append((points(entry, wish, weights, fit), entry))
    found = []
    for key, scored in groups.items():
        scored.sort(key=lambda pair: (-pair[0], pair[1].id))
        entries = tuple(entry for _points, entry in scored)
        found.append(Ranked("" if key.startswith("/") else key, entries, scored[0][0]))
    for ref, kind in directory.kinds.items():
        if ref not in groups:
            entry = entry_of(kind)
            found.append(Ranked(ref, (), points(entry, wish, weights, fit)))
    found.sort(key=lambda one: (-one.score, one.kind_ref, one.entries[0].id if one.entries else ""))
    return found


def entry_of(kind: KindView | None) -> Entry:
    """Give a kind of offer as if it were an offer that nobody is known for yet."""
    if kind is None:
        return Entry("")
    return Entry(
        kind.ref,
        kind.ref,
        kind.carrier.value,
        frozenset(domain.value for domain in kind.life_domains),
        frozenset(form.value for form in kind.forms),
        wait_weeks=kind.wait_weeks,
        vog_needed=kind.vog_needed,
    )


def points(entry: Entry, wish: Wish, weights: Weights, fit: Fit) -> float:
    """Add up what speaks for an offer; what makes it impossible puts it behind all others."""
    total = weights.words * (
        fit.kinds.get(entry.kind_ref, 0.0) + _OWN_WORDS * fit.offers.get(entry.id, 0.0)
    )
    if wish.domain and wish.domain in entry.domains:
        total += weights.domain
    total += weights.carrier * carrier_share(entry.carrier, wish)
    if wish.forms & entry.forms:
        total += weights.form
    if wish.contact and Form.COLLECTIVE.value in entry.forms:
        total += weights.form / 2
    if wish.area:
        total += weights.area * area_share(entry, wish)
    if entry.wait_weeks is not None:
        total += weights.waiting * max(0.0, 1 - entry.wait_weeks / LONG_WAIT)
    if wish.languages & entry.languages:
        total += weights.language
    if wish.moments:
        total += weights.moment * len(wish.moments & entry.moments) / len(wish.moments)
    if entry.places_free:
        total += weights.room
    if entry.experience:
        total += weights.experience * max(-2, min(2, entry.experience)) / 2
    if wish.kind_ref and wish.kind_ref == entry.kind_ref:
        total += _CHOSEN_KIND
    if is_blocked(entry, wish):
        total += _BLOCKED
    return total


def carrier_share(carrier: str, wish: Wish) -> float:
    """Say how well a carrier suits what the team chose, from 0 to 1."""
    if not wish.carrier:
        return 0.5 if carrier in _INFORMAL else 0.0
    if carrier == wish.carrier:
        return 1.0
    if carrier in wish.helpers:
        return 0.7
    same = (carrier in _INFORMAL) == (wish.carrier in _INFORMAL)
    return 0.3 if same else 0.0


def area_share(entry: Entry, wish: Wish) -> float:
    """Say how near an offer is: 1 in the own area, 0.7 everywhere, 0 only elsewhere."""
    if not entry.areas:
        return 0.7
    return 1.0 if wish.area in entry.areas else 0.0


def is_blocked(entry: Entry, wish: Wish) -> bool:
    """Say whether an offer cannot be now: no place, the wrong age, only online, or a limit."""
    return (
        entry.places_free == 0
        or wrong_age(entry, wish)
        or unwanted_digital(entry, wish)
        or (wish.no_volunteer and entry.carrier == Carrier.VOLUNTEER)
    )


def wrong_age(entry: Entry, wish: Wish) -> bool:
    """Say whether the main person is too young or too old."""
    if wish.age is None:
        return False
    # A year of birth leaves a year of doubt.
    too_young = entry.min_age is not None and wish.age < entry.min_age
    return too_young or (entry.max_age is not None and wish.age - 1 > entry.max_age)


def unwanted_digital(entry: Entry, wish: Wish) -> bool:
    """Say whether an offer is only online for somebody who would rather not."""
    return wish.no_digital and entry.forms == {Form.DIGITAL.value}


def _shares(scores: Mapping[str, float]) -> dict[str, float]:
    most = max(scores.values(), default=0.0)
    return {key: value / most for key, value in scores.items()} if most else {}
