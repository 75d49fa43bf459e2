"""The words on a card."""

from __future__ import annotations

from wijkteam_desktop.ui.parts import part_text
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import Carrier, Form, PartStatus

CASE = CaseView("c", "1", "t", people=(PersonView("p", "Vader"), PersonView("q", "Zoon")))


def test_who_line_names_people_helpers_forms_and_hours() -> None:
    part = PartView(
        "1",
        "Water",
        carrier=Carrier.OWN_STRENGTH,
        actor_ids=("p", "q", "gone"),
        helper_carriers=(Carrier.DISTRICT_TEAM,),
        forms=(Form.COLLECTIVE, Form.DIGITAL),
        hours_per_week=2.5,
    )
    assert part_text.who_line(CASE, part) == (
        "Vader, Zoon · met steun van wijkteam · samen + digitaal · 2,5 u per week"
    )


def test_nobody_and_open_are_said_in_the_sentence_only() -> None:
    part = PartView("1", "Water", confidential=True)
    assert part_text.status_word(part) == ""
    assert part_text.sentence(CASE, part) == "Water. Nog niemand. Open. vertrouwelijk"
    assert part_text.status_word(PartView("1", "w", status=PartStatus.WAITING)) == "Wacht"
