"""A part goes to the second line only with a reason; this asks for it before the edit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wijkteam_desktop.ui.parts.question_menu import ReferralDialog
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier


def needs_reason(part: PartView, carrier: Carrier | None) -> bool:
    """Say whether giving *part* to *carrier* is a referral that nobody gave a reason for."""
    to_second_line = carrier is Carrier.SPECIALIST and part.carrier is not Carrier.SPECIALIST
    return to_second_line and not part.referral_reason


def carrier_of(case: CaseView, node_id: str) -> Carrier | None:
    """Give the carrier that follows when this person or organisation takes a part on."""
    from wijkteam_desktop.services.carriers import carrier_for

    person = case.person(node_id)
    employer = person.organisation_id if person else node_id
    organisation = next((one for one in case.organisations if one.id == employer), None)
    if person is None and organisation is None:
        return None
    return carrier_for(
        person.kind if person else None,
        discipline=person.discipline if person else None,
        is_case_holder=bool(person and person.is_case_holder),
        organisation_kind=organisation.kind if organisation else None,
        sector=organisation.sector if organisation else None,
    )


def asked_reason(parent: QWidget, part: PartView, carrier: Carrier | None) -> str | None:
    """Ask for the reason where one is needed; "" where none is, None when cancelled."""
    return ReferralDialog.ask(parent, part.text) if needs_reason(part, carrier) else ""
