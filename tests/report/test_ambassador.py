"""The question to a volunteer organisation: what is in it, and what never is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest

from wijkteam_desktop.report import ambassador
from wijkteam_desktop.views.case import CaseView
from wijkteam_desktop.views.offers import MatchView
from wijkteam_desktop.views.people import PersonView
from wijkteam_desktop.views.request import PartView
from wijkteam_desktop.vocabulary import ConsentAnswer, Form, LifeDomain

WHEN = datetime(2026, 11, 28, 9, 0)
PART = PartView("d1", "Post openen met Riet van Dalen", forms=(Form.INDIVIDUAL,))
MATCH = MatchView(
    "m1", "d1", "Post op orde", consent=ConsentAnswer.YES, wishes="Mevrouw Van Dalen wil een vrouw"
)
CASE = CaseView(
    "c1",
    "V-101",
    "Geheim",
    story="Verhaal",
    people=(
        PersonView("p1", "Riet van Dalen", is_index=True),
        PersonView("p2", "Joop Buurmans"),
    ),
    parts=(PART,),
    matches=(MATCH,),
)


def pdf_text(pdf: bytes) -> tuple[str, tuple[float, float]]:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return text, document[0].get_size()


def test_first_names_only_on_a5() -> None:
    asked = ambassador.question(CASE, MATCH, kind="Thuisadministratie", boundary="Geen pincode")
    assert asked.first_name == "Riet"
    assert asked.asked == "Post openen met Riet"
    pdf = ambassador.ambassador_pdf(asked, team_name="Zuid", printed_by="Yasmin", when=WHEN)
    paper, size = pdf_text(pdf)
    assert size == pytest.approx((419.5, 595.3), abs=1)
    for text in (paper, ambassador.plain_question(asked)):
        assert "Riet zoekt hulp" in text
        assert "Geen pincode" in text
        assert "Thuisadministratie" in text
        for never in ("Dalen", "Verhaal", "Geheim", "V-101"):
            assert never not in text
    again = ambassador.ambassador_pdf(asked, team_name="Zuid", printed_by="Yasmin", when=WHEN)
    assert again == pdf
    assert ambassador.file_name(CASE) == "voor-de-ambassadeur-V-101.pdf"


@pytest.mark.parametrize("domain", sorted(ambassador.HEALTH))
def test_of_health_only_the_kind_of_help_is_told(domain: LifeDomain) -> None:
    part = replace(PART, text="Na de chemo mee naar buiten", life_domain=domain)
    asked = ambassador.question(replace(CASE, parts=(part,)), MATCH, kind="Wandelmaatje")
    assert asked.asked == "Wandelmaatje"
    assert "chemo" not in ambassador.plain_question(asked)


@pytest.mark.parametrize("consent", [None, ConsentAnswer.NO, ConsentAnswer.UNKNOWN])
def test_without_consent_there_is_no_question(consent: ConsentAnswer | None) -> None:
    match = replace(MATCH, consent=consent)
    assert ambassador.refusal(PART, match)
    with pytest.raises(ValueError, match="may not"):
        ambassador.question(CASE, match)


def test_a_confidential_part_is_never_passed_on() -> None:
    part = replace(PART, confidential=True)
    assert "vertrouwelijk" in ambassador.refusal(part, MATCH)
    with pytest.raises(ValueError, match="may not"):
        ambassador.question(replace(CASE, parts=(part,)), MATCH)
    with pytest.raises(ValueError, match="may not"):
        ambassador.question(CASE.public(), replace(MATCH, part_id="gone"))
