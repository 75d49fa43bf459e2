"""What a drawing of the family tree shows besides people and family lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkteam_desktop.network.load import carrier_of
from wijkteam_desktop.palette import carrier_role
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.vocabulary import EmotionalKind


@dataclass(frozen=True, slots=True)
class Look:
    """Layers: feelings of these kinds, outlines of households, who takes on what.

    ``year`` is the one in which people have the age that stands in their symbol.
    """

    emotional: frozenset[EmotionalKind] = frozenset(EmotionalKind)
    households: bool = True
    carriers: bool = False
    year: int = 0

    def shows(self, relation: EmotionalView) -> bool:
        """Whether a feeling is drawn."""
        return relation.kind in self.emotional

    def role(self, case: CaseView, person_id: str) -> str:
        """Colour of somebody: of what they take on, or plain."""
        return carrier_role(carrier_of(case, person_id)) if self.carriers else "ink"


def look_of(
    emotional: bool | Iterable[EmotionalKind],
    households: bool,
    carriers: bool,
    year: int | None,
) -> Look:
    """Look from the arguments of a figure; without a year it is that of today."""
    if isinstance(emotional, bool):
        kinds = frozenset(EmotionalKind) if emotional else frozenset()
    else:
        kinds = frozenset(emotional)
    return Look(kinds, households, carriers, year or date.today().year)
