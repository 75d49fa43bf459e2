"""How a case is drawn: symbol, colour and line of each person, tie and wish, in one place.

Screen, paper and legend take everything from here, so that they cannot differ.
"""

from __future__ import annotations

from wijkteam_desktop.network.lines import TENSE
from wijkteam_desktop.network.load import carrier_of
from wijkteam_desktop.palette import carrier_role
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import EmotionalView
from wijkteam_desktop.views.ties import TieView
from wijkteam_desktop.vocabulary import TieStrength

# Symbol size at which lines have the widths of the domain report (strong 4, normal 2 units).
_PLAIN_SYMBOL = 31.0
TENSE_STRENGTHS = frozenset({TieStrength.STRESSFUL, TieStrength.BROKEN})


def unit_of(symbol: float) -> float:
    """Scale of lines and patterns for a size of symbol."""
    return max(0.8, symbol / _PLAIN_SYMBOL)


def node_role(case: CaseView, node_id: str) -> str:
    """Colour role of a person or organisation: the carrier of what they take on, else by kind."""
    return carrier_role(carrier_of(case, node_id))


def tie_role(case: CaseView, tie: TieView) -> str:
    """Colour role of a support tie: that of the other, or the warning colour when it is tense."""
    return "warning" if tie.strength in TENSE_STRENGTHS else node_role(case, tie.other_id)


def emotional_role(relation: EmotionalView) -> str:
    """Colour role of an emotional relation."""
    return "warning" if relation.kind in TENSE else "ink"
