"""Frozen values of "Waar vind je die?": who could take on a part, and why."""

from __future__ import annotations

from dataclasses import dataclass

from wijkteam_desktop.views.offers import KindView, OfferView, VolunteerView
from wijkteam_desktop.vocabulary import Carrier


@dataclass(frozen=True, slots=True)
class PersonSuggestion:
    """Somebody of the own network, with the reasons in Dutch.

    ``important``: counts for the family and does nothing yet ("belangrijk, maar nog niet
    gevraagd").
    """

    person_id: str
    name: str
    role: str = ""
    important: bool = False
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class VolunteerSuggestion:
    """A volunteer whom the team knows, with the reasons and what to think of in Dutch."""

    volunteer: VolunteerView
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class OfferSuggestion:
    """An offer, or a kind of offer for which the team knows no organisation yet.

    ``blockers``: why it cannot be now; ``others``: more offers of the same kind, the best first.
    """

    title: str
    carrier: Carrier
    offer: OfferView | None = None
    kind: KindView | None = None
    reasons: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    others: tuple[OfferView, ...] = ()
    volunteers: tuple[VolunteerView, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Who could take on one part: the own network, then offers in the order of the ladder.

    ``first`` are the best few by fit, ``more`` the next ones; ``volunteers`` are those whom the
    team knows.
    """

    network: tuple[PersonSuggestion, ...] = ()
    first: tuple[OfferSuggestion, ...] = ()
    more: tuple[OfferSuggestion, ...] = ()
    volunteers: tuple[VolunteerSuggestion, ...] = ()
