"""The soft questions about the form of a part: together with others, and digital or not."""

from __future__ import annotations

from collections.abc import Container

from sqlalchemy.orm import Session

from wijkteam_desktop.network.finding import finding_key
from wijkteam_desktop.services import observations
from wijkteam_desktop.translation import _
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Form, PartStatus

TOGETHER = "together"
"""Topic under which the question is put away, in the family of the observations."""

OPENER = (
    "We zijn aan het experimenteren met een nieuwe vorm van dienstverlening, "
    "vindt u het leuk om het eens uit te proberen?"
)
"""How to bring digital help up (Gezonde Boel, Buurtteams Volwassenen Nijmegen; domain §1.2)."""

_OVER = frozenset({PartStatus.DONE, PartStatus.STOPPED})


def groups_first(case: CaseView) -> bool:
    """Say whether group offers go first: there is a wish for contact."""
    return case.request.contact_wish is True


def together_question(case: CaseView, part: PartView, put_away: Container[str]) -> str:
    """Ask whether a part that is only individual can be done together; empty when put away."""
    only = part.forms == (Form.INDIVIDUAL,) and part.status not in _OVER
    if not only or finding_key(TOGETHER, [part.id]) in put_away:
        return ""
    if groups_first(case):
        return _("Er is behoefte aan contact. Kan dit ook samen met anderen?")
    return _("Kan dit ook samen met anderen?")


def dismiss_together(s: Session, case_id: str, part_id: str) -> None:
    """Put the question away for this part; undo brings it back."""
    observations.put_away(s, case_id, TOGETHER, [part_id])
