"""What a person or organisation carries, for the ring, the number and the colour of the symbol."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.vocabulary import (
    OWN_NETWORK_KINDS,
    Carrier,
    Direction,
    PartStatus,
    PersonKind,
)

_PROFESSIONAL = (
    Carrier.COLLECTIVE,
    Carrier.DISTRICT_TEAM,
    Carrier.TAILORED,
    Carrier.SPECIALIST,
)
_POSSIBLE: dict[PersonKind, tuple[Carrier, ...]] = {
    PersonKind.CLIENT: (Carrier.OWN_STRENGTH,),
    PersonKind.PET: (Carrier.OWN_NETWORK,),
    PersonKind.VOLUNTEER: (Carrier.VOLUNTEER, Carrier.COLLECTIVE),
    PersonKind.TRAINEE: (Carrier.VOLUNTEER, Carrier.COLLECTIVE),
    PersonKind.PROFESSIONAL: _PROFESSIONAL,
    **dict.fromkeys(OWN_NETWORK_KINDS, (Carrier.OWN_NETWORK,)),
}


@dataclass(frozen=True, slots=True)
class Load:
    """What someone carries: parts taken on, hours of support a week, hours they can give.

    ``hours`` and ``capacity`` are None when nobody wrote them down; that is not the same as zero.
    """

    parts: int = 0
    hours: float | None = None
    capacity: float | None = None

    @property
    def share(self) -> float | None:
        """Hours given as a share of the hours possible, both written down; else None."""
        if self.hours is None or not self.capacity:
            return None
        return self.hours / self.capacity


def load_of(case: CaseView, node_id: str) -> Load:
    """Load of a person or organisation: from the parts that are not stopped, and the ties."""
    person = case.person(node_id)
    parts = [p for p in case.parts if node_id in p.actor_ids and p.status is not PartStatus.STOPPED]
    given = [
        t.hours_per_week
        for t in case.ties
        if t.other_id == node_id
        and t.hours_per_week is not None
        and t.direction is not Direction.FROM_CLIENT
    ]
    if not given:
        # Hours of a part with several people cannot be told apart.
        given = [
            p.hours_per_week
            for p in parts
            if p.hours_per_week is not None and len(p.actor_ids) == 1
        ]
    return Load(
        parts=len(parts),
        hours=sum(given) if given else None,
        capacity=person.capacity_hours if person else None,
    )


def carrier_of(case: CaseView, node_id: str) -> Carrier:
    """Carrier in whose colour someone is drawn: that of most parts taken on, else by kind.

    A helper from the network in a part led by a professional stays in the colour of the network.
    """
    person = case.person(node_id)
    possible = _POSSIBLE[person.kind] if person else _PROFESSIONAL
    if len(possible) == 1:
        return possible[0]
    counts: Counter[Carrier] = Counter()
    for part in case.parts:
        if node_id in part.actor_ids and part.status is not PartStatus.STOPPED:
            if part.carrier in possible:
                counts[part.carrier] += 1
            else:
                counts.update(c for c in part.helper_carriers if c in possible)
    if counts:
        return min(counts, key=lambda c: (-counts[c], possible.index(c)))
    if person and person.kind is not PersonKind.PROFESSIONAL:
        return possible[0]
    return Carrier.DISTRICT_TEAM if _of_district_team(case, node_id, person) else Carrier.SPECIALIST


def _of_district_team(case: CaseView, node_id: str, person: PersonView | None) -> bool:
    if person and person.is_case_holder:
        return True
    organisation_id = person.organisation_id if person else node_id
    return any(o.id == organisation_id and o.sector == "wijkteam" for o in case.organisations)
