"""What differs between two moments of a network, as sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wijkteam_desktop.labels import label
from wijkteam_desktop.network.ring_items import CIRCLES, nearest_circles
from wijkteam_desktop.network.wishes import wished_name
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.vocabulary import Circle, PersonKind, TieStrength


class Change(StrEnum):
    """What can happen to somebody between two moments, in the order it is told."""

    CAME = "came"
    LEFT = "left"
    NEARER = "nearer"
    AWAY = "away"
    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference about one person or organisation; circles are None outside the circles."""

    kind: Change
    person: str
    sentence: str = field(repr=False)
    before: Circle | None = None
    after: Circle | None = None


_RANK = {
    TieStrength.BROKEN: 0,
    TieStrength.STRESSFUL: 1,
    TieStrength.WEAK: 2,
    TieStrength.NEW: 2,
    TieStrength.NORMAL: 3,
    TieStrength.STRONG: 4,
}
_STRENGTH_WORDS = {
    TieStrength.BROKEN: "verbroken",
    TieStrength.STRESSFUL: "met spanning",
    TieStrength.WEAK: "zwak",
    TieStrength.NEW: "nieuw",
    TieStrength.NORMAL: "gewoon",
    TieStrength.STRONG: "sterk",
}


def differences(before: CaseView, after: CaseView) -> list[Difference]:
    """Say who came, left, moved or got another tie between two moments (``moments.case_at``)."""
    return _found(before, after, _SAID)


def wished_differences(now: CaseView, wished: CaseView) -> list[Difference]:
    """Say what has to change to get from now to the wished network."""
    return _found(now, wished, _WISHED)


def drawn_circles(case: CaseView) -> dict[str, Circle | None]:
    """Circle of everybody who stands in the drawing; None for who stands in the centre."""
    clients = {p.id: None for p in case.people if p.kind is PersonKind.CLIENT}
    return {**nearest_circles(case), **clients}


_Words = dict[Change, str]

_SAID: _Words = {
    Change.CAME: "{name} kwam erbij ({to})",
    Change.LEFT: "{name} staat niet meer in de kring (was {from_})",
    Change.NEARER: "{name} kwam dichterbij (van {from_} naar {to})",
    Change.AWAY: "{name} kwam verder weg te staan (van {from_} naar {to})",
    Change.STRONGER: "De band met {name} werd sterker (van {from_} naar {to})",
    Change.WEAKER: "De band met {name} werd zwakker (van {from_} naar {to})",
}
_WISHED: _Words = {
    Change.CAME: "Gewenst: contact met {name} ({to}), nu nog niet in de kring",
    Change.LEFT: "Gewenst: {name} niet meer in de kring (nu {from_})",
    Change.NEARER: "Gewenst: {name} dichterbij (van {from_} naar {to})",
    Change.AWAY: "Gewenst: meer afstand tot {name} (van {from_} naar {to})",
    Change.STRONGER: "Gewenst: een sterkere band met {name} (van {from_} naar {to})",
    Change.WEAKER: "Gewenst: een lossere band met {name} (van {from_} naar {to})",
}


def _found(before: CaseView, after: CaseView, words: _Words) -> list[Difference]:
    old, new = drawn_circles(before), drawn_circles(after)
    found: list[Difference] = []
    for person in dict.fromkeys((*old, *new)):
        name = wished_name(after.name_of(person) or before.name_of(person))
        was, now = _circle_words(old, person), _circle_words(new, person)
        kind = _moved(old, new, person)
        if kind is not None:
            sentence = _(words[kind]).format(name=name, from_=was, to=now)
            found.append(Difference(kind, person, sentence, old.get(person), new.get(person)))
        if person in old and person in new:
            found += _strength(before, after, person, name, words)
    order = list(Change)
    return sorted(found, key=lambda d: (order.index(d.kind), d.sentence.casefold(), d.person))


def _moved(
    old: dict[str, Circle | None], new: dict[str, Circle | None], person: str
) -> Change | None:
    if person not in old:
        return Change.CAME
    if person not in new:
        return Change.LEFT
    was, now = _depth(old[person]), _depth(new[person])
    if was == now:
        return None
    return Change.NEARER if now < was else Change.AWAY


def _depth(circle: Circle | None) -> int:
    return 0 if circle is None else CIRCLES.index(circle) + 1


def _strength(
    before: CaseView, after: CaseView, person: str, name: str, words: _Words
) -> list[Difference]:
    """Compare the strongest tie of both moments."""
    was, now = _strongest(before, person), _strongest(after, person)
    if was is None or now is None or _RANK[was] == _RANK[now]:
        return []
    kind = Change.STRONGER if _RANK[now] > _RANK[was] else Change.WEAKER
    sentence = _(words[kind]).format(
        name=name, from_=_(_STRENGTH_WORDS[was]), to=_(_STRENGTH_WORDS[now])
    )
    return [Difference(kind, person, sentence)]


def _strongest(case: CaseView, person: str) -> TieStrength | None:
    found = [t.strength for t in case.ties if t.other_id == person and t.circle is not None]
    return max(found, key=lambda strength: _RANK[strength], default=None)


def _circle_words(circles: dict[str, Circle | None], person: str) -> str:
    circle = circles.get(person)
    if circle is not None:
        return label(circle).lower()
    return _("in het gezin") if person in circles else ""
